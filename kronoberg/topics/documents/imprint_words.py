"""What every document says about itself: which dataset and revision, which edition, made when by which version."""

import datetime as dt

from kronoberg.domain import swedish
from kronoberg.topics.entry import conflict_words

NO_EDITION = "Aktuella uppgifter. Ingen låst utgåva."


def lines(title: str, revision: str, edition: str, version: str, made_at: dt.datetime) -> tuple[str, ...]:
    """The lines in reading order; `edition` is empty for a document made from the current data."""
    return (
        f"Datamängd: {title}. Uppgifternas revision: {revision}.",
        f"{swedish.sentence(edition)}." if edition else NO_EDITION,
        f"Dokumentet gjordes {conflict_words.moment(made_at)} med programmets version {version}.",
    )
