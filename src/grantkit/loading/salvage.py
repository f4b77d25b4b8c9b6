"""What is left of raw values when the unreadable places are taken out.

One unreadable date must not hide what is wrong with the rest of a project. So the
places that cannot be read are treated as missing, and reading starts again. Elements
of a list are never dropped, because the numbers in paths would no longer be those of
the user's file.
"""

from collections import Counter
from collections.abc import Callable, Mapping
from copy import copy
from typing import TypeVar

from grantkit.structuring import Problem, Raw, Route

T = TypeVar("T")

# What is tried at a place, the mildest first; then the place above it is treated.
_REMOVE, _STAND_IN, _GIVE_UP = 1, 2, 3


def salvaged(
    data: Mapping[str, Raw],
    read: Callable[[Mapping[str, Raw]], tuple[T | None, tuple[Problem, ...]]],
) -> tuple[T, tuple[Problem, ...]]:
    """Read what can be read, and list all that cannot.

    Every round takes at least one place one step further, and a place that cannot be
    helped gives way to the one above it; so the rounds come to an end.

    Args:
        data: The raw values; they are left as they are.
        read: Makes an instance of them, or lists the problems.

    Returns:
        The instance, without what is unreadable, and the problems of the user's own
        values. A required text that is missing has a stand-in, such as `?3` in the
        third element of a list.
    """
    cures: Counter[Route] = Counter()
    found: list[Problem] = []
    while True:
        instance, problems = read(_rebuilt(data, cures))
        if instance is not None:
            return instance, tuple(found)
        found += (each for each in problems if not _is_treated(each.route, cures))
        for problem in problems:
            _treat(problem, cures)


def _is_treated(route: Route, cures: Counter[Route]) -> bool:
    """Say whether a problem may come from the treatment, not from the user."""
    return any(route[:length] in cures for length in range(len(route) + 1))


def _treat(problem: Problem, cures: Counter[Route]) -> None:
    route = problem.route
    if problem.key == "missing_key":
        cures[route] = max(cures[route], _REMOVE)
    cures[route] += 1
    while len(route) > 1 and cures[route] >= _GIVE_UP:
        route = route[:-1]
        cures[route] += 1


def _rebuilt(data: Mapping[str, Raw], cures: Mapping[Route, int]) -> dict[str, Raw]:
    """Copy what is treated and what leads to it; the rest is shared."""
    root = dict(data)
    copies: dict[Route, Raw] = {(): root}
    for route in sorted(cures, key=len):
        parent = _copied(route[:-1], copies)
        stand_in = _stand_in(route) if cures[route] == _STAND_IN else None
        match parent, route[-1]:
            case dict(), str(name) if stand_in is None:
                parent.pop(name, None)
            case dict(), str(name):
                parent[name] = stand_in
            case list(), int(index):
                parent[index] = {} if stand_in is None else stand_in
    return root


def _copied(route: Route, copies: dict[Route, Raw]) -> Raw:
    """Give our own copy of what stands at a route; None where nothing does."""
    if route not in copies:
        copied: Raw = None
        match _copied(route[:-1], copies), route[-1]:
            case dict() as parent, str(name) if name in parent:
                copied = parent[name] = copy(parent[name])
            case list() as parent, int(index):
                copied = parent[index] = copy(parent[index])
        copies[route] = copied
    return copies[route]


def _stand_in(route: Route) -> str:
    """Name what has no name by the number of the element it belongs to."""
    numbers = [step + 1 for step in route if isinstance(step, int)]
    return f"?{numbers[-1]}" if numbers else "?"
