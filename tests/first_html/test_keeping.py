"""Pages are made in the background, one at a time, and kept until what they are made of changes."""

import asyncio
import time
from collections.abc import Callable, Coroutine

import pytest

from kronoberg.domain.faults import FaultyData
from kronoberg.first_html import keeping
from kronoberg.first_html.addresses import Asked, Known
from kronoberg.first_html.keeping import Keeper
from kronoberg.first_html.tree import UnknownError
from kronoberg.first_html.visit import UnfinishedVisitError
from kronoberg.server.page import Answer
from kronoberg.ui.address import Offered

START = Asked("")
YEARS = {str(year): str(year) for year in range(1000, 3000)}


class Work:
    """What pages are made of in these tests: a state that can change, and a maker that notes what it made."""

    def __init__(self) -> None:
        self.revision = "a"
        self.broken = False
        self.made: list[Asked] = []
        self.at_once = 0
        self.most_at_once = 0
        self.known = Known()
        self.known.learn("", {"ar": Offered(YEARS, "2025")}, "")
        self.fails: type[Exception] | None = None
        self.saved_meanwhile = False
        self.takes = 0.0

    def state(self) -> str:
        if self.broken:
            raise FaultyData(())
        return self.revision

    async def make(self, asked: Asked) -> Answer | None:
        self.at_once += 1
        self.most_at_once = max(self.most_at_once, self.at_once)
        await asyncio.sleep(self.takes)
        self.at_once -= 1
        self.made.append(asked)
        if self.fails:
            raise self.fails
        answer = Answer("Titel", f"{self.revision} {asked.query}")
        if self.saved_meanwhile:
            self.revision += "!"
        return answer

    def keeper(self) -> Keeper:
        return Keeper(self.make, state=self.state, starts=[START], known=self.known)


@pytest.fixture(autouse=True)
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody rests in these tests, and the state is asked for each time."""
    for name in ("_FIRST_REST", "_LONGEST_REST", "_KNOWN_FOR"):
        monkeypatch.setattr(keeping, name, 0.0 if name != "_LONGEST_REST" else 0.01)
    monkeypatch.setattr(keeping, "_PATIENCE", 5.0)


def run(journey: Callable[[Work], Coroutine[None, None, None]]) -> Work:
    work = Work()
    asyncio.run(journey(work))
    return work


async def until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0.001)


async def got(keeper: Keeper, query: str = "") -> str | None:
    answer, _ = await keeper.ready("", query, office=False)
    return answer.body if answer else None


async def waited_for(keeper: Keeper, query: str = "") -> str:
    async with asyncio.timeout(5):
        while (body := await got(keeper, query)) is None:
            await asyncio.sleep(0.001)
    return body


def test_who_asks_first_does_not_wait_and_who_asks_later_gets_the_page() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        assert await keeper.ready("", "ar=2024", office=False) == (None, True)
        assert await waited_for(keeper, "ar=2024") == "a ar=2024"

    run(journey)


def test_a_page_is_made_once_for_all_who_ask() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await asyncio.gather(*(got(keeper, "ar=2024") for _ in range(100)))
        await waited_for(keeper, "ar=2024")

    assert run(journey).made.count(Asked("", (("ar", "2024"),))) == 1


def test_one_page_is_made_at_a_time() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await asyncio.gather(*(got(keeper, f"ar={year}") for year in range(2000, 2020)))
        await waited_for(keeper, "ar=2019")

    assert run(journey).most_at_once == 1


def test_what_is_saved_makes_the_first_pages_anew_and_others_when_somebody_asks() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await waited_for(keeper, "ar=2024")
        work.revision = "b"
        assert await got(keeper) is None
        await until(lambda: work.made.count(START) == 2)
        assert await waited_for(keeper) == "b "
        assert await got(keeper, "ar=2024") is None
        assert await waited_for(keeper, "ar=2024") == "b ar=2024"

    run(journey)


def test_a_page_that_something_was_saved_under_is_not_kept() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        work.saved_meanwhile = True
        await got(keeper)
        await until(lambda: bool(work.made))
        work.saved_meanwhile = False
        assert (await waited_for(keeper)).startswith("a!")

    run(journey)


def test_invented_addresses_order_nothing() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await waited_for(keeper)
        for number in range(200):
            assert await keeper.ready("", f"ar={number}", office=False) == (None, False)
        await asyncio.sleep(0.05)

    assert set(run(journey).made) == {START}


def test_as_many_pages_wait_as_may_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_WAITING", 5)

    async def journey(work: Work) -> None:
        keeper = work.keeper()
        work.takes = 0.5
        for year in range(2000, 2100):
            await got(keeper, f"ar={year}")
        work.takes = 0.0
        await waited_for(keeper)
        await asyncio.sleep(0.2)

    # The first page, four more that were waiting with it, and what is asked for again.
    assert len(run(journey).made) <= 6


def test_the_pages_that_nobody_asks_for_go_first(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST", 2)

    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await waited_for(keeper)
        await waited_for(keeper, "ar=2023")
        await got(keeper)
        await waited_for(keeper, "ar=2024")
        assert await got(keeper) == "a "
        assert await got(keeper, "ar=2023") is None

    run(journey)


def test_the_memory_is_bounded_in_bytes_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "MOST_BYTES", 12)

    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await waited_for(keeper, "ar=2023")
        await waited_for(keeper, "ar=2024")
        assert await got(keeper, "ar=2023") is None

    run(journey)


@pytest.mark.parametrize("fault", [UnknownError, RuntimeError])
def test_a_page_that_cannot_be_made_is_left_to_streamlit_and_not_tried_again(fault: type[Exception]) -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        work.fails = fault
        await got(keeper)
        await until(lambda: len(work.made) > 0)
        for _ in range(20):
            assert await got(keeper) is None
            await asyncio.sleep(0.002)

    assert run(journey).made == [START]


def test_data_with_faults_gets_streamlits_own_page_which_tells_them() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        await waited_for(keeper)
        work.broken = True
        assert await keeper.ready("", "", office=False) == (None, False)
        work.broken = False
        assert await waited_for(keeper) == "a "

    run(journey)


def test_a_database_that_hangs_holds_up_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeping, "_PATIENCE", 0.01)

    async def journey(work: Work) -> None:
        def hangs() -> str:
            time.sleep(0.2)
            return "a"

        work.state = hangs  # type: ignore[method-assign]
        keeper = work.keeper()
        async with asyncio.timeout(0.15):
            assert await keeper.ready("", "", office=False) == (None, False)

    run(journey)


def test_a_visit_that_came_to_no_end_is_tried_again_when_somebody_asks() -> None:
    async def journey(work: Work) -> None:
        keeper = work.keeper()
        work.fails = UnfinishedVisitError
        await got(keeper)
        await until(lambda: len(work.made) > 0)
        work.fails = None
        assert await waited_for(keeper) == "a "

    run(journey)
