"""The data as DataFrames: typed by the contracts, NA for what is unknown, and the very figures of the analysis."""

import datetime as dt
import subprocess
import sys
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import kronoberg
from kronoberg.analysis.costs import costs
from kronoberg.analysis.effort import effort
from kronoberg.analysis.overview import expected, overview
from kronoberg.analysis.seats import representation
from kronoberg.domain.book import Book
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.figures import Bound, Figure
from kronoberg.domain.words import Direction, Status
from kronoberg.frames import figures, tables
from kronoberg.frames.dataset import Frames
from kronoberg.store import folder
from tests import books, databases, generator
from tests.conftest import ROOT

TODAY = dt.date(2026, 11, 30)
DATASETS = ("data/kronoberg", "data/exempel", 1, 2, 3)
FRAMES = ("collaborations", "costs", "effort", "representation", "figures", "parts", "totals", "seats", "trips")


@pytest.fixture(params=DATASETS, scope="module")
def frames(request: pytest.FixtureRequest) -> Frames:
    if isinstance(request.param, str):
        return kronoberg.load(str(ROOT / request.param), today=TODAY)
    return Frames(generator.dataset(collaborations=9, years=6, seed=request.param), TODAY)


def told(row: Any, name: str, unit: str) -> tuple[Any, ...]:
    """A figure as a row of a frame tells it; hundredths where the frame has whole öre."""
    value = row[f"{name}_ore"] if unit == "sek" else row[f"{name}_{unit}"]
    known = tuple(row[f"{name}_{field}"] for field in ("known", "partly", "expected"))
    words = (row[f"{name}_status"], row[f"{name}_bound"], row[f"{name}_approximate"])
    return (None if pd.isna(value) else round(value if unit == "sek" else value * 100), *words, *known)


def expected_of(figure: Figure) -> tuple[Any, ...]:
    coverage = (figure.known, figure.partly, figure.expected)
    return (figure.stated_value, figure.status.value, figure.bound.value, figure.approximate, *coverage)


def test_the_figures_of_a_frame_are_those_of_the_analysis(frames: Frames) -> None:
    rows = frames.figures.to_dict("records")
    assert rows
    for row in rows:
        owner, year = frames.book.collaborations[row["collaboration_id"]], row["year"]
        cost = costs.year_cost(frames.book, owner, year)
        for name in ("gross", "income", "net", "budget"):
            figure: Figure = getattr(cost, name)
            assert told(row, name, "sek") == expected_of(figure), (owner.label, year, name)
            assert row[f"{name}_sources"] == " | ".join(figure.sources)
        assert told(row, "effort", "percent") == expected_of(effort.year_effort(frames.book, owner, year))


def test_every_collaboration_that_is_expected_or_unclear_in_a_year_has_a_row(frames: Frames) -> None:
    for year in frames.years:
        rows, members = frames.figures.query(f"year == {year}"), expected.membership(frames.book, year)
        of_state = {state: set(group["label"]) for state, group in rows.groupby("expectation", observed=True)}
        assert of_state.get("expected", set()) == {each.label for each in members.expected}
        assert of_state.get("unclear", set()) == {each.label for each in members.unclear}


def test_the_totals_of_a_frame_are_those_of_the_overview(frames: Frames) -> None:
    assert tuple(frames.totals["year"]) == frames.years
    for row in frames.totals.to_dict("records"):
        everything = overview.year_overview(frames.book, row["year"]).everything
        assert told(row, "gross", "sek") == expected_of(everything.costs.gross)
        assert told(row, "net", "sek") == expected_of(everything.costs.net)
        assert told(row, "effort", "percent") == expected_of(everything.effort)


def test_the_parts_of_a_year_add_up_to_its_gross_cost(frames: Frames) -> None:
    spent = frames.parts.query("direction == 'expense' and amount_status != 'budget'")
    sums = spent.groupby(["collaboration_id", "year"])["amount_ore"].sum(min_count=1).dropna().to_dict()
    gross = frames.figures.set_index(["collaboration_id", "year"])["gross_ore"].dropna().to_dict()
    assert sums == gross


def test_the_seats_of_a_frame_are_those_that_are_counted_on_the_day(frames: Frames) -> None:
    for year in frames.years[-3:]:
        rows = {
            (row["body_id"], row["seat_kind"]): row for row in frames.seats.query(f"year == {year}").to_dict("records")
        }
        for body in representation.seats_in_year(frames.book, year, TODAY):
            for kind, count in body.counts:
                row = rows.pop((body.body.body_id, kind.value))
                found = [None if pd.isna(row[name]) else row[name] for name in ("seats", "held", "vacant")]
                assert found == [count.seats, count.held if body.known else None, count.vacant]
        assert not rows


def test_a_table_has_a_row_for_each_of_the_book_and_na_for_nothing(frames: Frames) -> None:
    for table, rows in frames.book:
        frame = frames.table(table.name)
        assert len(frame) == len(rows)
        for column in table.columns:
            title = column.name if column.name in frame else f"{column.name.removesuffix('_sek')}_ore"
            assert int(frame[title].isna().sum()) == sum(getattr(row, column.name) is None for row in rows)
    assert list(frames.costs["amount_ore"].dropna()) == [
        row.amount_sek for row in frames.book.costs if row.amount_sek is not None
    ]


