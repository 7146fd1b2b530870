import { Agenda } from "./agenda.js";

const NARROW = matchMedia("(max-width: 700px)");

// Events on a board, or as a list where there is little room. The server is asked for each range of days as it comes into view.
class CalendarBoard extends HTMLElement {
  #words = {};
  #shown;
  #drawn;
  #turn = 0;
  #turned = () => this.#draw();

  connectedCallback() {
    for (const name of ["words", "shown"]) {
      if (Object.hasOwn(this, name)) {
        const value = this[name];
        delete this[name];
        this[name] = value;
      }
    }
    NARROW.addEventListener("change", this.#turned);
    this.#draw();
  }

  disconnectedCallback() {
    NARROW.removeEventListener("change", this.#turned);
    this.#turn += 1;
    this.#drawn?.destroy();
    this.#drawn = undefined;
  }

  get words() {
    return this.#words;
  }

  set words(words) {
    this.#words = words ?? {};
    this.setAttribute("role", "region");
    this.setAttribute("aria-label", this.#words.label ?? "");
  }

  get shown() {
    return this.#shown;
  }

  // {period, day, first, last, today, filter, plans}: what is to be seen
  set shown(shown) {
    this.#shown = shown;
    if (this.isConnected) {
      this.#draw();
    }
  }

  refresh() {
    this.#drawn?.refresh();
  }

  // What the drawing asks for; each answers for a reader who may see it.
  async load(first, last) {
    // The server's side of an element is there a moment after the element itself.
    for (let turn = 0; !this.$server && turn < 200; turn += 1) {
      await new Promise((go) => setTimeout(go, 10));
    }
    return this.$server.load(first, last);
  }

  choose(line) {
    this.$server.choose(line.event, line.at);
  }

  move(line, start, end, allDay) {
    this.$server.move(line.event, line.at, start, end, allDay);
  }

  mark(start, end, allDay) {
    this.$server.mark(start, end, allDay);
  }

  openDay(day) {
    this.$server.openDay(day);
  }

  // Draws anew when another kind of drawing is needed, and otherwise tells the one there is.
  async #draw() {
    if (!this.#shown) {
      return;
    }
    const listed = NARROW.matches || this.#shown.period === "list";
    if (this.#drawn && this.#drawn.listed === listed) {
      this.#drawn.show(this.#shown);
      return;
    }
    const turn = (this.#turn += 1);
    this.#drawn?.destroy();
    this.#drawn = undefined;
    this.replaceChildren();
    this.classList.toggle("board-listed", listed);
    if (listed) {
      this.#drawn = new Agenda(this);
    } else {
      const { Grid } = await import("./grid.js");
      if (turn !== this.#turn || !this.isConnected) {
        return;
      }
      this.#drawn = new Grid(this);
    }
    this.#drawn.show(this.#shown);
  }
}

customElements.define("calendar-board", CalendarBoard);
