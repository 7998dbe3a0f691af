"""A year's ledger of a million transactions: read, mapped and put in tables, beside `csv.reader` on the same rows.

Each measurement runs in a process of its own, so that its peak of memory is its own. The file is written by the bench
to a temporary folder and is made up: 200 accounts, 300 cost centres, 150 projects, three to six rows in a voucher.
"""

import csv
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from kronoberg.domain.contracts.accounting import AccountRule
from kronoberg.domain.words import Category, Direction

ROOT = Path(__file__).resolve().parents[1]
TRANSACTIONS = 1_000_000
ACCOUNTS = [str(number) for number in range(4000, 8000, 20)]
COST_CENTRES = [str(number) for number in range(9000, 9300)]
PROJECTS = ["", "", *(f"P{number}" for number in range(150))]
TEXTS = ("Hyra", "Tåg till Bryssel", "Möte, fika", "Årsavgift", "Lön", "Konsult Öberg & Åhl", "")

# A child's ru_maxrss begins at what its parent had. Linux tells its own; elsewhere that has to do.
_PEAK = """
import resource
from pathlib import Path
def peak():
    status = Path("/proc/self/status")
    own = status.read_text().partition("VmHWM:")[2].split() if status.exists() else []
    return int(own[0] if own else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss) * 1024
"""
# The measuring process: reports seconds, peak of memory, and the totals that it came to.
_OURS = """
import json, sys, time
from benchmarks.accounts import rules
from kronoberg.intake.accounts import mapping, sie
from kronoberg.topics.entry import accounts_tables, import_tables
begun, used, steps = time.perf_counter(), time.process_time(), []
sorting = mapping.Sorting(rules())
file = sie.read(Path(sys.argv[1]), "bok.se", sorting.take, progress=steps.append)
mapped = sorting.result(file)
accounts_tables.parts_table({}, mapped); import_tables.unmapped(mapped, file, most=200)
accounts_tables.control_table(file); print(json.dumps({
    "seconds": time.perf_counter() - begun, "cpu": time.process_time() - used, "agrees": mapped.agrees,
    "steps": len(steps),
    "peak": peak(), "rows": file.transactions,
    "mapped": mapped.transactions, "debit": file.debit, "credit": file.credit, "differences": len(file.differences),
}))
"""
_CSV = """
import csv, json, sys, time
begun, used = time.perf_counter(), time.process_time()
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    rows = sum(1 for _ in csv.reader(file, delimiter=";"))
print(json.dumps({"seconds": time.perf_counter() - begun, "cpu": time.process_time() - used, "rows": rows - 1,
    "peak": peak()}))
"""


@dataclass(frozen=True, slots=True)
class Measured:
    """One round: seconds on the clock and of processor and peak bytes, ours and of `csv.reader`; the file's size."""

    seconds: float
    cpu: float
    peak: int
    csv_seconds: float
    csv_cpu: float
    csv_peak: int
    file_bytes: int
    mapped: int


def measure(rounds: int, transactions: int = TRANSACTIONS) -> Iterator[Measured]:
    """Write the file once and measure it several times.

    Raises
    ------
    RuntimeError
        When the totals that were read are not those that were written.
    """
    with tempfile.TemporaryDirectory() as folder:
        ledger, rows = Path(folder) / "bok.se", Path(folder) / "bok.csv"
        debit = write(ledger, rows, transactions)
        for _ in range(rounds):
            ours, beside = _run(_PEAK + _OURS, ledger), _run(_PEAK + _CSV, rows)
            written = {"rows": transactions, "debit": debit, "credit": -debit, "differences": 0, "agrees": True}
            read = {name: ours[name] for name in written}
            if read != written or beside["rows"] != transactions or not ours["steps"]:
                raise RuntimeError(f"läste {read}, skrev {written}")
            yield Measured(
                seconds=ours["seconds"],
                cpu=ours["cpu"],
                peak=ours["peak"],
                csv_seconds=beside["seconds"],
                csv_cpu=beside["cpu"],
                csv_peak=beside["peak"],
                file_bytes=ledger.stat().st_size,
                mapped=ours["mapped"],
            )


def _run(script: str, path: Path) -> dict[str, int]:
    command = [sys.executable, "-c", script, str(path)]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    found: dict[str, int] = json.loads(done.stdout)
    return found


