"""A calendar as an .ics file, which other calendars take in (RFC 5545)."""

import datetime as dt
import hashlib
from collections.abc import Iterable

from icalendar import Alarm, Calendar, Event

from grantkit import __version__
from grantkit.app.calendar import Entry
from grantkit.wording import Wording, core_wording

REMINDERS = (14, 3)
"""Days before the due day on which a calendar reminds of it."""


def calendar_file(entries: Iterable[Entry], language: str, *, as_of: dt.date) -> bytes:
    """Write what is due on a known day; the same entries give the same bytes.

    An event keeps its identity as long as project number, report and deadline keep
    their names, so a calendar that takes the file in again moves it and adds nothing.
    """
    wording = core_wording(language)
    calendar = Calendar()
    calendar.add("prodid", f"-//grantkit//grantkit {__version__}//{language.upper()}")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("x-wr-calname", wording.say("calendar.title"))
    for entry in entries:
        if entry.due.on is not None:
            calendar.add_component(_event(entry, entry.due.on, as_of, wording))
    content: bytes = calendar.to_ical()
    return content


def _event(entry: Entry, day: dt.date, as_of: dt.date, wording: Wording) -> Event:
    event = Event()
    event.add("uid", _identity(entry))
    event.add("dtstamp", dt.datetime.combine(as_of, dt.time(), dt.UTC))
    event.add("dtstart", day)  # without an end it is the whole day
    event.add("summary", entry.summary(wording))
    told = (entry.found(wording), entry.state(wording), entry.cited(wording))
    event.add("description", "\n".join(line for line in told if line))
    event.add("transp", "TRANSPARENT")
    if entry.due.handed_in is None:
        for days in REMINDERS:
            event.add_component(_reminder(entry, days, wording))
    return event


def _reminder(entry: Entry, days: int, wording: Wording) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", dt.timedelta(days=-days))
    values = {"days": days, "summary": entry.summary(wording)}
    alarm.add("description", wording.say("calendar.alarm_left", values))
    return alarm


def _identity(entry: Entry) -> str:
    names = (entry.number or entry.file.name, entry.report.id, entry.due.deadline.id)
    digest = hashlib.sha256("\n".join(names).encode()).hexdigest()
    return f"{digest[:32]}@grantkit"
