"""Former addresses lead on to the page that each became part of, with their choices."""

import pytest

from kronoberg.ui import menu


@pytest.mark.parametrize(
    ("former", "query", "now"),
    [
        ("handlingsplan", "", "plan?del=plan"),
        ("handlingsplan", "ar=2024", "plan?del=plan&ar=2024"),
        ("handlingsplan", "ar=2025&del=draft", "plan?ar=2025&del=draft"),
        (
            "handlingsplan",
            "ar=2025&del=draft&budget-kustnatverket.membership_fee=true",
            "plan?ar=2025&del=draft&budget-kustnatverket.membership_fee=true",
        ),
        ("riktlinjer", "", "plan?del=guidelines"),
        (
            "riktlinjer",
            "ar=2023&lage=end-of-year&checklista=erb&historik=true",
            "plan?del=guidelines&ar=2023&lage=end-of-year&checklista=erb&historik=true",
        ),
        ("arshjul", "", "plan?del=wheel"),
        ("arshjul", "hjul=2027", "plan?del=wheel&hjul=2027"),
        ("arshjul", "hjul=2020&platskalla=true", "plan?del=wheel&hjul=2020&platskalla=true"),
        ("om", "", "kallor?del=strategy"),
        ("om", "avsnitt=accessibility", "kallor?del=accessibility"),
        ("om", "avsnitt=service&ar=2024", "kallor?del=service&ar=2024"),
        ("om", "avsnitt=%C3%96ppna+data", "kallor?del=%C3%96ppna+data"),
    ],
)
def test_a_former_address_leads_to_the_page_that_took_it_over(former: str, query: str, now: str) -> None:
    assert menu.leads_to(former, query) == now


@pytest.mark.parametrize("address", ["plan", "kallor", "finns-ej", ""])
def test_any_other_address_leads_nowhere(address: str) -> None:
    assert menu.leads_to(address, "ar=2024") is None