def rules() -> list[AccountRule]:
    """Ten rules, which take some per cent of the transactions."""
    return [
        AccountRule(
            rule_id=f"regel-{number}",
            order=number,
            account_from="40",
            account_to="79",
            cost_centre=None if number % 2 else COST_CENTRES[number],
            project=f"P{number}" if number % 2 else None,
            text_contains="tåg" if number % 5 == 0 else None,
            collaboration_id=f"samarbete-{number % 8}",
            category=Category.TRAVEL if number % 5 == 0 else Category.OTHER,
            direction=Direction.EXPENSE,
        )
        for number in range(1, 11)
    ]


def write(ledger: Path, rows: Path, transactions: int) -> int:
    """Write the same made-up year as SIE 4E (CP437) and as CSV. Gives the debit sum in öre."""
    rng = random.Random(5)
    sums: dict[str, int] = {}
    debit = 0
    body = ledger.with_suffix(".body")
    with body.open("w", encoding="cp437", newline="\r\n") as sie, rows.open("w", encoding="utf-8", newline="") as table:
        sheet = csv.writer(table, delimiter=";")
        sheet.writerow(("Konto", "Kostnadsställe", "Projekt", "Datum", "Belopp", "Verifikation", "Text"))
        left, number = transactions, 0
        while left:
            number += 1
            size = left if left < 6 else rng.randint(3, min(6, left - 3)) if left > 8 else 3
            left -= size
            amounts = _amounts(rng, size)
            debit += sum(ore for ore in amounts if ore > 0)
            _voucher(rng, (sie, sheet), number, amounts, sums)
    with ledger.open("w", encoding="cp437", newline="\r\n") as whole, body.open(encoding="cp437") as vouchers:
        whole.write(
            '#FLAGGA 0\n#FORMAT PC8\n#SIETYP 4\n#PROGRAM "Bänk" 1\n#GEN 20260115\n#FNAMN "Påhittade regionen"\n'
        )
        whole.write('#RAR 0 20250101 20251231\n#DIM 1 "Kostnadsställe"\n#DIM 6 "Projekt"\n')
        whole.writelines(f'#KONTO {account} "Konto för {account}"\n' for account in ACCOUNTS)
        whole.writelines(f"#RES 0 {account} {_kronor(ore)}\n" for account, ore in sorted(sums.items()))
        whole.writelines(vouchers)
    body.unlink()
    return debit


def _amounts(rng: random.Random, size: int) -> list[int]:
    """Amounts of a voucher in balance."""
    amounts = [rng.randint(100, 5_000_000) * rng.choice((1, 1, -1)) for _ in range(size - 1)]
    return [*amounts, -sum(amounts)]


def _voucher(
    rng: random.Random, files: tuple[TextIO, Any], number: int, amounts: list[int], sums: dict[str, int]
) -> None:
    """Write a voucher to the SIE file and its rows to the CSV file, and count it in the sums by account."""
    sie, sheet = files
    day = f"2025{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    sie.write(f'#VER A {number} {day} "{rng.choice(TEXTS)}" {day}\n{{\n')
    for ore in amounts:
        account, cost_centre, project = _place(rng)
        sums[account] = sums.get(account, 0) + ore
        objects = f'1 "{cost_centre}" 6 "{project}"' if project else f'1 "{cost_centre}"'
        text = rng.choice(TEXTS)
        sie.write(f'   #TRANS {account} {{{objects}}} {_kronor(ore)} {day} "{text}"\n')
        sheet.writerow((account, cost_centre, project, day, _kronor(ore), f"A {number}", text))
    sie.write("}\n")


def _place(rng: random.Random) -> tuple[str, str, str]:
    """A cost centre uses few accounts and fewer projects."""
    unit = rng.randrange(len(COST_CENTRES))
    account = ACCOUNTS[(unit * 7 + rng.randrange(14) * 13) % len(ACCOUNTS)]
    return account, COST_CENTRES[unit], PROJECTS[(unit + rng.randrange(3)) % len(PROJECTS)]


def _kronor(ore: int) -> str:
    sign = "-" if ore < 0 else ""
    return f"{sign}{abs(ore) // 100}.{abs(ore) % 100:02}"
