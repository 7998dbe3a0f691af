"""How the seats held on one day divide between parties and women and men: counts only, nothing ranked or scored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.seats.seats import BodySeats, Seat
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.people import Party
from kronoberg.domain.words import Gender, SeatKind


@dataclass(frozen=True, slots=True)
class PartyShare:
    """A party's seats; `party` is None for the seats whose party no source gives."""

    party: Party | None
    ordinary: int
    substitute: int

    @property
    def total(self) -> int:
        """Both kinds together."""
        return self.ordinary + self.substitute


@dataclass(frozen=True, slots=True)
class GenderShare:
    """The seats of women or men; `gender` is None for the seats of those whose gender no source gives.

    A number is None where no source shows any such seat and some seat of the kind is not known well enough to say none.
    """

    gender: Gender | None
    ordinary: int | None
    substitute: int | None


def by_party(book: Book, found: Iterable[BodySeats]) -> tuple[PartyShare, ...]:
    """Seats by the party at the time: most seats first, then by letter; those without a known party last."""
    counted = Counter((seat.party_id, seat.kind) for body in found for seat in body.sitting)
    parties: dict[str | None, Party] = {row.party_id: row for row in book.rows("parties")}
    shares = [
        PartyShare(parties.get(party), counted[party, SeatKind.ORDINARY], counted[party, SeatKind.SUBSTITUTE])
        for party in dict.fromkeys(party for party, _ in counted)
    ]
    kept = [share for share in shares if share.total]
    return tuple(sorted(kept, key=lambda share: (share.party is None, -share.total, _letter(share))))


def by_gender(found: Iterable[BodySeats]) -> tuple[GenderShare, ...]:
    """Seats of women, of men, and of those whose gender no source gives; nobody's is guessed from a name.

    Women and men are left out where no source gives the gender of anybody.
    """
    bodies = tuple(found)
    counted = Counter((seat.person.gender, seat.kind) for body in bodies for seat in body.sitting if _is_counted(seat))
    given = [gender for gender in Gender if any(key[0] for key in counted)]

    def number(gender: Gender | None, kind: SeatKind) -> int | None:
        all_told = not counted[None, kind] and all(_all_named(body, kind) for body in bodies)
        return counted[gender, kind] or (0 if all_told or gender is None else None)

    shares = [
        GenderShare(gender, number(gender, SeatKind.ORDINARY), number(gender, SeatKind.SUBSTITUTE))
        for gender in (*given, None)
    ]
    return tuple(share for share in shares if share.gender or share.ordinary or share.substitute)


def parties_in(found: Iterable[BodySeats]) -> tuple[str, ...]:
    """The parties that hold a seat that is counted, by letter."""
    return tuple(
        sorted({seat.party_id for body in found for seat in body.sitting if seat.party_id and _is_counted(seat)})
    )


def held_by(found: BodySeats, party_id: str) -> int | None:
    """How many seats of both kinds a party holds in a body; None where it may hold one that no source shows."""
    mine = [seat for seat in found.sitting if _is_counted(seat)]
    told = all(_all_named(found, kind) for kind, _ in found.counts) and all(seat.party_id for seat in mine)
    return sum(seat.party_id == party_id for seat in mine) or (0 if told else None)


def _all_named(found: BodySeats, kind: SeatKind) -> bool:
    """Whether every seat of a kind is held by somebody known, or known to be vacant, or the body is no more."""
    return not found.exists or (found.known and not dict(found.counts)[kind].unnamed)


def _is_counted(seat: Seat) -> bool:
    return seat.kind is not SeatKind.OTHER


def _letter(share: PartyShare) -> str:
    return share.party.party_id if share.party else ""
