"""The calendar of several projects: what is due when, and what is not known."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from grantkit.app.deadlines import dues_of, to_fill_in, without_value
from grantkit.app.opening import OpenedReport, title_of
from grantkit.app.refusing import broken_plugin
from grantkit.checks import Due
from grantkit.model.finding import Citation
from grantkit.model.period import ENDS
from grantkit.model.project import DayCount
from grantkit.model.reference import MONTHS
from grantkit.model.report import Report
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, Wording, core_wording

FORMAT = "grantkit-calendar/1"


@frozen(kw_only=True)
class Entry:
    """Something that is due.

    Attributes:
        file: The project file.
        number: Of the project.
        project: Number and title of the project.
        report: The report that it belongs to.
        due: When it is due, and how that was found.
        lacking: Paths of the project file that would have to be filled to know the day.
        to_fill: The same, as people call them.
        unheld: That the funder's data have no value for its term; empty if they have.
        source: The clause it rests on; None where the project file itself says it.
        today: The day on which the calendar is looked at.
    """

    file: Path
    number: str | None
    project: str
    report: Report
    due: Due
    lacking: tuple[str, ...]
    to_fill: Text
    unheld: Text
    source: Citation | None
    today: dt.date

    def title(self, language: str) -> str:
        """Say what is due, and of which report."""
        words = self.due.deadline.title.in_language(language)
        return f"{words} ({self.report.id})"

    def summary(self, wording: Wording) -> str:
        """Say what is due, and of which project."""
        values = {"title": self.title(wording.language), "project": self.project}
        return wording.say("calendar.summary", values)

    def found(self, wording: Wording) -> str:
        """Say how the day was found, or what would have to be known."""
        due = self.due
        if due.on is None:
            return self._unknown(wording)
        start = due.deadline.start_title.in_language(wording.language)
        told = {
            "days": due.days,
            "months": due.months,
            "start": start,
            "day": due.start,
        }
        if due.days == 0:
            return wording.say("calendar.on_the_day", told)
        counted = due.counted if due.months is None else MONTHS
        found = wording.say(f"calendar.counted_{counted}", told)
        return f"{found} {wording.say('calendar.beyond')}" if due.on in ENDS else found

    def _unknown(self, wording: Wording) -> str:
        paths = self.to_fill.in_language(wording.language)
        lacking = wording.say("calendar.lacking", {"paths": paths}) if paths else ""
        unheld = self.unheld.in_language(wording.language)
        return " ".join(filter(None, (lacking, unheld)))

    def state(self, wording: Wording) -> str:
        """Say whether it was handed in, or how many days are left; empty if unknown."""
        if self.due.handed_in is not None:
            return wording.say("calendar.handed_in", {"day": self.due.handed_in})
        if self.due.on is None:
            return ""
        days = (self.due.on - self.today).days
        key = "left" if days > 0 else "over" if days < 0 else "today"
        return wording.say(f"calendar.{key}", {"days": abs(days)})

    def cited(self, wording: Wording) -> str:
        """Say what the day rests on."""
        if self.source is None:
            return wording.say("calendar.from_file")
        certainty = wording.display.label("Certainty", self.source.certainty.value)
        known = (self.source.document, self.source.clause, self.source.url)
        said = ", ".join(part for part in known if part)
        return wording.say("calendar.source", {"source": said, "certainty": certainty})


def calendar_of(projects: Sequence[OpenedReport]) -> tuple[Entry, ...]:
    """List what is due of every report of some projects, by day; the unknown last.

    Raises:
        BrokenPluginError: The plugin of a funder cannot be used, so that nobody knows
            what is due.
    """
    for opened in projects:
        if not isinstance(opened.funder, InstalledFunder):
            raise broken_plugin(opened.funder, opened.language)
    entries = [
        _entry(opened, report, due)
        for opened in projects
        for report in opened.view.reports
        for due in dues_of(opened, report)
    ]
    return tuple(sorted(entries, key=lambda each: each.due.on or dt.date.max))


def calendar_json(entries: Iterable[Entry], as_of: dt.date) -> dict[str, Any]:
    """Give the calendar in the format `grantkit-calendar/1`, ready to be dumped."""
    return {
        "format": FORMAT,
        "as_of": as_of.isoformat(),
        "entries": [_entry_json(entry) for entry in entries],
    }


def unknown_in(entries: Iterable[Entry], language: str) -> Iterator[str]:
    """Say which days are not known, and so stand in no calendar."""
    wording = core_wording(language)
    for entry in entries:
        if entry.due.on is None:
            yield f"{entry.summary(wording)}. {entry.found(wording)}"


def _entry(opened: OpenedReport, report: Report, due: Due) -> Entry:
    view = evolve(opened.view, report=report)
    lacking = tuple(view.in_file(path) for path in due.lacking)
    return Entry(
        file=opened.file,
        number=view.project.number,
        project=_name(opened),
        report=report,
        due=due,
        lacking=lacking,
        to_fill=Text({code: to_fill_in(opened, lacking, code) for code in LANGUAGES}),
        unheld=Text({code: without_value(opened, due, code) for code in LANGUAGES}),
        source=_source(opened, due),
        today=view.as_of,
    )


def _name(opened: OpenedReport) -> str:
    """Name the project in few words: by its acronym, where it has one."""
    project = opened.view.project
    if project.number and project.acronym:
        return f"{project.number} {project.acronym}"
    return title_of(opened)


def _source(opened: OpenedReport, due: Due) -> Citation | None:
    deadline, funder = due.deadline, opened.funder
    if not deadline.source or not isinstance(funder, InstalledFunder):
        return None
    return funder.sources[deadline.source].cite(deadline.clause, deadline.certainty)


def _entry_json(entry: Entry) -> dict[str, Any]:
    due, source = entry.due, entry.source
    return {
        "file": str(entry.file),
        "project": entry.number,
        "report": entry.report.id,
        "kind": entry.report.kind,
        "deadline": due.deadline.id,
        "title": dict(due.deadline.title.versions),
        "due": _day(due.on),
        "counted_from": {"path": due.deadline.start, "day": _day(due.start)},
        "days": due.days,
        "months": due.months,
        "counted": due.counted if due.months is None else None,
        "holidays": due.deadline.country if due.counted is DayCount.WORKING else None,
        "handed_in": _day(due.handed_in),
        "lacking": list(entry.lacking),
        "unheld": due.unheld
        and {"parameter": due.deadline.days, "day": _day(due.unheld)},
        "source": source
        and {
            "document": source.document,
            "clause": source.clause,
            "url": source.url,
            "certainty": source.certainty.value,
        },
    }


def _day(day: dt.date | None) -> str | None:
    return None if day is None else day.isoformat()
