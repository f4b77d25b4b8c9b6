"""Values that may be missing, by their types, where the form says nothing for it."""

from collections.abc import Iterator

from grantkit.forms.compiling.check import Roots
from grantkit.forms.grammar import IS, LIST, Mark, Sign, lists_of
from grantkit.forms.linting.expected import Expected, leads_through
from grantkit.forms.linting.reading import Found, Reading
from grantkit.model.path import PathError, members, type_at, unwrapped


def may_be_missing(reading: Reading) -> Iterator[Found]:
    """Find values that a report may lack, printed without words for it."""
    for story, written in reading.marks:
        mark = written.mark
        if written.frames or mark.words is not None or _is_wrong(mark, reading.roots):
            continue
        kept = [m.whole.path for m in written.around if m.sign is Sign.CONDITION]
        lacking = [
            step
            for step in steps_that_may_lack(mark, reading.roots)
            if not any(leads_through(step, path) for path in kept)
            and not _guaranteed(step, reading.expected)
        ]
        if lacking:
            yield story.found(
                "may_be_missing",
                written.element,
                variant="" if lacking[0] == mark.path else "step",
                at=written.place,
                mark=mark.shown,
                path=mark.path,
                step=lacking[0],
            )


def _guaranteed(step: str, expected: Expected | None) -> bool:
    return expected is not None and expected.guarantees(step)


def _is_wrong(mark: Mark, roots: Roots) -> bool:
    """Say whether a path leads nowhere; that is said already."""
    try:
        type_at(roots, mark.path)
    except PathError:
        return True
    return False


def steps_that_may_lack(mark: Mark, roots: Roots) -> Iterator[str]:
    """List the beginnings of a path at which there may be nothing, shortest first.

    A list that is joined or ticks boxes may be empty, and then there is nothing to say.
    """
    known, trail = roots, ""
    joined = _joined(mark, roots) if mark.style in (IS, LIST) else None
    for step in mark.steps:
        found = unwrapped(known[step.name])
        here = f"{trail}.{step.name}" if trail else step.name
        trail = f"{trail}.{step}" if trail else str(step)
        if found.optional or here == joined:
            yield here
        elif step.index is not None:
            yield trail
        known = members(found.type)


def _joined(mark: Mark, roots: Roots) -> str | None:
    """Find the list that the format `list` joins, or of which `is` asks."""
    if type_at(roots, mark.path).many:
        return mark.path
    if mark.style == IS:
        return None
    return next((name[:-2] for name in reversed(lists_of(mark.path))), None)
