"""Which funders there are: finding their plugins and reading their data files."""

from grantkit.funders.discovery import (
    BrokenPlugin,
    Registry,
    discover,
    installed_points,
    load_plugins,
)

__all__ = ["BrokenPlugin", "Registry", "discover", "installed_points", "load_plugins"]
