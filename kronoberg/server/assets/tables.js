// A table that is wider than the screen scrolls inside its own frame. A frame can be scrolled with a finger or a mouse
// only; this lets the keyboard reach it too (WCAG 2.1.1), and says what it is.
(() => {
  "use strict";

  const marked = "kronobergScrolls";

  const update = (table) => {
    const frame = table.parentElement;
    const scrolls = frame.scrollWidth > frame.clientWidth + 1;
    if (scrolls && !frame.dataset[marked]) {
      frame.dataset[marked] = "yes";
      frame.tabIndex = 0;
      frame.setAttribute("role", "region");
      frame.setAttribute("aria-label", `${table.getAttribute("aria-label") || "Tabell"}, kan rullas i sidled`);
    } else if (!scrolls && frame.dataset[marked]) {
      delete frame.dataset[marked];
      ["tabindex", "role", "aria-label"].forEach((name) => frame.removeAttribute(name));
    }
  };

  let waiting = false;
  const updateAll = () => {
    waiting = false;
    document.querySelectorAll(".tabell > table").forEach((table) => {
      update(table);
      sizes.observe(table);
      sizes.observe(table.parentElement);
    });
  };
  const soon = () => {
    if (!waiting) {
      waiting = true;
      requestAnimationFrame(updateAll);
    }
  };

  // A frame gets another width when the window does, and a little later when the menu has folded away or out.
  const sizes = new ResizeObserver(soon);
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
    soon();
  });
})();
