"""Samarbeten: registret över alla samarbeten och uppdrag, och ett samarbetes hela historia."""

from functools import partial

import streamlit as st

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.seats import representation, seats
from kronoberg.domain.words import BodyGroup, SubjectKind
from kronoberg.topics.collaborations import exports as export_register
from kronoberg.topics.collaborations import register_tables, register_words, sheet_words, story_words
from kronoberg.topics.collaborations import sheet as collaboration_sheet
from kronoberg.topics.overview import words as describe
from kronoberg.ui import blocks, clock, downloads, links, session
from kronoberg.ui.entry import comment as entry_comment
from kronoberg.ui.topics import register as register_blocks
from kronoberg.ui.topics import story as story_blocks
from kronoberg.ui.topics import views

book, year, years, today = session.book(), session.year(), session.years(), clock.today()
chosen = book.collaborations.get(session.collaboration_id() or "")
picture, origin = views.year_overview(book, year), downloads.origin(book)

if chosen is None:
    shown = register.register(book, year)
    register_blocks.choose_one(shown.entries)
    st.header(f"Samarbeten {year}", anchor=False)
    register_blocks.participation(shown.collaborations, year, what="samarbeten")
    st.header(f"EU-program {year}", anchor=False)
    blocks.note(register_words.PROGRAMMES_APART)
    register_blocks.participation(shown.programmes, year, what="EU-program")
    st.header(f"Kostnad, arbetsinsats och platser {year}", anchor=False)
    political = seats.of_group(representation.seats_in_year(book, year, today), BodyGroup.POLITICAL)
    blocks.table(register_tables.money_table(picture, political))
    blocks.note(f"{register_words.OWN_FINANCING} {describe.outside_totals(picture)}".strip())
    everything = {"what": f"Registret {year}", "name": f"samarbeten-{year}"}
    downloads.table(origin, partial(export_register.of_year, book, year, today), **everything)
    blocks.sources(partial(register_tables.sources_table, book, shown, picture, political))

if chosen is not None:
    told, key = story.story(book, chosen), chosen.collaboration_id
    rows = picture.rows_of(key)
    st.header(blocks.plain(chosen.name), anchor=False)
    blocks.text(chosen.purpose or story_words.silence("purpose"))
    part = links.choice("Del av sidan", story_words.Part, key="kapitel")
    if part == story_words.Part.SHORT:
        story_blocks.short(book, told, year, next(iter(rows), None))
        entry_comment.link(SubjectKind.COLLABORATION, key, year, what=chosen.label)
    if part == story_words.Part.MONEY:
        story_blocks.money(origin, told, year, years, rows)
        story_blocks.more_about_money(key, year)
    if part == story_words.Part.STEERING:
        story_blocks.steering(told, today)
    if part == story_words.Part.GOALS:
        story_blocks.goals(book, told, today)
    if part == story_words.Part.PEOPLE:
        story_blocks.people(book, told, year, today)
    if part == story_words.Part.MEMBERS:
        story_blocks.members(told)
    story_blocks.sources(book, told, part, years)
    all_facts = {"what": f"Allt om {chosen.label}", "name": f"samarbete-{key}"}
    downloads.table(origin, partial(export_register.of_collaboration, book, key), **all_facts)
    sheet = {"what": sheet_words.title(chosen, year), "name": f"samarbetsblad-{key}-{year}"}
    build = partial(collaboration_sheet.sheet, collaboration_id=key, year=year, today=today)
    downloads.document(build, **sheet)
    story_blocks.known_issues(book, told)

blocks.foot(describe.status_line(picture))
