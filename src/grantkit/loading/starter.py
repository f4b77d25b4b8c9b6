"""A starter project file: every required box of a funder, explained, to be filled in.

The file is made from the funder's boxes and rules alone, so that it can never ask for
less than the checks do.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import NOTHING, define, field, fields, has

from grantkit.model.path import Step, members, parse_path, type_at, unwrapped
from grantkit.model.project_file import FORMAT_VERSION, ProjectFile, ReportView
from grantkit.model.reference import Box
from grantkit.model.report import ReportKind
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording

_INDENT = "  "
_OF_THE_VIEW = {"report": Step("reports", many=True)}
_OF_THE_VIEW["lead_partner"] = Step("partners", many=True)
_TERMS = ("agreement", "details")


@define
class _Section:
    """A key of the file on its way to being written.

    Attributes:
        many: Whether it holds a list, of which one element is shown.
        remarks: Comment lines above it.
        value: What is filled in already.
        keys: The keys below it.
    """

    many: bool = False
    remarks: list[str] = field(factory=list)
    value: str = ""
    keys: "dict[str, _Section]" = field(factory=dict)

    def at(self, steps: Iterable[Step]) -> "_Section":
        """Find or make the section at a path."""
        section = self
        for step in steps:
            section = section.keys.setdefault(step.name, _Section())
            section.many = section.many or step.many
        return section


def starter_file(funder: InstalledFunder, language: str) -> str:
    """Write the YAML text of a starter file, with comments in a language."""
    wording = funder.wordings[language]
    edition = newest_edition(funder)
    boxes = [box for box in funder.boxes if _is_of(box, edition)]
    kind = usual_kind(funder)
    top = _Section()
    _fill_in(top, "partners", role="lead")
    spoken = funder.funder.languages[0]
    _fill_in(top, "reports", id=kind, kind=kind, language=spoken)
    for box in boxes:
        if kind in box.required:
            section = top.at(_in_file(box.path))
            section.remarks.extend(_remarks(box, funder, wording))
    head = [
        f"# {wording.say('starter.head', {'name': funder.funder.name})}",
        f"# {wording.say('starter.check')}",
        f"grantkit: {FORMAT_VERSION}",
        f"funder: {funder.funder.code}",
        *_edition(funder, edition, wording),
    ]
    for name, section in top.keys.items():
        _complete(section, unwrapped(members(ProjectFile)[name]).type, kind)
    ranks = list(members(ProjectFile))
    body = [
        line
        for name in sorted(top.keys, key=ranks.index)
        for line in _block(name, top.keys[name])
    ]
    return "\n".join([*head, *body, *_terms(funder, wording), ""])


def newest_edition(funder: InstalledFunder) -> str | None:
    """Give the newest edition, where it makes a difference which one it is."""
    boxes = any(box.editions for box in funder.boxes)
    if not boxes and not any(rule.editions for rule in funder.funder.rules):
        return None
    return max(funder.editions, key=lambda edition: edition.since).code


def _is_of(box: Box, edition: str | None) -> bool:
    return not box.editions or edition in box.editions


def usual_kind(funder: InstalledFunder) -> str:
    """Find the kind of report that asks for most; the final one where it is a tie."""
    edition = newest_edition(funder)
    boxes = (box for box in funder.boxes if _is_of(box, edition))
    asked = Counter(kind for box in boxes for kind in box.required)
    final = ReportKind.FINAL.value
    return max(asked, key=lambda kind: (asked[kind], kind == final), default=final)


def _fill_in(top: _Section, name: str, **given: str) -> None:
    section = top.at([Step(name, many=True)])
    section.keys |= {key: _Section(value=value) for key, value in given.items()}


def _edition(
    funder: InstalledFunder, edition: str | None, wording: Wording
) -> Iterator[str]:
    if edition is not None:
        known = ", ".join(each.code for each in funder.editions)
        yield f"# {wording.say('starter.editions', {'known': known})}"
        yield f"edition: {edition}"


def _complete(section: _Section, of: object, report: str) -> None:
    """Add the keys that nothing can be read without, and put all keys in order."""
    known = members(of)
    if section.keys and isinstance(of, type) and has(of):
        for name in (item.name for item in fields(of) if item.default is NOTHING):
            value = report if name == "report" else '"1"'
            section.keys.setdefault(name, _Section(value=value))
    for name, below in section.keys.items():
        _complete(below, unwrapped(known.get(name)).type, report)
    ranks = {name: rank for rank, name in enumerate(known)}
    by_rank = sorted(section.keys.items(), key=lambda pair: ranks.get(pair[0], 0))
    section.keys = dict(by_rank)


def _in_file(path: str) -> tuple[Step, ...]:
    """Give a path of the view as it stands in the file."""
    first, *rest = parse_path(path)
    return (_OF_THE_VIEW.get(first.name, first), *rest)


def _remarks(box: Box, funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    label = box.label.in_language(wording.language)
    place = box.place.in_language(wording.language)
    yield f"{label} ({place}) {box.code}"
    known = {**members(ReportView), "details": funder.funder.details}
    shape = _shape(type_at(known, box.path).type, wording)
    if box.choices:
        shape = ", ".join(box.choices)
    if shape:
        yield f"  = {shape}"
    if box.limit is not None:
        yield wording.say(f"page.limit_{box.counting.unit}", {"limit": box.limit})


def _shape(of: object, wording: Wording) -> str:
    """Show how a value of a type is written; empty where any text will do."""
    if not isinstance(of, type):
        return ""
    if issubclass(of, StrEnum):
        return ", ".join(of)
    key = f"starter.shape.{of.__name__}"
    return wording.say(key) if wording.has(key) else ""


def _block(name: str, section: _Section) -> list[str]:
    return ["", *_lines(name, section, "")]


def _lines(name: str, section: _Section, margin: str) -> Iterator[str]:
    yield from (f"{margin}# {remark}" for remark in section.remarks)
    yield f"{margin}{name}: {section.value}".rstrip()
    inner = margin + _INDENT * (2 if section.many else 1)
    lines = [
        line
        for key, below in section.keys.items()
        for line in _lines(key, below, inner)
    ]
    yield from _as_element(lines) if section.many else lines


def _as_element(lines: list[str]) -> Iterator[str]:
    """Put the dash of a list element before its first key, level with its remarks."""
    first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
    margin = len(lines[first]) - len(lines[first].lstrip()) - len(_INDENT)
    yield from (line.removeprefix(_INDENT) for line in lines[:first])
    yield f"{' ' * margin}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _terms(funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    """List the terms of the agreement that rules wait for."""
    waiting: dict[str, list[str]] = {}
    asked = {box.path for box in funder.boxes}
    for rule in funder.funder.rules:
        for need in rule.needs:
            if need.startswith(_TERMS) and "[" not in need and need not in asked:
                waiting.setdefault(need, []).append(rule.code)
    if waiting:
        yield ""
        yield f"# {wording.say('starter.terms')}"
    for need, codes in sorted(waiting.items()):
        yield f"#   {need}: {', '.join(codes)}"
