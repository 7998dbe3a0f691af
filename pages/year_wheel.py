"""Årshjul: vad som ska vara klart när under ett år, vad som är försenat, platser att fylla, och en kalenderfil."""

from functools import partial

from kronoberg.analysis.deadlines import deadlines
from kronoberg.topics.deadlines import exports as export_deadlines
from kronoberg.topics.deadlines import tables as deadline_tables
from kronoberg.topics.deadlines import words as deadline_words
from kronoberg.ui import blocks, clock, downloads, session
from kronoberg.ui.topics import deadlines as deadline_blocks
from kronoberg.ui.topics import seat_views

book, today = session.book(), clock.today()
year = deadline_blocks.choose_year(book)
shown = deadlines.deadlines(book, year, today)
found = seat_views.events(seat_views.book(), year, today)
origin = downloads.origin(book)

blocks.text(deadline_words.summary(shown, year))
blocks.note(deadline_words.OTHER_YEAR)
downloads.calendar(origin, shown, what=f"Årshjul {year}", name=f"arshjul-{year}")
deadline_blocks.wheel(book, shown, found, year)
blocks.note(deadline_words.without_a_day(len(deadlines.reports_without_a_day(book, year, today)), year))
blocks.note(deadline_words.preliminary_note(shown))
wheel = {"what": f"Årshjul {year}", "name": f"arshjul-{year}"}
downloads.table(origin, partial(export_deadlines.wheel, book, shown, year), **wheel)

deadline_blocks.seats(book, origin, found)
deadline_blocks.rules(book, origin)
blocks.sources(partial(deadline_tables.sources_table, book, shown))
blocks.foot()
