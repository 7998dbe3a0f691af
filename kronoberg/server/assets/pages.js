// Links to the product's own pages, which stand in our own HTML, are followed as Streamlit follows its own: without
// loading everything anew. And when another page has come, its heading has the focus, so that who listens hears it.
(() => {
  "use strict";

  addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a[data-sida]");
    // Before Streamlit has started, a link is a link.
    if (link?.closest("#forst")) return;
    const plain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
    if (!link || !plain || event.defaultPrevented) return;
    event.preventDefault();
    history.pushState({}, "", link.href);
    // Streamlit goes to the page of the address when the browser says that it has gone there.
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
  });

  let shown = location.pathname;
  const heading = () => {
    if (location.pathname === shown) return;
    const title = document.querySelector("[data-testid=stMain] h1");
    const busy = document.querySelector("[data-testid=stApp][data-test-script-state=running]");
    if (!title || busy) return;
    shown = location.pathname;
    title.tabIndex = -1;
    title.focus({ preventScroll: true });
  };
  addEventListener("DOMContentLoaded", () => {
    new MutationObserver(heading).observe(document.body, {
      subtree: true, childList: true, attributes: true, attributeFilter: ["data-test-script-state"],
    });
  });
})();
