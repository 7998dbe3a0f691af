"""Tables for readers about meetings: a year's or all of them, how many by body, place or form, the reports owed."""

from collections.abc import Iterable, Mapping, Sequence

from kronoberg.analysis.travel.meetings import Division, Group, MeetingRow
from kronoberg.analysis.travel.trip_reports import OwedReport
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.show import cell
from kronoberg.show.table import Table
from kronoberg.topics.overview import tables
from kronoberg.topics.travel import meeting_words

DATE, BODY, PLACE, FORM = "Datum", "Organ", "Plats", "Form"
WHO, REPORT = "Deltog för regionen", "Återrapport"
OTHER_YEARS, TOTAL = "Andra år", "Totalt"
REPORTS = "Återrapporter till regionstyrelsen"


def meetings_table(rows: Sequence[MeetingRow], reports: Iterable[OwedReport], alt: str) -> Table:
    """Meetings, one a row, with where, how, who took part and the state of the report."""
    by_meeting = {report.meeting.meeting_id: report for report in reports}
    cells = [
        {
            BODY: meeting_words.name(row),
            DATE: meeting_words.when(row.meeting),
            PLACE: meeting_words.place(row),
            FORM: meeting_words.form(row),
            WHO: meeting_words.participants(row),
            REPORT: meeting_words.report(by_meeting.get(row.meeting.meeting_id)),
        }
        for row in rows
    ]
    return cell.table(cells, BODY, title=alt, whole=(DATE, REPORT), cards=True)


def groups_table(groups: Sequence[Group], division: Division, years: Sequence[int]) -> Table:
    """How many meetings took place by body, place or form, a column for each year, and those of other years."""
    heading = swedish.sentence(division.word)
    cells = []
    for group in groups:
        counts = {str(year): _count(count) for year, count in zip(years, group.by_year, strict=True)}
        others = {OTHER_YEARS: _count(group.in_other_years), TOTAL: swedish.decimal(group.total)}
        cells.append({heading: swedish.sentence(group.name), **counts, **others})
    numbers = (*map(str, years), OTHER_YEARS, TOTAL)
    return cell.table(cells, heading, title=f"Möten per {division.word} och år", numbers=numbers)


def reports_table(reports: Sequence[OwedReport], names: Mapping[str, str]) -> Table:
    """The reports owed: from which meeting, due when, given when, and their state; `names` by the meeting's key."""
    cells = [
        {
            "Möte": names[report.meeting.meeting_id],
            "Läge": report.state.word,
            "Hölls": meeting_words.when(report.meeting),
            "Skulle lämnas": meeting_words.due(report),
            "Lämnades": meeting_words.board_day(report.reported, otherwise=cell.MISSING),
            "Anmärkning": report.meeting.note or "",
        }
        for report in reports
    ]
    whole = ("Hölls", "Skulle lämnas", "Lämnades")
    return cell.table(cells, "Möte", title=REPORTS, whole=whole, cards=True)


def sources_table(book: Book, rows: Sequence[MeetingRow], reports: Iterable[OwedReport]) -> Table:
    """The source of each meeting, of who took part, and of the days of the board."""
    lines = []
    for row in rows:
        what = f"{meeting_words.name(row)} {meeting_words.when(row.meeting)}"
        lines.append(_line(book, what, row.meeting.source_id, row.meeting.note))
        for source_id in dict.fromkeys(link.source_id for link, _ in row.participants):
            lines.append(_line(book, f"{what}, deltagare", source_id, None))
    shown = {row.meeting.meeting_id for row in rows}
    days = [
        day for report in reports if report.meeting.meeting_id in shown for day in (report.due, report.reported) if day
    ]
    for day in dict.fromkeys(days):
        lines.append(_line(book, f"Sammanträde {day.held_on}", day.source_id, day.note))
    return tables.of_sources(lines, "Möten", why=meeting_words.NO_MEETINGS)


def _line(book: Book, what: str, source_id: str, note: str | None) -> dict[str, str]:
    return {"Uppgift": what, **cell.document_cells(book.sources[source_id]), "Anmärkning": note or ""}


def _count(count: int) -> str:
    return swedish.decimal(count) if count else cell.NOTHING
