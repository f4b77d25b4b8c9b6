"""Writing a project as YAML, as a person would write it."""

import datetime as dt
from decimal import Decimal
from typing import Final

import yaml

from grantkit.model.project_file import FORMAT_VERSION, ProjectFile
from grantkit.structuring import unstructured

_WIDTH: Final = 100
_TAG: Final = "tag:yaml.org,2002:"


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their key, and texts of several lines as blocks."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 -- PyYAML's signature
        """Indent the dashes of a list as well."""
        super().increase_indent(flow, indentless=False)

    def ignore_aliases(self, data: object) -> bool:  # noqa: ARG002 -- PyYAML's signature
        """Write a value wherever it stands, even if one object stands in two places."""
        return True


def _say_text(dumper: yaml.SafeDumper, text: str) -> yaml.ScalarNode:
    style = "|" if "\n" in text else None
    return dumper.represent_scalar(f"{_TAG}str", text, style)


def _say_number(dumper: yaml.SafeDumper, number: Decimal) -> yaml.ScalarNode:
    kind = "float" if "." in f"{number:f}" else "int"
    return dumper.represent_scalar(f"{_TAG}{kind}", f"{number:f}")


def _say_day(dumper: yaml.SafeDumper, day: dt.date) -> yaml.ScalarNode:
    return dumper.represent_scalar(f"{_TAG}timestamp", day.isoformat())


_Dumper.add_representer(str, _say_text)
_Dumper.add_representer(Decimal, _say_number)
_Dumper.add_representer(dt.date, _say_day)


def yaml_text(project: ProjectFile) -> str:
    """Write a project as YAML text, in the order of the format."""
    values = unstructured(project)
    assert isinstance(values, dict)  # noqa: S101 -- a project has a funder
    whole = {"grantkit": FORMAT_VERSION, **values}
    text: str = yaml.dump(
        whole, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH
    )
    return text
