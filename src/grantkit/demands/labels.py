"""What people call the funder's own fields: in workbooks, editors and messages."""

from collections.abc import Iterator

from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.workbook.outline import outline

_DETAILS = "details"


def nameless_fields(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every field of the plugin's `details` has a name in every language."""
    keys = names_of_fields(plugin.installed.funder.details)
    for language, wording in plugin.installed.wordings.items():
        for key in keys:
            if not wording.has(key):
                yield falls_short(f"wording/{language}.toml", "nameless", key)


def names_of_fields(details: type | None) -> tuple[str, ...]:
    """List the sentences that name the fields of a plugin's own classes."""
    return tuple(dict.fromkeys(_names(details)))


def _names(details: type | None) -> Iterator[str]:
    """List the sentences that name the fields: each by its class, lists by their path.

    What a class holds in sections is named by the fields of these.
    """
    for sheet in outline(details):
        if sheet.names[0] == _DETAILS:
            if len(sheet.names) > 1:
                yield f"sheet.{'_'.join(sheet.names)}"
            for entry in sheet.entries:
                if entry.owners:
                    yield f"field.{entry.owners[-1].__name__}.{entry.path[-1]}"
