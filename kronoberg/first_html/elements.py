"""Each kind of element as HTML, in the classes that Streamlit and our style sheets give it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any
from urllib.parse import urlencode

from kronoberg.first_html import charts, words
from kronoberg.first_html.tree import UnknownError
from kronoberg.ui.address import Offered

FORM = "forst-val"
"""The form that all choices of the page belong to, so that they work without a script."""
_ALERTS = {1: "fel", 2: "varning", 3: "upplysning", 4: "klart"}


@dataclass(frozen=True, slots=True)
class Page:
    """What the elements of a page need to know of it.

    Attributes
    ----------
    address, chosen
        The page's address and what its own address chooses.
    offered
        What is offered under each key.
    share, less
        How much of the page's width what is drawn has: a part of it, and so many pixels less.
    """

    address: str
    chosen: Mapping[str, str]
    offered: Mapping[str, Offered]
    share: float = 1.0
    less: float = 0.0


def element(drawn: Any, page: Page) -> str:
    """An element as HTML, without what places it; nothing for one that cannot be seen.

    Raises
    ------
    UnknownError
        For a kind that our reading pages do not have.
    """
    kind = drawn.WhichOneof("type")
    draw = _KINDS.get(kind)
    if draw is None:
        raise UnknownError(str(kind))
    return draw(getattr(drawn, kind), page)


def key_of(identity: str) -> str:
    """The key that the page gave an element or a block, of its identity ("$$ID-<hash>-<key>"); else nothing."""
    parts = identity.split("-", 2)
    return "" if len(parts) < 3 or parts[2] == "None" else parts[2]


def link_to(page: Page, **changes: str | None) -> str:
    """The address of the page with some choices changed; None takes one out."""
    query = urlencode({key: value for key, value in {**page.chosen, **changes}.items() if value is not None})
    return f"./{page.address}?{query}" if query else f"./{page.address}"


def _alert(shown: Any, _: Page) -> str:
    kind = _ALERTS.get(shown.format, "upplysning")
    return f'<div class="stAlert"><div class="f-{kind}" role="alert">{words.paragraphs(shown.body)}</div></div>'


def _markdown(shown: Any, _: Page) -> str:
    kind = shown.element_type
    if kind == shown.DIVIDER:
        return '<div class="f-text"><hr></div>'
    small = ' data-testid="stCaptionContainer"' if kind == shown.CAPTION else ""
    return f'<div class="f-text"{small}>{words.paragraphs(shown.body)}</div>'


def _heading(shown: Any, _: Page) -> str:
    return f'<div class="stHeading f-text"><{shown.tag}>{words.line(shown.body)}</{shown.tag}></div>'


def _html(shown: Any, _: Page) -> str:
    return f'<div class="stHtml">{shown.body}</div>'


def _selectbox(box: Any, page: Page) -> str:
    name = key_of(box.id)
    offer = page.offered.get(name)
    chosen = box.raw_value if box.set_value else (box.options[box.default] if box.HasField("default") else "")
    # The words are their own codes where a choice is Streamlit's alone.
    codes = {word: code for code, word in offer.words.items()} if offer else {}
    options = "".join(_option(codes.get(word, word), word, chosen=word == chosen) for word in box.options)
    empty = "" if box.HasField("default") else f'<option value="">{escape(box.placeholder)}</option>'
    first = f' data-forst="{escape(offer.first)}"' if offer and offer.first is not None else ""
    return (
        f'<label class="stSelectbox"><span class="f-falt">{words.line(box.label)}</span>'
        f'<select form="{FORM}" name="{escape(name)}"{first}>{empty}{options}</select></label>'
    )


def _option(code: str, word: str, *, chosen: bool) -> str:
    return f'<option value="{escape(code)}"{" selected" if chosen else ""}>{escape(word)}</option>'


def _button_group(group: Any, page: Page) -> str:
    name = key_of(group.id)
    offer = page.offered.get(name)
    codes = {word: code for code, word in offer.words.items()} if offer else {}
    first = offer.first if offer else None
    links = []
    for option in group.options:
        code = codes.get(option.content, option.content)
        address = link_to(page, **{name: None if code == first else code})
        here = ' aria-current="true"' if option.content in group.raw_values else ""
        links.append(f'<a href="{escape(address)}"{here}>{words.line(option.content)}</a>')
    return f'<nav class="stButtonGroup" aria-label="{escape(words.line(group.label))}">{"".join(links)}</nav>'


def _checkbox(box: Any, page: Page) -> str:
    name = box.query_param_key
    # A switch without a name in the address folds something out on this page alone, by the style sheet.
    sent = f' form="{FORM}" name="{escape(name)}" value="true"' if name else ""
    on = " checked" if (box.value if box.set_value else box.default) or page.chosen.get(name) == "true" else ""
    switch = ' role="switch"' if box.type == box.TOGGLE else ""
    return (
        f'<div class="stCheckbox"><label><input type="checkbox"{switch}{sent}{on}>'
        f"<span>{words.line(box.label)}</span></label></div>"
    )


def _text_input(field: Any, page: Page) -> str:
    name = field.query_param_key
    sent = f' form="{FORM}" name="{escape(name)}"' if name else " disabled"
    value = field.value if field.set_value else page.chosen.get(name, field.default)
    return (
        f'<label class="stTextInput"><span class="f-falt">{words.line(field.label)}</span>'
        f'<input type="text"{sent} value="{escape(value)}" placeholder="{escape(field.placeholder)}"></label>'
    )


def _page_link(shown: Any, page: Page) -> str:
    query = f"?{shown.query_string}" if shown.query_string else ""
    address = shown.page if shown.external else f"./{shown.page}{query}"
    here = ' aria-current="page"' if shown.page == page.address and not shown.external else ""
    return f'<div class="stPageLink"><a href="{escape(address)}"{here}><p>{words.line(shown.label)}</p></a></div>'


def _chart(shown: Any, page: Page) -> str:
    return charts.chart(shown.spec, shown.alt, share=page.share, less=page.less)


def knob(label: str, kind: str) -> str:
    """What can be pressed first when Streamlit has started: seen in its place, and not there to who listens."""
    return f'<div class="{kind} f-knapp" aria-hidden="true"><span>{words.line(label)}</span></div>'


def _button(shown: Any, _: Page) -> str:
    return knob(shown.label, "stButton f-liten" if shown.type == "tertiary" else "stButton")


_KINDS: Mapping[str, Callable[[Any, Page], str]] = {
    "alert": _alert,
    "button": _button,
    "button_group": _button_group,
    "checkbox": _checkbox,
    "download_button": lambda shown, _: knob(shown.label, "stDownloadButton"),
    "empty": lambda _shown, _page: "",
    "heading": _heading,
    "html": _html,
    "markdown": _markdown,
    "page_link": _page_link,
    "selectbox": _selectbox,
    "text_input": _text_input,
    "vega_lite_chart": _chart,
}
"""One line for each kind of element that our reading pages have."""
