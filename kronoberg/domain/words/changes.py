"""Words about changes to the data."""

from kronoberg.domain.words.code import Code


class ChangeKind(Code):
    """What has happened to a row between two Books."""

    ADDED = "added", "tillagd"
    CHANGED = "changed", "ändrad"
    REMOVED = "removed", "borttagen"
