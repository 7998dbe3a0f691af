"""What figures are: their status, how certain they are, what they pay."""

from kronoberg.domain.words.code import Code


class Status(Code):
    """How certain a figure is (design, promise 1)."""

    OUTCOME = "outcome", "utfall"
    PRELIMINARY = "preliminary", "preliminärt"
    ESTIMATE = "estimate", "uppskattning"
    BUDGET = "budget", "budget"
    MISSING = "missing", "uppgift saknas"
    NOT_APPLICABLE = "not_applicable", "ej tillämpligt"


class ShownStatus(Code):
    """How certain the figures must be that a reader has chosen to see."""

    ALL = "all", "alla"
    OUTCOME = "outcome", "bara utfall"
    OUTCOME_AND_PRELIMINARY = "preliminary", "utfall och preliminärt"


class Certainty(Code):
    """How a row follows from its source (facts are never stronger than what the source says)."""

    STATED = "stated", "står i källan"
    DERIVED = "derived", "uträknat ur källan"
    SECONDARY = "secondary", "återgivet av annan"
    INFERRED = "inferred", "slutsats, står inte i källan"
    UNDATED = "undated", "källan saknar datum"


class YearBasis(Code):
    """Whether the source names the year."""

    STATED = "stated", "året står i källan"
    ASSUMED = "assumed", "året är antaget"


class Direction(Code):
    """Money out or money in."""

    EXPENSE = "expense", "kostnad"
    INCOME = "income", "intäkt"


class Category(Code):
    """What the money is for. The first group is expenses, the second income."""

    MEMBERSHIP_FEE = "membership_fee", "medlemsavgift"
    STAFF_SUPPORT = "staff_support", "tjänstestöd"
    TRAVEL = "travel", "resor"
    REMUNERATION = "remuneration", "arvode"
    HOSPITALITY = "hospitality", "representation (gästfrihet)"
    OTHER = "other", "övrigt"
    UNALLOCATED = "unallocated", "ej fördelat"
    TECHNICAL_ASSISTANCE = "technical_assistance", "tekniskt stöd"
