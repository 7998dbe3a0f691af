"""The Swedish sentences about a file from the accounts: what was read, whether it adds up, what no rule takes."""

from kronoberg.domain import swedish
from kronoberg.intake.accounts.mapping import Mapped
from kronoberg.intake.accounts.transactions import AccountsFile, BalanceDifference, Unbalanced

UNBALANCED = (
    "Varje verifikation ska bli noll. Be ekonomi om en rättad fil, eller läs in den som den är om ni vet varför den "
    "avviker."
)
_MOST_UNBALANCED = 20


def read_sentence(file: AccountsFile) -> str:
    """What the file is, how its letters were read, and how much it holds."""
    whose = f" från {file.company}" if file.company else ""
    exported = f", uttagen {file.generated}" if file.generated else ""
    rows = swedish.counted(file.transactions, "rad", "rader")
    count = f"{swedish.counted(file.vouchers, 'verifikation', 'verifikationer')} med {rows}" if file.vouchers else rows
    years = swedish.enumeration(str(year) for year in file.years)
    letters = f", läst som {file.encoding}" if file.encoding else ""
    return f"{file.name}: {file.form}{whose}{exported}{letters}. {count} för {years}."


def totals_sentence(file: AccountsFile) -> str:
    """What the file's rows add up to."""
    debit, credit = swedish.kronor(file.debit), swedish.kronor(-file.credit)
    balance = "Debet och kredit är lika" if file.debit == -file.credit else "Debet och kredit är inte lika"
    return f"{balance}: debet {debit}, kredit {credit}."


def balances_sentence(file: AccountsFile) -> str:
    """Whether the rows add up to the balances that the file states."""
    if not file.balances_checked and not file.differences:
        return "Filen har inga saldon att jämföra raderna med."
    compared = swedish.counted(file.balances_checked, "saldo", "saldon")
    if not file.differences:
        return f"Raderna ger samma belopp som filens {compared}."
    differing = swedish.counted(len(file.differences), "konto eller objekt", "konton eller objekt")
    return f"Raderna ger ett annat belopp än filens saldon för {differing} ({compared} jämförda)."


def unbalanced(file: AccountsFile) -> tuple[str, ...]:
    """Which vouchers are out of balance, and by how much; of many the first."""
    said = [
        f"{_which(each)} är inte i balans: "
        f"{'debet' if each.sum > 0 else 'kredit'} är {swedish.kronor_and_ore(abs(each.sum))} för mycket."
        for each in file.unbalanced[:_MOST_UNBALANCED]
    ]
    more = len(file.unbalanced) - len(said)
    return (
        *said,
        *([f"{swedish.counted(more, 'verifikation', 'verifikationer')} till är inte i balans."] * (more > 0)),
    )


def _which(voucher: Unbalanced) -> str:
    """A voucher with its line; one without a number is called by its line already."""
    where = f"rad {voucher.line}"
    return f"Verifikationen på {where}" if voucher.voucher == where else f"Verifikation {voucher.voucher} ({where})"


def accept_unbalanced(file: AccountsFile) -> str:
    """The tick of a person who takes the file in although vouchers are out of balance."""
    count = len(file.unbalanced)
    which = "verifikationen som inte är" if count == 1 else f"{swedish.decimal(count)} verifikationer som inte är"
    return f"Läs in filen som den är, med {which} i balans"


def difference_of(each: BalanceDifference) -> int:
    """How much more the rows give than the balance that is stated, in öre."""
    return each.added_up - (each.stated or 0)


def mapped_sentence(mapped: Mapped) -> str:
    """How many rows the rules take and leave, and that they are the whole file together."""
    left = mapped.in_file - mapped.transactions
    taken = swedish.decimal(mapped.transactions)
    total = swedish.counted(mapped.in_file, "rad", "rader")
    check = (
        "Tillsammans är de filens alla rader, på öret för varje konto."
        if mapped.agrees
        else "De stämmer inte med filen. Ta inte in beloppen, och meddela förvaltaren."
    )
    return f"Reglerna tar {taken} av {total}. {swedish.counted(left, 'rad', 'rader')} tas av ingen regel. {check}"
