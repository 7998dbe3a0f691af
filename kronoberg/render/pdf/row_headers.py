"""The first cell of each table row marked as the row's header, which Typst 0.15 cannot do from Python.

A screen reader then says "CPMR, kostnad, 98 000 kr" instead of "rad 4, kostnad, 98 000 kr".
"""

import io

import pikepdf
from pikepdf import Array, Dictionary, Name


def marked(pdf: bytes) -> bytes:
    """A tagged PDF in which each row of a table's body begins with a header cell (TH with the scope Row).

    A table with fewer data than header cells, such as one of two columns, is left as it is: there the headers would
    only be read twice, and checkers rightly wonder.
    """
    made = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        _mark(opened.Root.StructTreeRoot)
        opened.save(made, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.preserve)
    return made.getvalue()


def _mark(element: pikepdf.Object) -> None:
    if element.get("/S") == Name.TBody:
        rows = [_children(row) for row in _children(element)]
        columns = len(rows[0]) if rows else 0
        if len(rows) * (columns - 1) >= columns + len(rows):
            for row in rows:
                _mark_first(row)
        return
    for child in _children(element):
        _mark(child)


def _mark_first(row: list[pikepdf.Object]) -> None:
    if row and row[0].get("/S") == Name.TD:
        row[0].S = Name.TH
        row[0].A = Array([Dictionary(O=Name.Table, Scope=Name.Row)])


def _children(element: pikepdf.Object) -> list[pikepdf.Object]:
    """The structure elements below one, without marked content and references to it."""
    below = element.get("/K")
    inner = list(below) if isinstance(below, Array) else [below]
    return [child for child in inner if isinstance(child, Dictionary) and "/S" in child]
