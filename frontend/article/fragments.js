// Links to a place on the same page. The base address would lead them elsewhere, so they are given the page's own, and again whenever
// one is about to be used: a view is put together before the browser is told its address.
const OWN = "data-fragment";

/** Makes the bare fragments below an element lead to places on this page. */
export function settleFragments(root) {
  root.querySelectorAll("a[href^='#']").forEach((link) => {
    link.setAttribute(OWN, link.getAttribute("href"));
    lead(link);
  });
}

function lead(link) {
  const here = location.pathname + location.search + link.getAttribute(OWN);
  if (link.getAttribute("href") !== here) link.setAttribute("href", here);
}

for (const sign of ["pointerover", "focusin", "pointerdown", "keydown", "click", "contextmenu"]) {
  const aboutToUse = (event) => {
    const link = event.target.closest?.(`a[${OWN}]`);
    if (link) lead(link);
  };
  document.addEventListener(sign, aboutToUse, { capture: true, passive: true });
}
