"""Reads calendars with two programs that share nothing with the kiosk, and says what they found.

In: a list of {"text": calendar, "from": seconds, "to": seconds}. Out, for each: what python-icalendar
finds in its events, what libical complains about, and when libical says that they take place.
"""

import json
import sys

import gi
import icalendar

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402


def moment(value):
    dates = getattr(value, "dts", [value])
    return [getattr(date.dt, "isoformat", str)() for date in dates]


def properties(component):
    found = {}
    for name, value in component.property_items(recursive=False, sorted=False):
        if name in ("BEGIN", "END"):
            continue
        is_date = hasattr(value, "dt") or hasattr(value, "dts")
        said = moment(value) if is_date else [value.to_ical().decode() if name == "RRULE" else str(value)]
        found.setdefault(name, []).extend(said)
    return found


def events(text):
    calendar = icalendar.Calendar.from_ical(text)
    complaints = [str(error) for part in calendar.walk() for error in part.errors]
    return [properties(part) for part in calendar.walk("VEVENT")], complaints


def libical(text, start, end):
    calendar = ICalGLib.Component.new_from_string(text)
    complaints = []
    ICalGLib.restriction_check(calendar)

    def collect(component):
        error = component.get_first_property(ICalGLib.PropertyKind.XLICERROR_PROPERTY)
        while error is not None:
            complaints.append(error.get_xlicerror())
            error = component.get_next_property(ICalGLib.PropertyKind.XLICERROR_PROPERTY)
        part = component.get_first_component(ICalGLib.ComponentKind.ANY_COMPONENT)
        while part is not None:
            collect(part)
            part = component.get_next_component(ICalGLib.ComponentKind.ANY_COMPONENT)

    collect(calendar)
    zone = ICalGLib.Timezone.get_utc_timezone()
    span = [ICalGLib.Time.new_from_timet_with_zone(at, 0, zone) for at in (start, end)]
    times = {}

    def note(component, occurrence, *_):
        times.setdefault(component.get_uid(), []).append(
            [occurrence.get_start(), occurrence.get_end()]
        )

    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        if event.get_first_property(ICalGLib.PropertyKind.RECURRENCEID_PROPERTY) is None:
            event.foreach_recurrence(span[0], span[1], note)
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    return complaints, times


answers = []
for asked in json.load(sys.stdin):
    found, complaints = events(asked["text"])
    more, times = libical(asked["text"], asked["from"], asked["to"])
    answers.append({"events": found, "complaints": complaints + more, "times": times})
json.dump(answers, sys.stdout)
