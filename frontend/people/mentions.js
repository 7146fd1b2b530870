// Offers people while one types a name after @: arrows choose, Enter takes, Escape closes. The field keeps the focus and its role.
import { replace } from "../editor/formatting.js";

const PAUSE = 120;
const NAME = /(?:^|[^\p{L}\p{N}._@+/-])@([\p{L}\p{N}._+-]{2,40})$/u;
const LIKE_THE_FIELD = ["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "padding", "border", "boxSizing", "tabSize"];
const attended = new WeakSet();
let made = 0;

/** Looks after a text area from now on; called again, it does nothing. */
export function attend(field) {
  if (!attended.has(field)) {
    attended.add(field);
    new People(field).typed();
  }
}

class People {
  #field;
  #list = document.createElement("div");
  #status = document.createElement("div");
  #options = [];
  #at = -1;
  #timer;
  #asked = new AbortController();

  constructor(field) {
    this.#field = field;
    const { people = "", found = "" } = document.querySelector(".frame")?.dataset ?? {};
    this.#list.id = `people-${++made}`;
    this.#list.className = "choices people-choices";
    this.#list.popover = "manual";
    this.#list.setAttribute("role", "listbox");
    this.#list.setAttribute("aria-label", people);
    this.#status.className = "unseen";
    this.#status.setAttribute("role", "status");
    this.#status.words = found;
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-haspopup", "listbox");
    field.addEventListener("input", () => this.typed());
    field.addEventListener("keydown", (event) => this.#pressed(event), true);
    field.addEventListener("blur", () => this.#close());
    field.addEventListener("scroll", () => this.#close());
    field.addEventListener("click", () => this.#close());
    this.#list.addEventListener("mousedown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#take(event.target.closest("[role=option]")));
  }

  typed() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    const name = this.#name();
    if (!name) {
      this.#close();
      return;
    }
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    this.#timer = setTimeout(() => this.#ask(name, signal), PAUSE);
  }

  /** What stands between the @ and the cursor; nothing where no name is being typed. */
  #name() {
    const { selectionStart, selectionEnd, value } = this.#field;
    if (selectionStart !== selectionEnd) return null;
    return NAME.exec(value.slice(Math.max(0, selectionStart - 60), selectionStart))?.[1] ?? null;
  }

  async #ask(name, signal) {
    const address = new URL("api/v1/suggest/people", document.baseURI);
    address.searchParams.set("q", name);
    try {
      const answer = await fetch(address, { signal, credentials: "same-origin", redirect: "error" });
      const { items } = answer.ok ? await answer.json() : { items: [] };
      if (!signal.aborted && document.activeElement === this.#field) this.#show(items);
    } catch {
      this.#close();
    }
  }

  #show(people) {
    if (!people.length) {
      this.#close();
      return;
    }
    const place = this.#field.closest("comment-form, markdown-editor") ?? document.body;
    if (this.#list.parentElement !== place) place.append(this.#list, this.#status);
    this.#options = people.map((person) => option(person));
    this.#list.replaceChildren(...this.#options);
    this.#field.setAttribute("aria-controls", this.#list.id);
    this.#list.showPopover();
    this.#put();
    this.#status.textContent = this.#status.words.replace("{n}", people.length);
    this.#go(0);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#asked.abort();
    if (!this.#options.length) return;
    this.#options = [];
    this.#at = -1;
    this.#list.hidePopover();
    this.#list.replaceChildren();
    this.#status.textContent = "";
    this.#field.removeAttribute("aria-controls");
    this.#field.removeAttribute("aria-activedescendant");
  }

  #pressed(event) {
    const last = this.#options.length - 1;
    if (last < 0 || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key === "ArrowDown") this.#go(this.#at === last ? 0 : this.#at + 1);
    else if (event.key === "ArrowUp") this.#go(this.#at <= 0 ? last : this.#at - 1);
    else if (event.key === "Enter" || event.key === "Tab") this.#take(this.#options[this.#at]);
    else if (event.key === "Escape") this.#close();
    else return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  #go(to) {
    this.#options[this.#at]?.setAttribute("aria-selected", "false");
    this.#at = to;
    this.#options[to].setAttribute("aria-selected", "true");
    this.#options[to].scrollIntoView({ block: "nearest" });
    this.#field.setAttribute("aria-activedescendant", this.#options[to].id);
  }

  #take(chosen) {
    const name = chosen && this.#name();
    if (!name) return;
    const end = this.#field.selectionStart;
    const username = chosen.dataset.username;
    this.#close();
    replace(this.#field, end - name.length, end, `${username} `);
  }

  /** Below the line that is written, or above it where there is no room. */
  #put() {
    const { left, top, bottom } = caret(this.#field);
    const box = this.#list.getBoundingClientRect();
    const above = bottom + box.height > innerHeight && top > box.height;
    this.#list.style.left = `${Math.max(8, Math.min(left, innerWidth - box.width - 8))}px`;
    this.#list.style.top = `${above ? top - box.height - 4 : bottom + 4}px`;
  }
}

function option({ username, name }) {
  const line = document.createElement("div");
  line.className = "choice";
  line.id = `person-${++made}`;
  line.dataset.username = username;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  const label = document.createElement("span");
  label.className = "choice-label";
  label.textContent = name;
  const hint = document.createElement("span");
  hint.className = "choice-hint";
  hint.textContent = `@${username}`;
  line.append(label, hint);
  return line;
}

/** Where the cursor is on the screen: in a copy of the field that shows the same text. */
function caret(field) {
  const box = field.getBoundingClientRect();
  const style = getComputedStyle(field);
  const copy = document.createElement("div");
  LIKE_THE_FIELD.forEach((name) => (copy.style[name] = style[name]));
  Object.assign(copy.style, { position: "fixed", visibility: "hidden", whiteSpace: "pre-wrap", overflowWrap: "break-word" });
  Object.assign(copy.style, { left: `${box.left}px`, top: `${box.top}px`, width: `${box.width}px` });
  copy.textContent = field.value.slice(0, field.selectionStart);
  const mark = document.createElement("span");
  mark.textContent = "@";
  copy.append(mark);
  document.body.append(copy);
  const at = mark.getBoundingClientRect();
  copy.remove();
  const top = Math.max(box.top, Math.min(box.bottom, at.top - field.scrollTop));
  return { left: at.left, top, bottom: Math.min(box.bottom, top + at.height) };
}
