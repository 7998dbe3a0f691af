"""The readers of the bench get what a browser gets, and say so when they do not."""

import asyncio
from collections.abc import Iterator

import pytest

from benchmarks import readers
from benchmarks.readers import Place
from tests.browser import live


@pytest.fixture(scope="module")
def server() -> Iterator[live.Server]:
    with live.serve(data="data/exempel") as running:
        yield running


def test_readers_open_the_page_choose_a_year_and_go_to_another_page(server: live.Server) -> None:
    place = Place(server.url, ("pengar", "samarbeten"), process_id=server.process_id)
    waits = asyncio.run(readers.crowd([place], 3, acts=2, pause=0.0, over=0.0))

    assert (len(waits.first), len(waits.opened), len(waits.acts), waits.faults) == (3, 3, 6, [])
    assert waits.worked > 0


def test_a_choice_of_year_reaches_the_page(server: live.Server) -> None:
    async def journey() -> tuple[str, str]:
        async with readers.opened(Place(server.url, ("pengar",)), "pengar") as reader:
            before = reader.query
            await reader.choose("2022")
            return before, reader.query

    assert asyncio.run(journey()) == ("", "ar=2022")


def test_a_page_that_is_refused_is_a_fault(server: live.Server) -> None:
    place = Place(server.url, ("finns-inte",), process_id=server.process_id)
    waits = asyncio.run(readers.crowd([place], 2, acts=1, pause=0.0, over=0.0))

    assert waits.faults == ["ReadingError: http/1.1 404 not found"] * 2
    assert waits.acts == []


def test_pages_are_counted_by_the_second(server: live.Server) -> None:
    assert asyncio.run(readers.html_rate(Place(server.url, ("", "pengar")), connections=2, seconds=0.2)) > 1


@pytest.mark.stress
def test_a_hundred_readers_are_all_answered(server: live.Server) -> None:
    place = Place(
        server.url, ("", "pengar", "samarbeten", "foretradare", "plan", "moten"), process_id=server.process_id
    )
    waits = asyncio.run(readers.crowd([place], 100, acts=3, pause=5.0, over=10.0))

    assert (len(waits.acts), waits.faults) == (300, [])
