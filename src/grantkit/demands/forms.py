"""What the forms show: without faults, and every box that a report must fill."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.errors import FormError
from grantkit.forms import compile_form, find_faults, form_roots, paths_of
from grantkit.forms.linting import is_printed


def faulty_forms(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every form can be read, and every mark on it leads to a value that fits."""
    roots = form_roots(plugin.installed.funder.details)
    for form in plugin.installed.forms.values():
        try:
            found = find_faults(form, roots)
            faults = [f"{each.number} {each.message('en')}" for each in found]
        except FormError as error:
            faults = [error.message]
        for fault in faults:
            yield falls_short(f"forms/{form.name}", "faulty_form", fault=fault)


def unprinted_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A box that a report must fill is found on the form of that report."""
    roots = form_roots(plugin.installed.funder.details)
    for kind, form in sound_forms(plugin):
        printed = paths_of(compile_form(form, roots))
        for box in plugin.installed.boxes:
            if kind in box.required and not is_printed(box, printed):
                yield falls_short(
                    f"forms/{form.name}",
                    "unprinted",
                    box.code,
                    path=box.path,
                    mark=f"{{{{{box.path}}}}}",
                    kind=kind,
                )


def sound_forms(plugin: Plugin) -> Iterator[tuple[str, Path]]:
    """List the forms that can be filled, by the kind of their report.

    What is said of a faulty form beside its faults would only follow from them.
    """
    roots = form_roots(plugin.installed.funder.details)
    for kind, form in plugin.installed.forms.items():
        with suppress(FormError):
            if not find_faults(form, roots):
                yield kind, form
