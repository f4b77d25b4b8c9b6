"""Copies of an example with mistakes, which stand beside it."""

from collections.abc import Callable
from pathlib import Path

from grantkit.demands.catalogue import ADVICE, DEMANDS
from grantkit.doctor import Verdict, examine
from grantkit.doctor.patient import Patient

HEARD = [each for each in ADVICE if each.name == "every_rule_is_heard"]

GAPS = [each for each in DEMANDS if each.name == "no_rule_crashes_on_a_gap"]

CRASHES_WHEN_LATE = """\
    if given is not None and given > due:
        given + due
    if"""


def test_a_copy_is_looked_at_as_the_example_that_reports_on_the_same(
    patient_with: Callable[..., Patient], tmp_path: Path
) -> None:
    """Examples of several projects may share a folder, and so may their copies."""
    contract = "../../tests/test_contract.py"
    good = (
        'Example(file=CASES / "village" / "project.yaml", report="final", as_of=AS_OF),'
    )
    other = good.replace("project.yaml", "other.yaml").replace("final", "o1")
    patient = patient_with((contract, good, f"{good}\n        {other}"))
    example = tmp_path / "cases" / "village" / "project.yaml"
    text = example.read_text("utf-8")
    of_other = text.replace("id: final", "id: o1").replace(
        "report: final", "report: o1"
    )
    late = of_other.replace("submitted_on: 20.01.2026.", "submitted_on: 20.03.2026.")
    example.with_name("other.yaml").write_text(of_other, "utf-8")
    example.with_name("with_mistakes_of_other.yaml").write_text(late, "utf-8")

    diagnosis = examine(patient, HEARD)

    assert diagnosis.unasked == ()
    assert [each.shortcoming.values["codes"] for each in diagnosis.findings] == [
        "VF101"
    ]


def test_a_rule_that_breaks_down_on_a_copy_breaks_the_contract(
    patient_with: Callable[..., Patient], tmp_path: Path
) -> None:
    """No gap of a good report leads to where it breaks."""
    patient = patient_with(("rules/annexes.py", "    if", CRASHES_WHEN_LATE))
    example = tmp_path / "cases" / "village" / "project.yaml"
    text = example.read_text("utf-8")
    late = text.replace("submitted_on: 20.01.2026.", "submitted_on: 20.03.2026.")

    before = examine(patient, GAPS)
    example.with_name("with_mistakes.yaml").write_text(late, "utf-8")
    after = examine(patient, GAPS)

    assert before.verdict is Verdict.READY
    assert after.verdict is Verdict.FALLS_SHORT
    (found,) = after.findings
    assert "VF701" in str(found.shortcoming)
