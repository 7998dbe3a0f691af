"""The letters to the board: a person's words as they were written, the totals, and what is missing."""

import datetime as dt

from kronoberg.domain.book import Book
from kronoberg.report import letters
from kronoberg.show.blocks import Document, Points, Written
from kronoberg.topics.documents import imprint
from tests.document_text import facts, headings, of_kind, under, words

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


def test_a_persons_text_stands_as_it_is_with_who_wrote_it(example: Book) -> None:
    (barn,) = under(report(example, 2025), "Barnrätt")
    assert barn == Written(
        "Ungdomsforumet i Euroregion Grynnan är det enda uppdrag där unga själva företräder regionen. I övrigt berör "
        "rapporten inte barn direkt.",
        "Internationell strateg (påhittad), 2026-03-27",
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


def test_the_totals_of_the_year_have_status_and_how_many_are_known(example: Book, real: Book) -> None:
    assert facts(report(example, 2025), "Kostnad och arbetsinsats 2025") == {
        "Bruttokostnad 2025": "minst 3 472 000 kr (preliminärt; 4 % är uppskattat), 6 av 6 har uppgift, 1 delvis",
        "Varav samarbeten": "minst 2 974 000 kr (preliminärt; 5 % är uppskattat), 4 av 4 har uppgift, 1 delvis",
        "Varav EU-program": "497 910 kr (preliminärt)",
        "Återbetalt": "uppgift saknas",
        "Nettokostnad": (
            "kan inte anges, 6 av 6 har uppgift, 1 delvis; återbetalningen för Interreg Grynnehavet är okänd"
        ),
        "Arbetsinsats av en heltidstjänst": "minst 105 % (preliminärt), 5 av 6 har uppgift",
    }
    assert facts(report(real, 2024), "Kostnad och arbetsinsats 2024")["Bruttokostnad 2024"] == (
        "ca 1 710 000 kr (uppskattning)"
    )
    assert facts(report(real, 2023), "Kostnad och arbetsinsats 2023")["Bruttokostnad 2023"] == "uppgift saknas"


def test_each_perspective_is_stated_also_when_nobody_has_written_about_it(example: Book) -> None:
    found = plan(example, 2026)
    assert headings(found, level=2) == ["Jämställdhet", "Barnrätt", "Hållbarhet"]
    assert words(under(found, "Hållbarhet")) == ["Ingen har skrivit något om hur beslutet påverkar hållbarheten."]
    assert under(found, "Hållbarhet")[0].kind == "gap"


def test_what_the_decision_rests_on_begins_with_the_letter_itself(example: Book, real: Book) -> None:
    assert words(under(report(example, 2025), "Beslutsunderlag")) == [
        "Denna tjänsteskrivelse, daterad 2026-03-30, Dnr 26EX0187, dokument-id 26EX0187-2",
        "Årsrapport 2025 för det internationella arbetet",
        "Handlingsplan för internationellt arbete 2025, beslutad av regionstyrelsen den 26 november 2024, § 219",
    ]
    assert words(under(report(real, 2024), "Beslutsunderlag")) == [
        "Denna tjänsteskrivelse, datum: uppgift saknas",
        "Ingen har skrivit några andra underlag till beslutet.",
    ]


def test_a_letter_that_nobody_has_written_says_so_in_each_place_and_once_where_to_write(real: Book) -> None:
    found = report(real, 2024)
    assert len(of_kind(found, "gap")) == 9
    assert of_kind(found, "written") == []
    assert found.blocks[0].kind == "note"
    where = "Det som ingen har skrivit förs in av den internationella funktionen, på sidan Aprilrapport under Texter."
    assert of_kind(found, "note").count(where) == 1


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
