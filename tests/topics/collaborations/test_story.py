"""One collaboration's story: what is gathered, in which order, and what is said where nothing is known."""

import datetime as dt

from kronoberg.analysis.collaborations import register, story
from kronoberg.analysis.overview import overview
from kronoberg.domain.contracts.agreements import Member
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty
from kronoberg.topics.collaborations import sheet_tables, story_facts, story_tables, story_words
from tests import datasets, shown_tables

TODAY = dt.date(2026, 11, 21)


def told(key: str) -> story.Story:
    book = datasets.example() if key in datasets.example().collaborations else datasets.real()
    return story.story(book, book.collaborations[key])


def member(organisation: str, **fields: str) -> Member:
    certainty = Certainty(fields.pop("certainty", "stated"))
    dates = {name: PartialDate(text) for name, text in fields.items()}
    return Member(collaboration_id="alfa", organisation=organisation, source_id="kalla", certainty=certainty, **dates)


def test_the_overdue_evaluation_and_the_one_that_came_late_say_so() -> None:
    table = shown_tables.words(story_tables.agreements_table(told("brysselkontoret"), TODAY))
    assert table["Utvärdering"].to_list() == [
        "ska vara klar 2028-06-30",
        "försenad: skulle vara klar 2024-06-30, och ingen källa visar att den är gjord",
        "gjord 2020-05-19",
    ]
    late = shown_tables.words(story_tables.agreements_table(told("handelskontoret"), TODAY))
    assert late["Utvärdering"].to_list() == ["gjord 2020-11-12, för sent: skulle vara klar 2020-09-30"]


def test_an_agreement_that_is_only_a_conclusion_is_marked() -> None:
    table = shown_tables.words(story_tables.agreements_table(told("shanghai"), TODAY))
    assert table["Gäller"].to_list() == ["till 2020, början: uppgift saknas (slutsats)"]


def test_what_a_source_observed_is_no_beginning_and_no_end() -> None:
    table = shown_tables.words(story_tables.members_table(told("erb").members))
    assert table.loc["Klaipeda län"].to_list() == ["LT", "uppgift saknas", "uppgift saknas", "2019-03-21; 2024"]
    assert table.loc["Kaliningrad län"].to_list() == ["RU", "1998-02-22", "2022-03-02", "2019-03-21"]
    assert table.loc["Kommunförbundet Skåne"].to_list() == [
        "SE",
        "2019-01-01",
        "uppgift saknas",
        "2019-02; 2019-03-21",
    ]
    assert table.index[-1] == "Kaliningrad län"


def test_a_member_that_came_back_has_two_periods_and_has_not_left() -> None:
    rows = (
        member("Beta", valid_from="2010", valid_to="2012"),
        member("Beta", valid_from="2015"),
        member("Alfa", observed_on="2011"),
    )
    alfa, beta = story.memberships(rows)
    assert (alfa.organisation, beta.has_ended) == ("Alfa", False)
    assert shown_tables.words(story_tables.members_table((beta,))).loc["Beta", ["Från", "Till"]].to_list() == [
        "2010; 2015",
        "2012; uppgift saknas",
    ]


def test_a_membership_that_no_source_states_is_marked() -> None:
    (only,) = story.memberships((member("Alfa", observed_on="2011", certainty="inferred"),))
    assert shown_tables.words(story_tables.members_table((only,))).index.to_list() == ["Alfa (slutsats)"]


def test_comments_on_the_cost_the_body_and_the_goal_belong_to_the_collaboration_too() -> None:
    assert [row.comment_id for row in told("brysselkontoret").comments] == ["bryssel-2024-kostnad"]
    assert [row.comment_id for row in told("interreg-nordkusten").comments] == ["vakans-nordkusten"]
    assert [row.comment_id for row in told("interreg-grynnehavet").comments] == ["mal-2024-4"]


def test_known_issues_of_the_collaboration_its_figures_and_its_bodies_are_gathered() -> None:
    keys = {issue.issue_id for issue in told("sbhss").issues}
    assert keys == {
        "sbhss-avgift",
        "sbhss-bth",
        "sbhss-ca",
        "sbhss-huvudman",
        "sbhss-moten",
        "sbhss-start",
        "sbhss-tredje-ledamot",
    }


def test_results_say_who_wrote_them_and_that_evidence_is_missing() -> None:
    ((year, words),) = story_words.results(told("energy-cities").results)
    assert year == "2023"
    assert "Underlag: uppgift saknas. Nådde: uppgift saknas. Skrivet av: Region Kronoberg." in words


def test_themes_stand_by_year_and_those_without_a_year_last() -> None:
    assert story_words.themes(told("energy-cities").themes) == (
        (
            "2023",
            "energidemokrati i städer, fossilfria städer och "
            "lokal ekologisk omställning av bostäder, planering och mobilitet",
        ),
        ("Utan år", "hållbara energilösningar"),
    )


