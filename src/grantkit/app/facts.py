"""What a filled form tells of itself: whose report it is, and what it was made from.

Sums of data and rules are taken of what they mean, not of how a file is written: the
order of keys, quotation marks, empty values and names of files make no difference.
"""

from collections.abc import Mapping
from pathlib import PurePath

from grantkit import __version__
from grantkit.app.opening import OpenedReport
from grantkit.checking import edition_of
from grantkit.model.characters import UNWRITABLE
from grantkit.model.digest import Plain, data_of, plain, sum_up
from grantkit.model.finding import Certainty
from grantkit.model.override import OverrideKind
from grantkit.model.own_rules import OwnRules
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder, Rule

_OF_RULE = ("code", "severity", "certainty", "needs", "reports", "editions")
_OF_BOX = ("code", "path", "required", "editions", "limit", "counting", "choices")


def facts_of(opened: OpenedReport, funder: InstalledFunder) -> Mapping[str, str]:
    """List what a filled form tells of itself; docs/verify.md says what each means."""
    view = opened.view
    facts = {
        "program": "grantkit",
        "version": __version__,
        "funder": funder.funder.code,
        "distribution": funder.distribution,
        "plugin": funder.version,
        "edition": edition_of(funder.editions, view, opened.loaded.project.edition),
        "report": view.report.id,
        "kind": view.report.kind,
        "language": view.report.language or funder.funder.languages[0],
        "as_of": view.as_of.isoformat(),
        "source": opened.file.name,
        "data": sum_of_data(view),
        "rules": sum_of_rules(funder),
        "overrides": _overrides(funder),
        "own_rules": sum_of_own_rules(funder),
    }
    return {
        name: UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", words)
        for name, words in facts.items()
        if words is not None
    }


def _overrides(funder: InstalledFunder) -> str | None:
    """Name the file of own rules; None where it changes nothing."""
    own = funder.own_rules
    return PurePath(own.file).name if own and own.changes else None


def sum_of_own_rules(funder: InstalledFunder) -> str | None:
    """Sum up what own rules change, wherever their file stands; None for nothing."""
    own = funder.own_rules
    return sum_up(_own(own)) if own and own.changes else None


def sum_of_data(view: ReportView[object]) -> str:
    """Sum up what a project file says, seen through one of its reports."""
    return sum_up(data_of(view))


def sum_of_rules(funder: InstalledFunder) -> str:
    """Sum up what a verdict rests on: program, plugin, rules, boxes and parameters.

    An organisation's own rules are part of it, wherever their file stands.
    """
    own = funder.own_rules
    return sum_up(
        {
            "grantkit": __version__,
            "plugin": [funder.distribution, funder.version],
            "rules": [_rule(rule) for rule in funder.funder.rules],
            "boxes": [_chosen(box, (*_OF_BOX, "severity")) for box in funder.boxes],
            "parameters": [[name, plain(value)] for name, value in funder.parameters],
            "editions": plain(funder.editions),
            "headings": plain(funder.headings),
            "deadlines": plain(funder.parameters.deadlines),
            "confirmations": plain(funder.confirmations),
            **({"overrides": _own(own)} if own and own.changes else {}),
        }
    )


def _own(own: OwnRules) -> Plain:
    """List what own rules change, in no language but that of their sentences."""
    words = [c for c in own.changes if c.kind is OverrideKind.WORDING]
    return {
        "wording": [[each.name, each.says] for each in words],
        "boxes": [_chosen(box, (*_OF_BOX, "severity")) for box in own.boxes],
        "parameters": [
            [name, plain(value)]
            for name, value in own.parameters
            if value.certainty is Certainty.OWN
        ],
    }


def _rule(rule: Rule) -> Plain:
    return _chosen(rule, (*_OF_RULE, "since", "until"))


def _chosen(of: Rule | Box, names: tuple[str, ...]) -> Plain:
    return {name: plain(getattr(of, name)) for name in names}
