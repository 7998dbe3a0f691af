"""The papers of a year as an office gets them: colleagues' sheets, a file from the accounts and the rules for it.

The figures are invented. What they come to is typed in the tests: SBHSS 794 550,50 kr, Euroregion Baltic 400 150,50 kr,
Interreg 302 000 kr with 88 000 kr back, Energy Cities 52 670 kr, and 57,5 % of a post.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet


@dataclass(frozen=True)
class Papers:
    """The files: a wide sheet of all, a long one of SBHSS with its sum, one of Euroregion Baltic, and the accounts."""

    wide: Path
    long: Path
    erb: Path
    rules: Path
    accounts: Path


WIDE = (
    ("Internationella kostnader 2025 – sammanställning ekonomi (utkast 260312)",),
    (),
    ("Samarbete", "Kostnader (kr)", None, None, None, "Summa", "Tjänst %", "Senast uppdaterad"),
    (None, "Medlemsavgift", "Tjänstestöd", "Resor", "Arvoden"),
    ("SBHSS (Brysselkontoret)", "620 000", "95 000", "48 350,50", "31 200", "=SUM(B5:E5)", "15 %", "12 mars 2026"),
    ("Euroregion Baltic", "ca 182 tkr", 110000, "64 900 kr", 42750, None, "ca 15", "2026-03-12"),
    ("Interreg (3 program)", "-", 205000, 71400, "25,6 tkr", None, 25, "12/3 -26"),
    ("Energy Cities", 24300, 18500, 9870, 0, None, "2,5", None),
    ("Summa", "ca 827 tkr", "428 500", "ca 0,2 Mkr", "99 550", "1,2 Mkr"),
    (),
    ("* arvode för ERB preliminärt, sista räkningen saknas",),
)
LONG = (
    ("Kostnader internationellt",),
    (),
    ("Samarbete", "Slag", "År", "Belopp", "Status", "Ungefärlig", "Kommentar"),
    ("SBHSS", "medlemsavgift", 2025, "620 000 kr", "preliminärt", "nej", "faktura jan"),
    ("SBHSS", "tjänstestöd", 2025, "95 tkr", "preliminärt", "ja", None),
    ("SBHSS", "resor", 2025, "48 350,50", "preliminärt", "nej", None),
    ("SBHSS", "arvode", 2025, 31200, "preliminärt", "nej", None),
    ("Summa SBHSS", None, 2025, "ca 0,8 Mkr"),
)
ERB = """Samarbete;Slag;År;Belopp;Status;Ungefärlig
Euroregion Baltic;medlemsavgift;2025;182 500,50;utfall;nej
Euroregion Baltic;tjänstestöd;2025;110 000;utfall;nej
Euroregion Baltic;resor;2025;64 900,00;utfall;nej
Euroregion Baltic;arvode;2025;42 750;utfall;nej
"""
RULES = """rule_id,order,account_from,account_to,cost_centre,project,text_contains,collaboration_id,category,direction,\
valid_from_year,valid_to_year,note
ir-lon,10,4011,4011,,I30,,interreg,staff_support,expense,,,
ir-resor,11,5510,5520,,I30,,interreg,travel,expense,,,
ir-arvode,12,4110,4110,,I30,,interreg,remuneration,expense,,,
ir-stod,13,3510,3510,,I30,,interreg,technical_assistance,income,,,
ec-avg,20,6985,6985,,I40,,energy-cities,membership_fee,expense,,,
ec-lon,21,4011,4011,,I40,,energy-cities,staff_support,expense,,,
ec-resor,22,55,55,,I40,,energy-cities,travel,expense,,,
"""
ACCOUNTS_HEAD = """#FLAGGA 0
#FORMAT PC8
#GEN 20260315
#SIETYP 4
#FNAMN "Region Kronoberg"
#RAR 0 20250101 20251231
#KONTO 4011 "Löner tjänstestöd"
#KONTO 1930 "Bank"
#DIM 6 "Projekt"
"""
POSTINGS = (
    ("Medlemsavgift Energy Cities", (("6985", "I40", "24300.00"),)),
    ("Flyg Gdansk", (("5510", "I40", "4370.00"), ("2640", "", "262.20"))),
    ("Hotell Bryssel, årsmöte", (("5520", "I40", "5500.00"),)),
    ("Lön tjänstestöd, elva månader", (("4011", "I30", "187916.63"), ("4011", "I40", "16958.26"))),
    ("Lön tjänstestöd, december", (("4011", "I30", "17083.37"), ("4011", "I40", "1541.74"))),
    ("Resa Rostock", (("5510", "I30", "41400.00"), ("5520", "I30", "30000.00"))),
    ("Arvode", (("4110", "I30", "25600.00"),)),
    ("Tekniskt stöd South Baltic", (("3510", "I30", "-88000.00"),)),
    ("Kaffe möte okänt", (("5520", "", "1250.00"),)),
)


def made(place: Path) -> Papers:
    """Put the papers in a folder."""
    found = Papers(
        place / "kollegas-breda-blad.xlsx",
        place / "kollegas-langa-blad-med-summa.xlsx",
        place / "kostnader-erb.csv",
        place / "regler.csv",
        place / "bokslut.se",
    )
    _save(found.wide, WIDE, title="Internationellt 2025", merged=("A1:H1", "A3:A4", "B3:E3", "F3:F4", "G3:G4", "H3:H4"))
    _save(found.long, LONG, title="Blad1")
    found.erb.write_bytes(ERB.replace("\n", "\r\n").encode("cp1252"))
    found.rules.write_text(RULES, "utf-8")
    found.accounts.write_bytes(accounts().replace("\n", "\r\n").encode("cp437"))
    return found


def _save(file: Path, rows: tuple[tuple[Any, ...], ...], *, title: str, merged: tuple[str, ...] = ()) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert isinstance(sheet, Worksheet)
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for area in merged:
        sheet.merge_cells(area)
    book.create_sheet("Underlag").append(["Fakturor"])
    book.save(file)


def accounts() -> str:
    """A file from the accounts (SIE 4), in balance."""
    vouchers = []
    for number, (text, parts) in enumerate(POSTINGS, start=1):
        lines = [f"#TRANS {account} {_project(project)} {amount}" for account, project, amount in parts]
        paid = sum(round(float(amount) * 100) for _, _, amount in parts)
        lines.append(f"#TRANS 1930 {{}} {-paid / 100:.2f}")
        vouchers.append(f'#VER A {number} 202503{number:02} "{text}"\n{{\n' + "\n".join(lines) + "\n}\n")
    return ACCOUNTS_HEAD + "".join(vouchers)


def _project(name: str) -> str:
    return f'{{6 "{name}"}}' if name else "{}"
