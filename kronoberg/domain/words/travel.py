"""Meetings, the reports owed from them, and trips."""

from dataclasses import dataclass

from kronoberg.domain.words import drawing
from kronoberg.domain.words.code import Code
from kronoberg.domain.words.drawing import Coloured
from kronoberg.domain.words.steering import DeadlineState


class MeetingForm(Code):
    """How a meeting is held."""

    facts: Coloured

    PHYSICAL = "physical", Coloured("på plats", drawing.GREEN)
    DIGITAL = "digital", Coloured("digitalt", drawing.BLUE)
    HYBRID = "hybrid", Coloured("på plats och digitalt", drawing.PURPLE)
    UNKNOWN = "unknown", Coloured("uppgift saknas", None)


@dataclass(frozen=True, slots=True)
class ReportFacts:
    """The word for how an owed report stands, and what that makes of its deadline."""

    word: str
    deadline: DeadlineState


class ReportState(Code):
    """Whether the report owed from a meeting has been given to the board."""

    facts: ReportFacts

    DONE = "done", ReportFacts("lämnad", DeadlineState.DONE)
    LATE_DONE = "late_done", ReportFacts("lämnad för sent", DeadlineState.DONE)
    LATE = "late", ReportFacts("inte lämnad, sen", DeadlineState.LATE)
    DUE = "due", ReportFacts("ska lämnas", DeadlineState.DUE)
    UNKNOWN = "unknown", ReportFacts("framgår inte", DeadlineState.UNKNOWN)


class TravelMode(Code):
    """How a trip is made."""

    facts: Coloured

    TRAIN = "train", Coloured("tåg", drawing.GREEN)
    CAR = "car", Coloured("bil", drawing.OCHRE)
    COACH = "coach", Coloured("buss", drawing.PURPLE)
    FERRY = "ferry", Coloured("färja", drawing.BLUE)
    FLIGHT = "flight", Coloured("flyg", drawing.ORANGE)


class Traction(Code):
    """What drives a train or a vehicle."""

    ELECTRIC = "electric", "el"
    DIESEL = "diesel", "diesel"
    PETROL = "petrol", "bensin"
    HVO = "hvo", "HVO"
    BIODIESEL = "biodiesel", "biodiesel"


class FactorArea(Code):
    """Where a trip goes that an emission factor is for, the narrowest first."""

    DOMESTIC = "domestic", "inom ett land"
    NORDIC = "nordic", "Norden utom Danmark"
    EUROPE = "europe", "Europa"
    OUTSIDE_EUROPE = "outside_europe", "utanför Europa"


class Gas(Code):
    """What an emission factor counts."""

    CO2 = "co2", "CO2"
    CO2E = "co2e", "CO2e"


class EmissionBasis(Code):
    """What an emission factor is counted for a kilometre of."""

    PERSON_KM = "person_km", "personkilometer"
    VEHICLE_KM = "vehicle_km", "fordonskilometer"
