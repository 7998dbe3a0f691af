"""Many readers at once: what they wait for, what their sessions weigh, how many pages a second are answered.

Beside the bare page where it has the same. Its readers choose another year; ours go to another page every second time.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import median, quantiles
from urllib.parse import urlencode

from benchmarks import browsing, readers
from benchmarks.readers import Place, Waits
from kronoberg import cli
from tests import postgres
from tests.browser import live

PAGES = ("", "pengar", "samarbeten", "foretradare", "plan", "moten")
BARE_PAGE = "Översikt"
CROWDS = (1, 10, 50, 100)
BURST, IDLE, BUSY = 50, 50, 10
TWICE = 200
# Seconds between two acts of a reader, and the acts of each: half a minute for a crowd.
PAUSE, ACTS = 5.0, 5
# Seconds that it takes until all have come.
COMING = 10.0
# Who has done so much closes the page, and another reader comes.
ACTS_OF_A_VISIT = 25
# Seconds until what a crowd has left behind it is done.
SETTLED = 3.0
# Runs before memory is weighed: by then every page has been shown with every year.
WARM = 1000

Load = Callable[[Place], Awaitable[Waits]]
OURS, BARE = False, True


def measure(rounds: int, *, runs: int) -> Iterator[str]:
    """The lines of the result: loads in so many rounds, ours and the bare page in turn, and so many runs for memory."""
    if rounds:
        with ExitStack() as stack:
            places = {OURS: _ours(stack), BARE: _bare(stack)}
            asyncio.run(_for_each(places, _crowd(len(PAGES), acts=1, pause=0.0)))
            yield from _loads(places, rounds)
            yield from _rates(places, rounds)
        yield from _two_processes(rounds)
    if runs:
        with ExitStack() as stack:
            place = _ours(stack)
            yield from _idle_sessions(place)
            yield from _endurance(place, runs)


def _ours(stack: ExitStack, *, data: str = browsing.DATA, settings: Mapping[str, str] | None = None) -> Place:
    server = stack.enter_context(live.serve(data=data, ahead=True, settings=settings))
    for page in PAGES:
        live.wait_until_made(f"{server.url}/{page}")
    return Place(server.url, PAGES, process_id=server.process_id)


def _bare(stack: ExitStack) -> Place:
    server = stack.enter_context(browsing.bare())
    return Place(server.url, ("",), query=urlencode({"diagram": BARE_PAGE}), process_id=server.process_id)


def _crowd(number: int, *, acts: int = ACTS, pause: float = PAUSE, over: float = 0.0) -> Load:
    return lambda place: readers.crowd([place], number, acts=acts, pause=pause, over=over)


async def _for_each(places: Mapping[bool, Place], load: Load) -> dict[bool, Waits]:
    return {bare: await load(place) for bare, place in places.items()}


def _loads(places: Mapping[bool, Place], rounds: int) -> Iterator[str]:
    at_once = _crowd(BURST, acts=0)
    yield from _load(f"{BURST} på en gång", at_once, places, rounds)
    for number in CROWDS:
        # The bare page never catches up with ten, and says nothing more than its burst does.
        measured = places if number == 1 else {OURS: places[OURS]}
        yield from _load(_name(number), _crowd(number, over=COMING), measured, rounds)


def _name(number: int) -> str:
    return f"{number} läsare, {PAUSE:.0f} s emellan"


def _load(name: str, load: Load, places: Mapping[bool, Place], rounds: int) -> Iterator[str]:
    found = {bare: Waits() for bare in places}
    for _ in range(rounds):
        for bare, waits in asyncio.run(_for_each(places, load)).items():
            found[bare].add(waits)
    yield from _told(name, found[OURS], found.get(BARE))


def _told(name: str, ours: Waits, bare: Waits | None) -> Iterator[str]:
    yield f"{name}: fel {len(ours.faults)}" + (f", bredvid {len(bare.faults)}" if bare else "")
    yield from (f"  {fault}" for fault in sorted({*ours.faults, *(bare.faults if bare else ())}))
    # The bare page says nothing before its script has run.
    shown = {
        "öppnad → svaret": (ours.first, bare and bare.opened),
        "öppnad → sidan färdig": (ours.opened, bare and bare.opened),
        "val eller annan sida": (ours.acts, bare and bare.acts),
    }
    for what, (waits, beside) in shown.items():
        if not waits or beside == []:
            continue
        for word, middle in (("median", median), ("95:e percentilen", _p95)):
            yield _line(f"  {what}, {word}", 1000 * middle(waits), 1000 * middle(beside) if beside else None)
    yield _line("  processortid för en körning", ours.worked_each, bare.worked_each if bare else None)


def _rates(places: Mapping[bool, Place], rounds: int) -> Iterator[str]:
    """Each page's HTML, as it is asked for by a browser that has nothing."""
    found: dict[bool, list[float]] = {OURS: [], BARE: []}
    for _ in range(rounds):
        for bare, place in places.items():
            rate = readers.html_rate(place, connections=8, seconds=5.0)
            found[bare].append(asyncio.run(rate))
    yield _line("första HTML, svar i sekunden", median(found[OURS]), median(found[BARE]))


