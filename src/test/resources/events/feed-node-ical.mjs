// Lists what takes place according to a calendar file, as node-ical has it.
//
// Called with the file, and the beginning and the end in UTC. Prints one line for each instance: UID, start in UTC or day, and
// whether it is cancelled, in order.

import { readFileSync } from 'node:fs';
import ical from 'node-ical';

const [file, begin, end] = process.argv.slice(2);
const from = new Date(begin + 'Z');
const to = new Date(end + 'Z');

/** What lasts all day is told as midnight here. */
function day(date) {
  const two = (number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const lines = new Set();
for (const event of Object.values(ical.sync.parseICS(readFileSync(file, 'utf8')))) {
  if (event.type !== 'VEVENT') {
    continue;
  }
  for (const instance of ical.expandRecurringEvent(event, { from, to })) {
    const start = instance.isFullDay ? day(instance.start) : instance.start.toISOString().replace('.000Z', 'Z');
    lines.add(`${event.uid} ${start} ${instance.event.status === 'CANCELLED' ? 'cancelled' : 'planned'}`);
  }
}

console.log([...lines].sort().join('\n'));
