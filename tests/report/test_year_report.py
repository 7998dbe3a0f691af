"""The April report: its chapters in order, the pages' own numbers, one list of gaps, a person's words untouched."""

import datetime as dt
import json
import re
from dataclasses import asdict
from typing import Any

import pytest

from kronoberg.analysis.costs import budget
from kronoberg.analysis.coverage import report_gaps, report_sources
from kronoberg.analysis.overview import overview
from kronoberg.analysis.plan import action_plan
from kronoberg.analysis.seats import representation
from kronoberg.analysis.travel import trips
from kronoberg.domain.book import Book
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import BodyGroup, Category, Direction
from kronoberg.report import chapters as report
from kronoberg.show import cell
from kronoberg.show.blocks import Block, Document, Facts, Gap, Heading, Note, Points, Text, Written
from kronoberg.show.table import Table
from kronoberg.topics.costs import tables as cost_tables
from kronoberg.topics.coverage import gap_words
from kronoberg.topics.documents import imprint
from kronoberg.topics.effort import tables as effort_tables
from kronoberg.topics.overview import year_costs
from kronoberg.topics.plan import tables as plan_tables
from kronoberg.topics.seats import tables as seat_tables
from kronoberg.topics.travel import tables as travel_tables
from tests import books, datasets
from tests.seatings import TODAY

MADE = dt.datetime(2026, 4, 15, 8, tzinfo=dt.UTC)
EXAMPLE_DAY, REAL_DAY = dt.date(2026, 4, 15), dt.date(2026, 11, 22)
NBSP = "\u00a0"


@pytest.fixture(scope="module")
def full(example: Book) -> Document:
    return made(example, 2025, EXAMPLE_DAY)


@pytest.fixture(scope="module")
def short(real: Book) -> Document:
    return made(real, 2024, REAL_DAY)


@pytest.fixture(scope="module")
def empty(real: Book) -> Document:
    return made(real, 2023, REAL_DAY)


def made(book: Book, year: int, today: dt.date) -> Document:
    """The report, with an imprint that does not depend on when the test is run."""
    return report.year_report(book, year, today, imprint.imprint(book, made_at=MADE))


def chapter(document: Document, start: str) -> tuple[Block, ...]:
    """The blocks below the heading of level 1 that begins so, up to the next of level 1."""
    found: list[Block] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            inside = block.text.startswith(start)
        elif inside:
            found.append(block)
    return tuple(found)


def grids(blocks: tuple[Block, ...]) -> dict[str, Table]:
    """The tables by caption."""
    return {block.title: block for block in blocks if isinstance(block, Table)}


def column(shown: Table, heading: str) -> dict[str, str]:
    """A column's cells by row header."""
    place = shown.headings.index(heading)
    return {row[0]: row[place] for row in cell.texts(shown)}


def of_kind(blocks: tuple[Block, ...], kind: type[Any]) -> list[str]:
    """The texts of the blocks of one kind."""
    return [block.text for block in blocks if isinstance(block, kind)]


def everything(document: Document) -> str:
    """All that the document says, as one text."""
    return json.dumps(asdict(document), ensure_ascii=False)


def facts_of(document: Document, label: str) -> dict[str, str]:
    """What is told of one collaboration."""
    blocks = list(document.blocks)
    start = next(place for place, block in enumerate(blocks) if block == Heading(label, level=2))
    return {
        name: value.replace(NBSP, " ")
        for block in blocks[start : start + 3]
        if isinstance(block, Facts)
        for name, value in block.rows
    }


def first_page(document: Document) -> tuple[Block, ...]:
    """What stands before the first chapter."""
    blocks = document.blocks
    return blocks[: next(place for place, each in enumerate(blocks) if isinstance(each, Heading) and each.series)]


