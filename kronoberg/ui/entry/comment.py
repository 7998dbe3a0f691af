"""The form for a comment on a figure, a collaboration, a goal, and the short ways to it from other pages."""

import streamlit as st

from kronoberg.analysis.entry import new_rows
from kronoberg.domain.book import Book
from kronoberg.domain.contracts import title
from kronoberg.domain.words import SubjectKind
from kronoberg.topics.entry import add_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.ui import access, blocks, clock, links, loader, menu, session
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry.form import Needed

_FORM = "kommentar"


def show() -> None:
    """Show the form: what the comment is about, the year, the text, who writes it; then the way to save it."""
    base = loader.book()
    subject = links.choice("Vad kommentaren gäller", add_words.SUBJECTS, key=add_words.SUBJECT_IN_ADDRESS)
    named = Names([base]).of(subject.facts.table)
    about = links.select_if_any(
        "Vilken",
        named,
        placeholder="Välj",
        key=add_words.KEY_IN_ADDRESS,
        width=620,
    )
    years = [add_words.NO_YEAR, *session.years_to_choose()]
    with st.form(_FORM, enter_to_submit=False):
        year = st.selectbox(
            title("year"),
            years,
            index=years.index(session.year()),
            key=entry_form.key(_FORM, f"ar-{session.year()}"),
            width=220,
        )
        start = {"author": entry_person.name()}
        written = entry_form.fields(base, "comments", ("text", "author"), form=_FORM, start=start)
        entry_form.submit(_FORM)
    if not entry_form.reviewed(_FORM):
        return
    written |= {"subject": subject.value, "subject_key": about or ""}
    written |= {"year": "" if year == add_words.NO_YEAR else str(year)}
    needed = (
        Needed(written["subject_key"], add_words.NO_SUBJECT),
        Needed(written["text"], add_words.NO_TEXT, entry_form.field(_FORM, "comments", "text")),
        Needed(written["author"], add_words.NO_AUTHOR, entry_form.field(_FORM, "comments", "author")),
    )
    if not entry_form.problems(needed, form=_FORM):
        entry_form.put_in(base, new_rows.comment(base, written, clock.today()), form=_FORM)


def link(subject: SubjectKind, about: str, year: int, *, what: str = "") -> None:
    """Show the way to the form with its subject filled in; nothing when editing is off.

    Parameters
    ----------
    subject
        What kind of thing is commented.
    about
        The key of the thing: a collaboration's, or a goal's.
    what
        What is commented, to tell several links on a page apart.
    """
    if not access.may_edit():
        return
    choices = {
        "del": entry_words.Part.ADD,
        add_words.FORM_IN_ADDRESS: add_words.Form.COMMENT,
        add_words.SUBJECT_IN_ADDRESS: subject,
        add_words.KEY_IN_ADDRESS: about,
        "ar": str(year),
    }
    label = f"{add_words.COMMENT_HERE}{f' {what}' if what else ''}"
    st.page_link(menu.page("uppgifter"), label=blocks.plain(label), query_params=choices)


def goal_name(base: Book, activity_id: str) -> str:
    """What a goal is called in the form."""
    return Names([base]).of("activities")[activity_id]
