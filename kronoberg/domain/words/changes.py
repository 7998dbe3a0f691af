"""Words about changes to the data."""

from kronoberg.domain.words.code import Code


class ChangeKind(Code):
    """What has happened to a row between two Books."""

    ADDED = "added", "tillagd"
    CHANGED = "changed", "ändrad"
    REMOVED = "removed", "borttagen"


class ReasonKind(Code):
    """What led to a change of the data."""

    FILL = "fill", "ifyllnad från mapp"
    EDIT = "edit", "redigering"
    IMPORT = "import", "inläsning"
    UNDO = "undo", "ångring"
    REDACTION = "redaction", "borttagning av namn"
    UPGRADE = "upgrade", "ny version av programmet"
