"""Which addresses a page is made ahead for."""

from kronoberg.first_html.addresses import Asked, Known, Meant
from kronoberg.ui.address import Offered

YEARS = {"ar": Offered({"2025": "2025", "2024": "2024"}, "2025"), "del": Offered({"time": "Över tid"}, None)}


def known() -> Known:
    found = Known()
    found.learn(
        "pengar",
        YEARS,
        '<a href="./plan?del=wheel&amp;hjul=2026">Årshjul</a> <a href="https://exempel.se/?x=1">Källa</a>',
    )
    return found


def test_a_choice_that_the_page_offers_is_one_to_make_a_page_for() -> None:
    assert known().meant("pengar", "ar=2024", office=False) == Meant(Asked("pengar", (("ar", "2024"),)), known=True)


def test_what_is_chosen_anyway_is_the_same_page_as_without_it() -> None:
    assert known().meant("pengar", "ar=2025", office=False) == Meant(Asked("pengar"), known=True)


def test_the_order_of_the_choices_makes_no_other_page() -> None:
    one, other = (known().meant("pengar", query, office=False) for query in ("del=time&ar=2024", "ar=2024&del=time"))

    assert one == other
    assert one.asked.query == "ar=2024&del=time"


def test_what_a_link_of_ours_chooses_on_another_page_is_known_there() -> None:
    assert known().meant("plan", "hjul=2026&del=wheel", office=False).known


def test_an_invented_value_orders_nothing_but_the_page_without_it() -> None:
    assert known().meant("pengar", "ar=1666&del=time", office=False) == Meant(
        Asked("pengar", (("del", "time"),)), known=False
    )


def test_an_invented_choice_is_unknown_also_beside_known_ones() -> None:
    assert not known().meant("pengar", "ar=2024&hemligt=1", office=False).known


def test_a_link_to_another_site_teaches_nothing() -> None:
    assert not known().meant("pengar", "x=1", office=False).known


def test_an_address_without_end_is_unknown() -> None:
    assert not known().meant("pengar", "&".join(["ar=2024"] * 100), office=False).known


def test_who_edits_has_a_page_of_their_own() -> None:
    assert known().meant("pengar", "", office=True).asked != known().meant("pengar", "", office=False).asked


def test_what_has_been_heard_of_is_forgotten_when_it_is_too_much() -> None:
    found = known()
    found.learn("kallor", {"sok": Offered({str(number): "" for number in range(20_001)}, None)}, "")
    found.learn("plan", {}, "")

    assert not found.meant("kallor", "sok=7", office=False).known


def test_a_list_and_a_switch_that_streamlit_binds_to_the_address_are_known_by_the_page_itself() -> None:
    found = known()
    found.learn(
        "kallor",
        {},
        '<select form="forst-val" name="utgava"><option value="Nu">Nu</option><option value="2025-1">A</option>'
        "</select>"
        '<input type="checkbox" role="switch" form="forst-val" name="alla" value="true">',
    )

    assert found.meant("kallor", "utgava=2025-1&alla=true", office=False).known
    assert not found.meant("kallor", "utgava=1666", office=False).known
