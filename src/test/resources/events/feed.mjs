// Lists what takes place according to a calendar file, as ical.js has it.
//
// Called with the file, and the beginning and the end in UTC. Prints one line for each instance: UID, start in UTC or day, and
// whether it is cancelled, in order.

import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const [file, from, to] = process.argv.slice(2);
const text = readFileSync(file, 'utf8');
const calendar = new ICAL.Component(file.endsWith('.json') ? JSON.parse(text) : ICAL.parse(text));
const begin = Date.parse(from + 'Z');
const end = Date.parse(to + 'Z');

for (const zone of calendar.getAllSubcomponents('vtimezone')) {
  ICAL.TimezoneService.register(zone);
}

function start(time) {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000Z', 'Z');
}

const lines = new Set();

function tell(component, time) {
  const at = time.isDate ? Date.parse(time.toString()) : time.toJSDate().getTime();
  if (at >= begin && at < end) {
    const status = component.getFirstPropertyValue('status') === 'CANCELLED' ? 'cancelled' : 'planned';
    lines.add(`${component.getFirstPropertyValue('uid')} ${start(time)} ${status}`);
  }
  return at;
}

const series = new Map();
for (const component of calendar.getAllSubcomponents('vevent')) {
  const uid = component.getFirstPropertyValue('uid');
  const known = series.get(uid) ?? { exceptions: [] };
  if (component.hasProperty('recurrence-id')) {
    known.exceptions.push(component);
  } else {
    known.master = component;
  }
  series.set(uid, known);
}

for (const { master, exceptions } of series.values()) {
  if (!master) {
    exceptions.forEach((component) => tell(component, new ICAL.Event(component).startDate));
    continue;
  }
  const event = new ICAL.Event(master, { exceptions });
  if (!event.isRecurring()) {
    tell(master, event.startDate);
    continue;
  }
  const iterator = event.iterator();
  for (let next = iterator.next(); next; next = iterator.next()) {
    const occurrence = event.getOccurrenceDetails(next);
    tell(occurrence.item.component, occurrence.startDate);
    const planned = next.isDate ? Date.parse(next.toString()) : next.toJSDate().getTime();
    if (planned >= end) {
      break;
    }
  }
}

console.log([...lines].sort().join('\n'));
