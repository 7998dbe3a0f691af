"""Trips: cost, distance and emissions by a stated factor, never added across what the factors count."""

from decimal import Decimal

import pytest

from kronoberg.analysis.travel import distances, trips
from kronoberg.analysis.travel.trips import Lack, TripRow
from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.travel import Place
from kronoberg.domain.figures import Bound, Unit
from kronoberg.domain.words import Certainty, Gas, Status, Traction, TravelMode
from tests import travel_rows

FLIGHT = travel_rows.factor("flyg", TravelMode.FLIGHT, "g CO2e per personkilometer", {"all": "150"})
CAR = travel_rows.factor("bil", TravelMode.CAR, "kg CO2 per fordonskilometer", {"all": "0.2"}, "bara CO2")


def rows_of(book: Book) -> tuple[TripRow, ...]:
    return trips.rows(book)


def test_a_factor_per_person_counts_every_traveller() -> None:
    made = travel_rows.trip("a", "2024", TravelMode.FLIGHT, "1000", travellers=3)
    (row,) = rows_of(travel_rows.book(FLIGHT, trips=(made,)))
    # 1000 km x 3 x 150 g = 450 kg.
    assert (row.emission.value, row.emission.unit) == (450_00, Unit.KG_CO2E)
    assert row.person_km.value == 3000_00


def test_a_factor_per_vehicle_counts_one_car_for_all_in_it() -> None:
    made = travel_rows.trip("a", "2024", TravelMode.CAR, "600", travellers=4)
    (row,) = rows_of(travel_rows.book(CAR, trips=(made,)))
    assert (row.emission.value, row.emission.unit) == (120_00, Unit.KG_CO2)


def test_more_people_than_a_car_holds_went_in_an_unknown_number_of_cars() -> None:
    made = travel_rows.trip("a", "2024", TravelMode.CAR, "600", travellers=6)
    (row,) = rows_of(travel_rows.book(CAR, trips=(made,)))
    assert (row.emission.status, row.lack) == (Status.MISSING, Lack.VEHICLES)


def test_an_emission_is_an_estimate_however_certain_the_distance() -> None:
    (row,) = rows_of(travel_rows.book(FLIGHT, trips=(travel_rows.trip("a", "2024", TravelMode.FLIGHT, "1000"),)))
    assert row.emission.status is Status.ESTIMATE


def test_a_trip_without_a_distance_has_a_straight_line_but_no_emission() -> None:
    made = travel_rows.trip("a", "2024", TravelMode.FLIGHT, None)
    (row,) = rows_of(travel_rows.book(FLIGHT, trips=(made,)))
    assert (row.emission.status, row.lack) == (Status.MISSING, Lack.DISTANCE)
    # A degree of latitude between 56 and 57 north is 111.33 km on the ellipsoid; there and back 222.66.
    assert row.straight_line == 223
    assert row.person_km.value is None


def test_a_trip_with_a_distance_shows_no_straight_line_beside_it() -> None:
    (row,) = rows_of(travel_rows.book(trips=(travel_rows.trip("a", "2024", TravelMode.FLIGHT, "1000"),)))
    assert row.straight_line is None
    assert row.lack is Lack.FACTOR


def test_there_is_no_straight_line_to_a_place_without_coordinates() -> None:
    home, _, unknown = travel_rows.PLACES
    assert distances.there_and_back(home, unknown) is None


def test_a_straight_line_is_that_of_the_surveyors() -> None:
    # Flinders Peak to Buninyong, the published example of Geoscience Australia: 54 972.271 m.
    peak = travel_rows.PLACES[0].model_copy(
        update={"latitude": Decimal("-37.95103342"), "longitude": Decimal("144.42486789")}
    )
    other: Place = peak.model_copy(update={"latitude": Decimal("-37.65282114"), "longitude": Decimal("143.92649554")})
    assert distances.there_and_back(peak, other) == 110


def test_emissions_that_count_different_things_have_each_their_own_sum() -> None:
    made = (
        travel_rows.trip("a", "2024", TravelMode.FLIGHT, "1000"),
        travel_rows.trip("b", "2024", TravelMode.FLIGHT, None),
        travel_rows.trip("c", "2024", TravelMode.CAR, "600"),
        travel_rows.trip("d", "2024", TravelMode.FERRY, "300"),
    )
    sums = trips.by_scope(rows_of(travel_rows.book(FLIGHT, CAR, trips=made)))
    assert [(of.gas, of.scope, of.emission.value, of.emission.bound) for of in sums] == [
        (Gas.CO2, "bara CO2", 120_00, Bound.EXACT),
        (Gas.CO2E, "allt", 150_00, Bound.AT_LEAST),
        (None, None, None, Bound.UNKNOWN),
    ]


