import "../wiki/article-text.js";
import { nameWish } from "../people/naming.js";
import { DraftKeeper, finished, prepare } from "./drafts.js";
import { continueList, replace, swallowSign } from "./formatting.js";
import { tidy } from "./kept-copies.js";
import { roveFocus, shortcut, toolbar, toolButton } from "./toolbar.js";

const PAUSE = 500;
const NARROW = matchMedia("(max-width: 900px)");
const PROPERTIES = ["value", "words", "draft", "preview", "errorMessage", "titleField", "status"];

// Markdown text with tools and a preview beside it. It keeps what is typed by itself, in this browser and as a draft on the server.
class MarkdownEditor extends HTMLElement {
  #area;
  #pane;
  #alert;
  #error;
  #toggle;
  #keeper;
  #given = {};
  #timer;
  #told = "";
  #clock;
  #savedAt;
  #leaving = () => this.#leave();
  #signingOut = () => this.#keeper?.signOut();
  #hidden = () => document.visibilityState === "hidden" && this.#leave();

  connectedCallback() {
    if (!this.#area) {
      PROPERTIES.filter((name) => Object.hasOwn(this, name)).forEach((name) => {
        const value = this[name];
        delete this[name];
        this[name] = value;
      });
      this.#build();
    }
    addEventListener("pagehide", this.#leaving);
    addEventListener("commonplace-signing-out", this.#signingOut);
    document.addEventListener("visibilitychange", this.#hidden);
    this.#clock = setInterval(() => this.#showSaved(), 30_000);
    this.#beginDraft();
    queueMicrotask(() => this.#wantPreview(!NARROW.matches && !this.hasAttribute("brief")));
  }

  disconnectedCallback() {
    removeEventListener("pagehide", this.#leaving);
    removeEventListener("commonplace-signing-out", this.#signingOut);
    document.removeEventListener("visibilitychange", this.#hidden);
    clearInterval(this.#clock);
    this.#keeper?.leave();
  }

  get value() {
    return this.#area?.value ?? this.#given.value ?? "";
  }

  set value(text) {
    this.#given.value = text ?? "";
    this.#told = this.#given.value;
    if (this.#area && this.#area.value !== this.#given.value) {
      this.#area.value = this.#given.value;
      this.#keeper?.changed();
    }
  }

  get words() {
    return this.#given.words ?? {};
  }

  set words(words) {
    this.#given.words = words;
  }

  // {post, key, person, base, creates}: where drafts go, and whose they are
  set draft(settings) {
    this.#given.draft = settings;
    if (this.isConnected) {
      this.#beginDraft();
    }
  }

  set preview(html) {
    this.#given.preview = html ?? "";
    this.#showPreview();
  }

  set errorMessage(words) {
    this.#given.errorMessage = words ?? "";
    this.#showError();
  }

  set titleField(field) {
    this.#given.title = field;
    field?.addEventListener("input", () => this.#keeper?.changed());
    this.#keeper?.settle();
  }

  set status(element) {
    this.#given.status = element;
    this.#showSaved();
  }

  focus() {
    this.#area?.focus();
  }

  // Shows a passage and selects it.
  selectText(from, to) {
    const area = this.#area;
    const share = from / Math.max(1, area.value.length);
    area.scrollTop = share * area.scrollHeight - area.clientHeight / 2;
    area.focus({ preventScroll: true });
    area.setSelectionRange(from, to);
    area.scrollIntoView({ block: "nearest" });
  }

  // Puts text where the cursor is.
  insertText(text) {
    const { selectionStart, selectionEnd } = this.#area;
    replace(this.#area, selectionStart, selectionEnd, text);
  }

  static finished(key) {
    finished(key);
  }

  // Another text is worked on from now on, such as the published one after a draft was given up.
  restart(base) {
    this.#keeper?.begin(base);
    this.#savedAt = undefined;
    this.#showSaved();
  }

  // The text shown goes on from this revision, and is saved as a draft.
  restartFrom(base) {
    this.#keeper?.begin(base, true);
    this.#keeper?.changed();
  }

  #build() {
    const words = this.words;
    this.#area = document.createElement("textarea");
    this.#area.id = "editor-text";
    this.#area.className = "editor-text";
    this.#area.setAttribute("aria-label", words.label);
    this.#area.setAttribute("aria-describedby", "editor-error");
    this.#area.spellcheck = true;
    this.#area.value = this.#given.value ?? "";
    this.#area.addEventListener("input", () => this.#typed());
    this.#area.addEventListener("change", () => this.#tell());
    this.#area.addEventListener("keydown", (event) => this.#pressed(event));
    this.#area.addEventListener("scroll", () => this.#follow());
    this.#pane = piece("article-text", "editor-preview prose");
    this.#pane.setAttribute("role", "region");
    this.#pane.setAttribute("aria-label", words.preview);
    this.#pane.tabIndex = 0;
    this.#pane.dataset.empty = words["preview-empty"];
    this.#alert = piece("p", "editor-alert");
    this.#alert.setAttribute("role", "alert");
    this.#error = piece("p", "editor-error");
    this.#error.id = "editor-error";
    const panes = piece("div", "editor-panes");
    panes.append(this.#area, this.#pane);
    this.append(this.#tools(), this.#alert, panes, this.#error);
    this.#showPreview();
    this.#showError();
  }

  #tools() {
    const bar = toolbar(this.#area, this.words);
    this.#toggle = toolButton("preview", "eye", this.words.preview);
    this.#toggle.classList.add("editor-toggle");
    this.#toggle.append(document.createTextNode(this.words.preview));
    this.#toggle.addEventListener("click", () => this.#wantPreview(!this.classList.contains("previewing")));
    bar.append(this.#toggle);
    roveFocus(bar);
    return bar;
  }

  #wantPreview(wanted) {
    this.classList.toggle("previewing", wanted);
    this.#toggle.setAttribute("aria-pressed", wanted);
    this.#tell();
    this.dispatchEvent(new CustomEvent("preview-wanted", { detail: { wanted } }));
  }

  #typed() {
    this.#keeper?.changed();
    nameWish(this.#area);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), PAUSE);
  }

  #tell() {
    clearTimeout(this.#timer);
    if (this.#area.value !== this.#told) {
      this.#told = this.#area.value;
      this.dispatchEvent(new CustomEvent("value-changed", { detail: { value: this.#told } }));
    }
  }

  #pressed(event) {
    const save = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s";
    if (save) {
      this.#keeper?.save();
    }
    const list = event.key === "Enter" && !event.shiftKey && !event.ctrlKey && !event.metaKey && !event.isComposing;
    const again = event.key === " " && !event.isComposing && swallowSign(this.#area);
    if (save || again || (list && continueList(this.#area)) || shortcut(event, this.#area, this.words)) {
      event.preventDefault();
    }
  }

  // The preview scrolls to about the same place as the text.
  #follow() {
    const room = this.#area.scrollHeight - this.#area.clientHeight;
    if (room > 0) {
      this.#pane.scrollTop = (this.#area.scrollTop / room) * (this.#pane.scrollHeight - this.#pane.clientHeight);
    }
  }

  #beginDraft() {
    const settings = this.#given.draft;
    if (!settings || !this.#area) {
      return;
    }
    tidy(settings.person);
    prepare();
    this.#keeper = new DraftKeeper(
      settings,
      () => ({ title: this.#given.title?.value ?? "", body: this.#area.value }),
      (state, detail) => this.#reached(state, detail),
    );
    const kept = this.#keeper.kept();
    if (kept) {
      this.dispatchEvent(new CustomEvent("copy-found", { detail: kept }));
    }
  }

  #reached(state, detail) {
    const words = this.words;
    if (state === "saved") {
      this.#savedAt = new Date(detail.savedAt);
      this.#alert.textContent = "";
      if (detail.resume && this.#given.resume !== detail.resume) {
        this.#given.resume = detail.resume;
        history.replaceState(history.state, "", new URL(detail.resume, document.baseURI));
        this.dispatchEvent(new CustomEvent("draft-begun", { detail }));
      }
    } else {
      this.#alert.textContent = words[state];
    }
    this.#showSaved();
  }

  #showSaved() {
    const status = this.#given.status;
    if (!status) {
      return;
    }
    if (!this.#savedAt) {
      status.textContent = "";
    } else if (Date.now() - this.#savedAt < 60_000) {
      status.textContent = this.words.saved;
    } else {
      const time = this.#savedAt.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
      status.textContent = this.words.savedAt.replace("{time}", time);
    }
  }

  #showPreview() {
    if (this.#pane && this.#given.preview !== undefined) {
      this.#pane.show(this.#given.preview);
      this.#pane.querySelectorAll("a[href]").forEach((link) => {
        link.target = "_blank";
        link.rel = "noopener";
      });
    }
  }

  #showError() {
    if (this.#error) {
      this.#error.textContent = this.#given.errorMessage ?? "";
      this.#area.setAttribute("aria-invalid", !!this.#given.errorMessage);
    }
  }

  #leave() {
    this.#tell();
    this.#keeper?.leave();
  }
}

function piece(tag, classes) {
  const made = document.createElement(tag);
  made.className = classes;
  return made;
}

customElements.define("markdown-editor", MarkdownEditor);
