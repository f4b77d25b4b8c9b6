"""From files to the project: values with their places, and what could not be read."""

from grantkit.loading.annexes import files_of, look_for
from grantkit.loading.project import (
    Loaded,
    funder_of,
    language_of,
    structure_project,
)
from grantkit.loading.starter import (
    newest_edition,
    of_newest_edition,
    starter_file,
    usual_kind,
)
from grantkit.loading.yaml_file import parse_yaml, read_yaml
from grantkit.loading.yaml_text import yaml_text

__all__ = [
    "Loaded",
    "files_of",
    "funder_of",
    "language_of",
    "look_for",
    "newest_edition",
    "of_newest_edition",
    "parse_yaml",
    "read_yaml",
    "starter_file",
    "structure_project",
    "usual_kind",
    "yaml_text",
]
