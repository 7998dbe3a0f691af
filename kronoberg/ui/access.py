"""Who may change the data. Until there is a login (a later issue): only a person at the very machine that serves.

Every condition must hold, and every save asks again. A proxy on the same machine that adds no header of its own
cannot be told from a browser; that is why editing must also be switched on.
"""

import os
from collections.abc import Iterable, Mapping

import streamlit as st

from kronoberg.present.entry_words import Obstacle
from kronoberg.ui import loader

LOOPBACK = ("localhost", "127.0.0.1", "::1")
"""Addresses that only the machine itself can reach."""
_FORWARDING = ("forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip")
_FORWARDING_FAMILIES = ("x-forwarded-", "x-original-", "x-envoy-", "cf-")


def obstacles() -> tuple[Obstacle, ...]:
    """What stands in the way of editing for this visitor now; nothing when editing is allowed."""
    return found(
        switch=os.environ.get("KRONOBERG_EDIT"),
        address=st.get_option("server.address"),
        headers=st.context.headers,
        has_database=loader.database() is not None,
        in_edition=loader.edition() is not None,
    )


def may_edit() -> bool:
    """Whether this visitor may change the data."""
    return not obstacles()


def found(
    *,
    switch: str | None,
    address: str | None,
    headers: Mapping[str, str],
    has_database: bool,
    in_edition: bool = False,
) -> tuple[Obstacle, ...]:
    """What stands in the way of editing.

    Parameters
    ----------
    switch
        The setting KRONOBERG_EDIT; only "1" switches editing on.
    address
        The address that the server listens on; None is every address of the machine.
    headers
        The request's headers.
    has_database
        Whether the data is a database: a folder is read only.
    in_edition
        Whether the visitor looks at a locked edition, which never changes.
    """
    conditions = {
        Obstacle.SWITCH: switch == "1",
        Obstacle.ADDRESS: address in LOOPBACK,
        Obstacle.FORWARDED: not _forwarded(headers),
        Obstacle.FOLDER: has_database,
        Obstacle.EDITION: not in_edition,
    }
    return tuple(obstacle for obstacle, kept in conditions.items() if not kept)


def _forwarded(names: Iterable[str]) -> bool:
    lowered = [name.casefold() for name in names]
    return any(name in _FORWARDING or name.startswith(_FORWARDING_FAMILIES) for name in lowered)
