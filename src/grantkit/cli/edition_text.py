"""What changes from one edition to another, for people."""

from collections.abc import Sequence
from itertools import groupby

from rich.console import Console

from grantkit.app.edition_changes import Change, ChangeKind
from grantkit.app.edition_effects import Effects
from grantkit.app.editions import Editions
from grantkit.app.opening import about_of
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.model.finding import Finding
from grantkit.model.reference import Edition
from grantkit.wording import Wording, core_wording

_SIGNS = {ChangeKind.REMOVED: "-", ChangeKind.ADDED: "+", ChangeKind.CHANGED: "~"}
_STYLES = {
    ChangeKind.REMOVED: "red",
    ChangeKind.ADDED: "green",
    ChangeKind.CHANGED: "yellow",
}
_INDENT = "  "
_MARGIN = _INDENT * 2


def print_editions(editions: Editions, effects: Effects | None, language: str) -> None:
    """Print what differs, section by section; last what of it touches a project."""
    console, wording = console_for(), core_wording(language)
    funder = editions.funder.funder.name.in_language(language)
    if editions.old is editions.new:
        itself = {"funder": funder, "edition": _titled(editions.old, language)}
        print_wrapped(console, wording.say("editions.itself", itself))
        return
    values = {
        "funder": funder,
        "old": _titled(editions.old, language),
        "new": _titled(editions.new, language),
    }
    print_wrapped(console, wording.say("editions.head", values), "bold")
    for name, changes in editions.sections.items():
        _print_section(console, name, changes, wording)
    console.print()
    print_wrapped(console, wording.say("editions.same"))
    if effects is not None:
        _print_effects(console, editions, effects, wording)


def _titled(edition: Edition, language: str) -> str:
    return f"{edition.title.in_language(language)} ({edition.code})"


def _print_section(
    console: Console, name: str, changes: Sequence[Change], wording: Wording
) -> None:
    head = wording.say(f"editions.{name}")
    if not changes:
        head = f"{head}: {wording.say('editions.none')}"
    console.print(line(f"\n{head}", "bold"))
    for table, alike in groupby(changes, lambda each: each.name.partition("[")[0]):
        group = list(alike)
        if group[0].name == table:
            for change in group:
                _print_change(console, change, table, change.title, _INDENT)
            continue
        print_wrapped(console, f"{_INDENT}{_head(table, group[0].title)}")
        for change in group:
            part = change.name[len(table) + 1 : -1]
            _print_change(console, change, part, "", _MARGIN)


def _print_change(
    console: Console, change: Change, name: str, title: str, indent: str
) -> None:
    both = " → ".join(each for each in (change.before, change.after) if each)
    values = change.short or both
    told = (_head(name, title), values) if values else (name, title)
    first = f"{indent}{_SIGNS[change.kind]} "
    print_wrapped(
        console,
        ": ".join(filter(None, told)),
        _STYLES[change.kind],
        margin=" " * len(first),
        first=first,
    )


def _head(name: str, title: str) -> str:
    return f"{name} “{title}”" if title else name


def _print_effects(
    console: Console, editions: Editions, effects: Effects, wording: Wording
) -> None:
    about = about_of(effects.opened)
    values = {"file": str(effects.opened.file), "report": about}
    console.print()
    print_wrapped(console, wording.say("editions.project", values), "bold")
    for each in effects.boxes:
        numbers = {"filled": each.filled, "places": each.places}
        named = {"name": each.change.name, "title": each.change.title}
        told = wording.say("editions.filled", {**named, **numbers})
        first = f"  {_SIGNS[each.change.kind]} "
        print_wrapped(console, told, margin=_MARGIN, first=first)
    for edition, findings in (
        (editions.old, effects.gone),
        (editions.new, effects.come),
    ):
        _print_findings(console, edition, findings, wording)
    if not (effects.boxes or effects.gone or effects.come):
        print_wrapped(console, wording.say("editions.nothing"))
    print_wrapped(console, wording.say("editions.dates"), "dim")


def _print_findings(
    console: Console, edition: Edition, findings: Sequence[Finding], wording: Wording
) -> None:
    if findings:
        values = {"edition": _titled(edition, wording.language)}
        console.print()
        print_wrapped(console, wording.say("editions.only", values), "bold")
    by_code: dict[str, list[Finding]] = {}
    for finding in findings:
        by_code.setdefault(finding.code, []).append(finding)
    for code, alike in by_code.items():
        first = f"  {code:<8}"
        margin = " " * len(first)
        key = "counted" if len(alike) > 1 else "lone"
        told = wording.say(f"editions.{key}", _counted(alike, wording))
        print_wrapped(console, told, margin=margin, first=first)


def _counted(alike: Sequence[Finding], wording: Wording) -> dict[str, object]:
    """Say of findings of one code how grave and how many they are, and the first."""
    first = alike[0]
    return {
        "severity": wording.display.label("Severity", first.severity.value),
        "count": len(alike),
        "place": str(first.location or first.path or "–"),
        "message": first.message,
    }
