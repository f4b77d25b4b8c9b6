"""Binding the places of a Word form to the boxes of a funder."""

from pathlib import Path

from grantkit.app.refusing import broken_plugin
from grantkit.forms import form_roots
from grantkit.forms.tagging import TaggedForm, tag_form
from grantkit.funders import BrokenPlugin, Registry


def tag(
    form: Path, registry: Registry, language: str, *, funder: str, accept: bool
) -> TaggedForm:
    """Turn typed marks into controls, and bind blank places of which there is no doubt.

    Args:
        form: A Word document or template.
        registry: The installed funders.
        language: Of the messages; the titles of controls are in that of the funder.
        funder: Code of the funder whose form it is.
        accept: Whether doubtful proposals are written too.

    Raises:
        InputError: The file cannot be read.
        FormError: It is not a Word document.
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    found = registry.find(funder, language)
    if isinstance(found, BrokenPlugin):
        raise broken_plugin(found, language)
    return tag_form(
        form,
        found.boxes,
        form_roots(found.funder.details),
        titles_in=found.funder.languages[0],
        accept=accept,
        language=language,
    )
