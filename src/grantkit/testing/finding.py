"""Finding the installed funder that tests are about."""

from pathlib import Path

from grantkit.demands.plugin import Example, Plugin, load_plugin
from grantkit.plugin import InstalledFunder
from grantkit.testing.refusing import refuse


def find_plugin(code: str, folder: Path, examples: tuple[Example, ...] = ()) -> Plugin:
    """Find an installed plugin, or fail the test with the reason.

    Args:
        code: Of its funder.
        folder: Of the whole plugin.
        examples: Good reports to the funder.
    """
    found = load_plugin(code, folder, examples)
    refuse(() if isinstance(found, Plugin) else found)
    assert isinstance(found, Plugin)
    return found


def find_funder(code: str, folder: Path) -> InstalledFunder:
    """Find an installed funder by its code, or fail the test with the reason.

    Args:
        code: Of the funder.
        folder: Of the plugin that brings it.
    """
    return find_plugin(code, folder).installed
