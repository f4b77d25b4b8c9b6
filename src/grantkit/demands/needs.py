"""Values that rules need, and that a report may lack without a word."""

from collections import defaultdict
from collections.abc import Iterator

from grantkit.checking import CheckResult
from grantkit.demands.gaps import Gap
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.model.finding import Severity
from grantkit.model.path import PathError, members, type_at
from grantkit.model.project_file import ReportView
from grantkit.wording import styles_of

_TERMS = ("agreement", "details")
"""What each agreement and each funder has of its own, and may leave unknown."""


def unrequired_needs(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every value that a rule needs is asked for: by a box, or by another rule.

    A report without it would be called ready, and the rule only *not checked*. Whole
    lists are left alone: a project may well have no costs or no volunteers.
    """
    alike: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for path, codes in _waiting(plugin).items():
        alike[tuple(sorted(codes))].append(path)
    for waiting, paths in alike.items():
        yield falls_short(
            "boxes.toml",
            "lacked" if len(paths) == 1 else "lacked_many",
            paths=", ".join(map("`{}`".format, paths)),
            codes=", ".join(waiting),
            count=len(waiting),
        )


def _waiting(plugin: Plugin) -> dict[str, set[str]]:
    """Find the rules that silently wait for a value, by its path."""
    rules = plugin.installed.funder.rules
    grave = {each.code for each in rules if each.severity is Severity.ERROR}
    found: dict[str, set[str]] = defaultdict(set)
    for tried in plugin.tried:
        for gap, result in tried.gaps:
            codes = grave & _newly_waiting(result, tried.unspoilt)
            if codes and _is_value(gap) and not _finds_more(result, tried.unspoilt):
                found[gap.path] |= codes
    return found


def _is_value(gap: Gap) -> bool:
    """Say whether a single value is gone, which the project might have told."""
    if gap.is_zero or gap.path.partition(".")[0] in _TERMS:
        return False
    try:
        return styles_of(type_at(members(ReportView), gap.path).type) is not None
    except PathError:  # of the file as such, as its edition
        return False


def _finds_more(result: CheckResult, before: CheckResult) -> bool:
    """Say whether the gap keeps a report from being simply ready."""
    known = {(each.code, each.path) for each in before.findings}
    return any(
        each.severity is not Severity.NOTE and (each.code, each.path) not in known
        for each in result.findings
    )


def _newly_waiting(result: CheckResult, before: CheckResult) -> set[str]:
    known = {each.code for each in before.not_checked}
    return {each.code for each in result.not_checked} - known
