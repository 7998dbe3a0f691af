"""Text of the data made safe for Markdown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kronoberg.ui import blocks


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("Växjö 2024", "Växjö 2024"),
        ("https://a.se", r"https:color[\:]//a.se"),
        ("www.a.se", r"www:color[\.]a.se"),
        ("a@b.c", r"a:color[\@]b.c"),
        (":material/home:", r":color[\:]material/home\:"),
        (":streamlit:", r":color[\:]streamlit\:"),
        ("&lt;", r"\&lt;"),
        ("a -- b", r"a \-:color[\-] b"),
        ("a <-> b", r"a \<:color[\-]:color[\>] b"),
        ("a >= b", r"a \>:color[\=] b"),
        ("1. Mål\n  2) Mål", "1\\. Mål\n2\\) Mål"),
        ("a\n\n    kod", "a\n\nkod"),
        ("a\n===", "a\n\\=\\=\\="),
        ("kl. 10:30", r"kl. 10\:30"),
        ("Kaj-Mikael Ek (KD), ordinarie", "Kaj-Mikael Ek (KD), ordinarie"),
        ("[x](https://a.se)", r"\[x\](https:color[\:]//a.se)"),
        ("a\n---\n- b", "a\n\\-:color[\\-]:color[\\-]\n\\- b"),
    ],
)
def test_each_mark_that_means_something_stands_for_itself(text: str, markdown: str) -> None:
    assert blocks.plain(text) == markdown


@given(st.text(max_size=80))
def test_without_the_escapes_it_is_the_text(text: str) -> None:
    lines = "\n".join(line.lstrip(" \t") for line in text.split("\n"))
    bare = blocks.plain(text)
    for mark in ":.@->=":
        bare = bare.replace(f":color[\\{mark}]", f"\\{mark}")
    assert "".join(bare.split("\\")) == "".join(lines.split("\\"))
