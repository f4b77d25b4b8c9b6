"""Results for programs, as JSON on standard output."""

import json
import re
from collections.abc import Mapping

import click

_CONTROLS = re.compile("[\x7f-\x9f]")


def json_text(value: Mapping[str, object]) -> str:
    """Write a value as JSON, in the order of its keys."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    # JSON escapes the control characters of ASCII only; terminals obey others too.
    return _CONTROLS.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


def print_json(value: Mapping[str, object]) -> None:
    """Print a value as JSON, in the order of its keys."""
    click.echo(json_text(value))
