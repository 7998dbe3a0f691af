"""A column that a contract declares is declared nowhere else, and a name is the same column wherever it stands.

Read from the product's own syntax: `Column("name", "Heading")` with a heading in so many words.
"""

from collections import defaultdict
from functools import cache

from kronoberg.domain.contracts import TITLES
from scripts import shape
from tests.conftest import ROOT

OF_NO_CONTRACT = {
    ("collaborations/exports.py", "kind"): "which kind of statement a row of the story is",
    ("collaborations/exports.py", "name"): "what or whom a row of the story is about",
    ("collaborations/exports.py", "text"): "what a row of the story says, put together from several columns",
    ("deadlines/exports.py", "state"): "whether a deadline is late, which is computed",
    ("entry/exports.py", "number"): "the number of a change in the history",
    ("entry/history_words.py", "dnr"): "the reference number of a change in the history",
    ("entry/history_words.py", "kind"): "which kind of change in the history it is",
    ("open_data/year_figures.py", "unit"): "the unit of a figure, whatever it measures",
    ("open_data/year_figures.py", "value"): "the value of a figure, whatever it measures",
    ("programmes/tables.py", "project"): "a project by its name, which the accounts call by a code",
    ("seats/exports.py", "person"): "who sits; the contract's is the name of a chair",
    ("seats/exports.py", "value"): "a party or a gender",
    ("travel/exports.py", "person"): "the beginning of person_km, a figure",
    ("travel/exports.py", "scope"): "the gas and what is counted of it",
}
"""Columns with the name of a contract's, in rows that are no contract's: files keep their English names."""
SEVERAL_THINGS = {
    "budget": "of a year, of a programme, and of the draft",
    "committee": "the one that decides, and in the register the one that pays",
    "kind": "see above",
    "net": "the region's own financing, as the register says it",
    "person": "see above",
    "revision": "of the dataset, and after a change",
    "what": "what falls due, and what happened to a row",
}
"""Names that stand for one thing in one file for programs and for another in another."""


@cache
def columns() -> tuple[tuple[str, str, str], ...]:
    """Every column that the product declares in so many words: module, name, heading."""
    return tuple(
        (file.path.relative_to(ROOT).as_posix(), name, heading)
        for file in shape.product_of(ROOT)
        for name, heading in shape.declared_columns(file)
    )


def of_a_contract() -> dict[tuple[str, str], str]:
    """The modules that declare a column of a contract anew, with its name, by the last two parts of the path."""
    found = [(module, name, heading) for module, name, heading in columns() if name in TITLES]
    return {
        ("/".join(module.split("/")[-2:]), name): f'{module}: Column("{name}", "{heading}")'
        for module, name, heading in found
    }


def test_a_column_of_a_contract_is_declared_by_the_contract_alone() -> None:
    anew = [where for place, where in of_a_contract().items() if place not in OF_NO_CONTRACT]
    assert anew == [], "take it with kronoberg.show.contract_fields instead"


def test_no_exception_outlives_its_reason() -> None:
    assert OF_NO_CONTRACT.keys() - of_a_contract().keys() == set()


def test_a_name_has_one_heading_in_every_module() -> None:
    headings: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for module, name, heading in columns():
        headings[name][module].add(heading)
    unlike = {
        name: {module: sorted(said) for module, said in by_module.items()}
        for name, by_module in headings.items()
        if name not in SEVERAL_THINGS and len({frozenset(said) for said in by_module.values()}) > 1
    }
    assert unlike == {}
