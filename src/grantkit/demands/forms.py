"""What the forms show: without faults, and every box that a report must fill."""

from collections.abc import Iterator

from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.errors import FormError
from grantkit.forms import paths_of
from grantkit.forms.linting import Linted, is_printed
from grantkit.model.finding import Severity
from grantkit.model.text import Text
from grantkit.wording import LANGUAGES


def faulty_forms(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every form can be read and filled, and every mark leads to a value that fits."""
    for kind, form in plugin.linted.items():
        if isinstance(form, FormError):
            yield falls_short(_file(plugin, kind), "faulty_form", fault=form.message)
        else:
            yield from _faults(plugin, kind, form, Severity.ERROR)


def doubtful_forms(plugin: Plugin) -> Iterator[Shortcoming]:
    """No form has anything of which `grantkit form lint` warns."""
    for kind, form in plugin.linted.items():
        if isinstance(form, Linted):
            yield from _faults(plugin, kind, form, Severity.WARNING)


def _faults(
    plugin: Plugin, kind: str, form: Linted, severity: Severity
) -> Iterator[Shortcoming]:
    key = "faulty_form" if severity is Severity.ERROR else "doubtful_form"
    for each in form.faults:
        if each.severity is severity:
            fault = Text(
                {code: f"{each.number} {each.message(code)}" for code in LANGUAGES}
            )
            yield falls_short(_file(plugin, kind), key, fault=fault)


def unprinted_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A box that a report must fill is found on the form of that report."""
    for kind, form in plugin.sound_forms.items():
        printed = paths_of(form)
        for box in plugin.installed.boxes:
            if kind in box.required and not is_printed(box, printed):
                yield falls_short(
                    _file(plugin, kind),
                    "unprinted",
                    box.code,
                    path=box.path,
                    mark=f"{{{{{box.path}}}}}",
                    kind=kind,
                )


def formless_kinds(plugin: Plugin) -> Iterator[Shortcoming]:
    """A kind of report that has boxes to fill has a form as well.

    Some reports are written elsewhere and only checked here, so it is no fault. A kind
    of an example is passed over: that it cannot be written is one.
    """
    shown = {opened.view.report.kind for opened in plugin.opened}
    for kind in plugin.kinds:
        if kind not in plugin.installed.forms and kind not in shown:
            boxes = plugin.installed.boxes
            first = next(box.code for box in boxes if kind in box.required)
            yield falls_short("boxes.toml", "formless", first, kind=kind)


def _file(plugin: Plugin, kind: str) -> str:
    return f"forms/{plugin.installed.forms[kind].name}"
