"""The list of the matter's documents, typed by hand: as a table for Excel and as text, with and without a Dnr."""

import datetime as dt

from kronoberg.domain.book import Book
from kronoberg.domain.words import TextPart
from kronoberg.report import package_list
from kronoberg.topics.documents import imprint
from tests import datasets

AT = dt.datetime(2026, 4, 15, 8, 30, tzinfo=dt.UTC)
EDITION = "utgåva av 2025 års siffror, version 2, låst 2026-04-15 10:30"
ABOUT = "Årsrapport 2025 för det internationella arbetet"
MATTER = f"26EX0187;{ABOUT};Regionstyrelsen;2026-04-21"
INVENTED = "Exempelregionen är påhittad. Personer, organ och siffror finns inte på riktigt."
PLAN = "Handlingsplan för internationellt arbete 2025, beslutad av regionstyrelsen den 26 november 2024, § 219"


def csv_of(book: Book, *, year: int = 2025, version: int = 2) -> list[str]:
    edition = EDITION if version else ""
    said = imprint.imprint(book, edition=edition, edition_version=version, made_at=AT)
    return package_list.as_csv(book, year, said).decode("utf-8-sig").splitlines()


def test_the_list_names_each_file_its_title_the_matter_and_what_is_decided() -> None:
    assert csv_of(datasets.read("exempel")) == [
        "Fil;Titel;Dnr;Ärende;Ärende till;Sammanträdesdatum;Roll;Anmärkning",
        f"01-tjansteskrivelse-arsrapport-2025-version-2.docx;Tjänsteskrivelse: {ABOUT};{MATTER};beslutas;{INVENTED}",
        f"01-tjansteskrivelse-arsrapport-2025-version-2.pdf;Tjänsteskrivelse: {ABOUT};{MATTER};beslutas;{INVENTED}",
        f"02-bilaga-1-arsrapport-2025-version-2.docx;{ABOUT};{MATTER};bilaga 1;{INVENTED}",
        f"02-bilaga-1-arsrapport-2025-version-2.pdf;{ABOUT};{MATTER};bilaga 1;{INVENTED}",
        "03-presentation-arsrapport-2025-version-2.pptx;Presentation av årsrapporten 2025;"
        f"{MATTER};underlag;{INVENTED}",
        f"04-siffror-arsrapport-2025-version-2.xlsx;Siffrorna i årsrapporten 2025;{MATTER};underlag;{INVENTED}",
        # It was decided in a matter of its own, with a Dnr that nobody has told.
        f";{PLAN};;{ABOUT};Regionstyrelsen;2026-04-21;underlag;Finns inte i paketet.",
    ]


def test_the_same_list_is_text_to_read() -> None:
    book = datasets.read("exempel")
    said = imprint.imprint(book, edition=EDITION, made_at=AT)
    made = package_list.as_text(book, 2025, said)
    assert made.startswith(b"\xef\xbb\xbf")
    assert made.decode("utf-8-sig").split("\r\n") == [
        "Handlingar i ärendet",
        "",
        "Dnr: 26EX0187",
        f"Ärende: {ABOUT}",
        "Ärende till: Regionstyrelsen",
        "Sammanträdesdatum: 2026-04-21",
        INVENTED,
        "Exempelregionens internationella arbete.",
        "Utgåva av 2025 års siffror, version 2, låst 2026-04-15 10:30.",
        "",
        f"1. Tjänsteskrivelse: {ABOUT}",
        "   Roll: beslutas",
        "   Fil: 01-tjansteskrivelse-arsrapport-2025.docx",
        "   Fil: 01-tjansteskrivelse-arsrapport-2025.pdf",
        "",
        f"2. {ABOUT}",
        "   Roll: bilaga 1",
        "   Fil: 02-bilaga-1-arsrapport-2025.docx",
        "   Fil: 02-bilaga-1-arsrapport-2025.pdf",
        "",
        "3. Presentation av årsrapporten 2025",
        "   Roll: underlag",
        "   Fil: 03-presentation-arsrapport-2025.pptx",
        "",
        "4. Siffrorna i årsrapporten 2025",
        "   Roll: underlag",
        "   Fil: 04-siffror-arsrapport-2025.xlsx",
        "",
        "Beslutsunderlag som inte finns i paketet:",
        f"- {PLAN}",
        "",
    ]


def test_a_dnr_that_nobody_has_filled_in_is_empty_and_a_draft_says_that_it_is_one() -> None:
    book = datasets.read("kronoberg")
    assert not package_list.has_dnr(book, 2024)
    assert package_list.has_dnr(datasets.read("exempel"), 2025)
    assert csv_of(book, year=2024, version=0)[1] == (
        "01-tjansteskrivelse-arsrapport-2024-utkast.docx;"
        "Tjänsteskrivelse: Årsrapport 2024 för det internationella arbetet;"
        ";Årsrapport 2024 för det internationella arbetet;;;beslutas;Utkast."
    )
    text = package_list.as_text(book, 2024, imprint.imprint(book, made_at=AT)).decode("utf-8-sig").splitlines()
    assert text[:5] == [
        "Utkast: Handlingar i ärendet",
        "",
        "Dnr:",
        "Ärende: Årsrapport 2024 för det internationella arbetet",
        "Region Kronobergs internationella arbete. Aktuella uppgifter, inte en låst utgåva.",
    ]


def test_a_text_that_a_spreadsheet_would_take_for_a_formula_is_guarded() -> None:
    book = datasets.read("exempel")
    rows = [
        row.model_copy(update={"text": "=1+1; =2+2"}) if row.part is TextPart.BASIS and row.order == 2 else row
        for row in book.rows("document_texts")
    ]
    heads = [row.model_copy(update={"dnr": "-26EX0187"}) for row in book.rows("document_heads")]
    found = csv_of(book.replaced(document_texts=tuple(rows), document_heads=tuple(heads)))
    assert found[-1].startswith(';"\'=1+1; =2+2";')
    assert ";'-26EX0187;" in found[1]
