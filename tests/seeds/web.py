"""Every fact of the region's web page on international collaborations of 21 March 2019, with where it is found."""

from tests.seeds.facts import Fact, Section

_DAY = "2019-03-21"

INTRODUCTION: Section = (
    Fact("sources webb-2019", "Internationella samarbeten"),
    Fact("collaboration_names sbhss alias", "Smålands, Blekinges & Hallands Brysselkontor", "sbhss"),
    Fact("collaboration_names shanghai alias", "Smålands Shanghaikontor", "shanghai"),
    Fact("collaboration_names erb official", "Euroregion Baltic", "erb"),
    Fact(f"members sbhss {_DAY}", "Region Kronoberg", "sbhss"),
    Fact(f"members shanghai {_DAY}", "Region Kronoberg", "shanghai"),
    Fact(f"members erb {_DAY}", "Region Kronoberg", "erb"),
    Fact(f"members suzhou {_DAY}", "Region Kronoberg", "suzhou"),
    Fact("agreements suzhou-2010", "Samarbetsavtal med staden Suzhou", "suzhou"),
    Fact("collaborations suzhou", "den kinesiska staden Suzhou", "suzhou"),
)

EUROREGION_BALTIC: Section = (
    Fact("collaboration_names erb short", "ERB", "erb"),
    Fact("collaborations erb", "politisk plattform|regioner runt södra Östersjön", "erb"),
    Fact(f"members erb SE {_DAY}", "Region Blekinge", "erb"),
    Fact(f"members erb SE {_DAY}", "Region Kalmar län", "erb"),
    Fact(f"members erb SE {_DAY}", "Kommunförbundet Skåne", "erb"),
    Fact(f"members erb DK {_DAY}", "Bornholms regionkommun", "erb"),
    Fact(f"members erb PL {_DAY}", "Region Pommern", "erb"),
    Fact(f"members erb PL {_DAY}", "Region Warmia-Mazurien", "erb"),
    Fact(f"members erb RU {_DAY}", "Kaliningrad län", "erb"),
    Fact(f"members erb LT {_DAY}", "Klaipeda län", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "styrelsen består av regionala politiska ledare från medlemmarna", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "sammanträder tre gånger per år", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "ERB 2030 agenda|den långsiktiga visionen", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "årliga handlingsplaner", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "områdets gemensamma utmaningar", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "stöd till projektutveckling i södra Östersjöområdet", "erb"),
    Fact("collaboration_themes erb 2019", "stöd till projektutveckling", "erb"),
    Fact("collaborations erb", "1998-02|medlem sedan bildandet", "erb"),
    Fact("members erb 1998-02", "Kommunförbundet Kronoberg|Södra Smålands Kommuner och Landsting", "erb"),
    Fact("members erb 1998-02", "Regionförbundet södra Småland", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "internationellt sekretariat i Elbląg i Polen", "erb"),
    Fact(f"collaboration_facts erb {_DAY}", "i samverkan med regionalt ansvariga tjänstepersoner", "erb"),
    Fact("collaborations erb", "https://eurobalt.org"),
    Fact(f"appointments erb-styrelse ordinary M {_DAY}", "Roland Gustbée", "erb"),
    Fact(f"appointments erb-styrelse ordinary S {_DAY}", "Robert Olesen", "erb"),
    Fact(f"appointments erb-styrelse substitute C {_DAY}", "Britt-Louise Berndtsson", "erb"),
    Fact(f"appointments erb-styrelse substitute S {_DAY}", "Helen Bengtsson", "erb"),
    Fact(f"appointments contact {_DAY}", "Slawomir Demkowicz-Dobrzanski|kontaktperson", "erb"),
)

BRUSSELS_OFFICE: Section = (
    Fact("collaboration_names sbhss official", "Småland Blekinge Halland South Sweden", "sbhss"),
    Fact("collaborations sbhss", "gemensamt kontor i Bryssel|EU-frågor", "sbhss"),
    Fact("collaboration_facts sbhss", "främja medlemmarnas verksamhet och ekonomiska intressen i EU", "sbhss"),
    Fact(f"collaboration_facts sbhss {_DAY}", "förankrad i ett handlingsprogram med budget", "sbhss"),
    Fact(f"collaboration_facts sbhss {_DAY}", "behandlas av styrgruppen och respektive huvudman", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Region Blekinge", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Region Halland", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Region Jönköpings län", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Regionförbundet i Kalmar län", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Landstinget i Blekinge", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Landstinget i Kalmar län", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Blekinge Tekniska högskola", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Linnéuniversitetet", "sbhss"),
    Fact(f"members sbhss {_DAY}", "Jönköping University", "sbhss"),
    Fact("collaborations sbhss", "https://www.sbhss.eu"),
)

SHANGHAI_OFFICE: Section = (
    Fact(f"members shanghai {_DAY}", "Regionförbundet i Kalmar län", "shanghai"),
    Fact(f"members shanghai {_DAY}", "Linnéuniversitetet", "shanghai"),
    Fact("collaborations shanghai", "2012", "shanghai"),
    Fact("results shanghai 2019", "över 150 företag|sedan 2012", "shanghai"),
    Fact("results shanghai 2019", "börja göra affärer i Kina eller lära sig mer om marknaden", "shanghai"),
    Fact("collaborations shanghai", "Linnéuniversitetet att rekrytera studenter", "shanghai"),
    Fact("collaborations shanghai", "samverka med universitet och näringsliv", "shanghai"),
)

SUZHOU: Section = (
    Fact(f"collaboration_facts suzhou {_DAY}", "tidigare Regionförbundet södra Småland", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "arbetar sedan 2010 med relationer i Kina", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "Länsstyrelsen i Kronobergs län och Växjö kommun", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "Jiangsuprovinsen|ungefär fem mil från Shanghai", "suzhou"),
    Fact(
        f"collaboration_facts suzhou {_DAY}",
        "en av Kinas äldsta men samtidigt mest utvecklade industristäder",
        "suzhou",
    ),
    Fact(f"collaboration_facts suzhou {_DAY}", "nästan lika många invånare som Sverige", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "åtskilliga svenska företag är på plats", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "Växjö kommun har ett samarbete med Xiangcheng District", "suzhou"),
    Fact(f"collaboration_facts suzhou {_DAY}", "nästan 400 000 invånare", "suzhou"),
    Fact("known_issues suzhou-xiangcheng", "Växjö kommun har ett samarbete med Xiangcheng", "suzhou"),
)

UPDATED: Section = (Fact(f"sources webb-2019 {_DAY}", "senast uppdaterad 21 mars 2019"),)

SECTIONS: dict[str, Section] = {
    "Internationella samarbeten": INTRODUCTION,
    "Euroregion Baltic (ERB)": EUROREGION_BALTIC,
    "Småland Blekinge Halland South Sweden": BRUSSELS_OFFICE,
    "Smålands Shanghaikontor": SHANGHAI_OFFICE,
    "Staden Suzhou": SUZHOU,
    "Senast uppdaterad": UPDATED,
}
