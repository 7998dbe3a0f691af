"""Kronoberg: what a region's international work costs, takes and gives, with a status and a source for every figure."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from kronoberg.frames.dataset import Frames

__version__ = "0.1.0"


def load(place: str, *, today: "dt.date | None" = None) -> "Frames":
    """Read and check a dataset, and give it as typed pandas DataFrames (docs/notebook.md).

    Parameters
    ----------
    place
        A folder, or the URL of a database: `sqlite:///var/kronoberg.sqlite`.
    today
        The day that the dataset is seen from, when it is not today.

    Raises
    ------
    FaultyData
        With every fault in Swedish, when the data does not keep the contracts.
    StorageError
        When the database does not exist or cannot be reached.
    """
    # Imported here so that the package itself, which every command imports, brings no pandas.
    from kronoberg.frames import dataset  # noqa: PLC0415

    return dataset.load(place, today=today)
