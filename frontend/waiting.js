// Whatever takes longer than three tenths of a second shows that it goes on: what was pressed is busy and is not pressed twice, the
// place of what comes is kept by grey lines, and after a second it is said.
import "@vaadin/common-frontend";

const PATIENCE = 300;
const SAID_AFTER = 1000;
const PRESSED = "vaadin-button, button, a[href]";
const status = document.createElement("div");
let pressed = null;
let pressedAt = -Infinity;
let busy = null;
let timers = [];

status.className = "unseen";
status.setAttribute("role", "status");
document.body.append(status);

addEventListener(
  "click",
  (event) => {
    const target = event.composedPath().find((part) => part.matches?.(PRESSED)) ?? null;
    if (target && target === busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else {
      pressed = target;
      pressedAt = performance.now();
    }
  },
  true,
);

function begin() {
  end();
  const source = performance.now() - pressedAt < PATIENCE ? pressed : null;
  pressed = null;
  // What is mostly meant to be done once is not done twice by a double click either.
  if (source?.matches('[theme~="primary"]')) busy = source;
  timers = [setTimeout(() => show(source), PATIENCE), setTimeout(say, SAID_AFTER)];
}

function show(source) {
  busy = source?.isConnected ? source : null;
  busy?.setAttribute("aria-busy", "true");
  const leads = busy?.matches("a:not([router-ignore], [target])") && busy.origin === location.origin;
  document.documentElement.classList.toggle("arriving", Boolean(leads));
}

function say() {
  status.textContent = document.querySelector(".frame")?.dataset.waiting ?? "";
}

function end() {
  timers.forEach(clearTimeout);
  timers = [];
  busy?.removeAttribute("aria-busy");
  busy = null;
  status.textContent = "";
  document.documentElement.classList.remove("arriving");
}

window.Vaadin.connectionState.addStateChangeListener((before, now) => (now === "loading" ? begin() : end()));
