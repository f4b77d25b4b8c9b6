"""Which funders there are: finding their plugins and reading their data files."""

from grantkit.funders.discovery import (
    BrokenPlugin,
    Registry,
    discover,
    installed_points,
    load_plugins,
)
from grantkit.funders.flaws import Flaw

__all__ = [
    "BrokenPlugin",
    "Flaw",
    "Registry",
    "discover",
    "installed_points",
    "load_plugins",
]
