"""The chapter on who represents the region politically, and what changed; the names in full are annexed."""

from collections.abc import Iterator

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.seats import balance as seat_balance
from kronoberg.analysis.seats import changes as seat_changes
from kronoberg.analysis.seats import history as seat_history
from kronoberg.analysis.seats.changes import Comparison
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup
from kronoberg.report.chapters import material
from kronoberg.report.chapters import words as report_words
from kronoberg.report.chapters.material import Material
from kronoberg.show.blocks import Block, Heading, Text
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.seats import charts as seat_charts
from kronoberg.topics.seats import document_tables as seat_document_tables
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.seats import words as seat_words

_MOST_NAMED = 3
"""So many bodies that cannot be compared are named in the chapter; more are named in the annex."""


def representation(m: Material) -> Iterator[Block]:
    """Who sat where, the balance, and what changed in the year."""
    when, political = PartialDate(str(m.year)), m.political
    yield Text(seat_words.in_short(m.book, political, seat_history.chairmanships(m.book), when, m.day))
    if any(each.known for each in political):
        if (shown := seat_tables.narrow_table([each for each in political if each.known], when)) is not None:
            yield shown
        if unknown := [each.body.name for each in political if not each.known]:
            yield Text(report_words.nobody_known(unknown, m.year))
        yield from _balance(m)
    own = [each.body for each in m.bodies if each.body.collaboration_id is None]
    found = comments.on_bodies(m.book, own, m.year)
    yield from material.comments((comment_words.about(m.book, row), row) for row in found)
    yield from _changes(m)


def _balance(m: Material) -> Iterator[Block]:
    """The seats by party and by gender in a sentence each, as the pages count them."""
    shares, genders = seat_balance.by_party(m.book, m.political), seat_balance.by_gender(m.political)
    by_party = f"{report_words.BY_PARTY} {seat_charts.party_text(shares)}" if shares else ""
    told = seat_words.genders(genders)
    known = any(share.gender is not None for share in genders)
    by_gender = f"{report_words.BY_GENDER} {told}" if told and known else told
    if said := " ".join(filter(None, (by_party, by_gender))):
        yield Text(said)


def _compared(m: Material) -> Comparison:
    when = PartialDate(str(m.year))
    return seat_changes.between(m.book, seat_changes.year_before(when), when, m.day)


def _changes(m: Material) -> Iterator[Block]:
    compared = _compared(m)
    if compared.compared:
        yield Heading(report_words.changes(m.year), level=2)
        yield Text(seat_words.comparison(compared, most=_MOST_NAMED))
        if (shown := seat_tables.changes_table(compared)) is not None:
            yield shown
    elif compared.unknown:
        yield Text(report_words.no_comparison(m.year))


def register(m: Material) -> Iterator[Block]:
    """Everybody who held a seat in a body in the year; those who only may have stand apart; who chaired."""
    when = PartialDate(str(m.year))
    shown = seat_document_tables.representatives_table(m.bodies, m.sources, m.year)
    if shown is None:
        yield Text(report_words.NO_REPRESENTATIVES.format(year=m.year))
    else:
        yield shown
    others = [each for each in m.bodies if each.held or each.unsure]
    unknown = [each.body.name for each in m.bodies if each.group is not BodyGroup.POLITICAL and each not in others]
    tables = (
        seat_document_tables.unsure_table(m.bodies, m.sources, m.year),
        seat_tables.others_table(others, when),
        seat_document_tables.chairs_table(seat_history.chairmanships(m.book), m.year),
        seat_tables.only_named_table(_compared(m)),
    )
    yield from (table for table in tables if table is not None)
    compared = _compared(m)
    if compared.compared and len(compared.unknown) > _MOST_NAMED:
        yield Text(f"{report_words.changes(m.year)}. {seat_words.not_compared(compared)}")
    if unknown:
        yield Text(report_words.nobody_known(unknown, m.year))
