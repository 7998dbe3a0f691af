"""A chart in a Word file: a picture at the width of the page, with words for who cannot see it."""

import struct

from kronoberg.render.docx.manuscript import EMU_PER_TWIP, Manuscript
from kronoberg.render.docx.xml import NAMESPACES, Element, clean, parsed, tag, w
from kronoberg.show import document_words
from kronoberg.show.blocks import Chart
from kronoberg.show.drawing import report_pictures

# So high at most, in twips, that headline and note have room on the same page: 17 cm.
_HIGHEST = 9640
_INLINE = f"""
<wp:inline xmlns:wp="{NAMESPACES["wp"]}" xmlns:a="{NAMESPACES["a"]}" xmlns:pic="{NAMESPACES["pic"]}"
    xmlns:r="{NAMESPACES["r"]}" distT="0" distB="0" distL="0" distR="0">
  <wp:extent/><wp:docPr/>
  <wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>
  <a:graphic><a:graphicData uri="{NAMESPACES["pic"]}"><pic:pic>
    <pic:nvPicPr><pic:cNvPr/><pic:cNvPicPr/></pic:nvPicPr>
    <pic:blipFill><a:blip/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
    <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
  </pic:pic></a:graphicData></a:graphic>
</wp:inline>""".strip().encode()


def picture(chart: Chart, manuscript: Manuscript) -> Element:
    """A chart as a run of text that is a picture."""
    content = report_pictures.bare_png(chart.specification)
    across, down = _size(content, manuscript.width)
    number = manuscript.number("picture")
    made = parsed(_INLINE)
    for name in ("wp:extent", "a:ext"):
        for extent in made.iter(tag(name)):
            extent.set("cx", str(across))
            extent.set("cy", str(down))
    for name in ("wp:docPr", "pic:cNvPr"):
        for told in made.iter(tag(name)):
            told.set("id", str(number))
            told.set("name", f"{document_words.FIGURE} {number}")
            told.set("descr", clean(chart.words.alt))
    for blip in made.iter(tag("a:blip")):
        blip.set(tag("r:embed"), manuscript.picture(content))
    return w("r", w("drawing", made))


def _size(png: bytes, width: int) -> tuple[int, int]:
    """How large it stands, in English metric units: as wide as the column, unless it would be too high."""
    pixels_across, pixels_down = struct.unpack(">II", png[16:24])
    shrunk = min(1.0, _HIGHEST * pixels_across / (width * pixels_down))
    across = width * shrunk * EMU_PER_TWIP
    return round(across), round(across * pixels_down / pixels_across)
