"""The sentences of the page about costs."""

from kronoberg.analysis.costs import inhabitants, prices
from kronoberg.analysis.overview import overview, series
from kronoberg.domain.book import Book
from kronoberg.domain.words import SeriesKind, Status
from kronoberg.show import chart_words
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.costs import words as cost_words
from kronoberg.topics.overview import years_words
from kronoberg.topics.overview.measures import COST
from tests import books, references, shown_tables
from tests.document_text import plain

A, B = books.collaboration("alfa"), books.collaboration("beta")
ROWS = [
    books.cost("alfa", 2022, "100"),
    books.cost("beta", 2022, "10"),
    books.cost("alfa", 2024, "200", Status.ESTIMATE, approximate=True),
]
KPI = references.series("kpi", SeriesKind.PRICE_INDEX, {"2021": "100", "2022": "110", "2023": "121"}, name="KPI")
BOOK = references.book([A, B], ROWS, KPI)
(INDEX,) = prices.price_indices(BOOK)


def fixed(years: tuple[int, ...], index: prices.PriceIndex = INDEX) -> tuple[series.YearColumn, ...]:
    return prices.columns_in_fixed_prices(series.by_collaboration(BOOK, years), index)


def test_prices_are_chosen_by_the_names_of_the_indices_and_start_as_they_were() -> None:
    twin = references.series("kpi-2", SeriesKind.PRICE_INDEX, {"2023": "1"}, name="KPI")
    choices = cost_words.price_choices(prices.price_indices(references.book([A], ROWS, KPI, twin)))
    assert choices == {"": "Löpande priser", "kpi": "KPI", "kpi-2": "KPI, kpi-2"}


def test_the_base_year_stands_in_heading_headline_measure_and_alternative_text() -> None:
    words = cost_words.over_time_words(BOOK, fixed((2021, 2022)), 2022, INDEX)
    assert cost_words.price_level(INDEX) == "i 2023 års priser"
    assert plain(words.headline) == "Kostnaden 2022 var 121 kr i 2023 års priser"
    assert words.measure == (
        "Bruttokostnad per år 2021–2022, kronor i fasta priser (2023 års priser, omräknat med KPI), "
        "fördelad på samarbete"
    )
    assert words.alt == "Stapeldiagram: bruttokostnad per år 2021–2022 i 2023 års priser, fördelad på samarbete."
    assert plain(words.text) == ("Kostnad per år i 2023 års priser: 2022 121 kr (utfall). Uppgift saknas för 2021.")


def test_in_current_prices_nothing_is_said_of_an_index() -> None:
    columns = series.by_collaboration(BOOK, (2022,))
    assert cost_words.over_time_words(BOOK, columns, 2022, None) == years_words.over_time(COST, BOOK, columns, 2022)


def test_a_year_after_the_index_says_where_it_ends() -> None:
    assert cost_words.not_converted(fixed((2022, 2024)), INDEX, shown_instead=False) == (
        "2024 finns inte i indexet ”KPI”, som slutar 2023: beloppet kan inte räknas om."
    )


def test_when_no_year_can_be_converted_it_says_that_current_prices_stand_instead() -> None:
    assert cost_words.not_converted(fixed((2024,)), INDEX, shown_instead=True) == (
        "Kostnaden kan inte visas i fasta priser. 2024 finns inte i indexet ”KPI”, som slutar 2023: beloppet kan "
        "inte räknas om. Därför visas det i löpande priser."
    )


def test_a_year_before_the_index_says_where_it_begins_and_a_gap_which_years_there_are() -> None:
    late = references.series("sen", SeriesKind.PRICE_INDEX, {"2023": "1", "2024": "1"}, name="Sent")
    gap = references.series("lucka", SeriesKind.PRICE_INDEX, {"2021": "1", "2023": "1"}, name="Lucka")
    found = prices.price_indices(references.book([A, B], ROWS, late, gap))
    by_name = {index.series.name: index for index in found}
    for name, reach in (("Sent", "som börjar 2023"), ("Lucka", "som har 2021 och 2023")):
        columns = fixed((2022,), by_name[name])
        assert reach in cost_words.not_converted(columns, by_name[name], shown_instead=False)


