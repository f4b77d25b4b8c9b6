"""Why a plugin that is installed is not seen: it offers nothing where one looks."""

import re
from collections.abc import Iterator
from importlib.metadata import distributions

from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.doctor.patient import Patient
from grantkit.model.path import nearest
from grantkit.plugin import GROUP

PROJECT = "pyproject.toml"
_OURS = re.compile(r"grantkit(?![\w.-])", re.IGNORECASE)
_NAMED = re.compile(r"grantkit[-_.]", re.IGNORECASE)


def unseen_plugins() -> Iterator[Patient]:
    """List what needs grantkit and looks like a plugin, but offers no funder."""
    seen = set()
    for distribution in distributions():
        name = distribution.metadata["Name"] or ""
        groups = {point.group for point in distribution.entry_points}
        needs = any(_OURS.match(each) for each in distribution.requires or ())
        if name in seen or not needs or GROUP in groups:
            continue
        seen.add(name)
        if nearest(GROUP, groups) or _NAMED.match(name):
            yield Patient(
                code=name,
                distribution=name,
                version=distribution.version,
                folder=None,
                package=None,
                complaints=(offers_nothing(groups),),
            )


def offers_nothing(groups: set[str]) -> Shortcoming:
    """Say that a plugin is not in the group of entry points, and which is nearest."""
    close = nearest(GROUP, groups)
    if close is None:
        return falls_short(PROJECT, "no_group", group=GROUP)
    return falls_short(PROJECT, "wrong_group", close, group=GROUP)
