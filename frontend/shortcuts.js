// Keys that press the buttons and follow the links marked with them, while nothing is being typed. A browser keeps whether its user
// wants them (WCAG 2.1.4).
const WANTED = "commonplace.shortcuts";
const PATIENCE = 1200;
const TYPING = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

let before = "";
let since = 0;

const wanted = () => localStorage.getItem(WANTED) !== "off";
const sheet = () => document.getElementById("shortcuts");

const isTyping = (event) => {
  const target = event.composedPath()[0];
  return target instanceof Element && (target.matches(TYPING) || target.isContentEditable);
};

const press = (keys) => {
  const marked = [...document.querySelectorAll("[data-shortcut]")].filter((one) => one.dataset.shortcut === keys);
  const one = marked.find((found) => found.checkVisibility()) ?? marked[0];
  one?.click();
  return Boolean(one);
};

const pressed = (event) => {
  if (event.key === "?") {
    sheet()?.showModal();
    return true;
  }
  if (event.key === "/") {
    const find = document.querySelector(".find input");
    if (find?.checkVisibility()) {
      find.focus();
      return true;
    }
    return press("/");
  }
  const key = event.key.toLowerCase();
  const both = event.timeStamp - since < PATIENCE ? `${before} ${key}`.trim() : key;
  before = key;
  since = event.timeStamp;
  return press(both) || (both !== key && press(key));
};

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing && event.key.length === 1;
  if (plain && !event.defaultPrevented && wanted() && !isTyping(event) && !document.querySelector("dialog[open]")) {
    if (pressed(event)) {
      event.preventDefault();
    }
  }
});

document.addEventListener("click", (event) => {
  const open = sheet();
  if (open?.open && (event.target === open || event.target.closest(".shortcuts-close"))) {
    open.close();
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches?.(".shortcuts-choice input")) {
    localStorage.setItem(WANTED, event.target.checked ? "on" : "off");
  }
});

// Shows the choice as it stands whenever the list opens.
document.addEventListener(
  "toggle",
  (event) => {
    const box = event.target.id === "shortcuts" && event.target.querySelector(".shortcuts-choice input");
    if (box) {
      box.checked = wanted();
    }
  },
  true,
);
