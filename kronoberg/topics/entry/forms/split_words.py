"""The Swedish texts of the form that divides a year's cost, on the page Uppgifter."""

from collections.abc import Mapping
from decimal import Decimal

from kronoberg.analysis.entry.split import Foreign, Part, Post
from kronoberg.domain import swedish
from kronoberg.domain.contracts.money import Cost
from kronoberg.domain.words import Category, Status

WHO, STATUS, WHOLE = "Vilket samarbete", "Status", "Hela årets kostnad, kr (får vara tomt)"
FROM_PAY = "Räkna ut tjänstestödet ur en årskostnad"
IN_CURRENCY = "Medlemsavgiften betalades i euro"
SHARE, PAY, ON_COSTS = "Andel av heltid, procent", "Årskostnad för en heltid, kr", "Pålägg, procent"
AMOUNT, RATE = "Avgiften i euro", "Kurs, kr per euro"
NO_COLLABORATION = "Välj samarbete först."
NO_PART = "Skriv minst en del, eller hela årets kostnad."
POST = "Använd en schablon, inte en persons lön: uträkningen visas för läsare. Skriv 0 i pålägg om det redan ingår."
HOW = "En tom ruta lämnar delen som den är. Det som blir över av hela kostnaden står kvar som ej fördelat."


def known(label: str, year: int, parts: Mapping[Category, Cost]) -> str:
    """What is known of the year already, part by part."""
    values = [
        f"{category.word} {swedish.kronor(row.amount_sek)} ({row.status.word})"
        for category, row in parts.items()
        if row.amount_sek is not None
    ]
    return (
        f"Känt för {label} {year}: {swedish.enumeration(values)}." if values else f"Inget är känt för {label} {year}."
    )


def field(category: Category) -> str:
    """What a part's field is called."""
    return f"{swedish.sentence(category.word)}, kr"


def worked_out(part: Part, terms: Post | Foreign) -> str:
    """What was worked out and how, for a person to accept by saving it."""
    return f"{swedish.sentence(part.category.word)}: {_kronor(part.kronor)}. {terms.terms}"


def left(kronor: Decimal | None) -> str:
    """How much is not divided; nothing where nobody has said what the whole is."""
    if kronor is None:
        return ""
    return f"{_kronor(kronor)} är kvar som ej fördelat." if kronor else "Hela kostnaden är fördelad."


def too_much(kronor: Decimal) -> str:
    """That the parts are more than the whole, and by how much."""
    return f"Delarna är tillsammans {_kronor(-kronor)} mer än hela årets kostnad. Rätta en del eller hela kostnaden."


def no_number(label: str, wanted: str) -> str:
    """That what stands in a field is no number that can be read in one way."""
    return f"{label}: skriv {wanted}."


def needed(label: str) -> str:
    """That a field has to be filled in for a calculation."""
    return f"{label}: fyll i fältet. Det behövs för uträkningen."


def status(found: Status | None) -> Status:
    """The status to begin with: what the year has already, else preliminary."""
    return found or Status.PRELIMINARY


def _kronor(kronor: Decimal) -> str:
    return swedish.kronor(int(kronor * 100))
