"""How a code reads beside a number: `1 uppfylld, 2 uppfyllda`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Counted:
    """The word of a code, and what one and several of it are called after their number."""

    word: str
    one: str
    many: str

    @property
    def forms(self) -> tuple[str, str]:
        """One and several, for `swedish.counted`."""
        return self.one, self.many
