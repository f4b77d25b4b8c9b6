"""A starter project file: every required box of a funder, explained, to be filled in.

The file is made from the funder's boxes and rules alone, so that it can never ask for
less than the checks do. What rules and form read beside that is there as a comment.
"""

import re
import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from attrs import NOTHING, Attribute, define, evolve, field, fields, has

from grantkit.model.path import Step, members, parse_path, type_at, unwrapped
from grantkit.model.project_file import FORMAT_VERSION, ProjectFile, ReportView
from grantkit.model.reference import Box
from grantkit.model.report import ReportKind
from grantkit.plugin import InstalledFunder, Rule
from grantkit.wording import Wording

_INDENT = "  "
_OF_THE_VIEW = {"report": Step("reports", many=True)}
_OF_THE_VIEW["lead_partner"] = Step("partners", many=True)
_TERMS = ("agreement", "details")
_CODE, _WIDTH = re.compile(r"[A-Z]+\d{3}"), 100


@define
class _Section:
    """A key of the file on its way to being written.

    Attributes:
        many: Whether it holds a list, of which one element is shown.
        optional: Whether it stands there, with all below it, as a comment only.
        remarks: Comment lines above it.
        value: What is filled in already.
        keys: The keys below it.
    """

    many: bool = False
    optional: bool = False
    remarks: list[str] = field(factory=list)
    value: str = ""
    keys: "dict[str, _Section]" = field(factory=dict)

    def at(self, steps: Iterable[Step], *, optional: bool = False) -> "_Section":
        """Find or make the section at a path; of new ones the outermost is optional."""
        section = self
        for step in steps:
            section = section.keys.setdefault(step.name, _Section(optional=optional))
            section.many = section.many or step.many
            optional = optional and not section.optional
        return section

    def has(self, steps: Iterable[Step]) -> bool:
        """Say whether there is a section at a path."""
        section: _Section | None = self
        for step in steps:
            section = section and section.keys.get(step.name)
        return section is not None

    @property
    def asks_nothing_below(self) -> bool:
        """Whether all that stands below it is a comment."""
        return bool(self.keys) and all(each.optional for each in self.keys.values())


def starter_file(
    funder: InstalledFunder,
    language: str,
    readers: Mapping[str, Iterable[str]],
    titles: Mapping[str, str],
) -> str:
    """Write the YAML text of a starter file, with comments in a language.

    Args:
        funder: Who asks.
        language: Of the comments.
        readers: By the path of what is read beside boxes, who reads it, in words.
        titles: What each rule finds, by its code.
    """
    wording = funder.wordings[language]
    held = of_newest_edition(funder)
    top = _sections(held, readers, wording)
    ranks = list(members(ProjectFile))
    body = [
        line
        for name in sorted(top.keys, key=ranks.index)
        for line in _block(name, top.keys[name])
    ]
    body += _terms(held, wording)
    told = _findings(body, titles, wording)
    return "\n".join([*_head(funder, wording), *body, *told, ""])


