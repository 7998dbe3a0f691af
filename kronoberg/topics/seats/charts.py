"""Charts about seats: the balance between parties, and the timeline of a body.

A party is told by its letter and name; its colour is only an outlined mark beside them. On the timeline a full bar is
proved, a light one with a dashed outline may have been, and a diamond stands at each date that a source observed.
"""

import datetime as dt
import math
from collections.abc import Sequence
from typing import Any

import altair as alt

from kronoberg.analysis.seats import tenure
from kronoberg.analysis.seats.balance import PartyShare
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import swedish
from kronoberg.domain.contracts.people import MandatePeriod, Party
from kronoberg.domain.words import Status
from kronoberg.show import chart_words, palette
from kronoberg.show.chart_words import ChartWords
from kronoberg.topics.overview import charts
from kronoberg.topics.seats import words as seat_words

_ROW, _BAR = 52, 14
# Pixels to the right of the longest bar, where its number is written.
_ROOM = 170
_LOOK: dict[str, Any] = {"align": "left", "baseline": "middle", "aria": False, "fontSize": 13, "color": palette.TEXT}
_FULL, _LIGHT = palette.FILL_OPACITY[Status.OUTCOME], palette.FILL_OPACITY[Status.ESTIMATE]
_WHOLE, _DASHED = palette.OUTLINE_DASH[Status.OUTCOME], palette.OUTLINE_DASH[Status.ESTIMATE]


def parties(shares: Sequence[PartyShare]) -> alt.LayerChart:
    """Draw each party's seats as a bar: ordinary ones full, substitutes' light, the party's name above."""
    names = [seat_words.party_name(share) for share in shares]
    largest = max((share.total for share in shares), default=1)
    room = {"expr": f"{largest} * width / max(width - {_ROOM}, 60)"}
    rows = alt.Y("name:N").scale(domain=names, paddingInner=0.3).axis(None)
    across = alt.X("ends:Q").scale(domainMin=0, domainMax=room, nice=False).axis(None)
    layers = [
        alt.Chart({"values": [part for share in shares for part in _parts(share)]})
        .mark_bar(strokeWidth=1.5, aria=False, height=_BAR, yOffset=10, color=palette.STRONG, stroke=palette.STRONG)
        .encode(x=across, x2="begins:Q", y=rows, **_fill()),
        *_names(shares, rows, across),
    ]
    return charts.styled(alt.LayerChart(layer=layers), height=_ROW * max(len(shares), 1))


def party_words(shares: Sequence[PartyShare], day: str, source: str) -> ChartWords:
    """The words around the chart of parties; `day` is the day on which the seats are counted, in words."""
    return ChartWords(
        headline=f"Platser per parti {day}",
        measure=f"Antal platser i politiska organ {day}, efter partiet då",
        alt=f"Stapeldiagram: platser per parti {day}, ordinarie och ersättare."[: chart_words.ALT_LENGTH],
        text=party_text(shares),
        key="Fylld stapel = ordinarie; ljus stapel med streckad kant = ersättare; rutan visar partiets färg.",
        source=source,
    )


def party_text(shares: Sequence[PartyShare]) -> str:
    """Each party's seats in a sentence: `Ordinarie: S 3 och C 1. Ersättare: C 2.`."""
    told = swedish.enumeration(f"{_short(share)} {share.ordinary}" for share in shares if share.ordinary)
    others = swedish.enumeration(f"{_short(share)} {share.substitute}" for share in shares if share.substitute)
    return f"Ordinarie: {told or 'inga kända'}. Ersättare: {others or 'inga kända'}."


def timeline(seats: Sequence[Seat], periods: Sequence[MandatePeriod]) -> alt.LayerChart:
    """Draw each appointment of a body as a row of its own over the years, with its observations."""
    labels = [_row_label(seat) for seat in seats]
    bars = [bar for number, seat in enumerate(seats) for bar in _bars(number, seat, periods)]
    marks = [mark for number, seat in enumerate(seats) for mark in _observations(number, seat)]
    first = min((bar["begins"] for bar in bars), default=2020)
    last = max((bar["ends"] for bar in bars), default=2021)
    domain = [math.floor(first), math.ceil(last)]
    rows = alt.Y("row:O").scale(domain=list(range(len(seats))), paddingInner=0.3).axis(None)
    axis = alt.Axis(title=None, format="d", tickMinStep=1, tickCount=8, orient="top", grid=True)
    years = alt.X("begins:Q").scale(domain=domain, nice=False).axis(axis)
    names = [{"row": number, "label": label, "begins": domain[0]} for number, label in enumerate(labels)]
    layers = [
        alt.Chart({"values": bars})
        .mark_bar(strokeWidth=1.5, aria=False, height=_BAR, yOffset=10, color=palette.STRONG, stroke=palette.STRONG)
        .encode(x=years, x2="ends:Q", y=rows, **_fill(), tooltip=_tooltip("label", "words")),
        alt.Chart({"values": marks})
        .mark_point(shape="diamond", size=110, opacity=1, strokeWidth=1.5, stroke=palette.TEXT, yOffset=10, aria=False)
        .encode(x=years, y=rows, fill=alt.Fill("fill:N", scale=None), tooltip=_tooltip("label", "words")),
        alt.Chart({"values": names}).mark_text(dy=-8, **_LOOK).encode(x=alt.value(0), y=rows, text="label:N"),
    ]
    return charts.styled(alt.LayerChart(layer=layers), height=_ROW * max(len(seats), 1))


