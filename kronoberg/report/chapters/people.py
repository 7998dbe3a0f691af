"""Chapter 6: who represents the region politically, what changed, who chaired, and which meetings there were."""

from collections.abc import Iterator

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage.gap_places import GapKind
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.travel import meetings, trip_reports
from kronoberg.analysis.travel import years as travel_years
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Gap, Heading, Note, Text
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import document_tables as seat_document_tables
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words
from kronoberg.topics.travel import meeting_tables, meeting_words


def representation(m: Material) -> Iterator[Block]:
    """Who sat where, what changed in the year, who chaired, the balance, and the meetings."""
    when = PartialDate(str(m.year))
    political = m.political
    if not political:
        yield Gap(seat_words.NO_POLITICAL)
    elif not any(each.known or each.unsure for each in political):
        yield Gap(seat_words.how_many(political, when))
    else:
        yield Text(seat_words.how_many(political, when))
        if vacant := seat_words.vacancies(political):
            yield Text(vacant)
        if (shown := seat_tables.bodies_table(political, when)) is not None:
            yield shown.without(seat_tables.KNOWN)
        yield Note(report_words.HOW_KNOWN)
        yield from _balance(m)
    yield from _others(m, when)
    yield from _comments(m)
    yield from _changes(m, when)
    yield from _chairs(m, when)
    yield from _meetings(m)


def _others(m: Material, when: PartialDate) -> Iterator[Block]:
    """The bodies that are counted apart, of whatever group, and in which of them nobody is known."""
    named = [each for each in m.bodies if each.held or each.unsure]
    if (shown := seat_tables.others_table(named, when)) is not None:
        yield shown
    others = [each for each in m.bodies if each.group is not BodyGroup.POLITICAL]
    if unknown := [each.body.name for each in others if each not in named]:
        yield Gap(report_words.nobody_known(unknown, m.year))


def _comments(m: Material) -> Iterator[Block]:
    """What people have written on the region's own bodies; comments on a collaboration's body stand with it."""
    own = [each.body for each in m.bodies if each.body.collaboration_id is None]
    if found := comments.on_bodies(m.book, own, m.year):
        yield Heading(report_words.COMMENTS, level=2)
        yield from material.comments((comment_words.about(m.book, row), row) for row in found)


def _balance(m: Material) -> Iterator[Block]:
    """The seats by party and by gender in a sentence each, as the pages count them."""
    shares, genders = seat_balance.by_party(m.book, m.political), seat_balance.by_gender(m.political)
    yield Heading(seat_words.counted(m.political, PartialDate(str(m.year))), level=2)
    if shares:
        yield Text(f"{report_words.BY_PARTY} {seat_charts.party_text(shares)}")
    known = any(share.gender is not None for share in genders)
    if told := seat_words.genders(genders):
        yield Text(f"{report_words.BY_GENDER} {told}") if known else Gap(told)
    else:
        yield Gap(report_words.NO_SEATS)
    yield Note(seat_words.HOW_COUNTED)


def _changes(m: Material, when: PartialDate) -> Iterator[Block]:
    compared = seat_changes.between(m.book, seat_changes.year_before(when), when, m.day)
    if not compared.compared and not compared.unknown:
        return
    yield Heading(f"Ändringar under {m.year}", level=2)
    if not compared.compared:
        yield Gap(report_words.no_comparison(m.year))
        return
    yield Text(seat_words.comparison(compared))
    for shown in (seat_tables.changes_table(compared), seat_tables.only_named_table(compared)):
        if shown is not None:
            yield shown


def _chairs(m: Material, when: PartialDate) -> Iterator[Block]:
    everything = seat_history.chairmanships(m.book)
    shown = seat_document_tables.chairs_table(everything, m.year)
    gaps = m.missing(GapKind.CHAIR)
    if shown is None and not gaps:
        return
    yield Heading(f"Ordförandeskap {m.year}", level=2)
    if own := seat_words.chairs_of_year(m.book, everything, when, m.day):
        yield Text(own)
    if shown is not None:
        yield shown
    yield from gaps


def _meetings(m: Material) -> Iterator[Block]:
    rows = meetings.rows(m.book, m.day)
    of_year = meetings.in_year(rows, m.year)
    (told,) = travel_years.by_year(rows, (), (m.year,))
    yield Heading(f"Möten {m.year}", level=2)
    sentence = meeting_words.year_sentence(told, any_=True)
    yield Text(sentence) if told.held else Gap(sentence)
    if of_year:
        reports = trip_reports.owed_reports(m.book, m.day)
        yield meeting_tables.meetings_table(of_year, reports, f"Möten {m.year}")
    yield from m.missing(GapKind.TRIP_REPORT, GapKind.BOARD_DAYS)
