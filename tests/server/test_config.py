"""The settings that the server starts with, read as Streamlit reads them."""

import tomllib
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from streamlit import config

from kronoberg.domain.raw import LARGEST_FILE
from kronoberg.topics.entry import import_words

CONFIG = Path(__file__).resolve().parents[2] / ".streamlit" / "config.toml"


def _options() -> Iterator[tuple[str, Any]]:
    for section, options in tomllib.loads(CONFIG.read_text("utf-8")).items():
        for name, value in options.items():
            yield f"{section}.{name}", value


@pytest.mark.parametrize("name", [name for name, _ in _options()])
def test_every_option_is_one_that_streamlit_knows(name: str) -> None:
    assert name in config.get_config_options()


def test_every_option_has_its_reason_above_it() -> None:
    lines = CONFIG.read_text("utf-8").splitlines()
    bare = [line for above, line in pairwise(lines) if "=" in line and line[0] != "#" and above[:1] != "#"]

    # Three go with the one above them.
    assert bare == ["showEmailPrompt = false", 'backgroundColor = "#ffffff"', "linkUnderline = true"]


def test_the_server_collects_no_garbage_after_each_run_and_sends_nothing_home() -> None:
    options = dict(_options())

    assert options["runner.postScriptGC"] is False
    assert options["browser.gatherUsageStats"] is False
    assert options["client.showErrorDetails"] == "none"


def test_the_server_lets_in_as_large_a_file_as_can_be_read_and_the_page_says_so() -> None:
    assert dict(_options())["server.maxUploadSize"] == 100
    assert LARGEST_FILE == 100 * 1024 * 1024
    assert import_words.about_upload().endswith("Högst 100 MB.")
