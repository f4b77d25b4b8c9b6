"""`grantkit verify --format json`: what programs are told."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import jsonschema

from grantkit import __version__

Command = Callable[..., Any]
Edit = Callable[..., None]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
EN = ("--lang", "en")
DAY = "2026-01-20"

TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
COUNT = {"type": "integer", "minimum": 0}
NUMBER = {"type": ["integer", "null"], "minimum": 1}
ANSWER = {"type": "boolean"}
ANSWER_OR_NULL = {"type": ["boolean", "null"]}


def exactly(**properties: object) -> dict[str, object]:
    """Describe an object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


PLACE = exactly(
    part=TEXT,
    headings={"type": "array", "items": TEXT},
    table=NUMBER,
    row=NUMBER,
    cell=NUMBER,
)
OWN_CHANGE = exactly(
    kind={"enum": ["wording", "parameter", "box"]},
    name=TEXT,
    says=TEXT,
    instead=TEXT_OR_NULL,
    why=TEXT_OR_NULL,
    location=exactly(file=TEXT, line=NUMBER, column=NUMBER),
)
SCHEMA = exactly(
    format={"const": "grantkit-verify/1"},
    file=TEXT,
    verdict={"enum": ["as_rendered", "saved_again", "edited", "bindings_lost"]},
    holds=ANSWER,
    draft=ANSWER,
    made={"type": "object", "additionalProperties": TEXT},
    same_data=ANSWER_OR_NULL,
    same_form=ANSWER_OR_NULL,
    same_rules=ANSWER_OR_NULL,
    same_overrides=ANSWER_OR_NULL,
    overrides={
        "anyOf": [
            exactly(
                file=TEXT, count=COUNT, changes={"type": "array", "items": OWN_CHANGE}
            ),
            {"type": "null"},
        ]
    },
    boxes={
        "type": "array",
        "items": exactly(
            difference={"enum": ["edited", "lost", "copied", "other_data", "absent"]},
            path=TEXT,
            title=TEXT,
            place={"anyOf": [PLACE, {"type": "null"}]},
            expected=TEXT_OR_NULL,
            found=TEXT_OR_NULL,
        ),
    },
    added_rows={"type": "array", "items": PLACE},
    tracked_changes=COUNT,
    values=exactly(by_tag=COUNT, by_bookmark=COUNT, lost=COUNT),
)


def test_json_follows_its_schema(
    grantkit: Command, report: Path, project: Path, edit: Edit
) -> None:
    """Every key is there, in every state."""
    outputs = [grantkit("verify", report, "--format", "json", *EN)]
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))
    edit(report, ">017<", ">018<")
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))
    edit(report, r"<w:tag [^>]*/>|<w:bookmark(Start|End)[^>]*/>", "")
    outputs.append(grantkit("verify", report, project, "--format", "json", *EN))

    results = [json.loads(ran.out) for ran in outputs]
    for result in results:
        jsonschema.validate(result, SCHEMA)
        assert list(result) == list(SCHEMA["properties"])  # type: ignore[call-overload]
    assert [
        (ran.code, result["verdict"])
        for ran, result in zip(outputs, results, strict=True)
    ] == [
        (0, "as_rendered"),
        (0, "as_rendered"),
        (1, "edited"),
        (1, "bindings_lost"),
    ]
    assert results[2]["boxes"] == [
        {
            "difference": "edited",
            "path": "expenditure[0].document.number",
            "title": "Dokumenta numurs",
            "place": {
                "part": "word/document.xml",
                "headings": ["Ciema fonds. Noslēguma pārskats"],
                "table": 1,
                "row": 2,
                "cell": 1,
            },
            "expected": "017",
            "found": "018",
        }
    ]
    made = results[0]["made"]
    sums = {name: len(made.pop(name)) for name in ("data", "form", "rules")}
    assert made == {
        "program": "grantkit",
        "version": __version__,
        "funder": "village_fund",
        "distribution": "grantkit-village-fund",
        "plugin": "1.0",
        "edition": "second",
        "report": "final",
        "kind": "final",
        "language": "lv",
        "as_of": DAY,
        "source": "project.yaml",
    }
    assert sums == {"data": 64, "form": 8, "rules": 64}


def test_a_report_tells_by_which_rules_it_was_judged(
    grantkit: Command, project: Path, rules: Path, rewrite: Rewrite
) -> None:
    """The sum of rules is another one, and holds while the file is the same."""
    grantkit("render", project, *AS_OF, "-o", "own.docx")
    with ZipFile("own.docx") as archive:
        facts = archive.read("customXml/grantkit.xml").decode()
    same = grantkit("verify", "own.docx", project, "--format", "json")
    rewrite(rules, "value = 10", "value = 9")
    other = grantkit("verify", "own.docx", project, "--format", "json")
    rules.unlink()
    none = grantkit("verify", "own.docx", "--format", "json")

    assert "grantkit.toml" in facts
    assert json.loads(same.out)["made"]["overrides"] == "grantkit.toml"
    assert [json.loads(ran.out)["same_rules"] for ran in (same, other, none)] == [
        True,
        False,
        False,
    ]


def test_own_rules_are_told_to_programs(
    grantkit: Command, project: Path, rules: Path, rewrite: Rewrite
) -> None:
    """Whether they are the same, and what applies now, as `grantkit check` has it."""
    grantkit("render", project, "-o", "report.docx", *AS_OF)
    asked = ("verify", "report.docx", "--format", "json", *EN)
    same = json.loads(grantkit(*asked).out)
    rewrite(rules, "value = 10", "value = 9")
    other = json.loads(grantkit(*asked).out)
    checked = grantkit("check", project, "--format", "json", *AS_OF)
    rules.write_text("", "utf-8")
    empty = json.loads(grantkit(*asked).out)
    rules.unlink()
    gone = json.loads(grantkit(*asked).out)

    for result in (same, other, empty, gone):
        jsonschema.validate(result, SCHEMA)
    assert len(same["made"]["own_rules"]) == 64
    assert [each["same_overrides"] for each in (same, other, empty, gone)] == [
        True,
        False,
        False,
        False,
    ]
    assert other["overrides"] == json.loads(checked.out)["overrides"]
    assert empty["overrides"] == {"file": "grantkit.toml", "count": 0, "changes": []}
    assert gone["overrides"] is None
