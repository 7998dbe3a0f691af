"""A fault in somebody's data: where it is, what was found, what is expected, in Swedish."""

from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault in a dataset.

    Attributes
    ----------
    file
        The file's name inside the dataset.
    row
        The line in the file, counted from 1 with the header as line 1; None when the whole file is meant.
    column
        The column's name, or several joined with ` + ` for a key; None when no single column is meant.
    found
        What stands there, as a Swedish phrase or a quoted value.
    expected
        What should stand there, as a Swedish phrase.
    """

    file: str
    row: int | None
    column: str | None
    found: str
    expected: str

    def __str__(self) -> str:
        place = [self.file]
        if self.row is not None:
            place.append(f"rad {self.row}")
        if self.column is not None:
            place.append(f"kolumn {self.column}")
        return f"{', '.join(place)}: hittade {self.found}. Väntade {self.expected}."

    def as_dict(self) -> dict[str, str | int | None]:
        """The same for machines: keys file, row, column, found, expected."""
        return asdict(self)


class FaultyData(Exception):
    """A dataset that does not keep its contracts. `faults` holds every fault, in file and row order."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        super().__init__(f"{len(faults)} fel i data")
        self.faults = faults


def quoted(text: str, *, longest: int = 60) -> str:
    """Quote a value for a message: Swedish quotation marks, invisible characters made visible, long texts cut."""
    visible = "".join(letter if letter.isprintable() or letter == "\u00a0" else repr(letter)[1:-1] for letter in text)
    return f"”{visible if len(visible) <= longest else visible[: longest - 1] + '…'}”"
