"""What every document says about itself last, in two lines; and what its properties say to who runs the service."""

import datetime as dt

from kronoberg.domain import swedish
from kronoberg.topics.entry import conflict_words

NO_EDITION = "Aktuella uppgifter, inte en låst utgåva"


def lines(title: str, edition: str, made_at: dt.datetime) -> tuple[str, str]:
    """What it is made from, and when; `edition` is empty for a document made from the current data.

    An edition tells when it was locked. When somebody made the file says nothing more, and would make it another file.
    """
    if edition:
        return f"{title}.", f"{swedish.sentence(edition)}."
    return f"{title}. {NO_EDITION}.", f"Gjort {conflict_words.moment(made_at)}."


def trace(revision: str, version: str) -> str:
    """Which content and which version of the program it was made with."""
    return f"Revision {revision}, version {version}."
