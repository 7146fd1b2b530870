import { Choices } from "./choices.js";
import { Suggestions, grouped, searchAddress } from "./suggestions.js";

/** The field in the rail, with titles below it while one types. Without this script it is the plain form inside. */
class FindBox extends HTMLElement {
  #suggestions = new Suggestions();

  connectedCallback() {
    const field = this.querySelector("input");
    if (!field || this.querySelector(".choices")) {
      return;
    }
    const list = document.createElement("div");
    list.className = "choices";
    this.append(list);
    const close = () => {
      this.#suggestions.stop();
      this.choices.show([]);
    };
    this.choices = new Choices(field, list, () => {
      close();
      field.value = "";
    });
    field.addEventListener("input", () => this.#suggestions.ask(field.value, (found) => this.#show(field, found)));
    field.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        close();
      }
    });
    field.addEventListener("blur", close);
    this.querySelector("form").addEventListener("submit", close);
  }

  disconnectedCallback() {
    this.#suggestions.stop();
  }

  #show(field, found) {
    const words = field.value.trim();
    if (!words || document.activeElement !== field) {
      this.choices.show([]);
      return;
    }
    this.choices.show([
      ...grouped(found, this.dataset, 7),
      {
        heading: this.dataset.search,
        choices: [{ label: this.dataset.searchFor.replace("@", words), icon: "search", href: searchAddress(words) }],
      },
    ]);
  }
}

customElements.define("find-box", FindBox);
