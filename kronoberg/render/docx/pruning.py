"""What is left of a region's Word template: styles, page, headers and footers, and the pictures that are used there.

Everything else goes: its text, its properties and labels, people, comments, tracked changes, embedded files, links to
places of its own. A report is public, and nobody who hands in a template looks for what is hidden in it. What is kept
is named here; what a newer Word may invent is not among it.
"""

from collections.abc import Collection

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.package import OpcPackage
from docx.opc.part import Part, XmlPart

from kronoberg.render.docx import bare_pictures
from kronoberg.render.docx import kept as docx_kept
from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx import story as docx_story
from kronoberg.render.docx.xml import Element, parsed, tag, written

_STORIES = (RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER)
_OF_DOCUMENT = (
    RELATIONSHIP_TYPE.STYLES,
    RELATIONSHIP_TYPE.SETTINGS,
    RELATIONSHIP_TYPE.NUMBERING,
    RELATIONSHIP_TYPE.FONT_TABLE,
    RELATIONSHIP_TYPE.THEME,
)
# How the pages and the letters look; not who has worked in the file, how it is protected or where it came from.
_SETTINGS = (
    "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader", "bordersDoNotSurroundFooter", "gutterAtTop",
    "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone", "doNotHyphenateCaps",
    "evenAndOddHeaders", "bookFoldRevPrinting", "bookFoldPrinting", "bookFoldPrintingSheets", "characterSpacingControl",
    "compat", "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator",
)  # fmt: skip
_PAGE = ("printerSettings", "formProt", "sectPrChange")


def prune(file: WordFile) -> None:
    """Take away what a template does not give; its text must be gone already.

    Raises
    ------
    TemplateError
        When something that is kept is fetched from another place.
    """
    section = file.element.body[-1]
    for name in _PAGE:
        for child in section.findall(tag(f"w:{name}")):
            section.remove(child)
    for background in file.element.findall(tag("w:background")):
        file.element.remove(background)
    # The properties are written anew.
    _keep(file.part.package, (RELATIONSHIP_TYPE.OFFICE_DOCUMENT,))
    shown = {reference.get(tag("r:id")) for reference in section}
    _keep(file.part, (*_OF_DOCUMENT, *_STORIES), shown=shown)
    docx_story.forget_authors(file.element)
    docx_kept.clean(file.element)
    for relation in file.part.rels.values():
        _prune_part(relation.target_part, relation.reltype)


def _keep(owner: Part | OpcPackage, kinds: Collection[str], *, shown: Collection[str] = ()) -> None:
    for name, relation in list(owner.rels.items()):
        if relation.reltype not in kinds or (relation.reltype in _STORIES and name not in shown):
            del owner.rels[name]
        elif relation.is_external:
            raise docx_package.elsewhere(relation.target_ref)


def _prune_part(part: Part, kind: str) -> None:
    if kind in _STORIES and isinstance(part, XmlPart):
        docx_story.prune(part)
    elif kind == RELATIONSHIP_TYPE.SETTINGS and isinstance(part, XmlPart):
        _keep(part, ())
        _prune_settings(part.element)
        docx_kept.clean(part.element)
    elif kind == RELATIONSHIP_TYPE.FONT_TABLE:
        _keep(part, ())
        part._blob = _without_embedded(part.blob)
    elif isinstance(part, XmlPart):
        # Styles and lists; a list may have pictures for its points.
        docx_story.forget_authors(part.element)
        docx_kept.clean_names(part.element)
        docx_kept.clean(part.element)
        docx_story.keep_relations(part)
    else:
        # A theme; its pictures are backgrounds of slides.
        _keep(part, (RELATIONSHIP_TYPE.IMAGE,))
        docx_kept.clean_theme(part)
        for relation in part.rels.values():
            relation.target_part._blob = bare_pictures.bare(relation.target_part.blob)


def _prune_settings(settings: Element) -> None:
    kept = {tag(f"w:{name}") for name in _SETTINGS}
    for child in list(settings):
        if child.tag not in kept:
            settings.remove(child)


def _without_embedded(fonts: bytes) -> bytes:
    """A list of fonts without the fonts themselves."""
    root = parsed(fonts)
    for element in [row for row in root.iter() if str(row.tag).startswith(tag("w:embed"))]:
        element.getparent().remove(element)
    return written(root)
