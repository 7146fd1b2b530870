import { Calendar } from "fullcalendar";
import classic from "fullcalendar/themes/classic";
import dayGrid from "fullcalendar/daygrid";
import interaction from "fullcalendar/interaction";
import english from "fullcalendar/locales/en-gb";
import multiMonth from "fullcalendar/multimonth";
import timeGrid from "fullcalendar/timegrid";
import "fullcalendar/skeleton.css";
import "fullcalendar/themes/classic/theme.css";

const VIEWS = { month: "dayGridMonth", week: "timeGridWeek", day: "timeGridDay", year: "multiMonthYear" };
const CLOCK = 16;
const DAY_BEGINS = 7;
const DAY_ENDS = 20;
const HOURS = { hour: "2-digit", minute: "2-digit", hour12: false };

// The events of a period in a grid of days or hours. All times are those of the reader's clocks: the server has turned them, so the
// grid takes them as they are.
export class Grid {
  listed = false;
  #board;
  #shown;
  #calendar;
  #place = document.createElement("div");
  #note = document.createElement("p");
  #watch = new MutationObserver(() => this.#leadToDaysOnly());
  #lines = new Map();
  #hours = { first: DAY_BEGINS, last: DAY_ENDS };

  constructor(board) {
    this.#board = board;
    this.#place.className = "board-grid";
    this.#note.className = "agenda-note muted";
    this.#note.setAttribute("role", "status");
    this.#note.hidden = true;
    board.append(this.#place, this.#note);
    this.#watch.observe(this.#place, { subtree: true, childList: true, attributeFilter: ["role"] });
  }

  show(shown) {
    const before = this.#shown;
    this.#shown = shown;
    this.#place.dataset.period = shown.period;
    if (!this.#calendar) {
      this.#calendar = new Calendar(this.#place, this.#options());
      this.#calendar.render();
      return;
    }
    this.#calendar.setOption("selectable", shown.plans);
    if (before.period !== shown.period) {
      this.#calendar.changeView(VIEWS[shown.period], shown.day);
    } else if (before.day !== shown.day) {
      this.#calendar.gotoDate(shown.day);
    }
    if (before.filter !== shown.filter) {
      this.refresh();
    }
  }

  refresh() {
    this.#calendar?.refetchEvents();
  }

  destroy() {
    this.#watch.disconnect();
    this.#calendar?.destroy();
    this.#place.remove();
    this.#note.remove();
  }

  #options() {
    const words = this.#board.words;
    return {
      plugins: [dayGrid, timeGrid, multiMonth, interaction, classic],
      locales: [english],
      locale: "en-gb",
      timeZone: "UTC",
      now: () => this.#now(),
      initialView: VIEWS[this.#shown.period],
      initialDate: this.#shown.day,
      headerToolbar: false,
      height: "auto",
      aspectRatio: 1.15,
      // What a year was given are days, not events.
      lazyFetching: false,
      firstDay: 1,
      slotMinTime: clock(DAY_BEGINS),
      slotMaxTime: clock(DAY_ENDS),
      nowIndicator: true,
      fixedWeekCount: false,
      dayMaxEvents: 3,
      eventDisplay: "block",
      displayEventEnd: false,
      eventInteractive: true,
      navLinks: true,
      navLinkDayClick: (date) => this.#board.openDay(date.toISOString().slice(0, 10)),
      allDayText: words["all-day"],
      moreLinkText: (count) => words.more.replace("{count}", count),
      editable: false,
      eventResizableFromStart: true,
      selectable: this.#shown.plans,
      selectMirror: true,
      selectMinDistance: 6,
      eventTimeFormat: HOURS,
      slotHeaderFormat: HOURS,
      views: { multiMonthYear: { multiMonthMaxColumns: 3, singleMonthMinWidth: 190, selectable: false } },
      events: (range) => this.#load(range),
      borderless: true,
      dayHeaderAlign: (info) => (this.#shown.period === "month" || info.inPopover ? "start" : "center"),
      dayHeaderInnerClass: "board-day-header",
      dayRowClass: "board-row",
      dayCellClass: (info) => `board-day ${info.isToday ? "board-today" : info.isOther ? "board-day-off" : ""}`,
      dayCellTopClass: "board-day-top",
      dayCellTopInnerClass: "board-day-number",
      moreLinkClass: "board-more",
      backgroundEventClass: "board-busy",
      singleMonthHeaderClass: "board-month",
      eventClass: (info) => this.#classes(info),
      eventInnerClass: "board-event-inner",
      eventTimeClass: "board-event-time",
      eventTitleClass: "board-event-title",
      eventDidMount: (info) => this.#explain(info),
      eventClick: (info) => this.#choose(info),
      eventDrop: (info) => this.#move(info),
      eventResize: (info) => this.#move(info),
      select: (info) => this.#mark(info),
      backgroundEventDidMount: ({ event }) => this.#count(event),
    };
  }

  async #load(range) {
    this.#note.hidden = true;
    try {
      const lines = await this.#board.load(range.startStr.slice(0, 10), dayBefore(range.end));
      this.#lines = new Map(lines.map((line) => [line.id, line]));
      if (this.#shown.period === "week" || this.#shown.period === "day") {
        this.#spanHours(lines);
      }
      return this.#shown.period === "year" ? busyDays(lines) : lines.map((line) => this.#event(line));
    } catch {
      this.#failed();
      return [];
    }
  }

  #failed() {
    const again = document.createElement("button");
    again.type = "button";
    again.className = "agenda-again";
    again.textContent = this.#board.words.again;
    again.addEventListener("click", () => this.refresh());
    this.#note.replaceChildren(this.#board.words.failed, " ", again);
    this.#note.hidden = false;
  }

