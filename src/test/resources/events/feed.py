"""Lists what takes place according to a calendar file, as python-recurring-ical-events has it.

Called with the file, and the beginning and the end in UTC. Prints one line for each instance: UID, start in UTC or day, and
whether it is cancelled, in order.
"""

import datetime
import sys

import icalendar
import recurring_ical_events


def moment(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def told(start):
    if isinstance(start, datetime.datetime):
        return start.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return start.isoformat()


with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())

events = recurring_ical_events.of(calendar).between(moment(sys.argv[2]), moment(sys.argv[3]))
lines = sorted(
    f"{event['UID']} {told(event['DTSTART'].dt)} {'cancelled' if event.get('STATUS') == 'CANCELLED' else 'planned'}"
    for event in events
)
print("\n".join(lines))
