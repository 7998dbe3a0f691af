"""The real dataset says what the sources say. Every expectation is typed from the documents, not from the program."""

from pathlib import Path

import pytest

from kronoberg.domain.book import Book
from kronoberg.domain.words import (
    BodyKind,
    Category,
    Certainty,
    Direction,
    EndStatus,
    IssueKind,
    Kind,
    Modality,
    Role,
    Status,
    StrategyPart,
    YearBasis,
)
from kronoberg.store.folder import write_book

FOLDER = Path(__file__).parents[2] / "data" / "kronoberg"


def strategy_parts(book: Book, part: StrategyPart) -> list[str]:
    items = [item for item in book.rows("strategy") if item.part is part]
    return [item.title for item in sorted(items, key=lambda item: item.order)]


def test_the_files_are_in_canonical_form(real: Book, tmp_path: Path) -> None:
    write_book(real, tmp_path)
    for path in tmp_path.iterdir():
        assert path.read_bytes() == (FOLDER / path.name).read_bytes(), path.name


def test_the_dataset_is_real_and_about_kronoberg(real: Book) -> None:
    assert not real.dataset.fictional
    assert real.dataset.region == "Region Kronoberg"
    assert real.dataset.county == "Kronobergs län"


KEYS = {
    "appointments": "appointment_id",
    "meetings": "meeting_id",
    "agreements": "agreement_id",
    "collaborations": "collaboration_id",
}
# Rows of which some part does not stand in the source that they name, so that each says how it follows.
NOT_SAID_IN_SO_MANY_WORDS = {
    # The web page says "Kontaktperson"; that he is one of the regional secretaries is our conclusion.
    ("appointments", "2019-erb-regionala-sekreterare-slawomir-demkowicz-dobrzanski"): Certainty.INFERRED,
    ("appointments", "2020-erb-regionala-sekreterare-slawomir-demkowicz-dobrzanski"): Certainty.INFERRED,
    # The section on Energy Cities names no year; 2024 is that of the other sections.
    ("appointments", "2024-energy-cities-generalforsamling-bo-frank"): Certainty.DERIVED,
    ("appointments", "2024-energy-cities-generalforsamling-anna-johansson"): Certainty.DERIVED,
    # The page gives the day and not the year.
    ("meetings", "erb-styrelse-2023-05-15"): Certainty.DERIVED,
    # Kronoberg is not named among those who signed.
    ("agreements", "erb-1998"): Certainty.INFERRED,
    # That it ended in 2020 follows from the project money that ran out.
    ("collaborations", "shanghai"): Certainty.DERIVED,
}


def test_what_a_source_does_not_say_in_so_many_words_is_not_called_stated(real: Book) -> None:
    found = {
        (table, getattr(row, key)): row.certainty
        for table, key in KEYS.items()
        for row in real.rows(table)
        if (table, getattr(row, key)) in NOT_SAID_IN_SO_MANY_WORDS
    }
    assert found == NOT_SAID_IN_SO_MANY_WORDS


def test_a_chair_whose_last_day_is_the_next_ones_first_is_derived(real: Book) -> None:
    followed = {row.year for row in real.rows("chairmanships") if row.certainty is Certainty.DERIVED}
    assert followed == {2020, 2021, 2022, 2023}


def test_no_date_is_more_exact_than_its_source(real: Book) -> None:
    (china,) = [row for row in real.rows("decisions") if row.decision_id == "kina-2011"]
    assert str(china.decided_on) == "2011-06"
    assert "15 juni 2011" in (china.note or "")
    unknown = {row.agreement_id for row in real.agreements if row.signed is not None and row.valid_from is None}
    assert unknown == {"erb-1998", "suzhou-2010"}


def test_why_a_source_has_no_link_is_worded_for_whoever_reads_the_report(real: Book) -> None:
    reasons = {row.no_url_reason for row in real.rows("sources") if row.source_id.startswith("strategi-")}
    assert reasons == {"Dokumentet är läst men har ingen offentlig länk."}
    told = [row.no_url_reason for row in real.rows("sources") if "projekt" in (row.no_url_reason or "").casefold()]
    assert told == []


