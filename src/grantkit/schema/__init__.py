"""The JSON Schema of a project file, by which editors complete and explain it."""

from grantkit.schema.build import project_schema
from grantkit.schema.docstrings import attributes_told

__all__ = ["attributes_told", "project_schema"]