def test_facts_stand_in_their_order_with_the_day_that_the_source_is_about() -> None:
    assert [title for title, _ in story_words.known(told("erb").known)] == [
        "Agenda och planer (2019-03-21)",
        "Sammanträden (2019-03-21)",
        "Ordförandeskap (2024)",
        "Sekretariat (2019-03-21)",
        "Gemensamt arbete (2024)",
        "Ungdomsstyrelse (2024)",
        "Varför EGTS (2024)",
    ]
    assert story_words.known(told("energy-cities").known)[0] == ("Bildades", "Nätverket bildades 1990.")


def test_the_day_of_signing_has_its_own_column_and_is_no_first_day() -> None:
    table = shown_tables.words(story_tables.agreements_table(told("erb"), TODAY))
    assert table[["Undertecknat", "Gäller"]].to_numpy().tolist() == [["1998-02-22", "uppgift saknas (slutsats)"]]
    sheet = sheet_tables.agreements_table(told("suzhou"), TODAY)
    assert sheet is not None
    assert shown_tables.words(sheet)["Gäller"].to_list() == ["undertecknat 2010-10, giltighetstid: uppgift saknas"]


def test_a_link_to_the_strategy_that_is_only_a_conclusion_is_marked() -> None:
    assert [title for title, _ in story_words.linked(told("energiringen").areas)] == ["Bättre verksamhet (slutsats)"]


def test_a_goal_without_a_state_is_missing_when_its_year_is_over_and_not_before() -> None:
    goals = told("energiringen").goals
    after = shown_tables.words(story_tables.goals_table(goals, TODAY))["Läge"].to_list()
    assert after == ["läget är inte ifyllt", "mätning ej gjord"]
    before = shown_tables.words(story_tables.goals_table(goals, dt.date(2025, 12, 31)))["Läge"].to_list()
    assert before == ["året är inte slut", "mätning ej gjord"]


def test_an_empty_part_says_what_is_missing_and_only_to_staff_who_fills_it_and_where() -> None:
    assert story_words.silence("results") == "Uppgift saknas om vad samarbetet har gett."
    assert story_words.silence_to_staff("results") == (
        "Uppgift saknas om vad samarbetet har gett. Den som ansvarar för samarbetet skriver det, med underlag, i "
        "tabellen Resultat."
    )
    assert "Regionstyrelsen beslutar målen i handlingsplanen i november." in story_words.silence_to_staff("activities")


def test_what_is_missing_of_the_facts_is_said_once() -> None:
    assert story_words.gaps(told("sbhss")) == (
        "Uppgift saknas om vilka av regionens strategier samarbetet bidrar till och EU-projekt som kommer ur "
        "samarbetet."
    )


def test_every_silence_names_a_table_that_exists() -> None:
    for table in story_words._SILENCE:
        assert story_words.silence_to_staff(table).startswith(story_words.silence(table))


def test_the_facts_that_are_missing_are_named_with_who_fills_them() -> None:
    book = datasets.real()
    entry = register.entry(book, book.collaborations["sbhss"], 2024)
    (row,) = overview.year_overview(book, 2024).rows_of("sbhss")
    pairs = story_tables.facts(entry, row)
    assert dict(pairs)["Kostnad"] == "ca\u00a01\u00a0000\u00a0000\u00a0kr (uppskattning)"
    assert story_words.unknown_facts(pairs) == (
        "Uppgift saknas om ansvarig och betalande nämnd (tabellen Samarbeten). "
        "Den internationella funktionen för in det."
    )


def test_every_statement_has_its_source_and_those_from_one_source_share_a_row() -> None:
    book = datasets.real()
    found = story_facts.facts(book, told("erb"), story_words.Part.STEERING)
    table = shown_tables.words(story_facts.sources_table(book, found))
    assert len(found) > len(table)
    shared = [name for name in table.index if name.startswith("Medlem: Association of Polish")]
    assert [name.count(";") for name in shared] == [7]
    assert table.loc[shared[0], "Hur säkert"] == "uträknat ur källan"


def test_every_row_that_belongs_to_a_collaboration_is_in_its_story() -> None:
    tables = (
        "collaboration_names",
        "collaboration_facts",
        "collaboration_themes",
        "collaboration_priority_areas",
        "collaboration_strategies",
    )
    tables += (
        "agreements",
        "members",
        "bodies",
        "decisions",
        "activities",
        "results",
        "projects",
        "guideline_assessments",
    )
    for book in (datasets.real(), datasets.example()):
        for key, collaboration in book.collaborations.items():
            rows = [row for table in tables for row in book.rows(table) if row.collaboration_id == key]
            facts = story_facts.everything(book, story.story(book, collaboration))
            assert {id(row) for row in rows} <= {id(fact.row) for fact in facts}
