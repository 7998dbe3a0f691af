"""Costs by committee, per inhabitant and in fixed prices, to take home."""

from kronoberg.show.table import Table
from kronoberg.topics.costs import exports as export_costs
from tests import datasets


def cells(table: Table, row: int) -> dict[str, object]:
    return {column.name: cell for column, cell in zip(table.columns, table.rows[row], strict=True)}


def test_costs_without_a_stated_committee_stand_in_a_row_without_a_name() -> None:
    table = export_costs.by_committee(datasets.real(), 2024)
    assert len(table.rows) == 1
    row = cells(table, 0)
    assert (row["committee"], row["gross_sek"], row["net_sek"]) == (None, 171_000_000, 171_000_000)


def test_the_cost_per_inhabitant_stands_beside_the_population_it_is_divided_by() -> None:
    table = export_costs.per_inhabitant(datasets.real(), (2023, 2024))
    assert (cells(table, 0)["gross_sek"], cells(table, 0)["per_inhabitant_sek"]) == (None, None)
    row = cells(table, 1)
    assert (row["inhabitants"], row["per_inhabitant_sek"], row["per_inhabitant_approximate"]) == (203_351, 841, True)


def test_a_year_outside_the_index_has_no_fixed_price() -> None:
    row = cells(export_costs.fixed_prices(datasets.real(), (2024,)), 0)
    assert row["gross_sek"] == 171_000_000
    assert row["gross_kpi_sek"] is None


def test_every_price_index_has_its_own_columns() -> None:
    names = [column.name for column in export_costs.fixed_prices(datasets.example(), (2022, 2023)).columns]
    assert {"gross_kpi_sek", "gross_regionindex_2015_sek", "gross_regionindex_2020_sek"} <= set(names)
