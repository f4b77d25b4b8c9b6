"""Contract and doctor notice what is wrong with a plugin, and say where and what to do.

Each test plants a fault in a copy of the Village Fund, which is in order otherwise. The
two are faces of the same demands; the doctor knows the line, too.
"""

import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from attrs import frozen

from grantkit.demands.catalogue import DEMANDS
from grantkit.demands.plugin import Plugin
from grantkit.doctor import Verdict, examine
from grantkit.doctor.patient import LOADED, Patient
from grantkit.model.finding import Severity
from grantkit.testing import FunderContract

AT_NEED = ("test_two_runs_give_the_same", "test_no_rule_crashes_on_anything")
"""They are slow or throw dice, so they run only where they are expected to fail."""

Edit = tuple[str, str, str]


@frozen(kw_only=True)
class Planted:
    """A fault and what becomes of it.

    Attributes:
        part: What it is about; also the name of the file in `planted`.
        edits: File, words that stand in it, words that take their place.
        demand: What it falls short of; none where it cannot even be loaded.
        told: What is said.
        line: At which the doctor finds it; None where no line is to blame.
    """

    part: str
    edits: tuple[Edit, ...]
    demand: str = LOADED
    told: str
    line: int | None = None


PLANTED = {
    name: Planted(part=file.stem, **fault)
    for file in sorted(Path(__file__).with_name("planted").glob("*.toml"))
    for name, fault in tomllib.loads(file.read_text(encoding="utf-8")).items()
}


def shortcomings(plugin: Plugin, demand: str = "") -> Iterator[tuple[str, str]]:
    """Run the tests of the contract; give those that fail, with what they say."""
    for name in vars(FunderContract):
        if name.startswith("test_") and (name == demand or name not in AT_NEED):
            try:
                getattr(FunderContract(), name)(plugin)
            except pytest.fail.Exception as failed:
                yield name, str(failed)


def test_the_fund_is_in_order(fund_with: Callable[..., Plugin]) -> None:
    """Without a planted fault no test of the contract fails."""
    assert list(shortcomings(fund_with())) == []


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_a_planted_fault_is_told(
    fund_with: Callable[..., Plugin], planted: Planted
) -> None:
    """One test fails, and names the file and the cure."""
    if planted.demand == LOADED:
        with pytest.raises(pytest.fail.Exception) as caught:
            fund_with(*planted.edits)
        assert str(caught.value).startswith(planted.told)
        return

    test = f"test_{planted.demand}"
    found = dict(shortcomings(fund_with(*planted.edits), test))

    assert list(found) == [test]
    assert found[test].startswith(planted.told)


@pytest.mark.parametrize("planted", PLANTED.values(), ids=PLANTED)
def test_the_doctor_finds_it_too(
    patient_with: Callable[..., Patient], planted: Planted
) -> None:
    """With the same words, and the line beside the file."""
    asked = [each for each in DEMANDS if each.name == planted.demand]

    diagnosis = examine(patient_with(*planted.edits), asked)

    found = diagnosis.findings[0]
    told = "\n".join(str(each.shortcoming) for each in diagnosis.findings)
    assert told.startswith(planted.told)
    assert (found.demand, found.part) == (planted.demand, planted.part)
    assert found.file.endswith(planted.told.partition(":")[0])
    assert found.line == planted.line
    assert diagnosis.verdict is (Verdict.FALLS_SHORT if asked else Verdict.UNUSABLE)


def test_the_doctor_has_nothing_against_the_fund(
    patient_with: Callable[..., Patient],
) -> None:
    """Everything was asked, and all is complete but for two clauses.

    That its form could be better for screen readers is noted, that it has none for
    interim reports, and what no box asks for; none of it keeps anything back.
    """
    diagnosis = examine(patient_with())

    assert {each.severity for each in diagnosis.findings} == {Severity.NOTE}
    assert {str(each.shortcoming)[:28] for each in diagnosis.findings} == {
        "boxes.toml: VF151 must be fi",
        "boxes.toml: where one of the",
        "boxes.toml: without `project",
        "forms/final.docx: GF404 text",
        "tests/test_contract.py: No w",
    }
    assert diagnosis.unasked == ()
    assert diagnosis.verdict is Verdict.READY
    assert {share.measure for share in diagnosis.shares if share.percent < 100} == {
        "clauses",
        "requirements",
    }
