"""Every fact of the international strategy up to its second appendix, with where it is found."""

from tests.seeds.facts import Fact, Section


def _item(item_id: str, words: str) -> Fact:
    """What an item of the strategy says; a reader meets all of them on the page Om."""
    return Fact(f"strategy {item_id}", words, "om")


INTRODUCTION: Section = (
    _item("syfte-omvarld", "påverkas av en alltmer globaliserad värld"),
    _item("syfte-omvarld", "nya möjligheter och fler utmaningar"),
    _item("syfte-omvarld", "dra nytta av länets styrkor och att möta utmaningarna"),
    _item("syfte-omvarld", "länets attraktivitet i Europa och globalt"),
    _item("uppfoljning-handlingsplan", "Strategin anger syfte, prioriteringar, riktlinjer och ansvar"),
    _item("uppfoljning-handlingsplan", "beslutas tillsammans med nästa års verksamhetsplan"),
    _item("uppfoljning-handlingsplan", "årets mål och visar vilka resurser som är avsatta"),
)

PURPOSE: Section = (
    _item("syfte-mervarde", "länets invånare, till regionens verksamhet och till hela länet"),
    _item("syfte-position", "synas och stärka Kronobergs ställning internationellt"),
    _item("syfte-service", "bättre samhällsservice"),
    _item("syfte-service", "starkare regional utveckling och bättre hälso- och sjukvård"),
    _item("syfte-service", "i linje med regionens andra strategier"),
    _item("syfte-vardegrund", "respekt för människan"),
    _item("syfte-vardegrund", "alla människors lika värde och rättigheter"),
    _item("syfte-vardegrund", "tillgodoser dagens behov utan att tära på kommande generationers möjligheter"),
    _item("syfte-perspektiv", "i alla sakområden, inte en egen sakfråga"),
    _item("syfte-perspektiv", "ute i verksamheten, inom ordinarie budget och verksamhetsplan"),
)

VISION: Section = (
    _item("vision-aktor", "aktiv, främst i Europa"),
    _item("vision-aktor", "ta till vara sina intressen och bidra till hela länets utveckling"),
    _item("vision-aktor", "goda erfarenheter och exempel"),
    _item("vision-bevakning", "följer omvärlden och påverkar nationellt och internationellt"),
    _item("vision-bevakning", "förvaltningar och bolag är med i projekt med EU-finansiering"),
    _item("vision-lanet", "delta i internationella samarbeten och utvecklingsaktiviteter"),
    _item("vision-lanet", "kommuner, näringsliv, akademi, civilsamhälle och andra"),
)

PRIORITY_AREAS: Section = (
    _item("omrade-verksamhetsutveckling", "utvecklar regionens verksamhet och medarbetare"),
    _item("omrade-verksamhetsutveckling", "regionens övergripande mål"),
    _item("omrade-verksamhetsutveckling", "Alla verksamheter deltar i samarbeten och projekt"),
    _item("omrade-verksamhetsutveckling", "byta erfarenheter och lära av andra"),
    _item("omrade-verksamhetsutveckling", "EU:s fonder och program används för att finansiera projekten"),
    _item("omrade-verksamhetsutveckling", "utbyte av erfarenheter med regioner i andra länder"),
    _item("omrade-verksamhetsutveckling", "styrkor att bygga vidare på inom de prioriterade sakområdena"),
    _item("omrade-verksamhetsutveckling", "kunskap om EU:s finansiering och vad den kräver och ger"),
    _item("omrade-verksamhetsutveckling", "medverkan i utvecklingsprojekt, ofta inom EU-program"),
    _item("omrade-omvarldsbevakning", "beredskap för framtida förändringar"),
    _item("omrade-omvarldsbevakning", "svensk och europeisk politik och påverkar vid behov"),
    _item("omrade-omvarldsbevakning", "ökat inflytande i frågor som är viktiga för länet"),
    _item("omrade-omvarldsbevakning", "använda de internationella nätverken|regionens förutsättningar"),
    _item("omrade-omvarldsbevakning", "föra fram och försvara dess intressen"),
    _item("omrade-omvarldsbevakning", "regioner i Europa med liknande villkor att bilda allianser med"),
    _item("omrade-omvarldsbevakning", "bevaka direktiv och lagstiftning bättre"),
    _item("omrade-omvarldsbevakning", "påverka initiativ, policyer och program i EU till Kronobergs fördel"),
    _item("omrade-samverkan", "engagemanget ska växa i hela länet"),
    _item("omrade-samverkan", "näringsliv, forskning och utveckling, strukturfonder och projekt"),
    _item("omrade-samverkan", "nätverk mellan företag, offentlig sektor och lärosäten"),
    _item("omrade-samverkan", "fler strategiska samarbeten med andra i länet utifrån regionens strategier"),
    _item("omrade-samverkan", "EU:s och Nordiska ministerrådets finansiering och vad den kräver och ger"),
)

