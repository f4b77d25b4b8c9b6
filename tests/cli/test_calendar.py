"""`grantkit calendar`: as a table, for programs, for other calendars."""

import datetime as dt
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from icalendar import Calendar

from grantkit.testing import PluginFolder

Grantkit = Callable[..., Any]
DAY = {"type": ["string", "null"], "format": "date"}
ENTRY = {
    "file": {"type": "string"},
    "project": {"type": ["string", "null"]},
    "report": {"type": "string"},
    "kind": {"type": ["string", "null"]},
    "deadline": {"type": "string"},
    "title": {"type": "object", "additionalProperties": {"type": "string"}},
    "due": DAY,
    "counted_from": {
        "type": "object",
        "required": ["path", "day"],
        "properties": {"path": {"type": "string"}, "day": DAY},
    },
    "days": {"type": ["integer", "null"]},
    "months": {"type": ["integer", "null"]},
    "counted": {"enum": ["calendar", "working", None]},
    "holidays": {"type": ["string", "null"]},
    "handed_in": DAY,
    "lacking": {"type": "array", "items": {"type": "string"}},
    "unheld": {"type": ["object", "null"]},
    "source": {"type": ["object", "null"]},
}
SCHEMA = {
    "type": "object",
    "required": ["format", "as_of", "entries"],
    "properties": {
        "format": {"const": "grantkit-calendar/1"},
        "as_of": {"type": "string"},
        "entries": {
            "type": "array",
            "items": {
                "type": "object",
                "required": list(ENTRY),
                "properties": ENTRY,
                "additionalProperties": False,
            },
        },
    },
    "additionalProperties": False,
}
HANDED_IN = "    submitted_on: 20.01.2026.\n"


@pytest.fixture
def due(project: Path) -> Path:
    """Give a project whose report is due thirty days after its end, and still open."""
    text = project.read_text("utf-8")
    assert HANDED_IN in text
    project.write_text(text.replace(HANDED_IN, ""), "utf-8")
    return project


def events(file: str) -> list[Any]:
    """Read the events of a file as another program does."""
    return list(Calendar.from_ical(Path(file).read_bytes()).walk("VEVENT"))


def test_a_day_is_told_with_its_ground(grantkit: Grantkit, due: Path) -> None:
    """When, how many days are left, how it was found, what it rests on."""
    ran = grantkit("calendar", due, "--as-of", "2026-01-20", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "What is due\n"
        "\n"
        "30 January 2026  Final report (final): VF-2025-7 Village fair\n"
        "    10 days left.\n"
        "    30 calendar days after the last day of the project, 31 December 2025.\n"
        "    Source: Grant Agreement, 7.1 (quoted from the document)\n"
    )


