"""The register and one collaboration's story, to take home."""

import datetime as dt

from kronoberg.render import csv_files
from kronoberg.render.xlsx import workbook
from kronoberg.show import export
from kronoberg.show.table import Cell, Table, Term
from kronoberg.topics.collaborations import exports as export_register
from tests import datasets
from tests.seatings import TODAY


def rows(table: Table) -> list[dict[str, Cell]]:
    names = [column.name for column in table.columns]
    assert len(set(names)) == len(names)
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_the_register_has_a_row_for_each_with_dates_figures_and_where_it_comes_from() -> None:
    by_id = {row["collaboration_id"]: row for row in rows(export_register.of_year(datasets.real(), 2024, TODAY))}
    assert set(by_id) == {"energy-cities", "erb", "sbhss", "suzhou", "shanghai", "interreg"}
    interreg = by_id["interreg"]
    assert (interreg["joined"], interreg["first_observed"]) == (None, "2022-10-10")
    assert (interreg["gross_sek"], interreg["net_sek"], interreg["effort_percent"]) == (30_000_000, 30_000_000, 2_500)
    assert interreg["net_bound"] == Term("at_most", "högst")
    assert interreg["income_sek"] is None
    assert interreg["seats"] == "3 av 3 ordinarie, 3 av 3 ersättare; 1 av 1 ordinarie, 1 av 1 ersättare"
    suzhou = by_id["suzhou"]
    assert (suzhou["standing"], suzhou["ended"]) == (Term("unclear", "oklart"), None)
    assert (suzhou["last_observed"], suzhou["gross_status"]) == ("2019-03-21", None)
    source = by_id["sbhss"]["register_sources"]
    assert isinstance(source, Term)
    assert source.code == "sbhss-10-ar"


def test_the_register_has_the_years_agreement_with_its_evaluation() -> None:
    (office,) = [
        row
        for row in rows(export_register.of_year(datasets.example(), 2024, TODAY))
        if row["collaboration_id"] == "brysselkontoret"
    ]
    names = ("agreement", "agreement_from", "agreement_to", "evaluation_due", "evaluation_done")
    assert [office[name] for name in names] == [
        "Samverkansavtal om Brysselkontoret 2021–2024",
        "2021-01-01",
        "2024-12-31",
        "2024-06-30",
        None,
    ]
    assert (office["responsible"], office["committee"]) == ("Regional utvecklingsdirektör", "Regionstyrelsen")


def test_everything_about_one_collaboration_has_a_row_for_each_statement_with_its_source() -> None:
    table = export_register.of_collaboration(datasets.real(), "suzhou")
    found = rows(table)
    names = [(row["kind"], row["name"]) for row in found]
    assert ("Avtal", "Samarbetsavtal med staden Suzhou och distriktet Xiangcheng") in names
    assert ("Namn", "Staden Suzhou") in names
    assert all(isinstance(row["row_sources"], Term) and row["row_sources"].code for row in found)
    assert "lansstyrelsen-kina-2010" in table.source_ids


def test_the_files_can_be_written_in_every_form() -> None:
    book = datasets.example()
    where = export.provenance(book)
    for table in (
        export_register.of_year(book, 2024, TODAY),
        export_register.of_collaboration(book, "kustnatverket"),
    ):
        assert "Kustnätverket" in csv_files.open_data(table, where).decode()
        assert csv_files.swedish_excel(table, where)
        assert workbook.workbook([table], where, extracted=dt.date(2026, 11, 21))
