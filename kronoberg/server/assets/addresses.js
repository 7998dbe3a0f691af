// What a reader chooses is a step in the browser's history: its button back takes the last choice back. Streamlit makes
// a step of each address that comes from the server, also of those that only put an address in order when a page has
// come or the reader has gone back; those take the place of the one before.
(() => {
  "use strict";

  let acted = false;
  const step = history.pushState;

  ["click", "keydown", "change"].forEach((act) => addEventListener(act, () => { acted = true; }, { capture: true }));
  addEventListener("popstate", () => { acted = false; }, { capture: true });

  history.pushState = function pushState(state, title, address) {
    const samePage = new URL(address || "", location.href).pathname === location.pathname;
    const chosen = acted || !samePage;
    acted = false;
    return (chosen ? step : history.replaceState).call(this, state, title, address);
  };
})();
