"""The letters to the board: a person's words as they were written, the year in short, marks only in a draft."""

import datetime as dt

from kronoberg.domain.book import Book
from kronoberg.report import letters
from kronoberg.show.blocks import Document, Gap, KeyFigures, Points, Written
from kronoberg.topics.documents import imprint
from tests.document_text import facts, headings, of_kind, plain, under, words

TODAY = dt.date(2026, 11, 22)
MADE = dt.datetime(2026, 11, 22, 7, 0, tzinfo=dt.UTC)


def report(book: Book, year: int) -> Document:
    return letters.report_letter(book, year, TODAY, imprint.imprint(book, made_at=MADE))


def plan(book: Book, year: int) -> Document:
    return letters.plan_letter(book, year, TODAY, imprint.imprint(book, made_at=MADE))


def test_a_letter_has_every_chapter_in_the_order_of_the_board(example: Book) -> None:
    expected = [
        "Förslag till beslut",
        "Sammanfattning",
        "Ärendet",
        "Ekonomiska konsekvenser",
        "Perspektiv",
        "Beslutsunderlag",
        "Beslutet skickas till",
        "Underskrift",
    ]
    assert headings(report(example, 2025)) == headings(plan(example, 2026)) == expected


def test_the_proposals_are_numbered_points_word_for_word(example: Book) -> None:
    (proposals,) = under(report(example, 2025), "Förslag till beslut")
    assert proposals == Points(
        (
            ("", "Regionstyrelsen lägger årsrapporten 2025 för det internationella arbetet till handlingarna."),
            (
                "",
                "Regionstyrelsen ger regiondirektören i uppdrag att utvärdera Brysselkontoret innan avtalet förlängs.",
            ),
        ),
        numbered=True,
    )


def test_a_persons_text_stands_as_it_is(example: Book) -> None:
    (barn,) = under(report(example, 2025), "Barnrätt")
    assert barn == Written(
        "Ungdomsforumet i Euroregion Grynnan är det enda uppdrag där unga själva företräder regionen. I övrigt berör "
        "rapporten inte barn direkt."
    )


def test_the_head_has_the_fields_of_the_case_and_says_which_are_missing(example: Book, real: Book) -> None:
    assert report(example, 2025).head == (
        ("Ärende till", "Regionstyrelsen"),
        ("Sammanträdesdatum", "2026-04-21"),
        ("Diarienummer", "26EX0187"),
        ("Dokument-id", "26EX0187-2"),
        ("Version", "1"),
        ("Datum", "2026-03-30"),
        ("Ansvarig avdelning", "Regionstaben"),
        ("Handläggare", "Internationell strateg (påhittad)"),
    )
    assert {value for _, value in report(real, 2024).head} == {"uppgift saknas"}


def test_the_years_answer_is_that_of_the_first_page(example: Book, real: Book) -> None:
    written, answer, figures = under(report(example, 2025), "Ekonomiska konsekvenser")
    assert written.kind == "written"
    assert words((answer,))[0].startswith(
        "Internationellt arbete 2025: minst 3,47 mnkr, minst en heltidstjänst, 16 politiska platser. Preliminärt; "
    )
    assert isinstance(figures, KeyFigures)
    assert [plain(f"{label} {value}") for label, value, _ in figures.figures] == [
        "Kostnad minst 3,47 mnkr",
        "Arbetsinsats minst 105 %",
        "Politiska platser 16",
        "Riktlinjer bedömda 12 av 28",
    ]
    *_, of_2023 = under(report(real, 2023), "Ekonomiska konsekvenser")
    assert isinstance(of_2023, KeyFigures)
    assert of_2023.figures[0][1] == "uppgift saknas"


def test_a_perspective_that_nobody_has_written_about_is_marked_in_a_draft_and_left_out_of_an_edition(
    example: Book,
) -> None:
    found = plan(example, 2026)
    assert headings(found, level=2) == ["Jämställdhet", "Barnrätt", "Hållbarhet"]
    assert under(found, "Hållbarhet") == (Gap(),)
    locked = imprint.imprint(example, edition="utgåva", made_at=MADE)
    assert headings(letters.plan_letter(example, 2026, TODAY, locked), level=2) == ["Jämställdhet"]


def test_what_the_decision_rests_on_begins_with_the_letter_itself(example: Book, real: Book) -> None:
    assert words(under(report(example, 2025), "Beslutsunderlag")) == [
        "Denna tjänsteskrivelse, daterad 2026-03-30, Dnr 26EX0187, dokument-id 26EX0187-2",
        "Årsrapport 2025 för det internationella arbetet",
        "Handlingsplan för internationellt arbete 2025, beslutad av regionstyrelsen den 26 november 2024, § 219",
    ]
    assert words(under(report(real, 2024), "Beslutsunderlag")) == [
        "Denna tjänsteskrivelse",
        "Årsrapport 2024 för det internationella arbetet",
    ]
    assert words(under(plan(real, 2026), "Beslutsunderlag"))[1] == "Handlingsplan 2026 för det internationella arbetet"


def test_what_the_strategy_says_of_the_report_is_told_only_where_nobody_has_written_of_the_matter(
    example: Book, real: Book
) -> None:
    (written,) = under(report(example, 2025), "Ärendet")
    assert written.kind == "written"
    assert (
        words(under(report(real, 2024), "Ärendet"))[-1] == "Rapporten gäller siffrorna för 2024 och ges i april 2025."
    )


def test_of_a_letter_that_nobody_has_written_an_edition_has_what_is_known(real: Book) -> None:
    assert of_kind(report(real, 2024), "gap") == [""] * 8
    locked = imprint.imprint(real, edition="utgåva", made_at=MADE)
    found = letters.report_letter(real, 2024, TODAY, locked)
    assert headings(found) == ["Ärendet", "Ekonomiska konsekvenser", "Beslutsunderlag", "Underskrift"]
    assert (found.head, facts(found, "")) == ((), {"Datum och namnteckning": "_" * 40})


def test_the_letter_to_the_plan_tells_a_budget_from_a_calculation(example: Book) -> None:
    undecided, decided = plan(example, 2026), plan(example, 2025)
    assert words(under(undecided, "Ekonomiska konsekvenser"))[1:] == [
        "Ingen budget för kostnader 2026 finns i uppgifterna.",
        "Ingen budget för arbetsinsatsen 2026 finns i uppgifterna.",
        "0 av 21 uträkningar är godtagna. Om alla godtas blir det ca 3 547 000 kr. Uträkningarna med sina "
        "antaganden står i handlingsplanen. De är ingen budget.",
    ]
    assert words(under(decided, "Ekonomiska konsekvenser"))[1:] == [
        "Budget 2025: 3 640 000 kr.",
        "Avsatt arbetsinsats 2025: 112,5 % av en heltidstjänst (budget).",
    ]


def test_an_invented_region_says_so_and_the_signature_has_its_line(example: Book, real: Book) -> None:
    found = report(example, 2025)
    assert "Exempelregionen är påhittad" in found.warning
    assert report(real, 2024).warning == ""
    assert facts(found, "")["Undertecknas av"] == "Regiondirektören (påhittad)"
    assert facts(report(real, 2024), "")["Undertecknas av"] == "uppgift saknas"
