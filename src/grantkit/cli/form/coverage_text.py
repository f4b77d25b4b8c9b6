"""Who looks at what on a form, as a table for people."""

from collections.abc import Iterator
from itertools import groupby

from rich.console import Console
from rich.table import Table

from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.doctor.coverage import Coverage, ShownValue
from grantkit.wording import Wording

_HEADS = ("place", "path", "box", "rules", "cases")
_INDENT = "  "


def print_coverage(coverage: Coverage, language: str) -> None:
    """Print who looks at what: the table, what nobody looks at, and the shares."""
    console, wording = console_for(), coverage.watch.funder.wordings[language]
    console.print(line(_title(coverage, wording), "bold"), soft_wrap=True)
    console.print(_table(coverage, wording))
    _print_unseen(console, coverage, wording)
    for text in _shares(coverage, wording):
        console.print(line(text))
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


def _table(coverage: Coverage, wording: Wording) -> Table:
    """Lay out a row for each value, under the headings of the form."""
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="bold")
    for head in _HEADS[: None if coverage.watch.cases is not None else -1]:
        table.add_column(wording.say(f"coverage.{head}"), overflow="fold")
    groups = groupby(coverage.values, lambda each: each.place.headings[-1:])
    for headings, values in groups:
        for heading in headings:
            table.add_row(line(heading, "bold"))
        for value in values:
            style = "" if value.is_looked_at else "yellow"
            cells = list(_cells(value, wording))[: len(table.columns)]
            table.add_row(*map(line, cells), style=style)
    return table


def _cells(value: ShownValue, wording: Wording) -> Iterator[str]:
    yield value.label(wording) or _in_table(value, wording)
    yield value.path
    codes = (box.code for box in value.boxes)
    box = ", ".join(codes)
    is_asked = box and value.is_required
    yield wording.say("coverage.required", {"code": box}) if is_asked else box
    through = f"({', '.join(value.through)})" if value.through else ""
    yield " ".join(part for part in (", ".join(value.rules), through) if part)
    yield str(value.cases or "")


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


def _shares(coverage: Coverage, wording: Wording) -> Iterator[str]:
    for share in coverage.shares:
        values = {
            "percent": f"{share.percent:>3}",
            "measure": wording.say(f"coverage.measure.{share.measure}"),
            "complete": share.complete,
            "of": share.of,
        }
        yield wording.say("coverage.share", values)


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
