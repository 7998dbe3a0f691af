"""Each planted fault: the patches that plant it in the valid dataset, and what is to be said, typed by hand."""

import re
from typing import NamedTuple

from tests.faulty.patches import Patch, cell, cells_of, content, copied, gone, lines, row, text

COSTS, STRATEGY, TRIPS, PERSONS = "costs.csv", "strategy.yaml", "trips.csv", "persons.csv"
COST_KEY = "collaboration_id + year + direction + category + status"
AMOUNT = "ett belopp som är noll eller större"
TWO_WAYS = "ett tal som bara kan läsas på ett sätt, till exempel 1234 eller 1,23"
DATE = "ett datum som ÅÅÅÅ-MM-DD, ÅÅÅÅ-MM eller ÅÅÅÅ"
UTF_8, LETTERS = "UTF-8", "å, ä och ö; filen har sparats med fel teckenkodning"
HEADER = "en rubrikrad, även när tabellen saknar rader"
FIELDS = "11 fält, som i rubriken"
NO_FORMULA = "ingen formel"
PLAIN_YAML = "en lista av poster med ”kolumn: värde” på egna rader"
DATASET = "dataset.yaml"
HALF, DEPTH = b"\xff", 5_000
LAUGHS = """\
- &a ["lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol", "lol"]
- &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]
- &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]
- &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]
- &e [*d, *d, *d, *d, *d, *d, *d, *d, *d]
- &f [*e, *e, *e, *e, *e, *e, *e, *e, *e]
- &g [*f, *f, *f, *f, *f, *f, *f, *f, *f]
- &h [*g, *g, *g, *g, *g, *g, *g, *g, *g]
- &i [*h, *h, *h, *h, *h, *h, *h, *h, *h]
"""
OTHERWISE = """\
# En kommentar
- {source_id: rapport-2024, certainty: stated, item_id: "riktlinje-1", part: guideline, order: 1, modality: should,
   title: 'Tydligt ämne', text: Samarbetet bör ha ett tydligt ämne., section: Riktlinjer, note: null, responsible: ~}
- item_id: omrade-1
  part: priority_area
  order: 1
  modality: shall
  title: Länets utveckling
  text: >-
    Alla i länet
    ska kunna delta.
  section: "Områden"
  source_id: rapport-2024
  certainty: stated

- item_id: lank-1
  part: linked_strategy
  order: "1"
  title: Hälsoplan
  text: Plan för
    god hälsa.
  section: Bilaga 1
  source_id: rapport-2024
  certainty: stated
"""


class Planted(NamedTuple):
    """A planted fault: its exact place, and fragments of what is said about it."""

    file: str
    row: int | None
    column: str | None
    found: str
    expected: str


class Case(NamedTuple):
    """What is changed in the valid dataset, and every fault that is to be found for it."""

    patches: list[Patch]
    planted: list[Planted]


