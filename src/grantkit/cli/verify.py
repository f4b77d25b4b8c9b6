"""`grantkit verify`: whether a rendered report still says what was rendered."""

from collections.abc import Iterator
from pathlib import Path

import click
from rich.console import Console

from grantkit import __version__
from grantkit.app.verified import Authenticity, Difference, DifferentBox, Verified
from grantkit.app.verifying import verify as examine
from grantkit.cli.json_text import print_json
from grantkit.cli.main import ERRORS, READY
from grantkit.cli.options import lang_option, overrides_option, system_language
from grantkit.cli.own_rules import print_own_rules
from grantkit.cli.result_text import MARGIN
from grantkit.cli.terminal import console_for, line, print_wrapped
from grantkit.funders import Registry, discover
from grantkit.model.report import ReportKind
from grantkit.structuring import ReadingError, date_of
from grantkit.wording import Wording, core_wording

_AROUND = 24
_LONGEST = 60


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--form",
    type=click.Path(path_type=Path),
    help="The form that it was made from, if not the funder's usual one.",
)
@click.option(
    "--format",
    "output",
    type=click.Choice(("text", "json")),
    default="text",
    help="For people (text) or for programs (json).",
)
@overrides_option
@lang_option
def verify(  # noqa: PLR0913 -- one for each option
    file: Path,
    project: Path | None,
    *,
    form: Path | None,
    output: str,
    overrides: Path | None,
    language: str | None,
) -> int:
    """Tell whether a rendered report was changed since, and in which boxes.

    With PROJECT also whether it says what that project file says now.

    Example: grantkit verify report.docx project.yaml
    """
    registry = discover()
    verified = examine(
        file,
        registry,
        project=project,
        form=form,
        overrides=overrides,
        language=language,
        fallback=system_language(),
    )
    if output == "json":
        print_json(verified.as_json())
    else:
        _print(verified, registry)
    return READY if verified.holds else ERRORS


def _print(verified: Verified, registry: Registry) -> None:
    console = console_for()
    wording = core_wording(verified.language)
    console.print(line(str(verified.file), "dim"), soft_wrap=True)
    print_wrapped(console, _made(verified, wording))
    if verified.origin.same_overrides and "overrides" in verified.facts:
        print_wrapped(console, wording.say("verify.own_rules", verified.facts))
    for box in verified.boxes:
        _print_box(console, box, wording)
    for place in verified.added_rows:
        head = line(f"  {wording.say('verify.added_row'):<15} ", "bold red")
        head.append_text(line(place.sentence(wording), "dim"))
        console.print(head, soft_wrap=True)
    for remark in _remarks(verified, registry, wording):
        print_wrapped(console, remark, "yellow")
    own = verified.own_rules
    if verified.origin.same_overrides is False and own and own.changes:
        print_own_rules(console, own, wording)
    _print_verdict(console, verified, wording)


def _made(verified: Verified, wording: Wording) -> str:
    """Say what the file tells of itself."""
    facts = dict(verified.facts)
    names = ("kind", "report", "as_of", "version", "distribution", "plugin", "source")
    if any(name not in facts for name in names):
        return wording.say("verify.made_bare")
    known = facts["kind"] in set(ReportKind)
    kind = wording.display.show(ReportKind(facts["kind"])) if known else facts["kind"]
    values = {**facts, "kind": f"{kind[:1].upper()}{kind[1:]}", "as_of": _day(facts)}
    return wording.say("verify.made", values)


def _day(facts: dict[str, str]) -> object:
    try:
        return date_of(facts["as_of"])
    except ReadingError:
        return facts["as_of"]


def _print_box(console: Console, box: DifferentBox, wording: Wording) -> None:
    label = wording.display.show(box.difference)
    head = line(f"  {label:<15} ", "bold red")
    head.append_text(line(box.path, "bold"))
    if box.place is not None:
        head.append_text(line(f"  {box.place.sentence(wording)}", "dim"))
    console.print(head, soft_wrap=True)
    if box.title:
        print_wrapped(console, box.title, margin=MARGIN)
    for name, text in _quoted(box, wording):
        said = wording.say(f"verify.{name}", {"text": text})
        print_wrapped(console, said, margin=MARGIN)