@pytest.mark.parametrize(
    ("way", "factor", "kilograms"),
    [
        # Two people, 2 500 km: 5 000 person-km by train, at 24, 7 and 91 g.
        ((TravelMode.TRAIN, None, "bryssel"), "Eltåg i Europa", "120"),
        ((TravelMode.TRAIN, Traction.ELECTRIC, "bryssel"), "Eltåg i Europa", "120"),
        ((TravelMode.TRAIN, Traction.DIESEL, "bryssel"), "Dieseltåg", "455"),
        ((TravelMode.TRAIN, None, "kalmar"), "Tåg i Norden utom Danmark", "35"),
        ((TravelMode.TRAIN, Traction.ELECTRIC, "kalmar"), "Tåg i Norden utom Danmark", "35"),
        ((TravelMode.TRAIN, Traction.DIESEL, "kalmar"), "Dieseltåg", "455"),
        ((TravelMode.TRAIN, None, "ronne"), "Eltåg i Europa", "120"),
        # One car, 2 500 km, at 137, 167, 37, 14 and 45 g.
        ((TravelMode.CAR, None, "kalmar"), "Bil, mellanstor, diesel", "342.5"),
        ((TravelMode.CAR, Traction.DIESEL, "kalmar"), "Bil, mellanstor, diesel", "342.5"),
        ((TravelMode.CAR, Traction.PETROL, "kalmar"), "Bil, mellanstor, bensin", "417.5"),
        ((TravelMode.CAR, Traction.HVO, "kalmar"), "Bil, mellanstor, HVO", "92.5"),
        ((TravelMode.CAR, Traction.ELECTRIC, "kalmar"), "Elbil i Norden", "35"),
        ((TravelMode.CAR, Traction.ELECTRIC, "binz"), "Elbil i Europa", "112.5"),
        # 5 000 person-km at 27, 14, 18.74, 245.87, 153.53 and 193.09 g.
        ((TravelMode.COACH, None, "binz"), "Långfärdsbuss, diesel", "135"),
        ((TravelMode.COACH, Traction.BIODIESEL, "binz"), "Långfärdsbuss, biodiesel", "70"),
        ((TravelMode.FERRY, None, "ronne"), "Färja, gående passagerare", "93.7"),
        ((TravelMode.FLIGHT, None, "kalmar"), "Flyg, inrikes", "1229.35"),
        ((TravelMode.FLIGHT, None, "bryssel"), "Flyg inom Europa", "767.65"),
        ((TravelMode.FLIGHT, None, "suzhou"), "Flyg utanför Europa", "965.45"),
    ],
)
def test_the_factor_is_the_trips_own(
    real: Book, way: tuple[TravelMode, Traction | None, str], factor: str, kilograms: str
) -> None:
    mode, traction, to = way
    suzhou = next(row for row in real.rows("places") if row.place_id == "bryssel").model_copy(
        update={"place_id": "suzhou", "country": "CN"}
    )
    made = travel_rows.trip(
        "a", "2025", mode, "2500", travellers=2, traction=traction, from_place_id="vaxjo", to_place_id=to
    )
    (row,) = rows_of(real.replaced(trips=(made,), places=(*real.rows("places"), suzhou)))
    assert row.factor is not None
    assert (row.factor.series.name, row.emission.value) == (factor, swedish.hundredths(kilograms))


def test_no_train_is_a_diesel_train_unless_its_trip_says_so(real: Book) -> None:
    trips_made = tuple(
        travel_rows.trip(
            place.place_id, "2025", TravelMode.TRAIN, "100", from_place_id="vaxjo", to_place_id=place.place_id
        )
        for place in real.rows("places")
    )
    found = rows_of(real.replaced(trips=trips_made))
    assert len(found) == len(trips_made)
    assert {row.factor.series.name for row in found if row.factor} == {"Eltåg i Europa", "Tåg i Norden utom Danmark"}


