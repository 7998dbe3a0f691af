"""Blocks as HTML: what stands below or beside each other, what is folded, and the page round it all."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape
from typing import Any

from streamlit.proto.GapSize_pb2 import GapSize

from kronoberg.first_html import elements, words
from kronoberg.first_html.elements import Page
from kronoberg.first_html.tree import Drawn, MenuItem, Node
from kronoberg.ui.address import Offered

_GAPS = {GapSize.NONE: 0.0, GapSize.XXSMALL: 0.25, GapSize.XSMALL: 0.5, GapSize.MEDIUM: 2.0, GapSize.LARGE: 4.0}
_SMALL = 1.0
"""In the root's font size (streamlit's theme: spacing)."""
# As Streamlit writes keys into classes.
_NOT_IN_CLASS = re.compile(r"[^a-zA-Z0-9_-]")

WITHOUT_SCRIPTS = (
    "Sidan kan läsas utan JavaScript, och år, val och länkar fungerar. Nedladdningar kräver JavaScript; "
    'tabellerna som filer finns under <a href="./kallor?del=open-data">Öppna data</a>.'
)


def page(drawn: Drawn, *, address: str, chosen: Mapping[str, str], offered: Mapping[str, Offered]) -> str:
    """The content of a page as HTML, in one element that the page's script takes away when Streamlit has drawn its own.

    Raises
    ------
    UnknownError
        When the page has something that is not drawn here.
    """
    shown = Page(address, chosen, offered)
    # Streamlit makes room for the page itself, the side and what is fixed; the page has one block.
    inside = "".join(_node(child, shown, beside=False) for child in drawn.main.inside())
    kept = "".join(
        f'<input type="hidden" form="{elements.FORM}" name="{escape(key)}" value="{escape(value)}">'
        for key, value in chosen.items()
        if f' form="{elements.FORM}" name="{escape(key)}"' not in inside
    )
    return (
        f'<div id="forst"><form id="{elements.FORM}" method="get" action="./{escape(address)}">{kept}</form>'
        f'<div class="stAppHeader">{_menu(drawn.menu)}</div>'
        f'<main class="f-main" tabindex="-1"><div class="stMainBlockContainer">'
        f'<p id="forst-laget" role="status" hidden></p>'
        f'<noscript><p class="f-utan">{WITHOUT_SCRIPTS}</p></noscript>'
        f'<div class="stVerticalBlock f-allt">{inside}'
        f'<noscript><button form="{elements.FORM}">Visa det som är valt</button></noscript></div></div></main></div>'
    )


def _menu(items: tuple[MenuItem, ...]) -> str:
    links = "".join(_menu_item(item) for item in items)
    # The same list twice: open in a line, and on a phone behind a word. One of the two is shown.
    return (
        f'<nav class="f-rad" aria-label="Sidor"><ul>{links}</ul></nav>'
        f'<details class="f-meny"><summary>Meny</summary><nav aria-label="Sidor"><ul>{links}</ul></nav></details>'
    )


def _menu_item(item: MenuItem) -> str:
    here = " aria-current=page" if item.here else ""
    return f'<li><a href="./{escape(item.address)}"{here}>{escape(item.title)}</a></li>'


def _node(node: Node, page: Page, *, beside: bool) -> str:
    """A block or an element in its place; `beside` in a row, below each other otherwise."""
    if node.element is not None:
        inner = elements.element(node.element, page)
        if not inner:
            return ""
        kind = node.element.WhichOneof("type")
        key = elements.key_of(getattr(getattr(node.element, kind), "id", ""))
        placed, style = _placed(node.element, beside=beside)
        return f'<div class="stElementContainer{placed}{_class(key)}"{style}>{inner}</div>'
    if node.block is None:
        return "".join(_node(child, page, beside=beside) for child in node.inside())
    return _block(node, page, beside=beside)


def _block(node: Node, page: Page, *, beside: bool) -> str:
    block, key = node.block, elements.key_of(node.block.id)
    kind = block.WhichOneof("type")
    if kind == "popover":
        inner = elements.knob(block.popover.label, "stPopover")
    elif kind == "expandable":
        inner = _folded(node, page)
    else:
        inner = _flex(node, page)
        key = ""
    if not inner:
        return ""
    placed, style = _placed(block, beside=beside)
    return f'<div class="f-lada{placed}{_class(key)}" data-testid="stLayoutWrapper"{style}>{inner}</div>'


def _folded(node: Node, page: Page) -> str:
    fold = node.block.expandable
    name, inner = fold.query_param_key, "".join(_node(child, page, beside=False) for child in node.inside())
    label = words.line(fold.label)
    if name and not inner:
        # What is built when it is opened: opened by its address.
        address = escape(elements.link_to(page, **{name: "true"}))
        return f'<div class="stExpander"><a class="f-vik" href="{address}">{label}</a></div>'
    opened = " open" if fold.expanded or page.chosen.get(name) == "true" else ""
    return (
        f'<div class="stExpander"><details{opened}><summary>{label}</summary>'
        f'<div class="f-inne"><div class="stVerticalBlock" style="gap:1rem">{inner}</div></div></details></div>'
    )


def _column(node: Node, page: Page, beside: int) -> str:
    """One of `beside` columns in a row; what is left when each has its part without a gap is shared equally."""
    column = node.block.column
    gap = _gap(column.gap_config)
    less = page.less * column.weight + 16 * gap * (1 - 1 / beside)
    within = replace(page, share=page.share * column.weight, less=less)
    inner = "".join(_node(child, within, beside=False) for child in node.inside())
    width = f"calc({column.weight * 100:g}% - {gap:g}rem)"
    return (
        f'<div class="stColumn" style="width:{width};flex:1 1 {width}">'
        f'<div class="stVerticalBlock" style="gap:1rem">{inner}</div></div>'
    )


def _flex(node: Node, page: Page) -> str:
    """A block that puts what it holds in a row or below each other; nothing when it holds nothing."""
    flex, key = node.block.flex_container, elements.key_of(node.block.id)
    row = node.block.WhichOneof("type") == "horizontal" or flex.direction == flex.HORIZONTAL
    children = node.inside()
    columns = [child for child in children if child.block is not None and child.block.WhichOneof("type") == "column"]
    if columns:
        inner = "".join(_column(child, page, len(columns)) for child in columns)
    else:
        inner = "".join(_node(child, page, beside=row) for child in children)
    if not inner:
        return ""
    align = {flex.ALIGN_END: "end", flex.ALIGN_CENTER: "center", flex.STRETCH: "stretch"}.get(flex.align, "start")
    style = [f"gap:{_gap(flex.gap_config):g}rem", f"align-items:{align}"]
    if flex.wrap and row:
        style.append("flex-wrap:wrap")
    if flex.justify == flex.SPACE_BETWEEN:
        style.append("justify-content:space-between")
    name = "stHorizontalBlock" if row else "stVerticalBlock"
    return f'<div class="{name}{_class(key)}" style="{";".join(style)}">{inner}</div>'


def _gap(config: Any) -> float:
    return _GAPS.get(config.gap_size, _SMALL)


def _class(key: str) -> str:
    return f" st-key-{_NOT_IN_CLASS.sub('-', key.strip())}" if key else ""


def _placed(part: Any, *, beside: bool) -> tuple[str, str]:
    """How wide a part is, and how it shares a row with others, as a class and a style (streamlit: useLayoutStyles)."""
    width = part.width_config
    kind = width.WhichOneof("width_spec")
    if kind == "pixel_width":
        pixels = f"{width.pixel_width}px"
        return "", f' style="width:{pixels}' + (f';flex:0 0 {pixels}"' if beside else '"')
    if kind == "use_content":
        return " f-ord", ""
    return (" f-del", "") if beside and kind == "use_stretch" else ("" if beside else " f-hel", "")
