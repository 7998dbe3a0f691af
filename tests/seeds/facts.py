"""The form in which the lists of facts say where in the data, and on which page, a fact of a document is found."""

from typing import NamedTuple


class Fact(NamedTuple):
    """One thing that a document says, and where it is found.

    Attributes
    ----------
    where
        A table and cells of one of its rows: `members erb 2019-03-21`.
    words
        What some such row says, in our words; several things that stand in the same row are divided by `|`.
    page
        Where a reader meets it: `om`, or a collaboration's key for its page. Empty for what is only looked up.
    shown
        The words there, when they are others than in the row.
    """

    where: str
    words: str
    page: str = ""
    shown: str = ""


Section = tuple[Fact, ...]
"""The facts of one section of a document, in its order."""
