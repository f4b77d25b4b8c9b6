"""Rules that nobody ever hears in a whole report, as far as the examples show."""

from collections.abc import Iterator

from grantkit.app.opening import OpenedReport
from grantkit.demands.plugin import MISTAKES, Judged, Plugin
from grantkit.demands.reports import CONTRACT
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.plugin import Remark, Rule


def unheard_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every rule is heard in an example, a version of it that lacks a value, or a copy.

    A remark at a required box that is empty is counted under the finding of the box. A
    rule that speaks nowhere else is never shown; whether it might, only its author can
    tell. Of a rule that does not speak at all, no report has shown how it sounds.
    """
    judged = (*plugin.judged, *plugin.mistaken)
    shown = {finding.code for _, result in judged for finding in result.findings}
    silent = []
    for rule in plugin.installed.funder.rules:
        if not plugin.speaks(rule) or rule.code in shown:
            continue
        if boxes := _hidden_by(rule, plugin, judged):
            where = plugin.file_of(rule.code)
            told = ", ".join(boxes)
            yield falls_short(where, "unheard", rule.code, boxes=told, copy=MISTAKES)
        else:
            silent.append(rule.code)
    if silent:
        codes = ", ".join(silent)
        yield falls_short(CONTRACT, "silent", codes=codes, copy=MISTAKES)


def _hidden_by(rule: Rule, plugin: Plugin, judged: tuple[Judged, ...]) -> list[str]:
    """List the boxes under whose findings a rule's remarks are counted, if it speaks.

    A rule that waits for what it needs may have nothing to say, so it is asked.
    """
    found: dict[str, None] = {}
    for opened, result in judged:
        causes = [each.code for each in result.findings if rule.code in each.waiting]
        if causes and _speaks(rule, opened, plugin):
            found.update(dict.fromkeys(causes))
    return list(found)


def _speaks(rule: Rule, opened: OpenedReport, plugin: Plugin) -> bool:
    try:
        said = rule.check(opened.view, opened.figures, plugin.installed.parameters)
        return any(isinstance(each, Remark) for each in said)
    except (Exception, SystemExit):  # noqa: BLE001 -- a rule that breaks down is told elsewhere
        return False
