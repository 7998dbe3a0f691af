"""Addresses of pages that have become part of another one."""

from pathlib import Path

import pytest

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
