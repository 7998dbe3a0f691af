"""The frame as a browser meets it: language, headers, what is fetched from where, and Streamlit's own words."""

import json
import re
import statistics
import time
from http.client import HTTPConnection
from urllib.parse import urlsplit

import brotli
import pytest
from playwright.sync_api import expect

from tests.browser import live, words
from tests.browser.conftest import PageAt, Serve

EXAMPLE = "data/exempel"
FOREIGN = "frammande.exempel.se"


@pytest.fixture(scope="module")
def example(server: Serve) -> live.Server:
    return server(EXAMPLE)


def test_the_html_declares_swedish_from_the_first_byte(example: live.Server) -> None:
    html = live.fetch(example.url).body.decode()

    assert '<html lang="sv">' in html
    assert "<title>Internationella samarbeten – Region Kronoberg</title>" in html
    assert "Den här tjänsten behöver JavaScript" in html
    assert "You need to enable JavaScript" not in html


def test_a_page_reached_by_its_own_address_has_the_same_html(example: live.Server) -> None:
    assert live.fetch(f"{example.url}/pengar").body == live.fetch(example.url).body


def test_a_browser_that_has_the_html_is_told_to_keep_it(example: live.Server) -> None:
    first = live.fetch(example.url)
    again = live.fetch(example.url, headers={"If-None-Match": first.headers["etag"]})

    assert (again.status, again.body) == (304, b"")


@pytest.mark.parametrize(
    "path", ["/", "/healthz", "/api/", "/_stcore/health", "/finns/inte", "/static/js/finns-inte.js"]
)
def test_every_answer_carries_the_security_headers(example: live.Server, path: str) -> None:
    headers = live.fetch(example.url + path).headers

    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    script_sources = headers["content-security-policy"].split("script-src ")[1].split(";")[0]
    assert re.fullmatch(r"'self' 'sha256-[A-Za-z0-9+/=]{44}'", script_sources)


def test_the_open_data_is_served_beside_the_pages(each_server: live.Server) -> None:
    revision = json.loads(live.fetch(f"{each_server.url}/healthz").body)["revision"]
    table = live.fetch(f"{each_server.url}/api/tables/costs.csv")

    assert json.loads(live.fetch(f"{each_server.url}/api/").body)["revision"] == revision
    assert (table.status, table.headers["content-type"]) == (200, "text/csv; charset=utf-8")
    assert revision.encode() in table.body


def test_the_health_address_names_the_dataset_and_its_revision(each_server: live.Server) -> None:
    reply = live.fetch(f"{each_server.url}/healthz")

    assert reply.status == 200
    assert re.fullmatch(rb'\{"status":"ok","dataset":"\w+","revision":"\w+"\}', reply.body)


@pytest.mark.parametrize("path", ["/_stcore/metrics", "/_stcore/agent/openapi.json", "/_stcore/agent/mcp"])
def test_addresses_for_programs_are_closed(example: live.Server, path: str) -> None:
    assert live.fetch(example.url + path).status == 404


def test_the_server_lives_and_says_so_without_looking_at_the_data(example: live.Server) -> None:
    assert live.fetch(f"{example.url}/livez").body == b'{"status":"ok"}'


@pytest.mark.parametrize("path", ["/", "/api/", "/pengar", "/_stcore/health", "/healthz"])
def test_a_foreign_name_is_answered_nowhere(example: live.Server, path: str) -> None:
    reply = live.fetch(example.url + path, headers={"Host": FOREIGN})

    assert reply.status == 400
    assert reply.body.decode().startswith("Tjänsten finns inte på den här adressen.")
    assert FOREIGN not in str(reply.headers)


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Origin": "http://localhost"}, 101),
        ({}, 403),
        ({"Host": FOREIGN}, 403),
        ({"Host": FOREIGN, "Origin": f"http://{FOREIGN}"}, 403),
        ({"Origin": f"http://{FOREIGN}"}, 403),
    ],
)
def test_a_websocket_is_opened_only_from_a_page_of_our_own_name(
    example: live.Server, headers: dict[str, str], status: int
) -> None:
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    }

    assert live.fetch(f"{example.url}/_stcore/stream", headers=upgrade | headers).status == status


def test_scripts_are_sent_compressed_and_kept_for_ever(example: live.Server) -> None:
    html = live.fetch(example.url).body.decode()
    script = re.search(r'src="\.(/static/js/index\.[^"]+)"', html)
    assert script
    plain = live.fetch(example.url + script[1])
    packed = live.fetch(example.url + script[1], headers={"Accept-Encoding": "gzip, deflate, br, zstd"})

    assert packed.headers["content-encoding"] == "br"
    assert packed.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert packed.headers["vary"] == "Accept-Encoding"
    assert brotli.decompress(packed.body) == plain.body
    assert len(packed.body) < len(plain.body) / 3


