"""The Swedish words of the report package: its files, what is said while they are made, and that a draft is one."""

from enum import Enum

from kronoberg.domain import swedish

ARCHIVE, DRAFT_IN_NAME = "rapportpaket", "-utkast"
DRAFT = "Utkast"
_OFFICE = "application/vnd.openxmlformats-officedocument"
_MIME = {
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "pdf": "application/pdf",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
    "pptx": f"{_OFFICE}.presentationml.presentation",
}


class File(Enum):
    """A file of the package: how its name begins and ends, and what it is."""

    REPORT = "arsrapport", "docx", "årsrapporten som Word"
    LETTER = "tjansteskrivelse", "docx", "tjänsteskrivelsen som Word"
    PDF = "arsrapport", "pdf", "årsrapporten som PDF"
    FIGURES = "siffror", "xlsx", "alla siffror som Excel-arbetsbok"
    SLIDES = "presentation", "pptx", "presentationen som PowerPoint"

    @property
    def stem(self) -> str:
        """How the file's name begins; small letters a–z."""
        return self.value[0]

    @property
    def ending(self) -> str:
        """How the file's name ends, without the dot."""
        return self.value[1]

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


def making(ready: int) -> str:
    """How far the work has come, and what is made now: `1 av 5 filer är klara. Nu görs tjänsteskrivelsen som Word.`."""
    done = f"{swedish.decimal(ready)} av {swedish.counted(len(File), 'fil', 'filer')} är klara."
    return done if ready == len(File) else f"{done} Nu görs {list(File)[ready].value[2]}."


def written(path: str, size: int) -> str:
    """That a file has been written: `Skrev rapport/exempel-arsrapport-2025.pdf, 214 kB.`."""
    return f"Skrev {path}, {kilobytes(size)}."


def kilobytes(size: int) -> str:
    """A file's size in whole kilobytes, rounded up."""
    return swedish.counted(-(-size // 1000), "kB", "kB")


def made_from(edition: str, revision: str) -> str:
    """Whether files are a draft or of a locked edition, and the revision of what they were made from."""
    if edition:
        return f"{swedish.sentence(edition)}. Revision {revision}."
    return f"Utkast av de aktuella uppgifterna: ingen utgåva. Revision {revision}."
