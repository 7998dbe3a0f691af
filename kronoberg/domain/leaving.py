"""Why a column of a table may leave the house as open data, or why it stays inside: each column says one of these.

Columns that say who did something stay, but for roles that the strategy itself names; so do notes, but for the reason
why a figure is missing (docs/decisions/2026-11-22-what-leaves-as-open-data.md).
"""

from enum import StrEnum


class Leaves(StrEnum):
    """Why a column may leave."""

    KEY = "nyckel som binder ihop tabellerna"
    VALUE = "tal, datum, kod, webbadress eller ja och nej: har inte plats för ett namn"
    NAME = "namn på något som inte är en person: organisation, handling, plats, program eller konto"
    WORDING = "text om ett samarbete, ett mål eller en siffra, som hör till det som regionen beslutar och redovisar"
    REASON = "skälet till att en siffra saknas"
    ROLE = "befattning eller organ som strategin själv ger ansvaret"
    ELECTED = "uppgift som regionen publicerar om sina förtroendevalda: namn, parti, organ och tid"


class Stays(StrEnum):
    """Why a column stays inside."""

    NOTE = "anmärkning i det egna arbetet"
    PERSON = "uppgift om en enskild person, eller om vem som gjorde något"
    TRACE = "nyckel till en enskild resa eller bokföringsrad, som bara används i huset"
    WORK = "kontorets eget arbete, som är offentligt först när det är beslutat"
