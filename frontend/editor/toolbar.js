import * as format from "./formatting.js";

const BULLET = /^\s*[-*+] (?!\[[ xX]\] )/;
const NUMBER = /^\s*\d+[.)] /;
const TASK = /^\s*[-*+] \[[ xX]\] /;
const QUOTE = /^> ?/;

const TOOLS = [
  ["bold", "bold", (area, words) => format.wrap(area, "**", words.text), "Control+B"],
  ["italic", "italic", (area, words) => format.wrap(area, "*", words.text), "Control+I"],
  ["link", "link", (area, words) => format.link(area, words.text)],
  ["wiki", "file-text", askForPage, "Control+K"],
  null,
  ["heading", "heading", (area) => format.heading(area)],
  ["bullets", "list", (area) => format.prefix(area, () => "- ", BULLET)],
  ["numbers", "list-numbers", (area) => format.prefix(area, (n) => `${n}. `, NUMBER)],
  ["tasks", "checkbox", (area) => format.prefix(area, () => "- [ ] ", TASK)],
  ["quote", "quote", (area) => format.prefix(area, () => "> ", QUOTE)],
  null,
  ["table", "table", table],
  ["image", "photo", (area, words) => format.image(area, words.picture)],
  ["callout", "bulb", (area, words) => format.block(area, `> [!NOTE]\n> ${words.text}`, 12, 12 + words.text.length)],
  ["code", "code", (area, words) => format.code(area, words.text)],
  null,
  ["undo", "arrow-back-up", (area) => history(area, "undo"), "Control+Z"],
  ["redo", "arrow-forward-up", (area) => history(area, "redo"), "Control+Y"],
];

// The server knows the titles, so it asks which page is meant.
function askForPage(area) {
  const words = area.value.slice(area.selectionStart, area.selectionEnd);
  area.closest("markdown-editor").dispatchEvent(new CustomEvent("link-wanted", { detail: { words } }));
}

function table(area, words) {
  const row = `| ${words.column} | ${words.column} |`;
  format.block(area, `${row}\n| --- | --- |\n|  |  |`, 2, 2 + words.column.length);
}

function history(area, command) {
  area.focus({ preventScroll: true });
  document.execCommand(command);
}

// The row of tools above the text: one stop for the Tab key, arrows within it.
export function toolbar(area, words) {
  const bar = document.createElement("div");
  bar.className = "tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", words.tools);
  bar.setAttribute("aria-controls", area.id);
  for (const tool of TOOLS) {
    bar.append(tool ? button(area, words, tool) : divider());
  }
  return bar;
}

export function toolButton(name, icon, label) {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset.tool = name;
  button.setAttribute("aria-label", label);
  button.title = label;
  const image = document.createElement("span");
  image.className = `icon icon-${icon}`;
  image.setAttribute("aria-hidden", "true");
  button.append(image);
  return button;
}

// Moves focus among the buttons, once all of them are there.
export function roveFocus(bar) {
  const buttons = () => [...bar.querySelectorAll("button")].filter((button) => button.checkVisibility());
  const choose = (chosen) =>
    bar.querySelectorAll("button").forEach((button) => (button.tabIndex = button === chosen ? 0 : -1));
  choose(bar.querySelector("button"));
  bar.addEventListener("focusin", (event) => choose(event.target));
  bar.addEventListener("keydown", (event) => {
    const all = buttons();
    const at = all.indexOf(document.activeElement);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + all.length, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined && at >= 0) {
      event.preventDefault();
      all[to % all.length].focus();
    }
  });
}

// Ctrl or Cmd with a letter, as people know it from other editors.
export function shortcut(event, area, words) {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) {
    return false;
  }
  const tool = TOOLS.find((each) => each?.[3] === `Control+${event.key.toUpperCase()}`);
  if (!tool || tool[0] === "undo" || tool[0] === "redo") {
    return false;
  }
  tool[2](area, words);
  return true;
}

function button(area, words, [name, icon, act, keys]) {
  const made = toolButton(name, icon, words[name]);
  if (keys) {
    made.setAttribute("aria-keyshortcuts", keys);
    made.title = `${words[name]} (${keys.replace("Control", "Ctrl")})`;
  }
  made.addEventListener("click", () => act(area, words));
  return made;
}

function divider() {
  const line = document.createElement("span");
  line.className = "tools-line";
  line.setAttribute("aria-hidden", "true");
  return line;
}
