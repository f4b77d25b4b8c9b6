"""What the forms show: without faults, and every box that a report must fill."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from grantkit.errors import FormError
from grantkit.forms import compile_form, find_faults, form_roots, paths_of
from grantkit.forms.linting import is_printed
from grantkit.testing.demands.plugin import Plugin
from grantkit.testing.demands.shortcoming import Shortcoming


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
            yield Shortcoming(
                f"forms/{form.name}",
                fault.rstrip("."),
                "mend the mark in Word; `grantkit form lint` shows the same",
            )


def unprinted_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A box that a report must fill is found on the form of that report."""
    roots = form_roots(plugin.installed.funder.details)
    for kind, form in sound_forms(plugin):
        printed = paths_of(compile_form(form, roots))
        for box in plugin.installed.boxes:
            if kind in box.required and not is_printed(box, printed):
                yield Shortcoming(
                    f"forms/{form.name}",
                    f"{box.code} must be filled, but the form nowhere prints "
                    f"`{box.path}`",
                    f"put {{{{{box.path}}}}} into its box, or take “{kind}” out of "
                    f"`required` in boxes.toml",
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
