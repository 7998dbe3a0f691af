"""The finished report for a reader: the files of a year's locked edition. The work with it is the office's."""

import streamlit as st

from kronoberg.report import page_words as report_page_words
from kronoberg.ui import blocks, loader, menu
from kronoberg.ui.report import files as report_files
from kronoberg.ui.report import steps as report_steps


def show(year: int) -> None:
    """Tell whether the report on a year is finished, and offer its files, or the way to those of other years."""
    edition, shown = report_steps.locked(year), loader.edition()
    blocks.text(report_page_words.for_readers(year, finished=edition is not None))
    if edition is not None and shown is not None and shown.year == year:
        report_files.offer(year)
    elif edition is not None:
        report_steps.link_to_edition(edition)
    else:
        for other in loader.editions():
            report_steps.link_to_edition(other)


def link(year: int) -> None:
    """Show the way to the finished report on a year; nothing while there is none."""
    if report_steps.locked(year) is not None:
        choices = {"ar": str(year), loader.EDITION: str(year), "del": report_page_words.Step.FETCH.value}
        st.page_link(menu.page("aprilrapport"), label=report_page_words.finished_report(year), query_params=choices)
