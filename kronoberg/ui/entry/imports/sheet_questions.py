"""What a person is asked of words and signs in a colleague's sheet: each once, with the only likely answer chosen."""

from collections.abc import Mapping, Sequence

import streamlit as st

from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.entering.drafts import Draft
from kronoberg.intake.sheets.asking import Kind, Question
from kronoberg.intake.sheets.said import Said
from kronoberg.topics.entry import import_sheet_words as words
from kronoberg.ui import blocks
from kronoberg.ui.entry import grid_block as entry_grid_block
from kronoberg.ui.entry.imports import state as entry_import_state
from kronoberg.ui.entry.imports.state import Handed


def ask(handed: Handed, questions: Sequence[Question], said: Said) -> Mapping[tuple[str, str], str]:
    """Show the questions, and give the answers by role and what is written; without those that are not answered."""
    if not questions:
        return {}
    st.subheader(words.QUESTIONS, anchor=False)
    blocks.text(words.ABOUT_QUESTIONS)
    with st.container(horizontal=True):
        found = {(each.role, each.written): _answer(handed, each, said) for each in questions}
    return {key: text for key, text in found.items() if text}


def _answer(handed: Handed, question: Question, said: Said) -> str:
    names = _names(question, said)
    start = said.answers.get((question.role, question.written)) or question.proposal
    options = list(names) if question.kind is Kind.NAME else list(question.options)
    options += [start] if start and start not in options else []
    chosen: str | None = st.selectbox(
        words.question(question),
        options,
        index=options.index(start) if start in options else None,
        format_func=lambda text: words.answer(text, names),
        placeholder="Välj",
        # A number or a date may be written, as the person knows it.
        accept_new_options=question.kind in (Kind.NUMBER, Kind.DATE),
        key=f"svar-{handed.sha256}-{said.table}-{question.role}-{question.written}",
        width=420,
    )
    return (chosen or "").strip()


def _names(question: Question, said: Said) -> Mapping[str, str]:
    """What the keys or the codes that can be answered are called."""
    if question.kind not in (Kind.NAME, Kind.CODE):
        return {}
    table = BY_NAME[said.table]
    found = entry_grid_block.choices(Draft(entry_import_state.base()), table, table.column(question.role))
    return found or {}
