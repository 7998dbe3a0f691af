"""What is wrong with the letters of a SIE file: told, since the figures are as right as in any other."""

import re
from dataclasses import dataclass

from kronoberg.domain import swedish, texts
from kronoberg.domain.faults import quoted

# A program without a letter writes a question mark for it: "M?te i V?xj?".
_ASKED = re.compile(r"(?<=[A-Za-z])\?(?=[A-Za-z])")
_SWEDISH = re.compile("[åäöÅÄÖ]")
_FEW = 2
_AGAIN = "Gör om exporten ur ekonomisystemet, helst i CP437 (PC8)"


@dataclass(slots=True)
class Letters:
    """Counts the texts of a file whose letters are lost or have become others, and keeps the first of each."""

    lost: int = 0
    wrong: int = 0
    first_lost: str = ""
    first_wrong: str = ""
    asked: int = 0
    first_asked: str = ""
    swedish: bool = False

    def look_at(self, line: int, text: str) -> None:
        """Look at a text that is not all ASCII, or has a question mark."""
        self.swedish = self.swedish or _SWEDISH.search(text) is not None
        if asked := len(_ASKED.findall(text)):
            self.first_asked = self.first_asked or f"rad {line}, {quoted(text)}"
            self.asked += asked
        if "\ufffd" in text:
            self.first_lost = self.first_lost or f"rad {line}, {quoted(text)}"
            self.lost += 1
        elif texts.damaged(text):
            self.first_wrong = self.first_wrong or f"rad {line}, {quoted(text)}"
            self.wrong += 1

    def notices(self) -> tuple[str, ...]:
        """What a person should know, in Swedish."""
        lost = (
            f"Bokstäver har gått förlorade i {swedish.counted(self.lost, 'text', 'texter')}, först på "
            f"{self.first_lost}. De går inte att få tillbaka ur filen. {_AGAIN}. Beloppen påverkas inte."
        )
        wrong = (
            f"Bokstäver ser fel ut i {swedish.counted(self.wrong, 'text', 'texter')}, först på {self.first_wrong}. "
            f"Någon har sparat filen i fel teckenkodning. {_AGAIN}. Beloppen påverkas inte."
        )
        asked = (
            f"Bokstäver kan ha gått förlorade: {swedish.decimal(self.asked)} frågetecken står inne i ord, först på "
            f"{self.first_asked}, och filen har varken å, ä eller ö. {_AGAIN}. Beloppen påverkas inte."
        )
        told = ((lost, self.lost), (wrong, self.wrong), (asked, self.asked >= _FEW and not self.swedish))
        return tuple(sentence for sentence, applies in told if applies)