def _two_processes(rounds: int) -> Iterator[str]:
    """Twice the readers, shared between two servers that have the same PostgreSQL database."""
    if postgres.programs() is None:
        yield f"Två processer mäts inte: {postgres.MISSING}."
        return
    with ExitStack() as stack:
        url = stack.enter_context(postgres.database(stack.enter_context(postgres.server())))
        settings = {"KRONOBERG_DATA": url, "KRONOBERG_FILL": str(live.ROOT / browsing.DATA)}
        cli.main(["init", "--data", url, "--from", str(live.ROOT / browsing.DATA)])
        places = [_ours(stack, data="", settings=settings) for _ in range(2)]
        waits = Waits()
        asyncio.run(readers.crowd(places, BUSY, acts=ACTS, pause=0.0, over=0.0))
        for _ in range(rounds):
            waits.add(asyncio.run(readers.crowd(places, TWICE, acts=ACTS, pause=PAUSE, over=COMING)))
        yield from _told(f"{_name(TWICE)}, två processer, PostgreSQL", waits, None)


def _idle_sessions(place: Place) -> Iterator[str]:
    """What an open page where nobody does anything weighs on the server, when all that is shared is there."""
    asyncio.run(readers.crowd([place], 2 * len(PAGES), acts=ACTS_OF_A_VISIT, pause=0.0, over=0.0))
    time.sleep(SETTLED)
    empty = weight(place.process_id)
    each = (asyncio.run(_weight_with_idle(place)) - empty) / IDLE
    yield _line("minne, MiB", empty, None)
    yield _line(f"  för var och en av {IDLE} öppna sidor", each, None, decimals=2)


async def _weight_with_idle(place: Place) -> float:
    async with readers.idle(place, IDLE):
        await asyncio.sleep(SETTLED)
        return weight(place.process_id)


def _endurance(place: Place, runs: int) -> Iterator[str]:
    """Memory after so many runs beside that after the first thousand, with readers who come and go."""
    began = None
    for number in (WARM, runs):
        visits = -(-number // (BUSY * (ACTS_OF_A_VISIT + 1)))
        waits = Waits()
        started = time.perf_counter()
        for _ in range(visits):
            waits.add(asyncio.run(readers.crowd([place], BUSY, acts=ACTS_OF_A_VISIT, pause=0.0, over=0.0)))
        done = len(waits.opened) + len(waits.acts)
        now = weight(place.process_id)
        rate = done / (time.perf_counter() - started)
        yield f"efter {done} körningar: {now:.0f} MiB, {rate:.0f} körningar i sekunden, fel {len(waits.faults)}"
        if began is not None:
            yield f"  {100 * (now / began - 1):+.1f} % mot efter de första {WARM}"
        began = now


def weight(process_id: int) -> float:
    """The memory of a process in MiB, without those that it has started; what processes share counts in parts."""
    rollup = Path(f"/proc/{process_id}/smaps_rollup").read_text("ascii")
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


def _p95(values: Sequence[float]) -> float:
    return quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def _line(what: str, ours: float, beside: float | None, *, decimals: int = 0) -> str:
    if beside is None:
        return f"{what:46}{'':14}{ours:8.{decimals}f}"
    return f"{what:46}{'':14}{ours:8.{decimals}f}{beside:10.{decimals}f}{ours / beside:7.2f}"
