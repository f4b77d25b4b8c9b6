"""The example of a real funder: ready as it is, and not ready without any of its parts."""

import json
import re
from collections.abc import Callable
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


def required(boxes: tuple[Box, ...]) -> list[Box]:
    """List the boxes that a final report must fill, and a project file can."""
    return [
        box
        for box in boxes
        if "final" in box.required and not box.path.startswith("figures.")
    ]
