"""The first page: the headline, how sure it is, the row of each collaboration, what to decide and what is late."""

import datetime as dt

import pandas as pd
import pytest

from kronoberg.analysis.collaborations import brief
from kronoberg.analysis.costs import inhabitants
from kronoberg.analysis.deadlines import agenda
from kronoberg.analysis.overview import front, overview
from kronoberg.domain import figures
from kronoberg.domain.book import Book
from kronoberg.domain.figures import Figure, Unit
from kronoberg.domain.words import Category, EndStatus, Status
from kronoberg.topics.overview import agenda_words, front_table, front_words
from tests import books, datasets
from tests.page_text import plain
from tests.shown_tables import words

TODAY = dt.date(2026, 11, 30)
A = books.collaboration("alfa")
B = books.collaboration("beta")


def effort(percent: int, *, lacking: bool = False, approximate: bool = False) -> Figure:
    known = figures.known(percent * 100, unit=Unit.PERCENT_FTE, status=Status.OUTCOME, approximate=approximate)
    unknown = [figures.missing(unit=Unit.PERCENT_FTE)] if lacking else []
    return figures.total([known, *unknown], unit=Unit.PERCENT_FTE)


@pytest.mark.parametrize(
    ("percent", "said"),
    [
        (10, "10 % av en heltidstjänst"),
        (25, "en fjärdedels tjänst"),
        (30, "drygt en fjärdedels tjänst"),
        (45, "knappt en halv tjänst"),
        (50, "en halv tjänst"),
        (57, "drygt en halv tjänst"),
        (74, "knappt tre fjärdedels tjänst"),
        (100, "en heltidstjänst"),
        (105, "drygt en heltidstjänst"),
        (145, "knappt en och en halv heltidstjänst"),
        (210, "drygt två heltidstjänster"),
        (500, "500 % av en heltidstjänst"),
    ],
)
def test_a_share_of_a_post_is_told_in_words(percent: int, said: str) -> None:
    assert plain(front_words.post(effort(percent))) == said


def test_a_share_that_may_be_larger_is_told_as_the_least_that_it_is() -> None:
    assert front_words.post(effort(145, lacking=True)) == "minst en heltidstjänst"
    assert plain(front_words.post(effort(10, lacking=True))) == "minst 10 % av en heltidstjänst"


def test_a_share_that_nobody_knows_is_not_told() -> None:
    assert front_words.post(figures.missing(unit=Unit.PERCENT_FTE)) == ""


def sure(book: Book, year: int = 2024) -> str:
    return plain(front_words.how_sure(overview.year_overview(book, year), front.latest_comparable(book, year)))


def test_a_change_that_can_be_stated_is_told_short_with_its_share() -> None:
    rows = [books.cost("alfa", 2023, "1000000"), books.cost("alfa", 2024, "1250000")]
    assert sure(books.book([A], rows)) == "Utfall. Kostnaden ökade med 250 tkr (25 %) från 2023."


def test_a_fall_is_told_without_a_minus_sign_also_where_it_is_approximate() -> None:
    rows = [books.cost("alfa", 2023, "1000000"), books.cost("alfa", 2024, "818000", approximate=True)]
    assert sure(books.book([A], rows)) == "Utfall. Kostnaden minskade med ca 182 tkr (18,2 %) från 2023."


def test_the_latest_years_that_can_be_compared_stand_beside_the_reason_why_this_one_cannot() -> None:
    rows = [
        books.cost("alfa", 2022, "1000000"),
        books.cost("alfa", 2023, "900000"),
        books.cost("beta", 2022, "100000"),
        books.cost("beta", 2023, "100000"),
        books.cost("alfa", 2024, "800000"),
    ]
    assert sure(books.book([A, B], rows)) == (
        "Utfall. Kostnaden för Beta saknas, så ändringen från 2023 kan inte anges. "
        "Senaste år som kan jämföras: 2022 till 2023, −100 tkr (9,1 %)."
    )


def test_who_came_is_the_reason_where_every_cost_is_known() -> None:
    rows = [books.cost("alfa", 2023, "1"), books.cost("alfa", 2024, "1"), books.cost("ny", 2024, "1")]
    book = books.book([A, books.collaboration("ny", joined="2024")], rows)
    assert sure(book) == "Utfall. Ändringen från 2023 kan inte anges: Ny tillkom 2024."


def test_whose_status_is_another_is_named_once() -> None:
    rows = [books.cost("alfa", 2024, "100"), books.cost("beta", 2024, "300", Status.ESTIMATE)]
    assert sure(books.book([A, B], rows)).startswith("Uppskattning, men utfall för Alfa. ")
    slight = [books.cost("alfa", 2024, "96"), books.cost("beta", 2024, "4", Status.ESTIMATE)]
    assert sure(books.book([A, B], slight)).startswith("Utfall; 4 % är uppskattat (Beta). ")


def test_those_of_one_other_status_are_named_together() -> None:
    rows = [
        books.cost("alfa", 2024, "100"),
        books.cost("beta", 2024, "300"),
        books.cost("gamma", 2024, "500", Status.ESTIMATE),
        books.cost("delta", 2024, "200", Status.PRELIMINARY),
    ]
    book = books.book([A, B, books.collaboration("gamma"), books.collaboration("delta")], rows)
    assert sure(book).startswith("Uppskattning, men utfall för Alfa och Beta och preliminärt för Delta. ")


def test_who_may_not_have_gone_on_is_named_as_outside() -> None:
    unclear = books.collaboration("dunkel", first_observed="2019", last_observed="2019", end_status=EndStatus.UNKNOWN)
    rows = [books.cost("alfa", 2023, "1"), books.cost("alfa", 2024, "1")]
    assert sure(books.book([A, unclear], rows)).endswith("Dunkel ingår inte: det är oklart om det pågick.")


