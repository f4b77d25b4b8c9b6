"""`grantkit schema`: the JSON Schema of the project file, for editors."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Command = Callable[..., Any]


def test_the_schema_goes_to_standard_output(grantkit: Command) -> None:
    """One JSON document, the same in every language of messages."""
    english = grantkit("schema", "village_fund", "--lang", "en")
    latvian = grantkit("schema", "village_fund", "--lang", "lv")

    assert english.code == 0
    assert english.out == latvian.out
    schema = json.loads(english.out)
    assert schema["title"] == "Ciema fonds / Village Fund"
    assert schema["properties"]["funder"]["const"] == "village_fund"
    assert schema["additionalProperties"] is False


def test_the_schema_is_written_to_a_file(grantkit: Command) -> None:
    """A file that is there is replaced only on demand."""
    wanted = ("schema", "village_fund", "-o", "project.schema.json", "--lang", "lv")

    written = grantkit(*wanted)
    refused = grantkit(*wanted)
    replaced = grantkit(*wanted, "--force")

    assert (written.code, refused.code, replaced.code) == (0, 2, 0)
    assert written.out == "Saglabāts: project.schema.json\n"
    text = Path("project.schema.json").read_text("utf-8")
    assert text == grantkit("schema", "village_fund").out


def test_an_unknown_funder_is_named(grantkit: Command) -> None:
    """With the funders that are installed."""
    ran = grantkit("schema", "city_fund", "--lang", "en")

    assert ran.code == 2
    assert ran.out == ""
    assert "city_fund" in ran.err
    assert "village_fund" in ran.err