CASES: dict[str, Case] = {
    # Amounts
    "text-in-amount": Case(
        [cell(COSTS, 5, "amount_sek", "ungefär tio tusen")],
        [Planted(COSTS, 5, "amount_sek", "”ungefär tio tusen”", AMOUNT)],
    ),
    "number-readable-two-ways": Case(
        [
            cell(COSTS, 2, "amount_sek", '"1,234"'),
            cell(COSTS, 5, "amount_sek", "1.234"),
            cell(COSTS, 7, "amount_sek", '"12,345.50"'),
        ],
        [
            Planted(COSTS, 2, "amount_sek", "”1,234”", TWO_WAYS),
            Planted(COSTS, 5, "amount_sek", "”1.234”", TWO_WAYS),
            Planted(COSTS, 7, "amount_sek", "”12,345.50”", "utan punkt eller komma mellan tusental"),
        ],
    ),
    "not-available-in-amount": Case(
        [cell(COSTS, 5, "amount_sek", "NA"), cell(COSTS, 7, "amount_sek", "None")],
        [
            Planted(COSTS, 5, "amount_sek", "”NA”", AMOUNT),
            Planted(COSTS, 7, "amount_sek", "”None”", AMOUNT),
        ],
    ),
    "negative-amount": Case(
        [cell(COSTS, 5, "amount_sek", "-20350.00")], [Planted(COSTS, 5, "amount_sek", "”-20350.00”", AMOUNT)]
    ),
    "too-many-decimals": Case(
        [cell(COSTS, 5, "amount_sek", "20350.125")],
        [Planted(COSTS, 5, "amount_sek", "”20350.125”", "ett tal med högst 2 decimaler")],
    ),
    "strange-numbers": Case(
        [
            cell(COSTS, 2, "amount_sek", "1e5"),
            cell(COSTS, 4, "amount_sek", "inf"),
            cell(COSTS, 5, "amount_sek", "(500)"),
            cell(COSTS, 7, "amount_sek", "\uff11\uff12\uff13\uff14"),
        ],
        [
            Planted(COSTS, 2, "amount_sek", "”1e5”", AMOUNT),
            Planted(COSTS, 4, "amount_sek", "”inf”", AMOUNT),
            Planted(COSTS, 5, "amount_sek", "”(500)”", AMOUNT),
            Planted(COSTS, 7, "amount_sek", "”\uff11\uff12\uff13\uff14”", AMOUNT),
        ],
    ),
    "amount-missing-with-outcome": Case(
        [cell(COSTS, 5, "amount_sek", "")], [Planted(COSTS, 5, "amount_sek", "tomt trots status outcome", "ett värde")]
    ),
    "amount-with-status-missing": Case(
        [cell(COSTS, 3, "amount_sek", "0.00")],
        [Planted(COSTS, 3, "amount_sek", "ett värde trots status missing", "en tom cell")],
    ),
    "missing-without-reason": Case(
        [cell(COSTS, 3, "note", "")], [Planted(COSTS, 3, "note", "tomt", "skälet till att uppgiften saknas")]
    ),
    "outcome-beside-missing": Case(
        [cell(COSTS, 2, "status", "outcome")],
        [Planted(COSTS, 3, "status", "bredvid delar med status outcome", "status preliminary")],
    ),
    "known-and-missing-part": Case(
        [cell(COSTS, 3, "category", "membership_fee")],
        [Planted(COSTS, 3, "status", "både saknad och känd uppgift för membership_fee", "en av dem")],
    ),
    "income-category-as-expense": Case(
        [cell(COSTS, 7, "direction", "expense")],
        [Planted(COSTS, 7, "category", "”technical_assistance” för expense", "en av membership_fee, staff_support")],
    ),
    "rate-that-does-not-convert": Case(
        [cell("foreign_amounts.csv", 2, "rate", "1.1428571")],
        [
            Planted(
                "foreign_amounts.csv", 2, "amount + rate", "som inte ger beloppet 1000000.00", "belopp × kurs lika med"
            )
        ],
    ),
    # Codes, keys and references
    "unknown-code": Case(
        [cell(COSTS, 5, "status", "outcom"), cell(COSTS, 6, "status", "Utfall")],
        [
            Planted(COSTS, 5, "status", "”outcom”", "en av koderna outcome, preliminary, estimate, budget"),
            Planted(COSTS, 6, "status", "”Utfall”", "(menade du outcome?)"),
        ],
    ),
    "wrong-flag-and-year": Case(
        [cell(COSTS, 4, "approximate", "kanske"), cell(COSTS, 5, "year", "24")],
        [
            Planted(COSTS, 4, "approximate", "”kanske”", "true eller false"),
            Planted(COSTS, 5, "year", "”24”", "ett årtal med fyra siffror"),
        ],
    ),
    "slug-with-swedish-letters": Case(
        [row(PERSONS, 4, person_id="Örjan Ek", name="Örjan Ek", source_id="rapport-2024", certainty="stated")],
        [Planted(PERSONS, 4, "person_id", "”Örjan Ek”", "små bokstäver a–z")],
    ),
    "empty-required-cell": Case(
        [cell(COSTS, 5, "collaboration_id", "")],
        [Planted(COSTS, 5, "collaboration_id", "en tom cell", "en nyckel av små bokstäver")],
    ),
    "duplicate-key": Case(
        [
            row(
                COSTS,
                7,
                collaboration_id="brokontoret",
                year="2024",
                year_basis="stated",
                direction="expense",
                category="travel",
                status="outcome",
                amount_sek="1.00",
                approximate="false",
                source_id="rapport-2024",
                certainty="stated",
            )
        ],
        [Planted(COSTS, 7, COST_KEY, "2024, expense, travel, outcome”, som redan står på rad 5", "bara finns en gång")],
    ),
    "same-label-twice": Case(
        [cell("collaborations.csv", 3, "label", "BROKONTORET")],
        [Planted("collaborations.csv", 3, "label", "”BROKONTORET”, som också står på rad 2", "ett eget kort namn")],
    ),
    "person-without-name": Case(
        [cell(PERSONS, 2, "name", "")],
        [Planted(PERSONS, 2, "name", "en tom cell", "personens namn, eller ett beslut i redactions.csv")],
    ),
    "name-despite-decision": Case(
        [
            row(
                "redactions.csv",
                2,
                person_id="bo-ek",
                decided_on="2025-03-04",
                decided_by="Regiondirektören",
                dnr="EX 2025-1",
                reason="Skyddade uppgifter",
            )
        ],
        [Planted(PERSONS, 3, "name", "ett namn som är borttaget genom beslut", "en tom cell")],
    ),
    "reference-to-nothing": Case(
        [cell(COSTS, 5, "collaboration_id", "brokontorett")],
        [
            Planted(
                COSTS, 5, "collaboration_id", "”brokontorett”", "finns i collaborations.csv (menade du brokontoret?)"
            )
        ],
    ),
    "reference-to-wrong-part": Case(
        [cell("guideline_assessments.csv", 2, "item_id", "omrade-1")],
        [Planted("guideline_assessments.csv", 2, "item_id", "”omrade-1”", "av slaget guideline som finns i strategy")],
    ),
    "unknown-source": Case(
        [cell(COSTS, 5, "source_id", "rapport-2042")],
        [Planted(COSTS, 5, "source_id", "”rapport-2042”", "som finns i sources.csv (menade du rapport-2024?)")],
    ),
    # Dates and periods
    "american-date": Case(
        [cell(TRIPS, 2, "travelled_on", "04/15/2024")], [Planted(TRIPS, 2, "travelled_on", "”04/15/2024”", DATE)]
    ),
    "impossible-date": Case(
        [cell(TRIPS, 2, "travelled_on", "2024-02-30")], [Planted(TRIPS, 2, "travelled_on", "”2024-02-30”", DATE)]
    ),
    "end-before-start": Case(
        [cell("meetings.csv", 2, "ends_on", "2024-05-01")],
        [
            Planted(
                "meetings.csv", 2, "ends_on", "2024-05-01, som är före starts_on 2024-05-02", "inte är före starts_on"
            )
        ],
    ),
    "programme-years-in-reverse": Case(
        [cell("programmes.csv", 2, "first_year", "2027"), cell("programmes.csv", 2, "last_year", "2021")],
        [Planted("programmes.csv", 2, "last_year", "2021", "ett år som inte är före 2027")],
    ),
    "end-without-status": Case(
        [cell("collaborations.csv", 2, "ended", "2024-12-31")],
        [Planted("collaborations.csv", 2, "end_status", "”ongoing” trots slutdatum 2024-12-31", "koden ended")],
    ),
    "dated-and-undated": Case(
        [cell("appointments.csv", 3, "valid_from", "2023-01-01")],
        [Planted("appointments.csv", 3, "certainty", "undated trots datum 2023-01-01", "en annan kod")],
    ),
    "source-with-address-and-reason": Case(
        [cell("sources.csv", 2, "url", "https://prov.example/rapport")],
        [Planted("sources.csv", 2, "url + no_url_reason", "både webbadress och skäl", "en webbadress, eller skälet")],
    ),
    "mode-without-factor": Case(
        [
            cell("reference_series.csv", 2, "mode", "train"),
            row(
                "reference_series.csv",
                3,
                series_id="utslapp-flyg",
                kind="emission_factor",
                name='"Utsläpp, flyg"',
                unit="gram per mil",
                mode="flight",
                source_id="rapport-2024",
                certainty="stated",
            ),
        ],
        [
            Planted("reference_series.csv", 2, "mode", "”train” för en serie av slaget population", "en tom cell"),
            Planted("reference_series.csv", 3, "unit", "”gram per mil”", "g CO2e per personkilometer"),
        ],
    ),
    "half-a-point": Case(
        [cell("places.csv", 3, "longitude", "")],
        [Planted("places.csv", 3, "latitude + longitude", "bara den ena ifylld", "båda eller ingen")],
    ),
    # The form of a CSV file
    "header-misspelt": Case(
        [cell(COSTS, 1, "amount_sek", "amonut_sek")],
        [
            Planted(COSTS, 1, "amonut_sek", "den okända kolumnen ”amonut_sek”", "(menade du amount_sek?)"),
            Planted(COSTS, 1, "amount_sek", "ingen sådan kolumn", "kolumnen i rubrikraden"),
        ],
    ),
    "column-missing": Case(
        [lines(COSTS, lambda old: [",".join(cells_of(each)[:-1]) for each in old])],
        [Planted(COSTS, 1, "note", "ingen sådan kolumn", "kolumnen i rubrikraden")],
    ),
    "column-twice": Case(
        [cell(COSTS, 1, "approximate", "amount_sek")],
        [
            Planted(COSTS, 1, "amount_sek", "kolumnen 2 gånger", "varje kolumn en gång"),
            Planted(COSTS, 1, "approximate", "ingen sådan kolumn", "kolumnen i rubrikraden"),
        ],
    ),
    "other-separator": Case(
        [content(COSTS, lambda old: old.replace(b",", b"|"))], [Planted(COSTS, 1, None, "", "komma")]
    ),
    "extra-field-in-every-row": Case(
        [lines(COSTS, lambda old: [old[0], *(f"{each}," for each in old[1:])])],
        [Planted(COSTS, 2, None, "12 fält på varje rad men 11 i rubriken", "lika många fält")],
    ),
    "one-field-too-few": Case(
        [text(COSTS, "20350.00,false,rapport-2024,stated,\n", "20350.00,false,rapport-2024,stated\n")],
        [Planted(COSTS, 5, None, "10\u00a0fält", FIELDS)],
    ),
    "one-field-too-many": Case(
        [cell(COSTS, 5, "amount_sek", "20,350.00")], [Planted(COSTS, 5, None, "12\u00a0fält", FIELDS)]
    ),
    "unterminated-quote": Case(
        [cell(COSTS, 3, "note", '"Ej bokfört.')],
        [Planted(COSTS, 3, None, "ett citattecken som inte avslutas", "citattecken i par")],
    ),
    "formula-cell": Case(
        [cell("comments.csv", 2, "text", '"=HYPERLINK(""https://x.example"",""Klicka"")"')],
        [Planted("comments.csv", 2, "text", '”=HYPERLINK("https://x.example","Klicka")”', NO_FORMULA)],
    ),
    "formula-in-amount": Case(
        [cell(COSTS, 5, "amount_sek", "=20000+350")], [Planted(COSTS, 5, "amount_sek", "”=20000+350”", AMOUNT)]
    ),
    "at-sign-formula": Case(
        [cell("results.csv", 2, "text", "@SUM(A1:A9)")],
        [Planted("results.csv", 2, "text", "”@SUM(A1:A9)”", NO_FORMULA)],
    ),
    "line-numbers-after-a-long-cell": Case(
        [cell(COSTS, 5, "amount_sek", "tjugo"), cell(COSTS, 3, "note", '"Ej\nbokfört\när."')],
        [Planted(COSTS, 7, "amount_sek", "”tjugo”", AMOUNT)],
    ),
    # Bytes
    "empty-file": Case([content(COSTS, lambda _: b"")], [Planted(COSTS, None, None, "en tom fil", HEADER)]),
    "only-a-bom": Case(
        [content(COSTS, lambda _: b"\xef\xbb\xbf\r\n")], [Planted(COSTS, None, None, "en tom fil", HEADER)]
    ),
    "utf-16": Case(
        [content(PERSONS, lambda old: old.decode().encode("utf-16"))],
        [Planted(PERSONS, None, None, "teckenkodningen UTF-16", UTF_8)],
    ),
    "utf-16-without-mark": Case(
        [content(PERSONS, lambda old: old.decode().encode("utf-16-le"))],
        [Planted(PERSONS, None, None, "nolltecken (NUL)", UTF_8)],
    ),
    "nul-bytes": Case(
        [cell(PERSONS, 3, "name", "Bo\x00Ek")], [Planted(PERSONS, None, None, "nolltecken (NUL)", UTF_8)]
    ),
    "mojibake": Case(
        [cell(PERSONS, 2, "name", "Ã…sa O'Berg")], [Planted(PERSONS, 2, None, "förvanskade tecken, ”Ã…”", LETTERS)]
    ),
    "mojibake-twice": Case(
        [cell("comments.csv", 2, "author", "PrÃƒÂ¶varen")],
        [Planted("comments.csv", 2, None, "förvanskade tecken", LETTERS)],
    ),
    "mojibake-of-a-dash": Case(
        [cell("decisions.csv", 2, "paragraph", "Â§ 7"), cell("decisions.csv", 2, "title", "Handlingsplan 2025â€“2026")],
        [Planted("decisions.csv", 2, None, "förvanskade tecken", LETTERS)],
    ),
    "replacement-character": Case(
        [cell(PERSONS, 2, "name", "\ufffdsa O'Berg")], [Planted(PERSONS, 2, None, "förvanskade tecken", LETTERS)]
    ),
    "half-utf-8": Case([content(PERSONS, lambda old: old + HALF)], [Planted(PERSONS, 4, None, "", UTF_8)]),
    "excel-workbook-as-csv": Case(
        [content(PERSONS, lambda _: b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00[Content_Types].xml")],
        [Planted(PERSONS, None, None, "nolltecken (NUL)", "filen verkar vara skadad")],
    ),
    # Files
    "file-missing": Case(
        [gone("effort.csv")], [Planted("effort.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad")]
    ),
    "unknown-file": Case(
        [copied(COSTS, "cost.csv")], [Planted("cost.csv", None, None, "filen ”cost.csv”", "(menade du costs.csv?)")]
    ),
    # YAML
    "yaml-key-twice": Case(
        [text(STRATEGY, "  title: Hälsoplan\n", "  title: Hälsoplan\n  title: Något annat\n")],
        [Planted(STRATEGY, 5, "title", "samma nyckel två gånger i posten", "varje nyckel en gång")],
    ),
    "yaml-alias": Case(
        [
            text(STRATEGY, "title: Hälsoplan", "title: &plan Hälsoplan"),
            text(STRATEGY, "title: Länets utveckling", "title: *plan"),
        ],
        [Planted(STRATEGY, 4, None, "ett ankare eller alias (& eller *)", "texten utskriven")],
    ),
    "yaml-billion-laughs": Case(
        [content(STRATEGY, lambda _: LAUGHS.encode())],
        [Planted(STRATEGY, 1, None, "ett ankare eller alias (& eller *)", "texten utskriven")],
    ),
    "yaml-deep-nesting": Case(
        [content(STRATEGY, lambda _: b"- title: " + b"[" * DEPTH + b"]" * DEPTH + b"\n")],
        [Planted(STRATEGY, 1, None, "listor i listor i många nivåer", "en enkel lista av poster")],
    ),
    "yaml-broken-syntax": Case(
        [text(STRATEGY, "title: Länets utveckling", "title: Länet: utvecklingen")],
        [Planted(STRATEGY, 13, None, "inte går att läsa som YAML", PLAIN_YAML)],
    ),
    "yaml-tab": Case(
        [text(STRATEGY, "  section: Områden", "\tsection: Områden")],
        [Planted(STRATEGY, 15, None, "inte går att läsa som YAML", PLAIN_YAML)],
    ),
    "yaml-not-a-list": Case(
        [content(STRATEGY, lambda _: "item_id: lank-1\ntitle: Hälsoplan\n".encode())],
        [Planted(STRATEGY, 1, None, "något annat än en lista", "varje post börjar med ”- ”")],
    ),
    "yaml-unknown-key": Case(
        [text(STRATEGY, "section: Områden", "sektion: Områden")],
        [Planted(STRATEGY, 15, "sektion", "den okända nyckeln ”sektion”", "(menade du section?)")],
    ),
    "yaml-list-as-value": Case(
        [text(STRATEGY, "title: Länets utveckling", "title: [Länets, utveckling]")],
        [Planted(STRATEGY, 13, "title", "en lista eller en post", "ett enda värde")],
    ),
    "yaml-python-object": Case(
        [text(STRATEGY, "title: Länets utveckling", 'title: !!python/object/apply:os.system ["echo hej"]')],
        [Planted(STRATEGY, 13, "title", "en lista eller en post", "ett enda värde")],
    ),
    "yaml-two-documents": Case(
        [content(STRATEGY, lambda old: old + b"---\n" + old)],
        [Planted(STRATEGY, 27, None, "inte går att läsa som YAML", PLAIN_YAML)],
    ),
    "yaml-control-characters": Case(
        [text(STRATEGY, "title: Hälsoplan", "title: Hälso\x07plan")],
        [Planted(STRATEGY, None, None, "otillåtna tecken", "en textfil i YAML")],
    ),
    "yaml-impossible-values": Case(
        [
            text(
                STRATEGY,
                "- item_id: lank-1\n  part: linked_strategy\n  order: '1'",
                "- item_id: lank-1\n  part: linked_strategy\n  order: första",
            ),
            text(STRATEGY, "modality: shall", "modality: skal"),
        ],
        [
            Planted(STRATEGY, 1, "order", "”första”", "ett heltal som är noll eller större"),
            Planted(STRATEGY, 9, "modality", "”skal”", "(menade du shall?)"),
        ],
    ),
    "dataset-twice": Case(
        [content("dataset.yaml", lambda old: old + old.replace(b"prov\n", b"prov-2\n", 1))],
        [Planted("dataset.yaml", 7, "dataset_id", "en andra datamängd, ”prov-2”", "en enda beskrivning")],
    ),
    "dataset-without-description": Case(
        [content("dataset.yaml", lambda _: b"[]\n")],
        [Planted("dataset.yaml", None, None, "ingen beskrivning av datamängden", "en post")],
    ),
    # Everything at once
    "several-faults": Case(
        [
            gone("effort.csv"),
            copied(COSTS, "cost.csv"),
            cell(COSTS, 5, "amount_sek", "NA"),
            cell(COSTS, 6, "collaboration_id", "brokontorett"),
            cell(COSTS, 7, "status", "estimat"),
            text(STRATEGY, "  title: Hälsoplan\n", "  title: Hälsoplan\n  title: Något annat\n"),
            cell(TRIPS, 2, "travelled_on", "04/15/2024"),
            cell(TRIPS, 2, "mode", "tåg"),
        ],
        [
            Planted("cost.csv", None, None, "filen ”cost.csv”", "(menade du costs.csv?)"),
            Planted(COSTS, 5, "amount_sek", "”NA”", AMOUNT),
            Planted(COSTS, 6, "collaboration_id", "”brokontorett”", "(menade du brokontoret?)"),
            Planted(COSTS, 7, "status", "”estimat”", "(menade du estimate?)"),
            Planted("effort.csv", None, None, "ingen sådan fil", "filen, minst med en rubrikrad"),
            Planted(STRATEGY, 5, "title", "samma nyckel två gånger i posten", "varje nyckel en gång"),
            Planted(TRIPS, 2, "travelled_on", "”04/15/2024”", DATE),
            Planted(TRIPS, 2, "mode", "”tåg”", "(menade du train?)"),
        ],
    ),
}


def _semicolons(old: bytes) -> bytes:
    return re.sub(rb"(?<=\d)\.(?=\d)", b",", old.replace(b",", b";"))


def _columns_reversed(old: list[str]) -> list[str]:
    return [",".join(reversed(cells_of(line))) for line in old]


def _in_windows(old: bytes) -> bytes:
    return old.decode().encode("cp1252")


BOM = b"\xef\xbb\xbf"
# What people write in other ways, and that must give the same Book.
SURVIVES: dict[str, list[Patch]] = {
    "blank-lines": [row(COSTS, 7), lines(COSTS, lambda old: ["", "", *old[:6], "", "   ", *old[6:], "", ""])],
    "blank-lines-before-semicolons": [content("effort.csv", lambda old: b"\n \n" + _semicolons(old))],
    "byte-order-mark": [*(content(file, lambda old: BOM + old) for file in (COSTS, DATASET, PERSONS, STRATEGY))],
    "capital-codes-and-swedish-flags": [
        cell(COSTS, 2, "approximate", "NEJ"),
        cell(COSTS, 3, "approximate", "NEJ"),
        cell(COSTS, 4, "status", "Outcome"),
        cell(COSTS, 4, "approximate", "NEJ"),
        cell(COSTS, 5, "status", "Outcome"),
        cell(COSTS, 5, "approximate", "NEJ"),
        cell(COSTS, 6, "approximate", "ja"),
        cell(COSTS, 7, "approximate", "ja"),
    ],
    "everything-quoted": [lines(COSTS, lambda old: [",".join(f'"{each}"' for each in cells_of(line)) for line in old])],
    "no-last-line-end": [content(COSTS, lambda old: old.removesuffix(b"\n"))],
    "old-mac-line-ends": [content(COSTS, lambda old: old.replace(b"\n", b"\r"))],
    "other-column-order": [*(lines(file, _columns_reversed) for file in ("collaborations.csv", COSTS, "sources.csv"))],
    "other-row-order": [lines(COSTS, lambda old: [old[0], *reversed(old[1:])])],
    "quotes-after-a-space": [cell(COSTS, 2, "amount_sek", ' "1234.50"'), cell(COSTS, 3, "note", ' "Ej bokfört."')],
    "semicolons-and-decimal-comma": [
        *(content(file, _semicolons) for file in (COSTS, "effort.csv", "foreign_amounts.csv", "places.csv", TRIPS))
    ],
    "stray-spaces": [
        cell(COSTS, 2, "collaboration_id", "  brokontoret "),
        cell(COSTS, 2, "amount_sek", '" 1\xa0234,50 "'),
        cell(COSTS, 3, "collaboration_id", "  brokontoret "),
        cell(COSTS, 4, "collaboration_id", "  brokontoret "),
        cell(COSTS, 4, "status", "\xa0outcome\u202f"),
        cell(COSTS, 4, "amount_sek", '"1 000 000,00 kr"'),
        cell(COSTS, 5, "collaboration_id", "  brokontoret "),
        cell(COSTS, 5, "status", "\xa0outcome\u202f"),
        cell(COSTS, 5, "amount_sek", "20\u202f350 "),
        cell(COSTS, 6, "collaboration_id", "  brokontoret "),
        cell(COSTS, 7, "amount_sek", "\u2009 90\u2009000.0"),
        cell(COSTS, 1, "amount_sek", " amount_sek\xa0"),
        cell(PERSONS, 3, "name", "\xa0 Bo Ek \t"),
    ],
    "tabs": [
        *(content(file, lambda old: old.replace(b",", b"\t")) for file in (COSTS, "effort.csv", PERSONS, "sources.csv"))
    ],
    "trailing-zeros-and-plus": [cell(COSTS, 2, "amount_sek", "+1234.5000"), cell(COSTS, 5, "amount_sek", "20350")],
    "windows-code-page": [
        *(
            content(file, _in_windows)
            for file in ("collaborations.csv", COSTS, DATASET, PERSONS, "programmes.csv", "sources.csv", STRATEGY)
        )
    ],
    "windows-excel": [content(COSTS, lambda old: BOM + _semicolons(old).replace(b"\n", b"\r\n"))],
    "windows-line-ends": [
        *(content(file, lambda old: old.replace(b"\n", b"\r\n")) for file in (COSTS, PERSONS, STRATEGY))
    ],
    "yaml-written-otherwise": [content(STRATEGY, lambda _: OTHERWISE.encode())],
}
