"""The lists of what is kept of the XML at the top and the foot of a template's pages: by element and by attribute.

What looks like nothing may hold words: a comment, a bookmark, the name of a picture, a table's description, the packed
copy that Word keeps of a shape. So what is kept is what can be seen, and what says how it looks.
"""

from docx.opc.part import Part
from lxml import etree

from kronoberg.render.docx.xml import NAMESPACES, Element, parsed, tag, written

_OFFICE, _MICROSOFT = "http://schemas.openxmlformats.org/", "http://schemas.microsoft.com/office/"
_VML, _VML_OFFICE = "urn:schemas-microsoft-com:vml", "urn:schemas-microsoft-com:office:office"
_CHOICES = f"{{{_OFFICE}markup-compatibility/2006}}"
_W, _W14, _A, _R = NAMESPACES["w"], f"{_MICROSOFT}word/2010/wordml", NAMESPACES["a"], NAMESPACES["r"]
_SHAPE = f"{_MICROSOFT}word/2010/wordprocessingShape"
_DRAWN = (
    NAMESPACES["wp"], _A, NAMESPACES["pic"], _SHAPE, f"{_MICROSOFT}word/2010/wordprocessingGroup",
    f"{_MICROSOFT}word/2010/wordprocessingCanvas", f"{_MICROSOFT}word/2010/wordprocessingDrawing", _CHOICES[1:-1],
)  # fmt: skip
_OLD_DRAWN = (_VML, _VML_OFFICE, "urn:schemas-microsoft-com:office:word")
_TEXT = """
    hdr ftr p r t tab ptab br cr sym noBreakHyphen softHyphen pgNum ruby rubyPr rubyAlign rubyBase rt hps hpsRaise
    hpsBaseText lid fldSimple fldChar instrText hyperlink drawing pict object txbxContent bdo dir
    pPr pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr ilvl numId suppressLineNumbers pBdr top
    left bottom right start end between bar shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct
    autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap
    jc textDirection textAlignment textboxTightWrap outlineLvl cnfStyle
    rPr rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof webHidden color w
    kern position sz szCs highlight u effect bdr fitText vertAlign rtl cs em lang eastAsianLayout vanish specVanish
    tbl tblPr tblPrEx tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW tblCellSpacing
    tblInd tblBorders insideH insideV tblLayout tblCellMar tblLook tblGrid gridCol
    tr trPr gridBefore gridAfter wBefore wAfter cantSplit trHeight tblHeader hidden
    tc tcPr tcW gridSpan hMerge vMerge tcBorders tl2br tr2bl noWrap tcMar tcFitText vAlign hideMark"""
_SHAPES = """
    style type coordsize coordorigin path adj from to points filled fillcolor stroked strokecolor strokeweight
    arcsize opacity color color2 opacity2 on angle focus focusposition focussize method weight dashstyle joinstyle
    miterlimit endcap linestyle startarrow endarrow cropleft croptop cropright cropbottom gain blacklevel bilevel
    grayscale rotation position size aspect offset inset eqn ext spt spid allowincell allowoverlap preferrelative
    connecttype connectortype connectlocs connectangles textboxrect hr hralign hrstd hrnoshade hrpct bullet
    extrusionok gradientshapeok textpathok fillok strokeok shadowok insetpenok limo wrapcoords aspectratio shapetype
    anchorx anchory side"""
_WORDS, _OF_OLD_DRAWN = frozenset(_TEXT.split()), frozenset(_SHAPES.split())
# A name that Word gives a kind of shape, which shapes refer to.
_KIND_OF_SHAPE = "_x0000_t"
_PICTURE = "Bild"
"""The name of every picture and shape: the file needs one, and a person may have written anything in it."""
_THEME = "Tema"


def clean_story(story: Element) -> None:
    """Leave what can be seen at the top or the foot of a page, and how it looks."""
    _take_away_watermarks(story)
    for row in list(story.iter()):
        if row.getparent() is not None and not _is_kept(row):
            _remove(row)
    for row in story.iter():
        _keep_attributes(row)
    clean(story)