def test_a_party_stands_only_where_the_source_of_the_row_has_it(real: Book) -> None:
    without = {
        row.appointment_id: row.party_id
        for row in real.rows("appointments")
        if row.source_id in ("eurobalt-2012", "erb-arsrapport-2015", "eurobalt-ungdomsstyrelse-2022")
    }
    assert len(without) == 6
    assert set(without.values()) == {None}


def test_three_meetings_were_in_the_town_of_klaipeda_and_the_member_is_the_county(real: Book) -> None:
    (place,) = [row for row in real.rows("places") if row.place_id == "klaipeda"]
    assert (place.name, place.country) == ("Klaipeda", "LT")
    held = {str(row.starts_on) for row in real.rows("meetings") if row.place_id == "klaipeda"}
    assert held == {"2014-03-20", "2018-05-22", "2019-02"}
    assert {row.organisation for row in real.rows("members") if row.country == "LT"} == {"Klaipeda län"}


def test_the_six_collaborations_keep_their_ids_and_labels(real: Book) -> None:
    assert {row.collaboration_id: (row.label, row.kind) for row in real.rows("collaborations")} == {
        "sbhss": ("SBHSS", Kind.OFFICE),
        "erb": ("Euroregion Baltic", Kind.EUROREGION),
        "energy-cities": ("Energy Cities", Kind.NETWORK),
        "interreg": ("Interreg", Kind.PROGRAMME),
        "shanghai": ("Shanghaikontoret", Kind.OFFICE),
        "suzhou": ("Suzhou", Kind.AGREEMENT),
    }


def test_no_end_is_guessed(real: Book) -> None:
    ends = {row.collaboration_id: (row.end_status, row.ended) for row in real.rows("collaborations")}
    assert ends["suzhou"] == (EndStatus.UNKNOWN, None)
    assert ends["shanghai"][0] is EndStatus.ENDED
    assert str(ends["shanghai"][1]) == "2020"
    assert {ends[key][0] for key in ("sbhss", "erb", "energy-cities", "interreg")} == {EndStatus.ONGOING}


def test_interreg_has_no_invented_start(real: Book) -> None:
    interreg = real.collaborations["interreg"]
    assert interreg.joined is None
    assert str(interreg.first_observed) == "2022-10-10"
    assert interreg.reimbursement_expected


def test_the_brussels_office_starts_2010_and_the_note_names_the_strategys_2012(real: Book) -> None:
    assert str(real.collaborations["sbhss"].joined) == "2010-03-01"
    assert "2012" in (real.collaborations["sbhss"].note or "")


@pytest.mark.parametrize(
    ("collaboration", "ore", "approximate", "basis"),
    [
        ("sbhss", 100_000_000, True, YearBasis.STATED),
        ("erb", 35_000_000, False, YearBasis.STATED),
        ("interreg", 30_000_000, False, YearBasis.STATED),
        ("energy-cities", 6_000_000, False, YearBasis.ASSUMED),
    ],
)
def test_each_cost_of_2024_is_the_strategys_undivided_estimate(
    real: Book, collaboration: str, ore: int, approximate: bool, basis: YearBasis
) -> None:
    (cost,) = [row for row in real.costs if row.collaboration_id == collaboration and row.amount_sek is not None]
    assert (cost.year, cost.amount_sek, cost.approximate, cost.year_basis) == (2024, ore, approximate, basis)
    assert (cost.direction, cost.category, cost.status) == (
        Direction.EXPENSE,
        Category.UNALLOCATED,
        Status.ESTIMATE,
    )
    assert cost.certainty is Certainty.STATED


def test_the_known_costs_add_up_to_1_710_000_kronor(real: Book) -> None:
    assert sum(cost.amount_sek or 0 for cost in real.costs) == 171_000_000


def test_no_year_but_2024_has_a_cost_or_an_effort(real: Book) -> None:
    assert {row.year for row in (*real.costs, *real.effort)} == {2024}


