"""Reference series, and what is known of the data itself."""

from dataclasses import dataclass

from kronoberg.domain.words.code import Code


class SeriesKind(Code):
    """What a reference series measures."""

    POPULATION = "population", "folkmängd"
    PRICE_INDEX = "price_index", "prisindex"
    EXCHANGE_RATE = "exchange_rate", "växelkurs"
    EMISSION_FACTOR = "emission_factor", "utsläppsfaktor"
    ON_COSTS = "on_costs", "arbetsgivaravgifter och pensioner"
    HOURS = "hours", "arbetstid"


@dataclass(frozen=True, slots=True)
class SubjectFacts:
    """The word for what a comment is about, and the table that the key of it is from."""

    word: str
    table: str


class SubjectKind(Code):
    """What a comment or a known issue is about."""

    facts: SubjectFacts

    COLLABORATION = "collaboration", SubjectFacts("samarbete", "collaborations")
    COST = "cost", SubjectFacts("kostnad", "collaborations")
    EFFORT = "effort", SubjectFacts("arbetsinsats", "collaborations")
    GOAL = "goal", SubjectFacts("aktivitetsmål", "activities")
    BODY = "body", SubjectFacts("organ", "bodies")
    DATASET = "dataset", SubjectFacts("hela datamängden", "dataset")


class IssueKind(Code):
    """What kind of trouble a known issue is."""

    CONFLICT = "conflict", "källor säger olika"
    GAP = "gap", "uppgift saknas"
    CAUTION = "caution", "att tänka på"
