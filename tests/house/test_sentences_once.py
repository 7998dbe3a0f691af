"""A Swedish sentence stands once in the code: two that say the same drift apart when one is changed."""

import pytest

from tests.conftest import ROOT

SENTENCES = (
    "Inga aktivitetsmål är införda för",
    "Ingen budget för arbetsinsatsen {year} finns",
    'Ingen källa har någon uppgift"',
    "Beskrivning för dataportaler (DCAT-AP-SE)",
    "finns redan. Ange {",
    "oklart om samarbetet pågick {",
    "det är oklart om {",
    "Inga EU-finansierade projekt är införda.",
    "Inget samarbete väntas ha siffror",
    "Personer, organ och siffror är påhittade.",
    "ljusare stapel med streckad kant",
    "Länken valde en faktor för utsläpp.",
    "Det finns inga uppgifter om {year}.",
    '"av en heltidstjänst',
)
"""Sentences that have stood twice, and those that say what several pages, documents and commands say."""


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_declared_once(sentence: str) -> None:
    sources = [path.read_text("utf-8") for folder in ("kronoberg", "pages") for path in (ROOT / folder).rglob("*.py")]
    declared = sum(source.count(sentence) for source in sources)
    assert declared == 1
