"""`grantkit explain FILE PATH`: where a figure comes from."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Grantkit = Callable[..., Any]
TEXT = {"type": "string"}
TEXT_OR_NULL = {"type": ["string", "null"]}
NUMBER = {"type": "string", "pattern": r"^-?\d+(\.\d+)?$"}
STEPS = ["given", "missing", "converted", "sum", "difference", "share", "part"]
STEPS += ["product", "least", "excess", "latest"]


def exactly(**properties: object) -> dict[str, object]:
    """Describe an object with these keys and no others."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def or_null(*schemas: object) -> dict[str, object]:
    """Describe a value that may be missing."""
    return {"anyOf": [*schemas, {"type": "null"}]}


SCHEMA = {
    **exactly(
        format={"const": "grantkit-figure/1"},
        project=TEXT_OR_NULL,
        report=TEXT,
        path=TEXT,
        printed=TEXT_OR_NULL,
        explanation={"$ref": "#/$defs/step"},
    ),
    "$defs": {
        "step": exactly(
            path=TEXT,
            value=or_null(
                exactly(amount=NUMBER, currency=TEXT),
                exactly(percent=NUMBER),
                exactly(number=NUMBER),
            ),
            step={"enum": STEPS},
            rule=TEXT_OR_NULL,
            rate=or_null(exactly(of=TEXT, to=TEXT, units=NUMBER, on=TEXT, source=TEXT)),
            rounding={"enum": ["half_up", "half_even", "down", None]},
            location=or_null(
                exactly(
                    file=TEXT, line={"type": "integer"}, column={"type": "integer"}
                ),
                exactly(file=TEXT, sheet=TEXT, cell=TEXT),
            ),
            parts={"type": "array", "items": {"$ref": "#/$defs/step"}},
        )
    },
}


def test_a_share_is_followed_to_the_values_of_the_file(
    grantkit: Grantkit, project: Path
) -> None:
    """Each step says what it did, each value where it stands."""
    ran = grantkit(
        "explain", project, "figures.spending.rows[1].execution", "--lang", "en"
    )

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "figures.spending.rows[1].execution = 30.3%\n"
        "  the first in hundredths of the second:\n"
        "    figures.spending.rows[1].total_reported = EUR 121.00\n"
        "      sum of:\n"
        "        figures.spending.rows[1].previously_reported = EUR 0.00\n"
        "          sum of nothing: no part is there\n"
        "        figures.spending.rows[1].this_report = EUR 121.00\n"
        "          sum of the costs paid 1 January 2025 – 31 December 2025:\n"
        "            expenditure[0].amount = EUR 121.00 (project.yaml:44:13)\n"
        "    figures.spending.rows[1].budget = EUR 400.00\n"
        "      sum of the budget lines as now in force:\n"
        "        budget[1].amount = EUR 400.00 (project.yaml:35:28)\n"
        "\n"
        "The report prints: 30,3 % (exactly 30.25)\n"
    )


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (
            "figures.spending.rows[1].total_report",
            (
                "`figures.spending.rows[1].total_report` is no figure that can be "
                "explained.\nThe nearest is "
                "`figures.spending.rows[1].total_reported`.\n"
            ),
        ),
        (
            "figures.spending.rows.total_report",
            (
                "`figures.spending.rows.total_report` is no figure that can be "
                "explained.\nThe nearest is "
                "`figures.spending.rows[].total_reported`, with "
                "a number in each pair of brackets.\n"
            ),
        ),
        (
            "figures.spending[].total",
            (
                "`figures.spending[].total` is no figure that can be explained.\n"
                "The nearest is `figures.spending.rows[].total_reported`, with a "
                "number in each pair of brackets.\n"
            ),
        ),
        (
            "figures.spending.rows[-1].budget",
            (
                "The brackets of `figures.spending.rows[-1].budget` cannot be read.\n"
                "Between `[` and `]` stands the number of a row, counted from 0: "
                "`figures.spending.rows[0].this_report`.\n"
            ),
        ),
        (
            "figures.spending.rows[1",
            (
                "The brackets of `figures.spending.rows[1` cannot be read.\n"
                "Between `[` and `]` stands the number of a row, counted from 0: "
                "`figures.spending.rows[0].this_report`.\n"
            ),
        ),
        (
            "expenditure[0].amount",
            (
                "`expenditure[0].amount` is not computed: it is written in the "
                "project, project.yaml:44:13.\nSums, shares and conversions can be "
                "explained, such as `figures.spending.rows[0].this_report`.\n"
            ),
        ),
        (
            "figures.reach.regions",
            (
                "`figures.reach.regions` is only a step on the way to a figure.\n"
                "`figures.reach.unplaced_direct` shows it.\n"
            ),
        ),
        (
            "project.titel",
            (
                "`project.titel` is no figure that can be explained.\nFigures are "
                "sums, "
                "shares and conversions, such as "
                "`figures.spending.rows[0].this_report`; "
                "other values stand in the project file.\n"
            ),
        ),
        (
            "figures.spending.rows[9].budget",
            (
                "`figures.spending.rows[9].budget` leads beyond the end of "
                "`figures.spending.rows`, which has 2 rows.\nRows are counted from 0.\n"
            ),
        ),
    ],
    ids=[
        "misspelt",
        "without a number",
        "with empty brackets",
        "below zero",
        "unclosed",
        "written",
        "a step",
        "no figure",
        "no such row",
    ],
)
def test_what_cannot_be_explained_is_said_in_a_sentence(
    grantkit: Grantkit, project: Path, path: str, expected: str
) -> None:
    """With the cure."""
    ran = grantkit("explain", project, path, "--lang", "en")

    assert (ran.code, ran.out, ran.err) == (2, "", expected)


