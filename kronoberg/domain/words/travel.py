"""Meetings, the reports owed from them, and trips."""

from kronoberg.domain.words import drawing
from kronoberg.domain.words.code import Code
from kronoberg.domain.words.drawing import Coloured


class MeetingForm(Code):
    """How a meeting is held."""

    facts: Coloured

    PHYSICAL = "physical", Coloured("på plats", drawing.GREEN)
    DIGITAL = "digital", Coloured("digitalt", drawing.BLUE)
    HYBRID = "hybrid", Coloured("på plats och digitalt", drawing.PURPLE)
    UNKNOWN = "unknown", Coloured("uppgift saknas", None)


class ReportState(Code):
    """Whether the report owed from a meeting has been given to the board."""

    DONE = "done", "lämnad"
    LATE_DONE = "late_done", "lämnad för sent"
    LATE = "late", "inte lämnad, sen"
    DUE = "due", "ska lämnas"
    UNKNOWN = "unknown", "framgår inte"


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
