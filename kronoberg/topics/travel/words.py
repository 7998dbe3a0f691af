"""The Swedish words about trips: what they are called, what an emission factor counts, the rebound effect."""

from collections.abc import Iterable, Sequence
from decimal import Decimal

from kronoberg.analysis.overview.series import YearColumn
from kronoberg.analysis.travel.emission_factors import Factor
from kronoberg.analysis.travel.trips import SEATS_IN_A_CAR, Lack, ScopeSum, TravelSum, TripRow
from kronoberg.analysis.travel.years import Comparison, Direction, TravelYear
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.travel import Trip
from kronoberg.domain.words import Status
from kronoberg.show import cell, figure_text
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.overview import words as describe
from kronoberg.topics.travel import meeting_words

NO_TRIPS = f"Uppgifterna har inga resor. {meeting_words.FILLED_IN} Resor."
ESTIMATES_HIDDEN = f"Utsläppen är {Status.ESTIMATE.facts.plural} och visas inte i urvalet."
HOW_EMISSIONS = (
    "Utsläppen är uträknade: sträcka gånger faktor, gånger antal resenärer när faktorn gäller en person. De är därför "
    f"alltid {Status.ESTIMATE.facts.plural}. En bilresa räknas som en bil, också när flera åkte; fler än "
    f"{SEATS_IN_A_CAR} resenärer kan inte räknas så. En resa utan sträcka får inget utsläpp: fågelvägen är kortare än "
    "den väg någon reste. Faktorn är resans egen: den följer av färdsättet, länderna och drivmedlet. Säger ingen källa "
    "drivmedlet gäller den faktor som är förvald, för tåg eltåg; finns ingen förvald gäller den högsta."
)
NOT_THE_ACCOUNTS = (
    "Resornas kostnad kommer från resorna själva. På sidan Pengar och tid räknas resor ur redovisningen; de två "
    "ska inte läggas ihop."
)
REBOUND = " När digitala möten och resor ökar samtidigt kallas det rekyleffekt."
_LACKS = {
    Lack.DISTANCE: "sträckan saknas",
    Lack.FACTOR: "ingen utsläppsfaktor finns för färdsättet",
    Lack.VALUE: "faktorn har inget värde för året",
    Lack.VEHICLES: "antalet bilar framgår inte",
}
_DIRECTIONS = {
    Direction.MORE: "fler",
    Direction.FEWER: "färre",
    Direction.SAME: "lika många",
}


def way(row: TripRow) -> str:
    """From where to where a trip went: `Exempelstad–Bryssel`."""
    return f"{row.begins.name}–{row.ends.name}"


def remarks(row: TripRow) -> str:
    """What a reader should know about a trip: the straight line in place of a distance, why no emission, the note."""
    line = row.straight_line
    straight = f"Fågelvägen, räknad ur koordinater: {swedish.kilometres(100 * line)} tur och retur" if line else ""
    lack = f"Inget utsläpp: {_LACKS[row.lack]}" if row.lack is not None and row.factor is not None else ""
    return ". ".join(part.rstrip(".") for part in (straight, lack, row.trip.note or "") if part)


def factor_sources(book: Book, found: Iterable[TripRow]) -> str:
    """The documents that the factors of some trips come from; empty when no trip has a factor."""
    used = dict.fromkeys(factor_source(book, row.factor, row.year) for row in found if row.factor is not None)
    return f"Källor till faktorerna: {'; '.join(used)}." if used else ""


def mode(trip: Trip) -> str:
    """How a trip was made, and what drove it where a source says so: `tåg (el)`."""
    return trip.mode.word if trip.traction is None else f"{trip.mode.word} ({trip.traction.word})"


def factor(row: TripRow) -> str:
    """The name of the factor that a trip's emission is calculated with; a dash where none is calculated."""
    return cell.NOTHING if row.factor is None or row.lack is not None else row.factor.series.name


def purpose(row: TripRow) -> str:
    """The collaboration that a trip was for, as far as the source says."""
    return row.collaboration.label if row.collaboration is not None else cell.MISSING


def factor_value(factor: Factor, year: int) -> str:
    """A factor's value with its unit: `0,255 kg CO2e per personkilometer`."""
    value = factor.value_for(year)
    return f"{swedish.decimal(value.value)} {factor.series.unit}" if value is not None else cell.MISSING


def factor_source(book: Book, factor: Factor, year: int) -> str:
    """Who gave out the document that a factor's value comes from, and the document."""
    value = factor.value_for(year)
    found = book.sources[factor.series.source_id if value is None else value.source_id]
    return f"{found.publisher}, {cell.document(found)}"


def scope(found: ScopeSum) -> str:
    """What a sum of emissions counts: the gas and the scope; that there is no factor."""
    if found.gas is None:
        return "Utan utsläppsfaktor"
    return f"{found.gas.word}: {found.scope}" if found.scope else found.gas.word


