"""The register: how each collaboration stands in a year, by which agreement, and how its evaluation stands."""

import datetime as dt

import pytest

from kronoberg.analysis.collaborations import agreements, register
from kronoberg.analysis.collaborations.agreements import Evaluation
from kronoberg.analysis.collaborations.register import Standing
from kronoberg.analysis.overview import overview
from kronoberg.analysis.seats import representation, seats
from kronoberg.domain.contracts.agreements import Agreement
from kronoberg.domain.contracts.register import Collaboration
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Certainty, EndStatus, Kind
from kronoberg.topics.collaborations import register_tables, register_words
from tests import books, datasets, shown_tables

TODAY = dt.date(2026, 11, 21)


def agreement(key: str = "avtal", **dates: str) -> Agreement:
    return Agreement(
        agreement_id=key,
        collaboration_id="alfa",
        title=key,
        source_id="kalla",
        certainty=Certainty.STATED,
        **{name: PartialDate(text) for name, text in dates.items()},
    )


def labels(entries: tuple[register.Entry, ...]) -> list[str]:
    return [entry.collaboration.label for entry in entries]


@pytest.mark.parametrize(
    ("row", "year", "standing"),
    [
        (books.collaboration("alfa", joined="2020"), 2019, Standing.NOT_YET),
        (books.collaboration("alfa", joined="2020"), 2020, Standing.GOING_ON),
        (books.collaboration("alfa", ended="2021-06-30"), 2021, Standing.GOING_ON),
        (books.collaboration("alfa", ended="2021-06-30"), 2022, Standing.ENDED),
        (books.collaboration("alfa", first_observed="2015"), 2014, Standing.UNCLEAR),
        (books.collaboration("alfa", end_status=EndStatus.UNKNOWN, last_observed="2019"), 2019, Standing.GOING_ON),
        (books.collaboration("alfa", end_status=EndStatus.UNKNOWN, last_observed="2019"), 2020, Standing.UNCLEAR),
    ],
)
def test_a_collaboration_stands_in_a_year_as_far_as_its_dates_tell(
    row: Collaboration, year: int, standing: Standing
) -> None:
    assert register.standing(row, year) is standing


def test_the_real_register_holds_current_and_ended_ones_and_keeps_the_programmes_apart() -> None:
    shown = register.register(datasets.real(), 2024)
    assert labels(shown.collaborations) == ["Energy Cities", "Euroregion Baltic", "SBHSS", "Suzhou", "Shanghaikontoret"]
    assert labels(shown.programmes) == ["Interreg"]
    assert [entry.standing for entry in shown.collaborations[3:]] == [Standing.UNCLEAR, Standing.ENDED]


def test_dates_that_no_source_gives_read_as_missing_with_what_was_observed() -> None:
    by_id = datasets.real().collaborations
    assert register_words.until(by_id["suzhou"]) == "uppgift saknas (senast observerat 2019-03-21)"
    assert register_words.since(by_id["interreg"]) == "senast 2022-10-10 (observerat)"
    assert register_words.until(by_id["shanghai"]) == "2020"
    assert register_words.until(by_id["erb"]) == "pågår"


def test_where_sources_differ_on_the_start_both_are_shown() -> None:
    # The office's own page says 1 March 2010; the region's own, decided strategy says 2012.
    book = datasets.real()
    assert register_words.since(book.collaborations["sbhss"]) == "2010-03-01 (annan källa: 2012)"
    assert register_words.since(book.collaborations["erb"]) == "1998-02"


def test_one_that_ended_at_an_unknown_time_says_that_it_has_ended() -> None:
    row = books.collaboration("alfa", end_status=EndStatus.ENDED, last_observed="2019")
    entry = register.entry(books.book([row]), row, 2022)
    assert register_words.standing(entry) == "oklart (har avslutats)"
    assert register_words.until(row) == "uppgift saknas (senast observerat 2019)"


def test_the_year_decides_which_agreement_is_shown() -> None:
    shown = {year: register.register(datasets.example(), year).collaborations for year in (2019, 2024, 2025)}
    of_office = {
        year: next(entry.agreement for entry in entries if entry.collaboration.label == "Brysselkontoret")
        for year, entries in shown.items()
    }
    assert {year: row and row.agreement_id for year, row in of_office.items()} == {
        2019: "brysselkontoret-2017",
        2024: "brysselkontoret-2021",
        2025: "brysselkontoret-2025",
    }


def test_an_agreement_without_an_end_says_so_and_one_that_ended_before_is_not_shown() -> None:
    open_ended, over = agreement("ny", valid_from="2023"), agreement("gammal", valid_from="2015", valid_to="2018-12-31")
    assert agreements.latest_in_year((over, open_ended), 2024) == open_ended
    assert agreements.latest_in_year((over, open_ended), 2020) is None
    assert register_words.agreement_period(open_ended) == "från 2023, slut: uppgift saknas"
    assert register_words.agreement_period(agreement(valid_to="2020")) == "till 2020, början: uppgift saknas"
    assert register_words.agreement_period(agreement()) == "utan datum"