def clean(root: Element) -> None:
    """Take away comments and instructions to programs, and the names that nothing left in a part needs."""
    for row in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        _remove(row)
    ignored = f"{_CHOICES}Ignorable"
    needed = [name for name in root.attrib.pop(ignored, "").split() if root.nsmap.get(name, "").startswith(_MICROSOFT)]
    if needed:
        root.set(ignored, " ".join(needed))
    asked = [name for row in root.iter(f"{_CHOICES}Choice") for name in row.get("Requires", "").split()]
    etree.cleanup_namespaces(root, keep_ns_prefixes=[*needed, *asked])


def clean_names(root: Element) -> None:
    """Take away the other names of styles and the names of lists, which nothing refers to."""
    for row in list(root.iter(tag("w:aliases"))):
        _remove(row)
    for kind in root.iter(tag("w:abstractNum")):
        for row in kind.findall(tag("w:name")):
            _remove(row)


def clean_theme(part: Part) -> None:
    """Leave the colours, fonts and effects of a theme, without what they are called."""
    theme = parsed(part.blob)
    for child in list(theme):
        if child.tag != tag("a:themeElements"):
            theme.remove(child)
    for row in list(theme.iter(tag("a:extLst"))):
        _remove(row)
    for row in theme.iter(tag("a:theme"), tag("a:clrScheme"), tag("a:fontScheme"), tag("a:fmtScheme")):
        row.set("name", _THEME)
    clean(theme)
    part._blob = written(theme)


def _take_away_watermarks(story: Element) -> None:
    """Words drawn as a shape across the page: what they say is about the template, not about the document."""
    old = list(story.iter(f"{{{_VML}}}textpath"))
    new = [row for row in story.iter(tag("a:prstTxWarp")) if row.get("prst") != "textNoShape"]
    for row in (*old, *new):
        shapes = (tag("w:drawing"), tag("w:pict"), f"{_CHOICES}AlternateContent")
        around = [above for above in row.iterancestors() if above.tag in shapes]
        if around:
            _remove(around[-1])


def _is_kept(row: Element) -> bool:
    if not isinstance(row.tag, str):
        return False
    name = etree.QName(row)
    if name.namespace == _W:
        return name.localname in _WORDS
    drawn = name.namespace in _DRAWN and name.localname != "extLst"
    return drawn or name.namespace in (_W14, *_OLD_DRAWN)


def _keep_attributes(row: Element) -> None:
    kind = etree.QName(row)
    for attribute in list(row.attrib):
        if not _is_kept_attribute(kind, etree.QName(attribute), row.get(attribute)):
            del row.attrib[attribute]
    if kind.localname in ("docPr", "cNvPr"):
        row.set("name", _PICTURE)


def _is_kept_attribute(kind: Element, name: Element, value: str) -> bool:
    """Whether an attribute is kept, by the qualified names of its element and its own."""
    if name.namespace == _R:
        return True
    if kind.localname in ("hyperlink", "hlinkClick", "hlinkHover"):
        return False
    if kind.localname in ("docPr", "cNvPr"):
        return name.localname in ("id", "hidden")
    if kind.namespace in _OLD_DRAWN:
        of_kind = name.localname == "id" and value.startswith(_KIND_OF_SHAPE)
        return name.localname in _OF_OLD_DRAWN or of_kind
    if name.namespace == _W14:
        return bool(kind.namespace == _W14)
    return name.namespace in (None, _W, _CHOICES[1:-1], "http://www.w3.org/XML/1998/namespace")


def _remove(row: Element) -> None:
    """Take away an element, a comment or an instruction; a text that follows it stays."""
    parent = row.getparent()
    if parent is None:
        return
    if row.tail and row.tail.strip():
        before = row.getprevious()
        if before is not None:
            before.tail = (before.tail or "") + row.tail
        else:
            parent.text = (parent.text or "") + row.tail
    parent.remove(row)
