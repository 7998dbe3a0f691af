"""The last step of the page Aprilrapport: the files of the report package, made when somebody asks for them."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

import streamlit as st

from kronoberg.report import package_list, package_parts, package_words, press
from kronoberg.report import page_words as report_page_words
from kronoberg.report.package_words import File
from kronoberg.topics.documents.imprint import Imprint
from kronoberg.ui import blocks, clock, downloads, loader
from kronoberg.ui.report import steps as report_steps
from kronoberg.ui.report import template as report_template
from kronoberg.ui.report import views as report_views
from kronoberg.ui.report.template import Template

_KEPT = "rapport-filer"
_ZIP = "application/zip"


@dataclass(frozen=True, slots=True)
class _Made:
    """Files, and what they were made of: when any of it is another, they are not those that would be made now."""

    year: int
    template: Template | None
    imprint: Imprint
    at: dt.datetime
    files: Mapping[str, bytes]

    def is_of(self, year: int, template: Template | None, imprint: Imprint) -> bool:
        """Whether the same files would be made again, but for the moment."""
        now = (year, template, imprint.revision, imprint.edition)
        return (self.year, self.template, self.imprint.revision, self.imprint.edition) == now


def state(year: int) -> str:
    """Which files of the year this visitor has made in this visit; empty when none."""
    kept = _kept(year)
    return "" if kept is None else report_page_words.made(len(kept.files), kept.at)


def show(year: int) -> None:
    """Show what the files would be made of, the choice of template, and the files when they are made."""
    st.header(report_page_words.files_heading(year), anchor=False)
    book, shown, locked = loader.book(), loader.edition(), report_steps.locked(year)
    blocks.text(report_page_words.made_of(shown, year, book.revision, is_locked=locked is not None))
    if locked is not None and (shown is None or shown.year != year):
        report_steps.link_to_edition(locked)
    blocks.note(report_page_words.PACKAGE)
    template = report_template.choose()
    if not package_list.has_dnr(book, year):
        blocks.note(package_words.no_dnr(is_locked=shown is not None))
    offer(year, template)


def offer(year: int, template: Template | None = None) -> None:
    """Show the button that makes the files of the data that is shown, and the files when they are made."""
    imprint = report_views.made_from(loader.book())
    if st.button(report_page_words.MAKE, type="primary"):
        _make(year, template, imprint)
    kept = _kept(year)
    if kept is not None and kept.is_of(year, template, imprint):
        _offer(year, kept)
    elif kept is not None:
        blocks.text(report_page_words.OUTDATED)


def warm() -> None:
    """Have what makes the files ready, for somebody who may soon ask for them."""
    press.start()


def _kept(year: int) -> _Made | None:
    kept: _Made | None = st.session_state.get(_KEPT)
    return kept if kept is not None and kept.year == year else None


def _make(year: int, template: Template | None, imprint: Imprint) -> None:
    bar, ready = st.progress(0.0, text=report_page_words.PREPARING), 0

    def done(_: File) -> None:
        nonlocal ready
        ready += 1
        bar.progress(ready / len(File), text=package_words.making(ready))

    content = None if template is None else template.content
    try:
        found = press.files(loader.book(), year, clock.today(), imprint, template=content, done=done)
    except press.BadTemplateError as error:
        st.error(blocks.plain(str(error)))
    except press.PressError:
        st.error(report_page_words.NOT_MADE)
    else:
        st.session_state[_KEPT] = _Made(year, template, imprint, clock.now(), found)
        # The line about this step above says what is made, too.
        st.rerun()
    bar.empty()


def _offer(year: int, kept: _Made) -> None:
    st.subheader(report_page_words.FILES, anchor=False)
    blocks.text(report_page_words.made(len(kept.files), kept.at))
    with st.container(gap="small"):
        downloads.made_file(
            report_page_words.ALL_FILES,
            package_parts.archive_name(year, kept.imprint),
            partial(package_parts.archive, kept.files),
            mime=_ZIP,
            first=True,
        )
        for file, (name, content) in zip(File, kept.files.items(), strict=True):
            # The list of the documents is of use beside them only.
            if file.paper is not None:
                label = report_page_words.file_label(file.title, len(content))
                downloads.made_file(label, name, partial(bytes, content), mime=file.mime)