def test_each_collaborations_themes_of_the_year_are_told(short: Document) -> None:
    assert facts_of(short, "SBHSS")["Ämnen"] == (
        "Bioekonomi, digitalisering, energi, hållbar rörlighet, hälsa och vård, regionalt utvecklingskapital och vatten"
    )
    # Those of 2023 and of 2019 are no themes of 2024.
    assert facts_of(short, "Energy Cities")["Ämnen"] == "Hållbara energilösningar"
    assert "projektutveckling" not in facts_of(short, "Euroregion Baltic")["Ämnen"]


def test_what_a_network_gave_an_earlier_year_is_told_with_its_year(short: Document) -> None:
    assert facts_of(short, "Energy Cities")["Vad det gav"].startswith(
        "2023: Det var fortsatt svårt att använda nätverket för att jämföra sig och lära internationellt."
    )


def test_a_collaboration_has_its_cost_effort_seats_result_and_recommendation(full: Document) -> None:
    assert facts_of(full, "Euroregion Grynnan") == {
        "Kostnad": "907 180 kr (preliminärt, 2024: 1 049 065 kr, budget 942 000 kr)",
        "Arbetsinsats": "35 % av en heltidstjänst (preliminärt)",
        "Politiska platser": "2 ordinarie och 2 ersättare",
        "Ämnen": "Havsmiljö och Ungas delaktighet",
        "Bidrar till": "Bevakning och påverkan, Länets utveckling och Regional utvecklingsstrategi",
        "Avtal": (
            "Stadgar för Euroregion Grynnan, från 2019-05-15, slut: uppgift saknas. Utvärdering: ska vara klar "
            "2026-12-31."
        ),
        "Riktlinjer": "2 uppfyllda, 1 delvis uppfylld och 4 ej bedömda",
        "Vad det gav": (
            "2024: Regionen ledde euroregionen och var värd för årsmötet med 120 deltagare. Underlag: Protokoll från "
            "årsmötet. Nådde: Kommuner, föreningar och företag."
        ),
        "Rekommendation": "Fortsätta.",
    }
    assert facts_of(full, "Energiringen")["Arbetsinsats"] == "uppgift saknas"


def test_the_chapters_stand_in_order_with_their_numbers(full: Document) -> None:
    assert [block.text for block in full.blocks if isinstance(block, Heading) and block.level == 1] == [
        "Förslag till beslut",
        "1. Kostnad",
        "2. Arbetsinsats",
        "3. Samarbetena",
        "4. Företrädare",
        "5. Mål, riktlinjer och utvärderingar",
        "6. EU-program och projekt",
        "7. Resor och möten",
        "8. Nästa år",
        "Bilaga 1. Tabeller",
        "Bilaga 2. Register",
        "Bilaga 3. Källor",
        "Bilaga 4. Metod",
        "Bilaga 5. Det som saknas",
    ]


def test_the_first_page_has_the_answer_the_key_figures_a_chart_and_the_decisions(full: Document) -> None:
    case, answer, figures, summary, chart, heading, proposals, _, due = first_page(full)
    assert isinstance(case, Text)
    assert case.text == (
        "Dnr 26EX0187. Till Regionstyrelsen 2026-04-21. Regionstaben, Internationell strateg (påhittad), 2026-03-30. "
        "Läget gäller 2026-03-30."
    )
    assert isinstance(answer, Text)
    assert answer.text.replace(NBSP, " ") == (
        "Internationellt arbete 2025: minst 3,47 mnkr, minst en heltidstjänst, 16 politiska platser. Preliminärt; 4 % "
        "är uppskattat (Energiringen). En del av kostnaden för Brysselkontoret saknas, så ändringen från 2024 kan inte "
        "anges. Senaste år som kan jämföras: 2023 till 2024, +364 tkr (10,9 %). Karklupeavtalet ingår inte: det är "
        "oklart om det pågick."
    )
    assert [block.kind for block in (figures, summary, chart)] == ["key_figures", "written", "chart"]
    assert heading == Heading("Förslag till beslut")
    assert isinstance(proposals, Points)
    assert proposals.numbered
    assert due == Points((("", "Energiringen: Medlemskap i Energiringen går ut 2026-12-31."),))


