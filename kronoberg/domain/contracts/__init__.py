"""The contract of every table in a dataset (design, chapter 3), in the order in which a person meets them."""

from kronoberg.domain.contract import Table
from kronoberg.domain.contracts import (
    accounting,
    money,
    people,
    programmes,
    reference,
    register,
    reporting,
    steering,
    travel,
)

TABLES: tuple[Table, ...] = (
    *register.TABLES,
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
