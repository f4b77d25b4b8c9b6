"""Who looks at what on a form, for people."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console

from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.doctor.coverage import Coverage, ShownValue
from grantkit.wording import Wording

_INDENT = "  "


def print_coverage(coverage: Coverage, language: str) -> None:
    """Print who looks at each value, at which nobody looks, and the shares."""
    console, wording = console_for(), coverage.watch.funder.wordings[language]
    console.print(line(_title(coverage, wording), "bold"), soft_wrap=True)
    _print_values(console, coverage, wording)
    if coverage.values:
        _print_unseen(console, coverage, wording)
    for share in coverage.shares:
        counted = wording.say(f"coverage.measure.{share.measure}")
        console.print(line(share.sentence(wording, counted)))
    for text in _remarks(coverage, wording):
        print_wrapped(console, text, "dim")


def _title(coverage: Coverage, wording: Wording) -> str:
    kind = coverage.kind
    values = {
        "form": coverage.form.name,
        "funder": coverage.watch.funder.funder.code,
        "kind": kind and wording.display.label("ReportKind", kind),
    }
    return wording.say("coverage.title" if kind else "coverage.title_any", values)


def _print_values(console: Console, coverage: Coverage, wording: Wording) -> None:
    """Print each value with who looks at it, under the headings of the form."""
    groups = groupby(coverage.values, lambda each: each.place.headings[-1:])
    for headings, values in groups:
        for heading in headings:
            console.print(line(f"\n{heading}", "bold"))
        for value in values:
            style = "" if value.is_looked_at else "yellow"
            place = value.label(wording) or _in_table(value, wording)
            said = ": ".join(filter(None, (place, value.path)))
            print_wrapped(console, said, style, margin=_INDENT * 2, first=_INDENT)
            for who in _who_looks(value, wording):
                print_wrapped(console, who, margin=_INDENT * 3, first=_INDENT * 2)


def _who_looks(value: ShownValue, wording: Wording) -> Iterator[str]:
    """Say of each kind of looker who it is, where there is one."""
    box = ", ".join(box.code for box in value.boxes)
    if box and value.is_required:
        box = wording.say("coverage.required", {"code": box})
    through = f"({', '.join(value.through)})" if value.through else ""
    rules = " ".join(filter(None, (", ".join(value.rules), through)))
    told = {"box": box, "rules": rules, "cases": str(value.cases or "")}
    for key, said in told.items():
        if said:
            yield f"{wording.say(f'coverage.{key}')}: {said}"


def _in_table(value: ShownValue, wording: Wording) -> str:
    place = value.place
    if place.table is None:
        return ""
    numbers = {"table": place.table, "row": place.row, "cell": place.cell}
    return wording.say("form.place.table", numbers)


def _print_unseen(console: Console, coverage: Coverage, wording: Wording) -> None:
    key = "unseen" if coverage.unseen else "all_seen"
    console.print(line(f"\n{wording.say(f'coverage.{key}')}", "bold"))
    for value in coverage.unseen:
        values = {"path": value.path, "place": value.place.sentence(wording)}
        said = wording.say("coverage.unseen_line", values)
        print_wrapped(console, said, "yellow", margin=_INDENT * 2, first=_INDENT)
    console.print()


def _remarks(coverage: Coverage, wording: Wording) -> Iterator[str]:
    watched = coverage.watch
    if any(value.through for value in coverage.values):
        yield wording.say("coverage.brackets")
    if watched.sweeping:
        codes = ", ".join(watched.sweeping)
        yield wording.say("coverage.sweeping", {"codes": codes})
    if coverage.own:
        yield wording.say("coverage.own", {"paths": ", ".join(coverage.own)})
    if watched.examples:
        yield wording.say("coverage.watched", {"count": watched.examples})
    else:
        key = "made_up_reason" if watched.reason else "made_up"
        yield wording.say(f"coverage.{key}", {"reason": watched.reason})
    if watched.cases is None:
        yield wording.say("coverage.no_cases")
