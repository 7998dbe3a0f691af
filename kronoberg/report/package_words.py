"""The Swedish words of the report package: its files, the list of them, what is said while they are made."""

from enum import Enum

from kronoberg.domain import swedish
from kronoberg.report import letter_words

ARCHIVE, DRAFT_IN_NAME = "handlingar-arsrapport", "-utkast"
DRAFT = "Utkast"
LIST = "handlingar"
"""What the list of the files is called: the same in every package."""
LIST_TITLE = "Handlingar i ärendet"
ELSEWHERE, ELSEWHERE_TITLE = "Finns inte i paketet.", "Beslutsunderlag som inte finns i paketet"
_NO_DNR = "Diarienumret är inte ifyllt och lämnas tomt i listan över handlingar."
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MIME = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
    "csv": "text/csv",
    "txt": "text/plain",
}


class Role(Enum):
    """What the board does with a document of the matter."""

    DECIDED = "beslutas"
    ANNEX = "bilaga 1"
    BASIS = "underlag"


class Paper(Enum):
    """A document of the matter, in the order of the meeting system: how its files begin, and its role."""

    LETTER = "01-tjansteskrivelse-arsrapport", Role.DECIDED
    REPORT = "02-bilaga-1-arsrapport", Role.ANNEX
    SLIDES = "03-presentation-arsrapport", Role.BASIS
    FIGURES = "04-siffror-arsrapport", Role.BASIS

    @property
    def stem(self) -> str:
        """How its files' names begin; small letters a–z."""
        return self.value[0]

    @property
    def role(self) -> Role:
        """What the board does with it."""
        return self.value[1]

    def title(self, year: int) -> str:
        """What it is called in the list: `Tjänsteskrivelse: Årsrapport 2025 för det internationella arbetet`."""
        about = letter_words.report_title(year)
        return {
            Paper.LETTER: f"{letter_words.LETTER}: {about}",
            Paper.REPORT: about,
            Paper.SLIDES: f"Presentation av årsrapporten {year}",
            Paper.FIGURES: f"Siffrorna i årsrapporten {year}",
        }[self]


class File(Enum):
    """A file of the package: the document that it is (None for the list of them), how its name ends, and what it is."""

    LETTER = Paper.LETTER, "docx", "tjänsteskrivelsen som Word"
    LETTER_PDF = Paper.LETTER, "pdf", "tjänsteskrivelsen som PDF"
    REPORT = Paper.REPORT, "docx", "årsrapporten som Word"
    PDF = Paper.REPORT, "pdf", "årsrapporten som PDF"
    SLIDES = Paper.SLIDES, "pptx", "presentationen som PowerPoint"
    FIGURES = Paper.FIGURES, "xlsx", "alla siffror som Excel-arbetsbok"
    LIST = None, "csv", "listan över handlingar för Excel"
    LIST_TEXT = None, "txt", "listan över handlingar som text"

    @property
    def paper(self) -> Paper | None:
        """The document that the file is; None for a list."""
        paper: Paper | None = self.value[0]
        return paper

    @property
    def ending(self) -> str:
        """How the file's name ends, without the dot."""
        ending: str = self.value[1]
        return ending

    @property
    def mime(self) -> str:
        """The file's media type."""
        return _MIME[self.ending]

    @property
    def title(self) -> str:
        """What the file is: `Årsrapporten som Word`."""
        return swedish.sentence(self.value[2])


def draft_title(title: str) -> str:
    """The title of a document that is made before the edition is locked."""
    return f"{DRAFT}: {title}"


def draft_head(running_head: str) -> str:
    """What stands at the top of each page of such a document."""
    return f"{DRAFT} · {running_head}"


def no_dnr(*, is_locked: bool) -> str:
    """That the list has no Dnr, and where it is filled in; what is locked can only be corrected in a next version."""
    return _NO_DNR if is_locked else f"{_NO_DNR} Fyll i det på sidan Aprilrapport, steget Texter."


def making(ready: int) -> str:
    """How far the work has come, and what is made now: `1 av 8 filer är klara. Nu görs tjänsteskrivelsen som PDF.`."""
    done = f"{swedish.decimal(ready)} av {swedish.counted(len(File), 'fil', 'filer')} är klara."
    return done if ready == len(File) else f"{done} Nu görs {list(File)[ready].value[2]}."


def written(path: str, size: int) -> str:
    """That a file has been written: `Skrev rapport/02-bilaga-1-arsrapport-2025.pdf, 214 kB.`."""
    return f"Skrev {path}, {kilobytes(size)}."


def kilobytes(size: int) -> str:
    """A file's size in whole kilobytes, rounded up."""
    return swedish.counted(-(-size // 1000), "kB", "kB")


def made_from(edition: str, revision: str) -> str:
    """Whether files are a draft or of a locked edition, and the revision of what they were made from."""
    if edition:
        return f"{swedish.sentence(edition)}. Revision {revision}."
    return f"Utkast av de aktuella uppgifterna: ingen utgåva. Revision {revision}."
