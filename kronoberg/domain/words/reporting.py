"""The documents that are handed in, and the texts in them that a person writes."""

from dataclasses import dataclass
from enum import Enum

from kronoberg.domain.words.code import Code

EDITION_NAME = r"(19\d\d|20\d\d|2100)(-[1-9]\d{0,2})?"
"""What a locked edition is called in addresses, as a pattern: its figures' year, with or without the version."""


class DocumentKind(Code):
    """Which document it is."""

    REPORT = "april_report", "aprilrapport"
    PLAN = "action_plan", "handlingsplan"


class TextPlace(Enum):
    """Where a text stands, by its heading: in the letter, in the report as a whole, about each collaboration in it."""

    LETTER = "Tjänsteskrivelsen"
    REPORT = "Årsrapporten"
    EACH = "Per samarbete"


@dataclass(frozen=True, slots=True)
class TextFacts:
    """What is known of a text that a person writes.

    Attributes
    ----------
    word
        What it is called: `sammanfattning`.
    place
        Where it stands.
    help
        What belongs in it.
    nobody
        What nobody has written where it is empty: `någon sammanfattning`.
    is_list
        Whether it is a list, with a row of the data for each line that a person writes.
    may_be_left_out
        Whether it is only written when there is something to tell.
    """

    word: str
    place: TextPlace
    help: str
    nobody: str
    is_list: bool = False
    may_be_left_out: bool = False


class TextPart(Code):
    """Where in a document, or in the letter that goes with it, a text stands."""

    facts: TextFacts

    PROPOSAL = (
        "proposal",
        TextFacts(
            word="förslag till beslut",
            place=TextPlace.LETTER,
            help="En punkt per rad. Varje punkt ska gå att förstå för sig och kunna flyttas till protokollet, till "
            "exempel: Regionstyrelsen lägger årsrapporten till handlingarna.",
            nobody="något förslag till beslut",
            is_list=True,
        ),
    )
    SUMMARY = (
        "summary",
        TextFacts(
            word="sammanfattning",
            place=TextPlace.LETTER,
            help="Huvudbudskapet och en kort bakgrund. Står i tjänsteskrivelsen och först i årsrapporten.",
            nobody="någon sammanfattning",
        ),
    )
    MATTER = (
        "matter",
        TextFacts(
            word="ärendet",
            place=TextPlace.LETTER,
            help="Uppdraget, perioden och hur rapporten har gjorts.",
            nobody="något om ärendet",
        ),
    )
    FINANCES = (
        "finances",
        TextFacts(
            word="ekonomiska konsekvenser",
            place=TextPlace.LETTER,
            help="Vad beslutet kostar. Årets summor med status skrivs ut av programmet.",
            nobody="något om de ekonomiska konsekvenserna",
        ),
    )
    EQUALITY = (
        "equality",
        TextFacts(
            word="jämställdhet",
            place=TextPlace.LETTER,
            help="Hur beslutet påverkar jämställdheten. Skriv det också när det inte påverkar den.",
            nobody="något om hur beslutet påverkar jämställdheten",
        ),
    )
    CHILDREN = (
        "children",
        TextFacts(
            word="barnrätt",
            place=TextPlace.LETTER,
            help="Hur beslutet påverkar barn och deras rättigheter. Skriv det också när det inte gör det.",
            nobody="något om hur beslutet påverkar barn och deras rättigheter",
        ),
    )
    SUSTAINABILITY = (
        "sustainability",
        TextFacts(
            word="hållbarhet",
            place=TextPlace.LETTER,
            help="Hur beslutet påverkar miljö och klimat. Skriv det också när det inte gör det.",
            nobody="något om hur beslutet påverkar hållbarheten",
        ),
    )
    BASIS = (
        "basis",
        TextFacts(
            word="beslutsunderlag",
            place=TextPlace.LETTER,
            help="Ett underlag per rad, i läsordning, med datum. Programmet skriver själva tjänsteskrivelsen först.",
            nobody="några andra underlag till beslutet",
            is_list=True,
        ),
    )
    RECEIVER = (
        "receiver",
        TextFacts(
            word="beslutet skickas till",
            place=TextPlace.LETTER,
            help="En mottagare per rad.",
            nobody="vem beslutet ska skickas till",
            is_list=True,
        ),
    )
    RISK = (
        "risk",
        TextFacts(
            word="risker",
            place=TextPlace.EACH,
            help="Vad som kan hindra samarbetet från att ge det som är tänkt.",
            nobody="något om risker",
        ),
    )
    RECOMMENDATION = (
        "recommendation",
        TextFacts(
            word="rekommendation",
            place=TextPlace.EACH,
            help="Fortsätta, ändra, utvärdera före en förlängning eller avsluta.",
            nobody="någon rekommendation",
        ),
    )
    CONDUCT = (
        "conduct",
        TextFacts(
            word="uppförandekod",
            place=TextPlace.REPORT,
            help="Bara om det finns något att rapportera om uppförandekoden.",
            nobody="något om uppförandekoden",
            may_be_left_out=True,
        ),
    )
    OUTLOOK = (
        "outlook",
        TextFacts(
            word="framåtblick",
            place=TextPlace.REPORT,
            help="Kommande beslut, avtal som går ut och vad höstens handlingsplan behöver ta upp.",
            nobody="någon framåtblick",
        ),
    )
