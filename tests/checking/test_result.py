"""The format `grantkit-check/1`, for other programs to rely on."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
from attrs import evolve
from hypothesis import given

from grantkit.checking import CheckResult
from grantkit.model.project_file import ProjectFile
from grantkit.model.source import SourceLocation
from grantkit.testing import a_project, a_view, nearly_valid_projects, view_of

Judged = Callable[..., CheckResult]

TEXT = {"type": "string"}
NUMBER = {"type": "integer", "minimum": 0}


def exactly(
    *, optional: dict[str, object] | None = None, **properties: object
) -> dict[str, object]:
    """Describe an object with these keys and no others but the optional ones."""
    return {
        "type": "object",
        "properties": {**properties, **(optional or {})},
        "required": list(properties),
        "additionalProperties": False,
    }


def or_null(*schemas: object) -> dict[str, object]:
    """Describe a value that may be missing."""
    return {"anyOf": [*schemas, {"type": "null"}]}


SCHEMA = exactly(
    format={"const": "grantkit-check/1"},
    project=or_null(TEXT),
    report=TEXT,
    as_of={"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"},
    funder=exactly(code=TEXT, distribution=TEXT, version=TEXT, edition=or_null(TEXT)),
    verdict={"enum": ["ready", "ready_with_warnings", "not_ready"]},
    findings={
        "type": "array",
        "items": exactly(
            code={"type": "string", "pattern": r"^[A-Z]+\d{3}$"},
            severity={"enum": ["error", "warning", "note"]},
            message=TEXT,
            hint=TEXT,
            path=TEXT,
            location=or_null(
                exactly(file=TEXT, line=NUMBER, column=NUMBER),
                exactly(file=TEXT, sheet=TEXT, cell=TEXT),
            ),
            box=or_null(exactly(form=TEXT, label=TEXT, place=TEXT)),
            source=or_null(
                exactly(document=TEXT, clause=TEXT, url=TEXT, certainty=TEXT)
            ),
            causes=NUMBER,
            optional={"waiting": {"type": "array", "items": TEXT, "minItems": 1}},
        ),
    },
    not_checked={"type": "array", "items": exactly(code=TEXT, reason=TEXT)},
)

IN_YAML = SourceLocation(file="project.yaml", line=41, column=9)
IN_WORKBOOK = SourceLocation(file="budget.xlsx", sheet="Izmaksas", cell="F14")


def keys_in_order(schema: Any, value: object) -> None:  # noqa: ANN401 -- a schema is JSON
    """Hold the order of the keys against that of the schema."""
    if isinstance(value, dict):
        for one in (schema, *schema.get("anyOf", ())):
            known = one.get("properties", {})
            needed = set(one.get("required", ()))
            if needed <= set(value) <= set(known):
                assert list(value) == [key for key in known if key in value]
                for key, inner in value.items():
                    keys_in_order(known[key], inner)
    elif isinstance(value, list):
        for inner in value:
            keys_in_order(schema["items"], inner)


@given(nearly_valid_projects())
def test_every_result_has_exactly_the_keys_of_the_format(
    judged: Judged, project: ProjectFile
) -> None:
    """The keys, their order and the kinds of their values never change."""
    for place in (IN_YAML, IN_WORKBOOK, None):
        result = judged(view_of(project), place=place).as_json()

        jsonschema.validate(result, SCHEMA)
        keys_in_order(SCHEMA, result)
        assert json.loads(json.dumps(result)) == result


def test_a_result_reads_as_the_design_shows(judged: Judged) -> None:
    """One whole result, letter by letter."""
    view = a_view(project=evolve(a_project().project, number=None))

    result = judged(view, place=IN_YAML, edition="second").as_json()

    assert result == {
        "format": "grantkit-check/1",
        "project": None,
        "report": "final",
        "as_of": "2026-01-20",
        "funder": {
            "code": "village_fund",
            "distribution": "grantkit-village-fund",
            "version": "1.0",
            "edition": "second",
        },
        "verdict": "not_ready",
        "findings": [
            {
                "code": "VF151",
                "severity": "error",
                "message": "The box “Agreement number” is empty.",
                "hint": "Fill it in: Section 1.",
                "path": "project.number",
                "location": {"file": "project.yaml", "line": 41, "column": 9},
                "box": {
                    "form": "final.docx",
                    "label": "Agreement number",
                    "place": "Section 1",
                },
                "source": {
                    "document": "Guide for Grantees",
                    "clause": "2.1",
                    "url": "https://village-fund.example/guide",
                    "certainty": "quoted",
                },
                "causes": 0,
            },
            {
                "code": "GK904",
                "severity": "note",
                "message": "The form is a reconstruction: the funder's official form "
                "is not public.",
                "hint": "Compare it with the form that came with your agreement, or "
                "give that with --form.",
                "path": "",
                "location": {"file": "project.yaml", "line": 41, "column": 9},
                "box": None,
                "source": {
                    "document": "grantkit: state of the installed plugins",
                    "clause": "",
                    "url": "",
                    "certainty": "derived",
                },
                "causes": 0,
            },
        ],
        "not_checked": [
            {
                "code": "VF401",
                "reason": "The number of households is not known: give "
                "`details.households`.",
            },
            {
                "code": "VF701",
                "reason": "The project file does not say: "
                "“Final report due (days after the project)” "
                "(`agreement.final_report_due_days`).",
            },
        ],
    }


def test_a_place_in_a_workbook_is_a_sheet_and_a_cell(judged: Judged) -> None:
    """A location holds either line and column, or sheet and cell."""
    found = judged(a_view(), place=IN_WORKBOOK).as_json()["findings"]

    assert found[0]["location"] == {
        "file": "budget.xlsx",
        "sheet": "Izmaksas",
        "cell": "F14",
    }
