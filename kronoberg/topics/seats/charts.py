"""Charts about seats: the balance between parties, and the timeline of a body.

A party is told by its letter and name; its colour is only an outlined mark beside them. On the timeline a full bar is
proved, a light one with a dashed outline may have been, and a diamond stands at each date that a source observed.
"""

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from typing import Any

import altair as alt
import pandas as pd

from kronoberg.analysis.seats.balance import PartyShare
from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import swedish
from kronoberg.domain.contracts.people import MandatePeriod, Party
from kronoberg.domain.words import SeatKind, Status
from kronoberg.frames import seat_marks
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
        alt.Chart(_parts(shares))
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
    bars, marks = _bars(seats, periods), _observations(seats)
    first, last = (2020, 2021) if bars.empty else (bars["begins"].min(), bars["ends"].max())
    domain = [math.floor(first), math.ceil(last)]
    rows = alt.Y("row:O").scale(domain=list(range(len(seats))), paddingInner=0.3).axis(None)
    axis = alt.Axis(title=None, format="d", tickMinStep=1, tickCount=8, orient="top", grid=True)
    years = alt.X("begins:Q").scale(domain=domain, nice=False).axis(axis)
    labels = [_row_label(seat) for seat in seats]
    names = pd.DataFrame({"row": range(len(seats)), "label": labels, "begins": domain[0]})
    layers = [
        alt.Chart(bars)
        .mark_bar(strokeWidth=1.5, aria=False, height=_BAR, yOffset=10, color=palette.STRONG, stroke=palette.STRONG)
        .encode(x=years, x2="ends:Q", y=rows, **_fill(), tooltip=_tooltip("label", "words")),
        alt.Chart(marks)
        .mark_point(shape="diamond", size=110, opacity=1, strokeWidth=1.5, stroke=palette.TEXT, yOffset=10, aria=False)
        .encode(x=years, y=rows, fill=alt.Fill("fill:N", scale=None), tooltip=_tooltip("label", "words")),
        alt.Chart(names).mark_text(dy=-8, **_LOOK).encode(x=alt.value(0), y=rows, text="label:N"),
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


def _drawn(frame: pd.DataFrame, full: Iterable[bool]) -> pd.DataFrame:
    """The bars as Altair gets them: full and whole, or light and dashed."""
    bars = list(full)
    return frame.assign(
        opacity=[_FULL if each else _LIGHT for each in bars], dash=["hel" if each else "streckad" for each in bars]
    )


def _parts(shares: Sequence[PartyShare]) -> pd.DataFrame:
    frame = seat_marks.by_party(shares)
    named = frame.assign(name=[seat_words.party_name(shares[row]) for row in frame["row"]])
    return _drawn(named.drop(columns=["row", "seat_kind"]), frame["seat_kind"] == SeatKind.ORDINARY.value)


def _names(shares: Sequence[PartyShare], rows: alt.Y, across: alt.X) -> list[alt.Chart]:
    """The party's mark and name above each bar, and the numbers after it."""
    lines = pd.DataFrame(
        {
            "name": [seat_words.party_name(share) for share in shares],
            "ends": [share.total for share in shares],
            "colour": [_colour(share.party) for share in shares],
            "numbers": [f"{share.ordinary} ordinarie, {share.substitute} ersättare" for share in shares],
        }
    )
    base = alt.Chart(lines)
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


def _bars(seats: Sequence[Seat], periods: Sequence[MandatePeriod]) -> pd.DataFrame:
    frame = seat_marks.spans(seats, periods)
    bars = frame.drop(columns="proved").assign(
        label=[_row_label(seats[row]) for row in frame["row"]],
        begins=[_position(day) for day in frame["begins"].dt.date],
        ends=[_position(day) for day in frame["ends"].dt.date],
        words=[seat_words.how_known(seats[row]) for row in frame["row"]],
    )
    return _drawn(bars, frame["proved"])


def _observations(seats: Sequence[Seat]) -> pd.DataFrame:
    """A mark in the middle of the days that an observation can mean; white when it is not known to the day."""
    frame = seat_marks.observations(seats)
    stretches = zip(frame["begins"].dt.date, frame["ends"].dt.date, strict=True)
    return frame[["row"]].assign(
        label=[_row_label(seats[row]) for row in frame["row"]],
        begins=[round((_position(begins) + _position(ends)) / 2, 3) for begins, ends in stretches],
        fill=[palette.TEXT if is_day else "white" for is_day in frame["is_day"]],
        words=[f"observerat {seen}" for seen in frame["observed_on"]],
    )


def _position(day: dt.date) -> float:
    """A day as a point on an axis of years."""
    first = dt.date(day.year, 1, 1)
    return round(day.year + (day - first).days / (dt.date(day.year + 1, 1, 1) - first).days, 3)


def _tooltip(*fields: str) -> list[alt.Tooltip]:
    titles = {"label": "Företrädare", "words": "Tid"}
    return [alt.Tooltip(f"{name}:N", title=titles[name]) for name in fields]