def timeline_words(seats: Sequence[Seat], body: str, source: str) -> ChartWords:
    """The words around the timeline of a body."""
    told = [f"{_row_label(seat)}: {seat_words.how_known(seat)}" for seat in seats]
    rest = "" if len(told) <= 8 else f" Tabellen visar {len(told) - 8} till."
    return ChartWords(
        headline=f"Tidslinje för {body}",
        measure="Vem som haft vilken plats och när, så långt källorna säger",
        alt=f"Tidslinje: {swedish.counted(len(seats), 'uppdrag', 'uppdrag')} i {body}."[: chart_words.ALT_LENGTH],
        text=f"{'. '.join(told[:8])}.{rest}",
        key="Fylld stapel = belagd tid; ljus stapel med streckad kant = kan ha pågått; "
        "fylld romb = dag då en källa visar uppdraget; vit romb = bara månaden eller året är känt.",
        source=source,
    )


def _fill() -> dict[str, Any]:
    return {
        "fillOpacity": alt.FillOpacity("opacity:Q", scale=None),
        "strokeDash": alt.StrokeDash(
            "dash:N", scale=alt.Scale(domain=["hel", "streckad"], range=[_WHOLE, _DASHED])
        ).legend(None),
    }


def _look(full: bool) -> dict[str, Any]:
    return {"opacity": _FULL if full else _LIGHT, "dash": "hel" if full else "streckad"}


def _parts(share: PartyShare) -> list[dict[str, Any]]:
    name = seat_words.party_name(share)
    found = [{"name": name, "begins": 0, "ends": share.ordinary, **_look(True)}] if share.ordinary else []
    if share.substitute:
        found.append({"name": name, "begins": share.ordinary, "ends": share.total, **_look(False)})
    return found


def _names(shares: Sequence[PartyShare], rows: alt.Y, across: alt.X) -> list[alt.Chart]:
    """The party's mark and name above each bar, and the numbers after it."""
    lines = [
        {
            "name": seat_words.party_name(share),
            "ends": share.total,
            "colour": _colour(share.party),
            "numbers": f"{share.ordinary} ordinarie, {share.substitute} ersättare",
        }
        for share in shares
    ]
    base = alt.Chart({"values": lines})
    mark: dict[str, Any] = {
        "shape": "square",
        "size": 130,
        "strokeWidth": 1.5,
        "stroke": palette.TEXT,
        "opacity": 1,
    }
    return [
        base.mark_point(yOffset=-10, aria=False, **mark).encode(
            x=alt.value(8), y=rows, fill=alt.Fill("colour:N", scale=None)
        ),
        base.mark_text(dx=20, dy=-10, **_LOOK).encode(x=alt.value(0), y=rows, text="name:N"),
        base.mark_text(dx=6, dy=10, **_LOOK).encode(x=across, y=rows, text="numbers:N"),
    ]


def _colour(party: Party | None) -> str:
    return party.colour if party is not None and party.colour else "white"


def _short(share: PartyShare) -> str:
    return share.party.party_id if share.party else "parti saknas"


def _row_label(seat: Seat) -> str:
    return f"{seat_words.with_party(seat)}, {seat.role.word}"


def _bars(number: int, seat: Seat, periods: Sequence[MandatePeriod]) -> list[dict[str, Any]]:
    return [
        {
            "row": number,
            "label": _row_label(seat),
            "begins": _position(span.begins),
            "ends": _position(span.ends + dt.timedelta(days=1)),
            "words": seat_words.how_known(seat),
            **_look(span.proved),
        }
        for span in tenure.spans(seat.appointment, periods)
    ]


def _observations(number: int, seat: Seat) -> list[dict[str, Any]]:
    seen = seat.appointment.observed_on
    if seen is None:
        return []
    middle = (_position(seen.first_day) + _position(seen.last_day + dt.timedelta(days=1))) / 2
    words = f"observerat {seen}"
    return [
        {
            "row": number,
            "label": _row_label(seat),
            "begins": round(middle, 3),
            "fill": palette.TEXT if seen.is_day else "white",
            "words": words,
        }
    ]


def _position(day: dt.date) -> float:
    """A day as a point on an axis of years."""
    first = dt.date(day.year, 1, 1)
    return round(day.year + (day - first).days / (dt.date(day.year + 1, 1, 1) - first).days, 3)


def _tooltip(*fields: str) -> list[alt.Tooltip]:
    titles = {"label": "Företrädare", "words": "Tid"}
    return [alt.Tooltip(f"{name}:N", title=titles[name]) for name in fields]