def _quoted(box: DifferentBox, wording: Wording) -> Iterator[tuple[str, str]]:
    """Quote what is expected and what was found, round the first difference."""
    expected, found = box.expected or "", box.found or ""
    at = next(
        (at for at, (a, b) in enumerate(zip(expected, found, strict=False)) if a != b),
        min(len(expected), len(found)),
    )
    start = max(at - _AROUND, 0) if box.expected is not None else 0
    if box.expected is not None:
        yield "expected", _cut(expected, start, wording)
    if box.difference is not Difference.ABSENT and box.found is not None:
        yield "found", _cut(found, start, wording)


def _cut(text: str, start: int, wording: Wording) -> str:
    if not text:
        return wording.say("verify.nothing")
    piece = " ".join(text[start : start + _LONGEST].split("\n"))
    before, after = "…" * (start > 0), "…" * (start + _LONGEST < len(text))
    return f"“{before}{piece}{after}”"


def _remarks(verified: Verified, registry: Registry, wording: Wording) -> Iterator[str]:
    """Say what else is to be known."""
    origin, facts = verified.origin, verified.facts
    if verified.is_draft:
        yield wording.say("verify.draft")
    if count := verified.filled.reading.changes:
        yield wording.say("verify.tracked", {"count": count})
    if origin.same_data is not None:
        yield wording.say(f"verify.{_data(verified)}")
    if origin.same_form is False and not origin.same_data:
        yield wording.say("verify.other_form")
    elif origin.same_form is False and verified.boxes:
        yield wording.say("verify.other_form_same_data")
    funder = registry.funders.get(facts.get("funder", ""))
    if "funder" not in facts:
        yield wording.say("verify.no_funder")
    elif funder is None:
        yield wording.say("verify.no_plugin", facts)
    elif not origin.same_rules:
        now = (__version__, funder.distribution, funder.version)
        yield from _other_rules(verified, now, wording)


def _other_rules(
    verified: Verified, now: tuple[str, str, str], wording: Wording
) -> Iterator[str]:
    """Say which rules it was made by and which apply here, as far as that differs."""
    facts, same = verified.facts, verified.origin.same_overrides
    then = tuple(facts.get(name) for name in ("version", "distribution", "plugin"))
    if same or then != now:
        names = ("now_version", "now_distribution", "now_plugin")
        yield wording.say("verify.other_rules", dict(zip(names, now, strict=True)))
    if not same:
        own = verified.own_rules
        values = {"then": facts.get("overrides"), "now": own and own.file}
        yield wording.say(f"verify.own_rules_{_own_rules(verified)}", values)


def _own_rules(verified: Verified) -> str:
    """Say what became of the own rules by which it was made."""
    if "overrides" not in verified.facts:
        return "added"
    if verified.own_rules is None:
        return "left_out"
    return "changed" if verified.own_rules.changes else "emptied"


def _data(verified: Verified) -> str:
    if verified.origin.same_data:
        return "same_data"
    told = any(
        box.difference in (Difference.OTHER_DATA, Difference.ABSENT)
        for box in verified.boxes
    )
    same = verified.origin.same_form and not told
    return "changed_data_elsewhere" if same else "changed_data"


def _print_verdict(console: Console, verified: Verified, wording: Wording) -> None:
    total, count = len(verified.filled.reading.values), verified.changed
    key = verified.authenticity.value
    intact = verified.authenticity in (
        Authenticity.AS_RENDERED,
        Authenticity.SAVED_AGAIN,
    )
    said = [wording.say(f"verify.{key}")]
    if intact and not verified.holds:
        said.append(wording.say("verify.other_data"))
    counts = {"count": count, "total": total}
    said.append(wording.say("verify.boxes" if count else "verify.boxes_same", counts))
    if verified.absent:
        said.append(wording.say("verify.absent", {"count": verified.absent}))
    style = "bold green" if verified.holds else "bold red"
    console.print()
    print_wrapped(console, " ".join(said), style)
