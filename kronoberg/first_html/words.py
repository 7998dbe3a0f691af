"""Markdown as Streamlit shows it: the part of it that our pages write."""

import re

from markdown_it import MarkdownIt

# HTML in a text is shown as it stands, as Streamlit does.
_READER = MarkdownIt("commonmark", {"html": False})
# A mark that stands in a piece of its own (kronoberg/ui/blocks.py); here it needs only to be escaped.
_PIECE = re.compile(r":color\[\\(.)\]")


def paragraphs(text: str) -> str:
    """Running text: paragraphs, lists, bold words and links."""
    rendered: str = _READER.render(_PIECE.sub(r"\\\1", text))
    return rendered.strip()


def line(text: str) -> str:
    """A title, a label: what stands on one line."""
    rendered: str = _READER.renderInline(_PIECE.sub(r"\\\1", text))
    return rendered
