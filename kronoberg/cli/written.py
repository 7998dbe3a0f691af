"""Text that is given as an argument of the command line: the same rule as for every other text that enters."""

import argparse
from collections.abc import Callable

from kronoberg.domain import texts
from kronoberg.domain.raw_text import written_text


def text(longest: int) -> Callable[[str], str]:
    """Make the reader of an argument that holds text of at most so many characters; only a running text has lines."""

    def read(argument: str) -> str:
        made = written_text(argument, longest)
        if wanted := texts.trouble(made, longest):
            raise argparse.ArgumentTypeError(f"väntade {wanted}")
        return made

    return read
