"""Which years exist, and that the screen, the open data and the charts agree on them."""

import datetime as dt

from kronoberg.analysis.overview import years
from kronoberg.open_data.files import OpenFiles
from kronoberg.open_data.publication import Publication
from tests import books, datasets

NOON = dt.datetime(2026, 11, 22, 12, tzinfo=dt.UTC)


def test_the_real_dataset_has_the_years_of_both_its_sources_and_of_the_register_behind_them() -> None:
    # The web page is of 2019, the strategy of 2024; Euroregion Baltic was founded in 1998, and no row is of 1999–2001.
    found = years.existing(datasets.real(), through=2025)

    assert found[:7] == (2025, 2024, 2023, 2022, 2021, 2020, 2019)
    assert {2012, 2006, 1998} < set(found)
    assert set(found).isdisjoint({1999, 2000, 2001, 2003, 2026, 1850})


def test_a_dataset_without_anything_has_the_years_of_the_axis() -> None:
    assert years.existing(books.book([]), through=2025) == (2025, 2024, 2023, 2022, 2021)


def test_a_year_of_the_register_exists_beside_those_of_the_axis() -> None:
    founded = books.collaboration("beta", joined="1998")

    assert years.existing(books.book([founded]), through=2025) == (2025, 2024, 2023, 2022, 2021, 1998)


def test_the_open_data_has_a_file_for_every_year_that_can_be_chosen() -> None:
    book = datasets.real()
    files = OpenFiles(Publication(book, NOON))
    listed = sorted(path for path in files.listed if path.startswith("figures/"))

    assert listed == sorted(f"figures/{year}.json" for year in years.existing(book, through=2025))
    assert "figures/2019.json" in listed


def test_the_office_works_with_the_year_whose_report_is_next_due() -> None:
    # In November 2026 the report on 2025 is the latest that was to be given, until its edition is locked.
    assert years.of_next_report((2026, 2025, 2024), {2024}, last_finished=2025) == 2025
    assert years.of_next_report((2026, 2025, 2024), {2025, 2024}, last_finished=2025) == 2026
    assert years.of_next_report((2025, 2024), {2025}, last_finished=2025) == 2025
