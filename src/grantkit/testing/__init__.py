"""The kit for authors of funder plugins: what their tests need, and nothing else does.

`FunderContract` holds the tests that every plugin passes, on an `Example` of a good
report. `find_funder` gives the installed funder. `a_project` and `a_view` make a small
valid report of which a test overrides only what it is about. `ask_rule` asks one rule
about it, in words. `instances_of`, `altered`, `valid_projects`, `nearly_valid_projects`
and `empty_projects` are strategies for hypothesis. `PluginFolder` offers a plugin,
whole or broken on purpose, without installing it. The kit needs pytest and hypothesis.
"""

from grantkit.demands.builders import AS_OF, a_project, a_view, eur, view_of
from grantkit.demands.plugin import Example
from grantkit.demands.strategies import (
    altered,
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
)
from grantkit.testing.asking import ask_rule
from grantkit.testing.contract import FunderContract
from grantkit.testing.finding import find_funder
from grantkit.testing.plugin_folder import PluginFolder

__all__ = [
    "AS_OF",
    "Example",
    "FunderContract",
    "PluginFolder",
    "a_project",
    "a_view",
    "altered",
    "ask_rule",
    "empty_projects",
    "eur",
    "find_funder",
    "instances_of",
    "nearly_valid_projects",
    "valid_projects",
    "view_of",
]
