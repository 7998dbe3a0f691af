"""What is said of a database that nobody has edited since it was made: whoever expected another one must notice."""

import datetime as dt

from kronoberg.domain.dates import SWEDEN

_NEW_FOR = dt.timedelta(days=1)


def notice(made_at: dt.datetime, why: str, now: dt.datetime) -> str:
    """What whoever may edit reads during the first day; nothing afterwards."""
    if now - made_at > _NEW_FOR:
        return ""
    return f"{about(made_at, why)} Fanns det uppgifter förut står de inte här: återställ då en säkerhetskopia."


def about(made_at: dt.datetime, why: str) -> str:
    """Since when the database is there, and what it was made from."""
    return f"Databasen är ny sedan {made_at.astimezone(SWEDEN):%Y-%m-%d %H:%M}. {why}."