def test_the_day_of_signing_is_told_as_that_and_not_as_the_first_day() -> None:
    only_signed = agreement(signed="1998-02-22")
    assert register_words.agreement_period(only_signed) == "undertecknat 1998-02-22, giltighetstid: uppgift saknas"
    ended = agreement(signed="2010-10", valid_to="2020")
    assert register_words.agreement_period(ended) == "undertecknat 2010-10, till 2020, början: uppgift saknas"
    both = agreement(signed="2014-12-11", valid_from="2015-01-01", valid_to="2018-12-31")
    assert register_words.agreement_period(both) == "2015-01-01 till 2018-12-31"


@pytest.mark.parametrize(
    ("dates", "state"),
    [
        ({"evaluation_due": "2024-06-30"}, Evaluation.OVERDUE),
        ({"evaluation_due": "2024-06-30", "evaluation_done": "2024"}, Evaluation.DONE),
        ({"evaluation_due": "2024-06-30", "evaluation_done": "2024-07-01"}, Evaluation.DONE_LATE),
        ({"evaluation_due": "2026"}, Evaluation.DUE),
        ({"evaluation_due": "2026-11-21"}, Evaluation.DUE),
        ({"evaluation_due": "2026-11-20"}, Evaluation.OVERDUE),
        ({"evaluation_done": "2017"}, Evaluation.DONE),
        ({}, Evaluation.UNKNOWN),
    ],
)
def test_an_evaluation_is_late_after_its_day_and_done_late_only_without_doubt(
    dates: dict[str, str], state: Evaluation
) -> None:
    assert agreements.evaluation(agreement(**dates), TODAY) is state


@pytest.mark.parametrize(
    ("today", "state"),
    # 31 October 2026 is a Saturday, so October counts as its last Friday, the 30th.
    [(dt.date(2026, 10, 30), Evaluation.DUE), (dt.date(2026, 10, 31), Evaluation.OVERDUE)],
)
def test_an_evaluation_due_in_a_month_is_late_after_the_months_last_weekday(today: dt.date, state: Evaluation) -> None:
    assert agreements.evaluation(agreement(evaluation_due="2026-10"), today) is state


def test_the_table_of_a_year_says_what_auditors_ask_for() -> None:
    shown = register.register(datasets.example(), 2024)
    table = shown_tables.words(register_tables.participation_table(shown.collaborations, 2024, what="samarbeten"))
    assert table.loc["Brysselkontoret"].to_dict() == {
        "Slag": "kontor",
        "Läge 2024": "pågår",
        "Med sedan": "2009-09-01",
        "Med till": "pågår",
        "Avtal": "2021-01-01 till 2024-12-31",
        "Ansvarig": "Regional utvecklingsdirektör",
        "Betalande nämnd": "Regionstyrelsen",
    }
    ended = table.loc["Handelskontoret"]
    assert (ended["Läge 2024"], ended["Med till"], ended["Avtal"]) == ("avslutat", "2021-06-30", "–")
    assert table.loc["Karklupeavtalet", "Med sedan"] == "senast 2016-05 (observerat)"


def test_a_programme_has_no_column_of_agreements() -> None:
    row = books.collaboration("alfa", kind=Kind.PROGRAMME)
    shown = register.register(books.book([row]), 2024)
    table = shown_tables.words(register_tables.participation_table(shown.programmes, 2024, what="EU-program"))
    assert "Avtal" not in table.columns
    assert table.loc["Alfa", "Ansvarig"] == "uppgift saknas"


def test_the_register_tells_each_ones_seats_and_adds_up_those_that_are_known() -> None:
    book = datasets.example()
    political = seats.of_group(representation.seats_in_year(book, 2024, TODAY), BodyGroup.POLITICAL)
    shown = shown_tables.words(register_tables.money_table(overview.year_overview(book, 2024), political))
    held = shown["Platser den 31 december 2024"]
    assert held["Brysselkontoret"] == "3 av 3 ordinarie"
    assert held["Energiringen"] == "1 av 1 ordinarie, 0 av 1 ersättare (1 vakant)"
    # 3 + 1 + 2 + 1 ordinary ones, and 2 + 1 substitutes.
    assert held["Summa samarbeten"] == "7 ordinarie och 3 ersättare kända"
    assert held["Allt"] == "10 ordinarie och 6 ersättare kända"
    assert shown.loc["Interreg Grynnehavet", "Egen finansiering"].replace("\u00a0", " ") == "209 330 kr"
