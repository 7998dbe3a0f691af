"""Words about changes to the data."""

from kronoberg.domain.words.code import Code
from kronoberg.domain.words.counting import Counted


class ChangeKind(Code):
    """What has happened to a row between two Books."""

    facts: Counted

    ADDED = "added", Counted("tillagd", "tillagd", "tillagda")
    CHANGED = "changed", Counted("ändrad", "ändrad", "ändrade")
    REMOVED = "removed", Counted("borttagen", "borttagen", "borttagna")


class ReasonKind(Code):
    """What led to a change of the data."""

    FILL = "fill", "ifyllnad från mapp"
    EDIT = "edit", "redigering"
    IMPORT = "import", "inläsning"
    UNDO = "undo", "ångring"
    REDACTION = "redaction", "borttagning av namn"
    UPGRADE = "upgrade", "ny version av programmet"
