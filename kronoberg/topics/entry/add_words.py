"""The Swedish texts of the forms under "Lägg till" on the page Uppgifter."""

from kronoberg.analysis.entry.new_year import NewYear
from kronoberg.domain import swedish
from kronoberg.domain.faults import Fault
from kronoberg.domain.words import Code, SubjectKind
from kronoberg.topics.overview import words as describe


class Form(Code):
    """What can be added."""

    YEAR = "year", "Ett år"
    COLLABORATION = "collaboration", "Ett samarbete"
    SPLIT = "split", "Dela upp en kostnad"
    REMAINING = "remaining", "Sitter kvar"
    SUCCESSION = "succession", "Byt företrädare"
    COMMENT = "comment", "En kommentar"


class SourceKind(Code):
    """Whether a source is one that there is."""

    OLD = "existing", "En källa som finns"
    NEW = "new", "En ny källa"


FORM_IN_ADDRESS, SUBJECT_IN_ADDRESS, KEY_IN_ADDRESS = "lagg", "galler", "om"
"""The words in the address for which form, what kind of thing a comment is about, and which one."""
EXPLAINED = {
    Form.YEAR: "Ett nytt år får samma delar som året före, utan belopp. Var kostnaden inte delad får den strategins "
    "fyra: medlemsavgift, tjänstestöd, resor och arvode. Varje del står som ”uppgift saknas” och ersätts av det som "
    "kommer in. Det som redan finns för året ändras inte. Företrädarna finns under Sitter kvar.",
    Form.COLLABORATION: "Samarbetet läggs till i registret. Kostnader, organ och avtal läggs till efteråt.",
    Form.SPLIT: "Ett samarbetes kostnad för det valda året delas i medlemsavgift, tjänstestöd, resor och arvode. "
    "Tjänstestödet kan räknas ut ur en årskostnad och avgiften ur ett belopp i euro. Uträkningen sparas med raden.",
    Form.REMAINING: "Många företrädare får på en gång en källa på att de sitter kvar. Välj året högst upp på sidan.",
    Form.SUCCESSION: "Ett uppdrag avslutas och ett annat börjar i samma organ. Ska många bytas samtidigt finns ett "
    "formulär under Företrädare, Uppdrag som går ut.",
    Form.COMMENT: "Kommentaren visas för alla bredvid det som den gäller, med ditt namn och dagens datum.",
}
REVIEW = "Granska"
SOURCE = "Källa"
NO_LABEL = "Skriv ett kort namn. Det används i diagram och tabeller."
NO_KIND = "Välj vilket slags samarbete det är."
NO_SOURCE = "Välj en källa i listan Källa. Varje uppgift behöver en."
NO_TITLE = "Skriv den nya källans titel."
SUBJECTS = {
    SubjectKind.COST: "Kostnad",
    SubjectKind.EFFORT: "Arbetsinsats",
    SubjectKind.COLLABORATION: "Samarbete",
    SubjectKind.GOAL: "Mål",
    SubjectKind.BODY: "Organ",
    SubjectKind.DATASET: "Hela datamängden",
}
"""What a comment can be about."""
NO_SUBJECT = "Välj vad kommentaren gäller."
NO_TEXT = "Skriv kommentaren."
NO_AUTHOR = "Skriv ditt namn. Det står vid kommentaren."
NO_YEAR = "Inget särskilt år"
COMMENT_HERE = "Kommentera"
NOTHING_CHOSEN = "Godta minst en uträkning eller välj minst ett mål."
SAVE_PLAN = "Spara utkastet i uppgifterna"
SAVE_PLAN_NOTE = (
    "De godtagna uträkningarna blir budget och de valda målen blir mål i planen. Välj den källa som planen har, "
    "till exempel beslutet."
)


def year_summary(found: NewYear, year: int) -> str:
    """What a new year leads to: how many rows for whom, who has rows already, who is unclear."""
    sentences = []
    if found.rows:
        money = swedish.counted(len(found.rows.get("costs", ())), "rad", "rader")
        work = swedish.counted(len(found.rows.get("effort", ())), "rad", "rader")
        whom = swedish.enumeration(owner.label for owner in found.collaborations)
        sentences.append(f"{year} får {money} om kostnader och intäkter och {work} om arbetsinsats, för {whom}.")
    if found.already:
        whom = swedish.enumeration(owner.label for owner in found.already)
        sentences.append(f"Det finns redan rader för {whom}.")
    if found.unclear:
        whom = swedish.enumeration(owner.label for owner in found.unclear)
        sentences.append(f"Det är oklart om {whom} pågår, och inga rader läggs till där.")
    return " ".join(sentences) or describe.NONE_EXPECTED.format(year=year)


def row_of(fault: Fault) -> str:
    """Which of the rows of a form a fault is in; nothing where there is no row."""
    return "" if fault.row is None else f"rad {fault.row - 1}" if fault.row > 1 else f"rad {fault.row}"
