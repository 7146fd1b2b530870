// A place to write: keeps what is typed in this browser until the server has taken it, and sends it with Ctrl+Enter.
import { nameWish } from "../people/naming.js";
import { forget, keep, read, tidy } from "../editor/kept-copies.js";

class CommentForm extends HTMLElement {
  #typed = () => this.#keep();
  #keys = (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      this.#field.blur();
      this.querySelector(".comment-say")?.click();
      this.#field.focus();
    }
  };

  connectedCallback() {
    this.addEventListener("input", this.#typed);
    this.addEventListener("keydown", this.#keys);
    requestAnimationFrame(() => this.#begin());
  }

  disconnectedCallback() {
    this.removeEventListener("input", this.#typed);
    this.removeEventListener("keydown", this.#keys);
  }

  /** The text has been taken, or given up. */
  finished() {
    forget(this.#settings);
  }

  get #settings() {
    return { person: this.dataset.person, key: this.dataset.key };
  }

  get #field() {
    return this.querySelector("vaadin-text-area");
  }

  #begin() {
    if (!this.dataset.person || !this.#field) return;
    tidy(this.dataset.person);
    const copy = read(this.#settings);
    if (copy?.body && copy.body !== this.#field.value) {
      this.#field.value = copy.body;
      this.#field.dispatchEvent(new CustomEvent("change", { bubbles: true }));
    }
  }

  #keep() {
    const area = this.#field?.inputElement;
    if (area) nameWish(area);
    if (!this.dataset.person) return;
    const body = this.#field.value;
    if (body) keep(this.#settings, { body, at: new Date().toISOString() });
    else forget(this.#settings);
  }
}

customElements.define("comment-form", CommentForm);
