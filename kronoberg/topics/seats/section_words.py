"""The folded sections of the page about seats, and where links to its former parts lead."""

from collections.abc import Mapping
from dataclasses import dataclass

from kronoberg.topics.seats.words import Part


@dataclass(frozen=True, slots=True)
class Section:
    """A folded section: its key in the address, the part of the page that it stands in, its title."""

    key: str
    part: Part
    title: str

    def choices(self) -> dict[str, str]:
        """What an address has to say to open it."""
        return {"vy": self.part.value, self.key: "true"}


CHAIRS = Section("ordforande-ar", Part.TIMELINE, "Ordförande år för år")
PERSON = Section("en-person", Part.TIMELINE, "En persons uppdrag")
CHANGES = Section("andringar", Part.TIMELINE, "Ändringar mellan två tidpunkter")
ENDING = Section("gar-ut", Part.PLACES, "Uppdrag som går ut")

FORMER: Mapping[str, Section] = {
    "chairs": CHAIRS,
    "Ordförandeskap": CHAIRS,
    "person": PERSON,
    "Person": PERSON,
    "changes": CHANGES,
    "Ändringar": CHANGES,
    "ending": ENDING,
    "Uppdrag som går ut": ENDING,
}
"""The section that took over each former part, by what the address called the part: its code or its word.

`link_words.RENAMED` leads them to the part of today; links to them stand in papers that were handed in.
"""
