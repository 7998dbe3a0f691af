"""The top and the foot of a template's pages: what stands there for every document stays, what was filled in goes.

Content controls and fields show what somebody wrote or what the template's properties were (a case number, a name, a
path). Page numbers and the names of chapters are worked out anew by Word, so those fields stay.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart

from kronoberg.render.docx import bare_pictures
from kronoberg.render.docx import kept as docx_kept
from kronoberg.render.docx import package as docx_package
from kronoberg.render.docx.xml import NAMESPACES, Element, tag

_FIELDS = ("PAGE", "NUMPAGES", "SECTION", "SECTIONPAGES", "STYLEREF")
# Its words stay, without where they lead.
_LINK = "HYPERLINK"
_ADDRESSES = ("https://", "http://", "mailto:")
_SHAPES = tuple(map(tag, ("w:drawing", "w:pict", "w:object")))
_HIDDEN = ("del", "moveFrom", "commentRangeStart", "commentRangeEnd", "commentReference", "annotationRef",
           "footnoteReference", "endnoteReference", "permStart", "permEnd", "proofErr", "altChunk", "subDoc",
           "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd",
           "cellIns", "cellDel", "cellMerge")  # fmt: skip
_AROUND = ("ins", "moveTo", "smartTag", "customXml")
# A control with one of these is no field to fill in: it is a building block of Word's own, a picture, or a frame.
_NOT_FILLED_IN = ("docPartObj", "picture", "group")
_WORDS = tuple(
    map(tag, ("w:t", "w:instrText", "w:delText", "w:delInstrText", "w:fldChar", "w:tab", "w:br", "w:cr", "w:sym"))
)
_NAMES = tuple(map(tag, ("w:author", "w:initials", "w:date")))
_R = f"{{{NAMESPACES['r']}}}"


@dataclass(slots=True)
class _Field:
    """A field: its instruction, the runs that hold it, and those that show its result."""

    told: str = ""
    code: list[Element] = field(default_factory=list)
    shown: list[Element] = field(default_factory=list)
    separated: bool = False


def prune(part: XmlPart) -> None:
    """Leave the fixed words, page numbers and pictures of a header or a footer.

    Raises
    ------
    TemplateError
        When a picture is fetched from another place.
    """
    story = part.element
    forget_authors(story)
    for control in reversed(list(story.iter(tag("w:sdt")))):
        _open_control(control)
    _clear_fields(story)
    for mark in list(story.iter(tag("w:vanish"), tag("w:specVanish"))):
        _clear_hidden(mark)
    docx_kept.clean_story(story)
    keep_relations(part)


def forget_authors(element: Element) -> None:
    """Accept tracked changes, and take away comments, marks of who wrote what and when, and ids of the sessions."""
    gone = [row for row in element.iter() if _is_mark(row)]
    for row in gone:
        if row.getparent() is not None:
            row.getparent().remove(row)
    for name in _AROUND:
        for wrapper in reversed(list(element.iter(tag(f"w:{name}")))):
            _unwrap(wrapper)
    for row in element.iter():
        for name in [name for name in row.attrib if name in _NAMES or name.startswith(tag("w:rsid"))]:
            del row.attrib[name]


def keep_relations(part: XmlPart) -> None:
    """Leave the pictures that are used and the links to web addresses, and take away what shows anything else.

    Raises
    ------
    TemplateError
        When a picture is fetched from another place.
    """
    used = {value for row in part.element.iter() for name, value in row.attrib.items() if name.startswith(_R)}
    for name, relation in list(part.rels.items()):
        if name in used and relation.reltype == RELATIONSHIP_TYPE.IMAGE:
            if relation.is_external:
                raise docx_package.elsewhere(relation.target_ref)
            if bare_pictures.is_dots_or_lines(relation.target_part.blob):
                relation.target_part._blob = bare_pictures.bare(relation.target_part.blob)
                continue
        elif name in used and _leads_to_an_address(relation):
            continue
        del part.rels[name]
    for row in list(part.element.iter()):
        for attribute in [name for name in row.attrib if name.startswith(_R) and row.get(name) not in part.rels]:
            _take_away(row, attribute)


def _is_mark(row: Element) -> bool:
    name = str(row.tag)
    if not name.startswith(tag("w:")):
        return False
    local = name.removeprefix(tag("w:"))
    of_range = local.startswith("customXml") and "Range" in local
    return local in _HIDDEN or of_range or local.startswith("rsid") or local.endswith("Change")


def _open_control(control: Element) -> None:
    """Take a content control away from around its content, and the words in it unless they are fixed ones."""
    properties = control.find(tag("w:sdtPr"))
    fixed = properties is not None and any(properties.find(tag(f"w:{name}")) is not None for name in _NOT_FILLED_IN)
    bound = properties is not None and any(str(row.tag).endswith("}dataBinding") for row in properties)
    if bound or not fixed:
        for run in list(control.iter(tag("w:r"))):
            _clear(run)
    for content in control.findall(tag("w:sdtContent")):
        _unwrap(content)
    for child in list(control):
        if child.tag in (tag("w:sdtPr"), tag("w:sdtEndPr")):
            control.remove(child)
    _unwrap(control)


def _clear_fields(story: Element) -> None:
    for simple in list(story.iter(tag("w:fldSimple"))):
        if _kind(simple.get(tag("w:instr"), "")) not in _FIELDS:
            for run in list(simple.iter(tag("w:r"))):
                _clear(run)
            _unwrap(simple)
    for found in list(_fields(story)):
        if _kind(found.told) not in _FIELDS:
            for run in (*found.code, *([] if _kind(found.told) == _LINK else found.shown)):
                _clear(run)


def _fields(story: Element) -> Iterator[_Field]:
    """Every field that is no part of another; one that never ends too."""
    found, depth = _Field(), 0
    for run in story.iter(tag("w:r")):
        marks = [mark.get(tag("w:fldCharType")) for mark in run.findall(tag("w:fldChar"))]
        depth += marks.count("begin")
        if not depth:
            continue
        if depth == 1 and not found.separated:
            found.told += "".join(row.text or "" for row in run.findall(tag("w:instrText")))
        (found.shown if found.separated and not marks else found.code).append(run)
        found.separated = found.separated or (depth == 1 and "separate" in marks)
        depth -= marks.count("end")
        if not depth:
            yield found
            found = _Field()
    if found.code:
        yield found


def _kind(instruction: str) -> str:
    return (instruction.split() or [""])[0].upper()


def _clear(run: Element) -> None:
    """Take away the words of a run; a picture in it stays."""
    if run.getparent() is None:
        return
    if not any(next(run.iter(shape), None) is not None for shape in _SHAPES):
        run.getparent().remove(run)
        return
    for child in [child for child in run if child.tag in _WORDS]:
        run.remove(child)


def _clear_hidden(mark: Element) -> None:
    """Take away the words of a run that is not shown; the mark may also say that it is shown after all."""
    run = mark.getparent().getparent()
    if run is not None and run.tag == tag("w:r") and mark.get(tag("w:val"), "1") not in ("0", "false", "off"):
        _clear(run)


def _leads_to_an_address(relation: object) -> bool:
    kind, target = getattr(relation, "reltype", ""), getattr(relation, "target_ref", "")
    return kind == RELATIONSHIP_TYPE.HYPERLINK and target.lower().startswith(_ADDRESSES)


def _take_away(row: Element, attribute: str) -> None:
    """Take away what shows something that is gone; a link keeps its words."""
    if row.tag in (tag("w:hyperlink"), tag("a:hlinkClick")):
        del row.attrib[attribute]
        if row.tag == tag("w:hyperlink"):
            _unwrap(row)
        else:
            row.getparent().remove(row)
        return
    whole = next((above for above in (row, *row.iterancestors()) if above.tag in _SHAPES), row)
    if whole.getparent() is not None:
        whole.getparent().remove(whole)


def _unwrap(wrapper: Element) -> None:
    """Put the content of an element in its place."""
    parent = wrapper.getparent()
    if parent is None:
        return
    place = parent.index(wrapper)
    for child in reversed(list(wrapper)):
        parent.insert(place, child)
    parent.remove(wrapper)
