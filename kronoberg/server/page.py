"""The HTML that every address begins with: Streamlit's own, made Swedish before the first byte leaves the server."""

import html as markup
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kronoberg.domain.once import Once
from kronoberg.server import assets, serving

# Digits of the same width, so that numbers under each other can be compared: in tables, figures, charts and fields.
STYLE = "<style>body { font-variant-numeric: tabular-nums }</style>"
# Streamlit declares its font while it starts; an answer that is there before that has the same one.
FONT = (
    "<style>@font-face {{ font-family: 'Source Sans'; font-weight: 200 900; font-display: swap;"
    " src: url('{file}') format('woff2') }}</style>"
)
_FONT_FILE = re.compile(r'href="([^"]*SourceSansVF-Upright[^"]*\.woff2)"')

NOSCRIPT = (
    "<p>Den här tjänsten behöver JavaScript. Slå på det i webbläsaren och ladda om sidan.</p>"
    "<p>Du kan också be Region Kronoberg om uppgifterna i en annan form.</p>"
)

NOT_FOUND = """<!DOCTYPE html>
<html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sidan finns inte – {title}</title></head>
<body style="font-family: sans-serif; max-width: 40rem; margin: 3rem auto; padding: 0 1rem; color: #1a1a1a">
<h1>Sidan finns inte</h1><p>Adressen leder inte till någon sida här.</p>
<p><a href="{start}" style="color: #00552b">Till startsidan</a></p></body></html>
"""

BEING_MADE = (
    '<meta http-equiv="refresh" content="3"><p>Sidan görs i ordning och visas om några sekunder. '
    '<a href="?">Visa sidan utan val</a></p>'
)

WHEN_PAINTED = (
    "(() => { let begun = false; const begin = () => { if (begun) return; begun = true;"
    " document.body.append(document.querySelector('body > template').content.cloneNode(true)); };"
    " new PerformanceObserver((seen) => { if (seen.getEntriesByName('first-contentful-paint').length) begin(); })"
    ".observe({ type: 'paint', buffered: true }); setTimeout(begin, 1500); })();"
)
"""Starts Streamlit when the answer has been painted; a window that is not seen is never painted, and does not wait."""

Change = tuple[str, str]
_ROOT = '<div id="root">'
# Streamlit's scripts, what they are made of, and style sheets.
_LATE = re.compile(r'<script type="module"[^>]*></script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>')
_OWN_STYLE = re.compile(r'<link rel="stylesheet" media=[^>]*>')
_NO_SCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)


@dataclass(slots=True)
class Answer:
    """What a page says, as HTML that stands in it from the first byte; `variants` are its whole pages by encoding."""

    title: str
    body: str
    variants: dict[str, assets.Variant] = field(default_factory=dict)
    making: Once[str, assets.Variant] = field(default_factory=lambda: Once(most=len(assets.ENCODERS) + 1))

    @property
    def size(self) -> int:
        """Bytes that it takes in memory, about."""
        return len(self.body) + sum(len(variant.body) for variant in self.variants.values())


class First(Protocol):
    """Who has the answers of pages."""

    async def ready(self, page: str, query: str, headers: Mapping[str, Sequence[str]]) -> tuple[Answer | None, bool]:
        """A page's answer, if there is one now, and whether it is being made; nobody waits for it.

        Parameters
        ----------
        page, query
            The address of the page, "" for the first one, and what stands after its question mark.
        headers
            Those of the request by their names in small letters.
        """


def swedish(
    original: str, *, title: str, scripts: Sequence[str], icon: str, styles: Sequence[tuple[str, str]] = ()
) -> str:
    """Streamlit's index page in Swedish, with even digits, our scripts, our icon and our style sheets.

    `scripts` and `icon` are addresses relative to the start page, `styles` such addresses with their media. What
    Streamlit's page does not hold, or holds in a form not known here, stays as it is.
    """
    font = _FONT_FILE.search(original)
    ours = [FONT.format(file=font[1])] if font else []
    ours += [f'<script defer src="{address}"></script>' for address in scripts]
    ours += [f'<link rel="stylesheet" media="{media}" href="{address}">' for address, media in styles]
    changes: list[Change] = [
        (r"<!--(?!\[).*?-->\s*", ""),
        (r'<html lang="[^"]*"', '<html lang="sv"'),
        (r"<title>.*?</title>", f"<title>{markup.escape(title)}</title>"),
        # It points at the interface for programs, which is closed.
        (r'<link rel="service-desc"[^>]*>\s*', ""),
        (r'<link rel="shortcut icon"[^>]*>', f'<link rel="icon" type="image/svg+xml" href="{icon}">'),
        (r"<noscript>.*?</noscript>", f"<noscript>{NOSCRIPT}</noscript>"),
        (r"</head>", "".join([STYLE, *ours, "</head>"])),
    ]
    for pattern, replacement in changes:
        original = re.sub(pattern, _literally(replacement), original, flags=re.DOTALL)
    return original.lstrip()


def _literally(text: str) -> Callable[[re.Match[str]], str]:
    # Given as a string, a backslash in it would mean a group of the pattern.
    return lambda _: text


