// Ctrl+K (or Cmd+K) opens the command palette from anywhere, unless an editor has taken the keys for itself.
document.addEventListener("keydown", (event) => {
  const wanted = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k";
  const palette = wanted && !event.defaultPrevented && document.querySelector("command-palette");
  if (palette) {
    event.preventDefault();
    palette.open();
  }
});

// The first HTML shows the article before the view has loaded; it goes in the moment the view is there.
const painted = document.getElementById("first-paint");
if (painted) {
  const replaced = new MutationObserver(() => {
    if (document.querySelector(".frame:not(#first-paint) .view")) {
      replaced.disconnect();
      painted.remove();
    }
  });
  replaced.observe(document.body, { childList: true, subtree: true });
}

// Whoever signs out leaves nothing of what they typed in this browser: others may use it next.
document.addEventListener(
  "click",
  (event) => {
    if (event.target.closest?.("[data-signs-out]")) {
      dispatchEvent(new Event("commonplace-signing-out"));
      Object.keys(localStorage)
        .filter((key) => key.startsWith("commonplace.text."))
        .forEach((key) => localStorage.removeItem(key));
    }
  },
  true,
);

// A menu that somebody has left by one of its links is done with, also where the frame around it stays.
document.addEventListener("click", (event) => event.target.closest?.("[popover] a")?.closest("[popover]").hidePopover());

// Entries of a menu are chosen, never selected, and what they lie in is no place to stop: said otherwise, screen readers are misled.
customElements.whenDefined("vaadin-menu-bar-item").then(() => {
  customElements.get("vaadin-menu-bar-item").prototype._selectedChanged = () => {};
});
customElements.whenDefined("vaadin-menu-bar-overlay").then(() => {
  const { prototype } = customElements.get("vaadin-menu-bar-overlay");
  const ready = prototype.ready;
  prototype.ready = function () {
    ready.call(this);
    this.$.overlay.removeAttribute("tabindex");
  };
});
