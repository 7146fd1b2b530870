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
