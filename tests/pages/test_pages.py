"""The pages through the real router, on both datasets: what a visitor reads is what the command line prints."""

import datetime as dt
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from kronoberg.analysis.overview import overview
from kronoberg.domain.dates import SWEDEN
from kronoberg.show import figure_text
from kronoberg.ui import outage
from tests import datasets, visits
from tests.conftest import ROOT
from tests.page_text import plain
from tests.shown_tables import html_text, key_figures, links_on, tables_on
from tests.visits import OPEN

DATASETS = ["data/kronoberg", "data/exempel"]
PAGES = [f"pages/{path.name}" for path in sorted((ROOT / "pages").glob("*.py"))]

# The first year that is offered, one of which nothing is known, and one of which much is; the rest by make stress.
YEARS = {"data/kronoberg": ("2021", "2024"), "data/exempel": ("2021", "2025")}
EVERY_YEAR = [
    pytest.param(dataset, page, year, marks=() if year in YEARS[dataset] else pytest.mark.stress)
    for dataset in DATASETS
    for page in PAGES
    for year in ("2021", "2022", "2023", "2024", "2025")
]


def texts(test: AppTest) -> str:
    """All that stands on the page outside tables."""
    kinds = ("title", "header", "subheader", "markdown", "caption", "warning", "error")
    spoken = [str(element.value) for kind in kinds for element in getattr(test, kind)]
    return "\n".join([*spoken, html_text(test)])


@pytest.mark.parametrize("dataset", DATASETS)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_one_title_and_every_chart_and_table_has_an_alternative_text(dataset: str, page: str) -> None:
    test = visits.seen(dataset, page=page)
    assert not test.exception
    assert len(test.title) == 1
    drawn = [*test.get("vega_lite_chart"), *test.get("arrow_vega_lite_chart")]
    assert all(element.proto.alt for element in drawn)
    # What is the office's work is only told of, and the real plan has no goals.
    assert tables_on(test) or drawn or page in {"pages/entry.py", "pages/april_report.py", "pages/plan.py"}
    assert all(table.alt for table in tables_on(test))


@pytest.mark.parametrize(("dataset", "page", "year"), EVERY_YEAR)
def test_every_year_can_be_chosen_in_the_address(app: OPEN, dataset: str, page: str, year: str) -> None:
    test = app(dataset, page=page, ar=year)
    assert not test.exception
    assert test.selectbox(key="ar").value == int(year)


def test_the_real_data_opens_at_the_latest_year_with_a_figure(app: OPEN) -> None:
    test = app("data/kronoberg")
    said = plain(texts(test))
    assert test.selectbox(key="ar").value == 2024
    assert plain(test.title[0].value) == (
        "Internationellt arbete 2024: ca 1,71 mnkr, drygt en halv tjänst, 17 politiska platser"
    )
    assert "Kostnad ca 1,71 mnkr samarbeten ca 1,41 mnkr, EU-program 300 tkr" in said
    assert "Arbetsinsats ca 57,5 % av en heltidstjänst" in said
    assert "Uppskattning. Ändringen från 2023 kan inte anges: uppgift saknas för 2023." in said


def test_a_year_without_figures_says_so_and_shows_no_zero(app: OPEN) -> None:
    test = app("data/kronoberg", ar="2023")
    said = plain(texts(test))
    assert "Kostnad uppgift saknas" in said
    assert "Arbetsinsats uppgift saknas" in said
    assert "0 kr" not in said.replace("000 kr", "").replace("1 710 000", "")
    assert "Ingen kostnad är införd, så ändringen från 2022 kan inte anges." in said


def test_the_year_of_a_faulty_address_is_ignored(app: OPEN) -> None:
    assert app("data/kronoberg", ar="1066").selectbox(key="ar").value == 2024


def test_one_collaboration_can_be_chosen_in_the_address(app: OPEN) -> None:
    test = app("data/kronoberg", page="pages/money.py", **{"del": "net"})
    test.selectbox(key="samarbete").set_value("interreg").run()
    table = next(table for table in tables_on(test) if table.alt.startswith("Från brutto"))
    assert list(table.value.index) == ["Interreg", "Allt"]
    assert table.sums == ["Allt"]
    assert plain(table.value["Nettokostnad"].iloc[0]) == "högst 300 000 kr"
    assert plain(table.value["Återbetalt"].iloc[0]) == "uppgift saknas"


def test_each_figure_of_the_first_table_has_a_line_among_the_sources(app: OPEN) -> None:
    test = app("data/exempel", kalla="true")
    sources = next(table.value for table in tables_on(test) if table.alt == "Källan till varje uppgift")
    picture = overview.year_overview(datasets.example(), 2025)
    named = {name.partition(",")[0] for name in sources.index}
    assert named == {row.collaboration.label for row in picture.everything.rows}
    assert all(cell for cell in sources["Källa"])


@pytest.mark.parametrize("page", PAGES)
def test_the_foot_of_each_page_leads_to_the_accessibility_statement(page: str) -> None:
    link = visits.seen("data/kronoberg", page=page).get("page_link")[-1].proto
    assert (link.label, link.page) == ("Tillgänglighetsredogörelse", "kallor")
    assert "del=accessibility" in link.query_string


