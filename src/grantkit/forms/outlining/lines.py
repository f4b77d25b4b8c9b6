"""An outline, and what changed between two, as lines of plain text."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum

from grantkit.forms.faults import Place
from grantkit.forms.grammar import Sign
from grantkit.forms.linting.expected import same_values
from grantkit.forms.outlining.change import Aspect, Change, Stand
from grantkit.forms.outlining.outline import (
    Block,
    BoundBox,
    Edge,
    Entry,
    Heading,
    Outline,
    Paragraph,
    Part,
    Row,
    Table,
)
from grantkit.model.path import PathError, PathType, type_at
from grantkit.model.reference import Box
from grantkit.wording import Wording

_STEP = "  "


def outline_lines(
    outline: Outline,
    wording: Wording,
    roots: Mapping[str, object],
    boxes: Iterable[Box] = (),
) -> Iterator[str]:
    """Write an outline, each thing in a line of its own.

    Args:
        outline: Of the form.
        wording: In whose language it is written.
        roots: The type of each first name of a path.
        boxes: Of the funder, where it is known whose form it is.
    """
    known = tuple(boxes)
    depth = 0
    for entry in outline.entries:
        if isinstance(entry, Part | Heading):
            depth = entry.level if isinstance(entry, Heading) else 0
        inside = depth + _depth_of(entry)
        yield _STEP * inside + _line(entry, wording, roots, known)
        if isinstance(entry, Part | Heading):
            depth += 1
    if outline.faults:
        yield wording.say("show.faults")
        for fault in outline.faults:
            yield _STEP + fault.message(wording.language)


def change_lines(changes: Sequence[Change], wording: Wording) -> Iterator[str]:
    """Write what changed, each change in a line of its own."""
    if not changes:
        yield wording.say("show.change.none")
    for change in changes:
        yield _change(change, wording)


def _depth_of(entry: Entry) -> int:
    """Say how much deeper a thing stands than its section."""
    tabled = entry.place.table is not None
    match entry:
        case Part() | Heading() | Table():
            return 0
        case Row():
            return 1
        case BoundBox():
            return 2 if tabled else 1
        case _:
            return int(tabled)


def _line(
    entry: Entry,
    wording: Wording,
    roots: Mapping[str, object],
    boxes: tuple[Box, ...],
) -> str:
    match entry:
        case Part():
            text = _part(entry, wording)
        case Heading():
            text = f"{'#' * entry.level} {entry.words}"
        case Paragraph():
            text = entry.words
        case Table():
            text = _table(entry, wording)
        case Row():
            text = _row(entry, wording)
        case Block():
            text = _block(entry, wording)
        case BoundBox():
            facts = ", ".join(_facts(entry, wording, roots, boxes))
            text = wording.say("show.box", {"path": entry.mark.path, "facts": facts})
    return text


def _part(part: Part, wording: Wording) -> str:
    name = part.place.part
    shown = Place(part=name).sentence(wording)
    return wording.say("show.part", {"part": shown, "name": name})


def _table(table: Table, wording: Wording) -> str:
    values = {
        "number": table.place.table,
        "rows": table.rows,
        "columns": table.columns,
        "header": _cells(table.header),
    }
    return wording.say("show.table" if table.header else "show.table_bare", values)


def _row(row: Row, wording: Wording) -> str:
    values = {
        "row": row.place.row,
        "words": _cells(row.words),
        "lists": ", ".join(row.lists),
    }
    return wording.say("show.row_repeated" if row.lists else "show.row", values)


def _block(block: Block, wording: Wording) -> str:
    conditional = block.mark.sign in (Sign.CONDITION, Sign.END_CONDITION)
    key = "condition" if conditional else "repeat"
    end = "_end" if block.edge is Edge.END else ""
    return wording.say(f"show.{key}{end}", {"path": block.mark.path})


def _cells(words: Iterable[str]) -> str:
    return " | ".join(words)


def _facts(
    box: BoundBox,
    wording: Wording,
    roots: Mapping[str, object],
    boxes: tuple[Box, ...],
) -> Iterator[str]:
    yield _type(box.mark.path, wording, roots)
    if box.mark.style:
        yield wording.say("show.style", {"style": box.mark.format})
    if box.mark.words is not None:
        yield wording.say("show.fallback", {"words": box.mark.words})
    if box.control is not None:
        yield wording.say(f"show.control.{box.control.value}")
    for own in boxes:
        if own.path in same_values(box.mark.path):
            yield from _facts_of(own, wording)


def _facts_of(box: Box, wording: Wording) -> Iterator[str]:
    title = box.label.in_language(wording.language)
    yield wording.say("show.title", {"code": box.code, "title": title})
    if box.required:
        kinds = (wording.display.label("ReportKind", kind) for kind in box.required)
        yield wording.say("show.required", {"kinds": ", ".join(kinds)})
    if box.limit is not None:
        key = f"show.limit_{box.counting.unit}"
        yield wording.say(key, {"limit": box.limit})


def _type(path: str, wording: Wording, roots: Mapping[str, object]) -> str:
    try:
        found = type_at(roots, path)
    except PathError:
        return wording.say("show.type.unknown")
    words = _type_word(found, wording)
    if found.many:
        return wording.say("show.list_of", {"type": words})
    if found.optional:
        return f"{words}, {wording.say('show.optional')}"
    return words


def _type_word(found: PathType, wording: Wording) -> str:
    name = found.type.__name__ if isinstance(found.type, type) else ""
    if isinstance(found.type, type) and issubclass(found.type, StrEnum):
        name = StrEnum.__name__
    key = f"show.type.{name}"
    return wording.say(key if name and wording.has(key) else "show.type.other")


def _change(change: Change, wording: Wording) -> str:
    key = f"show.change.{change.aspect.value}"
    values = {
        "path": change.name,
        "old": _shown(change.aspect, change.old, wording),
        "new": _shown(change.aspect, change.new, wording),
    }
    if change.old is None and wording.has(f"{key}_new"):
        key += "_new"
    elif change.new is None and wording.has(f"{key}_gone"):
        key += "_gone"
    if change.aspect is Aspect.TABLE and isinstance(change.new or change.old, Place):
        key += "_bare"
    return wording.say(key, values)


def _shown(aspect: Aspect, value: object, wording: Wording) -> str:
    if isinstance(value, Place):
        return value.sentence(wording)
    if isinstance(value, Stand):
        ends = {"place": value.place.sentence(wording), "path": value.after}
        return wording.say(f"show.{'after' if value.after else 'first'}", ends)
    if isinstance(value, tuple):
        return _cells(str(words) for words in value)
    if aspect is Aspect.CONTROL:
        return wording.say(f"show.control.{value or 'none'}")
    if aspect is Aspect.STYLE and not value:
        return wording.say("show.change.usual")
    return "" if value is None else str(value)
