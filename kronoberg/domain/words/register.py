"""What collaborations and programmes are."""

from kronoberg.domain.words.code import Code


class Kind(Code):
    """What kind of collaboration it is. A programme is an assignment, not a collaboration (strategy, appendix 3)."""

    OFFICE = "office", "kontor"
    EUROREGION = "euroregion", "euroregion"
    NETWORK = "network", "nätverk"
    AGREEMENT = "agreement", "samarbetsavtal"
    PROGRAMME = "programme", "EU-program"


class EndStatus(Code):
    """Whether a collaboration goes on."""

    ONGOING = "ongoing", "pågår"
    ENDED = "ended", "avslutat"
    UNKNOWN = "unknown", "oklart"


class NameKind(Code):
    """What a name is used for."""

    OFFICIAL = "official", "officiellt namn"
    FORMER = "former", "tidigare namn"
    SHORT = "short", "kortnamn"
    ALIAS = "alias", "annan benämning"


class ProgrammeType(Code):
    """The strand of Interreg."""

    TRANSNATIONAL = "transnational", "transnationellt"
    CROSS_BORDER = "cross_border", "gränsöverskridande"


class BudgetScope(Code):
    """What a programme's budget covers."""

    EU = "eu", "EU-medel"
    TOTAL = "total", "EU-medel och medfinansiering"
    UNCLEAR = "unclear", "framgår inte"
