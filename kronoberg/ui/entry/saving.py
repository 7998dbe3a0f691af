"""How every change of the data ends: the difference is shown, a person gives name and reason, and it is saved.

The one block for grids, forms, imports and undoing. It asks the gate again before it saves, shows a conflict to the
person who meets it, and leaves a receipt that stands at the top of the page in the next run.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

import streamlit as st

from kronoberg.domain.difference import RowChange
from kronoberg.domain.entering.candidate import completed
from kronoberg.domain.faults import FaultyData
from kronoberg.domain.words import ReasonKind
from kronoberg.store import saving
from kronoberg.store.database import Database
from kronoberg.store.errors import StorageError
from kronoberg.store.redaction.removed_names import NameRemoved
from kronoberg.store.saving import Conflict, Reason, Saved
from kronoberg.topics.entry import change_tables, change_words
from kronoberg.topics.entry import words as entry_words
from kronoberg.topics.entry.change_words import Names
from kronoberg.topics.entry.review import giving_way_words
from kronoberg.ui import access, address, blocks, clock, loader, menu
from kronoberg.ui.entry import conflict as entry_conflict
from kronoberg.ui.entry import faults as entry_faults
from kronoberg.ui.entry import namesake as entry_namesake
from kronoberg.ui.entry import person as entry_person
from kronoberg.ui.entry import recent as entry_recent

_RECEIPT = "uppgifter-kvitto"
_HISTORY_PAGE = "uppgifter"


@dataclass(frozen=True, slots=True)
class File:
    """The file that changes come from: its name and the checksum of its content."""

    name: str
    sha256: str


def show(
    changes: Sequence[RowChange],
    names: Names,
    *,
    key: str,
    kind: ReasonKind = ReasonKind.EDIT,
    file: File | None = None,
    why: str = "",
    folded: Mapping[str, str] = MappingProxyType({}),
    on_saved: Callable[[], None] = lambda: None,
) -> None:
    """Show what changes, and the form with name, reason and Dnr that saves it.

    Parameters
    ----------
    changes
        From the Book as the person found it to the Book that the person wants; at least one.
    names
        What rows are called, from the wanted Book and the one before.
    key
        Tells this form from others of the page.
    why
        A reason to begin with; the person may write another.
    folded
        Tables whose rows stand folded under a title, by the table's name: for many rows that a sum tells of.
    on_saved
        Called when the changes stand in the database, before the page runs again.
    """
    pressed_unseen = _pressed_unseen(key, changes)
    changes = completed(loader.current(), changes)
    differences([change for change in changes if change.table not in folded], names, key=key)
    _folded_differences(changes, names, folded)
    weighed = entry_conflict.show(changes, names, key=key, after=_press(key))
    with st.form(f"spara-{key}", enter_to_submit=False):
        person = entry_person.ask(key=key, why=why)
        namesake = entry_namesake.ask(key=key)
        pressed = st.form_submit_button(entry_words.SAVE, type="primary", key=_button(key))
    if pressed_unseen:
        st.error(blocks.plain(f"{entry_words.LOOK_ANEW} {entry_words.STILL_TYPED}"))
    elif pressed:
        entry_faults.pressed(_press(key))
        _try(person, weighed, _Save(key, kind, file, on_saved, tuple(changes), namesake))


def _pressed_unseen(key: str, changes: Sequence[RowChange]) -> bool:
    """Whether the person saves other changes than those that were shown, as somebody has saved since.

    A form works its changes out of the newest Book in each run. What it led to is kept with the Book's revision.
    """
    shown, now = f"spara-{key}-visat", (loader.current().revision, tuple(changes))
    before: tuple[str, tuple[RowChange, ...]] = st.session_state.get(shown, now)
    st.session_state[shown] = now
    if before[0] == now[0] or before[1] == now[1]:
        return False
    pressed = bool(st.session_state.get(_button(key)))
    # A new button: the second press of a double click is of the old one.
    st.session_state[_anew(key)] = st.session_state.get(_anew(key), 0) + 1
    return pressed


def _button(key: str) -> str:
    return f"spara-{key}-knapp-{st.session_state.get(_anew(key), 0)}"


def _anew(key: str) -> str:
    return f"spara-{key}-anyo"


def _press(key: str) -> str:
    return f"spara-{key}"


def differences(changes: Sequence[RowChange], names: Names, *, key: str = "visade") -> None:
    """Show what changes, one line a row in each table, and first what gives way to what is known now.

    Every field of the rows is shown instead where a person asks for it; `key` tells that choice from others.
    """
    if told := giving_way_words.sentences(changes, names):
        blocks.points(told)
    in_full = bool(changes) and st.toggle(entry_words.SHOW_ALL, key=f"visa-allt-{key}")
    for found in change_tables.differences(changes, names):
        st.subheader(blocks.plain(found.title), anchor=False)
        blocks.text(found.counts)
        shown = found.fields if in_full else found.lines
        if shown is not None:
            blocks.table(shown)
        blocks.note(change_words.not_shown(found.left_out))


def _folded_differences(changes: Sequence[RowChange], names: Names, folded: Mapping[str, str]) -> None:
    """Show what changes in the folded tables, each under its title."""
    for table, title in folded.items():
        if (own := [change for change in changes if change.table == table]) and (
            box := blocks.folded(title, key=f"rader-{table}")
        ):
            with box:
                differences(own, names, key=table)


def show_receipt() -> None:
    """Show what was saved in the run before, with the way to the overview; nothing when nothing was."""
    receipt: tuple[int, str] | None = st.session_state.pop(_RECEIPT, None)
    if receipt is None:
        return
    number, words = receipt
    st.success(blocks.plain(words))
    st.toast(blocks.plain(words))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.page_link(menu.page(""), label=entry_words.TO_OVERVIEW)
        if address.comes_to(_HISTORY_PAGE):
            # Another page has saved, which has no such part.
            there = {"del": entry_words.Part.HISTORY, "andring": str(number)}
            st.page_link(menu.page(_HISTORY_PAGE), label=entry_words.TO_HISTORY, query_params=there)
        else:
            st.button(entry_words.TO_HISTORY, on_click=_open_in_history, args=(number,), type="tertiary")


def _open_in_history(number: int) -> None:
    st.session_state["del"], st.session_state["andring"] = entry_words.Part.HISTORY, str(number)


@dataclass(frozen=True, slots=True)
class _Save:
    key: str
    kind: ReasonKind
    file: File | None
    on_saved: Callable[[], None]
    changes: tuple[RowChange, ...]
    namesake: str


def _try(person: entry_person.Person, weighed: Sequence[RowChange] | None, wish: _Save) -> None:
    database = loader.database()
    if not access.may_edit() or database is None:
        # The gate may have closed while the page stood open.
        st.error(blocks.plain(f"{entry_words.OFF} {entry_words.STILL_TYPED}"))
    elif problems := [*person.problems, *([(entry_words.CHOOSE_ALL, "")] if weighed is None else [])]:
        entry_faults.needed(problems, after=_press(wish.key))
    elif weighed is not None:
        _save(database, weighed, _reason(person, wish), wish)


def _reason(person: entry_person.Person, wish: _Save) -> Reason:
    file = wish.file
    return Reason(
        who=person.who,
        why=person.why,
        at=clock.now(),
        kind=wish.kind,
        dnr=person.dnr or None,
        file_name=file.name if file else None,
        file_sha256=file.sha256 if file else None,
    )


def _save(database: Database, changes: Sequence[RowChange], reason: Reason, wish: _Save) -> None:
    try:
        saved = saving.save(database, changes, reason, namesake=wish.namesake)
    except Conflict as conflict:
        loader.look_again()
        entry_conflict.keep(wish.key, wish.changes, changes, conflict.clashes)
        st.rerun()
    except NameRemoved as error:
        entry_namesake.keep(wish.key, str(error))
        st.rerun()
    except FaultyData as error:
        # Possible only when somebody else has changed what these rows lean on.
        entry_faults.show(error.faults, [""] * len(error.faults), after=_press(wish.key))
    except StorageError as error:
        st.error(blocks.plain(f"{error} {entry_words.STILL_TYPED}"))
    else:
        _finish(saved, changes, wish)


def _finish(saved: Saved, changes: Sequence[RowChange], wish: _Save) -> None:
    words = entry_words.receipt(saved, changes)
    st.session_state[_RECEIPT] = saved.number, words
    loader.look_again()
    st.session_state.pop(f"spara-{wish.key}-visat", None)
    entry_conflict.forget(wish.key)
    entry_namesake.forget(wish.key)
    entry_person.begin_anew()
    entry_recent.note(changes)
    wish.on_saved()
    st.rerun()
