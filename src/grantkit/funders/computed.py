"""What no project file holds: values that are computed, and what they are made of."""

from collections.abc import Mapping
from inspect import unwrap

from grantkit.figures.origins import origins_of
from grantkit.model.path import members, parse_path, unwrapped
from grantkit.model.project_file import ProjectFile, names_of


def parts_of(roots: Mapping[str, object], path: str) -> tuple[str, ...] | None:
    """Name the paths that a computed value is made of, as far as they are known.

    Args:
        roots: The type of each first name of a path.
        path: Of the value. On the way to it, too, something may be computed.

    Returns:
        The paths; None where the value stands in the project file.
    """
    if names_of(path)[0] not in members(ProjectFile):
        return origins_of(path)
    of: object = None
    known, trail = roots, ""
    for step in parse_path(path):
        made = getattr(of, step.name, None)
        if isinstance(made, property) and made.fget is not None:
            read = unwrap(made.fget).__code__.co_names
            return tuple(f"{trail}.{name}" for name in known if name in read)
        of = unwrapped(known.get(step.name)).type
        known, trail = members(of), f"{trail}.{step}".lstrip(".")
    return None
