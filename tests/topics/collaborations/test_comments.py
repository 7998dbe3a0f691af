"""Comments stand beside what they are about: the cost, the effort, the goal; the latest first."""

from typing import Any

import pytest

from kronoberg.analysis.collaborations import comments
from kronoberg.domain.book import Book
from kronoberg.domain.contracts.steering import Comment
from kronoberg.domain.dates import PartialDate
from kronoberg.domain.words import Certainty, SubjectKind
from kronoberg.topics.collaborations import comment_words
from tests import books, datasets
from tests.pages.test_pages import OPEN


def comment(key: str, **fields: Any) -> Comment:
    given = {"subject": SubjectKind.COST, "subject_key": "a", "year": 2024, "written_on": PartialDate("2025-01-01")}
    said = {"author": "Ada", "text": key, "source_id": "kalla", "certainty": Certainty.STATED}
    return Comment(**({"comment_id": key} | given | said | fields))


def book(*rows: Comment) -> Book:
    return books.book([books.collaboration("a")]).replaced(comments=rows)


def test_the_latest_comment_comes_first_and_other_subjects_stay_out() -> None:
    rows = (
        comment("ett"),
        comment("tva", written_on=PartialDate("2025-03-01")),
        comment("tre", subject=SubjectKind.EFFORT),
        comment("fyra", subject_key="ab"),
    )
    assert [row.text for row in comments.on(book(*rows), SubjectKind.COST, "a", 2024)] == ["tva", "ett"]


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({}, 1),
        ({"year": None}, 1),
        ({"year": 2023}, 0),
        ({"year": None, "subject_key": "a/2024"}, 1),
        ({"year": None, "subject_key": "a/2023"}, 0),
    ],
)
def test_a_comment_belongs_to_its_year_or_to_every_year(fields: dict[str, Any], found: int) -> None:
    assert len(comments.on(book(comment("ett", **fields)), SubjectKind.COST, "a", 2024)) == found


def test_a_comment_on_a_goal_is_named_after_the_goal() -> None:
    example = datasets.example()
    found = comments.on(example, SubjectKind.GOAL, "2024-4")
    assert comment_words.named_points(example, found) == (
        (
            "Fem sökande i länet får rådgivning. EU-strateg (påhittad), 2025-03-20",
            "Två planerade sökande drog sig ur.",
        ),
    )


@pytest.mark.parametrize(
    ("script", "address", "text"),
    [
        (
            "money.py",
            {"del": "collaborations", "underlag": "Brysselkontoret"},
            "Övriga kostnader 2024 är flytt till en mindre lokal.",
        ),
        ("money.py", {"del": "effort"}, "Ordförandeskapet krävde mer arbetstid än planerat."),
        ("plan.py", {}, "Två planerade sökande drog sig ur."),
        ("collaborations.py", {"samarbete": "Kustnätverket"}, "Havsringen heter Kustnätverket från och med 2022."),
    ],
)
def test_a_comment_stands_on_the_page_of_what_it_is_about(
    app: OPEN, script: str, address: dict[str, str], text: str
) -> None:
    test = app("data/exempel", page=f"pages/{script}", ar="2024", **address)
    assert any(text in element.value.replace("\\", "") for element in test.markdown)
