"""What the tables of a dataset are about."""

from kronoberg.domain.words.code import Code


class TableGroup(Code):
    """Tables that a person looks for together, those that the office fills in most first."""

    MONEY = "money", "Pengar och arbetsinsats"
    COLLABORATIONS = "collaborations", "Samarbeten"
    REPRESENTATION = "representation", "Företrädare"
    STEERING = "steering", "Mål, resultat och beslut"
    TRAVEL = "travel", "Möten och resor"
    PROGRAMMES = "programmes", "EU-program"
    DOCUMENTS = "documents", "Aprilrapport och handlingsplan"
    SOURCES = "sources", "Källor och jämförelser"
