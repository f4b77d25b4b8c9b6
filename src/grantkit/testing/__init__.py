"""The kit for authors of funder plugins: what their tests need, and nothing else does.

`FunderContract` holds the tests that every plugin passes, on an `Example` of a good
report. `a_project` and `a_view` make a small valid report of which a test overrides
only what it is about. `ask_rule` asks one rule about it, in words. `instances_of`,
`altered`, `valid_projects`, `nearly_valid_projects` and `empty_projects` are strategies
for hypothesis. `PluginFolder` offers a plugin, whole or broken on purpose, without
installing it. The kit needs pytest and hypothesis.
"""

from grantkit.testing.asking import ask_rule
from grantkit.testing.builders import AS_OF, a_project, a_view, eur, view_of
from grantkit.testing.contract import FunderContract
from grantkit.testing.demands.plugin import Example
from grantkit.testing.plugin_folder import PluginFolder
from grantkit.testing.strategies import (
    altered,
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
)

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
    "instances_of",
    "nearly_valid_projects",
    "valid_projects",
    "view_of",
]