def test_a_cost_that_nobody_knows_is_not_told_again_by_its_halves() -> None:
    book = datasets.real()
    picture = overview.year_overview(book, 2023)
    people = inhabitants.year_per_inhabitant(book, 2023, picture.everything.costs.gross)
    shown_front = front.front(book, 2023, brief.briefs(book, picture, (2022, 2023), TODAY))
    cost = front_words.key_figures(picture, shown_front, people, ())[0]
    assert (cost.value, cost.note) == ("uppgift saknas", "")


@pytest.mark.parametrize(
    ("parts", "note"),
    [
        ({Category.UNALLOCATED: "350000"}, "av en heltidstjänst; kan ingå i kostnaden"),
        ({Category.STAFF_SUPPORT: "90000", Category.TRAVEL: "1000"}, "av en heltidstjänst; ingår i kostnaden"),
        ({Category.MEMBERSHIP_FEE: "90000"}, "av en heltidstjänst"),
    ],
)
def test_whether_the_effort_is_paid_within_the_cost_stands_beside_it(parts: dict[Category, str], note: str) -> None:
    rows = [books.cost("alfa", 2024, amount, category=category) for category, amount in parts.items()]
    picture = overview.year_overview(books.book([A], rows, [books.effort("alfa", 2024, "15")]), 2024)
    assert front_words.of_a_post(picture.everything) == note


def shown(book: Book, year: int, years: tuple[int, ...]) -> pd.DataFrame:
    picture = overview.year_overview(book, year)
    found = front.front(book, year, brief.briefs(book, picture, years, TODAY))
    return words(front_table.rows_table(picture, found, years, {})).map(plain)


def test_the_rows_of_the_real_data_stand_largest_first_with_what_is_known() -> None:
    found = shown(datasets.real(), 2024, (2021, 2022, 2023, 2024, 2025))
    assert list(found.index) == ["SBHSS", "Euroregion Baltic", "Interreg", "Energy Cities", "Allt"]
    assert list(found.columns) == ["2021–2025", "Kostnad", "Tjänst", "Platser", "Gav senast"]
    assert list(found["Kostnad"]) == ["ca 1 mnkr", "350 tkr", "300 tkr", "60 tkr", "ca 1,71 mnkr"]
    assert list(found["Tjänst"]) == ["ca 15 %", "ca 15 %", "ca 25 %", "ca 2,5 %", "ca 57,5 %"]
    assert list(found["Platser"]) == ["3", "4, ordf.", "8", "2", "17"]
    assert found.loc["Energy Cities", "Gav senast"].startswith("2023: Det var fortsatt svårt")
    assert found.loc["SBHSS", "2021–2025"] == (
        "2021: uppgift saknas; 2022: uppgift saknas; 2023: uppgift saknas; 2024: ca 1 mnkr (uppskattning); "
        "2025: uppgift saknas"
    )


def test_the_change_has_a_column_where_some_row_has_one() -> None:
    found = shown(datasets.example(), 2024, (2023, 2024))
    assert found.loc["Allt", "Mot 2023"] == "+364 tkr"
    assert found.loc["Euroregion Grynnan", "Mot 2023"] == "+178 tkr"
    assert found.loc["Brysselkontoret", "Gav senast"] == (
        "Två samråd om hälsodata besvarades med synpunkter från sjukvården."
    )
    assert found.loc["Euroregion Grynnan", "Gav senast"] == "Regionen ledde euroregionen och var värd för årsmötet …"


def lines(book: Book) -> list[str]:
    found = agenda_words.items(book, agenda.agenda(book, TODAY))
    return [plain(f"{item.when}{' sent' if item.late else ''}: {item.words}") for item in found]


def test_what_the_board_of_the_real_region_has_to_decide_stands_there_also_what_is_only_suspected() -> None:
    assert lines(datasets.real()) == [
        "april 2026: Rapporten om 2025: det framgår inte om den är lämnad",
        "nov 2026: Handlingsplanen 2027 ska beslutas",
        "dec 2026: Mandatperioden går ut, och 19 uppdrag med den",
        "2027: Strategin ska följas upp",
        "nu: Riktlinjer: 21 ej bedömda, av 21",
        "nu: Siffror för 2025 är inte införda",
    ]


def test_what_is_late_stands_first_and_several_reports_of_meetings_are_one_line() -> None:
    assert lines(datasets.example()) == [
        "2023-11-28 sent: 2 återrapporter är inte lämnade",
        "2024-06-30 sent: Brysselkontoret: avtalet är inte utvärderat",
        "2026-06-30 sent: Energiringen: avtalet är inte utvärderat",
        "2026-04-21: Rapporten om 2025: det framgår inte om den är lämnad",
        "nov 2026: Handlingsplanen 2027 ska beslutas",
        "2026-12-31: Energiringen: avtalet går ut",
        "2026-12-31: Euroregion Grynnan: avtalet ska utvärderas före en förlängning",
        "2026-12-31: Mandatperioden går ut, och 21 uppdrag med den",
        "feb 2027: Strategin ska följas upp",
        "nu: 2 vakanta platser",
        "nu: Riktlinjer: 1 ej uppfylld, 3 delvis uppfyllda och 16 ej bedömda, av 28",
    ]


def test_every_line_leads_to_a_page_by_codes() -> None:
    found = agenda_words.items(datasets.example(), agenda.agenda(datasets.example(), TODAY))
    addresses = {plain(item.words): item.address for item in found}
    assert addresses["Energiringen: avtalet går ut"] == "samarbeten?samarbete=energiringen&kapitel=steering"
    assert addresses["Mandatperioden går ut, och 21 uppdrag med den"] == "foretradare?vy=seats&gar-ut=true"
