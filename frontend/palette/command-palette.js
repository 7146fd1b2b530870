import { Choices } from "./choices.js";
import { Suggestions, grouped, searchAddress } from "./suggestions.js";

const SHOWN = 8;

/** Whether each word that was typed begins a word of the label. */
const fits = (label, typed) => {
  const words = label.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  return typed
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .every((part) => words.some((word) => word.startsWith(part)));
};

/**
 * Finds pages, spaces and things to do, from anywhere. The things to do come from the server each time it opens, as the property
 * `commands`; one that has no address is carried out there.
 */
class CommandPalette extends HTMLElement {
  #suggestions = new Suggestions();
  #commands = [];
  #found = [];

  set commands(commands) {
    this.#commands = commands ?? [];
    this.#show();
  }

  connectedCallback() {
    if (this.dialog) {
      return;
    }
    this.dialog = document.createElement("dialog");
    this.dialog.className = "palette";
    this.dialog.setAttribute("aria-label", this.dataset.name);
    this.field = document.createElement("input");
    this.field.type = "text";
    this.field.autocomplete = "off";
    this.field.spellcheck = false;
    this.field.placeholder = this.dataset.placeholder;
    this.field.setAttribute("aria-label", this.dataset.placeholder);
    const icon = document.createElement("span");
    icon.className = "icon icon-search";
    icon.setAttribute("aria-hidden", "true");
    const head = document.createElement("div");
    head.className = "palette-head";
    head.append(icon, this.field);
    const list = document.createElement("div");
    list.className = "choices";
    this.dialog.append(head, list);
    this.append(this.dialog);
    this.choices = new Choices(this.field, list, (choice) => this.#take(choice));
    this.field.addEventListener("input", () => this.#typed());
    this.dialog.addEventListener("click", (event) => {
      if (event.target === this.dialog) {
        this.dialog.close();
      }
    });
  }

  disconnectedCallback() {
    this.#suggestions.stop();
    this.dialog.close();
  }

  open() {
    if (this.dialog.open) {
      return;
    }
    this.field.value = "";
    this.#found = [];
    // Addresses were offered for the view of the last time; what the server carries out is the same in all.
    this.#commands = this.#commands.filter((command) => !command.href);
    this.#show();
    this.dialog.showModal();
    this.field.focus();
    this.dispatchEvent(new CustomEvent("palette-opened"));
  }

  #typed() {
    this.#show();
    this.#suggestions.ask(this.field.value, (found) => {
      this.#found = found;
      this.#show();
    });
  }

  #show() {
    if (!this.choices) {
      return;
    }
    const typed = this.field.value.trim();
    const fitting = this.#commands.filter((command) => fits(command.label, typed));
    const groups = [...new Set(fitting.map((command) => command.group))].map((heading) => ({
      heading,
      choices: fitting.filter((command) => command.group === heading).slice(0, SHOWN),
    }));
    if (typed) {
      groups.unshift(...grouped(this.#found, this.dataset, SHOWN));
      groups.push({
        heading: this.dataset.search,
        choices: [{ label: this.dataset.searchFor.replace("@", typed), icon: "search", href: searchAddress(typed) }],
      });
    }
    this.choices.show(groups, 0);
  }

  #take(choice) {
    this.dialog.close();
    if (!choice.href) {
      this.dispatchEvent(new CustomEvent("palette-taken", { detail: { id: choice.id } }));
    }
  }
}

customElements.define("command-palette", CommandPalette);