def test_an_edition_leaves_out_what_nobody_has_written_and_says_that_it_is_locked(real: Book) -> None:
    edition = "utgåva av 2024 års siffror, låst 2025-04-15 10:00"
    document = report.year_report(real, 2024, REAL_DAY, imprint.imprint(real, edition=edition, made_at=MADE))
    assert "Förslag till beslut" not in [block.text for block in document.blocks if isinstance(block, Heading)]
    assert of_kind(document.blocks, Gap) == []
    assert document.imprint[-1].endswith("Utgåva av 2024 års siffror, låst 2025-04-15 10:00.")


def test_one_list_tells_what_is_missing_and_who_has_it(example: Book, full: Document) -> None:
    (shown,) = grids(chapter(full, "Bilaga 5")).values()
    found = report_gaps.report_gaps(example, 2025, EXAMPLE_DAY)
    rows = cell.texts(shown)
    assert ("Kostnad saknas", "Brysselkontoret (resor)", "Regional utvecklingsdirektör") in rows
    assert {row[0] for row in rows} - {"Text är inte skriven"} == {
        gap_words.KINDS[gap.kind].heading for gap in found.gaps
    }
    assert any("Risker för Euroregion Grynnan" in row[1] for row in rows)


def test_the_list_of_what_is_missing_has_nothing_of_the_letters_head_and_texts(short: Document) -> None:
    (shown,) = grids(chapter(short, "Bilaga 5")).values()
    (unwritten,) = (row[1] for row in cell.texts(shown) if row[0] == "Text är inte skriven")
    assert unwritten == (
        "Förslag till beslut; Sammanfattning; Framåtblick; Risker och rekommendation för Energy Cities, Euroregion "
        "Baltic, SBHSS och Interreg"
    )


def test_what_is_not_divided_is_told_below_the_table_of_parts_and_not_where_there_are_none(full: Document) -> None:
    said = "är inte fördelat i källorna och kan höra till vilken del som helst."
    assert said not in " ".join(of_kind(chapter(full, "1."), Text))
    annex = chapter(full, "Bilaga 1")
    place = next(line for line, block in enumerate(annex) if isinstance(block, Note) and said in block.text)
    assert isinstance(annex[place - 1], Table)
    assert annex[place - 1].title == "Vad pengarna gick till 2025"


def test_goals_that_all_stand_alike_are_told_in_a_sentence_and_counted_by_area_in_the_annex(full: Document) -> None:
    assert (
        of_kind(chapter(full, "5."), Text)[0] == f"Handlingsplanen 2025 har 3{NBSP}mål; för alla är läget inte ifyllt."
    )
    assert "Mål per prioriterat område 2025" not in grids(chapter(full, "5."))
    assert column(grids(chapter(full, "Bilaga 1"))["Mål per prioriterat område 2025"], "Mål")["Alla mål"] == "3"


def test_that_no_trip_is_known_is_said_once(short: Document) -> None:
    assert of_kind(chapter(short, "7."), Text) == [
        "Uppgifterna har inga resor 2024. Det betyder inte att inga gjordes.",
        f"3{NBSP}möten hölls 2024, enligt uppgifterna: 3 på plats.",
    ]


def test_bodies_that_cannot_be_compared_are_counted_when_many_and_named_in_the_annex(short: Document) -> None:
    assert (
        "Inga ändringar från 2023 till 2024 i 1 organ som kan jämföras. "
        "10 organ kan inte jämföras: uppgift saknas vid någon av tiderna."
    ) in [text.replace(NBSP, " ") for text in of_kind(chapter(short, "4."), Text)]
    named = of_kind(chapter(short, "Bilaga 2"), Text)
    assert any(
        text.startswith("Ändringar under 2024. Kan inte jämföras") and "SBHSS chefsgrupp" in text for text in named
    )


