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
const HOURS_HEIGHT = 720;
const CLOCK = 16;

// The events of a period in a grid of days or hours. All times are those of the reader's clocks: the server has turned them, so the
// grid takes them as they are.
export class Grid {
  listed = false;
  #board;
  #shown;
  #calendar;
  #place = document.createElement("div");
  #note = document.createElement("p");
  #lines = new Map();

  constructor(board) {
    this.#board = board;
    this.#place.className = "board-grid";
    this.#note.className = "agenda-note muted";
    this.#note.setAttribute("role", "status");
    this.#note.hidden = true;
    board.append(this.#place, this.#note);
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
      firstDay: 1,
      scrollTime: "07:00:00",
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
      views: {
        timeGridWeek: { height: HOURS_HEIGHT },
        timeGridDay: { height: HOURS_HEIGHT },
        multiMonthYear: { multiMonthMaxColumns: 3, dayMaxEvents: 1 },
      },
      events: (range) => this.#load(range),
      dayHeaderInnerClass: "board-day-header",
      dayCellClass: (info) => `board-day ${info.isToday ? "board-today" : info.isOther ? "board-day-off" : ""}`,
      dayCellTopClass: "board-day-top",
      dayCellTopInnerClass: "board-day-number",
      moreLinkClass: "board-more",
      eventClass: (info) => this.#classes(info),
      eventInnerClass: "board-event-inner",
      eventTimeClass: "board-event-time",
      eventTitleClass: "board-event-title",
      eventDidMount: (info) => this.#explain(info),
      eventClick: (info) => this.#choose(info),
      eventDrop: (info) => this.#move(info),
      eventResize: (info) => this.#move(info),
      select: (info) => this.#mark(info),
    };
  }

  async #load(range) {
    this.#note.hidden = true;
    try {
      const lines = await this.#board.load(range.startStr.slice(0, 10), dayBefore(range.end));
      this.#lines = new Map(lines.map((line) => [line.id, line]));
      return lines.map((line) => this.#event(line));
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
      title: line.cancelled ? `${this.#board.words.cancelled}: ${line.title}` : line.title,
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
    const more = line && [line.calendar, line.where, line.elsewhere].filter(Boolean).join(", ");
    if (more) {
      el.setAttribute("title", more);
    }
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

// What was given no end when it moved between days and hours lasts a day or an hour.
function later({ start, allDay }) {
  const end = new Date(start.getTime() + (allDay ? 86_400_000 : 3_600_000)).toISOString();
  return allDay ? end.slice(0, 10) : end;
}

// A range ends before its last moment.
function dayBefore(end) {
  return new Date(end.getTime() - 1).toISOString().slice(0, 10);
}
