"""The documents that are handed in, and the texts in them that a person writes."""

from kronoberg.domain.words.code import Code


class DocumentKind(Code):
    """Which document it is."""

    REPORT = "april_report", "aprilrapport"
    PLAN = "action_plan", "handlingsplan"


class TextPart(Code):
    """Where in a document, or in the letter that goes with it, a text stands."""

    PROPOSAL = "proposal", "förslag till beslut"
    SUMMARY = "summary", "sammanfattning"
    MATTER = "matter", "ärendet"
    FINANCES = "finances", "ekonomiska konsekvenser"
    EQUALITY = "equality", "jämställdhet"
    CHILDREN = "children", "barnrätt"
    SUSTAINABILITY = "sustainability", "hållbarhet"
    BASIS = "basis", "beslutsunderlag"
    RECEIVER = "receiver", "beslutet skickas till"
    RISK = "risk", "risker"
    RECOMMENDATION = "recommendation", "rekommendation"
    CONDUCT = "conduct", "uppförandekod"
    OUTLOOK = "outlook", "framåtblick"