def test_the_reimbursement_of_interreg_is_missing_not_zero(real: Book) -> None:
    (income,) = [row for row in real.costs if row.direction is Direction.INCOME]
    assert (income.collaboration_id, income.category) == ("interreg", Category.TECHNICAL_ASSISTANCE)
    assert income.status is Status.MISSING
    assert income.amount_sek is None
    assert income.note


def test_effort_is_four_shares_of_a_full_time_post_together_57_5_percent(real: Book) -> None:
    assert {row.collaboration_id: row.percent for row in real.effort} == {
        "sbhss": 1500,
        "erb": 1500,
        "interreg": 2500,
        "energy-cities": 250,
    }
    assert sum(row.percent or 0 for row in real.effort) == 5750
    assert all(row.approximate and row.status is Status.ESTIMATE for row in real.effort)


def test_only_energy_cities_has_an_assumed_year(real: Book) -> None:
    assumed = {row.collaboration_id for row in (*real.costs, *real.effort) if row.year_basis is YearBasis.ASSUMED}
    assert assumed == {"energy-cities"}


# Appendix 3 of the strategy: body, person, role.
APPENDIX_3 = {
    ("sbhss-styrgrupp", "René Jaramillo", "M", Role.ORDINARY),
    ("sbhss-styrgrupp", "Robert Olesen", "S", Role.ORDINARY),
    ("sbhss-styrgrupp", "Anna Zelvin", "KD", Role.ORDINARY),
    ("sbhss-chefsgrupp", "Johan Hansson Lindberg", None, Role.UNSPECIFIED),
    ("erb-styrelse", "René Jaramillo", "M", Role.ORDINARY),
    ("erb-styrelse", "Emil Torstensson", "KD", Role.ORDINARY),
    ("erb-styrelse", "Robert Olesen", "S", Role.SUBSTITUTE),
    ("erb-styrelse", "Bo Bergsjö", "L", Role.SUBSTITUTE),
    ("erb-ungdomsstyrelse", "Emma Falkbacken", "M", Role.ORDINARY),
    ("erb-ungdomsstyrelse", "Gustav Caligari Berger", "S", Role.UNSPECIFIED),
    ("south-baltic-overvakningskommitte", "Robert Olesen", "S", Role.ORDINARY),
    ("south-baltic-overvakningskommitte", "Malin Stadig Lundgren", "KD", Role.SUBSTITUTE),
    ("north-sea-subkommitte", "Lena Wibroe", "M", Role.ORDINARY),
    ("north-sea-subkommitte", "Tony Lundstedt", "S", Role.ORDINARY),
    ("north-sea-subkommitte", "Kaj-Mikael Petersson", "KD", Role.ORDINARY),
    ("north-sea-subkommitte", "Carl-Olof Bengtsson", "S", Role.SUBSTITUTE),
    ("north-sea-subkommitte", "Renate Tschap", "S", Role.SUBSTITUTE),
    ("north-sea-subkommitte", "Bo Bergsjö", "L", Role.SUBSTITUTE),
    ("energy-cities-generalforsamling", "Bo Frank", "M", Role.ORDINARY),
    ("energy-cities-generalforsamling", "Anna Johansson", "C", Role.SUBSTITUTE),
}


def test_everybody_named_in_appendix_3_is_observed_in_2024_and_nobody_else(real: Book) -> None:
    names = {person.person_id: person.name for person in real.rows("persons")}
    observed = {
        (row.body_id, names[row.person_id], row.party_id, row.role)
        for row in real.rows("appointments")
        if str(row.observed_on) == "2024"
    }
    assert observed == APPENDIX_3


@pytest.mark.parametrize(
    ("body", "ordinary", "substitute"),
    [
        ("sbhss-styrgrupp", 3, None),
        ("erb-styrelse", 2, 2),
        ("south-baltic-overvakningskommitte", 1, 1),
        ("north-sea-subkommitte", 3, 3),
        ("energy-cities-generalforsamling", 1, 1),
    ],
)
def test_a_body_has_the_seats_that_the_strategy_states(
    real: Book, body: str, ordinary: int, substitute: int | None
) -> None:
    (row,) = [row for row in real.rows("bodies") if row.body_id == body]
    assert (row.kind, row.seats_ordinary, row.seats_substitute) == (BodyKind.POLITICAL, ordinary, substitute)


