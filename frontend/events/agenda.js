const MONTH = new Intl.DateTimeFormat("en-GB", { month: "short", timeZone: "UTC" });
const SAID = new Intl.DateTimeFormat("en-GB", {
  weekday: "long",
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

// The events of a period below each other, each with its day. Links only, so that keys and screen readers need nothing else.
export class Agenda {
  listed = true;
  #board;
  #list = document.createElement("ol");
  #note = document.createElement("p");
  #shown;
  #asked = "";

  constructor(board) {
    this.#board = board;
    this.#list.className = "agenda";
    this.#note.className = "agenda-note muted";
    this.#note.setAttribute("role", "status");
    board.append(this.#list, this.#note);
  }

  show(shown) {
    const asked = JSON.stringify([shown.first, shown.last, shown.filter]);
    this.#shown = shown;
    if (asked !== this.#asked) {
      this.#asked = asked;
      this.refresh();
    }
  }

  async refresh() {
    const { first, last } = this.#shown;
    const asked = this.#asked;
    this.#say("loading");
    let lines;
    try {
      lines = await this.#board.load(first, last);
    } catch {
      this.#failed();
      return;
    }
    if (asked !== this.#asked) {
      return;
    }
    // Of the period that is now, a reader wants what comes.
    const from = first <= this.#shown.today && this.#shown.today <= last ? this.#shown.today : first;
    const coming = lines.filter((line) => lastDay(line) >= from);
    const shown = coming.length ? coming : lines;
    this.#list.replaceChildren(...shown.map((line) => this.#row(line)));
    shown.length ? this.#say() : this.#say("nothing");
  }

  destroy() {
    this.#list.remove();
    this.#note.remove();
  }

  #row(line) {
    const row = document.createElement("li");
    row.className = "agenda-row";
    row.classList.toggle("is-cancelled", line.cancelled);
    row.style.setProperty("--tone", line.tone);
    const link = element("a", "agenda-title", line.title);
    link.href = line.url;
    const text = element("div", "agenda-text");
    text.append(link, element("span", "agenda-detail", this.#detail(line)));
    row.append(this.#date(line), text);
    return row;
  }

  #date(line) {
    const day = new Date(`${line.start.slice(0, 10)}T00:00Z`);
    const date = element("time", "date");
    date.dateTime = line.start;
    const said = element("span", "unseen", SAID.format(day));
    const drawn = element("span", "date-drawn");
    drawn.setAttribute("aria-hidden", "true");
    drawn.append(element("span", "date-month", MONTH.format(day)), element("b", "", `${day.getUTCDate()}`));
    date.append(said, drawn);
    return date;
  }

  #detail(line) {
    const when = line.allDay ? this.#board.words["all-day"] : line.start.slice(11, 16);
    // Whose clocks show it otherwise are told how.
    const here = line.elsewhere ? `${when} (${line.elsewhere})` : when;
    const parts = [line.cancelled && this.#board.words.cancelled, here, line.where, line.calendar];
    return parts.filter(Boolean).join(", ");
  }

  #say(word) {
    this.#note.replaceChildren(word ? this.#board.words[word] : "");
    this.#note.hidden = !word;
  }

  #failed() {
    this.#say("failed");
    const again = element("button", "agenda-again", this.#board.words.again);
    again.type = "button";
    again.addEventListener("click", () => this.refresh());
    this.#note.append(" ", again);
  }
}

function lastDay(line) {
  if (!line.allDay) {
    return line.end.slice(0, 10);
  }
  const last = new Date(`${line.end}T00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

function element(name, className, text) {
  const made = document.createElement(name);
  made.className = className;
  if (text) {
    made.textContent = text;
  }
  return made;
}
