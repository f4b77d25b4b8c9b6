"""The JSON Schema of the project file: the examples pass, their twins do not."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import fields
from jsonschema import Draft202012Validator

from grantkit.app.opening import open_report
from grantkit.funders import Registry, discover
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder
from grantkit.schema import attributes_told, project_schema
from grantkit.structuring import date_of

EXAMPLES = Path(__file__).parents[2] / "examples"
GOOD = sorted(EXAMPLES.glob("*/project*.yaml"))
TWINS = sorted(EXAMPLES.glob("*/with_mistakes*.yaml"))

UNSEEN = {"GK003": "a parser gives a key once; editors say themselves that it is twice"}
"""Structural mistakes that no schema can see, and why."""

STRUCTURAL = re.compile(r"GK0(?:0\d|1[0-5])\Z")


class CoreLoader(yaml.SafeLoader):
    """YAML 1.2 with its core types, as editors read it; dates stay texts there."""


CoreLoader.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    (
        "float",
        r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?",
        list("-+.0123456789"),
    ),
):
    CoreLoader.add_implicit_resolver(
        f"tag:yaml.org,2002:{tag}", re.compile(rf"(?:{pattern})\Z"), first
    )


def typed(file: Path) -> Any:  # noqa: ANN401 -- whatever the file holds
    """Read a file as an editor does."""
    return yaml.load(file.read_text("utf-8"), CoreLoader)  # noqa: S506 -- a safe loader


def texts(file: Path) -> Any:  # noqa: ANN401 -- whatever the file holds
    """Read a file as we do: every single value is the text that was typed."""
    return yaml.load(file.read_text("utf-8"), TextLoader)  # noqa: S506 -- a safe loader


class TextLoader(yaml.SafeLoader):
    """YAML in which only what is left out is anything but text."""


TextLoader.yaml_implicit_resolvers = {}
TextLoader.add_implicit_resolver(
    "tag:yaml.org,2002:null",
    re.compile(r"(?:~|null|Null|NULL|)\Z"),
    ["~", "n", "N", ""],
)


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the funders of this repository."""
    return discover()


@pytest.fixture(scope="module")
def validator(registry: Registry) -> Callable[[str], Draft202012Validator]:
    """Give the validator for project files of a funder."""
    made: dict[str, Draft202012Validator] = {}

    def of(code: str) -> Draft202012Validator:
        if code not in made:
            schema = project_schema(registry.funders[code])
            made[code] = Draft202012Validator(schema)
        return made[code]

    return of


