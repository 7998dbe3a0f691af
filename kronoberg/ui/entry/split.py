"""The form that divides a collaboration's cost of a year into its parts, on the page Uppgifter."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal

import streamlit as st

from kronoberg.analysis.entry import split
from kronoberg.analysis.entry.new_year import STRATEGY_PARTS
from kronoberg.analysis.entry.split import Divided, Foreign, Part, Post
from kronoberg.analysis.overview import expected
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.swedish import NumberError
from kronoberg.domain.words import STRENGTH, Category, Status
from kronoberg.topics.entry.forms import split_words as words
from kronoberg.ui import blocks, links, loader, session
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import form as entry_form
from kronoberg.ui.entry import source as entry_source
from kronoberg.ui.entry.source import Source

_FORM = "dela-upp"
_NARROW = 220


@dataclass
class _Written:
    """The numbers of the form by the names of their fields, and what is wrong with them, with the keys of fields."""

    numbers: dict[str, Decimal | None] = field(default_factory=dict)
    wrong: list[tuple[str, str]] = field(default_factory=list)

    def ask(self, label: str, name: str, start: str = "", *, decimals: int = 2, needed: bool = False) -> None:
        """Show a field for a number, and take what stands in it."""
        key = entry_form.key(_FORM, name)
        text = (st.text_input(label, start, key=key, width=_NARROW) or "").strip()
        try:
            self.numbers[name] = swedish.number(text, max_decimals=decimals) if text else None
        except NumberError as error:
            self.numbers[name] = None
            self.wrong.append((words.no_number(label, str(error)), key))
        else:
            if needed and not text:
                self.wrong.append((words.needed(label), key))

    def given(self, *names: str) -> list[Decimal] | None:
        """The numbers of those fields, in order; None where one is not given."""
        found = [number for name in names if (number := self.numbers.get(name)) is not None]
        return found if len(found) == len(names) else None


def show() -> None:
    """Show the form: whose cost, its parts beside each other, what may be worked out; then what it leads to."""
    base, year = loader.book(), session.year()
    offered = {row.collaboration_id: row.label for row in expected.in_reading_order(base)}
    chosen = links.collaboration(words.WHO, offered, key="dela")
    if chosen is None:
        blocks.note(words.NO_COLLABORATION)
        return
    owner = base.collaborations[chosen]
    parts, whole, standing = split.known(base, owner, year)
    blocks.text(words.known(owner.label, year, parts))
    name = f"{chosen}-{year}"
    from_pay = st.toggle(words.FROM_PAY, key=entry_form.key(_FORM, f"lon-{name}"))
    in_currency = st.toggle(words.IN_CURRENCY, key=entry_form.key(_FORM, f"valuta-{name}"))
    kind = entry_source.choose_kind(_FORM)
    with st.form(_FORM, enter_to_submit=False):
        status, written = _fields(name, standing, _start(parts, whole), from_pay=from_pay, in_currency=in_currency)
        source = entry_source.fields(base, kind, _FORM)
        entry_form.submit(_FORM)
    if entry_form.reviewed(_FORM):
        made = _parts(written, name, from_pay=from_pay, in_currency=in_currency)
        _review(base, Divided(owner, year, status, source.source_id), made, (written, name), source)


def _start(parts: Mapping[Category, object], whole: Decimal | None) -> str:
    """The whole cost to begin with, where it is known and holds something that is not divided."""
    return swedish.decimal(whole) if whole is not None and Category.UNALLOCATED in parts else ""


def _fields(
    name: str, standing: Status | None, whole: str, *, from_pay: bool, in_currency: bool
) -> tuple[Status, _Written]:
    written = _Written()
    statuses = list(STRENGTH)
    start = statuses.index(words.status(standing))
    status = st.selectbox(
        words.STATUS,
        statuses,
        index=start,
        format_func=lambda code: code.word,
        key=entry_form.key(_FORM, f"status-{name}"),
        width=_NARROW,
    )
    blocks.note(words.HOW)
    with st.container(horizontal=True):
        for category in STRATEGY_PARTS:
            elsewhere = (from_pay, Category.STAFF_SUPPORT), (in_currency, Category.MEMBERSHIP_FEE)
            if (True, category) not in elsewhere:
                written.ask(words.field(category), f"{category}-{name}")
        written.ask(words.WHOLE, f"whole-{name}", whole)
    if from_pay:
        blocks.note(words.POST)
        with st.container(horizontal=True):
            for label, what in ((words.SHARE, "share"), (words.PAY, "pay"), (words.ON_COSTS, "on-costs")):
                written.ask(label, f"{what}-{name}", needed=True)
    if in_currency:
        with st.container(horizontal=True):
            written.ask(words.AMOUNT, f"amount-{name}", needed=True)
            written.ask(words.RATE, f"rate-{name}", decimals=6, needed=True)
    return status or statuses[start], written


def _parts(written: _Written, name: str, *, from_pay: bool, in_currency: bool) -> list[Part]:
    """The parts that are given, those that are worked out with their terms."""
    made = [
        Part(category, kronor)
        for category in STRATEGY_PARTS
        if (kronor := written.numbers.get(f"{category}-{name}")) is not None
    ]
    if from_pay and (numbers := written.given(f"share-{name}", f"pay-{name}", f"on-costs-{name}")):
        post = Post(*numbers)
        made.append(Part(Category.STAFF_SUPPORT, post.amount, post))
    if in_currency and (numbers := written.given(f"amount-{name}", f"rate-{name}")):
        foreign = Foreign("EUR", *numbers)
        made.append(Part(Category.MEMBERSHIP_FEE, foreign.kronor, foreign))
    return made


def _review(base: Book, what: Divided, parts: list[Part], form: tuple[_Written, str], source: Source) -> None:
    written, name = form
    whole = written.numbers.get(f"whole-{name}")
    wrong = list(written.wrong)
    if not wrong and not parts and whole is None:
        wrong.append((words.NO_PART, entry_form.key(_FORM, f"whole-{name}")))
    if not source.needed.written:
        wrong.append((source.needed.words, source.needed.field))
    found = split.split(base, what, parts, whole)
    if found.left is not None and found.left < 0:
        wrong.append((words.too_much(found.left), entry_form.key(_FORM, f"whole-{name}")))
    if wrong:
        entry_faults.needed(wrong, after=_FORM)
        return
    worked_out = [words.worked_out(part, part.worked_out) for part in parts if part.worked_out]
    if told := [*worked_out, *filter(None, (words.left(found.left),))]:
        blocks.points(told)
    entry_form.put_in(base, {**source.rows, **found.rows}, form=_FORM, removed=found.removed)
