"""A Word template such as a region has, made for the tests: Swedish ids of styles, a header, text to be replaced."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
from docx.shared import Cm, RGBColor

RED = RGBColor(0xB0, 0x00, 0x20)
# As a Swedish Word writes them: the name inside stays English, the id does not.
SWEDISH_IDS = {"Heading1": "Rubrik1", "Heading2": "Rubrik2", "Caption": "Beskrivning", "ListBullet": "Punktlista"}
_DOCUMENT, _TEMPLATE = "wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml"


def swedish() -> bytes:
    """A `.dotx` with red chapters, wide margins, words at the top of each page, a text, no style for running text."""
    made = docx.Document()
    for name in ("Normal", "Heading 1", "Heading 2", "Heading 3", "Caption"):
        made.styles[name].font.name = "Times New Roman"
    made.styles["Heading 2"].font.color.rgb = RED
    made.styles["Body Text"].delete()
    section = made.sections[0]
    section.page_width, section.left_margin, section.right_margin = Cm(21), Cm(3), Cm(3)
    section.header.paragraphs[0].text = "Region Prov, sidhuvud ur mallen"
    made.add_heading("Skriv rubrik här", 1)
    made.add_paragraph("Skriv text här.")
    file = io.BytesIO()
    made.save(file)
    parts = {name: content.decode() for name, content in text_parts(file.getvalue()).items()}
    for part in ("word/styles.xml", "word/document.xml"):
        for english, ours in SWEDISH_IDS.items():
            parts[part] = re.sub(f'w:val="{english}"|w:styleId="{english}"', _renamed(english, ours), parts[part])
    # As some other programs write it.
    parts["word/styles.xml"] = re.sub(
        'w:val="heading 3"', 'w:val="Rubrik 3"', parts["word/styles.xml"], flags=re.IGNORECASE
    )
    # As Word has saved it since 2013.
    parts["word/settings.xml"] = parts["word/settings.xml"].replace(
        'office/word" w:val="14"', 'office/word" w:val="15"'
    )
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(_DOCUMENT, _TEMPLATE)
    return changed(file.getvalue(), {name: text.encode() for name, text in parts.items()})


def text_parts(document: bytes) -> dict[str, bytes]:
    """The parts of a Word file that are XML."""
    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name.endswith((".xml", ".rels"))}


def changed(document: bytes, parts: dict[str, bytes]) -> bytes:
    """The same file with some parts changed or added."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document)) as archive, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in dict.fromkeys([*archive.namelist(), *parts]):
            target.writestr(name, parts[name] if name in parts else archive.read(name))
    return made.getvalue()


def _renamed(english: str, ours: str) -> Callable[[re.Match[str]], str]:
    return lambda found: found[0].replace(english, ours)