def test_no_frame_has_a_column_without_a_type(frames: Frames) -> None:
    for name in FRAMES:
        frame = getattr(frames, name)
        assert isinstance(frame.index, pd.RangeIndex)
        assert {str(dtype) for dtype in frame.dtypes} <= {
            "string",
            "category",
            "Int64",
            "Float64",
            "boolean",
            "datetime64[s]",
        }


def small() -> Book:
    paid = [
        books.cost("alfa", 2024, "1234.50", approximate=True),
        books.cost("beta", 2024, None, Status.MISSING, note="Ingen vet."),
        books.cost("alfa", 2023, "10", Status.ESTIMATE),
    ]
    owners = [books.collaboration("alfa", joined="2012-04", reimbursement_expected=True), books.collaboration("beta")]
    return books.book(owners, paid, [books.effort("alfa", 2024, "2.5")])


def test_unknown_is_na_and_never_zero() -> None:
    frame = figures.by_year(small(), [2024]).set_index("label")
    assert frame.loc["Alfa", ["gross_sek", "gross_ore", "effort_percent"]].tolist() == [1234.5, 123450, 2.5]
    assert frame.loc["Beta", ["gross_sek", "gross_ore", "effort_percent"]].isna().all()
    assert frame.loc["Beta", ["gross_status", "gross_bound"]].tolist() == ["missing", "unknown"]
    assert frame.loc["Alfa", ["net_sek", "net_bound", "gross_approximate"]].tolist() == [
        1234.5,
        Bound.AT_MOST.value,
        True,
    ]


def test_a_status_is_ordered_and_other_codes_are_not() -> None:
    frame = tables.table(small(), "costs")
    assert sorted(frame.loc[frame["status"] >= "estimate", "amount_sek"]) == [10, 1234.5]
    assert frame.loc[frame["status"] > "estimate", "amount_sek"].tolist() == [1234.5]
    assert list(frame["direction"].cat.categories) == [code.value for code in Direction]
    assert not frame["direction"].cat.ordered


def test_a_date_is_as_exact_as_its_source_with_the_days_that_it_can_mean() -> None:
    first = tables.table(small(), "collaborations").iloc[0]
    assert first["joined"] == "2012-04"
    assert (first["joined_first"], first["joined_last"]) == (pd.Timestamp(2012, 4, 1), pd.Timestamp(2012, 4, 30))
    assert pd.isna(first["ended"])
    assert pd.isna(first["ended_last"])


def test_a_frame_without_rows_has_its_types() -> None:
    frame = tables.table(small(), "trips")
    assert frame.empty
    assert frame.dtypes.astype(str)[["trip_id", "mode", "travellers", "cost_ore", "travelled_on_first"]].tolist() == [
        "string", "category", "Int64", "Int64", "datetime64[s]",
    ]  # fmt: skip


def test_a_name_that_is_removed_is_na() -> None:
    book = kronoberg.load(str(ROOT / "data/exempel"), today=TODAY).book
    person = book.rows("appointments")[0].person_id
    nameless = tuple(
        row.model_copy(update={"name": None}) if row.person_id == person else row for row in book.rows("persons")
    )
    frame = tables.representation(book.replaced(persons=nameless))
    assert frame.loc[frame["person_id"] == person, "person"].isna().all()


def test_a_database_gives_the_frames_of_its_folder(tmp_path: Path) -> None:
    place = databases.settings(tmp_path)["KRONOBERG_DATA"]
    of_folder = kronoberg.load(str(ROOT / "data/exempel"), today=TODAY)
    pd.testing.assert_frame_equal(kronoberg.load(place, today=TODAY).figures, of_folder.figures)


def test_faulty_data_raises_the_list_of_faults(tmp_path: Path) -> None:
    folder.write_book(small(), tmp_path)
    file = tmp_path / "costs.csv"
    file.write_text(file.read_text("utf-8").replace("1234.50", "tolv"), "utf-8")
    with pytest.raises(FaultyData) as raised:
        kronoberg.load(str(tmp_path))
    assert raised.value.__notes__ == [
        "costs.csv, rad 3, kolumn amount_sek: hittade ”tolv”. Väntade ett belopp som är noll eller större, "
        "till exempel 1 234,50 eller 350 tkr."
    ]


def test_the_package_alone_brings_no_pandas() -> None:
    asked = "import sys, kronoberg; sys.exit('pandas' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", asked], cwd=ROOT, check=False).returncode == 0


def test_the_example_of_the_notebook_runs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    example = (ROOT / "docs" / "notebook.md").read_text("utf-8").partition("```python\n")[2].partition("```")[0]
    names: dict[str, Any] = {}
    exec(example, names)
    assert names["per_year"].loc[2022].tolist() == [3091925.75, "exact", 95]
    assert names["seats"][2024, "ordinary"] == 10
    assert "budget" not in set(names["sure"]["gross_status"])
