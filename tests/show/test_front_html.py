"""The band, the key figures and the agenda as HTML: texts stand as they stand, and links lead within the product."""

from kronoberg.show import front_html, inside
from kronoberg.show.front_html import AgendaItem, KeyFigure

EVIL = '<img src=x onerror="alert(1)">'


def test_nothing_that_is_shown_is_taken_for_html() -> None:
    shown = (
        front_html.band(EVIL, EVIL, colour="#006633"),
        front_html.key_figures([KeyFigure(EVIL, EVIL, EVIL, "pengar")]),
        front_html.agenda([AgendaItem(EVIL, EVIL, "plan", late=True)]),
        front_html.way(EVIL, "plan"),
    )
    for html in shown:
        assert "<img" not in html
        assert "&lt;img src=x" in html


def test_a_band_without_a_logo_has_no_picture() -> None:
    assert "<img" not in front_html.band("Provregionen", "Prov", colour="#006633")
    with_logo = front_html.band("Provregionen", "Prov", colour="#006633", logo="data:image/png;base64,AA==")
    assert '<img src="data:image/png;base64,AA==" alt="">' in with_logo


def test_what_is_late_is_told_apart_by_more_than_its_day() -> None:
    late = front_html.agenda([AgendaItem("2024-06-30", "Sent", "plan", late=True)])
    assert '<span class="nar"><span class="hors">försenat</span> 2024-06-30</span>' in late
    assert '<span class="nar">nu</span>' in front_html.agenda([AgendaItem("nu", "Nu", "plan")])
    assert "nar" not in front_html.agenda([AgendaItem("", "Utan dag", "plan")])


def test_an_address_is_relative_and_its_choices_are_written_as_addresses_want_them() -> None:
    assert inside.address("samarbeten", {"samarbete": "erb", "ar": "2024"}) == "samarbeten?samarbete=erb&ar=2024"
    assert inside.address("plan", {}) == "plan"
    assert inside.address("", {"ar": "2023"}) == "./?ar=2023"
    assert inside.address("", {}) == "./"
    assert inside.address("moten", {"del": "å&b"}) == "moten?del=%C3%A5%26b"
