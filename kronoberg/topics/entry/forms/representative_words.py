"""The Swedish texts of the forms about representatives on the page Uppgifter: who sits on, who leaves, who comes."""

from kronoberg.analysis.seats.seats import Seat
from kronoberg.domain import swedish
from kronoberg.topics.seats import words as seat_words

BODY, LEAVES, PARTY, ROLE = "Organ", "Vem som lämnar", "Parti vid den tiden (valfritt)", "Uppdrag"
NAME = "Vem som börjar (ett namn som redan finns används igen)"
LAST_DAY, FIRST_DAY = "Sista dag, till exempel 12 mars 2026", "Första dag, till exempel 12 mars 2026"
UNTIL = "Sista dag för den som börjar, om den är känd"
CHAIRS = "Den som börjar leder också organet, för regionen"
VACANT = "Ingen, platsen är tom"
NO_BODY = "Välj organ först."
NOBODY_LEAVES = "Välj vem som lämnar. Är platsen tom, välj ”Ingen, platsen är tom”."
NO_SUCCESSION = "Skriv vem som börjar, eller välj vem som lämnar."
WITHOUT_AN_END = "Utan sista dag räknas platsen som osäker: ingen vet då hur länge den gäller."
TICK_ALL = "Kryssa för alla"
SEEN = "År eller dag då källan visar dem"
NOBODY_TICKED = "Kryssa för minst en som sitter kvar."


def leaves(seat: Seat, body: str) -> str:
    """One who may leave: `Robert Olesen (S), ersättare, Styrelsen, observerat 2024`."""
    return f"{with_role(seat)}, {body}, {seat_words.tenure_words(seat.appointment)}"


def with_role(seat: Seat) -> str:
    """A person with party and role: `Robert Olesen (S), ersättare`."""
    return f"{seat_words.with_party(seat)}, {seat.role.word}"


def do_they_remain(year: int) -> str:
    """The question about those who sat at the end of the year before."""
    return f"Satt de kvar {year}?"


def explained(year: int) -> str:
    """Who is asked about, and what a tick means and what none does."""
    return (
        f"De här satt i slutet av {year - 1}, och ingen källa säger något om dem {year}. Kryssa för dem som din källa "
        "visar. Den som inte kryssas för räknas varken som kvar eller som att ha slutat."
    )


def lead(count: int, year: int) -> str:
    """The way to the question from a new year: how many are asked about."""
    seats = swedish.counted(count, "plats", "platser")
    return f"Vem sitter kvar {year}? {seats} från {year - 1} har ingen uppgift än."


def nobody_to_ask(year: int) -> str:
    """That the question is answered, or that nobody is known from the year before."""
    return f"Det finns ingen att fråga om: alla som är kända från {year - 1} har en uppgift för {year}."