def test_the_third_seat_in_brussels_is_kept_as_one_dated_and_one_undated_row(real: Book) -> None:
    seats = {
        row.person_id: (row.certainty, str(row.observed_on or ""))
        for row in real.rows("appointments")
        if row.body_id == "sbhss-styrgrupp" and row.person_id in ("anna-zelvin", "henrietta-serrate")
    }
    assert seats == {
        "anna-zelvin": (Certainty.STATED, "2024"),
        "henrietta-serrate": (Certainty.UNDATED, ""),
    }


def test_proposed_committee_chairs_are_inferred_never_stated(real: Book) -> None:
    proposed = [row for row in real.rows("appointments") if row.source_id == "nyhet-2022-11-28"]
    assert len(proposed) == 5
    assert {row.certainty for row in proposed} == {Certainty.INFERRED}


def test_no_gender_is_guessed(real: Book) -> None:
    assert {person.gender for person in real.rows("persons")} == {None}


def test_euroregion_baltic_has_a_chair_for_every_year_from_2006_to_2024(real: Book) -> None:
    chairs = [row for row in real.rows("chairmanships") if row.body_id == "erb-styrelse"]
    assert {row.year for row in chairs} == set(range(2006, 2025))
    assert {row.person for row in chairs if row.year == 2021} == {"Johan Sandberg", "Elin Petersson"}
    assert {row.year for row in chairs if row.organisation == "Region Kronoberg"} == {2012, 2024}


def test_only_the_chairs_of_2013_and_2016_are_inferred(real: Book) -> None:
    inferred = {row.year: row.person for row in real.rows("chairmanships") if row.certainty is Certainty.INFERRED}
    assert inferred == {2013: "Per Ole Petersen", 2016: None}


def test_seven_guidelines_of_which_exactly_the_third_says_should(real: Book) -> None:
    guidelines = [item for item in real.rows("strategy") if item.part is StrategyPart.GUIDELINE]
    assert sorted(item.order for item in guidelines) == [1, 2, 3, 4, 5, 6, 7]
    assert [item.order for item in guidelines if item.modality is Modality.SHOULD] == [3]
    assert [item.modality for item in guidelines].count(Modality.SHALL) == 6


def test_the_strategy_has_three_priority_areas_and_nine_linked_strategies(real: Book) -> None:
    assert strategy_parts(real, StrategyPart.PRIORITY_AREA) == [
        "Verksamhetsutveckling",
        "Omvärldsbevakning och påverkan",
        "Kronobergs utveckling i samverkan",
    ]
    assert strategy_parts(real, StrategyPart.LINKED_STRATEGY) == [
        "Besöksnäringsstrategi Kronoberg 2021–2026",
        "Gröna Kronoberg 2025–2035",
        "Region Kronobergs hållbarhetsprogram 2024–2028",
        "Kulturplan Kronoberg 2025–2028",
        "Länstransportplan för Kronobergs län 2022–2033",
        "Närmare Kronobergaren 2030",
        "Regionalt serviceprogram för landsbygden i Kronobergs län 2024–2030",
        "Strategi för Smart specialisering i Kronoberg 2021–2027",
        "Trafikförsörjningsprogram Kronobergs län 2021–2030",
    ]


def test_no_guideline_has_been_judged_by_us(real: Book) -> None:
    assert real.rows("guideline_assessments") == ()


def test_the_plan_falls_due_in_november_and_the_report_in_april(real: Book) -> None:
    assert {row.kind.value: row.month for row in real.rows("deadline_rules")} == {
        "plan": 11,
        "report": 4,
        "trip_report": None,
        "evaluation": None,
        "follow_up": None,
    }


def test_the_social_objective_belongs_to_south_baltic_alone(real: Book) -> None:
    covered = {(row.programme_id, row.number) for row in real.rows("objectives")}
    assert covered == {
        *(
            (programme, number)
            for programme in ("south-baltic-2021-2027", "north-sea-2021-2027", "baltic-sea-2021-2027")
            for number in (1, 2)
        ),
        ("south-baltic-2021-2027", 4),
    }