def test_the_report_names_itself_its_region_and_that_the_region_is_invented(full: Document, short: Document) -> None:
    assert (full.title, full.running_head) == ("Årsrapport 2025", "Årsrapport 2025, Exempelregionen")
    assert full.subtitle == "Internationellt arbete 2025, Exempelregionen. Rapport till regionstyrelsen i april 2026."
    assert full.warning == "Exempelregionen är påhittad. Personer, organ och siffror finns inte på riktigt."
    assert short.warning == ""


def test_no_chapter_is_without_a_word(full: Document, short: Document, empty: Document) -> None:
    for document in (full, short, empty):
        for heading, after in zip(document.blocks, document.blocks[1:], strict=False):
            if isinstance(heading, Heading) and heading.level == 1:
                assert not (isinstance(after, Heading) and after.level == 1), heading.text


def test_a_persons_texts_stand_word_for_word(example: Book, full: Document) -> None:
    texts = {
        row.part.value: row.text
        for row in example.rows("document_texts")
        if (row.document.value, row.year) == ("april_report", 2025)
    }
    assert of_kind(full.blocks, Written) == [texts[part] for part in ("summary", "conduct", "outlook")]
    assert facts_of(full, "Brysselkontoret")["Risker"] == texts["risk"]


def test_comments_stand_where_they_belong_under_what_they_are_about(example: Book) -> None:
    document = made(example, 2024, EXAMPLE_DAY)
    told = {
        start: next(item for block in chapter(document, start) if isinstance(block, Points) for item in block.items)
        for start in ("1.", "2.", "5.")
    }
    assert told == {
        "1.": ("Brysselkontoret", "Övriga kostnader 2024 är flytt till en mindre lokal."),
        "2.": ("Euroregion Grynnan", "Ordförandeskapet krävde mer arbetstid än planerat."),
        "5.": ("Fem sökande i länet får rådgivning", "Två planerade sökande drog sig ur."),
    }


def test_the_cost_table_has_each_cost_beside_the_year_before_and_the_budget(full: Document) -> None:
    shown = grids(chapter(full, "1."))["Bruttokostnad 2025, året före och budget"]

    assert shown.headings == ("Samarbete", "2024", "2025", "Ändring", "Budget", "Mot budget")
    assert of_kind(chapter(full, "1."), Note) == ["Annan status: Energiringen (uppskattning)."]
    rows = {row[0]: [text.replace(NBSP, " ") for text in row[1:]] for row in cell.texts(shown)}
    assert shown.said == "Status: preliminärt, om inget annat står."
    assert rows["Brysselkontoret"] == [
        "1 668 955 kr", "minst 1 628 500 kr", "ej jämförbart", "1 702 000 kr", "högst 73 500 kr under budget",
    ]  # fmt: skip
    assert rows["Allt"][:5] == [
        "3 695 768 kr", "minst 3 472 000 kr", "ej jämförbart", "3 640 000 kr", "högst 168 000 kr under budget",
    ]  # fmt: skip
    assert [shown.rows[place][0] for place in shown.sums] == ["Summa samarbeten", "Summa EU-program", "Allt"]
    # 1 668 954,50 + 147 840 + 1 049 065 + 309 778; only what is added up stands in a row of sums.
    assert rows["Summa samarbeten"][:5] == ["3 175 638 kr", "minst 2 974 000 kr", "ej jämförbart", "", ""]


def test_a_reimbursement_is_told_also_when_no_cost_is_known() -> None:
    income = {"direction": Direction.INCOME, "category": Category.TECHNICAL_ASSISTANCE}
    book = books.book(
        [books.collaboration("ett", reimbursement_expected=True)],
        [books.cost("ett", 2024, "70", **income)],
    )
    told = facts_of(made(book, 2024, REAL_DAY), "Ett")
    assert (told["Kostnad"], told["Återbetalt"]) == ("uppgift saknas", "70 kr (utfall)")


