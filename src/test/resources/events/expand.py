"""Lists when series take place, as python-recurring-ical-events has it.

Reads lines of JSON: {"zone", "start", "end", "allDay", "rule", "from", "to"}. Answers each with a line of JSON: the starts
in UTC, or the days of what lasts all day.
"""

import datetime
import json
import sys

import icalendar
import recurring_ical_events


def compact(text):
    return text.replace("-", "").replace(":", "")


def lines(series):
    if series["allDay"]:
        start = "DTSTART;VALUE=DATE:" + compact(series["start"])
        end = "DTEND;VALUE=DATE:" + compact(series["end"])
    else:
        zone = ";TZID=" + series["zone"] + ":"
        start = "DTSTART" + zone + compact(series["start"])
        end = "DTEND" + zone + compact(series["end"])
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//test//test//EN",
        "BEGIN:VEVENT",
        "UID:one",
        "DTSTAMP:20260101T000000Z",
        start,
        end,
        "RRULE:" + series["rule"],
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def moment(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=datetime.timezone.utc)


def told(start):
    if isinstance(start, datetime.datetime):
        return start.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
    return start.isoformat()


for line in sys.stdin:
    asked = json.loads(line)
    calendar = icalendar.Calendar.from_ical("\r\n".join(lines(asked)))
    between = recurring_ical_events.of(calendar).between(moment(asked["from"]), moment(asked["to"]))
    print(json.dumps(sorted(told(event["DTSTART"].dt) for event in between)))