@pytest.mark.parametrize("page", PAGES)
def test_no_page_but_the_one_about_the_service_shows_the_revision(page: str) -> None:
    revision = datasets.real().revision
    assert revision not in texts(visits.seen("data/kronoberg", page=page))
    about = visits.seen("data/kronoberg", page="pages/sources.py", **{"del": "accessibility"})
    version = next(table.value for table in tables_on(about) if table.alt == "Version och revision")
    assert version.loc["Uppgifternas revision", "Värde"] == revision


def test_the_invented_region_says_so_on_every_page() -> None:
    for page in PAGES:
        assert "påhittad" in texts(visits.seen("data/exempel", page=page))
        assert "påhittad" not in texts(visits.seen("data/kronoberg", page=page))


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("content", ["", "fel,rubrik\n1,2\n", "collaboration_id\n"])
def test_faulty_data_is_explained_to_the_office_instead_of_shown(app: OPEN, tmp_path: Path, content: str) -> None:
    test = app(_with_costs(tmp_path, content))
    assert not test.exception
    assert test.title[0].value == "Siffrorna kan inte visas just nu"
    assert "costs.csv" in str(tables_on(test)[0].value.index[0])
    assert not key_figures(test)


def test_a_reader_of_faulty_data_is_told_since_when_and_whom_to_ask_and_nothing_of_the_fault(
    app: OPEN, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KRONOBERG_CONTACT", "")
    test = app(_with_costs(tmp_path, "fel,rubrik\n1,2\n"))
    assert test.title[0].value == "Siffrorna kan inte visas just nu"
    told = re.fullmatch(
        r"Tjänsten har inte kunnat visa siffrorna sedan \d+ \w+ 20\d\d klockan \d\d\.\d\d\. Försök igen om en stund\. "
        r"Hör av dig till internationella funktionen om det dröjer\.",
        test.warning[0].value.replace("\\", ""),
    )
    assert told
    assert [button.label for button in test.button] == ["Försök igen"]
    assert [*tables_on(test), *key_figures(test), *test.error, *test.header] == []


def test_since_when_stays_until_the_data_can_be_read_again(
    app: OPEN, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = []
    faulty = _with_costs(tmp_path, "")
    for minute, place in ((1, "data/exempel"), (5, faulty), (9, faulty), (20, "data/exempel"), (30, faulty)):
        moment = dt.datetime(2026, 11, 1, 14, minute, tzinfo=SWEDEN)
        monkeypatch.setattr(outage, "_now", lambda moment=moment: moment)
        told += [shown.value.replace("\\", "") for shown in app(place).warning if "sedan" in shown.value]
    assert [words.partition("sedan ")[2][:30] for words in told] == [
        "1 november 2026 klockan 14.05.",
        "1 november 2026 klockan 14.05.",
        "1 november 2026 klockan 14.30.",
    ]


def _with_costs(place: Path, content: str) -> Path:
    place.mkdir(exist_ok=True)
    for path in (ROOT / "data/exempel").iterdir():
        (place / path.name).write_bytes(path.read_bytes())
    (place / "costs.csv").write_text(content, encoding="utf-8")
    return place


def test_a_folder_that_does_not_exist_is_explained_too(app: OPEN, tmp_path: Path) -> None:
    test = app(tmp_path / "finns-inte")
    assert test.title[0].value == "Siffrorna kan inte visas just nu"


@pytest.mark.parametrize(
    "label", ["[x](https://ond.se) **$1$**", "<img src=x onerror=alert(1)>", "</td><script>alert(1)</script>"]
)
def test_text_from_data_is_never_taken_for_markdown_or_html(app: OPEN, tmp_path: Path, label: str) -> None:
    for path in (ROOT / "data/kronoberg").iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    register = tmp_path / "collaborations.csv"
    changed = register.read_text(encoding="utf-8").replace("erb,Euroregion Baltic,", f"erb,{label},")
    register.write_text(changed, encoding="utf-8")
    shown = app(tmp_path)
    assert label in tables_on(shown)[0].value.index
    assert label in [link.words for link in links_on(shown)]


def test_figures_are_written_with_the_words_of_one_module(app: OPEN) -> None:
    picture = overview.year_overview(datasets.real(), 2024)
    short = figure_text.short_amount(picture.everything.costs.gross)
    assert plain(f"Kostnad {short}") in plain(html_text(app("data/kronoberg")))


def test_the_band_has_the_logo_of_the_setting_and_none_of_a_file_that_is_no_picture(
    app: OPEN, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logo, other = tmp_path / "vapen.png", tmp_path / "vapen.txt"
    logo.write_bytes(b"\x89PNG")
    other.write_bytes(b"text")
    for place, shown in ((logo, True), (other, False), (tmp_path / "borta.png", False)):
        monkeypatch.setenv("KRONOBERG_LOGO", str(place))
        band = app("data/exempel").html[0].value
        assert ('<img src="data:image/png;base64,iVBORw==" alt="">' in band) is shown
        assert "Exempelregionen" in band
