"""The Swedish texts about a file from the accounts on the part "Läs in": what is asked of a person, and new rules."""

from collections.abc import Iterable, Sequence

from kronoberg.domain import swedish
from kronoberg.domain.contracts import BY_NAME
from kronoberg.domain.difference import Cells, RowChange
from kronoberg.domain.words import CATEGORIES, Category, Direction, Status
from kronoberg.intake.accounts import outcomes
from kronoberg.intake.accounts.mapping import Mapped, Unmapped
from kronoberg.intake.accounts.transactions import AccountsFile

SUMS = "Belopp enligt reglerna"
NOT_TAKEN = "Rader som ingen regel tar"
TAKE_IN = "Ta in beloppen"
NO_RULES = (
    "Det finns inga konteringsregler ännu. De säger vilka konton, kostnadsställen och projekt som hör till vilket "
    "samarbete. Skriv den första nedanför."
)
NO_PARTS = "Ingen rad i filen tas av någon regel, så det finns inga belopp att ta in."
ABOUT_NOT_TAKEN = (
    "Rader som inte gäller internationella samarbeten ska inte tas av någon regel. Skriv en regel för dem som gör det."
)
TO_RULES = "Alla konteringsregler, på delen Redigera"
NEW_RULE = "Ny regel"
ABOUT_NEW_RULE = "När regeln är sparad läses filen igen med den. Regeln prövas efter dem som redan finns."
START_FROM = "Utgå från"
FROM_NOTHING = "Inget särskilt"
PART = BY_NAME["account_rules"].column("category").description
"""The question for category and direction, which are one choice."""

YEARS = "Verksamhetsår att ta in"
STATUS = "Beloppen är"
CHOOSE_STATUS = f"Välj om beloppen är {' eller '.join(status.facts.predicate for status in outcomes.STATUSES)}."
CHOOSE_YEARS = "Välj minst ett verksamhetsår."
FILL_IN_SOURCE = "Fyll i källan: titel, utgivare, varför länk saknas och vem som för in."
TITLE, PUBLISHER = "Källans titel", "Vem som gav ut den"
NO_LINK, NO_LINK_REASON = "Varför länk saknas", "Bokföringen är inte publicerad."
ENTERED_BY = "Vem som för in uppgifterna"
WITH_TEXTS = "Ta med radernas texter"
ABOUT_TEXTS = "Texterna kan innehålla namn på personer. Utan dem visas bara dag, verifikation, konto och belopp."
LEFT_OUT = "Delar att lämna utanför (valfritt)"
ENCODING = "Teckenkodning"
ABOUT_ENCODING = "Läs exemplen. Är å, ä och ö fel, välj en annan teckenkodning."


def period(file: AccountsFile) -> str:
    """What the file says of its years and when it was made, as a help to say whether the year is closed."""
    years = swedish.enumeration(str(year) for year in file.years)
    if not file.generated:
        return f"Filen har rader för {years} och säger inte när den togs ut."
    last = max(file.years)
    said = f"Filen har rader för {years} och togs ut {file.generated}."
    if file.generated[:4] <= str(last):
        return f"{said} Det är före årets slut, så {last} är inte avslutat i filen."
    return f"{said} Det är efter årets slut; om bokslutet är fastställt framgår inte av filen."


def status(shown: Status) -> str:
    """A status to choose."""
    return swedish.sentence(shown.word)


def examples(file: AccountsFile) -> str:
    """Texts of the file that show whether å, ä and ö were read right."""
    return f"Exempel ur filen: {'; '.join(file.examples)}."


def not_taken(mapped: Mapped, most: int) -> str:
    """How much no rule takes; `most` is how many places are shown."""
    rows = swedish.counted(sum(each.transactions for each in mapped.unmapped), "rad", "rader")
    total = swedish.kronor_and_ore(sum(each.amount for each in mapped.unmapped))
    places = swedish.counted(len(mapped.unmapped), "plats", "platser")
    return (
        f"{rows} med summan {total} tas av ingen regel. De står på {places} (konto, kostnadsställe och projekt). De "
        f"största visas först, högst {most}; alla finns i filen att ladda ner. Plus är debet, minus kredit."
    )


def place(each: Unmapped, file: AccountsFile) -> str:
    """A place in the accounts that no rule takes: `6980 Medlemsavgifter, kostnadsställe 9131, 2025: 75 610 kr`."""
    parts = [
        " ".join(filter(None, (each.account, file.account_names.get(each.account)))),
        f"kostnadsställe {each.cost_centre}" if each.cost_centre else "",
        f"projekt {each.project}" if each.project else "",
        str(each.year),
    ]
    return f"{', '.join(filter(None, parts))}: {swedish.kronor(each.amount)}"


def kinds() -> dict[str, tuple[Direction, Category]]:
    """What money can be for, in words, with its direction and category."""
    return {
        f"{swedish.sentence(direction.word)}: {category.word}": (direction, category)
        for direction, categories in CATEGORIES.items()
        for category in categories
    }


def postings_title(changes: Sequence[RowChange]) -> dict[str, str]:
    """The title that voucher lines are folded under: how many come and go, and what the new ones add up to."""
    own = [change for change in changes if change.table == "postings"]
    if not own:
        return {}
    new = [change.new for change in own if change.new is not None]
    gone = len(own) - len(new)
    parts = [f"{swedish.counted(len(new), 'rad', 'rader')} på {swedish.kronor_and_ore(_sum(new))}"] if new else []
    parts += [f"{swedish.counted(gone, 'rad', 'rader')} tas bort"] if gone else []
    return {"postings": f"{BY_NAME['postings'].title}: {swedish.enumeration(parts)}"}


def _sum(rows: Iterable[Cells]) -> int:
    amount = BY_NAME["postings"].column("amount_sek").cell
    return sum(int(amount.read(row["amount_sek"])) for row in rows)


def remove_emptied(count: int) -> str:
    """The tick that takes away sums that an earlier file gave and this one does not."""
    sums = swedish.counted(count, "belopp", "belopp")
    return f"Ta bort {sums} som har bokföringsrader i dag men inte får några ur filen"


def wrong_way(count: int) -> str:
    """That sums have the wrong sign, and what can be done."""
    sums = swedish.counted(count, "belopp", "belopp")
    return f"{sums} har fel tecken och kan inte tas in. Rätta konteringsregeln, eller lämna delen utanför här ovan."