def test_programs_get_the_tree(grantkit: Grantkit, project: Path) -> None:
    """Exact numbers as text, places in parts, the printed text beside them."""
    ran = grantkit("explain", project, "figures.funding.spent", "--format", "json")

    told = json.loads(ran.out)
    assert told["printed"].replace("\N{NO-BREAK SPACE}", " ") == "121,00 EUR"
    assert told["explanation"]["value"] == {"amount": "121.00", "currency": "EUR"}


@pytest.mark.parametrize(
    "path",
    [
        "figures.funding.spent",
        "figures.spending.rows[1].execution",
        "figures.spending.total.remaining",
        "figures.indicators[0].achievement",
        "figures.indicators[0].previously_reported",
    ],
)
def test_every_explanation_has_exactly_the_keys_of_the_format(
    grantkit: Grantkit, project: Path, path: str
) -> None:
    """In a project file and in a workbook; what is not there is null."""
    grantkit("convert", project, "project.xlsx")

    for file in (project, "project.xlsx"):
        ran = grantkit("explain", file, path, "--format", "json")

        jsonschema.validate(json.loads(ran.out), SCHEMA)


def test_a_share_of_any_size_is_explained(grantkit: Grantkit) -> None:
    """However small the target is and however much was reached."""
    file = Path("project.yaml")
    file.write_text(
        "grantkit: 1\nfunder: village_fund\nreports: [{id: all, kind: final}]\n"
        "indicators:\n"
        "  - id: visits\n"
        "    target: 0.0000000000003\n"
        "    values: [{report: all, value: 999999999999999}]\n",
        encoding="utf-8",
    )

    ran = grantkit("explain", file, "figures.indicators[0].achievement", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.endswith(" (exactly 333,333,333,333,333,000,000,000,000,000)\n")


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("lv", "vērtības nav\n  vietā project.yaml:5:28 norādīto nevar nolasīt\n"),
        ("en", "no value\n  what stands at project.yaml:5:28 cannot be read\n"),
    ],
)
def test_what_cannot_be_read_is_not_said_to_be_missing(
    grantkit: Grantkit, language: str, expected: str
) -> None:
    """It stands in the file, and there it is to be mended."""
    file = Path("project.yaml")
    file.write_text(
        "grantkit: 1\nfunder: village_fund\nreports: [{id: all, kind: final}]\n"
        "expenditure:\n  - {gross: 1 EUR, amount: 1O EUR}\n",
        encoding="utf-8",
    )

    path = "figures.register.rows[0].amount"
    ran = grantkit("explain", file, path, "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"expenditure[0].amount = {expected}"


def test_a_code_is_explained_alone(grantkit: Grantkit) -> None:
    """Options for figures say nothing about a rule."""
    ran = grantkit("explain", "GK301", "--format", "json")

    assert ran.code == 2
    assert "--report and --format are for figures" in ran.err


def test_without_a_path_the_figures_are_listed(
    grantkit: Grantkit, project: Path
) -> None:
    """Grouped by table and row, each with the path that explains it."""
    ran = grantkit("explain", project, "--lang", "en")

    listed = re.findall(r"^    (\S+)  (.+)$", ran.out, flags=re.MULTILINE)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("\nBudget execution by heading\n1\n    figures.")
    assert "\nIn all\n    figures.spending.total.approved  " in ran.out
    assert ran.out.endswith(
        "\n`grantkit explain project.yaml PATH` shows where a figure comes from.\n"
    )
    assert len(listed) == len(dict(listed))
    for path, printed in listed:
        explained = grantkit("explain", project, path, "--lang", "en")
        assert f"The report prints: {printed}" in explained.out


def test_a_file_that_is_not_there_is_no_code(grantkit: Grantkit) -> None:
    """What ends as a project file does is looked for as one."""
    ran = grantkit("explain", "gone.yaml", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert "gone.yaml" in ran.err