def _head(funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    """Say what the file is, and write the keys that it begins with."""
    yield f"# {wording.say('starter.head', {'name': funder.funder.name})}"
    yield f"# {wording.say('starter.check')}"
    yield f"# {wording.say('starter.optional')}"
    yield f"# {wording.say('starter.found')}"
    yield f"# {wording.say('starter.more', {'funder': funder.funder.code})}"
    yield f"grantkit: {FORMAT_VERSION}"
    yield f"funder: {funder.funder.code}"
    edition = newest_edition(funder)
    if edition is not None:
        known = ", ".join(each.code for each in funder.editions)
        yield f"# {wording.say('starter.editions', {'known': known})}"
        yield f"edition: {edition}"


def _sections(
    funder: InstalledFunder, readers: Mapping[str, Iterable[str]], wording: Wording
) -> _Section:
    """Lay out all keys of the file: what is asked for, and what is only read."""
    kind, top = usual_kind(funder), _Section()
    _fill_in(top, "partners", role="lead")
    spoken = funder.funder.languages[0]
    _fill_in(top, "reports", id=kind, kind=kind, language=spoken)
    for box in funder.boxes:
        if kind in box.required:
            section = top.at(_in_file(box.path))
            section.remarks.extend(_remarks(box, funder, wording))
    for path, codes in _required(funder, kind).items():
        steps = _in_file(path)
        if not top.has(steps):
            remarks = top.at(steps).remarks
            remarks += [", ".join(codes), *_shape_at(path, funder, wording)]
    _add_optional(top, funder, wording, readers)
    for name, section in top.keys.items():
        _complete(section, _type_of(name, ProjectFile, funder), kind)
    return top


def _required(funder: InstalledFunder, kind: str) -> Mapping[str, list[str]]:
    """List the paths at which declared checks want something, with their codes."""
    found: dict[str, list[str]] = {}
    for rule in funder.funder.rules:
        if not rule.reports or kind in rule.reports:
            for path in rule.requires:
                found.setdefault(path, []).append(rule.code)
    return found


def _add_optional(
    top: _Section,
    funder: InstalledFunder,
    wording: Wording,
    readers: Mapping[str, Iterable[str]],
) -> None:
    """Add what is read but not asked for, as comments."""
    known = {box.path: box for box in funder.boxes}
    told = _waiting(funder)
    for path in dict.fromkeys((*known, *readers)):
        steps = tuple(_kept(_in_file(path), funder))
        if path in told or top.has(steps):
            continue
        section = top.at(steps, optional=True)
        if path in known:
            section.remarks.extend(_remarks(known[path], funder, wording))
        else:
            section.remarks.append(", ".join(readers[path]))
            section.remarks.extend(_shape_at(path, funder, wording))


def _kept(steps: Iterable[Step], funder: InstalledFunder) -> Iterator[Step]:
    """Go along a path as far as anybody is to write it into a file.

    Left out are what people confirm by a command, and keys that are given anyhow.
    """
    for step, key in _held(steps, funder):
        if key.default is NOTHING or step.name == "attestations":
            return
        yield step


def _held(
    steps: Iterable[Step], funder: InstalledFunder
) -> Iterator[tuple[Step, "Attribute[object]"]]:
    """Go along a path as far as a file holds it; what is computed ends it."""
    of: object = ProjectFile
    for step in steps:
        known = fields(of) if isinstance(of, type) and has(of) else ()
        found = next((item for item in known if item.name == step.name), None)
        if found is None:
            return
        of = _type_of(step.name, of, funder)
        yield step, found


def _type_of(name: str, within: object, funder: InstalledFunder) -> object:
    """Give the type of a field; the details are of the funder's own."""
    if within is ProjectFile and name == "details":
        return funder.funder.details
    return unwrapped(members(within).get(name)).type


def newest_edition(funder: InstalledFunder) -> str | None:
    """Give the newest edition, where it makes a difference which one it is."""
    boxes = any(box.editions for box in funder.boxes)
    if not boxes and not any(rule.editions for rule in funder.funder.rules):
        return None
    return max(funder.editions, key=lambda edition: edition.since).code


def of_newest_edition(funder: InstalledFunder) -> InstalledFunder:
    """Leave a funder only the boxes and rules that belong to its newest edition."""
    edition = newest_edition(funder)
    boxes = (box for box in funder.boxes if _is_of(box, edition))
    rules = (rule for rule in funder.funder.rules if _is_of(rule, edition))
    own = evolve(funder.funder, rules=tuple(rules))
    return evolve(funder, boxes=tuple(boxes), funder=own)


def _is_of(of: Box | Rule, edition: str | None) -> bool:
    return not of.editions or edition in of.editions


def usual_kind(funder: InstalledFunder) -> str:
    """Find the kind of report that asks for most; the final one where it is a tie."""
    boxes = of_newest_edition(funder).boxes
    asked = Counter(kind for box in boxes for kind in box.required)
    final = ReportKind.FINAL.value
    return max(asked, key=lambda kind: (asked[kind], kind == final), default=final)


def _fill_in(top: _Section, name: str, **given: str) -> None:
    section = top.at([Step(name, many=True)])
    section.keys |= {key: _Section(value=value) for key, value in given.items()}


def _complete(section: _Section, of: object, report: str) -> None:
    """Add the keys that nothing can be read without, and put all keys in order."""
    known = members(of)
    if section.keys and isinstance(of, type) and has(of):
        optional = section.asks_nothing_below
        for name in (item.name for item in fields(of) if item.default is NOTHING):
            value = report if name == "report" else '"1"'
            section.keys.setdefault(name, _Section(value=value, optional=optional))
    for name, below in section.keys.items():
        _complete(below, unwrapped(known.get(name)).type, report)
    ranks = {name: rank for rank, name in enumerate(known)}
    section.keys = dict(
        sorted(
            section.keys.items(),
            key=lambda pair: (pair[1].optional, ranks.get(pair[0], 0)),
        )
    )


def _in_file(path: str) -> tuple[Step, ...]:
    """Give a path of the view as it stands in the file."""
    first, *rest = parse_path(path)
    return (_OF_THE_VIEW.get(first.name, first), *rest)


def _remarks(box: Box, funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    label = box.label.in_language(wording.language)
    place = box.place.in_language(wording.language)
    yield f"{label} ({place}) {box.code}"
    if box.choices:
        yield f"  = {', '.join(box.choices)}"
    else:
        yield from _shape_at(box.path, funder, wording)
    if box.limit is not None:
        yield wording.say(f"page.limit_{box.counting.unit}", {"limit": box.limit})


def _shape_at(path: str, funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    known = {**members(ReportView), "details": funder.funder.details}
    if shape := _shape(type_at(known, path).type, wording):
        yield f"  = {shape}"


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


def _lines(
    name: str, section: _Section, margin: str, *, hidden: bool = False
) -> Iterator[str]:
    """Write a section; `hidden` where what stands round it is a comment already."""
    lines = [f"{margin}# {remark}" for remark in section.remarks]
    lines.append(f"{margin}{name}: {section.value}".rstrip())
    apart, inner = section.asks_nothing_below, margin + _INDENT
    within = inner + _INDENT if section.many else inner
    below = [
        line
        for key, each in section.keys.items()
        for line in _lines(key, each, within, hidden=hidden or apart)
    ]
    if section.many:
        below = list(_as_element(below))
    lines += _as_comment(below, inner) if apart and not hidden else below
    is_comment = section.optional and not hidden
    yield from _as_comment(lines, margin) if is_comment else lines


def _as_comment(lines: Iterable[str], margin: str) -> Iterator[str]:
    """Put lines behind the sign of a comment; remarks above them bear it already."""
    for line in lines:
        said = line.removeprefix(margin)
        yield line if said.startswith("#") else f"{margin}# {said}"


def _as_element(lines: list[str]) -> Iterator[str]:
    """Put the dash of a list element before its first key, level with its remarks."""
    if not lines:
        return
    first = next(n for n, line in enumerate(lines) if not line.lstrip().startswith("#"))
    margin = len(lines[first]) - len(lines[first].lstrip()) - len(_INDENT)
    yield from (line.removeprefix(_INDENT) for line in lines[:first])
    yield f"{' ' * margin}- {lines[first].lstrip()}"
    yield from lines[first + 1 :]


def _terms(funder: InstalledFunder, wording: Wording) -> Iterator[str]:
    """List the terms of the agreement that rules wait for."""
    waiting = _waiting(funder)
    if waiting:
        yield ""
        yield f"# {wording.say('starter.terms')}"
    for need, codes in sorted(waiting.items()):
        yield f"#   {need}: {', '.join(codes)}"


def _waiting(funder: InstalledFunder) -> Mapping[str, list[str]]:
    """Find the terms that rules need and no box asks for, with the codes of these."""
    waiting: dict[str, list[str]] = {}
    required = (path for rule in funder.funder.rules for path in rule.requires)
    asked = {*(box.path for box in funder.boxes), *required}
    for rule in funder.funder.rules:
        for need in rule.needs:
            if need.startswith(_TERMS) and "[" not in need and need not in asked:
                waiting.setdefault(need, []).append(rule.code)
    return waiting


def _findings(
    lines: Iterable[str], titles: Mapping[str, str], wording: Wording
) -> Iterator[str]:
    """List what the rules find whose codes stand in some lines."""
    named = {code for line in lines for code in _CODE.findall(line)}
    if known := sorted(named.intersection(titles)):
        yield ""
        yield f"# {wording.say('starter.rules')}"
    for code in known:
        head = f"#   {code}  "
        margin = f"#{' ' * (len(head) - 1)}"
        told = f"{head}{titles[code]}"
        yield from textwrap.wrap(told, _WIDTH, subsequent_indent=margin)
