"""A program of ours in a process of its own: what comes of it when it answers, takes too long, or dies."""

import sys

import pytest

from kronoberg.show.child_process import Child

ECHO = """
import json, sys
for line in sys.stdin:
    for step in ("ett", "två"):
        print(json.dumps({"progress": step}), flush=True)
    print(json.dumps({"said": json.loads(line)["word"]}), flush=True)
"""


def child(program: str, patience: float = 60) -> Child:
    return Child([sys.executable, "-c", program], patience=patience)


def test_the_answer_comes_after_what_is_said_of_the_work() -> None:
    told: list[str] = []
    assert child(ECHO).answer({"word": "hej"}, told.append) == {"said": "hej"}
    assert told == ["ett", "två"]


def test_one_process_answers_one_question_after_another() -> None:
    asked = child(ECHO)
    asked.start()
    process = asked.process
    assert [asked.answer({"word": word}) for word in ("hej", "då")] == [{"said": "hej"}, {"said": "då"}]
    assert asked.process is process


def test_who_stops_listening_does_not_spoil_the_next_answer() -> None:
    asked = child(ECHO)

    def leave(_: str) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        asked.answer({"word": "hej"}, leave)
    assert asked.answer({"word": "då"}) == {"said": "då"}


@pytest.mark.parametrize("half", ["""'{"result": "<svg'""", """'{"result"'""", """b'{"result": "\\xc3'""", "''"])
def test_a_process_that_dies_in_the_middle_of_a_line_has_given_no_answer(half: str) -> None:
    written = f"import os; input(); text = {half}; os.write(1, text if isinstance(text, bytes) else text.encode())"
    assert child(written).answer({}) is None


def test_a_process_that_takes_too_long_is_ended() -> None:
    slow = child("import time; input(); time.sleep(60)", patience=0.2)
    assert slow.answer({}) is None
    assert slow.process is None


def test_a_process_that_has_died_is_started_again_at_the_next_question() -> None:
    asked = child(ECHO)
    asked.start()
    assert asked.process is not None
    asked.process.kill()
    asked.process.wait()
    assert asked.answer({"word": "hej"}) == {"said": "hej"}