def test_what_is_not_known_is_listed_and_not_guessed(
    grantkit: Grantkit, project: Path
) -> None:
    """The table names the place to fill, in Latvian too."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("final_report_due_days", "# x"), "utf-8")

    ran = grantkit("calendar", project, "--as-of", "2026-01-20", "--lang", "lv")

    assert "nav zināms  Noslēguma pārskats (final): " in ran.out
    told = " ".join(ran.out.split())
    assert (
        "Projekta datnē nav norādīts: "
        "“Noslēguma pārskats jāiesniedz (dienas pēc projekta beigām)” "
        "(`agreement.final_report_due_days`)." in told
    )


@pytest.fixture
def later(installed_fund: PluginFolder, fund_package: Path) -> None:
    """Count the days of the final report by a parameter that begins in 2026."""
    package = installed_fund.path / fund_package.name
    deadlines, parameters = package / "deadlines.toml", package / "parameters.toml"
    text = deadlines.read_text("utf-8")
    deadlines.write_text(
        text.replace("agreement.final_report_due_days", "days_to_report"), "utf-8"
    )
    with parameters.open("a", encoding="utf-8") as file:
        file.write(
            '\n[[days_to_report]]\nvalue = 30\nunit = "days"\nsince = 2026-01-01\n'
            'source = "guide"\ncertainty = "quoted"\n'
        )


@pytest.mark.usefixtures("later")
def test_a_term_that_does_not_hold_is_named(grantkit: Grantkit, project: Path) -> None:
    """It is for the plugin to say, and no gap of the project file."""
    ran = grantkit("calendar", project, "--as-of", "2026-01-20", "--lang", "en")
    asked = grantkit("calendar", project, "--as-of", "2026-01-20", "--format", "json")

    (entry,) = json.loads(asked.out)["entries"]
    assert "not known  Final report (final): " in ran.out
    assert (
        "The parameter “days_to_report” of village_fund has no value for 1 January "
        "2025; it has one from 1 January 2026." in " ".join(ran.out.split())
    )
    assert (entry["lacking"], entry["unheld"]) == (
        [],
        {"parameter": "days_to_report", "day": "2025-01-01"},
    )


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "99,999,999 calendar days after the last day of the project, "
                "31 December 2025. No calendar reaches that far."
            ),
        ),
        (
            "lv",
            (
                "99 999 999 kalendāra dienas pēc projekta pēdējās dienas "
                "(31.12.2025.). Tik tālu nesniedzas neviens kalendārs."
            ),
        ),
    ],
)
def test_a_term_that_no_calendar_holds_is_told(
    grantkit: Grantkit, due: Path, language: str, told: str
) -> None:
    """The number stands in the project file, and nobody is asked to fill it in."""
    text = due.read_text("utf-8")
    long = text.replace("final_report_due_days: 30", "final_report_due_days: 99999999")
    assert long != text
    due.write_text(long, "utf-8")

    ran = grantkit("calendar", due, "--lang", language)
    saved = grantkit("calendar", due, "--format", "ics", "-o", "a.ics")

    assert (ran.code, saved.code) == (0, 0)
    assert told in " ".join(ran.out.split())
    assert [event["dtstart"].dt for event in events("a.ics")] == [dt.date.max]


def test_programs_get_every_part(grantkit: Grantkit, due: Path) -> None:
    """The path and the day from which it is counted among them."""
    ran = grantkit("calendar", due, "--format", "json", "--as-of", "2026-01-20")

    told = json.loads(ran.out)
    jsonschema.validate(told, SCHEMA)
    (entry,) = told["entries"]
    assert entry["due"] == "2026-01-30"
    assert entry["counted_from"] == {"path": "project.end", "day": "2025-12-31"}
    assert (entry["days"], entry["counted"], entry["holidays"]) == (
        30,
        "calendar",
        None,
    )
    assert entry["lacking"] == []


def test_other_calendars_take_it_in(grantkit: Grantkit, due: Path) -> None:
    """An event for the whole day, with reminders; the same input, the same bytes."""
    asked = ("calendar", due, "--format", "ics", "--as-of", "2026-01-20")
    grantkit(*asked, "-o", "a.ics", "--lang", "lv")
    ran = grantkit(*asked, "-o", "b.ics", "--lang", "lv")

    (event,) = events("a.ics")
    assert (ran.code, ran.out) == (0, "Saglabāts: b.ics\n")
    assert Path("a.ics").read_bytes() == Path("b.ics").read_bytes()
    assert event["DTSTART"].to_ical() == b"20260130"
    assert str(event["SUMMARY"]).startswith("Noslēguma pārskats (final): ")
    alarms = [alarm.to_ical() for alarm in event.walk("VALARM")]
    assert [b"TRIGGER:-P14D" in alarms[0], b"TRIGGER:-P3D" in alarms[1]] == [True, True]


def test_a_report_handed_in_needs_no_reminder(grantkit: Grantkit, due: Path) -> None:
    """It stays in the calendar under the same identity."""
    asked = ("calendar", due, "--format", "ics", "--as-of", "2026-01-20")
    grantkit(*asked, "-o", "before.ics")
    text = due.read_text("utf-8")
    kind = "    kind: final\n"
    due.write_text(text.replace(kind, kind + HANDED_IN), "utf-8")
    grantkit(*asked, "-o", "after.ics")

    (before,), (after,) = events("before.ics"), events("after.ics")
    assert before["UID"] == after["UID"]
    assert (len(before.walk("VALARM")), len(after.walk("VALARM"))) == (2, 0)


def test_a_day_that_is_not_known_is_no_event(grantkit: Grantkit, project: Path) -> None:
    """It is told beside the file."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("final_report_due_days", "# x"), "utf-8")

    ran = grantkit(
        *("calendar", project, "--format", "ics", "-o", "a.ics", "--lang", "en")
    )

    assert events("a.ics") == []
    assert (
        "The project file does not say: “Final report due (days after the project)” "
        "(`agreement.final_report_due_days`)." in ran.err
    )


@pytest.mark.parametrize("options", [("--format", "ics"), ("-o", "a.ics")])
@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "`--format ics` and `-o FILE.ics` go together.\n"),
        ("lv", "`--format ics` un `-o FILE.ics` lieto kopā.\n"),
    ],
)
def test_the_format_for_calendars_goes_into_a_file(
    grantkit: Grantkit,
    project: Path,
    options: tuple[str, ...],
    language: str,
    told: str,
) -> None:
    """One without the other is refused."""
    ran = grantkit("calendar", project, *options, "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", told)


def test_another_file_is_not_replaced(grantkit: Grantkit, project: Path) -> None:
    """Unless it is asked for."""
    Path("a.ics").write_text("mine", "utf-8")

    ran = grantkit("calendar", project, "--format", "ics", "-o", "a.ics")

    assert (ran.code, Path("a.ics").read_text("utf-8")) == (2, "mine")


@pytest.mark.parametrize("to_file", [(), ("--format", "ics", "-o", "due.ics")])
def test_a_plugin_that_cannot_be_used_is_not_one_without_deadlines(
    grantkit: Grantkit,
    plugin_folder: PluginFolder,
    project: Path,
    to_file: tuple[str, ...],
) -> None:
    """Whoever reads that nothing is due hands nothing in; so nothing is told at all."""
    plugin_folder.add("grantkit_broken", code="broken", changes={"__init__.py": ""})
    text = project.read_text("utf-8").replace("funder: village_fund", "funder: broken")
    Path("other.yaml").write_text(text, encoding="utf-8")

    ran = grantkit("calendar", project, "other.yaml", *to_file, "--lang", "en")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("The plugin of the funder “broken” (grantkit-broken) ")
    assert not Path("due.ics").exists()
