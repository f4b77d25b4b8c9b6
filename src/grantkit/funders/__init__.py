"""Which funders there are: finding their plugins and reading their data files."""

from grantkit.funders.discovery import BrokenPlugin, Registry, discover, load_plugins

__all__ = ["BrokenPlugin", "Registry", "discover", "load_plugins"]
