// What is said about an article: marks the passages that are spoken of, leads from one to the other and back, and offers to
// comment on what the reader selects.
import { read } from "../editor/kept-copies.js";
import { chosen, located, mark, unmark } from "./passages.js";

/** How long a comment may take to arrive with the view, in milliseconds. */
const PATIENCE = 1500;

const article = () => document.querySelector("article-text");

class DiscussionSection extends HTMLElement {
  #passages = [];
  #button = null;
  #selected = null;
  #shown = () => this.#draw();
  #selecting = () => this.#offer();
  #pressed = (event) => this.#follow(event);
  #keys = (event) => this.#key(event);
  #asked = () => this.#open(location.hash);

  connectedCallback() {
    document.addEventListener("article-shown", this.#shown);
    document.addEventListener("selectionchange", this.#selecting);
    document.addEventListener("click", this.#pressed);
    document.addEventListener("keydown", this.#keys, true);
    addEventListener("hashchange", this.#asked);
    requestAnimationFrame(() => this.#open(location.hash));
  }

  disconnectedCallback() {
    document.removeEventListener("article-shown", this.#shown);
    document.removeEventListener("selectionchange", this.#selecting);
    document.removeEventListener("click", this.#pressed);
    document.removeEventListener("keydown", this.#keys, true);
    removeEventListener("hashchange", this.#asked);
    this.#button?.remove();
    this.#button = null;
  }

  /** Marks these passages in the article. */
  mark(passages) {
    this.#passages = passages;
    this.#draw();
    this.#remind();
  }

  /** Replies that were begun in this browser and never sent. */
  #remind() {
    for (const note of this.querySelectorAll(".reply-unsent")) {
      note.toggleAttribute("hidden", !read({ person: note.dataset.person, key: note.dataset.key })?.body);
    }
  }

  /** The passage that these words stand for, or null. */
  locate(words) {
    const text = article();
    return text ? located(text, words) : null;
  }

  #draw() {
    const text = article();
    if (!text) return;
    unmark(text);
    for (const passage of this.#passages) {
      const last = mark(text, passage);
      if (last) last.after(marker(passage));
      const card = document.getElementById(`comment-${passage.id}`);
      card?.querySelector(".passage-gone")?.toggleAttribute("hidden", Boolean(last));
      card?.querySelector(".passage-show")?.toggleAttribute("hidden", !last);
    }
  }

  /** From the text to what is said about it, and back. */
  #follow(event) {
    const from = event.target.closest?.(".passage-marker, mark.passage");
    if (from && !event.target.closest("a") && getSelection().isCollapsed) {
      this.#lead(document.getElementById(`comment-${from.dataset.comment}`));
      return;
    }
    const back = event.target.closest?.(".passage-show");
    if (back && this.contains(back)) {
      const marked = article()?.querySelector(`mark.passage[data-comment="${back.dataset.comment}"]`);
      this.#lead(marked, article()?.querySelector(`.passage-marker[data-comment="${back.dataset.comment}"]`));
    }
  }

  #lead(to, focused = to) {
    if (!to) return;
    to.scrollIntoView({ block: "center", behavior: calm() ? "auto" : "smooth" });
    focused?.focus({ preventScroll: true });
    to.classList.add("passage-led");
    setTimeout(() => to.classList.remove("passage-led"), 1600);
  }

  /** An address may name a comment: it comes with the view, or else once the
   * conversations that are not shown yet are asked for. */
  #open(hash) {
    if (!/^#comment-\d+$/.test(hash)) return;
    const comment = document.querySelector(hash);
    if (comment) {
      this.#lead(comment);
      return;
    }
    const coming = new MutationObserver(() => {
      const come = document.querySelector(hash);
      if (come) {
        coming.disconnect();
        clearTimeout(asking);
        this.#lead(come);
      }
    });
    coming.observe(this, { childList: true, subtree: true });
    const detail = { comment: Number(hash.slice("#comment-".length)) };
    const asking = setTimeout(() => this.dispatchEvent(new CustomEvent("resolved-wanted", { detail })), PATIENCE);
  }

  /** The selection, as far as it is of the article. */
  #selection() {
    const selection = getSelection();
    const text = article();
    if (!this.comments || !text || selection.isCollapsed || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return text.contains(range.startContainer) && text.contains(range.endContainer) ? range : null;
  }

  #offer() {
    this.#selected = this.#selection();
    if (!this.#selected) {
      this.#button?.toggleAttribute("hidden", true);
      return;
    }
    this.#button ??= this.#make();
    const box = this.#selected.getBoundingClientRect();
    this.#button.style.setProperty("--x", `${Math.max(8, Math.min(innerWidth - 130, box.right - 60)) + scrollX}px`);
    this.#button.style.setProperty("--y", `${box.bottom + scrollY + 8}px`);
    this.#button.toggleAttribute("hidden", false);
  }

  #make() {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "passage-button";
    button.append(icon("message"), this.words);
    button.setAttribute("aria-keyshortcuts", "c");
    // The selection is what it is about: pressing must not take it away.
    button.addEventListener("pointerdown", (event) => event.preventDefault());
    button.addEventListener("click", () => this.#choose());
    document.body.append(button);
    return button;
  }

  #choose() {
    const passage = this.#selected && chosen(article(), this.#selected);
    if (!passage) return;
    this.#button?.toggleAttribute("hidden", true);
    getSelection().removeAllRanges();
    this.dispatchEvent(new CustomEvent("passage-chosen", { detail: passage }));
  }

  /** The letter c comments on what is selected, or else goes to where one comments on the whole. */
  #key(event) {
    const typing = event.composedPath()[0].matches?.("input, textarea, select, [contenteditable]");
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey && event.key === "c";
    if (!plain || typing || !this.comments || document.querySelector("vaadin-dialog[opened], dialog[open]")) return;
    if (localStorage.getItem("commonplace.shortcuts") === "off") return;
    event.preventDefault();
    event.stopPropagation();
    if (this.#selected) {
      this.#choose();
    } else {
      const form = [...this.querySelectorAll("comment-form vaadin-text-area")].at(-1);
      form?.scrollIntoView({ block: "center" });
      form?.focus();
    }
  }
}

const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

function icon(name) {
  const drawn = document.createElement("span");
  drawn.className = `icon icon-${name}`;
  drawn.setAttribute("aria-hidden", "true");
  return drawn;
}

function marker({ id, label }) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "passage-marker";
  button.dataset.comment = id;
  button.setAttribute("aria-label", label);
  button.title = label;
  button.append(icon("message"));
  return button;
}

customElements.define("discussion-section", DiscussionSection);