  #event(line) {
    return {
      id: line.id,
      title: line.title,
      start: line.start,
      end: line.end,
      allDay: line.allDay,
      url: line.url,
      color: line.tone,
      contrastColor: line.soft,
      editable: line.editable && !line.cancelled,
      startEditable: line.editable && !line.cancelled,
      durationEditable: line.editable && !line.cancelled,
    };
  }

  #classes(info) {
    const line = this.#lines.get(info.event.id);
    const names = ["board-event"];
    if (line?.cancelled) {
      names.push("is-cancelled");
    }
    if (line?.elsewhere) {
      names.push("is-elsewhere");
    }
    return names.join(" ");
  }

  #explain({ el, event }) {
    const line = this.#lines.get(event.id);
    if (line?.cancelled) {
      el.setAttribute("aria-label", `${this.#board.words.cancelled}: ${el.textContent}`);
    }
    const more = line && [line.calendar, line.where, line.elsewhere].filter(Boolean).join(", ");
    if (more) {
      el.setAttribute("title", more);
    }
  }

  // Working hours, and as many more as what takes place needs: nothing scrolls within the board.
  #spanHours(lines) {
    let first = DAY_BEGINS;
    let last = DAY_ENDS;
    for (const { start, end } of lines.filter((line) => !line.allDay)) {
      const overnight = start.slice(0, 10) !== end.slice(0, 10);
      first = overnight ? 0 : Math.min(first, hour(start));
      last = overnight ? 24 : Math.max(last, hour(end) + (end.endsWith(":00") ? 0 : 1));
    }
    // Each setting asks for the events anew, so what is as it was stays untouched.
    const before = this.#hours;
    this.#hours = { first, last };
    if (before.first !== first) {
      this.#calendar.setOption("slotMinTime", clock(first));
    }
    if (before.last !== last) {
      this.#calendar.setOption("slotMaxTime", clock(last));
    }
  }

  // The name of a month is no link within its grid, where only rows may be: the address leads to months. It becomes one whenever
  // months are laid out anew.
  #leadToDaysOnly() {
    if (this.#shown?.period !== "year") {
      return;
    }
    for (const name of this.#place.querySelectorAll('.board-month [role="link"]')) {
      name.removeAttribute("role");
      name.removeAttribute("tabindex");
      name.removeAttribute("aria-label");
    }
  }

  // A year has no room for words: the day itself says how much takes place.
  #count({ startStr, extendedProps }) {
    const { one, several } = this.#board.words;
    const words = extendedProps.count === 1 ? one : several.replace("{count}", extendedProps.count);
    const day = this.#place.querySelector(`[data-date="${startStr}"] :is(a, [role="link"])`);
    day?.setAttribute("title", words);
    day?.setAttribute("aria-description", words);
  }

  // With a key that opens links elsewhere the browser does what it always does.
  #choose({ event, jsEvent }) {
    const line = this.#lines.get(event.id);
    if (line && !jsEvent.ctrlKey && !jsEvent.metaKey && !jsEvent.shiftKey) {
      jsEvent.preventDefault();
      this.#board.choose(line);
    }
  }

  // The server decides, and the grid shows what became of it.
  #move({ event, revert }) {
    const line = this.#lines.get(event.id);
    const start = event.startStr.slice(0, CLOCK);
    const end = (event.endStr || later(event)).slice(0, CLOCK);
    revert();
    if (line) {
      this.#board.move(line, start, end, event.allDay);
    }
  }

  #mark({ startStr, endStr, allDay }) {
    this.#calendar.unselect();
    this.#board.mark(startStr.slice(0, CLOCK), endStr.slice(0, CLOCK), allDay);
  }

  #now() {
    const format = new Intl.DateTimeFormat("sv-SE", {
      timeZone: this.#shown.zone,
      dateStyle: "short",
      timeStyle: "medium",
    });
    return format.format(new Date()).replace(" ", "T");
  }
}

function clock(hours) {
  return `${String(hours).padStart(2, "0")}:00:00`;
}

function hour(moment) {
  return Number(moment.slice(11, 13));
}

// Each day on which anything takes place, with how much.
function busyDays(lines) {
  const counts = new Map();
  for (const line of lines.filter((one) => !one.cancelled)) {
    const day = new Date(`${line.start.slice(0, 10)}T00:00Z`);
    const end = new Date(line.allDay ? `${line.end}T00:00Z` : `${line.end}Z`);
    do {
      const name = day.toISOString().slice(0, 10);
      counts.set(name, (counts.get(name) ?? 0) + 1);
      day.setUTCDate(day.getUTCDate() + 1);
    } while (day < end);
  }
  return [...counts].map(([start, count]) => ({ start, allDay: true, display: "background", extendedProps: { count } }));
}

// What was given no end when it moved between days and hours lasts a day or an hour.
function later({ start, allDay }) {
  const end = new Date(start.getTime() + (allDay ? 86_400_000 : 3_600_000)).toISOString();
  return allDay ? end.slice(0, 10) : end;
}

// A range ends before its last moment.
function dayBefore(end) {
  return new Date(end.getTime() - 1).toISOString().slice(0, 10);
}
