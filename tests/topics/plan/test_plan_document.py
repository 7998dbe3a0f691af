"""The document with a year's action plan: what is decided, what is only calculated, and what is missing."""

import datetime as dt
import json
from dataclasses import asdict
from typing import Any

from kronoberg.analysis.costs import prices
from kronoberg.analysis.plan import draft as plan_draft
from kronoberg.domain.book import Book
from kronoberg.domain.words import Status
from kronoberg.show.blocks import Document
from kronoberg.topics.documents import imprint
from kronoberg.topics.plan import document as plan_document
from tests import books
from tests.document_text import headings, of_kind, table, under, words

MADE = dt.datetime(2026, 11, 22, 7, 0, tzinfo=dt.UTC)


def plan(book: Book, year: int, **choices: Any) -> Document:
    return plan_document.plan(book, year, MADE.date(), imprint.imprint(book, made_at=MADE), **choices)


def test_the_chapters_stand_in_their_order_and_the_document_survives_json(example: Book) -> None:
    found = plan(example, 2026)
    assert headings(found) == [
        "1. Sammanfattning",
        "2. Förslag till beslut",
        "3. Mål",
        "4. Resurser",
        "5. Ansvar",
        "6. Det som saknas",
        "7. Källor",
    ]
    assert json.loads(json.dumps(asdict(found)))["title"] == "Handlingsplan 2026 för det internationella arbetet"


def test_a_decided_plan_has_its_goals_by_area_and_its_budget(example: Book) -> None:
    found = plan(example, 2025)
    assert found.subtitle == "Exempelregionen. Beslutad 2024-11-26"
    assert words(under(found, "1. Sammanfattning")) == [
        "Handlingsplanen 2025 har 3 mål, i 3 av 3 prioriterade områden.",
        "Budget 2025: 3 640 000 kr.",
        "Avsatt arbetsinsats 2025: 112,5 % av en heltidstjänst (budget).",
    ]
    assert table(found, "Mål 2025: Bevakning och påverkan")[1] == (
        "Utvärdera Brysselkontoret",
        "Brysselkontoret",
        "Utvärdering klar: Ja",
        "50 000 kr",
        "Regional utvecklingsdirektör",
    )
    rows = table(found, "Resurser per samarbete 2025")
    assert rows[0] == ("Samarbete", "Kostnad 2024", "Budget 2025", "Arbetsinsats 2024", "Avsatt 2025")
    assert rows[3] == (
        "Euroregion Grynnan",
        "1 049 065 kr",
        "942 000 kr",
        "40 %",
        "35 %",
    )
    assert rows[-1] == ("Allt", "3 695 768 kr", "3 640 000 kr", "117,5 %", "112,5 %")
    assert "Kostnader 2024: utfall." in of_kind(found, "note")[0]
    assert "Uträkningar för dem som saknar budget" not in headings(found, level=2)


def test_without_a_budget_the_calculations_stand_in_full_and_are_nobodys_budget(example: Book) -> None:
    found = plan(example, 2026)
    rows = table(found, "Uträkningar för 2026, inte beslutade")
    assert (
        "Kustnätverket",
        "Medlemsavgift: 15 600 EUR (2025) × 11,08 kr per EUR (2025) = 172 848 kr",
        "172 848 kr",
    ) in rows
    assert rows[-1] == ("Alla uträkningar", "inte beslutade", "ca 3 547 000 kr")
    # A column that nobody has anything in is told under what is missing.
    assert table(found, "Resurser per samarbete 2026")[0] == ("Samarbete", "Kostnad 2025", "Arbetsinsats 2025")
    assumed = table(found, "Antaganden i utkastet för 2026")
    assert ("Euro i kronor, årsmedel", "11,08", "kr per EUR", "2025") in [row[:4] for row in assumed]
    assert table(found, "Mål att pröva för 2026")[2] == (
        "Utvärdera Brysselkontoret",
        "Brysselkontoret",
        "Utvärdering klar: Ja",
        "Regional utvecklingsdirektör",
    )
    assert any("är ingen budget" in text for text in of_kind(found, "text"))


def test_what_a_person_has_accepted_is_told_and_summed_apart(example: Book) -> None:
    index = prices.price_indices(example)[0]
    draft = plan_draft.draft(example, 2025, index)
    accepted = {line.key for line in draft.of(example.collaborations["kustnatverket"])}
    rows = table(plan(example, 2026, index=index, accepted=accepted), "Uträkningar för 2026, inte beslutade")
    assert {row[2] for row in rows if row[0] == "Kustnätverket"} == {"godtagen i utkastet, inte beslutad"}
    assert {row[2] for row in rows if row[0] == "Brysselkontoret"} == {"ingen har godtagit den"}
    assert rows[-1][:3] == ("De godtagna", "inte beslutade", "")
    assert rows[-1][3].startswith("minst ")


def test_the_real_plan_says_what_is_missing_and_makes_up_no_goal(real: Book) -> None:
    found = plan(real, 2025)
    assert found.subtitle == "Region Kronoberg. Förslag"
    assert words(under(found, "3. Mål")) == [
        "Inga aktivitetsmål är införda för 2025.",
        "Det finns inga mål att föra över: planen 2024 har inga mål i uppgifterna.",
    ]
    assert words(under(found, "6. Det som saknas"))[:4] == [
        "Inga aktivitetsmål är införda för 2025.",
        "Ingen budget för kostnader 2025 finns i uppgifterna.",
        "Ingen budget för arbetsinsatsen 2025 finns i uppgifterna.",
        "Vem som ansvarar framgår inte för Energy Cities, Euroregion Baltic, SBHSS och Interreg.",
    ]
    assert len(words(under(found, "5. Ansvar"))) == 1


def test_a_budget_for_some_makes_the_sum_at_least_and_names_the_others() -> None:
    book = books.book(
        [books.collaboration("alfa"), books.collaboration("beta")],
        [books.cost("alfa", 2026, "100", Status.BUDGET), books.cost("beta", 2025, "70")],
    )
    found = plan(book, 2026)
    assert "Budget 2026: minst 100 kr, 1 av 2 har uppgift." in words(under(found, "1. Sammanfattning"))
    assert "Ingen budget för kostnader 2026 finns för Beta." in words(under(found, "6. Det som saknas"))
    calculated = table(found, "Uträkningar för 2026, inte beslutade")
    assert [row[0] for row in calculated[1:]] == ["Beta", "Alla uträkningar"]
    assert calculated[-1][2] == "70 kr"


def test_a_dataset_without_anything_still_gives_a_plan_that_says_so() -> None:
    found = plan(books.book([]), 2026)
    assert of_kind(found, "text")[-1] == "Ingen källa säger något om planen eller om året före."
    assert table(found, "Resurser per samarbete 2026")[-1] == ("Allt", "–", "–")
