"""What is wrong with raw values, as a flat list in our own words.

cattrs collects its errors in nested groups whose notes say where each arose. Users
never see them: this module turns a group into `Problem`s, each with its place and the
name of a sentence in the wording files.
"""

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, field, fields, frozen
from cattrs.errors import (
    AttributeValidationNote,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from grantkit.errors import BrokenPluginError
from grantkit.model.path import nearest
from grantkit.structuring.codes import code_of
from grantkit.structuring.texts import shown

Route = tuple[str | int, ...]
"""A path in steps: names of keys, and numbers of elements counted from 0."""

_LONGEST_GUESS = 64
_STEP = re.compile(r"\[(\d+)\]|([^.\[\]]+)")


class ReadingError(ValueError):
    """A raw value that cannot be read; raised by the hooks of the converter.

    Args:
        key: Name of the sentence: a table under `[reading]` in the wording files.
        at: Steps from the value to the part at fault.
        known: The words that would have been right; the nearest to `found` is named.
        values: What the sentence prints.
    """

    def __init__(
        self, key: str, *, at: Route = (), known: Iterable[str] = (), **values: object
    ) -> None:
        """Note the sentence and its values."""
        super().__init__(key)
        self.key = key
        self.at = at
        self.known = tuple(known)
        self.values = values


@frozen(kw_only=True)
class Problem:
    """One thing wrong with the raw values.

    Attributes:
        route: Where, in steps.
        key: Name of the sentence that says it.
        values: What the sentence prints.
        known: The words that would have been right, where they can be listed.
    """

    route: Route
    key: str
    values: Mapping[str, object] = field(factory=dict)
    known: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """Where, as a path: `expenditure[3].paid_on`."""
        return path_of(self.route)

    @property
    def code(self) -> str:
        """The code of the finding."""
        return code_of(self.key)

    @property
    def nearest(self) -> str | None:
        """The known word that looks most like the one found.

        Computed only when asked for, because it is slow and a broken file may hold a
        great many unknown words.
        """
        found = str(self.values.get("found", ""))
        if len(found) >= _LONGEST_GUESS:
            return None
        return nearest(found, self.known, closely=self.key == "not_a_choice")


class UnreadableListError(ValueError):
    """A list of which some elements cannot be read.

    Args:
        problems: What is wrong, with routes that begin at the list.
    """

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        """Note the problems."""
        super().__init__("unreadable list")
        self.problems = problems


def path_of(route: Route) -> str:
    """Write a route as a path."""
    steps = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in route)
    return "".join(steps).removeprefix(".")


def route_of(path: str) -> Route:
    """Take a path apart into its steps."""
    return tuple(
        int(number) if number else name for number, name in _STEP.findall(path)
    )


def problems(error: Exception, route: Route = ()) -> Iterator[Problem]:
    """List what a failed structuring has found, in our own words.

    Args:
        error: What the converter raised.
        route: Where the value that was structured stands.

    Raises:
        BrokenPluginError: The failure is not about the data: a class has a field of a
            type that no project file can hold.
    """
    if isinstance(error, ExceptionGroup):
        for inner in error.exceptions:
            yield from problems(inner, (*route, *_step(inner)))
    elif isinstance(error, UnreadableListError):
        for problem in error.problems:
            yield evolve(problem, route=(*route, *problem.route))
    elif isinstance(error, ReadingError):
        yield Problem(
            route=(*route, *error.at),
            key=error.key,
            values=error.values,
            known=error.known,
        )
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from _unknown_keys(error, route)
    elif isinstance(error, KeyError):
        yield Problem(route=route, key="missing_key", values={"name": error.args[0]})
    elif isinstance(error, ValueError):
        yield Problem(route=route, key="refused", values={"reason": shown(str(error))})
    else:
        raise BrokenPluginError(f"{path_of(route)}: {error}") from error


def _step(error: Exception) -> Route:
    """Read from cattrs' note where in its parent an error arose."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, AttributeValidationNote):
            return (note.name,)
        if isinstance(note, IterableValidationNote):
            return (note.index,)
    return ()


def _unknown_keys(error: ForbiddenExtraKeysError, route: Route) -> Iterator[Problem]:
    known = tuple(item.name for item in fields(error.cl))
    for name in sorted(error.extra_fields):
        yield Problem(
            route=(*route, name),
            key="unknown_key",
            values={"found": shown(name)},
            known=known,
        )
