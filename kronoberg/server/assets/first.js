// The page that came in the HTML is read until Streamlit has drawn its own in the same place; then it goes. At every
// moment one of the two is there to who looks, listens, searches or uses the keyboard.
(() => {
  "use strict";

  const first = document.getElementById("forst");
  const root = document.getElementById("root");
  const STARTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]";
  const IDLE = `${STARTED}[data-test-script-state=notRunning]`;
  const UNFINISHED = "[data-testid=stSkeleton], [data-stale=true], [data-testid=stVegaLiteChart]:not(:has(svg, canvas))";
  const LATE = 15000;
  const TOLD =
    "Sidan kan läsas, men servern har inte svarat på den anslutning som behövs för nedladdningar. År, val och länkar fungerar.";

  if (!first) {
    // The page was not there yet. Where no connection is let through, it is the only one there will be: look once more.
    setTimeout(() => {
      if (root?.querySelector(STARTED) || sessionStorage.getItem("forst-hamtad") === location.href) return;
      sessionStorage.setItem("forst-hamtad", location.href);
      location.reload();
    }, LATE);
    return;
  }

  root.inert = true;
  const page = first.querySelector("main");
  const form = first.querySelector("form");

  // What is chosen is an address, as short as Streamlit would make it.
  const follow = () => {
    const query = new URLSearchParams(new FormData(form));
    for (const box of form.elements) {
      if (box.name && box.value === (box.dataset.forst ?? "")) query.delete(box.name);
    }
    location.assign(`${form.action}${query.size ? `?${query}` : ""}`);
  };
  first.addEventListener("change", (event) => { if (event.target.name) follow(); });
  form.addEventListener("submit", (event) => { event.preventDefault(); follow(); });

  const same = (old) => {
    if (old.tagName === "A") {
      const words = old.textContent.trim();
      return [...root.querySelectorAll("a[href], button, summary")].find(
        (one) => one.textContent.trim().endsWith(words) && (one.href ?? old.href) === old.href,
      ) ?? [...root.querySelectorAll("button, summary")].find((one) => one.textContent.trim().endsWith(words));
    }
    return old.name ? root.querySelector(`.st-key-${CSS.escape(old.name)} input`) : null;
  };

  const drawn = () => root.querySelector(IDLE) && root.querySelector("h1") && !root.querySelector(UNFINISHED);
  const reading = () => {
    const selected = getSelection();
    return !selected.isCollapsed && first.contains(selected.anchorNode);
  };
  const swap = () => {
    if (reading()) return setTimeout(swap, 500);
    const held = document.activeElement;
    const focus = first.contains(held) ? same(held) : null;
    root.inert = false;
    root.querySelector("[data-testid=stMain]")?.scrollTo(0, page.scrollTop);
    first.remove();
    focus?.focus({ preventScroll: true });
    performance.mark("forst-bytt");
  };

  // Drawn in two frames after each other: a run that follows at once has begun by then.
  let frames = 0;
  const look = () => {
    frames = drawn() ? frames + 1 : 0;
    if (frames === 2) return swap();
    if (frames) requestAnimationFrame(look);
  };
  const watcher = new MutationObserver(() => {
    if (!first.isConnected) watcher.disconnect();
    else if (!frames) look();
  });
  watcher.observe(root, { subtree: true, childList: true, attributes: true });

  setTimeout(() => {
    if (!first.isConnected || root.querySelector(STARTED)) return;
    const told = document.getElementById("forst-laget");
    told.textContent = TOLD;
    told.hidden = false;
  }, LATE);
})();
