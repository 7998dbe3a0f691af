"""The Swedish texts about the service: the strategy, how figures add up, open data, accessibility, contact."""

from kronoberg.domain import swedish
from kronoberg.domain.book import Book
from kronoberg.domain.words import STRENGTH, Status, StrategyPart

ACCESSIBILITY_HEADING = "Tillgänglighetsredogörelse"

STRATEGY_MISSING = "Strategins syfte, riktlinjer och ansvar är inte införda."
STRATEGY_IN_SHORT = "Här är den internationella strategin i korthet, med våra ord. Det är strategin själv som gäller."
PROSE_PARTS = (StrategyPart.PURPOSE, StrategyPart.VISION, StrategyPart.PRIORITY_AREA)
LATER_PARTS = (
    StrategyPart.FOLLOW_UP,
    StrategyPart.TRAVEL_RULE,
    StrategyPart.CODE_OF_CONDUCT,
    StrategyPart.LINKED_STRATEGY,
)

_WEAKEST = STRENGTH[-1]
FIGURE_WORDS = (
    *((swedish.sentence(status.word), status.facts.explanation) for status in Status),
    ("Minst", "Summan är minst så stor. Någon del saknas och kan göra den större."),
    ("Högst", "Nettot är högst så stort. En återbetalning är okänd och kan göra det mindre."),
    ("Kan inte anges", "Okända delar kan göra summan både större och mindre. Delarna visas var för sig."),
    ("Ca", "Källan skriver ca. Då står det ca också vid varje summa där uppgiften ingår."),
    ("Varav", f"Hur stor del av summan som är mindre säker, till exempel varav {_WEAKEST.facts.participle}."),
    ("3 av 4 har uppgift", "Hur många av dem som borde ha en uppgift som faktiskt har en."),
    ("Året är antaget", "Källan nämner inget år. Uppgiften har fått det år som källan i övrigt handlar om."),
    ("Oklart", "Ingen källa visar om samarbetet pågick det året. Det räknas inte med i summorna."),
)
HOW_FIGURES_ADD_UP = (
    "En summa får den svagaste statusen bland de delar som är kända: "
    f"{', sedan '.join(status.word for status in STRENGTH[:-1])}, sist {_WEAKEST.word}. "
    "Är den svagaste delen mindre än en tiondel står den bredvid i stället, till exempel: 4 % är uppskattat.",
    "En del som saknas ändrar inte statusen. Den gör att summan blir minst så stor.",
    "Finns samma uppgift med flera statusar används den starkaste, aldrig en blandning.",
    "Budget läggs aldrig ihop med något annat än budget.",
    "Netto är bruttokostnaden minus det som betalas tillbaka.",
    "EU-program är ett uppdrag, inte ett samarbete. Därför summeras samarbeten och EU-program först var för sig.",
    "En ändring mellan två år anges bara när båda åren är fullständiga och samma samarbeten var med båda åren. "
    "Annars står skälet i stället.",
    "Belopp räknas i hela ören och avrundas bara när de visas: till hela kronor i tabeller, till tre siffror i "
    "rubriker och diagram, och till hela tusental där källan skriver ca. Därför kan en tabell skilja sig på sista "
    "kronan från sin summa. Summan är räknad på de exakta beloppen, och de finns i filerna.",
    "Timmar är procenten gånger antalet timmar per heltidsår. Ingen har mätt timmarna.",
)
LIMITS = (
    "Inget är gissat. Det som ingen källa ger visas som saknat.",
    "Det finns inga prognoser, inga sammanvägda betyg och ingen rangordning av nyttan.",
    "En slutsats som inte står i någon källa räknas inte in i summor eller antal.",
    "När källor säger olika används en av dem. Skillnaden står under Kända brister.",
    "Referensvärden, som folkmängd och prisindex, används bara för år som finns i serien.",
    "Sidorna, exporterna och kommandoraden får sina tal från samma beräkning.",
)
INTERNATIONAL_FUNCTION = "internationella funktionen"
"""Whom a reader asks where no address is given."""
CONTACT_MISSING = f"Ingen adress är angiven. Vänd dig till {INTERNATIONAL_FUNCTION} i regionen."
CONTACT_LABEL = "Kontakta den som driver tjänsten"
REPORT_ERRORS = (
    "Ser du ett fel i en uppgift? Skriv vilken sida och vilket år det gäller, vad som står och vad det borde vara, och "
    "gärna källan. Ange revisionen, som står nedan: den visar exakt vilka uppgifter du såg."
)