def test_a_budget_that_some_lack_has_a_sum_of_its_own() -> None:
    owners = [books.collaboration("ett"), books.collaboration("tva")]
    costs = [
        books.cost("ett", 2024, "100"),
        books.cost("ett", 2024, "90", books.Status.BUDGET),
        books.cost("tva", 2024, "50"),
    ]
    # Nothing is known of the year before, so the table has no columns of it and no word of it in its title.
    shown = grids(chapter(made(books.book(owners, costs), 2024, REAL_DAY), "1."))["Bruttokostnad 2024 och budget"]

    assert column(shown, "Budget") == {
        "Ett": f"90{NBSP}kr",
        "Tva": "–",
        "Summa samarbeten": "",
        "Allt": "",
        "Alla med budget": f"90{NBSP}kr",
    }
    assert column(shown, "2024")["Alla med budget"] == f"100{NBSP}kr"


@pytest.mark.parametrize(("data", "year", "today"), [("exempel", 2025, EXAMPLE_DAY), ("kronoberg", 2024, REAL_DAY)])
def test_every_cell_is_that_of_the_pages_table(data: str, year: int, today: dt.date) -> None:
    book = datasets.read(data)
    document = made(book, year, today)
    picture = overview.year_overview(book, year)
    rows = overview.largest_first(picture.everything.rows)
    political = [each for each in representation.seats_in_year(book, year, TODAY) if each.group is BodyGroup.POLITICAL]
    of_pages = [
        ("1.", year_costs.year_table(picture)),
        ("1.", cost_tables.budget_table(budget.comparison(rows, year))),
        ("2.", effort_tables.year_table(book, picture, None)),
        ("4.", seat_tables.bodies_table(political, PartialDate(str(year)))),
    ]
    if year == 2025:
        goals = action_plan.plan(book, year).everything
        travel = trips.together(trips.in_year(trips.rows(book), year))
        of_pages.append(("Bilaga 1", plan_tables.goals_table(book, goals, year, today)))
        of_pages.append(("Bilaga 1", travel_tables.trips_table(travel, year)))
    for start, page in of_pages:
        assert page is not None
        shown = [_cells(table) for table in grids(chapter(document, start)).values()]
        pairs = [
            (own, value)
            for (row, heading), value in _cells(page).items()
            for table in shown
            if heading not in ("Status", "Utsläpp")
            if (own := table.get((row, heading), table.get((row, _in_report(heading, year))))) is not None
        ]
        assert [pair for pair in pairs if pair[0] != pair[1]] == [], start
        assert pairs or year == 2024, start


def _in_report(heading: str, year: int) -> str:
    """A page's heading as it is in the report, where the cost has its year as its heading."""
    return {"Kostnad": str(year), "Skillnad": "Mot budget", f"Ändring från {year - 1}": "Ändring"}.get(heading, "")


def _cells(shown: Table) -> dict[tuple[str, str], str]:
    return {
        (row[0], heading): text
        for row in cell.texts(shown)
        for heading, text in zip(shown.headings[1:], row[1:], strict=True)
    }


def test_every_figure_of_the_year_stands_in_the_annex_with_a_source_that_is_listed(full: Document) -> None:
    shown, sources = grids(chapter(full, "Bilaga 3")).values()

    assert column(shown, "Värde")["Brysselkontoret, medlemsavgift"] == f"1{NBSP}412{NBSP}000{NBSP}kr"
    assert column(shown, "Värde")["Interreg Grynnehavet, tekniskt stöd"] == "uppgift saknas"
    assert column(shown, "Budget")["Energiringen, arbetsinsats"] == f"7,5{NBSP}%"
    used = {number for heading in ("Källa nr", "Budgetens källa nr") for number in column(shown, heading).values()}
    assert used - {"–"} <= set(
        column(sources, "Nr") if "Nr" in sources.headings[1:] else [row[0] for row in sources.rows]
    )
    assert column(sources, "Dokument")["1"] == "Preliminärt bokslut 2025, Verksamhet 913, internationellt arbete"


