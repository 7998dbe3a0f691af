"""What the commands print: lines for people, JSON for machines, faults."""

import io
import json
import os
import sys

from kronoberg.domain import swedish
from kronoberg.domain.faults import FaultyData


def show_what_the_console_cannot() -> None:
    """Spell out letters that the console does not have; a command must not end in a traceback over them."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def finish() -> None:
    """Hand over all that has been printed; raises BrokenPipeError when nobody reads it."""
    sys.stdout.flush()


def stop() -> None:
    """Let what nobody reads go nowhere, also what Python itself hands over at its end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def line(text: str) -> None:
    """Print a text and a line break; where nobody reads any longer, what the command does is done all the same."""
    try:
        sys.stdout.write(f"{text}\n")
    except BrokenPipeError:
        stop()


def as_json(content: object) -> None:
    """Print content as JSON."""
    # JSON is UTF-8 whatever the console's own letters are; what no encoding holds becomes an escape that JSON knows.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    line(json.dumps(content, ensure_ascii=False, indent=2))


def faults(error: FaultyData, *, place: object, output_format: str) -> None:
    """Print every fault in the data at a place."""
    if output_format == "json":
        as_json({"ok": False, "faults": [fault.as_dict() for fault in error.faults]})
        return
    for fault in error.faults:
        line(str(fault))
    line(f"{swedish.counted(len(error.faults), 'fel', 'fel')} i {place}. Rätta och granska igen.")
