"""A running server and a real browser: for the browser tests, the benchmarks and the screenshots."""

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request

from kronoberg.first_html import making

ROOT = Path(__file__).resolve().parents[2]
# Every page of the menu.
ADDRESSES = (
    "/",
    "/pengar",
    "/samarbeten",
    "/foretradare",
    "/moten",
    "/plan",
    "/plan?del=guidelines",
    "/plan?del=wheel",
    "/aprilrapport",
    "/uppgifter",
    "/kallor",
    "/kallor?del=strategy",
    "/kallor?del=accessibility",
)

DATASETS = ("data/kronoberg", "data/exempel")

# A cold start on a busy machine takes some seconds; a server that is not up after this never will be.
PATIENCE = 60

# A name that a service may have outside its own machine; it leads here, in this browser only.
PUBLIC_NAME = "statistik.exempel.se"

FLAGS = (
    f"--host-resolver-rules=MAP {PUBLIC_NAME} 127.0.0.1",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)

IDLE = "[data-testid=stApp][data-test-script-state=notRunning][data-test-connection-state=CONNECTED]"
# Two frames: what has scrolled has said so by then, and what follows from it is drawn.
TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
# Twelve frames that look the same: the menu has folded away or out, and the charts are drawn at their new size.
AT_REST = """async () => {
  const main = document.querySelector(".stMain"), menu = document.querySelector("[data-testid=stSidebar]")
  const look = () => [innerWidth, main.scrollWidth, main.scrollHeight, menu?.getBoundingClientRect().right,
    ...[...document.querySelectorAll(".stVegaLiteChart svg, .stDataFrame canvas")].map(part => part.clientWidth)].join()
  for (let before, still = 0; still < 12; before = look()) {
    await new Promise(done => requestAnimationFrame(done))
    still = look() === before ? still + 1 : 0
  }
}"""
UNFINISHED = "[data-testid=stSkeleton], [data-stale=true], [data-testid=stVegaLiteChart]:not(:has(svg, canvas))"


@dataclass(frozen=True)
class Server:
    """A server that has answered: its address without a slash at the end, the file with its log, its process."""

    url: str
    log: Path
    process_id: int


@dataclass(frozen=True)
class Reply:
    """What the server sent, before any browser has touched it; header names in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True)
class Witness:
    """What a page has said in the browser's console as errors, and the hosts that it has contacted."""

    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)


def free_port() -> int:
    """A port that nobody listens on at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
    return port


@contextmanager
def serve(
    script: str = "app.py",
    *,
    data: str = "",
    ready: str = "/healthz",
    plain: bool = False,
    options: Sequence[str] = (),
    settings: Mapping[str, str] | None = None,
    ahead: bool = False,
) -> Iterator[Server]:
    """Runs `streamlit run script` from the repository until the block ends; `data` is the dataset's folder.

    With `plain` it runs from a folder without settings, so that Streamlit's own defaults hold. `options` go on the
    command line, and `settings` into the surroundings. Only with `ahead` are pages made ahead: it is work that a test
    which looks at Streamlit's own page has no use of.

    Raises
    ------
    RuntimeError
        With the server's log, when it does not answer 200 at `ready`.
    """
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", str(ROOT / script), "--server.port", str(port)]
    command += ["--server.headless", "true", *options]
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT), "KRONOBERG_DATA": str(ROOT / data) if data else ""}
    surroundings |= {making.SETTING: "1" if ahead else "0"} | dict(settings or {})
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "server.log"
        with log.open("wb") as output:
            place = folder if plain else ROOT
            process = subprocess.Popen(command, cwd=place, env=surroundings, stdout=output, stderr=subprocess.STDOUT)
        server = Server(f"http://127.0.0.1:{port}", log, process.pid)
        try:
            _wait_until_ready(server, process, ready)
            yield server
        finally:
            _stop(process)


def _wait_until_ready(server: Server, process: subprocess.Popen[bytes], ready: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        reply = _attempt(server.url + ready)
        if reply and reply.status == 200:
            return
        if reply and reply.status == 503:
            break
        time.sleep(0.02)
    raise RuntimeError(f"The server did not come up. Its log:\n{server.log.read_text('utf-8')}")


def _attempt(url: str) -> Reply | None:
    try:
        return fetch(url)
    except (OSError, HTTPException):
        return None


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def fetch(url: str, *, method: str = "GET", headers: Mapping[str, str] | None = None) -> Reply:
    """What the server answers to one request, as it is on the wire (not decompressed, redirects not followed)."""
    parts = urlsplit(url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    try:
        target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request(method, target, headers=dict(headers or {}))
        response = connection.getresponse()
        lowered = {name.lower(): value for name, value in response.getheaders()}
        return Reply(response.status, lowered, response.read())
    finally:
        connection.close()


def wait_until_made(url: str) -> None:
    """Waits until the server has made a page ahead, as it has for everyone but who comes right after a start or a save.

    Raises
    ------
    TimeoutError
        When it does not.
    """
    deadline = time.monotonic() + 60
    while b'id="forst"' not in fetch(url).body:
        if time.monotonic() > deadline:
            raise TimeoutError(f"{url} was never made ahead.")
        time.sleep(0.2)


def chromium(playwright: Playwright) -> Browser:
    """The system's Chromium, or Playwright's own where there is none."""
    names = ("chromium", "chromium-browser", "google-chrome")
    path = next((path for name in names if (path := shutil.which(name))), None)
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS))


def new_page(browser: Browser, width: int, height: int = 900) -> Page:
    """A page in a browser session of its own, in Swedish, nothing kept from before; close its context when done."""
    return browser.new_context(viewport={"width": width, "height": height}, locale="sv-SE").new_page()


def forget(page: Page) -> None:
    """Makes a page as if it were the first in its browser session, but for the files that the browser has fetched."""
    page.evaluate("localStorage.clear(); sessionStorage.clear()")
    page.set_extra_http_headers({})
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    page.context.clear_cookies()
    for other in page.context.pages:
        if other != page:
            other.close()


def watch(page: Page) -> Witness:
    """Starts to note down the page's errors and the hosts it contacts."""
    witness = Witness()

    def on_console(message: ConsoleMessage) -> None:
        if message.type == "error":
            witness.errors.append(message.text)

    def on_request(request: Request) -> None:
        if request.url.startswith("http"):
            witness.hosts.add(urlsplit(request.url).netloc)

    page.on("console", on_console)
    page.on("pageerror", lambda error: witness.errors.append(str(error)))
    page.on("request", on_request)
    return witness


def wait_until_idle(page: Page) -> None:
    """Waits until Streamlit's page is the one seen, its script has run to its end and every chart is drawn."""
    page.locator("#forst").wait_for(state="detached")
    page.locator(IDLE).wait_for(state="attached")
    page.locator(UNFINISHED).first.wait_for(state="detached")


def visit(page: Page, url: str) -> None:
    """Opens an address and waits until the page is finished."""
    page.goto(url)
    wait_until_idle(page)


def resize(page: Page, width: int, height: int = 900) -> None:
    """Gives the window another size, and waits until the page is as if it had been opened in it."""
    if page.viewport_size == {"width": width, "height": height}:
        return
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(AT_REST)
    wait_until_idle(page)
