"""SARIF 2.1.0: what was found, as editors and continuous integration understand it."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any
from urllib.parse import quote

from attrs import field, frozen

from grantkit import __version__
from grantkit.model.finding import Severity

VERSION = "2.1.0"
SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


@frozen(kw_only=True)
class SarifRule:
    """A kind of thing that may be found.

    Attributes:
        code: That people look up, and by which results name it.
        severity: Its usual one.
        name: In words, for programs.
        about: What it checks, for people.
        url: Of the document it rests on.
    """

    code: str
    severity: Severity
    name: str = ""
    about: str = ""
    url: str = ""


@frozen(kw_only=True)
class SarifResult:
    """One thing that was found.

    Attributes:
        code: Of its rule.
        severity: How much it weighs.
        message: What was found, and the cure.
        file: Path of the file, with forward slashes.
        line: In a file of text, counted from 1.
        column: Of that line, counted from 1.
        place: Where in a file that has no lines, in words.
        full_place: The same, so that a program can tell it from others.
        properties: What else programs may want to know.
    """

    code: str
    severity: Severity
    message: str
    file: str
    line: int | None = None
    column: int | None = None
    place: str = ""
    full_place: str = ""
    properties: Mapping[str, object] = field(factory=dict)


@frozen(kw_only=True)
class SarifNote:
    """Something that was not checked.

    Attributes:
        code: Of the check.
        message: Why it was not made.
    """

    code: str
    message: str


def sarif_log(
    rules: Sequence[SarifRule],
    results: Iterable[SarifResult],
    notes: Sequence[SarifNote] = (),
) -> dict[str, Any]:
    """Make a log of one run, ready to be dumped."""
    numbers = {rule.code: number for number, rule in enumerate(rules)}
    driver = {
        "name": "grantkit",
        "version": __version__,
        "rules": [_rule_json(rule) for rule in rules],
    }
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result_json(result, numbers) for result in results],
    }
    if notes:
        run["invocations"] = [_invocation_json(notes)]
    return {"$schema": SCHEMA, "version": VERSION, "runs": [run]}


def _rule_json(rule: SarifRule) -> dict[str, Any]:
    told: dict[str, Any] = {"id": rule.code}
    if rule.name:
        told["name"] = rule.name
    if rule.about:
        told["shortDescription"] = {"text": rule.about}
    if rule.url:
        told["helpUri"] = rule.url
    return {**told, "defaultConfiguration": {"level": rule.severity.value}}


def _invocation_json(notes: Sequence[SarifNote]) -> dict[str, Any]:
    """Tell of checks that were not made, where readers of the format look for it."""
    told = [
        {
            "level": "note",
            "message": {"text": note.message},
            "associatedRule": {"id": note.code},
        }
        for note in notes
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": told}


def _result_json(result: SarifResult, numbers: dict[str, int]) -> dict[str, Any]:
    more = {"properties": dict(result.properties)} if result.properties else {}
    return {
        "ruleId": result.code,
        "ruleIndex": numbers[result.code],
        "level": result.severity.value,
        "message": {"text": result.message},
        "locations": [_location_json(result)],
        **more,
    }


def _location_json(result: SarifResult) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": quote(result.file)}}
    region = {"startLine": result.line, "startColumn": result.column}
    known = {name: number for name, number in region.items() if number is not None}
    if known:
        physical["region"] = known
    location: dict[str, Any] = {"physicalLocation": physical}
    if result.place:
        location["logicalLocations"] = [
            {"name": result.place, "fullyQualifiedName": result.full_place}
        ]
    return location
