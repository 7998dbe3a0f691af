"""Texts for property tests: those that may enter the data, and those that may not, each with what is wrong with it."""

from hypothesis import strategies as st

from kronoberg.domain import texts
from kronoberg.domain.raw import cleaned

ENTERS = (
    st.text(st.characters(exclude_categories=["Cs", "Cn", "Co"]), max_size=60)
    .map(cleaned)
    .filter(lambda text: bool(text) and not texts.trouble(text, texts.LONGEST_LABEL))
)
"""Any text that the rule lets in, also as the shortest kind, in the form that it has in the data."""

REFUSED = (
    "M\ufffdte",
    "MÃ¶te",
    "1Â 000 kr",
    "M├Âte",
    "V„xj”",
    "M”te",
    "VΣxj÷",
    "Malm÷",
    "÷rebro",
    "Malm\u03c3",
    "\u03c3r 2025",
    "Σlmhult",
    "┼sa ╓berg",
    "V─XJ╓",
    "idΘ",
    "Mⁿnchen",
    "K°benhavn",
    "a\x07b",
    "a\x85b",
    "a\ufffeb",
    "a\uffffb",
    "a\ufdd0b",
    "a\U0001fffeb",
    "a\ue000b",
    "Euro\u200bregion",
    "Anna\u200e Berg",
    "Anna\u202egreB",
    "a\u2066b",
    "a\u2028b",
    "a\u2029b",
    "a\ufeffb",
    "a\u200db",
    "a\u3164b",
    "a\u2065b",
    "a\ufff0b",
    "a\ufff8b",
    "a\U000e0000b",
    "a\U000e0002b",
    "a\U000e0080b",
    "a\U000e01f0b",
    "a\U000e0fffb",
    "a\U00016fe4b",
    "a\U0001d159b",
    "a\U00013440b",
    "a\U00013455b",
    "a\u0378b",
    "a\U000e1000b",
    "\u0410nna",
    "H\u0430nsson",
    "\u0391nna",
    "=1+1",
    "@SUM(A1)",
)
"""Texts that no door takes for a name or a title."""

RUNNING = ("\u0410nna", "H\u0430nsson", "\u0391nna")
"""Those of them that may stand in running text: words of two alphabets."""
