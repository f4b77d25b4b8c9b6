"""Texts for which a form has no place, although a rule asks for them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from grantkit.demands.plugin import Judged, Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.forms import form_roots, paths_of
from grantkit.forms.linting import is_shown
from grantkit.model.path import PathError, type_at, unnumbered, values_at
from grantkit.model.project_file import ReportView
from grantkit.model.text import Text

_VALUE = "indicators[].values[].value"
_EXPLANATION = "indicators[].values[].explanation"
_ASK_FOR_EXPLANATION = ("GK402", "GK403")
"""Rules of the core that speak of a value of an indicator until it is explained."""


def placeless_texts(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every text that a rule asks for has a place on the form.

    Whoever writes it would see only when the report is made that nobody will read it.
    """
    for kind, form in plugin.sound_forms.items():
        judged = (*plugin.judged, *plugin.mistaken)
        reports = [each for each in judged if each[0].view.report.kind == kind]
        file = f"forms/{plugin.installed.forms[kind].name}"
        for path, codes in _asked(plugin, tuple(paths_of(form)), reports).items():
            yield falls_short(file, "unplaced", path=path, codes=", ".join(codes))


def _asked(
    plugin: Plugin, printed: Sequence[str], reports: Iterable[Judged]
) -> dict[str, list[str]]:
    """List the texts that rules ask for and the form does not print, with the rules."""
    boxes = {box.code for box in plugin.installed.boxes}
    found: dict[str, dict[str, None]] = defaultdict(dict)
    if is_shown(_VALUE, printed) and not is_shown(_EXPLANATION, printed):
        found[_EXPLANATION] = dict.fromkeys(_asking_for_explanation(plugin))
    for opened, result in reports:
        for finding in result.findings:
            place = opened.view.in_view(finding.path or "")
            path = unnumbered(place)
            misses = finding.code not in boxes and _lacks_text(opened.view, place)
            if misses and not is_shown(path, printed):
                found[path][finding.code] = None
    return {path: list(codes) for path, codes in found.items()}


def _lacks_text(view: ReportView[object], path: str) -> bool:
    """Say whether a text could stand at a path, and none does."""
    roots = form_roots(type(view.details))
    try:
        is_text = bool(path) and type_at(roots, path).type is Text
    except PathError:
        return False
    return is_text and not any(value for _, value in values_at(view, path))


def _asking_for_explanation(plugin: Plugin) -> Iterator[str]:
    """Name the rules of the core, or those of the plugin that stand in for them."""
    for code in _ASK_FOR_EXPLANATION:
        rules = plugin.installed.funder.rules
        yield from [each.code for each in rules if code in each.replaces] or [code]
