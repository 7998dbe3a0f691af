"""A Word template with all that a template may carry without anybody seeing it. What must not stay says HEMLIG."""

import io

import docx

from kronoberg.documents import docx_package
from tests import word_templates

SECRET = "HEMLIG"
FIXED = ("Region Prov, sidhuvud ur mallen", "www.prov.se", "Intern post 12", "Synlig text")
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
    text = parts[header].replace(' name="image.png"', ' name="C:\\HEMLIG\\logga.png"')
    parts[header] = text.replace("</w:hdr>", "".join(map(paragraph, TOPS)) + "</w:hdr>")
    parts["word/document.xml"] = parts["word/document.xml"].replace(
        "<w:body>", f"<w:body>{paragraph(run('HEMLIG brödtext'))}", 1
    )
    parts["word/styles.xml"] = parts["word/styles.xml"].replace(
        "<w:qFormat/>", '<w:qFormat/><w:rsid w:val="00AB12CD"/>'
    )


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
