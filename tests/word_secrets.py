"""A Word template with all that a template may carry without anybody seeing it. What must not stay says HEMLIG."""

import io
import re

import docx

from kronoberg.render.docx import package as docx_package
from tests import word_templates

SECRET = "HEMLIG"
FIXED = (
    "Region Prov, sidhuvud ur mallen", "www.prov.se", "Intern post 12", "Synlig text", "Efter kommentaren stod mer",
    "Smart ord", "Eget ord", "Inre länk", "Yttre länk", "Ruta", "Cell", "#b00020",
)  # fmt: skip
_THEME = "word/theme/theme1.xml"
"""The words of the template's pages that are the same in every document."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPE = "application/vnd.openxmlformats-officedocument"
# What python-docx's own template says the header's part begins with.
_BY = 'w:id="7" w:author="HEMLIG Person" w:date="2026-01-02T03:04:05Z"'


def run(text: str) -> str:
    return f'<w:r w:rsidR="00HEMLI"><w:t xml:space="preserve">{text}</w:t></w:r>'


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(instruction: str, shown: str) -> str:
    told = f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
    return f"{mark('begin')}{told}{mark('separate')}{shown}{mark('end')}"


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def paragraph(content: str) -> str:
    return f'<w:p w:rsidR="00HEMLI"><w:pPr><w:rPr><w:ins {_BY}/></w:rPr></w:pPr>{content}</w:p>'


BINDING = '<w:dataBinding w:xpath="/HEMLIG" w:storeItemID="{0}"/>'
TOPS = [
    run("Region Prov, sidhuvud ur mallen"),
    control('<w:alias w:val="Dnr"/><w:text/>', run("HEMLIG 2019-0001")),
    control(BINDING + "<w:text/>", run("HEMLIG bolag")),
    control('<w:docPartObj><w:docPartGallery w:val="Page Numbers"/></w:docPartObj>', field("PAGE", run("1"))),
    control("<w:group/>", run("Intern post 12") + control("<w:richText/>", run("HEMLIG handläggare"))),
    field("DOCPROPERTY  Diarienummer", run("HEMLIG dnr")),
    field("AUTHOR", run("HEMLIG namn")) + field("FILENAME \\p", run("C:\\HEMLIG\\mall.dotx")),
    field("IF " + field("DOCVARIABLE x", run("HEMLIG 1")) + ' = "" "HEMLIG" "HEMLIG 2"', run("HEMLIG 3")),
    field("HYPERLINK &quot;file:///C:/HEMLIG&quot;", run("www.prov.se")),
    f'<w:fldSimple w:instr=" LASTSAVEDBY ">{run("HEMLIG sparare")}</w:fldSimple>',
    f"<w:ins {_BY}>{run('')}</w:ins><w:del {_BY}><w:r><w:delText>HEMLIG struken</w:delText></w:r></w:del>",
    f"<w:moveFrom {_BY}>{run('HEMLIG flyttad')}</w:moveFrom>",
    '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/>',
    f'<w:r><w:rPr><w:b/><w:rPrChange {_BY}><w:rPr/></w:rPrChange></w:rPr><w:commentReference w:id="1"/></w:r>',
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>HEMLIG dold text</w:t></w:r>",
    '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>Synlig text</w:t></w:r>',
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" alt="\\\\server\\HEMLIG\\bild.png"/></w:pict></w:r>',
    '<w:permStart w:id="3" w:ed="HEMLIG@prov.se"/><w:permEnd w:id="3"/>',
]
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_SHAPE = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
_TEXT_EFFECT = (
    f'<w:drawing><wp:inline xmlns:wp="{_DRAWING}/wordprocessingDrawing"><wp:extent cx="9" cy="9"/>'
    f'<wp:docPr id="9" name="PowerPlusWaterMarkObject HEMLIG"/><a:graphic xmlns:a="{_DRAWING}/main">'
    f'<a:graphicData uri="{_SHAPE}"><wps:wsp xmlns:wps="{_SHAPE}"><wps:cNvSpPr/><wps:spPr/><wps:txbx><w:txbxContent>'
    f'<w:p>{run("KONFIDENTIELLT")}</w:p></w:txbxContent></wps:txbx><wps:bodyPr><a:prstTxWarp prst="textPlain"/>'
    "</wps:bodyPr></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
)
_OLD_TEXT_EFFECT = (
    '<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" id="PowerPlusWaterMarkObject1" alt="HEMLIG" '
    'title="HEMLIG" href="http://HEMLIG.se"><v:textpath string="UTKAST KONFIDENTIELLT"/></v:shape></w:pict>'
)
_CHOICE = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f'<mc:Choice xmlns:wps="{_SHAPE}" Requires="wps">{_TEXT_EFFECT}</mc:Choice>'
    f"<mc:Fallback>{_OLD_TEXT_EFFECT}</mc:Fallback></mc:AlternateContent>"
)
_PAIR = '<w:attr w:name="ProductID" w:val="HEMLIG AB"/>'
TOPS += [
    "<!-- HEMLIG kommentar --><?hemligt HEMLIG?>" + run("Efter kommentaren<!-- HEMLIG --> stod mer"),
    '<w:bookmarkStart w:id="5" w:name="HEMLIG_bokmarke"/><w:bookmarkEnd w:id="5"/>',
    f'<w:smartTag w:uri="urn:HEMLIG" w:element="x"><w:smartTagPr>{_PAIR}</w:smartTagPr>{run("Smart ord")}</w:smartTag>',
    f'<w:customXml w:uri="urn:HEMLIG" w:element="HEMLIG"><w:customXmlPr><w:placeholder w:val="HEMLIG"/>{_PAIR}'
    f"</w:customXmlPr>{run('Eget ord')}</w:customXml>",
    f'<w:hyperlink w:anchor="HEMLIG_bokmarke" w:tooltip="HEMLIG tips" w:tgtFrame="HEMLIG">'
    f"{run('Inre länk')}</w:hyperlink>",
    f'<w:hyperlink r:id="rIdWeb" {_R} w:tooltip="HEMLIG tips" w:docLocation="HEMLIG">{run("Yttre länk")}</w:hyperlink>',
    f"<w:r>{_OLD_TEXT_EFFECT}</w:r>",
    f"<w:r>{_TEXT_EFFECT}</w:r>",
    f"<w:r>{_CHOICE}</w:r>",
    '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
    'id="HEMLIG" o:gfxdata="HEMLIG" style="width:9pt" fillcolor="#b00020" title="HEMLIG"><v:textbox><w:txbxContent>'
    f"<w:p>{run('Ruta')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>",
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:name w:val="HEMLIG"/><w:helpText w:val="HEMLIG"/></w:ffData>'
    f"</w:fldChar></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>{mark('end')}",
    '<x:egen xmlns:x="urn:HEMLIG" x:av="HEMLIG">HEMLIG</x:egen>',
]
TABLE = (
    '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblCaption w:val="HEMLIG rubrik"/>'
    '<w:tblDescription w:val="HEMLIG beskrivning"/></w:tblPr><w:tblGrid><w:gridCol w:w="900"/></w:tblGrid>'
    f"<w:tr><w:tc><w:tcPr/><w:p>{run('Cell')}</w:p></w:tc></w:tr></w:tbl>"
)
SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><!-- HEMLIG --><title>HEMLIG</title><metadata>HEMLIG</metadata>'
    '<desc>HEMLIG</desc><rect width="40" height="20"/></svg>'
)
_BESIDE = (
    '<a:blip r:embed="{}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdSvg"/></a:ext>'
    "</a:extLst></a:blip>"
)
SETTINGS = (
    '<w:trackRevisions/><w:documentProtection w:edit="readOnly" w:enforcement="1"/>'
    '<w:attachedTemplate r:id="rIdA"/><w:mailMerge><w:mainDocumentType w:val="formLetters"/>'
    '<w:connectString w:val="HEMLIG databas"/><w:query w:val="SELECT HEMLIG"/><w:dataSource r:id="rIdM"/></w:mailMerge>'
    '<w:docVars><w:docVar w:name="x" w:val="HEMLIG variabel"/></w:docVars>'
    '<w:rsids><w:rsidRoot w:val="00AB12CD"/><w:rsid w:val="00AB12CD"/></w:rsids>'
)


def marked(*, picture: bytes, logo: bytes) -> bytes:
    """A template with secrets everywhere; the picture is in its text, and the logo at the top of its pages."""
    opened = docx.Document(io.BytesIO(docx_package.checked(word_templates.swedish())))
    opened.add_picture(io.BytesIO(picture))
    opened.sections[0].header.paragraphs[0].add_run().add_picture(io.BytesIO(logo))
    core = opened.core_properties
    for name in ("author", "category", "comments", "content_status", "identifier", "keywords", "last_modified_by",
                 "subject", "title", "version"):  # fmt: skip
        setattr(core, name, SECRET)
    made = io.BytesIO()
    opened.save(made)
    parts = {name: content.decode() for name, content in word_templates.text_parts(made.getvalue()).items()}
    _plant_in_pages(parts)
    _plant_in_settings(parts)
    _plant_parts(parts)
    return word_templates.changed(made.getvalue(), {name: text.encode() for name, text in parts.items()})


def _plant_in_pages(parts: dict[str, str]) -> None:
    (header,) = [name for name in parts if name.startswith("word/header") and name.endswith(".xml")]
    text = parts[header].replace(' name="image.png"', ' name="C:\\HEMLIG\\logga.png" descr="HEMLIG logga"')
    text = re.sub('<a:blip r:embed="(.*?)"/>', lambda found: _BESIDE.format(found[1]), text)
    parts[header] = text.replace("</w:hdr>", "".join(map(paragraph, TOPS)) + TABLE + "<w:p/></w:hdr>")
    relations = header.replace("word/", "word/_rels/") + ".rels"
    parts[relations] = parts[relations].replace(
        "</Relationships>",
        f'<Relationship Id="rIdWeb" Type="{_OFFICE}/hyperlink" Target="https://www.prov.se" TargetMode="External"/>'
        f'<Relationship Id="rIdSvg" Type="{_OFFICE}/image" Target="media/logga.svg"/></Relationships>',
    )
    parts["word/media/logga.svg"] = SVG
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "<Override", '<Default Extension="svg" ContentType="image/svg+xml"/><Override', 1
    )
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "<w:body>", f"<w:body>{paragraph(run('HEMLIG brödtext'))}", 1
    )
    parts["word/styles.xml"] = (
        parts["word/styles.xml"]
        .replace("<w:qFormat/>", '<w:qFormat/><w:rsid w:val="00AB12CD"/><!-- HEMLIG -->')
        .replace("<w:uiPriority", '<w:aliases w:val="HEMLIG"/><w:uiPriority', 1)
    )
    _plant_names(parts)


def _plant_names(parts: dict[str, str]) -> None:
    """Names of the theme, of its colours and fonts, and of a list; a comment in every part that is kept."""
    theme = re.sub('(<a:(?:theme|clrScheme|fontScheme|fmtScheme) [^>]*name=")[^"]*', r"\1HEMLIG", parts[_THEME])
    family = '<a:ext uri="{05A4C25C}"><thm15:themeFamily xmlns:thm15="urn:thm15" name="HEMLIG" id="HEMLIG"/></a:ext>'
    theme = re.sub("<a:extLst/>|<a:extLst>.*</a:extLst>", "", theme)
    parts[_THEME] = theme.replace("</a:theme>", f"<a:extLst>{family}</a:extLst></a:theme>")
    parts["word/numbering.xml"] = re.sub(
        "(<w:multiLevelType [^>]*/>)", r'\1<w:name w:val="HEMLIG"/>', parts["word/numbering.xml"]
    )
    for name in (_THEME, "word/numbering.xml", "word/settings.xml", "word/fontTable.xml", "word/document.xml"):
        head, root, tail = re.split(r"(<(?:a|w):\w+ [^>]*>)", parts[name], maxsplit=1)
        parts[name] = f"{head}{root}<!-- HEMLIG --><?hemligt HEMLIG?>{tail}"


def _plant_in_settings(parts: dict[str, str]) -> None:
    begins = parts["word/settings.xml"].index(">", parts["word/settings.xml"].index("<w:settings")) + 1
    parts["word/settings.xml"] = f"{parts['word/settings.xml'][:begins]}{SETTINGS}{parts['word/settings.xml'][begins:]}"
    parts["word/_rels/settings.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}">'
        f'<Relationship Id="rIdA" Type="{_OFFICE}/attachedTemplate" Target="file:///C:/HEMLIG/mall.dotx" '
        'TargetMode="External"/>'
        f'<Relationship Id="rIdM" Type="{_OFFICE}/mailMergeSource" Target="file:///C:/HEMLIG/lista.xlsx" '
        'TargetMode="External"/></Relationships>'
    )


def _plant_parts(parts: dict[str, str]) -> None:
    """Parts that are nothing but secrets, each with its relation and its type."""
    of_document = {
        "word/people.xml": ("http://schemas.microsoft.com/office/2011/relationships/people", "wordprocessingml.people"),
        "word/comments.xml": (f"{_OFFICE}/comments", "wordprocessingml.comments"),
        "word/footnotes.xml": (f"{_OFFICE}/footnotes", "wordprocessingml.footnotes"),
        "word/webSettings2.xml": (f"{_OFFICE}/webSettings", "wordprocessingml.webSettings"),
        "customXml/item9.xml": (f"{_OFFICE}/customXml", ""),
        "word/charts/chart1.xml": (f"{_OFFICE}/chart", "drawingml.chart"),
        "word/glossary/document.xml": (f"{_OFFICE}/glossaryDocument", "wordprocessingml.document.glossary"),
    }
    of_package = {
        "docProps/app.xml": (f"{_OFFICE}/extended-properties", "extended-properties"),
        "docProps/custom.xml": (f"{_OFFICE}/custom-properties", "custom-properties"),
        "docMetadata/LabelInfo.xml": (
            "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels",
            "",
        ),
    }
    for names, relations, up in (
        (of_document, "word/_rels/document.xml.rels", "/"),
        (of_package, "_rels/.rels", ""),
    ):
        for number, (name, (relation, kind)) in enumerate(names.items()):
            parts[name] = f'<x xmlns="urn:x"><Company>{SECRET} {name}</Company></x>'
            added = f'<Relationship Id="rIdX{number}" Type="{relation}" Target="{up}{name}"/>'
            if f'{relation}"' not in parts[relations]:
                parts[relations] = parts[relations].replace("</Relationships>", f"{added}</Relationships>")
            if kind and f'"/{name}"' not in parts["[Content_Types].xml"]:
                override = f'<Override PartName="/{name}" ContentType="{_TYPE}.{kind}+xml"/>'
                parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace("</Types>", f"{override}</Types>")
    parts["word/embeddings/Microsoft_Excel_kalkylblad.xlsx"] = f"PK {SECRET}"
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "<Override", f'<Default Extension="xlsx" ContentType="{_TYPE}.spreadsheetml.sheet"/><Override', 1
    )
    parts["word/charts/_rels/chart1.xml.rels"] = (
        f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="rId1" Type="{_OFFICE}/package" '
        'Target="../embeddings/Microsoft_Excel_kalkylblad.xlsx"/></Relationships>'
    )
