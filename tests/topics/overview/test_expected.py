"""Which collaborations should have figures in a year."""

import pytest

from kronoberg.analysis.overview import expected
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.domain.words import EndStatus, Kind
from tests import books

JOINED_2015 = books.collaboration("a", joined="2015-06")
ENDED_2020 = books.collaboration("b", joined="2012", ended="2020")
UNKNOWN_END = books.collaboration("c", joined="2010", end_status=EndStatus.UNKNOWN, last_observed="2019-03-21")
UNKNOWN_START = books.collaboration("d", first_observed="2022-10-10")


@pytest.mark.parametrize(
    ("collaboration", "year", "answer"),
    [
        (JOINED_2015, 2014, Expectation.NOT_EXPECTED),
        (JOINED_2015, 2015, Expectation.EXPECTED),
        (JOINED_2015, 2030, Expectation.EXPECTED),
        (ENDED_2020, 2020, Expectation.EXPECTED),
        (ENDED_2020, 2021, Expectation.NOT_EXPECTED),
        (UNKNOWN_END, 2019, Expectation.EXPECTED),
        (UNKNOWN_END, 2020, Expectation.UNCLEAR),
        (UNKNOWN_START, 2021, Expectation.UNCLEAR),
        (UNKNOWN_START, 2022, Expectation.EXPECTED),
    ],
)
def test_a_collaboration_is_expected_from_its_start_to_its_end_and_unclear_beyond_what_sources_show(
    collaboration: books.Collaboration, year: int, answer: Expectation
) -> None:
    assert expected.expectation(collaboration, year) is answer


def test_one_that_ended_on_an_unknown_day_is_unclear_after_it_was_last_seen() -> None:
    ended = books.collaboration("e", joined="2012", end_status=EndStatus.ENDED, last_observed="2018")
    assert expected.expectation(ended, 2018) is Expectation.EXPECTED
    assert expected.expectation(ended, 2019) is Expectation.UNCLEAR


def test_collaborations_are_read_in_swedish_order_and_programmes_come_last() -> None:
    rows = [
        books.collaboration("p", label="Aprogrammet", kind=Kind.PROGRAMME),
        books.collaboration("o", label="Öresund"),
        books.collaboration("z", label="Zenit"),
        books.collaboration("a", label="Ån"),
    ]
    labels = [row.label for row in expected.in_reading_order(books.book(rows))]
    assert labels == ["Zenit", "Ån", "Öresund", "Aprogrammet"]


def test_a_year_sorts_the_collaborations_into_expected_and_unclear() -> None:
    membership = expected.membership(books.book([JOINED_2015, ENDED_2020, UNKNOWN_END, UNKNOWN_START]), 2021)
    assert [row.collaboration_id for row in membership.expected] == ["a"]
    assert [row.collaboration_id for row in membership.unclear] == ["c", "d"]
