"""A program of ours in a process of its own, asked over pipes: a request and each part of an answer is a line of JSON.

Python's own work holds up every reader of the server; in a process of its own it makes only the one who asked wait. It
starts when it is first asked, or at `start`, and ends with the server: when that closes its end of the pipe, however
it ends. In a session of its own it is not reached by Ctrl-C in a terminal.
"""

import atexit
import json
import subprocess
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import IO, Any

PROGRESS = "progress"
"""The key of a line that is not the answer: how far the work has come."""


class Child:
    """One such process; one question at a time, others wait for their turn.

    Parameters
    ----------
    command
        What starts it.
    patience
        Seconds after which an answer will never come; the process is then ended.
    environment
        Its environment variables; None for ours.
    """

    def __init__(
        self, command: Sequence[str], *, patience: float, environment: Mapping[str, str] | None = None
    ) -> None:
        self._command, self._patience, self._environment = command, patience, environment
        self._turn = threading.Lock()
        self.process: subprocess.Popen[str] | None = None
        atexit.register(self._end)

    def start(self) -> None:
        """Have the process ready before anybody asks; does not wait for it."""
        if self._turn.acquire(blocking=False):
            try:
                self._running()
            finally:
                self._turn.release()

    def answer(
        self, request: Mapping[str, Any], progressed: Callable[[str], None] = lambda _: None
    ) -> dict[str, Any] | None:
        """Ask once; None when the process stopped before it answered. The next question then starts a new one."""
        with self._turn:
            process = self._running()
            watch = threading.Timer(self._patience, process.kill)
            watch.start()
            try:
                answer = _last(process, request, progressed)
            finally:
                watch.cancel()
            if answer is None:
                self._end()
            return answer

    def _running(self) -> subprocess.Popen[str]:
        """The process; a new one where the last has ended."""
        if self.process is not None and self.process.poll() is not None:
            self._end()
        if self.process is None:
            self.process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                encoding="utf-8",
                start_new_session=True,
                env=self._environment,
            )
        return self.process

    def _end(self) -> None:
        if self.process is not None:
            stop(self.process)
        self.process = None


def _last(
    process: subprocess.Popen[str], request: Mapping[str, Any], progressed: Callable[[str], None]
) -> dict[str, Any] | None:
    """The answer after all that was said before it.

    Streamlit ends a run whose visitor has gone elsewhere with an exception out of `progressed`; the rest of the answer
    must be read all the same, or it would be taken for the answer to the next question.
    """
    stopped: BaseException | None = None
    for line in lines(process, request):
        if PROGRESS not in line:
            if stopped is not None:
                raise stopped
            return line
        if stopped is None:
            try:
                progressed(line[PROGRESS])
            except BaseException as error:
                stopped = error
    return None


def lines(process: subprocess.Popen[str], request: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Ask a process that answers over pipes, and give each line of its answer.

    It ends where the other end is gone, perhaps in the middle of a line.
    """
    asked, answered = process.stdin, process.stdout
    assert asked is not None
    assert answered is not None
    try:
        asked.write(json.dumps(request) + "\n")
        asked.flush()
        for line in answered:
            yield json.loads(line)
    except (OSError, ValueError):
        # A line that was cut off is no JSON, and may end in the middle of a letter.
        return


def stop(process: subprocess.Popen[str]) -> None:
    """End a process that answers over pipes, and close them."""
    process.kill()
    process.wait()
    for pipe in (process.stdin, process.stdout):
        if pipe is not None:
            _close(pipe)


def _close(pipe: IO[str]) -> None:
    try:
        pipe.close()
    except OSError:
        # What was on its way to a process that has died is lost, and nobody waits for it.
        return
