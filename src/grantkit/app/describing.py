"""Describing the project files of a funder to editors."""

from typing import Any

from grantkit.app.refusing import broken_plugin
from grantkit.funders import BrokenPlugin, Registry
from grantkit.schema import project_schema


def schema_of(code: str, registry: Registry, language: str) -> dict[str, Any]:
    """Make the JSON Schema of the project files of a funder.

    Args:
        code: Of the funder.
        registry: The installed funders.
        language: Of messages; the schema itself speaks both.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder = registry.find(code, language)
    if isinstance(funder, BrokenPlugin):
        raise broken_plugin(funder, language)
    return project_schema(funder)
