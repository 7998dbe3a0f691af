"""How the seats held on one day divide between parties and women and men: counts only, nothing ranked or scored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from kronoberg.analysis.seats import BodySeats, Seat
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
    """The seats of women or men; `gender` is None for the seats of those whose gender no source gives."""

    gender: Gender | None
    ordinary: int
    substitute: int


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
    """Seats of women, of men, and of those whose gender no source gives; nobody's is guessed from a name."""
    counted = Counter((seat.person.gender, seat.kind) for body in found for seat in body.sitting)
    shares = (
        GenderShare(gender, counted[gender, SeatKind.ORDINARY], counted[gender, SeatKind.SUBSTITUTE])
        for gender in (*Gender, None)
    )
    return tuple(share for share in shares if share.gender or share.ordinary or share.substitute)


def sums(shares: Iterable[PartyShare | GenderShare]) -> tuple[int, int]:
    """The ordinary and the substitutes' seats of several shares together."""
    listed = tuple(shares)
    return sum(share.ordinary for share in listed), sum(share.substitute for share in listed)


def parties_in(found: Iterable[BodySeats]) -> tuple[str, ...]:
    """The parties that hold a seat that is counted, by letter."""
    return tuple(
        sorted({seat.party_id for body in found for seat in body.sitting if seat.party_id and _is_counted(seat)})
    )


def held_by(found: BodySeats, party_id: str) -> int | None:
    """How many seats of both kinds a party holds in a body; None where nobody is known in it."""
    if not found.known:
        return None
    return sum(seat.party_id == party_id and _is_counted(seat) for seat in found.sitting)


def _is_counted(seat: Seat) -> bool:
    return seat.kind is not SeatKind.OTHER


def _letter(share: PartyShare) -> str:
    return share.party.party_id if share.party else ""
