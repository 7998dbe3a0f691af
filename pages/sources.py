"""Källor och metod: vad som är känt, varifrån det kommer, vad som brister, hur det räknas, öppna data, om tjänsten."""

from kronoberg.topics.coverage import about_words
from kronoberg.topics.coverage import words as coverage_words
from kronoberg.ui import blocks, downloads, links, loader, session
from kronoberg.ui.topics import about as about_blocks
from kronoberg.ui.topics import coverage as coverage_blocks
from kronoberg.ui.topics import sources as source_blocks

book, years = loader.book(), session.years()
origin = downloads.origin(book)
part = links.choice("Del av sidan", coverage_words.Part, key="del")

if part == coverage_words.Part.COVERAGE:
    if session.chosen().narrows:
        blocks.note(coverage_words.WHOLE_DATASET)
    blocks.text(coverage_words.HOW_TO_READ_STATES)
    coverage_blocks.states(origin, years)
    coverage_blocks.tables(book, origin, session.year(), years)
    coverage_blocks.comments_on_all(book)

if part == coverage_words.Part.SOURCES:
    blocks.text(coverage_words.ABOUT_SOURCES)
    source_blocks.found(origin)

if part == coverage_words.Part.ISSUES:
    blocks.text(coverage_words.ABOUT_ISSUES)
    source_blocks.issues(book)

if part == coverage_words.Part.FIGURES:
    about_blocks.figures()
    source_blocks.series(origin)

if part == coverage_words.Part.OPEN_DATA:
    about_blocks.open_data()
    source_blocks.definitions(origin)

if part == coverage_words.Part.STRATEGY:
    about_blocks.strategy(origin)

if part == coverage_words.Part.ACCESSIBILITY:
    about_blocks.accessibility(book)
    about_blocks.errors()
    blocks.text(about_words.dataset(book))
    about_blocks.version(book)

blocks.foot()
