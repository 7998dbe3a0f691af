"""The codes that tables use, each with the Swedish word a reader sees.

Every enumeration of the data stands here, spelled once; the parts of a page stand beside the page's words. A member's
value is the code in files and links; `.word` is the Swedish word.
"""

from kronoberg.domain.words.changes import ChangeKind, ReasonKind
from kronoberg.domain.words.code import Code
from kronoberg.domain.words.money import (
    CATEGORIES,
    NOT_FINAL,
    PAY,
    STRENGTH,
    VALUELESS,
    Category,
    Certainty,
    Direction,
    ShownStatus,
    Status,
    YearBasis,
)
from kronoberg.domain.words.people import BodyGroup, BodyKind, Gender, Knowledge, Role, SeatEvent, SeatKind
from kronoberg.domain.words.reference import IssueKind, SeriesKind, SubjectKind
from kronoberg.domain.words.register import BudgetScope, EndStatus, Kind, NameKind, ProgrammeType
from kronoberg.domain.words.reporting import DocumentKind, TextPart, TextPlace
from kronoberg.domain.words.steering import (
    Assessment,
    DeadlineState,
    GoalState,
    GuidelineTopic,
    Modality,
    RuleKind,
    StrategyPart,
)
from kronoberg.domain.words.tables import TableGroup
from kronoberg.domain.words.travel import EmissionBasis, FactorArea, Gas, MeetingForm, ReportState, Traction, TravelMode

__all__ = [
    "CATEGORIES",
    "NOT_FINAL",
    "PAY",
    "STRENGTH",
    "VALUELESS",
    "Assessment",
    "BodyGroup",
    "BodyKind",
    "BudgetScope",
    "Category",
    "Certainty",
    "ChangeKind",
    "Code",
    "DeadlineState",
    "Direction",
    "DocumentKind",
    "EmissionBasis",
    "EndStatus",
    "FactorArea",
    "Gas",
    "Gender",
    "GoalState",
    "GuidelineTopic",
    "IssueKind",
    "Kind",
    "Knowledge",
    "MeetingForm",
    "Modality",
    "NameKind",
    "ProgrammeType",
    "ReasonKind",
    "ReportState",
    "Role",
    "RuleKind",
    "SeatEvent",
    "SeatKind",
    "SeriesKind",
    "ShownStatus",
    "Status",
    "StrategyPart",
    "SubjectKind",
    "TableGroup",
    "TextPart",
    "TextPlace",
    "Traction",
    "TravelMode",
    "YearBasis",
]