def test_without_a_factor_to_take_for_granted_the_highest_that_fits_applies() -> None:
    low = travel_rows.factor("tag-el", TravelMode.TRAIN, "g CO2 per personkilometer", {"all": "7"})
    high = travel_rows.factor("tag-diesel", TravelMode.TRAIN, "kg CO2 per personkilometer", {"all": "0.091"})
    (row,) = rows_of(travel_rows.book(low, high, trips=(travel_rows.trip("a", "2025", TravelMode.TRAIN, "10"),)))
    assert row.factor is not None
    assert row.factor.series.series_id == "tag-diesel"


def test_what_drove_a_trip_is_never_guessed_from_another_factor() -> None:
    series, values = travel_rows.factor("el", TravelMode.CAR, "g CO2 per fordonskilometer", {"all": "14"})
    electric = (series.model_copy(update={"traction": Traction.ELECTRIC, "assumed": True}), values)
    made = travel_rows.trip("a", "2025", TravelMode.CAR, "10", traction=Traction.PETROL)
    (row,) = rows_of(travel_rows.book(electric, trips=(made,)))
    assert (row.factor, row.lack) == (None, Lack.FACTOR)


def test_a_factor_of_the_year_goes_before_one_for_no_year_and_another_year_is_no_answer() -> None:
    dated = travel_rows.factor("flyg", TravelMode.FLIGHT, "g CO2e per personkilometer", {"2023": "100", "all": "150"})
    only = travel_rows.factor("tag", TravelMode.TRAIN, "g CO2e per personkilometer", {"2023": "10"})
    made = (
        travel_rows.trip("a", "2023", TravelMode.FLIGHT, "1000"),
        travel_rows.trip("b", "2024", TravelMode.FLIGHT, "1000"),
        travel_rows.trip("c", "2024", TravelMode.TRAIN, "1000"),
    )
    found = {row.trip.trip_id: row for row in rows_of(travel_rows.book(dated, only, trips=made))}
    assert (found["a"].emission.value, found["b"].emission.value) == (100_00, 150_00)
    assert (found["c"].emission.value, found["c"].lack) == (None, Lack.VALUE)


def test_a_trip_that_is_only_inferred_is_not_counted() -> None:
    made = travel_rows.trip("a", "2024", TravelMode.TRAIN, "100", certainty=Certainty.INFERRED)
    assert rows_of(travel_rows.book(trips=(made,))) == ()


def test_the_example_of_2024_adds_up_to_what_was_typed_in(example: Book) -> None:
    travel = trips.together(trips.in_year(rows_of(example), 2024))
    assert (len(travel.rows), travel.travellers) == (5, 11)
    # 14 930.50 + 16 500 + 4 834 + 9 260; the fifth trip's cost is not known.
    assert (travel.cost.value, travel.cost.bound, travel.cost.known) == (45_524_50, Bound.AT_LEAST, 4)
    # 2 x 2 080 + 2 x 2 460 + 2 460 + 2 x 1 180 + 4 x 610.
    assert (travel.person_km.value, travel.person_km.bound) == (16_340_00, Bound.EXACT)
    # Train 7 380 km x 0.004, ferry 2 360 x 0.19, one car 610 x 0.17; the flight 4 160 x 0.255 counts more.
    assert [(of.emission.value, of.scope) for of in travel.emissions] == [
        (581_62, "Alla växthusgaser från bränsle och drift"),
        (1060_80, "Alla växthusgaser från bränsle och drift, och höghöjdseffekten"),
    ]


def test_the_example_of_2023_lacks_one_distance_and_says_at_least(example: Book) -> None:
    travel = trips.together(trips.in_year(rows_of(example), 2023))
    assert (travel.person_km.value, travel.person_km.bound) == (14_080_00, Bound.AT_LEAST)
    ground, air = travel.emissions
    # The coach: 8 x 1 240 km x 0.027; the train's distance is not known.
    assert (ground.emission.value, ground.emission.bound) == (267_84, Bound.AT_LEAST)
    assert (air.emission.value, air.emission.bound) == (1060_80, Bound.EXACT)


def test_trips_by_year_are_divided_by_mode_and_a_year_without_any_is_missing(example: Book) -> None:
    columns = {column.year: column for column in trips.columns(rows_of(example), (2021, 2024))}
    assert (columns[2021].total.value, columns[2021].total.status) == (None, Status.MISSING)
    assert columns[2024].total.value == 500
    assert {part.label: part.figure.value for part in columns[2024].segments} == {
        "tåg": 200, "bil": 100, "flyg": 100, "buss och färja": 100,
    }  # fmt: skip
