// The grid on the page Uppgifter: what is pasted is put in the words of its lists before the grid sees it, what no list
// has is told, and Ctrl+Z presses the button that takes back what was typed last.
(() => {
  "use strict";

  const GRID = '[data-testid="data-grid-canvas"]';
  const WORDS = ".inklistrat";
  const UNDO = ".st-key-angra-i-rutnatet button";

  // The column that a paste begins in, counted as the grid's own columns are: its first, "Rad", is 0.
  const firstColumn = (canvas) => {
    const cells = [...canvas.querySelectorAll('[role="gridcell"][aria-selected="true"]')];
    const places = cells.map((cell) => Number(cell.getAttribute("aria-colindex")));
    const marks = canvas.querySelector('[role="columnheader"]')?.textContent.trim() ? 1 : 2;
    return places.length ? Math.min(...places) - marks : null;
  };

  const translated = (text, start, { known, titles }) => {
    const lost = [];
    const lines = text.replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n");
    const made = lines.map((line) =>
      line.split("\t").map((cell, place) => {
        const words = known[start + place];
        const written = cell.trim();
        if (!words || !written || !Object.keys(words).length) return cell;
        const found = words[written.toLowerCase()];
        if (found === undefined) lost.push(`”${written}” (${titles[start + place]})`);
        return found ?? cell;
      }).join("\t"));
    return { text: made.join("\n"), lost };
  };

  const tell = (lost) => {
    const place = document.querySelector(`${WORDS} p`);
    if (!place) return;
    const shown = [...new Set(lost)].slice(0, 5).join(", ");
    const words = lost.length === 1 ? "inklistrat ord" : "inklistrade ord";
    place.textContent = lost.length ? `${lost.length} ${words} finns inte i listorna och togs inte med: ${shown}.` : "";
  };

  // The grid asks the clipboard itself; once, it gets the words.
  const answerOnce = (text) => {
    const clipboard = navigator.clipboard;
    if (!clipboard) return;
    const item = { types: ["text/plain"], getType: async () => new Blob([text], { type: "text/plain" }) };
    const back = () => delete clipboard.read;
    Object.defineProperty(clipboard, "read", { configurable: true, value: async () => (back(), [item]) });
    setTimeout(back, 2000);
  };

  const onPaste = (event) => {
    const canvas = document.activeElement?.closest?.(GRID);
    const text = event.clipboardData?.getData("text/plain");
    const words = document.querySelector(WORDS)?.dataset.ord;
    const start = canvas && firstColumn(canvas);
    // A cell with a line break or a quotation mark in it is written in a way of its own; it is left as it is.
    if (!text || !words || start === null || start === undefined || text.includes('"')) return;
    const made = translated(text, start, JSON.parse(words));
    answerOnce(made.text);
    tell(made.lost);
  };

  const takeFocusBack = (old, tries = 40) => {
    const canvas = document.querySelector(GRID);
    if (canvas && canvas !== old && document.activeElement === document.body) canvas.focus();
    else if (tries) setTimeout(() => takeFocusBack(old, tries - 1), 100);
  };

  const onKey = (event) => {
    const canvas = document.activeElement?.closest?.(GRID);
    const undo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    const button = document.querySelector(UNDO);
    if (!canvas || !undo || !button || button.disabled) return;
    event.preventDefault();
    event.stopPropagation();
    button.click();
    takeFocusBack(canvas);
  };

  addEventListener("paste", onPaste, true);
  addEventListener("keydown", onKey, true);
})();
