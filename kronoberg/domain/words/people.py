"""Bodies, seats and those who hold them."""

from dataclasses import dataclass

from kronoberg.domain.words.code import Code


class BodyKind(Code):
    """Who sits in a body."""

    POLITICAL = "political", "politiskt organ"
    OFFICIAL = "official", "tjänstepersoner"
    YOUTH = "youth", "ungdomsorgan"


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """What is known of a kind of seat: its word, what one and several are called, and those who sit in them."""

    word: str
    one: str
    many: str
    sitting: str


class SeatKind(Code):
    """Which seat an appointment takes. A chair and a vice chair sit in one of the ordinary seats."""

    facts: SeatFacts

    ORDINARY = "ordinary", SeatFacts("ordinarie", "ordinarie plats", "ordinarie platser", "ordinarie")
    SUBSTITUTE = "substitute", SeatFacts("ersättare", "ersättarplats", "ersättarplatser", "ersättare")
    OTHER = "other", SeatFacts("annan eller okänd roll", "annan plats", "andra platser", "i annan eller okänd roll")


@dataclass(frozen=True, slots=True)
class RoleFacts:
    """The word of a role, and the kind of seat that it takes."""

    word: str
    seat: SeatKind


class Role(Code):
    """A person's seat in a body."""

    facts: RoleFacts

    CHAIR = "chair", RoleFacts("ordförande", SeatKind.ORDINARY)
    VICE_CHAIR = "vice_chair", RoleFacts("vice ordförande", SeatKind.ORDINARY)
    ORDINARY = "ordinary", RoleFacts("ordinarie", SeatKind.ORDINARY)
    SUBSTITUTE = "substitute", RoleFacts("ersättare", SeatKind.SUBSTITUTE)
    CONTACT = "contact", RoleFacts("kontaktperson", SeatKind.OTHER)
    UNSPECIFIED = "unspecified", RoleFacts("rollen står inte i källan", SeatKind.OTHER)


class Knowledge(Code):
    """What is known of an appointment at a certain time. Only the first three enter a count."""

    PERIOD = "period", "tid från och till är känd"
    ONE_END = "one_end", "visas i källan, början eller slut är okänt"
    OBSERVED = "observed", "observerat"
    OPEN_END = "open_end", "början eller slut är okänt"
    CONCLUDED = "concluded", "slutsats, räknas inte"


class BodyGroup(Code):
    """Bodies that are counted together, never with each other."""

    POLITICAL = "political", "politiska organ"
    OWN = "own", "regionens egna organ"
    YOUTH = "youth", "ungdomsorgan"
    OFFICIAL = "official", "tjänstepersoner"


class SeatEvent(Code):
    """What happened to a person's seat between two times."""

    CAME = "came", "tillkom"
    LEFT = "left", "lämnade"
    REPLACED = "replaced", "efterträddes"
    NAMED_AFTER = "named_after", "nämns inte i den tidigare källan"
    NAMED_BEFORE = "named_before", "nämns inte i den senare källan"
    NAMED_ROLES = "named_roles", "nämns i olika roller"
    NAMED_PARTIES = "named_parties", "nämns för olika partier"
    ROLE = "role", "fick ny roll"
    PARTY = "party", "bytte parti"


@dataclass(frozen=True, slots=True)
class GenderFacts:
    """The word for one person, and for several."""

    word: str
    plural: str


class Gender(Code):
    """A person's legal gender, where a source states it."""

    facts: GenderFacts

    WOMAN = "woman", GenderFacts("kvinna", "kvinnor")
    MAN = "man", GenderFacts("man", "män")
