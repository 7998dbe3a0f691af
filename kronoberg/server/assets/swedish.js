// Streamlit's own words in Swedish. Streamlit has no translation of its own, and English under lang="sv" is read out
// with Swedish sounds. Whole texts and texts that begin in a known way are replaced; anything else is left alone.
(() => {
  "use strict";

  const WHOLE = {
    // Frame
    "Skip to main content": "Hoppa till huvudinnehållet",
    "App pages": "Sidor",
    "Sidebar": "Meny",
    "Sidebar navigation": "Sidor",
    "Collapse sidebar": "Dölj menyn",
    "Expand sidebar": "Visa menyn",
    "Navigate to home page": "Till startsidan",
    "Link to heading": "Länk till rubriken",
    "Help": "Hjälp",
    "Dismiss": "Stäng",
    "Main menu": "Meny",
    "Notifications": "Meddelanden",
    "Close": "Stäng",
    "Cancel": "Avbryt",
    "Copy": "Kopiera",
    "Copied": "Kopierat",
    "Copied!": "Kopierat",
    "Copy to clipboard": "Kopiera",
    "Running...": "Arbetar …",
    "Stop": "Avbryt",
    "Rerun": "Kör igen",
    "Always rerun": "Kör alltid om",
    "File change.": "Filen har ändrats.",
    "Print": "Skriv ut",
    "Record a screencast": "Spela in skärmen",
    "Settings": "Inställningar",
    "Theme": "Tema",
    "Clear cache": "Töm minnet",
    "Clear caches": "Töm minnet",
    "About": "Om tjänsten",
    "Get help": "Hjälp",
    "Report a bug": "Anmäl ett fel",
    "Loading": "Laddar",
    "Loading...": "Laddar …",
    // Faults
    "Error": "Fel",
    "Error:": "Fel:",
    "Warning:": "Varning:",
    "Info:": "Information:",
    "Success:": "Klart:",
    "Page not found": "Sidan finns inte",
    "Connection error": "Anslutningsfel",
    "Connection timed out.": "Servern svarade inte i tid.",
    "Connecting": "Ansluter",
    "Connecting...": "Ansluter …",
    "Is Streamlit still running? If you accidentally stopped Streamlit, just restart it in your terminal:":
      "Tjänsten svarar inte just nu. Sidan ansluter igen av sig själv. Hör av dig till internationella funktionen om det dröjer.",
    "Streamlit server is not responding. Are you connected to the internet?":
      "Tjänsten svarar inte just nu. Kontrollera nätverket. Sidan ansluter igen av sig själv.",
    "The page that you have requested does not seem to exist. Running the app's main page.":
      "Sidan du bad om finns inte. Startsidan visas i stället.",
    "Script execution error": "Sidan kunde inte visas",
    "Unknown error": "Okänt fel",
    "Unknown Error": "Okänt fel",
    "Download failed": "Hämtningen misslyckades",
    "Try again": "Försök igen",
    "Traceback:": "Felspårning:",
    // Charts and tables
    "Show data": "Visa data",
    "Show chart": "Visa diagram",
    // Streamlit's picture holds neither headline nor source; ours, below the chart, does.
    "Download as PNG": "Ladda ner bara diagrammet, utan rubrik och källa",
    "Download as SVG": "Ladda ner som SVG",
    "Download as CSV": "Ladda ner som CSV",
    "Copy Vega-Lite spec": "Kopiera Vega-Lite-kod",
    "Vega visualization": "Diagram",
    "Fullscreen": "Helskärm",
    "Close fullscreen": "Stäng helskärm",
    "Exit fullscreen": "Stäng helskärm",
    "Show/hide columns": "Visa eller dölj kolumner",
    "Search": "Sök",
    "Type to search": "Skriv för att söka",
    "(index)": "(radnummer)",
    "Close Search": "Stäng sökningen",
    "Previous Result": "Föregående träff",
    "Next Result": "Nästa träff",
    "Add row": "Lägg till rad",
    "Delete row(s)": "Ta bort rader",
    "Clear selection": "Rensa markeringen",
    "Dataframe column menu": "Kolumnens meny",
    "Copy column name": "Kopiera kolumnens namn",
    "Sort ascending": "Sortera stigande",
    "Sort descending": "Sortera fallande",
    "Statistics": "Statistik",
    "Format": "Format",
    "Autosize": "Anpassa bredden",
    "Pin column": "Lås kolumnen",
    "Unpin column": "Lås upp kolumnen",
    "Hide column": "Dölj kolumnen",
    "Automatic": "Automatiskt",
    "Localized": "Enligt språket",
    "Plain": "Utan format",
    "Compact": "Kort",
    "Dollar": "Dollar",
    "Euro": "Euro",
    "Yen": "Yen",
    "Percent": "Procent",
    "Scientific": "Vetenskapligt",
    "Accounting": "Bokföring",
    "Distance": "Avstånd i tid",
    "Calendar": "Kalender",
    "No data": "Inga data",
    "empty": "tom",
    "Previous page": "Föregående sida",
    "Next page": "Nästa sida",
    "Pagination": "Bläddra",
    // Fields
    "Open": "Öppna listan",
    "Clear all": "Rensa alla",
    "Clear value": "Rensa",
    "Clear entry": "Rensa",
    "Clear date": "Rensa datumet",
    "Clear dates": "Rensa datumen",
    "Clear time": "Rensa tiden",
    "Clear date and time": "Rensa datum och tid",
    "Selected values": "Valda värden",
    "Select all": "Välj alla",
    "Select...": "Välj …",
    // What is said of the list in a cell of a grid
    "Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu, press Tab to select the option and exit the menu.":
      "Gå mellan valen med upp- och nedpil. Välj med Retur eller Tabb. Stäng med Escape.",
    "Use Up and Down to choose options, press Enter to select the currently focused option, press Escape to exit the menu.":
      "Gå mellan valen med upp- och nedpil. Välj med Retur. Stäng med Escape.",
    "Use left and right to toggle between focused values, press Backspace to remove the currently focused value":
      "Gå mellan värdena med vänster- och högerpil. Ta bort ett med backsteg.",
    "All selected options have been cleared.": "Alla val är borttagna.",
    "Choose options": "Välj",
    "Choose an option": "Välj",
    "Add options": "Lägg till",
    "Add an option": "Lägg till",
    "Choose or add options": "Välj eller lägg till",
    "Choose or add an option": "Välj eller lägg till",
    "No options": "Inga val",
    "No options to select": "Inget att välja",
    "No options to select.": "Inget att välja.",
    "No results": "Inga träffar",
    "Suggestions": "Förslag",
    "Show suggestions": "Visa förslag",
    "Decrement": "Minska",
    "Increment": "Öka",
    "Show password": "Visa lösenordet",
    "Hide password": "Dölj lösenordet",
    "Press Enter to apply": "Tryck på Retur för att spara",
    "Press Enter to submit form": "Tryck på Retur för att skicka",
    "Press Ctrl+Enter to apply": "Tryck på Ctrl+Retur för att spara",
    "Press Ctrl+Enter to submit form": "Tryck på Ctrl+Retur för att skicka",
    "Press ⌘+Enter to apply": "Tryck på ⌘+Retur för att spara",
    "Press ⌘+Enter to submit form": "Tryck på ⌘+Retur för att skicka",
    "Scroll tabs left": "Rulla flikarna åt vänster",
    "Scroll tabs right": "Rulla flikarna åt höger",
    "Button action menu": "Knappens meny",
    // Dates
    "Choose date": "Välj datum",
    "Choose date range": "Välj period",
    "Choose date and time": "Välj datum och tid",
    "Date range": "Period",
    "Time": "Tid",
    "Previous": "Föregående",
    "Next": "Nästa",
    "Previous month": "Föregående månad",
    "Next month": "Nästa månad",
    "Use arrow keys to navigate dates. Enter to select. Escape to close.":
      "Gå mellan datumen med piltangenterna. Välj med Retur. Stäng med Escape.",
    "Quick select a date range": "Snabbval av period",
    // Files
    "Upload": "Ladda upp",
    "Uploading": "Laddar upp",
    "Browse files": "Välj filer",
    "Add files": "Lägg till filer",
    "add icon": "Lägg till",
    "file upload": "Ladda upp fil",
    "Drag and drop file here": "Släpp en fil här",
    "Drag and drop files here": "Släpp filer här",
    "Drag and drop directories here": "Släpp mappar här",
    "Drop files here": "Släpp filer här",
    "File size is too small.": "Filen är för liten.",
    "This type of files are not allowed.": "Filtypen tas inte emot.",
  };

  const BEGINNINGS = [
    "Show data", "Show chart", "Download as PNG", "Download as SVG", "Download as CSV", "Copy Vega-Lite spec",
    "Fullscreen", "Close fullscreen", "Show/hide columns", "Search", "Add row", "Delete row(s)", "Clear selection",
  ].map((words) => [`${words}: `, `${WHOLE[words]}: `]);

  const unit = (number, one, many) => `${number} ${Number(number) === 1 ? one : many}`;
  // Vega names the first five and the last of many.
  const listed = (values) => values.replace(", ending with ", " … ");
  const scale = { discrete: "indelad", linear: "linjär", time: "tids-", log: "logaritmisk", ordinal: "ordnad" };

  const MONTHS = {
    January: "januari", February: "februari", March: "mars", April: "april", May: "maj", June: "juni", July: "juli",
    August: "augusti", September: "september", October: "oktober", November: "november", December: "december",
  };
  const PARTS = { år: "år", year: "år", månad: "månad", month: "månad", dag: "dag", day: "dag" };

  const PATTERNS = [
    [/^Cannot connect to Streamlit[^]*$/,
      () => "Tjänsten svarar inte på den här adressen. Kontrollera adressen med den som gav dig den."],
    [/^Connection failed with status[^]*$/,
      () => "Tjänsten svarar inte som den ska. Sidan försöker igen av sig själv. Hör av dig till internationella funktionen om det dröjer."],
    [/^(\d+) more$/, (_, number) => `${number} till`],
    [/^Remove (.+)$/, (_, what) => `Ta bort ${what}`],
    [/^Help for (.+)$/, (_, what) => `Hjälp om ${what}`],
    [/^Add: (.+)$/, (_, what) => `Lägg till: ${what}`],
    [/^Page (\d+)$/, (_, number) => `Sida ${number}`],
    [/^Shortcut (.+)$/, (_, keys) => `Kortkommando ${keys}`],
    [/^Select (\d+) matches$/, (_, number) => `Välj ${unit(number, "träff", "träffar")}`],
    [/^option (.*), selected\.$/, (_, what) => `${what}, valt`],
    [/^option (.*), deselected\.$/, (_, what) => `${what}, inte längre valt`],
    [/^option (.*) is disabled\. Select another option\.$/, (_, what) => `${what} går inte att välja. Välj något annat.`],
    [/^option (.*?)(?: disabled)? focused(?: disabled)?, (\d+) of (\d+)\.$/,
      (_, what, number, all) => `${what}, ${number} av ${all}`],
    [/^value (.*) focused, (\d+) of (\d+)\.$/, (_, what, number, all) => `${what}, ${number} av ${all}`],
    [/^(\d+) results? available for search term (.+)\.$/,
      (_, number, what) => `${unit(number, "träff", "träffar")} på ${what}`],
    [/^(.+) is focused ?(,type to refine list)?, press Down to open the menu,.*$/,
      (_, what) => `${what === "Select" ? "Lista" : what}. Skriv för att söka, öppna med nedpil.`],
    [/^(\d+) (?:options?|results?) available\.?$/, (_, number) => `${unit(number, "val", "val")} i listan`],
    [/^You can only select up to (\d+) options?\. Remove an option first\.$/,
      (_, number) => `Du kan välja högst ${number}. Ta bort ett val först.`],
    [/^(?:Selected Date|Valt datum): ([A-Z][a-z]+) (\d+), (\d{4})$/,
      (_, month, day, year) => `Valt datum: ${day} ${MONTHS[month] || month} ${year}`],
    [/^Selected Date: (.+)$/, (_, date) => `Valt datum: ${date}`],
    [/^Selected Time: (.+)$/, (_, time) => `Vald tid: ${time}`],
    [/^(\d\d) – ([A-Z][a-z]+)$/, (_, number, month) => `${number} – ${MONTHS[month] || month}`],
    [/^Choose date range, (.+)$/, (_, month) => `Välj period, ${month}`],
    [/^(?:(år|year|månad|month|dag|day), )?(.+) start date$/, (_, part, label) => `${part ? `${PARTS[part]}, ` : ""}${label}, från och med`],
    [/^(?:(år|year|månad|month|dag|day), )?(.+) end date$/, (_, part, label) => `${part ? `${PARTS[part]}, ` : ""}${label}, till och med`],
    [/^Selected Range: (.+)$/, (_, dates) => `Vald period: ${dates}`],
    [/^(Choose|Change) date, (.+)$/, (_, verb, date) => `Välj datum, ${date}`],
    [/^year, (.*)$/, (_, label) => `år, ${label}`],
    [/^month, (.*)$/, (_, label) => `månad, ${label}`],
    [/^day, (.*)$/, (_, label) => `dag, ${label}`],
    [/^(\d+(?:\.\d+)?) ?([KMG]B) per file(?: • (.+))?$/,
      (_, size, of, types) => `Högst ${size} ${of} per fil${types ? ` • ${types}` : ""}`],
    [/^Limit (\d+(?:\.\d+)?) ?([KMG]B) per file(?: • (.+))?$/,
      (_, size, of, types) => `Högst ${size} ${of} per fil${types ? ` • ${types}` : ""}`],
    [/^(.+) files are not allowed\.$/, (_, type) => `Filer av typen ${type} tas inte emot.`],
    [/^File must be (.+) or smaller\.$/, (_, size) => `Filen får vara högst ${size}.`],
    [/^Date set outside allowed range\. Please select a date (.+)\.$/, () => "Datumet ligger utanför den tillåtna perioden."],
    [/^The value (.+) is invalid\.?$/, (_, value) => `Värdet ${value} går inte att använda.`],
    // Vega's descriptions of axes and legends for screen readers
    [/^([XY])-axis(?: titled '(.*)')? for an? (\w+) scale with (\d+) values?: (.+)$/,
      (_, axis, title, kind, number, values) => `${axis}-axel${title ? ` ”${title}”` : ""}, ${number} värden: ${listed(values)}`],
    [/^([XY])-axis(?: titled '(.*)')? for an? (\w+) scale with values from (.+) to (.+)$/,
      (_, axis, title, kind, from, to) => `${axis}-axel${title ? ` ”${title}”` : ""}, ${scale[kind] || ""} skala från ${from} till ${to}`],
    [/^Symbol legend(?: titled '(.*)')? for .+ with (\d+) values?: (.+)$/,
      (_, title, number, values) => `Förklaring${title ? ` ”${title}”` : ""}, ${number} värden: ${listed(values)}`],
    [/^Title text '(.+)'$/, (_, title) => `Rubrik ”${title}”`],
    [/^Subtitle text '(.+)'$/, (_, title) => `Underrubrik ”${title}”`],
  ];

  const ROLES = {
    visualization: "diagram", axis: "axel", legend: "förklaring", title: "rubrik", subtitle: "underrubrik",
    bar: "stapel", point: "punkt", circle: "punkt", square: "punkt", tick: "streck", "line mark": "linje",
    "area mark": "yta", "text mark": "text", "rule mark": "linje", rect: "ruta", arc: "båge", slider: "reglage",
    "group mark container": "grupp", "symbol mark container": "punkter", "rect mark container": "staplar",
    "line mark container": "linjer", "text mark container": "texter", "rule mark container": "linjer",
    "area mark container": "ytor", "mark container": "delar", draggable: "flyttbar",
  };

  const ATTRIBUTES = ["aria-label", "title", "placeholder", "aria-description", "aria-valuetext", "alt"];
  const ROLE = "aria-roledescription";
  // Where the text comes from our own pages and data, or from what a person writes …
  const OURS = [
    "[data-testid=stMarkdownContainer]", "[data-testid=stHtml]", "[data-testid=stHeading]",
    "[data-testid=stSidebarNavLink]", "[data-testid=stCode]", "[role=gridcell]", "[role=option]", "textarea", "svg",
    "script", "style", "[contenteditable]",
  ].join(",");
  // … and where Streamlit puts its own words in the same wrapping.
  const THEIRS = [
    "[data-testid=stTooltipContent]", "[data-testid=stFileUploaderDropzone]", "[data-testid=stElementToolbar]",
    "[role=listbox][data-empty=true]", "[data-testid=stTopNavSection]",
  ].join(",");

  const swedish = (text) => {
    const known = text && text.trim();
    if (!known) return null;
    if (Object.hasOwn(WHOLE, known)) return WHOLE[known];
    for (const [english, ours] of BEGINNINGS) if (known.startsWith(english)) return ours + known.slice(english.length);
    for (const [pattern, ours] of PATTERNS) if (pattern.test(known)) return known.replace(pattern, ours);
    return null;
  };

  const setIfNew = (element, name, value) => {
    if (value && value !== element.getAttribute(name)) element.setAttribute(name, value);
  };

  const translateAttributes = (element) => {
    for (const name of ATTRIBUTES) if (element.hasAttribute(name)) setIfNew(element, name, swedish(element.getAttribute(name)));
    if (element.hasAttribute(ROLE)) setIfNew(element, ROLE, ROLES[element.getAttribute(ROLE)]);
  };

  const isOurs = (element) => element.closest(OURS) !== null && element.closest(THEIRS) === null;

  const translateText = (node) => {
    const value = node.parentElement && !isOurs(node.parentElement) && swedish(node.nodeValue);
    if (value && value !== node.nodeValue) node.nodeValue = value;
  };

  const translateTree = (root) => {
    if (root.nodeType === Node.TEXT_NODE) return translateText(root);
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) translateText(node);
      else translateAttributes(node);
    }
  };

  const onChange = (changes) => {
    for (const change of changes) {
      if (change.type === "attributes") translateAttributes(change.target);
      else if (change.type === "characterData") translateText(change.target);
      else change.addedNodes.forEach(translateTree);
    }
  };

  translateTree(document.body);
  new MutationObserver(onChange).observe(document.body, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: [...ATTRIBUTES, ROLE],
  });
})();
