"""What the guard of weights says, of counts typed by hand."""

import json
import sys
from pathlib import Path

import pytest
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from scripts import weight, weight_of_pages, weight_of_starts

PAGE, START = "sidan /pengar", "kommandot check"
BEFORE = {PAGE: {"element": 30, "byte till webbläsaren": 10_000}, START: {"moduler": 200}}


def now(**counts: int) -> dict[str, dict[str, int]]:
    return {PAGE: {"element": 30, "byte till webbläsaren": 10_000} | counts, START: {"moduler": 200}}


def test_what_weighs_the_same_is_neither_heavier_nor_lighter() -> None:
    assert list(weight.grown(BEFORE, BEFORE)) == []
    assert list(weight.lighter(BEFORE, BEFORE)) == []


def test_a_tenth_more_is_tolerated_and_what_is_above_it_is_told_with_both_counts() -> None:
    assert list(weight.grown(BEFORE, now(element=33))) == []
    (told,) = weight.grown(BEFORE, now(element=34))
    assert told == "TYNGRE: sidan /pengar: element från 30 till 34 (+13,3 %)"


def test_bytes_in_the_thousands_are_written_as_swedish_numbers() -> None:
    (told,) = weight.grown(BEFORE, now(**{"byte till webbläsaren": 12_500}))
    assert (
        told.replace("\u00a0", " ") == "TYNGRE: sidan /pengar: byte till webbläsaren från 10 000 till 12 500 (+25,0 %)"
    )


def test_a_library_that_was_not_loaded_before_is_told_however_small_it_is() -> None:
    (told,) = weight.grown(BEFORE, {**BEFORE, START: {"moduler": 201, "moduler ur docx": 1}})
    assert told == "TYNGRE: kommandot check: moduler ur docx från 0 till 1"


def test_a_new_page_and_one_that_is_gone_are_told_so_that_the_baseline_stays_whole() -> None:
    without = {START: BEFORE[START]}
    assert list(weight.grown(without, BEFORE)) == ["NY: sidan /pengar har ingen vikt att jämföra med."]
    assert list(weight.grown(BEFORE, without)) == ["BORTA: sidan /pengar finns i vikterna men mäts inte längre."]


def test_what_is_more_than_a_tenth_lighter_is_told_and_does_not_fail() -> None:
    assert list(weight.lighter(BEFORE, now(element=27))) == []
    (told,) = weight.lighter(BEFORE, now(element=26))
    assert told.replace("\u2212", "-") == "Lättare: sidan /pengar: element från 30 till 26 (-13,3 %)"
    assert list(weight.grown(BEFORE, now(element=26))) == []


def run(monkeypatch: pytest.MonkeyPatch, baseline: Path, measured: weight.Weights, *arguments: str) -> int:
    monkeypatch.setattr(weight, "BASELINE", baseline)
    monkeypatch.setattr(weight, "weights", lambda: measured)
    monkeypatch.setattr(sys, "argv", ["weight", *arguments])
    return weight.main()


def test_the_command_fails_for_what_is_heavier_and_says_how_to_move_the_baseline(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    baseline = tmp_path / "weight.json"
    assert run(monkeypatch, baseline, BEFORE, "--set") == 0
    assert json.loads(baseline.read_text("utf-8")) == BEFORE
    capsys.readouterr()
    assert run(monkeypatch, baseline, now(element=40)) == 1
    said = capsys.readouterr().out
    assert "element från 30 till 40 (+33,3 %)" in said
    assert "1 vikt att se över." in said.replace("\u00a0", " ")
    assert "python -m scripts.weight --set" in said
    assert run(monkeypatch, baseline, now(element=20)) == 0
    assert "Lättare: sidan /pengar: element från 30 till 20" in capsys.readouterr().out


def test_the_committed_baseline_knows_every_reading_page_and_each_start() -> None:
    known = json.loads(weight.BASELINE.read_text("utf-8"))
    pages = {f"sidan /{address}" for address in weight_of_pages.addresses()}
    assert pages <= known.keys()
    assert {"kommandot check", "kommandot report", "servern, när den startar"} <= known.keys()
    assert "moduler ur docx" not in known["alla sidor, när de har visats"]


def test_elements_and_blocks_are_counted_apart_and_other_messages_not_at_all() -> None:
    element, block, other = ForwardMsg(), ForwardMsg(), ForwardMsg()
    element.delta.new_element.markdown.body = "Hej"
    block.delta.add_block.vertical.border = True
    other.script_finished = ForwardMsg.FINISHED_SUCCESSFULLY
    found = weight_of_pages.counted([element, block, element, other])
    assert (found["element"], found["block"]) == (2, 1)
    assert found["byte till webbläsaren"] == 2 * element.ByteSize() + block.ByteSize()


def test_modules_are_counted_all_in_all_and_for_each_library_that_takes_long() -> None:
    found = weight_of_starts.loaded(["json", "json.decoder", "pandas", "pandas.core", "pandasx"])
    assert found == {"moduler": 5, "moduler ur pandas": 2}
