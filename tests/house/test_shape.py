"""The measures of the house, on a small made-up one."""

from pathlib import Path

from scripts import shape

MODULE = '''"""What it is."""

from pages import other


# A comment.
def table() -> list[Table]:
    """A table."""
    return other.rows(Column("year", "Året"), Column("kind", "Slag"))


@remembered()
def twice():  # noqa: ANN201
    return table(), table()
'''


def measured(root: Path) -> dict[str, str]:
    for folder in ("kronoberg/contracts", "pages", "tests"):
        (root / folder).mkdir(parents=True)
    (root / "app.py").write_text("import streamlit\n\nstreamlit.run()\n", "utf-8")
    (root / "kronoberg" / "contracts" / "money.py").write_text(
        'class Cost:\n    year: int = column("År")\n    kind: str = column("Slag")\n', "utf-8"
    )
    (root / "pages" / "costs.py").write_text(MODULE, "utf-8")
    (root / "pages" / "other.py").write_text("def rows(*columns):\n    return columns\n", "utf-8")
    (root / "tests" / "test_a.py").write_text("def test_it():\n    assert True\n", "utf-8")
    return dict(shape.measures(root))


def test_what_is_measured_is_what_stands_in_the_code(tmp_path: Path) -> None:
    measures = measured(tmp_path)
    assert measures["product: files / lines / code proper"] == "4 / 22 / 13"
    assert measures["functions giving a table"] == "Table 1"
    assert measures["columns that a contract has too / under another heading"] == "2 / 1"
    assert measures["public functions with one caller / of one statement"] == "1 / 1"
    assert measures["functions that are remembered"] == "1"
    assert measures["noqa / type: ignore"] == "1 / 0"
    assert measures["tests: files / lines / functions"] == "1 / 2 / 1"
