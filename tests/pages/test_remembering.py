"""What the screen remembers: an answer belongs to everything that it was made from, and to nothing else."""

import ast
import datetime
import importlib
import inspect
import os
import shutil
import time
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from types import CodeType, FunctionType, ModuleType
from typing import Any

import pytest
from streamlit.runtime.caching.cache_utils import CachedFunc
from streamlit.testing.v1 import AppTest

from kronoberg.domain.book import Book
from kronoberg.store.database import Database, make_database
from kronoberg.ui.remembering import remembered
from tests import books
from tests.conftest import ROOT

UI = ROOT / "kronoberg" / "ui"
# The module that watches the database and the files is the only other one that may remember anything.
MAY_CACHE = {"loader", "remembering"}
# What a visitor has chosen, which Book is the current one, and what time it is.
SURROUNDINGS = {
    "kronoberg.ui.clock",
    "kronoberg.ui.loader",
    "kronoberg.ui.session",
    "os",
    "random",
    "streamlit",
    "time",
}
CLOCK = {"now", "today", "utcnow"}


def remembered_functions() -> dict[str, Callable[..., Any]]:
    """Every remembered function by its name."""
    found: dict[str, Callable[..., Any]] = {}
    for path in UI.rglob("*.py"):
        # Not every module may be imported: the router is a script.
        if path.stem not in MAY_CACHE and "@remembered(" in path.read_text(encoding="utf-8"):
            module = importlib.import_module(".".join(path.relative_to(ROOT).with_suffix("").parts))
            cached = {name: value for name, value in vars(module).items() if isinstance(value, CachedFunc)}
            found |= {f"{module.__name__}.{name}": value.__wrapped__ for name, value in cached.items()}  # type: ignore[attr-defined]
    return found


REMEMBERED = remembered_functions()


def names_in(code: CodeType) -> Iterator[str]:
    """The names that a function's code uses, with those of the functions that are made inside it."""
    yield from code.co_names
    for constant in code.co_consts:
        if isinstance(constant, CodeType):
            yield from names_in(constant)


def surroundings_of(function: Callable[..., Any]) -> set[str]:
    """What a function reads of its surroundings, itself or through anything of ours that it may call."""
    found: set[str] = set()
    waiting: list[Any] = [function]
    seen: set[int] = set()
    while waiting:
        reached = waiting.pop()
        if id(reached) in seen:
            continue
        seen.add(id(reached))
        if isinstance(reached, FunctionType):
            outside, ours = uses(reached)
            found |= outside
            waiting += ours
        else:
            waiting += parts_of(reached)
    return found


def uses(function: FunctionType) -> tuple[set[str], list[Any]]:
    """Which surroundings a function names, and what of ours it may call."""
    names = set(names_in(function.__code__))
    outside, ours = set(), []
    for name in names & set(function.__globals__):
        value = function.__globals__[name]
        if isinstance(value, ModuleType):
            if value.__name__ in SURROUNDINGS or (value is datetime and names & CLOCK):
                outside.add(value.__name__)
            elif value.__name__.startswith("kronoberg"):
                ours += [getattr(value, other) for other in names if hasattr(value, other)]
        elif getattr(value, "__module__", "") in SURROUNDINGS:
            outside.add(f"{value.__module__}.{name}")
        elif value in (datetime.datetime, datetime.date) and names & CLOCK:
            outside.add("datetime")
        else:
            ours.append(value)
    return outside, ours


def parts_of(value: Any) -> list[Any]:
    """The functions in a remembered function, a class, or a table of functions."""
    if isinstance(value, CachedFunc):
        return [value.__wrapped__]  # type: ignore[attr-defined]
    if isinstance(value, type) and value.__module__.startswith("kronoberg"):
        return [one for each in vars(value).values() for one in bare(each)]
    if isinstance(value, dict):
        return list(value.values())
    return list(value) if isinstance(value, tuple | list | set | frozenset) else []


def bare(member: Any) -> list[Any]:
    """A method without what it is wrapped in."""
    if isinstance(member, property):
        return [member.fget]
    if isinstance(member, cached_property):
        return [member.func]
    return [member.__func__] if isinstance(member, staticmethod | classmethod) else [member]


def test_the_functions_that_remember_are_found() -> None:
    assert "kronoberg.ui.topics.views.year_overview" in REMEMBERED
    assert "kronoberg.ui.session._selected" in REMEMBERED
    assert len(REMEMBERED) >= 20


def test_a_remembered_function_reads_nothing_but_what_it_is_given(subtests: pytest.Subtests) -> None:
    for name in sorted(REMEMBERED):
        with subtests.test(name):
            assert surroundings_of(REMEMBERED[name]) == set()


def test_everything_that_a_remembered_function_is_given_is_a_part_of_the_question(subtests: pytest.Subtests) -> None:
    for name in sorted(REMEMBERED):
        with subtests.test(name):
            # Streamlit leaves an argument whose name begins with an underscore out of the key.
            assert [given for given in inspect.signature(REMEMBERED[name]).parameters if given.startswith("_")] == []


