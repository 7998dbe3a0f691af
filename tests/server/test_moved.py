"""Addresses of pages that have become part of another one."""

from pathlib import Path

import pytest

from kronoberg.ui import menu
from tests import asgi


@pytest.mark.parametrize("base", ["", "/internationellt"])
def test_the_address_of_a_former_page_leads_on_with_what_was_chosen(tmp_path: Path, base: str) -> None:
    framed = asgi.framed(asgi.static_folder(tmp_path), base=base)
    answer = asgi.ask(framed, f"{base}/utgifter?ar=2023")

    assert answer.status == 307
    assert answer.headers["location"] == f"{base}/kostnader?ar=2023"
    # A browser that kept the answer would never ask for a page that comes back at the address.
    assert answer.headers["cache-control"] == "no-cache"


def test_an_address_that_has_not_moved_is_answered_as_before(tmp_path: Path) -> None:
    framed = asgi.framed(asgi.static_folder(tmp_path))

    assert asgi.ask(framed, "/kostnader").status == 200
    assert asgi.ask(framed, "/utgifter/mer").status == 404


@pytest.mark.parametrize(
    ("former", "now"),
    [
        ("eu-program", "samarbeten?del=programmes"),
        ("eu-program?ar=2023", "samarbeten?del=programmes&ar=2023"),
        ("eu-program?perioder=true&kalla=true", "samarbeten?del=programmes&perioder=true&kalla=true"),
        ("eu-program?samarbete=interreg", "samarbeten?del=programmes&samarbete=interreg"),
    ],
)
def test_each_former_page_leads_to_its_part_of_the_page_that_took_it_over(former: str, now: str) -> None:
    page, _, query = former.partition("?")
    assert menu.leads_to(page, query) == now