def test_a_figure_without_any_source_says_so() -> None:
    owners = [books.collaboration("ett"), books.collaboration("tva", reimbursement_expected=True)]
    document = made(books.book(owners, [books.cost("tva", 2024, "50")]), 2024, REAL_DAY)
    shown = grids(chapter(document, "Bilaga 3"))["Källan till varje siffra"]

    assert shown.headings == ("Uppgift", "Värde", "Status", "Källa nr")
    assert ("Ett, kostnad", "uppgift saknas", "uppgift saknas", "ingen") in cell.texts(shown)
    assert ("Tva, intäkt", "uppgift saknas", "uppgift saknas", "ingen") in cell.texts(shown)


def test_the_annex_lists_who_held_a_seat(full: Document) -> None:
    _, shown, unsure, *_ = grids(chapter(full, "Bilaga 2")).values()

    assert shown.title.startswith("De som har haft plats i ett organ 2025")
    assert (
        "Emina Hadželić (S)",
        "Euroregion Grynnans styrelse",
        "ordförande till 2025-02-19",
        "från 2023-01-01, till 2026-12-31",
    ) in {row[:4] for row in cell.texts(shown)}
    # Nothing says that she had left, and nothing that she still sat there: she stands apart.
    assert unsure.title.startswith("De som kan ha haft plats i ett organ 2025")
    assert ("Noor Elbazin (M)", "Euroregion Grynnans ungdomsråd") not in {row[:2] for row in cell.texts(shown)}
    assert (
        "Noor Elbazin (M)",
        "Euroregion Grynnans ungdomsråd",
        "ordinarie",
        "från 2023-01-01, slut okänt, osäkert",
    ) in {row[:4] for row in unsure.rows}


def test_who_is_only_concluded_to_sit_is_never_among_those_who_held_a_seat(short: Document) -> None:
    tables = grids(chapter(short, "Bilaga 2"))
    shown = tables["De som har haft plats i ett organ 2024"]
    unsure = next(each for title, each in tables.items() if title.startswith("De som kan ha haft plats"))
    assert {row[0] for row in unsure.rows if "slutsats" in row[3]} == {
        "Anna Johansson (C)",
        "René Jaramillo (M)",
        "Robert Olesen (S)",
        "Anna Zelvin (KD)",
        "Henrietta Serrate (S)",
    }
    assert not any("slutsats" in row[3] or "osäkert" in row[3] for row in cell.texts(shown))
    # His own row says that he left in 2024, so he held the seat in that year.
    assert ("Mikael Johansson (M)", "Regionstyrelsen", "ordförande") in {row[:3] for row in cell.texts(shown)}


def test_the_register_names_everybody_in_the_bodies_that_are_counted_apart(short: Document) -> None:
    apart = grids(chapter(short, "Bilaga 2"))["Organ som räknas för sig 2024"]
    assert {row[0]: row[2] for row in apart.rows if row[1] == "tjänstepersoner"} == {
        "SBHSS chefsgrupp": "Johan Hansson Lindberg, rollen står inte i källan"
    }
    assert {row[1] for row in apart.rows} == {"regionens egna organ", "ungdomsorgan", "tjänstepersoner"}


def test_a_draft_marks_what_nobody_has_written(full: Document) -> None:
    assert of_kind(full.blocks, Gap) == [
        "vad det gav 2025 för alla samarbeten",
        "risker och rekommendation",
        "risker",
        "risker och rekommendation",
        "vad det gav 2025, risker och rekommendation för alla uppdrag",
    ]