def test_the_screen_remembers_in_one_way(subtests: pytest.Subtests) -> None:
    for path in sorted(UI.rglob("*.py")):
        with subtests.test(str(path.relative_to(UI))):
            named = {node.attr for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Attribute)}
            assert path.stem in MAY_CACHE or named & {"cache_data", "cache_resource"} == set()


# The check of what a function reads must itself be able to fail: each of these reads something in another way.
def reads_the_settings() -> object:
    return os.environ


def reads_the_day() -> object:
    def day() -> object:
        return datetime.datetime.now(datetime.UTC)

    return day()


def reads_through_another() -> object:
    return TABLE["an"]


class Reading:
    @property
    def moment(self) -> float:
        return time.time()


def reads_through_a_class() -> object:
    return Reading().moment


TABLE = {"an": reads_the_settings}


def test_reading_the_surroundings_is_seen_however_it_is_done(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Reading, "__module__", "kronoberg.read")
    assert surroundings_of(reads_the_settings) == {"os"}
    assert surroundings_of(reads_the_day) == {"datetime"}
    assert surroundings_of(reads_through_another) == {"os"}
    assert surroundings_of(reads_through_a_class) == {"time"}


def test_two_functions_of_the_same_name_do_not_share_their_answers() -> None:
    def of_one_module() -> Callable[[int], str]:
        @remembered()
        def answer(number: int) -> str:
            return f"ett {number}"

        return answer

    def of_another() -> Callable[[int], str]:
        @remembered()
        def answer(number: int) -> str:
            return f"två {number}"

        return answer

    assert (of_one_module()(1), of_another()(1)) == ("ett 1", "två 1")


def test_an_answer_about_what_changes_by_itself_is_kept_for_a_while_and_can_be_forgotten() -> None:
    asked = []

    @remembered(seconds=3600)
    def answer(number: int) -> int:
        asked.append(number)
        return number

    assert [answer(1), answer(1)] == [1, 1]
    assert asked == [1]
    answer.clear()
    answer(1)
    assert asked == [1, 1]


def test_two_databases_do_not_share_their_answers(tmp_path: Path) -> None:
    # Both are shown as var/prov.sqlite.
    urls = [f"sqlite:///{tmp_path / name / 'var' / 'prov.sqlite'}" for name in ("ett", "två")]
    databases = [make_database(url) for url in urls]

    @remembered()
    def answer(database: Database) -> int:
        return id(database)

    assert [answer(database) for database in databases] == [id(database) for database in databases]
    for database in databases:
        database.close()


def test_an_answer_belongs_to_the_books_content_and_to_every_other_argument() -> None:
    asked = []

    @remembered()
    def answer(book: Book, colours: dict[str, str], today: datetime.date) -> str:
        asked.append((book.revision, dict(colours), today))
        return f"{colours['alfa']} {today}"

    first, same, other = (books.book(collaborations=[books.collaboration("alfa", joined=year)]) for year in "223")
    day = datetime.date(2026, 11, 30)
    assert answer(first, {"alfa": "#111111"}, day) == "#111111 2026-11-30"
    assert answer(same, {"alfa": "#111111"}, day) == "#111111 2026-11-30"
    assert len(asked) == 1
    assert answer(first, {"alfa": "#222222"}, day) == "#222222 2026-11-30"
    assert answer(first, {"alfa": "#111111"}, datetime.date(2026, 12, 1)) == "#111111 2026-12-01"
    answer(other, {"alfa": "#111111"}, day)
    assert len(asked) == 4


@pytest.mark.parametrize("page", ["money"])
def test_a_page_of_some_collaborations_gets_a_new_colour_when_another_one_turns_out_to_be_older(
    app: Callable[..., AppTest], tmp_path: Path, page: str
) -> None:
    # Grynnan (1999) is the oldest, Interreg Grynnehavet (2007) the second, Brysselkontoret (2009) the third.
    address = {"page": f"pages/{page}.py", "slag": "EU-program"}
    before = drawn(app("data/exempel", **address))
    assert ("#b8520a" in before, "#00805e" in before) == (True, False)
    shutil.copytree(ROOT / "data" / "exempel", tmp_path / "data")
    rows = tmp_path / "data" / "collaborations.csv"
    text = rows.read_text(encoding="utf-8")
    assert text.count(",2009-09-01,") == 1
    rows.write_text(text.replace(",2009-09-01,", ",2001-09-01,"), encoding="utf-8")
    after = drawn(app(tmp_path / "data", **address))
    assert ("#b8520a" in after, "#00805e" in after) == (False, True)


def drawn(visit: AppTest) -> str:
    """The specifications of every chart on a page."""
    found = visit.get("vega_lite_chart")
    assert found
    return "".join(chart.proto.spec for chart in found)


def test_an_answer_that_becomes_too_old_while_it_is_taken_is_asked_for_anew() -> None:
    @remembered(most=2, seconds=1e-4)
    def asked(number: int) -> int:
        return number + 1

    # So short a time runs out, of some of many calls, between two steps of one.
    assert {asked(1) for _ in range(20_000)} == {2}
    asked.clear()
