"""Who may change the data. Until there is a login (a later issue): only a person at the very machine that serves.

Every condition must hold, and every save asks again. What decides is that the browser itself names the machine: both
the page that opened the session (Origin) and the server that it was asked of (Host) must be one and the same server
with a loopback name. A relay under another name changes neither, and one that changes Host alone is told by Origin.
"""

import os
from collections.abc import Iterable, Sequence

import streamlit as st

from kronoberg.domain import hosts
from kronoberg.topics.entry.words import Obstacle
from kronoberg.ui import loader

# A further refusal, never what opens: a caller that lies about both names through a proxy that adds one of these.
_FORWARDING = ("forwarded", "via", "x-real-ip", "x-client-ip", "x-cluster-client-ip", "true-client-ip")
_FORWARDING_FAMILIES = ("x-forwarded-", "x-original-", "x-envoy-", "cf-")


def obstacles() -> tuple[Obstacle, ...]:
    """What stands in the way of editing for this visitor now; nothing when editing is allowed.

    Raises
    ------
    StorageError
        When the database cannot be reached.
    """
    conditions = {
        Obstacle.FOLDER: loader.database() is not None,
        Obstacle.EDITION: loader.edition() is None,
    }
    return (*of_place(), *_broken(conditions))


def may_edit() -> bool:
    """Whether this visitor may change the data."""
    return not obstacles()


def is_office() -> bool:
    """Whether this visitor is one who edits here, also while the database is away or an edition is shown."""
    return not of_place()


def of_place() -> tuple[Obstacle, ...]:
    """What makes this visitor a reader only, whatever data is shown."""
    headers = st.context.headers
    return _found_here(headers.get_all("Origin"), headers.get_all("Host"), headers)


def would_be_office(hosts_asked: Sequence[str], names: Iterable[str]) -> bool:
    """Whether who asks for a page would edit here when the page has opened its session.

    A request for a page has no Origin; its session's will be the page that the same server has sent.
    """
    return not _found_here([f"http://{host}" for host in hosts_asked], hosts_asked, names)


def serves_office() -> bool:
    """Whether somebody may edit on this server at all."""
    return would_be_office(["localhost"], ())


def _found_here(origins: Sequence[str], hosts_asked: Sequence[str], names: Iterable[str]) -> tuple[Obstacle, ...]:
    return found(
        switch=os.environ.get("KRONOBERG_EDIT"),
        address=st.get_option("server.address"),
        origins=origins,
        hosts_asked=hosts_asked,
        names=names,
    )


def headers_of_office() -> tuple[tuple[str, str], ...]:
    """What the browser of one who edits sends when it opens a session."""
    return (("Host", "localhost"), ("Origin", "http://localhost"))


def found(
    *, switch: str | None, address: str | None, origins: Sequence[str], hosts_asked: Sequence[str], names: Iterable[str]
) -> tuple[Obstacle, ...]:
    """What stands in the way of editing in how the service was started and how this visitor came to it.

    Parameters
    ----------
    switch
        The setting KRONOBERG_EDIT; only "1" switches editing on.
    address
        The address that the server listens on; None is every address of the machine.
    origins
        Each Origin header of the request that opened the session: the page that the browser had open.
    hosts_asked
        Each Host header of that request: the server that the browser meant to reach.
    names
        The names of all its headers.
    """
    conditions = {
        Obstacle.SWITCH: switch == "1",
        Obstacle.ADDRESS: address in hosts.LOOPBACK,
        Obstacle.ELSEWHERE: _is_from_here(origins, hosts_asked) and not _forwarded(names),
    }
    return _broken(conditions)


def _broken(conditions: dict[Obstacle, bool]) -> tuple[Obstacle, ...]:
    return tuple(obstacle for obstacle, kept in conditions.items() if not kept)


def _is_from_here(origins: Sequence[str], hosts_asked: Sequence[str]) -> bool:
    # A header that is missing says nothing, and one that comes twice says two things.
    if len(origins) != 1 or len(hosts_asked) != 1:
        return False
    # Another program's page on this machine is not ours.
    return hosts.of_host(hosts_asked[0]) in hosts.LOOPBACK and hosts.is_page_of(origins[0], hosts_asked[0])


def _forwarded(names: Iterable[str]) -> bool:
    lowered = [name.casefold() for name in names]
    return any(name in _FORWARDING or name.startswith(_FORWARDING_FAMILIES) for name in lowered)
