"""What people call the funder's own fields: in workbooks, editors and messages."""

from collections.abc import Iterator

from grantkit.testing.demands.plugin import Plugin
from grantkit.testing.demands.shortcoming import Shortcoming
from grantkit.workbook.outline import outline

_DETAILS = "details"


def nameless_fields(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every field of the plugin's `details` has a name in every language."""
    keys = dict.fromkeys(_names(plugin.installed.funder.details))
    for language, wording in plugin.installed.wordings.items():
        for key in keys:
            if not wording.has(key):
                yield Shortcoming(
                    f"wording/{language}.toml",
                    f"`{key}` is missing, so people would read a name of the program",
                    "name it as people call it, best as on the funder's form",
                )


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