OPEN_DATA_TEXTS = (
    "Uppgifterna går att hämta som filer och att läsa av program. Varje siffra har status och källa också där.",
    "Av personuppgifter lämnas bara det som regionen publicerar om sina förtroendevalda: namn, parti, organ och tid. "
    "Kommentarer och namn på tjänstepersoner lämnas inte ut.",
)
OPEN_DATA_LINKS = (
    ("Alla siffror och tabeller som Excel-arbetsbok (data.xlsx)", "api/data.xlsx"),
    ("Alla siffror som CSV (figures.csv)", "api/figures.csv"),
    ("Förteckning över alla filer, för program (JSON)", "api/"),
    ("Beskrivning av tabeller och kolumner, för program (datapackage.json)", "api/datapackage.json"),
    ("Beskrivning av gränssnittet, för program (OpenAPI)", "api/openapi.json"),
)
"""The files that a reader may want first, with addresses beside the pages."""

ACCESSIBILITY_DATE = "2026-11-21"
LAW = (
    "Lagen om tillgänglighet till digital offentlig service (2018:1937, DOS-lagen) ställer krav på offentliga "
    "webbplatser. Kraven motsvarar WCAG 2.1, nivå AA.",
    "Tjänsten är delvis förenlig med kraven. Bristerna som vi känner till står nedan. Tjänsten har inte granskats i "
    "sin helhet, så det kan finnas fler.",
)
TESTED = (
    "Bedömningen är en självskattning som bygger på automatiska tester. Ingen utomstående har granskat tjänsten.",
    "Tester kontrollerar att varje sida har en rubrik och att varje diagram och tabell har ett textalternativ.",
    "Tester i webbläsaren Chromium kontrollerar språk, kontrast, namn på fält och liknande på bred, mellanstor och "
    "smal skärm, med verktyget axe-core. Sådana verktyg hittar bara en del av alla brister.",
    "Färgernas kontrast mot bakgrunden räknas ut i tester.",
)
NOT_TESTED = (
    "Ingen har provat tjänsten med en riktig skärmläsare, till exempel NVDA, Jaws eller Voiceover.",
    "Ingen har gjort en manuell granskning mot alla krav i WCAG.",
    "Inga personer med funktionsnedsättning har provat tjänsten.",
    "Andra webbläsare än Chromium är inte provade.",
)
KNOWN_LACKS = (
    "När du byter sida flyttas inte fokus till den nya sidan, och skärmläsaren läser inte upp bytet. Sidans titel "
    "ändras.",
    "Det som visas när du pekar på en stapel i ett diagram går inte att nå med tangentbord. Samma uppgifter står i "
    "texten och tabellen bredvid.",
    "Breda tabeller visas som kort på små skärmar eller rullas i sidled inuti sin egen ruta.",
    "Länkar i tabeller heter Öppna. Vilken källa länken går till framgår av raden.",
    "Tjänsten är byggd med Streamlit, vars inbyggda texter är på engelska. Ett skript översätter dem när sidan visas. "
    "Texter som skriptet inte känner till, och texten som visas utan Javascript, är kvar på engelska.",
    "Titlar på källor och namn på organisationer står på det språk som de är skrivna på.",
    "Formuläret ”Avsluta och börja uppdrag” under Företrädare och rutnätet under Uppgifter bygger på Streamlits "
    "redigerbara tabell: kolumnmenyn går inte att nå med tangentbord och tabellens celler följer inte läsarens "
    "textavstånd. Samma uppgifter står i nomineringslistan och i Uppgifters formulär för en rad. Andra sidor använder "
    "ingen sådan tabell.",
)
NO_DEADLINE = (
    "Bristerna hos Streamlit kan bara rättas av Streamlits utvecklare. För övriga brister finns ännu inget datum då "
    "de ska vara åtgärdade."
)
REPORT_LACKS = (
    "Hittar du en brist, eller behöver du innehållet i en annan form? Hör av dig till den som driver tjänsten."
)
AUTHORITY = (
    "Myndigheten för digital förvaltning, Digg, har tillsyn över lagen. Är du inte nöjd med svaret kan du anmäla "
    "bristen dit."
)
AUTHORITY_LABEL = "Anmäl bristande tillgänglighet till Digg"
AUTHORITY_LINK = "https://www.digg.se/tdosanmalan"


def statement(book: Book) -> str:
    """Whose service the accessibility statement is about, and when it was assessed."""
    return (
        f"Redogörelsen gäller tjänsten Internationella samarbeten för {book.dataset.region}. Den som driver tjänsten "
        f"ansvarar för den. Bedömd och senast uppdaterad {ACCESSIBILITY_DATE}."
    )


def dataset(book: Book) -> str:
    """What the dataset holds."""
    return book.dataset.description
