// What a reader chooses takes the place of the address before it: the browser's button back leads to the page before,
// not through every choice. Streamlit makes a step of each address that comes from the server. A link inside a page,
// to a row of a table, stays a step of its own.
(() => {
  "use strict";

  const marks = ["rad", "vet"];
  const step = history.pushState;

  history.pushState = function pushState(state, title, address) {
    const [here, there] = [new URL(location.href), new URL(address || "", location.href)];
    const chosen =
      here.pathname === there.pathname &&
      marks.every((mark) => here.searchParams.get(mark) === there.searchParams.get(mark));
    return (chosen ? history.replaceState : step).call(this, state, title, address);
  };
})();
