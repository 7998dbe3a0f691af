"""Which bodies are of a year: as with collaborations, until they were last observed."""

from kronoberg.analysis.coverage import year_gaps
from kronoberg.analysis.overview.expected import Expectation
from kronoberg.analysis.seats import expected_bodies, representation
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.sources import Source
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyKind, Certainty
from kronoberg.topics.seats import body_words
from kronoberg.topics.seats import words as seat_words
from tests import datasets, seatings
from tests.seatings import TODAY, appointment, body


def expectation(book: Book, year: int) -> str:
    return expected_bodies.expectations(book, year)["organ"].value


def from_a_source_of(date: str | None, book: Book) -> Book:
    source = Source(
        source_id="kalla",
        publisher="Någon",
        title="Protokoll",
        published=None if date is None else PartialDate(date),
        no_url_reason="Påhittad.",
        entered_by="test",
    )
    return book.replaced(sources=(source,))


def test_the_council_seen_from_2006_to_2010_is_no_body_of_2024_and_is_one_of_its_own_years(real: Book) -> None:
    of_2024 = {each.body.body_id for each in representation.seats_in_year(real, 2024, TODAY)}
    assert "erb-rad" not in of_2024
    for year in (2006, 2010):
        assert "erb-rad" in {each.body.body_id for each in representation.seats_in_year(real, year, TODAY)}
    found = representation.seats_in_year(real, 2024, TODAY)
    assert (
        body_words.not_of_the_time(real, found, real.rows("bodies"), 2024)
        == "Räknas inte till 2024: Euroregion Baltics råd (nämns senast 2010)."
    )


def test_a_body_that_is_not_of_the_year_is_named_with_why() -> None:
    example = datasets.example()
    found = representation.seats_in_year(example, 2023, TODAY)
    assert body_words.not_of_the_time(example, found, example.rows("bodies"), 2023) == (
        "Räknas inte till 2023: Handelskontorets styrelse (upphörde 2021-06-30) och "
        "Arbetsgruppen för utbytet med Karklupė (oklart om Karklupeavtalet pågick)."
    )
    of_2020 = representation.seats_in_year(example, 2020, TODAY)
    assert "Energiringens årsstämma (från 2022-01-01)" in (
        body_words.not_of_the_time(example, of_2020, example.rows("bodies"), 2020)
    )


def test_the_reason_that_a_body_is_left_out_is_the_one_that_decided(real: Book) -> None:
    def said(year: int) -> str:
        found = representation.seats_in_year(real, year, TODAY)
        return body_words.not_of_the_time(real, found, real.rows("bodies"), year)

    # The committee met in December 2010 and the other one in 2017: what is unclear is the programme.
    assert "Svenska subkommittén för Nordsjöprogrammet (oklart om Interreg pågick)" in said(2010)
    assert "Övervakningskommittén för Södra Östersjöprogrammet (oklart om Interreg pågick)" in said(2019)
    assert "Energy Cities generalförsamling (regionen är med i Energy Cities från 2016)" in said(2010)
    assert "SBHSS styrgrupp (regionen är med i SBHSS från 2010-03-01)" in said(2006)
    assert "Euroregion Baltics råd (nämns senast 2010)" in said(2012)
    for year in range(2006, 2027):
        assert "oklart om det fanns" not in said(year)


def test_every_political_body_of_2024_has_somebody_known(real: Book) -> None:
    political = [
        each
        for each in representation.seats_in_year(real, 2024, TODAY)
        if each.body.kind is BodyKind.POLITICAL and each.body.collaboration_id
    ]
    assert len(political) == 5
    # Nothing is missing, so nothing is said of how many are known.
    assert seat_words.how_many(political, PartialDate("2024")) == ""
    assert year_gaps.bodies_without_a_holder(real, 2024) == ()


def test_a_body_is_expected_through_the_term_in_which_it_was_last_seen_and_unclear_after_that() -> None:
    book = from_a_source_of("2023-02-01", seatings.book(mandate_periods=(seatings.TERM,)))
    assert [expectation(book, year) for year in (2022, 2023, 2026, 2027)] == [
        "unclear",
        "expected",
        "expected",
        "unclear",
    ]
    # Where the data has no term that it was seen in, nobody knows how much longer it went on.
    without_term = from_a_source_of("2012-11-20", seatings.book(mandate_periods=(seatings.TERM,)))
    assert [expectation(without_term, year) for year in (2011, 2012, 2013)] == ["unclear", "expected", "unclear"]


def test_the_council_last_seen_in_2010_does_not_make_the_years_after_incomplete(real: Book) -> None:
    for year in (2011, 2012, 2013, 2014):
        assert "erb-rad" not in {each.body.body_id for each in representation.seats_in_year(real, year, TODAY)}
        assert "erb-rad" not in {body.body_id for body in year_gaps.bodies_without_a_holder(real, year)}


def test_any_row_that_mentions_a_body_has_seen_it() -> None:
    seen = from_a_source_of("2006-11-20", seatings.book(appointment("ada", observed_on="2019")))
    assert expectation(seen, 2019) == Expectation.EXPECTED
    assert expectation(seen, 2020) == Expectation.UNCLEAR


def test_a_body_from_an_undated_source_goes_on_with_its_collaboration_and_one_with_an_end_until_then() -> None:
    assert expectation(from_a_source_of(None, seatings.book()), 2040) == Expectation.EXPECTED
    ended = from_a_source_of("2006-11-20", seatings.book(bodies=(body(valid_from="2000", valid_to="2015"),)))
    assert [expectation(ended, year) for year in (2015, 2016)] == ["expected", "not_expected"]


def test_a_body_in_which_somebody_may_sit_is_never_left_out(real: Book) -> None:
    own = {each.body.body_id: each for each in representation.seats_in_year(real, 2024, TODAY)}
    committee = own["regionala-utvecklingsnamnden"]
    assert [seat.name for seat in committee.unsure] == ["René Jaramillo", "Anna Johansson", "Robert Olesen"]
    # A source of 28 November 2022 names the three: it is wrong that no source names anybody.
    assert body_words.basis(committee) == "slutsats, räknas inte"


def test_where_only_undated_rows_name_somebody_no_one_is_told_that_no_source_does() -> None:
    book = seatings.book(appointment("ada", certainty=Certainty.UNDATED))
    (found,) = representation.seats_in_year(book, 2024, TODAY)
    assert body_words.basis(found) == "bara odaterade eller osäkra uppgifter"
    (empty,) = representation.seats_in_year(seatings.book(), 2024, TODAY)
    assert body_words.basis(empty) == "ingen källa nämner någon"
