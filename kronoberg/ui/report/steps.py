"""The steps of the page Aprilrapport but the last: what is missing, the texts, the look at the documents, locking."""

import streamlit as st

from kronoberg.analysis.collaborations import comments
from kronoberg.analysis.coverage import report_gaps
from kronoberg.analysis.documents import fields as document_fields
from kronoberg.domain.words import DocumentKind
from kronoberg.report import page_words as report_page_words
from kronoberg.report.page_words import Progress, Step
from kronoberg.store import editions
from kronoberg.store.editions import Edition
from kronoberg.topics.collaborations import comment_words
from kronoberg.topics.documents import form_words as document_form_words
from kronoberg.topics.entry import edition_words
from kronoberg.ui import access, blocks, clock, links, loader
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.entry import editions as entry_editions
from kronoberg.ui.entry import gaps as entry_gaps
from kronoberg.ui.entry import gate as entry_gate
from kronoberg.ui.entry import saving as entry_saving
from kronoberg.ui.report import document_blocks, document_form
from kronoberg.ui.report import views as report_views

_REPORT = DocumentKind.REPORT


def choose(year: int, made: str) -> Step:
    """Show how far each step has come and the choice of step; `made` says what has been fetched in this visit."""
    book = loader.book()
    missing = report_gaps.report_gaps(book, year, clock.today())
    places = [field for field in document_fields.fields(book, _REPORT, year) if document_form_words.is_needed(field)]
    empty = document_form_words.empty(book, _REPORT, year)
    done = Progress(missing, len(places) - len(empty), len(places), locked(year), made)
    blocks.text(report_page_words.heading(year))
    blocks.note(report_page_words.EXPLAINED)
    blocks.table(report_page_words.steps_table(done))
    return links.choice("Steg", report_page_words.Step, key=report_page_words.STEP_IN_ADDRESS)


def locked(year: int) -> Edition | None:
    """The latest version of a year's locked edition; None while there is none."""
    return editions.named(loader.editions(), str(year))


def gaps(year: int) -> None:
    """Show what is missing, each thing with a link to where it is mended, and which texts nobody has written."""
    entry_gaps.show()
    book = loader.book()
    without = document_form_words.empty(book, _REPORT, year)
    st.header(report_page_words.MISSING_TEXTS, anchor=False)
    blocks.text(report_page_words.missing_texts(len(without), document_form_words.grouped(book, without)))
    st.button(report_page_words.TO_TEXTS, on_click=_go_to, args=(report_page_words.Step.TEXTS,))


def texts(year: int) -> None:
    """Show the texts to write, or to read where they cannot be changed, and the comments of the year."""
    st.header(report_page_words.texts_heading(year), anchor=False)
    if access.may_edit():
        entry_saving.show_receipt()
        document_form.show(_REPORT, year)
    else:
        entry_gate.explain()
        document_form.read(loader.book(), _REPORT, year)
    st.header(report_page_words.COMMENTS, anchor=False)
    book = loader.book()
    if found := comments.of_year(book, year):
        blocks.titled_points(comment_words.named_points(book, found))
    else:
        blocks.text(report_page_words.NO_COMMENTS)
    if access.may_edit() and (box := blocks.folded(report_page_words.WRITE_COMMENT, key="kommentera")):
        with box:
            entry_comment.show()


def preview(year: int) -> None:
    """Show the report or the letter as it is with the figures and the texts that the visitor sees."""
    chosen = links.choice("Dokument", report_page_words.LookedAt, key=report_page_words.DOCUMENT_IN_ADDRESS)
    blocks.note(report_page_words.preview_note(loader.edition()))
    build = report_views.report if chosen == report_page_words.LookedAt.REPORT else report_views.letter
    document_blocks.show(build(loader.book(), year, clock.today()))


def lock(year: int) -> None:
    """Show the versions that are locked, and the form that locks the first or the next, or why that cannot be done."""
    entry_editions.show_receipt()
    st.header(edition_words.LOCK_HEADING, anchor=False)
    if locked(year) is not None:
        _show_locked(year)
    if loader.database() is None:
        blocks.text(report_page_words.NO_DATABASE)
    elif year > clock.last_finished_year():
        blocks.text(report_page_words.NOT_OVER)
    elif access.may_edit():
        entry_editions.lock_year(year, to_gaps=lambda: _go_to(report_page_words.Step.GAPS))
    else:
        entry_gate.explain()


def _show_locked(year: int) -> None:
    shown = loader.edition()
    versions = [each for each in loader.editions() if each.year == year]
    blocks.text(report_page_words.locked(versions[0]))
    blocks.table(edition_words.list_table(versions))
    for each in versions:
        if each != shown:
            link_to_edition(each)
    if shown in versions:
        st.button(report_page_words.TO_FETCH, on_click=_go_to, args=(report_page_words.Step.FETCH,))


def link_to_edition(edition: Edition) -> None:
    """Show the way to the files of a locked edition."""
    st.button(
        blocks.plain(report_page_words.fetch_edition(edition)),
        on_click=_open_edition,
        args=(edition,),
    )


def _open_edition(edition: Edition) -> None:
    st.session_state[loader.EDITION] = edition_words.option(loader.editions(), edition)
    _go_to(report_page_words.Step.FETCH)


def _go_to(step: Step) -> None:
    st.session_state[report_page_words.STEP_IN_ADDRESS] = step
