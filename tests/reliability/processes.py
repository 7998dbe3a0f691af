"""Processes of the reliability tests: started quickly from a warm parent, killed without warning."""

import multiprocessing
import random
import sys
import time
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass
from itertools import count
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from types import ModuleType

# Forked from a process that has imported everything: a new writer is ready in milliseconds.
_CONTEXT = multiprocessing.get_context("forkserver")
_CONTEXT.set_forkserver_preload(["tests.reliability.writers"])

_numbers = count(1)

# A writer that has not acknowledged anything after this hangs.
_PATIENCE = 60


def started(work: Callable[..., None], *arguments: object) -> ForkServerProcess:
    """A process that does the work."""
    process = _CONTEXT.Process(target=work, args=arguments, daemon=True)
    # A page that another test has run may stand as the main program; a new process would run it again.
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        process.start()
    finally:
        sys.modules["__main__"] = main
    return process


@dataclass(frozen=True)
class Program:
    """A program that runs in a process of its own, and the file with what it prints."""

    process: ForkServerProcess
    output: Path

    def end(self) -> tuple[int | None, str]:
        """Its exit code when it has ended, and all that it printed."""
        self.process.join(_PATIENCE * 2)
        return self.process.exitcode, self.output.read_text("utf-8")


def program(place: Path, text: str, *arguments: str) -> Program:
    """Run the text of a program as `python -c` does, with its output in a new file in a folder."""
    output = place / f"printed-{next(_numbers)}.txt"
    output.touch()
    return Program(started(_run, text, arguments, str(output)), output)


def _run(text: str, arguments: tuple[str, ...], output: str) -> None:
    sys.argv = ["-c", *arguments]
    with Path(output).open("w", buffering=1, encoding="utf-8") as printed, redirect_stdout(printed):
        exec(text, {"__name__": "__main__"})


def killed_at_a_random_moment(process: ForkServerProcess, log: Path, rng: random.Random, *, longest: float) -> None:
    """Kill the process (SIGKILL) at a random moment, at most `longest` seconds after its first acknowledged line."""
    deadline = time.monotonic() + _PATIENCE
    while not (log.exists() and log.read_bytes().count(b"\n")):
        assert process.is_alive(), "the writer stopped before it had written anything"
        assert time.monotonic() < deadline, "the writer did not begin to write"
        time.sleep(0.001)
    time.sleep(rng.uniform(0, longest))
    assert process.is_alive(), "the writer stopped by itself"
    process.kill()
    process.join()
    process.close()


def acknowledged(log: Path) -> list[tuple[int, str]]:
    """What the writer noted as saved: number and revision. A last line without its end was being written."""
    lines = log.read_text(encoding="utf-8").split("\n")[:-1]
    return [(int(number), revision) for number, revision in (line.split() for line in lines)]
