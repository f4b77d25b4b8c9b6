"""Public names that are going: they still lead to their successors, with a warning."""

import sys
import warnings
from collections.abc import Callable, Mapping


def renamed(module: str, successors: Mapping[str, str]) -> Callable[[str], object]:
    """Make the `__getattr__` of a module for names that it has no longer.

    Args:
        module: Its name.
        successors: What stands in it now, by the name of before.
    """

    def find(name: str) -> object:
        if name not in successors:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        now = successors[name]
        warnings.warn(
            f"{module}.{name} will go in the next version of the plugin API; "
            f"it is called {now} now",
            DeprecationWarning,
            stacklevel=2,
        )
        return getattr(sys.modules[module], now)

    return find
