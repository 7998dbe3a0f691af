"""Meetings, the reports owed from them, and trips."""

from kronoberg.domain.words.code import Code


class MeetingForm(Code):
    """How a meeting is held."""

    PHYSICAL = "physical", "på plats"
    DIGITAL = "digital", "digitalt"
    HYBRID = "hybrid", "på plats och digitalt"
    UNKNOWN = "unknown", "uppgift saknas"


class ReportState(Code):
    """Whether the report owed from a meeting has been given to the board."""

    DONE = "done", "lämnad"
    LATE_DONE = "late_done", "lämnad för sent"
    LATE = "late", "inte lämnad, sen"
    DUE = "due", "ska lämnas"
    UNKNOWN = "unknown", "framgår inte"


class TravelMode(Code):
    """How a trip is made."""

    TRAIN = "train", "tåg"
    CAR = "car", "bil"
    COACH = "coach", "buss"
    FERRY = "ferry", "färja"
    FLIGHT = "flight", "flyg"


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
