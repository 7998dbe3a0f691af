// A fault that is told on the page is tied to its field: who listens hears in the field that it is wrong and why. And
// when a person has pressed a button and something is wrong, the first such field has the focus; where none is meant,
// the words have it. Python marks what belongs together (ui/entry/faults.py).
(() => {
  "use strict";

  const OURS = "kronobergFel";
  const attended = new Set();

  const fieldOf = (mark) => mark.dataset.falt &&
    document.querySelector(`.${CSS.escape(mark.dataset.falt)} :is(input, textarea, [role=combobox])`);
  const words = (text) => new Set((text || "").split(/\s+/).filter(Boolean));
  const set = (field, name, value) => value ? field.setAttribute(name, value) : field.removeAttribute(name);

  const mark = () => {
    const wanted = new Map();
    document.querySelectorAll("[data-falt]").forEach((each) => {
      const field = fieldOf(each);
      if (field) wanted.set(field, [...(wanted.get(field) || []), each.id]);
    });
    document.querySelectorAll("[data-kronoberg-fel]").forEach((field) => {
      if (wanted.has(field)) return;
      const left = words(field.getAttribute("aria-describedby"));
      words(field.dataset[OURS]).forEach((id) => left.delete(id));
      set(field, "aria-describedby", [...left].join(" "));
      field.removeAttribute("aria-invalid");
      delete field.dataset[OURS];
    });
    wanted.forEach((ids, field) => {
      const told = words(field.getAttribute("aria-describedby"));
      words(field.dataset[OURS]).forEach((id) => told.delete(id));
      ids.forEach((id) => told.add(id));
      field.dataset[OURS] = ids.join(" ");
      set(field, "aria-describedby", [...told].join(" "));
      field.setAttribute("aria-invalid", "true");
    });
  };

  const attend = () => {
    if (document.querySelector("[data-testid=stApp][data-test-script-state=running]")) return;
    document.querySelectorAll("[data-tryck]").forEach((each) => {
      if (attended.has(each.dataset.tryck)) return;
      attended.add(each.dataset.tryck);
      const first = [...each.querySelectorAll("[data-falt]")].map(fieldOf).find(Boolean);
      const told = each.closest("[data-testid=stElementContainer]")?.previousElementSibling;
      if (!first && told) told.tabIndex = -1;
      (first || told)?.focus();
      (first || told)?.scrollIntoView({ block: "center" });
    });
  };

  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
      attend();
    });
  };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(soon).observe(document.body, {
      subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"],
    });
  });
})();