def test_2024_has_the_three_board_meetings_of_euroregion_baltic(real: Book) -> None:
    places = {
        str(row.starts_on): row.place_id
        for row in real.rows("meetings")
        if row.body_id == "erb-styrelse" and row.starts_on.year == 2024
    }
    assert places == {"2024-02-14": None, "2024-05-15": "olsztyn", "2024-11-06": "bryssel"}


def test_no_place_has_coordinates_without_a_source(real: Book) -> None:
    assert {(row.latitude, row.longitude) for row in real.rows("places")} == {(None, None)}


@pytest.mark.parametrize(
    ("series", "period", "value"),
    [
        ("folkmangd", "2024", "203351"),
        ("kpi", "2023", "403.70"),
        ("kpi", "2024-11", "416.75"),
        ("eur-sek", "2024", "11.4325"),
        ("po-palagg", "2021", "46.15"),
        ("timmar-heltid", "all", "1720"),
        ("utslapp-tag-norden", "all", "7"),
        ("utslapp-flyg-europa", "all", "153.53"),
    ],
)
def test_a_reference_value_is_the_one_in_its_source(real: Book, series: str, period: str, value: str) -> None:
    (row,) = [row for row in real.reference_values if (row.series_id, row.period) == (series, period)]
    assert float(row.value) == float(value)


def test_years_whose_reference_value_was_not_found_are_absent(real: Book) -> None:
    periods = {(row.series_id, row.period) for row in real.reference_values}
    absent = {
        ("kpi", "2024"),
        ("kpi", "2024-12"),
        ("kpi", "2025"),
        ("folkmangd", "2025"),
        ("folkmangd", "2021"),
    }
    assert not periods & absent


def test_every_source_is_used_by_some_row(real: Book) -> None:
    used = {
        value
        for table, rows in real
        if table.name != "sources"
        for row in rows
        for value in (getattr(row, "source_id", None), getattr(row, "other_source_id", None))
    }
    assert set(real.sources) <= used


def test_every_source_was_read_on_a_day_and_has_a_link_or_a_reason(real: Book) -> None:
    assert {str(source.accessed) for source in real.sources.values()} == {"2026-11-21"}
    assert all(source.url or source.no_url_reason for source in real.sources.values())


def test_only_the_strategy_our_own_list_and_one_copy_lack_a_link(real: Book) -> None:
    without = {key for key, source in real.sources.items() if source.url is None}
    assert {key for key in without if not key.startswith("strategi-")} == {"sammanstallning", "uk-2022"}


def test_every_inferred_or_undated_row_says_why(real: Book) -> None:
    silent = [
        (table.name, row)
        for table, rows in real
        for row in rows
        if getattr(row, "certainty", None) in (Certainty.INFERRED, Certainty.UNDATED)
        and table.name != "known_issues"
        and row.note is None
    ]
    assert silent == []


@pytest.mark.parametrize(
    ("issue", "kind"),
    [
        ("sbhss-start", IssueKind.CONFLICT),
        ("sbhss-tredje-ledamot", IssueKind.CONFLICT),
        ("erb-medlemmar", IssueKind.CONFLICT),
        ("parti-over-tid", IssueKind.CONFLICT),
        ("kostnader-andra-ar", IssueKind.GAP),
        ("kina-kostnader", IssueKind.GAP),
        ("foretradare-efter-2024", IssueKind.GAP),
        ("belopp-ej-fordelade", IssueKind.CAUTION),
        ("energy-cities-ar", IssueKind.CAUTION),
        ("bo-frank", IssueKind.CAUTION),
    ],
)
def test_a_reader_is_told_of_the_known_issue(real: Book, issue: str, kind: IssueKind) -> None:
    (row,) = [row for row in real.known_issues if row.issue_id == issue]
    assert row.kind is kind


def test_a_known_issue_points_at_something_that_exists(real: Book) -> None:
    keys = {*real.collaborations, *(row.body_id for row in real.rows("bodies"))}
    pointed = {row.subject_key.partition("/")[0] for row in real.known_issues if row.subject_key}
    assert pointed <= keys
