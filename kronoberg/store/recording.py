"""Writes a change into the history, in the transaction that makes it."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from kronoberg.domain.difference import Cells, RowChange
from kronoberg.domain.words import ReasonKind
from kronoberg.store import rows, schema
from kronoberg.store.proof import sealing


@dataclass(frozen=True, slots=True)
class Reason:
    """Who changes the data, when and why.

    Attributes
    ----------
    who, why
        A person's name and the reason in words; neither may be empty.
    at
        The moment, with its time zone.
    kind
        What led to the change.
    dnr
        The case number of a decision behind it, where there is one.
    file_name, file_sha256
        The file that the change came from, and the checksum of its content.
    """

    who: str
    why: str
    at: datetime
    kind: ReasonKind
    dnr: str | None = None
    file_name: str | None = None
    file_sha256: str | None = None

    @property
    def words(self) -> tuple[str, ...]:
        """Everything in it that a person has written."""
        return tuple(text for text in (self.who, self.why, self.dnr, self.file_name) if text)

    def __post_init__(self) -> None:
        """Refuse a change that nobody stands for: every form asks for both, so an empty one is a mistake in code."""
        if not self.who.strip() or not self.why.strip() or self.at.tzinfo is None:
            msg = "a change needs a name, a reason and a moment with its time zone"
            raise ValueError(msg)


def record(
    connection: Connection, *, number: int, before: str, after: str, reason: Reason, changes: Sequence[RowChange]
) -> None:
    """Add a change to the history and move the head to it.

    Parameters
    ----------
    number
        The change's number, one above the head's.
    before, after
        The content's revisions.
    """
    change = {
        "number": number,
        "at": moment_text(reason.at),
        "who": reason.who,
        "why": reason.why,
        "kind": reason.kind.value,
        "dnr": reason.dnr,
        "file_name": reason.file_name,
        "file_sha256": reason.file_sha256,
        "revision_before": before,
        "revision_after": after,
    }
    changed = list(_change_rows(number, changes))
    connection.execute(schema.CHANGE.insert().values(change))
    if changed:
        connection.execute(schema.CHANGE_ROW.insert(), changed)
    seal = sealing.with_change(connection.execute(select(schema.HEAD.c.history_seal)).scalar(), change, changed)
    connection.execute(schema.HEAD.update().values(number=number, revision=after, history_seal=seal))


def clock_behind(connection: Connection, at: datetime) -> bool:
    """Whether the last change has a later time than this one."""
    table = schema.CHANGE.c
    last: str | None = connection.execute(select(table.at).order_by(table.number.desc()).limit(1)).scalar()
    return last is not None and moment_text(at) < last


def _change_rows(number: int, changes: Sequence[RowChange]) -> Iterator[dict[str, str | int | None]]:
    for place, change in enumerate(changes, start=1):
        yield {
            "number": number,
            "place": place,
            "table_name": change.table,
            "row_key": rows.key_text(change.key),
            "old": cells_text(change.old),
            "new": cells_text(change.new),
        }


def moment_text(moment: datetime) -> str:
    """A moment as the database keeps it: UTC, to the microsecond, in an order that sorts."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def cells_text(cells: Cells | None) -> str | None:
    """A row as the history keeps it; None where there is no row."""
    return None if cells is None else json.dumps(dict(cells), ensure_ascii=False)