def test_nothing_is_said_when_every_year_can_be_converted() -> None:
    assert cost_words.not_converted(fixed((2021, 2022)), INDEX, shown_instead=False) == ""


def test_the_table_over_years_tells_what_is_outside_the_index_from_what_is_missing() -> None:
    current = series.by_collaboration(BOOK, (2022, 2024))
    frame = shown_tables.words(cost_tables.years_table(current, fixed((2022, 2024))))
    assert [plain(cell) for cell in frame.loc["2022"]] == ["121 kr", "110 kr", "11 kr", "utfall"]
    assert list(frame.loc["2024"]) == ["saknas i index", "saknas i index", "uppgift saknas", "–"]


def per_inhabitant(book: Book, year: int) -> inhabitants.YearPerInhabitant:
    return inhabitants.year_per_inhabitant(book, year, overview.year_overview(book, year).everything.costs.gross)


def test_the_denominator_and_its_year_stand_with_the_figure() -> None:
    people = references.series("folk", SeriesKind.POPULATION, {"2022": "1234"})
    shown = per_inhabitant(references.book([A, B], ROWS, people), 2022)
    assert plain(cost_words.per_inhabitant_sentence(shown)) == (
        "110 kr i bruttokostnad 2022 (löpande priser) delat med 1 234 invånare den 31 december 2022."
    )


def test_a_missing_population_and_a_missing_cost_are_told_apart() -> None:
    people = references.series("folk", SeriesKind.POPULATION, {"2023": "5"})
    book = references.book([A, B], ROWS, people)
    assert cost_words.per_inhabitant_sentence(per_inhabitant(book, 2022)) == (
        "Folkmängden den 31 december 2022 saknas, så kostnaden per invånare kan inte räknas ut."
    )
    assert plain(cost_words.per_inhabitant_sentence(per_inhabitant(book, 2023))) == (
        "Kostnaden 2023 saknas, så den kan inte delas med 5 invånare."
    )


def test_no_denominator_stands_where_nothing_is_divided() -> None:
    people = references.series("folk", SeriesKind.POPULATION, {"2022": "1234", "2023": "5"})
    book = references.book([A, B], ROWS, people)
    assert plain(cost_words.per_inhabitant_note(per_inhabitant(book, 2022))) == (
        "Per invånare: delat med 1 234 invånare den 31 december 2022."
    )
    assert cost_words.per_inhabitant_note(per_inhabitant(book, 2023)) == ""


def test_the_words_on_sizes_name_the_largest_and_the_missing() -> None:
    rows = overview.largest_first(overview.year_rows(BOOK, 2024))
    words = years_words.sizes(COST, BOOK, rows, 2024)
    assert plain(words.headline) == "Alfa kostade 2024: mindre än 1 tkr"
    assert plain(words.text) == (
        "Från störst till minst: Alfa mindre än 1 000 kr (uppskattning). Uppgift saknas för Beta."
    )
    assert words.key == "Ljus stapel med streckad kant = uppskattning."

    both = years_words.sizes(COST, BOOK, overview.largest_first(overview.year_rows(BOOK, 2022)), 2022)
    assert plain(both.headline) == "Alfa kostade mest 2022: 100 kr"
    one_more = (*overview.largest_first(overview.year_rows(BOOK, 2022)), rows[-1])
    assert plain(years_words.sizes(COST, BOOK, one_more, 2022).headline) == "Alfa har högst känd kostnad 2022: 100 kr"
    none = years_words.sizes(COST, BOOK, overview.year_rows(BOOK, 2021), 2021)
    assert none.headline == "Ingen kostnad är känd för 2021"


def test_no_alternative_text_is_longer_than_a_hundred_characters() -> None:
    words = [
        cost_words.over_time_words(BOOK, fixed((2021, 2022, 2024)), 2022, INDEX, collaboration=A),
        years_words.sizes(COST, BOOK, (), 2024),
    ]
    assert max(len(found.alt) for found in words) <= chart_words.ALT_LENGTH
