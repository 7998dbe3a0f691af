"""What can be taken home from a page: every button says what it gives, and no two say the same."""

from functools import cache

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.show import export
from kronoberg.ui import downloads
from tests import books, visits
from tests.conftest import ROOT
from tests.visits import OPEN

DATASETS = ["data/kronoberg", "data/exempel"]
PAGES = [f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py"))]


def labels(test: AppTest) -> list[str]:
    return [button.proto.label.replace("\\", "") for button in test.get("download_button")]


def opened(test: AppTest) -> AppTest:
    """The page with every download menu unfolded."""
    for popover in test.get("popover"):
        test.session_state[f"hamta-{popover.proto.popover.label.replace(chr(92), '')}"] = True
    return test.run()


@cache
def opened_page(dataset: str, page: str) -> AppTest:
    """A page with every download menu unfolded, once for all who look at it."""
    with visits.reading(dataset):
        return visits.shared(opened(visits.visit(page)))


@pytest.mark.parametrize("dataset", DATASETS)
@pytest.mark.parametrize("page", PAGES)
def test_every_name_of_a_button_is_used_once_on_a_page(dataset: str, page: str) -> None:
    test = opened_page(dataset, page)
    assert not test.exception
    names = labels(test) + [popover.proto.popover.label for popover in test.get("popover")]
    assert len(set(names)) == len(names)


def test_the_overview_offers_its_table_and_where_years_can_be_followed_its_chart(app: OPEN) -> None:
    of_year = [
        "CSV för Excel (svensk): Per samarbete 2024",
        "CSV, öppna data: Per samarbete 2024",
        "Excel-arbetsbok: Per samarbete 2024",
    ]
    assert labels(opened(app("data/kronoberg", ar="2024"))) == of_year
    assert labels(opened(app("data/exempel", ar="2024"))) == [
        "Bild, PNG: Varje samarbete för sig",
        "Bild, SVG: Varje samarbete för sig",
        "CSV för Excel (svensk): Varje samarbete för sig",
        "CSV, öppna data: Varje samarbete för sig",
        "Excel-arbetsbok: Varje samarbete för sig",
        *of_year,
    ]


@pytest.mark.parametrize("page", PAGES)
def test_no_file_is_made_before_somebody_asks_for_it_and_a_click_runs_no_page(page: str) -> None:
    for button in opened_page("data/exempel", page).get("download_button"):
        assert button.proto.ignore_rerun
        assert button.proto.deferred_file_id


def test_pages_offer_files_only_through_one_module() -> None:
    for path in (*(ROOT / "pages").glob("*.py"), *(ROOT / "kronoberg" / "ui").rglob("*.py")):
        if path.name != "downloads.py":
            assert "download_button" not in path.read_text("utf-8")


def test_a_file_is_named_after_dataset_subject_and_year_and_says_when_it_is_a_selection() -> None:
    book = books.book([books.collaboration("alfa")])
    assert downloads.file_name(export.provenance(book), "oversikt-2024") == "prov-oversikt-2024"
    narrowed = export.provenance(book, selection="Urval: Alfa.")
    assert downloads.file_name(narrowed, "oversikt-2024") == "prov-oversikt-2024-urval"


@pytest.mark.parametrize("name", ["översikt", "a/b", "../a", "a b", "", "A", "a--b"])
def test_a_name_that_some_system_cannot_have_is_refused(name: str) -> None:
    with pytest.raises(ValueError, match="small letters"):
        downloads.file_name(export.provenance(books.book([])), name)
