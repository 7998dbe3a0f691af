"""The frame as the front door asks for it: the middleware in its order, and the work to do before the first visitor."""

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path

from starlette.middleware import Middleware

from kronoberg.server import assets, chunks, gathering, headers, health, moved, names, page, serving

OWN = Path(__file__).parent / "assets"
OWN_PREFIX = "/frame"
_COMMENT = re.compile(r"/\*.*?\*/\s*|\n\s*", re.DOTALL)


@dataclass(frozen=True)
class Frame:
    """What goes round Streamlit: `middleware` for the application, `prepare` to compress the first page's files."""

    middleware: list[Middleware]
    prepare: Callable[[], None]


def around(
    static: Path,
    *,
    title: str,
    addresses: Collection[str],
    leads_to: moved.LeadsTo = moved.nowhere,
    base: str = "",
    answers_to: Sequence[str] = (),
    first: page.First | None = None,
    is_over: Callable[[bytes], bool] = lambda _: True,
) -> Frame:
    """The frame round the Streamlit whose static folder is `static`.

    Parameters
    ----------
    static
        Streamlit's own files.
    title
        The title of the page until its own is known.
    addresses
        The addresses of the pages, "" for the start page; every other one does not exist.
    leads_to
        Where the address of a page that has become part of another one leads.
    base
        The path before every address of ours, if the server is not at the root ("" or "/internationellt").
    answers_to
        The names that the server answers to; none is any name.
    first
        Who has the answers that stand in the HTML of the pages.
    is_over
        Whether a message to a browser is the last one of a run of a page's script.
    """
    base = serving.start_of(base)
    ours = assets.fingerprinted(OWN, f"{base}{OWN_PREFIX}")
    store = assets.Store({**assets.listed(static / "static", f"{base}/static"), **ours})
    html = _html(static, title=title, ours=ours, base=base)
    middleware = [
        Middleware(names.allowed, names=answers_to, always=[base + path for path in health.PATHS]),
        Middleware(headers.secure, hashes=headers.inline_hashes(html if first is None else page.with_start(html))),
        Middleware(gathering.gathered, is_over=is_over),
        Middleware(headers.closed, prefixes=[base + prefix for prefix in headers.CLOSED]),
        Middleware(moved.followed, leads_to=leads_to, base=base),
        Middleware(serving.from_memory, store=store, prefixes=[f"{base}/static", base + OWN_PREFIX]),
        Middleware(page.served, html=html, title=title, addresses=addresses, base=base, first=first, styles=_styles()),
    ]
    return Frame(
        middleware, lambda: assets.prepare(store, [*ours, *(f"{base}/{each}" for each in chunks.needed(static))])
    )


def _html(static: Path, *, title: str, ours: Collection[str], base: str) -> str:
    return page.swedish(
        (static / "index.html").read_text("utf-8"),
        title=title,
        scripts=[_relative(name, base) for name in ours if name.endswith(".js")],
        styles=[(_relative(name, base), _media(name)) for name in ours if name.endswith(".css")],
        icon=next(_relative(name, base) for name in ours if name.endswith(".svg")),
    )


def _styles() -> str:
    """Our style sheets whole, as they stand in a page that is read before anything else has been fetched."""
    sheets = ((_media(f"/{path.name}"), path.read_text("utf-8")) for path in sorted(OWN.glob("*.css")))
    return "".join(f'<style media="{media}">{_COMMENT.sub("", text).strip()}</style>' for media, text in sheets)


def _media(name: str) -> str:
    return "print" if "/print." in name else "all"


def _relative(name: str, base: str) -> str:
    return f".{name.removeprefix(base)}"