def test_a_year_without_figures_says_so_and_shows_no_table_of_costs(empty: Document) -> None:
    assert of_kind(chapter(empty, "1."), Text) == ["Uppgift saknas om alla kostnader och all arbetsinsats 2023."]
    assert of_kind(chapter(empty, "2."), Text) == ["Uppgift saknas om all arbetsinsats 2023."]
    assert {**grids(chapter(empty, "1.")), **grids(chapter(empty, "2."))} == {}
    assert of_kind(first_page(empty), Gap) == ["sammanfattning", "förslag till beslut"]
    assert of_kind(chapter(empty, "5."), Text)[0].startswith("Inga aktivitetsmål är införda för 2023. ")
    assert facts_of(empty, "SBHSS")["Kostnad"] == "uppgift saknas"


def test_no_sentence_is_said_over_and_over(empty: Document) -> None:
    said = [block.text for block in empty.blocks if isinstance(block, Gap | Text)]

    assert {text: said.count(text) for text in said if said.count(text) > 2} == {}


@pytest.mark.parametrize("name", ["full", "short", "empty"])
def test_nothing_missing_is_shown_as_nought(name: str, request: pytest.FixtureRequest) -> None:
    document: Document = request.getfixturevalue(name)

    assert not re.search(rf"(?<![\d,({NBSP}])0{NBSP}(kr|%|timmar|km)", everything(document))


def test_seats_by_gender_are_no_noughts_where_no_source_tells(full: Document, short: Document) -> None:
    told, untold = ("\n".join(of_kind(chapter(each, "4."), Text)) for each in (full, short))
    assert "Efter kön. Kvinnor: 8 ordinarie och 2 ersättare. Män: 2 ordinarie och 4 ersättare." in told
    assert "Uppgift om kön saknas för 10 ordinarie och 7 ersättare." in untold


def test_the_report_is_the_same_when_it_is_made_again_and_survives_json(example: Book, full: Document) -> None:
    assert made(example, 2025, EXAMPLE_DAY) == full
    assert json.loads(everything(full))["title"] == "Årsrapport 2025"


def test_only_words_that_the_report_uses_are_explained(empty: Document, short: Document) -> None:
    explained = [
        [row[0] for row in grids(chapter(of, "Bilaga 4"))["Orden vid siffrorna"].rows] for of in (empty, short)
    ]

    assert "Uppgift saknas" in explained[0]
    assert {"Utfall", "Uppskattning", "Minst", "Ca"}.isdisjoint(explained[0])
    assert {"Uppskattning", "Högst", "Ca", "Året är antaget"} <= set(explained[1])


def test_known_issues_are_those_about_the_years_figures(short: Document, empty: Document) -> None:
    about = [
        [row[0] for row in grids(chapter(of, "Bilaga 4"))["Att känna till om siffrorna"].rows] for of in (short, empty)
    ]

    assert "Energy Cities belopp saknar år" in about[0]
    assert "Energy Cities belopp saknar år" not in about[1]
    assert "Timmar är en omräkning" in about[1]


def test_a_dataset_with_nothing_in_it_gives_a_report_that_says_so() -> None:
    document = made(books.book([]), 2024, REAL_DAY)

    assert of_kind(chapter(document, "3."), Text) == ["Inget samarbete väntas ha siffror 2024."]
    assert of_kind(chapter(document, "Bilaga 2"), Text) == ["Ingen källa finns bland uppgifterna."]
    assert of_kind(chapter(document, "Bilaga 1"), Text) == ["Ingen källa visar någon företrädare 2024."]


def test_sources_are_numbered_once_each_with_the_figures_first(real: Book) -> None:
    picture = overview.year_overview(real, 2024)
    bodies = representation.seats_in_year(real, 2024, TODAY)
    numbered = report_sources.numbered(real, (2023, 2024), picture.everything.rows, bodies, REAL_DAY)

    assert sorted(numbered.values()) == list(range(1, len(numbered) + 1))
    first = next(iter(numbered))
    assert any(part.row.source_id == first for row in picture.everything.rows for part in row.cost.parts)