def with_answer(html: str, answer: Answer, *, styles: str) -> str:
    """The page with its answer before the place where Streamlit will draw its own, under its own title.

    What the answer needs comes before it (`styles`, whole). What only Streamlit needs is fetched and started when the
    answer has been painted: else the two would share the browser, and nothing is seen until both are done.
    """
    titled = re.sub(r"<title>.*?</title>", _literally(f"<title>{markup.escape(answer.title)}</title>"), html, count=1)
    late = "".join(found[0] for found in _LATE.finditer(titled))
    early = _NO_SCRIPT.sub("", _LATE.sub("", titled)).replace("</head>", f"{styles}</head>", 1)
    with_body = early.replace(_ROOT, f"{answer.body}{_ROOT}", 1)
    return with_start(with_body.replace("</body>", f"<template>{_OWN_STYLE.sub('', late)}</template></body>", 1))


def with_start(html: str) -> str:
    """The page with the script that starts Streamlit at its end."""
    return html.replace("</body>", f"<script>{WHEN_PAINTED}</script></body>", 1)


def served(
    app: ASGIApp,
    *,
    html: str,
    title: str,
    addresses: Collection[str],
    base: str = "",
    first: First | None = None,
    styles: str = "",
) -> ASGIApp:
    """Middleware that sends `html` for the `addresses` of the pages, and for what does not exist a page that says so.

    Where `first` has the answer of a page, it stands in the HTML, with `styles` before it.

    Streamlit sends its index page for any unknown address, which then shows the start page as if it had been asked
    for, and some words in English for a file that is gone.
    """
    found = _encodings(html)
    making = _encodings(html.replace("<noscript>", f"<noscript>{BEING_MADE}", 1))
    known = {base, *(f"{base}/{address}" for address in addresses)}
    missing = _encodings(NOT_FOUND.format(title=markup.escape(title), start=f"{base}/"))

    async def serve(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] not in serving.READING:
            await app(scope, receive, send)
            return
        exists = scope["path"] in known
        answer, being_made = await _asked(first, scope, base) if exists and first else (None, False)
        if answer is not None:
            ready = await _answered(scope, html, answer, styles)
            await ready(scope, receive, send)
            return
        shell = making if being_made else found

        def replacement(start: Message) -> Response | None:
            if not (_is_index(start) or _is_refusal(start)):
                return None
            return _page(scope, shell, status=200) if exists else _page(scope, missing, status=404)

        await app(_plain(scope, base), receive, _replacing(replacement, scope, receive, send))

    return serve


async def _asked(first: First, scope: Scope, base: str) -> tuple[Answer | None, bool]:
    headers = Headers(scope=scope)
    page = scope["path"].removeprefix(base).strip("/")
    by_name = {name: headers.getlist(name) for name in headers}
    return await first.ready(page, scope["query_string"].decode("ascii", "replace"), by_name)


async def _answered(scope: Scope, html: str, answer: Answer, styles: str) -> Response:
    request = Headers(scope=scope)
    encoding = assets.encoding_for(request.get("accept-encoding", ""), "text/html")
    if encoding not in answer.variants:

        def make() -> assets.Variant:
            content = with_answer(html, answer, styles=styles).encode()
            return assets.made(content, "text/html; charset=utf-8", encoding)

        # Compressing takes a while: others' requests go on meanwhile, and who asks for the same page waits for it.
        answer.variants[encoding] = await run_in_threadpool(answer.making.value, encoding, make)
    return serving.answer(request, scope["method"], answer.variants[encoding], caching=serving.ASK_AGAIN)


def _encodings(html: str) -> dict[str, assets.Variant]:
    names = (*assets.ENCODERS, assets.IDENTITY)
    return {name: assets.made(html.encode(), "text/html; charset=utf-8", name) for name in names}


def _plain(scope: Scope, base: str) -> Scope:
    # Streamlit's own page must come whole and new: a 304 here would let the browser keep an English one.
    dropped = (
        (b"if-none-match", b"if-modified-since", b"range") if _may_be_page(scope["path"].removeprefix(base)) else ()
    )
    return {**scope, "headers": [(name, value) for name, value in scope["headers"] if name not in dropped]}


def _may_be_page(path: str) -> bool:
    return "." not in path.rsplit("/", 1)[-1] and not path.startswith(("/media/", "/api/"))


def _page(scope: Scope, variants: dict[str, assets.Variant], *, status: int) -> Response:
    request = Headers(scope=scope)
    encoding = assets.encoding_for(request.get("accept-encoding", ""), "text/html")
    response = serving.answer(request, scope["method"], variants[encoding], caching=serving.ASK_AGAIN)
    if response.status_code == 200:
        response.status_code = status
    return response


def _replacing(replacement: Callable[[Message], Response | None], scope: Scope, receive: Receive, send: Send) -> Send:
    """A `send` that lets an answer pass, or sends another in its place when there is one for how it starts."""
    replaced = False

    async def send_replaced(message: Message) -> None:
        nonlocal replaced
        if message["type"] == "http.response.start":
            ours = replacement(message)
            replaced = ours is not None
            if ours is not None:
                await ours(scope, receive, send)
        if not replaced:
            await send(message)

    return send_replaced


def _is_index(start: Message) -> bool:
    headers = MutableHeaders(scope=start)
    is_html = headers.get("content-type", "").startswith("text/html")
    # Downloads and our own routes may be HTML too; only Streamlit's index page is sent with a file's date.
    return start["status"] == 200 and is_html and "last-modified" in headers and "content-disposition" not in headers


def _is_refusal(start: Message) -> bool:
    is_text = MutableHeaders(scope=start).get("content-type", "text/plain").startswith("text/plain")
    return start["status"] == 404 and is_text