def place(steps: Any) -> str:  # noqa: ANN401 -- a row of keys and numbers
    """Write the way to a fault as our findings do."""
    written = (f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return "".join(written).removeprefix(".")


@pytest.mark.parametrize("read", [typed, texts])
@pytest.mark.parametrize(
    "file", GOOD, ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_every_example_is_accepted(
    file: Path,
    read: Callable[[Path], Any],
    validator: Callable[[str], Draft202012Validator],
) -> None:
    """As an editor reads it, and as we do."""
    data = read(file)

    assert [
        fault.message for fault in validator(data["funder"]).iter_errors(data)
    ] == []


@pytest.mark.parametrize("read", [typed, texts])
@pytest.mark.parametrize(
    "file", TWINS, ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_every_structural_mistake_is_rejected_at_its_place(
    file: Path,
    read: Callable[[Path], Any],
    validator: Callable[[str], Draft202012Validator],
    registry: Registry,
) -> None:
    """What we cannot read, the schema refuses at the same place, and nothing else."""
    data = read(file)
    report = data["reports"][0]["id"]
    day = date_of("2025-01-01")
    opened = open_report(file, registry, as_of=day, report=report, language="en")

    found = {
        finding.path.rpartition(".")[0] if finding.code == "GK002" else finding.path
        for finding in opened.loaded.findings
        if STRUCTURAL.match(finding.code) and finding.code not in UNSEEN
    }

    faults = validator(data["funder"]).iter_errors(data)
    assert {place(fault.absolute_path) for fault in faults} == found


@pytest.mark.parametrize(
    "code", ["eea_ngo_fund", "interreg_lv_lt", "sif_family_friendly"]
)
def test_the_schema_is_a_schema(registry: Registry, code: str) -> None:
    """It is JSON, holds to its own dialect, and is small enough for an editor."""
    schema = project_schema(registry.funders[code])

    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert json.loads(json.dumps(schema)) == schema
    assert len(json.dumps(schema)) < 200_000


def test_a_place_is_explained_in_both_languages(fund: InstalledFunder) -> None:
    """By the words of the form, then by what the field means."""
    project = project_schema(fund)["properties"]["project"]["properties"]

    about = project["number"]["description"]
    assert "Līguma numurs (1. sadaļa) VF151" in about
    assert "Jāaizpilda: starpposma pārskats, noslēguma pārskats" in about
    assert "Agreement number (Section 1) VF151" in about
    assert "The number of the grant agreement by which the funder knows" in about


def test_every_place_of_the_core_is_explained_in_both_languages(
    fund: InstalledFunder,
) -> None:
    """Latvian, English, and what the field means; `details` are the plugin's own."""

    def places(schema: dict[str, Any], path: str) -> Iterator[tuple[str, str]]:
        for name, inner in schema.get("properties", {}).items():
            yield f"{path}.{name}", inner.get("description", "")
            yield from places(inner, f"{path}.{name}")
            yield from places(inner.get("items", {}), f"{path}.{name}")

    told = dict(places(project_schema(fund), ""))

    assert len(told) > 290
    bare = {path for path, words in told.items() if "\n\n" not in words}
    assert {path for path in bare if not path.startswith(".details.")} == set()


def test_choices_are_offered_with_their_words(fund: InstalledFunder) -> None:
    """An editor completes the word and says what it means."""
    reports = project_schema(fund)["properties"]["reports"]["items"]

    assert reports["properties"]["kind"]["anyOf"][:2] == [
        {"const": "interim", "description": "starpposma pārskats / interim report"},
        {"const": "final", "description": "noslēguma pārskats / final report"},
    ]


def test_the_words_and_headings_of_a_funder_are_offered(fund: InstalledFunder) -> None:
    """Codes of editions and headings, choices of boxes; none of them is forced."""
    properties = project_schema(fund)["properties"]

    assert properties["edition"]["examples"] == [e.code for e in fund.editions]
    assert properties["budget"]["items"]["properties"]["heading"]["examples"] == list(
        fund.headings
    )
    details = properties["details"]["properties"]
    assert details["strand"]["examples"] == ["svētki", "sports"]


@pytest.mark.parametrize(
    ("change", "at"),
    [
        ({"funder": "another_fund"}, "funder"),
        ({"grantkit": 2}, "grantkit"),
        ({"unknown": 1}, ""),
        ({"partners": {"name": "A"}}, "partners"),
        ({"activities": [None]}, "activities[0]"),
        ({"activities": [{"title": "A"}]}, "activities[0]"),
        ({"activities": [{"id": None}]}, "activities[0].id"),
        (
            {"activities": [{"id": "1", "evidence": [None]}]},
            "activities[0].evidence[0]",
        ),
        ({"details": {"household": 80}}, "details"),
        (
            {
                "indicators": [
                    {"id": "1", "values": [{"report": "f", "by": {"a": {"b": "c"}}}]}
                ]
            },
            "indicators[0].values[0].by.a.b",
        ),
    ],
)
def test_what_does_not_fit_is_refused(
    fund: InstalledFunder, change: dict[str, object], at: str
) -> None:
    """With the place of the fault."""
    data = {"grantkit": 1, "funder": "village_fund", **change}

    faults = list(Draft202012Validator(project_schema(fund)).iter_errors(data))

    assert {place(fault.absolute_path) for fault in faults} == {at}


def test_empty_keys_are_taken(fund: InstalledFunder) -> None:
    """A key without a value is absent, as in a starter file."""
    data: dict[str, object] = {item.name: None for item in fields(ProjectFile)}
    data |= {"grantkit": "1", "funder": "village_fund"}

    assert Draft202012Validator(project_schema(fund)).is_valid(data)


def test_a_docstring_is_read_by_attribute() -> None:
    """Lines that run on are joined."""
    told = attributes_told(ProjectFile)

    assert told["edition"] == "The funder's edition, where the dates do not tell it."
