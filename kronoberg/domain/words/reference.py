"""Reference series, and what is known of the data itself."""

from kronoberg.domain.words.code import Code


class SeriesKind(Code):
    """What a reference series measures."""

    POPULATION = "population", "folkmängd"
    PRICE_INDEX = "price_index", "prisindex"
    EXCHANGE_RATE = "exchange_rate", "växelkurs"
    EMISSION_FACTOR = "emission_factor", "utsläppsfaktor"
    ON_COSTS = "on_costs", "arbetsgivaravgifter och pensioner"
    HOURS = "hours", "arbetstid"


class SubjectKind(Code):
    """What a comment or a known issue is about."""

    COLLABORATION = "collaboration", "samarbete"
    COST = "cost", "kostnad"
    EFFORT = "effort", "arbetsinsats"
    GOAL = "goal", "aktivitetsmål"
    BODY = "body", "organ"
    DATASET = "dataset", "hela datamängden"


class IssueKind(Code):
    """What kind of trouble a known issue is."""

    CONFLICT = "conflict", "källor säger olika"
    GAP = "gap", "uppgift saknas"
    CAUTION = "caution", "att tänka på"
