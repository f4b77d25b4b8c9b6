"""From files to the project: values with their places, and what could not be read."""

from grantkit.loading.annexes import files_of
from grantkit.loading.project import (
    Loaded,
    funder_of,
    language_of,
    structure_project,
)
from grantkit.loading.starter import starter_file
from grantkit.loading.yaml_file import read_yaml

__all__ = [
    "Loaded",
    "files_of",
    "funder_of",
    "language_of",
    "read_yaml",
    "starter_file",
    "structure_project",
]
