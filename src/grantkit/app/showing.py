"""Showing what stands on a Word form, and what changed from one to the next."""

from pathlib import Path

from grantkit.app.refusing import broken_plugin
from grantkit.forms import form_roots
from grantkit.forms.outlining import (
    change_lines,
    compare_outlines,
    outline_form,
    outline_lines,
)
from grantkit.funders import BrokenPlugin, Registry
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording


def show_form(
    form: Path, registry: Registry, language: str, *, funder: str | None = None
) -> tuple[str, ...]:
    """Write the outline of a form; with titles where it is known whose form it is.

    Args:
        form: Any Word document.
        registry: The installed funders.
        language: Of the lines.
        funder: Code of the funder; a plugin's own form needs none.

    Raises:
        InputError: The file cannot be read.
        FormError: It is not a Word document.
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    found = funder_of_form(form, registry, language, funder=funder)
    roots = form_roots(found.funder.details if found else None)
    outline = outline_form(form, roots, language)
    boxes = found.boxes if found else ()
    return tuple(outline_lines(outline, core_wording(language), roots, boxes))


def show_changes(
    old: Path,
    new: Path,
    registry: Registry,
    language: str,
    *,
    funder: str | None = None,
) -> tuple[str, ...]:
    """Write what changed from one form to the next.

    Raises:
        InputError: A file cannot be read.
        FormError: One is not a Word document.
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    found = funder_of_form(new, registry, language, funder=funder)
    roots = form_roots(found.funder.details if found else None)
    before, after = (outline_form(file, roots, language) for file in (old, new))
    changes = compare_outlines(before, after)
    return tuple(change_lines(changes, core_wording(language)))


def funder_of_form(
    form: Path, registry: Registry, language: str, *, funder: str | None
) -> InstalledFunder | None:
    """Find the funder that is named, or else the one whose own form it is.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    if funder is None:
        place = form.resolve()
        return next(
            (
                installed
                for installed in registry.funders.values()
                if place in {own.resolve() for own in installed.forms.values()}
            ),
            None,
        )
    found = registry.find(funder, language)
    if isinstance(found, BrokenPlugin):
        raise broken_plugin(found, language)
    return found