RESPONSIBILITIES: Section = (
    _item("ansvar-regionfullmaktige", "Regionfullmäktige|Beslutar om den internationella strategin"),
    _item("ansvar-regionstyrelsen", "Regionstyrelsen|enligt arbetsordningen ansvaret för internationella frågor"),
    _item("ansvar-regionstyrelsen", "årliga handlingsplanen och om nya samarbeten i november"),
    _item("ansvar-regionstyrelsen", "särskild rapport i april"),
    _item("ansvar-regionstyrelsen", "internationella möten och annat internationellt arbete"),
    _item("ansvar-regionstyrelsen", "närmast efter hemkomsten eller händelsen"),
    _item("ansvar-regiondirektoren", "Regiondirektören|Tar fram handlingsplanen"),
    _item("ansvar-regiondirektoren", "genomför arbetet enligt styrelsens beslut och återkopplar"),
    _item("ansvar-regiondirektoren", "med stöd av den internationella funktionen"),
    _item("ansvar-internationella-funktionen", "strategiska råd om EU-finansiering, program och projektutveckling"),
    _item("ansvar-internationella-funktionen", "vid behov även kommuner och andra i länet"),
    _item("ansvar-namnder", "Respektive nämnd|internationella projekt inom sitt område"),
    _item("ansvar-namnder", "avsätter resurser inom sin budget"),
    _item("ansvar-forvaltningsdirektorer", "Förvaltningsdirektörer|följer sina frågor i omvärlden"),
    _item("ansvar-forvaltningsdirektorer", "tar initiativ till samarbeten, påverkan och projekt vid behov"),
    _item("ansvar-tjanstepersoner", "Tjänstepersoner i förvaltningarna|Följer sina sakfrågor"),
    _item("ansvar-tjanstepersoner", "deltar i nätverk, partnerskap och projekt utifrån sin kunskap"),
    _item("ansvar-tjanstepersoner", "attraktiv arbetsgivare"),
    _item("ansvar-kommunikation", "Kommunikationsavdelningen|formella samarbeten och internationella projekt"),
    _item("ansvar-kommunikation", "med underlag från dem som ansvarar för dem"),
    Fact(
        "deadline_rules handlingsplan 11", "Regionstyrelsen beslutar om nästa års handlingsplan och om nya samarbeten"
    ),
    Fact("deadline_rules aprilrapport 4", "särskild rapport om det internationella arbetet"),
    Fact("deadline_rules aterrapport", "styrelsesammanträde som ligger närmast efter hemkomsten"),
)

FOLLOW_UP: Section = (
    _item("uppfoljning-mandatperiod", "i början av varje mandatperiod och ändras därefter vid behov"),
    _item("uppfoljning-mandatperiod", "Regiondirektören, med stöd av den internationella funktionen"),
    Fact("deadline_rules uppfoljning", "i början av varje mandatperiod"),
)

GUIDELINES: Section = (
    _item("syfte-samverkansformer", "nätverk, medlemsorganisationer och partnerskap"),
    _item("syfte-samverkansformer", "i en fast struktur med organisationer från andra länder"),
    _item("syfte-samverkansformer", "under en längre tid|bygger upp en relation"),
    _item("syfte-samverkansformer", "Riktlinjerna gäller varje sådant samarbete"),
    _item("riktlinje-1-mal", "ett mål för att regionen deltar"),
    _item("riktlinje-1-mal", "verksamhetsplanen och till prioriteringarna för det internationella arbetet"),
    _item("riktlinje-2-intressentanalys", "Intressentanalys före beslut|bedömdes passa målet bäst"),
    _item("riktlinje-3-tema", "bör ha ett tydligt tema|sakfrågor i verksamheten"),
    _item("riktlinje-4-hallbarhet", "så stor nytta och så liten skada som möjligt socialt, för miljön och ekonomiskt"),
    _item("riktlinje-4-hallbarhet", "hållbarhetsanalys görs före beslutet|hållbarhetssäkring"),
    _item("riktlinje-5-resurser", "personal och pengar avsatta"),
    _item("riktlinje-6-tidsperiod", "bestämd tid, och nyttan utvärderas innan det förlängs"),
    Fact("deadline_rules utvardering", "Nyttan av ett samarbete utvärderas innan avtalet förlängs"),
    _item("riktlinje-7-spridning", "sprider resultaten till dem i länet som berörs"),
    _item("riktlinje-7-spridning", "gör det möjligt för dem att delta när det passar"),
)

