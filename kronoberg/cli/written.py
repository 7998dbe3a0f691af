"""Text that is given as an argument of the command line: the same rule as for every other text that enters."""

import argparse
from collections.abc import Callable

from kronoberg.domain import texts
from kronoberg.domain.raw_text import written_text


def line(longest: int, *, filled: bool = False) -> Callable[[str], str]:
    """Make the reader of an argument that holds one line; with `filled`, of one that says something."""
    read_text = text(longest)

    def read(argument: str) -> str:
        made = read_text(texts.one_line(argument))
        if filled and not made:
            raise argparse.ArgumentTypeError("väntade text; den är tom")
        return made

    return read


def text(longest: int) -> Callable[[str], str]:
    """Make the reader of an argument that holds text of at most so many characters; only a running text has lines."""

    def read(argument: str) -> str:
        made = written_text(argument, longest)
        if wanted := texts.trouble(made, longest):
            raise argparse.ArgumentTypeError(f"väntade {wanted}")
        return made

    return read
