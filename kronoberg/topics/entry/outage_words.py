"""What stands on a page when the data cannot be read: to a reader, and to one who edits."""

import datetime as dt

from kronoberg.domain import swedish
from kronoberg.domain.dates import SWEDEN

TITLE = "Siffrorna kan inte visas just nu"
TRY_AGAIN = "Försök igen"
FOR_OFFICE = "För dig som redigerar"
KEPT = f"Det du har skrivit står kvar. Ladda inte om sidan; tryck på {TRY_AGAIN} när felet är avhjälpt."


def for_reader(since: dt.datetime, whom: str) -> str:
    """That there are no figures, since when, and whom to ask."""
    at = since.astimezone(SWEDEN)
    day = f"{at.day} {swedish.MONTHS[at.month - 1]} {at.year}"
    return (
        f"Tjänsten har inte kunnat visa siffrorna sedan {day} klockan {at:%H.%M}. Försök igen om en stund. Hör av dig "
        f"till {whom} om det dröjer."
    )
