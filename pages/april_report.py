"""Aprilrapport: för kontoret vägen till en färdig rapport, steg för steg; för läsare den färdiga rapporten."""

from kronoberg.report import page_words as report_page_words
from kronoberg.ui import access, blocks, session
from kronoberg.ui.report import files as report_files
from kronoberg.ui.report import handed_in
from kronoberg.ui.report import steps as report_steps

year = session.year()

if access.is_office():
    step = report_steps.choose(year, report_files.state(year))
    if step in report_page_words.SOON_FILES:
        report_files.warm()
    if step == report_page_words.Step.GAPS:
        report_steps.gaps(year)
    if step == report_page_words.Step.TEXTS:
        report_steps.texts(year)
    if step == report_page_words.Step.PREVIEW:
        report_steps.preview(year)
    if step == report_page_words.Step.LOCK:
        report_steps.lock(year)
    if step == report_page_words.Step.FETCH:
        report_files.show(year)
else:
    handed_in.show(year)

blocks.foot()
