"""Samarbeten: alla samarbeten och EU-program, störst kostnad först, och ett samarbetes hela historia."""

from functools import partial

from kronoberg.analysis.collaborations import register, story
from kronoberg.domain.words import SubjectKind
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.collaborations import register_words, sheet_words, story_words
from kronoberg.topics.collaborations import sheet as collaboration_sheet
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, clock, downloads, links, session
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.topics import programmes as programme_blocks
from kronoberg.ui.topics import register as register_blocks
from kronoberg.ui.topics import story as story_blocks
from kronoberg.ui.topics import views

book, year, years, today = session.book(), session.year(), session.years(), clock.today()
chosen = book.collaborations.get(session.collaboration_id() or "")
picture, origin = views.year_overview(book, year), downloads.origin(book)

if chosen is None:
    part = register_blocks.choose_part()
    if part == register_words.Part.ALL:
        shown = views.briefs_of(book, year, years, today)
        register_blocks.rows(shown, year, years)
        register_blocks.facts(origin, book, shown, year)
    if part == register_words.Part.PROGRAMMES:
        programme_blocks.whole(origin, book, year, years)

if chosen is not None:
    told, key = story.story(book, chosen), chosen.collaboration_id
    rows = picture.rows_of(key)
    blocks.heading(chosen.name, level=2)
    entry = register.entry(book, chosen, year)
    blocks.text(chosen.purpose or story_words.silence("purpose"))
    blocks.text(register_words.how_it_stands(entry, year))
    chapter = links.choice("Del av sidan", story_words.Part, key="kapitel")
    if chapter == story_words.Part.SHORT:
        in_brief = views.brief_of(book, key, year, years, today)
        story_blocks.short(book, told, in_brief, years, today)
        entry_comment.link(SubjectKind.COLLABORATION, key, year, what=chosen.label)
    if chapter == story_words.Part.MONEY:
        story_blocks.money(origin, told, year, years, rows)
    if chapter == story_words.Part.PEOPLE:
        story_blocks.people(book, told, year, today)
    if chapter == story_words.Part.GOALS:
        story_blocks.goals(book, told, today)
    if chapter == story_words.Part.STEERING:
        story_blocks.steering(book, told, year, today)
    story_blocks.sources(book, told, chapter, rows, years)
    story_blocks.known_issues(book, told)
    sheet = {"what": sheet_words.title(chosen, year), "name": f"samarbetsblad-{key}-{year}"}
    build = partial(collaboration_sheet.sheet, collaboration_id=key, year=year, today=today)
    downloads.document(build, **sheet)
    all_facts = {"what": f"Allt om {chosen.label}", "name": f"samarbete-{key}"}
    downloads.table(origin, partial(export_register.of_collaboration, book, key), **all_facts)

blocks.foot(describe.status_line(picture))