def year_sentence(travel: TravelSum, year: int, *, any_: bool) -> str:
    """How many trips a year had, and by how many travellers; that the data has none for the year or none at all."""
    if not any_:
        return NO_TRIPS
    if not travel.rows:
        return f"Uppgifterna har inga resor {year}. Det betyder inte att inga gjordes."
    made = swedish.counted(len(travel.rows), "resa", "resor")
    return f"{made} {year} med {swedish.counted(travel.travellers, 'resenär', 'resenärer')}, enligt uppgifterna."


def scopes_sentence(found: Sequence[ScopeSum]) -> str:
    """That emissions which count different things are not added, when there are several."""
    with_factor = [of for of in found if of.gas is not None]
    if len(with_factor) < 2:
        return ""
    return (
        f"Utsläppen läggs inte ihop till en summa: faktorerna räknar {len(with_factor)} olika saker. "
        f"{swedish.sentence(swedish.enumeration(scope(of) for of in with_factor))}."
    )


def headline(compared: Comparison | None, years: Sequence[TravelYear]) -> str:
    """Whether digital meetings and trips became more at once; `years` are the year before and the year."""
    before, now = years
    if compared is None:
        return f"Möten och resor {now.year} kan inte jämföras med {before.year}"
    if compared.rebound:
        return f"Fler möten var digitala {now.year} än {before.year}, och ändå gjordes fler resor"
    digital, made = _compared("digitala möten", compared.digital), _compared("resor", compared.trips)
    return f"{now.year} jämfört med {before.year}: {digital}, {made}"


def compared_text(compared: Comparison | None, years: Sequence[TravelYear]) -> str:
    """The numbers behind the headline, with what is not known of them; what the data lacks when there are none."""
    before, now = years
    if compared is None:
        return f"{swedish.sentence(swedish.enumeration(_lacking(years)))}."
    unknown = [
        f" För {swedish.counted(year.unknown, 'möte', 'möten')} {year.year} framgår inte formen."
        for year in years
        if year.unknown
    ]
    return (
        f"Helt eller delvis digitala möten: {_between(before.partly_digital)} år {before.year} och "
        f"{_between(now.partly_digital)} år {now.year}.{''.join(unknown)} Resor: {len(before.travel.rows)} år "
        f"{before.year} och {len(now.travel.rows)} år {now.year}.{REBOUND if compared.rebound else ''}"
    )


def share(year: TravelYear) -> str:
    """The wholly digital part of the meetings whose form is known: `1 av 5 (20 %)`."""
    if year.digital_share is None:
        return cell.MISSING
    rounded = swedish.decimal(Decimal(year.digital_share) / 100, decimals=0)
    return f"{year.digital} av {year.held - year.unknown} ({rounded}{swedish.NBSP}%)"


def years_words(
    book: Book,
    meetings: Sequence[YearColumn],
    trips: Sequence[YearColumn],
    compared: Comparison | None,
    years: Sequence[TravelYear],
) -> ChartWords:
    """The words around the panels of meetings and trips; `years` are the year before and the year."""
    sources = list(dict.fromkeys(source for column in (*meetings, *trips) for source in column.total.sources))
    span = f"{meetings[0].year}–{meetings[-1].year}"
    lead = compared_text(compared, years)
    return ChartWords(
        headline=headline(compared, years),
        measure=f"Antal möten och resor per år {span}, de som finns i uppgifterna",
        alt=f"Stapeldiagram: antal möten och resor per år {span}.",
        text=f"{lead} {_counts(meetings, 'Möten')} {_counts(trips, 'Resor')}",
        key="",
        source=describe.source_line(book, sources),
        lead=lead,
    )


def status_line(travel: TravelSum, year: int) -> str:
    """The status of the page's figures about trips."""
    count = swedish.counted(len(travel.rows), "resa", "resor") if travel.rows else "inga"
    return f"Resor {year}: {count} i uppgifterna."


def _counts(columns: Sequence[YearColumn], what: str) -> str:
    known = [f"{column.year} {figure_text.amount(column.total)}" for column in columns if column.segments]
    silent = [str(column.year) for column in columns if not column.segments]
    told = f"{what} per år: {swedish.enumeration(known)}." if known else ""
    gaps = f"{what}: uppgift saknas för {swedish.enumeration(silent)}." if silent else ""
    return " ".join(filter(None, (told, gaps)))


def _lacking(years: Sequence[TravelYear]) -> list[str]:
    """What the data has none of, and in which years: `uppgifterna har inga resor 2023 och 2024`."""
    lacks = {
        "möten": [str(year.year) for year in years if not year.held],
        "resor": [str(year.year) for year in years if not year.travel.rows],
    }
    return [f"uppgifterna har inga {word} {swedish.enumeration(of)}" for word, of in lacks.items() if of]


def _compared(what: str, direction: Direction) -> str:
    if direction is Direction.UNCLEAR:
        return f"{what} kan inte jämföras"
    return f"{_DIRECTIONS[direction]} {what}"


def _between(bounds: tuple[int, int]) -> str:
    low, high = bounds
    return f"{low}" if low == high else f"{low}–{high}"
