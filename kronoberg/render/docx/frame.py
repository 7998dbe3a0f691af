"""What stands around the text of a Word file: the top of each page, the properties, the settings."""

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.section import _Header

from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx import styles as docx_styles
from kronoberg.render.docx.manuscript import Manuscript
from kronoberg.render.docx.xml import Element, clean, field, paragraph, runs, tab, tag, w
from kronoberg.show import document_words
from kronoberg.show.blocks import Document

LANGUAGE = "sv-SE"
# What may come before hyphenation among the settings, by the standard's order.
_BEFORE_HYPHENATION = (
    "zoom", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter",
    "gutterAtTop", "defaultTabStop",
)  # fmt: skip
# Twips between the last line at a page's top and the text.
_ROOM_BELOW = 240
_PAGE_FIELDS = ("PAGE", "NUMPAGES", "SECTIONPAGES")


def write_properties(document: Document, manuscript: Manuscript) -> None:
    """Title, author, language, words to find it by, and when it was made."""
    made = docx_package.moment(document.made_at)
    properties = manuscript.file.core_properties
    properties.title = clean(document.title)[:255]
    properties.subject = clean(document.subtitle)[:255]
    properties.author = properties.last_modified_by = clean(document.region)[:255]
    properties.language = LANGUAGE
    properties.keywords = clean(", ".join(document.keywords))[:255]
    properties.comments = clean(document.trace)[:255]
    properties.revision = 1
    properties.created = properties.modified = made


def write_settings(manuscript: Manuscript) -> None:
    """The language of the text, and hyphenation."""
    defaults = manuscript.file.styles.element
    for name in ("docDefaults", "rPrDefault", "rPr"):
        found = defaults.find(tag(f"w:{name}"))
        if found is None:
            found = w(name)
            defaults.insert(0, found)
        defaults = found
    for language in defaults.findall(tag("w:lang")):
        defaults.remove(language)
    defaults.append(w("lang", val=LANGUAGE, eastAsia=LANGUAGE, bidi="ar-SA"))
    settings = manuscript.file.settings.element
    if settings.find(tag("w:autoHyphenation")) is None:
        before = {tag(f"w:{name}") for name in _BEFORE_HYPHENATION}
        place = sum(child.tag in before for child in settings)
        settings.insert(place, w("autoHyphenation"))


def write_headers(document: Document, manuscript: Manuscript) -> None:
    """The top of each page: who or what it is, the page's number, and a warning where the figures are invented.

    A template's own headers stay, and get what they lack below what they have.
    """
    file = manuscript.file
    section = file.sections[0]
    numbered = any(_has_page_number(part.element) for part in _parts(manuscript))
    heads = [(section.header, document.running_head, document.warning)]
    if section.different_first_page_header_footer:
        # The warning stands first on that page, above the title.
        heads.append((section.first_page_header, document.region, ""))
    if file.settings.odd_and_even_pages_header_footer:
        heads.append((section.even_page_header, document.running_head, document.warning))
    for head, words, warning in heads:
        _write_head(head, words, warning, manuscript, numbered=numbered)


def _write_head(head: _Header, words: str, warning: str, manuscript: Manuscript, *, numbered: bool) -> None:
    if head.is_linked_to_previous:
        head.is_linked_to_previous = False
        for paragraph_ in list(head.paragraphs):
            head._element.remove(paragraph_._p)
    style = manuscript.style("Header")
    others = sorted(docx_styles.tab_stops(manuscript.file.styles.element, style) - {manuscript.width})
    cleared = [w("tab", val="clear", pos=at) for at in others]
    tabs = w("tabs", *cleared, w("tab", val="right", pos=manuscript.width))
    number = [] if numbered else [tab(), *page_number()]
    lines = []
    if words or number:
        lines.append(paragraph(style, *(runs(words) if words else []), *number, properties=(tabs,)))
    if warning:
        lines.append(paragraph(manuscript.style("KronobergVarningSidhuvud"), *runs(warning)))
    if lines and not manuscript.own:
        # A template has room below its own lines, but not for ours.
        lines[-1][0].append(w("spacing", after=_ROOM_BELOW))
    head._element.extend(lines)


def page_number() -> list[Element]:
    """The number of a page and how many there are, which Word works out by itself."""
    return [
        *runs(f"{document_words.PAGE} "),
        *field("PAGE", "1"),
        *runs(f" {document_words.OF} "),
        *field("NUMPAGES", "1"),
    ]


def _parts(manuscript: Manuscript) -> list[Element]:
    kinds = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
    return [row.target_part for row in manuscript.file.part.rels.values() if row.reltype in kinds]


def _has_page_number(part: Element) -> bool:
    told = [element.text or "" for element in part.iter(tag("w:instrText"))]
    told += [element.get(tag("w:instr"), "") for element in part.iter(tag("w:fldSimple"))]
    return any(words.split()[:1] and words.split()[0].upper() in _PAGE_FIELDS for words in told)
