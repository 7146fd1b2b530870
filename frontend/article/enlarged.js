// Diagrams that are wider than the screen scroll in a frame of their own, and open large when asked.
const SMALLEST = 0.75;

const widths = new ResizeObserver((seen) => {
  for (const { target } of seen) {
    const frame = target.querySelector(".diagram-frame");
    const wide = frame && frame.scrollWidth > frame.clientWidth + 1;
    if (wide) frame.tabIndex = 0;
    else frame?.removeAttribute("tabindex");
    target.classList.toggle("wide", Boolean(wide));
  }
});

/** Puts a diagram that has just been drawn into its frame, with a button to show it large. */
export function enlargeable(diagram, words, dark) {
  const picture = diagram.querySelector(":scope > svg");
  const width = picture?.viewBox.baseVal?.width;
  if (!width) return;
  picture.style.minWidth = `${Math.round(width * SMALLEST)}px`;
  const frame = document.createElement("div");
  frame.className = "diagram-frame";
  picture.replaceWith(frame);
  frame.append(picture);
  const show = () => open(frame, picture, width, words.close, dark);
  picture.addEventListener("click", () => diagram.classList.contains("wide") && !picture.closest("dialog") && show());
  const button = labelled(words.enlarge ?? "", "diagram-enlarge", show);
  diagram.append(button);
  widths.observe(diagram);
}

/** The picture itself goes into the dialog and comes back: a copy would have its names twice in the page. */
function open(frame, picture, width, close, dark) {
  const large = document.createElement("dialog");
  large.className = "diagram-large";
  // The colours it was drawn in, which stay while it is open
  large.style.colorScheme = dark ? "dark" : "light";
  const sheet = document.createElement("div");
  sheet.className = "diagram-sheet prose";
  sheet.tabIndex = 0;
  const before = picture.style.cssText;
  picture.style.width = `${Math.round(width * 1.25)}px`;
  picture.style.maxWidth = "none";
  sheet.append(picture);
  large.append(labelled(close ?? "", "diagram-close", () => large.close()), sheet);
  large.addEventListener("close", () => {
    picture.style.cssText = before;
    frame.append(picture);
    large.remove();
  });
  document.body.append(large);
  large.showModal();
}

function labelled(words, name, action) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = name;
  button.textContent = words;
  button.addEventListener("click", action);
  return button;
}