def test_many_small_files_over_one_connection_do_not_wait_for_each_other(example: live.Server) -> None:
    parts = urlsplit(example.url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=20)
    taken = []
    for _ in range(50):
        begun = time.perf_counter()
        connection.request("GET", "/favicon.png", headers={"Accept-Encoding": "br"})
        connection.getresponse().read()
        taken.append(time.perf_counter() - begun)
    connection.close()

    # Held back by Nagle's algorithm one takes 40 ms or more. Half of them do not, however busy the machine is.
    assert statistics.median(taken) < 0.035


def test_a_page_meets_no_error_and_contacts_no_host_but_ours(each_server: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    witness = live.watch(page)
    live.visit(page, each_server.url)

    assert witness.errors == []
    assert witness.hosts == {each_server.url.removeprefix("http://")}
    assert page.locator("[data-testid=stException], [data-testid=stAlertContentError]").count() == 0


def test_files_of_the_first_page_come_from_the_cache_at_the_second_visit(example: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    live.visit(page, example.url)
    live.visit(page, example.url)
    fetched = page.evaluate(
        "performance.getEntriesByType('resource').filter(r => r.name.includes('/static/') && r.transferSize > 0).length"
    )

    assert fetched == 0


@pytest.mark.parametrize(
    "path",
    ["/finns-ej", "/robots.txt", "/favicon.ico", "/docs", "/openapi.json", "/media/borta.png", "/component/a/b.js"],
)
def test_an_address_that_leads_nowhere_is_a_404_in_swedish(example: live.Server, path: str) -> None:
    reply = live.fetch(example.url + path)

    assert reply.status == 404
    assert '<html lang="sv">' in reply.body.decode()
    assert "<h1>Sidan finns inte</h1>" in reply.body.decode()


def test_every_page_of_the_menu_exists(example: live.Server) -> None:
    assert [live.fetch(example.url + address).status for address in live.ADDRESSES] == [200] * len(live.ADDRESSES)


def test_below_a_base_path_health_is_json_and_pages_work(page_at: PageAt) -> None:
    with live.serve(
        data=EXAMPLE, ready="/internationellt/healthz", options=["--server.baseUrlPath", "internationellt"]
    ) as running:
        base = f"{running.url}/internationellt"
        health = live.fetch(f"{base}/healthz")
        assert (health.status, health.headers["content-type"]) == (200, "application/json")
        assert live.fetch(f"{running.url}/healthz").status == 404
        page = page_at(1280)
        live.visit(page, f"{base}/pengar")
        assert page.get_by_role("heading", name="Pengar och tid", exact=True).is_visible()


def test_an_address_of_two_parts_is_a_404_in_swedish(example: live.Server, page_at: PageAt) -> None:
    page = page_at(1280)
    response = page.goto(f"{example.url}/pengar/2024")
    assert response

    assert response.status == 404
    assert page.get_by_role("heading", name="Sidan finns inte").is_visible()
    page.get_by_role("link", name="Till startsidan").click()
    page.wait_for_url(f"{example.url}/")
    live.wait_until_idle(page)


def test_a_page_that_fails_says_so_in_swedish_with_a_number_that_is_in_the_log(
    sample: live.Server, page_at: PageAt
) -> None:
    page = page_at(1280)
    live.visit(page, f"{sample.url}/trasig")
    shown = page.get_by_role("alert").inner_text()
    number = re.search(r"felnummer ([0-9A-F]{8})", shown)

    assert number
    assert "Sidan kunde inte visas" in shown
    assert "hemligt" not in page.content()
    log = sample.log.read_text("utf-8")
    assert f"Fault {number[1]} on a page" in log
    assert "RuntimeError: hemligt innehåll" in log


def test_a_reader_whose_server_goes_away_reads_swedish_and_no_command(page_at: PageAt) -> None:
    page = page_at(1280)
    with live.serve(data=EXAMPLE) as running:
        # Streamlit has its advice for whoever runs it on a machine of that name.
        live.visit(page, running.url.replace("127.0.0.1", "localhost"))
    told = page.get_by_role("dialog", name="Anslutningsfel")
    expect(told).to_contain_text("Tjänsten svarar inte just nu. Sidan ansluter igen av sig själv.")
    expect(told).not_to_contain_text("streamlit", use_inner_text=True, ignore_case=True)
    assert words.english_on(page) == []
