"""The contract of every table in a dataset (design, chapter 3), in the order in which a person meets them."""

from collections.abc import Mapping
from types import MappingProxyType

from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import (
    accounting,
    agreements,
    money,
    people,
    programmes,
    reference,
    register,
    reporting,
    sources,
    steering,
    travel,
)

TABLES: tuple[Table, ...] = (
    *sources.TABLES,
    *register.TABLES,
    *agreements.TABLES,
    *money.TABLES,
    *accounting.TABLES,
    *people.TABLES,
    *programmes.TABLES,
    *steering.TABLES,
    *reporting.TABLES,
    *travel.TABLES,
    *reference.TABLES,
)
"""All tables of a dataset."""

BY_NAME: dict[str, Table] = {table.name: table for table in TABLES}
"""The same by name."""


def _titles() -> Mapping[str, str]:
    titles: dict[str, str] = {}
    for table in TABLES:
        for column in table.columns:
            title = titles.setdefault(column.name, column.title)
            if title != column.title:
                msg = f"the column {column.name} is called {title!r}, but {column.title!r} in {table.name}"
                raise ValueError(msg)
    return MappingProxyType(titles)


TITLES: Mapping[str, str] = _titles()
"""Column name to Swedish title, the same in every table."""


def title(column: str) -> str:
    """The Swedish title of a contract column; several names joined with ` + `, as in a fault, give their titles so.

    Raises
    ------
    KeyError
        When no contract has a column with that name.
    """
    return " + ".join(TITLES[name] for name in column.split(" + "))