TRAVEL: Section = (
    _item("resor-rekyleffekt", "Mer samarbete ger ofta fler resor"),
    _item("resor-rekyleffekt", "Digitala möten kan ersätta en del resor"),
    _item("resor-rekyleffekt", "forskning visar att ökat samarbete också ökar behovet av att ses"),
    _item("resor-rekyleffekt", "rekyleffekt och behöver uppmärksammas"),
    _item("resor-riktlinje", "hålla nere resornas koldioxidutsläpp"),
    _item("resor-riktlinje", "ska alltid följas"),
)

CODE_OF_CONDUCT: Section = (
    _item("kod-representerar", "företräder Region Kronoberg, och Sverige, under hela utlandsvistelsen"),
    _item("kod-representerar", "när utländska gäster besöker Sverige"),
    _item("kod-representation", "riktlinjer för representation gäller även utländska besökare"),
    _item("kod-lokal", "egna restauranger och kurs- och konferensanläggningar"),
    _item("kod-lokal", "leverantörer som regionen har avtal med"),
    _item("kod-lunch", "På dagtid bjuds på dagens lunch"),
    _item("kod-restaurang", "varmrätt och förrätt eller dessert i mellanprisklass"),
    _item("kod-alkohol-arbetstid", "Alkohol får inte drickas under arbetstid"),
    _item("kod-alkohol-fritid", "återhållsamhet råda|bara vin och öl"),
    _item("kod-alkoholfritt", "alltid erbjudas alkoholfria alternativ"),
    _item("kod-lag", "Svensk lag som miniminivå|Följ lagen i landet som besöks"),
    _item("kod-lag", "sexköp och narkotika|inte heller där det är tillåtet"),
    _item("kod-gavor-mottagna", "gåvor eller bjudningar vars värde kan väcka misstanke om korruption"),
    _item("kod-gavor-mottagna", "Enkla presentartiklar får tas emot och ges bort"),
    _item("kod-gavor-egna", "gåvor som regionen har upphandlat centralt"),
)

LINKED_STRATEGIES: Section = (
    _item("kopplad-besoksnaring", "Besöksnäringsstrategi Kronoberg 2021–2026"),
    _item("kopplad-grona-kronoberg", "Gröna Kronoberg 2025–2035"),
    _item("kopplad-hallbarhetsprogram", "Region Kronobergs hållbarhetsprogram 2024–2028"),
    _item("kopplad-kulturplan", "Kulturplan Kronoberg 2025–2028"),
    _item("kopplad-lanstransportplan", "Länstransportplan för Kronobergs län 2022–2033"),
    _item("kopplad-narmare-kronobergaren", "Närmare Kronobergaren 2030"),
    _item("kopplad-serviceprogram", "Regionalt serviceprogram för landsbygden i Kronobergs län 2024–2030"),
    _item("kopplad-smart-specialisering", "Strategi för Smart specialisering i Kronoberg 2021–2027"),
    _item("kopplad-trafikforsorjning", "Trafikförsörjningsprogram Kronobergs län 2021–2030"),
)

SECTIONS: dict[str, Section] = {
    "Inledning": INTRODUCTION,
    "Syfte": PURPOSE,
    "Vision": VISION,
    "Prioriterade områden": PRIORITY_AREAS,
    "Ansvarsfördelning": RESPONSIBILITIES,
    "Uppföljning": FOLLOW_UP,
    "Riktlinjer för internationell samverkan": GUIDELINES,
    "Resor vid internationellt arbete": TRAVEL,
    "Bilaga 1": CODE_OF_CONDUCT,
    "Bilaga 2": LINKED_STRATEGIES,
}
