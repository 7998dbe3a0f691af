"""Bodies, seats and those who hold them."""

from kronoberg.domain.words.code import Code


class BodyKind(Code):
    """Who sits in a body."""

    POLITICAL = "political", "politiskt organ"
    OFFICIAL = "official", "tjänstepersoner"
    YOUTH = "youth", "ungdomsorgan"


class Role(Code):
    """A person's seat in a body."""

    CHAIR = "chair", "ordförande"
    VICE_CHAIR = "vice_chair", "vice ordförande"
    ORDINARY = "ordinary", "ordinarie"
    SUBSTITUTE = "substitute", "ersättare"
    CONTACT = "contact", "kontaktperson"
    UNSPECIFIED = "unspecified", "rollen står inte i källan"


class Knowledge(Code):
    """What is known of an appointment at a certain time. Only the first three enter a count."""

    PERIOD = "period", "tid från och till är känd"
    ONE_END = "one_end", "visas i källan, början eller slut är okänt"
    OBSERVED = "observed", "observerat"
    OPEN_END = "open_end", "början eller slut är okänt"
    CONCLUDED = "concluded", "slutsats, räknas inte"


class SeatKind(Code):
    """Which seat an appointment takes. A chair and a vice chair sit in one of the ordinary seats."""

    ORDINARY = "ordinary", "ordinarie"
    SUBSTITUTE = "substitute", "ersättare"
    OTHER = "other", "annan eller okänd roll"


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


class Gender(Code):
    """A person's legal gender, where a source states it."""

    WOMAN = "woman", "kvinna"
    MAN = "man", "man"
