"""What Streamlit was told to draw, in order: a page with its title, its menu and its tree of blocks and elements."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

# The first step of a place on the page: the page itself. (1 is the side, which our pages leave empty.)
_MAIN = 0


class UnknownError(Exception):
    """The page has something that is not drawn here: it is left to Streamlit alone."""


@dataclass(slots=True)
class Node:
    """A block with its children in order, or an element; the root and places that were only made room for are neither.

    `block` and `element` are Streamlit's own messages (proto/Block.proto, proto/Element.proto).
    """

    block: Any = None
    element: Any = None
    children: dict[int, "Node"] = field(default_factory=dict)

    def inside(self) -> list["Node"]:
        """The children from above."""
        return [child for _, child in sorted(self.children.items())]


@dataclass(frozen=True, slots=True)
class MenuItem:
    """A page in the menu."""

    address: str
    title: str
    here: bool


@dataclass(frozen=True, slots=True)
class Drawn:
    """A page as Streamlit was told to draw it."""

    title: str
    menu: tuple[MenuItem, ...]
    main: Node


def drawn(messages: Iterable[ForwardMsg]) -> Drawn:
    """Put the messages of one run together.

    Raises
    ------
    UnknownError
        For a message that changes the page in a way that is not known here.
    """
    title, root = "", Node()
    menu: tuple[MenuItem, ...] = ()
    for message in messages:
        kind = message.WhichOneof("type")
        if kind == "page_config_changed":
            title = message.page_config_changed.title or title
        elif kind == "navigation":
            menu = _menu(message.navigation)
        elif kind == "delta":
            _put(root, message)
        elif kind == "ref_hash":
            raise UnknownError(kind)
    return Drawn(title, menu, root.children.get(_MAIN, Node()))


def _menu(navigation: Any) -> tuple[MenuItem, ...]:
    return tuple(
        MenuItem(page.url_pathname, page.page_name, page.page_script_hash == navigation.page_script_hash)
        for page in navigation.app_pages
        if not page.is_hidden
    )


def _put(root: Node, message: ForwardMsg) -> None:
    spot = root
    for step in message.metadata.delta_path:
        spot = spot.children.setdefault(step, Node())
    kind = message.delta.WhichOneof("type")
    if kind == "new_element":
        spot.element, spot.block, spot.children = message.delta.new_element, None, {}
    elif kind == "add_block":
        spot.element, spot.block = None, message.delta.add_block
    else:
        raise UnknownError(str(kind))
