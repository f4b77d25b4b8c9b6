"""The example of a real funder: ready as it is, and lacking whatever is cut out."""

import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

import pytest

from grantkit.checking import CheckResult, Verdict
from grantkit.cli.main import run
from grantkit.plugin import Box, Severity

Found = set[tuple[str, str]]


def found(result: CheckResult) -> Found:
    """Give code and place of every finding."""
    return {(finding.code, finding.path) for finding in result.findings}


def test_the_example_can_be_handed_in(good: Any) -> None:  # noqa: ANN401 -- a class of conftest
    """It has no errors, and what was not checked is said."""
    result = good.judged(good.tree)

    assert [f.code for f in result.findings if f.severity is Severity.ERROR] == []
    assert result.verdict in (Verdict.READY, Verdict.READY_WITH_WARNINGS)
    assert result.not_checked


def test_each_required_box_is_missed_when_it_is_empty(
    good: Any,  # noqa: ANN401 -- a class of conftest
    subtests: pytest.Subtests,
) -> None:
    """Without it exactly its own code appears; all else waits for it."""
    before = found(good.judged(good.tree))
    for box in required(good.funder.boxes):
        with subtests.test(box=box.code, path=box.path):
            after = good.judged(good.without(box.path))

            new = found(after) - before
            assert {code for code, _ in new} == {box.code}
            assert len(new) == 1


MISTAKE = re.compile(r"^ *# KĻŪDA ([A-Z]+\d{3}):", re.MULTILINE)


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_mistake_of_the_twin_is_found(
    example: Path, capsys: pytest.CaptureFixture[str], language: str
) -> None:
    """Each has its code, and every finding a place, a path, a source and a cure."""
    file = example / "with_mistakes.yaml"
    expected = Counter(MISTAKE.findall(file.read_text("utf-8")))

    asked = ("--format", "json", "--lang", language, "--as-of", "2023-09-15")
    code = run(["check", str(file), *asked])

    result = json.loads(capsys.readouterr().out)
    assert (code, result["verdict"]) == (1, "not_ready")
    told = Counter(finding["code"] for finding in result["findings"])
    assert expected - told == Counter()
    for finding in result["findings"]:
        place = finding["location"]
        assert place["file"] == str(file)
        assert place["line"] >= 1
        assert place["column"] >= 1
        assert finding["message"]
        assert finding["hint"]
        assert finding["source"]["document"]
        assert finding["path"] or finding["code"] == "GK904"


def test_a_mistake_is_found_near_its_comment(
    example: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The place of a finding is the value below the comment, or its section."""
    file = example / "with_mistakes.yaml"
    lines = file.read_text("utf-8").splitlines()
    run(["check", str(file), "--format", "json", "--as-of", "2023-09-15"])
    result = json.loads(capsys.readouterr().out)
    places: dict[str, list[int]] = defaultdict(list)
    for finding in result["findings"]:
        places[finding["code"]].append(finding["location"]["line"])

    far = {
        mistake[1]: number
        for number, line in enumerate(lines, start=1)
        if (mistake := MISTAKE.match(line))
        and not any(number < found <= number + 25 for found in places[mistake[1]])
    }

    assert far == {}


def required(boxes: tuple[Box, ...]) -> list[Box]:
    """List the boxes that a final report must fill, and a project file can."""
    return [
        box
        for box in boxes
        if "final" in box.required and not box.path.startswith("figures.")
    ]
