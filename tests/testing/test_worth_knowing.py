"""What the doctor advises: it breaks no contract, and keeps nothing back."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.demands.catalogue import ADVICE, DEMANDS
from grantkit.doctor import Verdict, examine
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.patient import Patient
from grantkit.model.finding import Severity

Told = Callable[[PluginFinding], str]

EXAMPLE = "../../../cases/village/project.yaml"
"""As the package of the fund finds it."""

LATE = ("submitted_on: 20.01.2026.", "submitted_on: 20.03.2026.")

BY_NAME = {each.name: each for each in (*DEMANDS, *ADVICE)}

HEARD = [BY_NAME["every_rule_is_heard"]]

SPEAKS_AT_A_BOX = """\
    told = view.report.narrative
    if told is None or not told.summary:
        yield Remark("report.narrative.summary", given=view.as_of, due=view.as_of)
    due = checks"""


def test_rules_that_no_report_shows_are_worth_knowing(
    patient_with: Callable[..., Patient],
) -> None:
    """One whose remark stands at an empty box, and one that never speaks."""
    patient = patient_with(("rules/annexes.py", "    due = checks", SPEAKS_AT_A_BOX))

    diagnosis = examine(patient, HEARD)

    assert [str(each.shortcoming) for each in diagnosis.findings] == [
        (
            "rules/annexes.py: VF701 was heard only where VF651 had spoken, and was "
            "counted there, not shown. If it speaks nowhere else, nobody ever reads "
            "it.\n"
            "  → point its `Remark` at another place; or show by a copy of the example "
            "with mistakes, `with_mistakes.yaml` beside it, that it speaks elsewhere."
        ),
        (
            "tests/test_contract.py: No whole report has shown yet how these rules "
            "sound: VF101.\n"
            "  → give the example an element for each, or keep a copy with mistakes "
            "beside it, `with_mistakes.yaml`; read there what they say."
        ),
    ]
    assert {each.severity for each in diagnosis.findings} == {Severity.NOTE}
    assert diagnosis.verdict is Verdict.READY


def test_of_a_rule_that_crashes_nothing_is_known(
    patient_with: Callable[..., Patient],
) -> None:
    """Not even if it does so before it gives anything; the contract tells of it."""
    crash = "    assert view.agreement.grant\n    due = checks"
    patient = patient_with(
        ("rules/annexes.py", "needs=(", 'needs=("agreement.grant", '),
        ("rules/annexes.py", "    due = checks", crash),
        ("rules/annexes.py", "        yield Remark(", "        return iter("),
        ("rules/annexes.py", "due=due)", "due=due)\n    return iter(())"),
    )

    (found,) = examine(patient, HEARD).findings

    assert found.shortcoming.values["codes"] == "VF101, VF701"


def test_a_copy_with_mistakes_makes_rules_heard(
    patient_with: Callable[..., Patient], tmp_path: Path
) -> None:
    """It stands beside the example, and is looked at on the same day."""
    patient = patient_with(("rules/annexes.py", "    due = checks", SPEAKS_AT_A_BOX))
    example = tmp_path / "cases" / "village" / "project.yaml"
    late = example.read_text("utf-8").replace(*LATE)
    example.with_name("with_mistakes.yaml").write_text(late, "utf-8")

    diagnosis = examine(patient, HEARD)

    assert [each.shortcoming.values["codes"] for each in diagnosis.findings] == [
        "VF101"
    ]


def test_a_kind_of_report_without_a_form_is_worth_knowing(
    patient_with: Callable[..., Patient], told: Told
) -> None:
    """The first of its boxes is named; who writes it elsewhere may leave it so."""
    diagnosis = examine(patient_with(), [BY_NAME["every_kind_has_its_form"]])

    (found,) = diagnosis.findings
    assert told(found) == (
        "boxes.toml: VF151 must be filled in a report of the kind “interim”, but there "
        "is no form `forms/interim.docx`: such a report can be checked, not written.\n"
        "  → add the form, or take “interim” out of `required` in `boxes.toml`; leave "
        "it so where this report is written elsewhere.\n"
        "VF151 jāaizpilda “interim” veida pārskatā, bet veidlapas `forms/interim.docx` "
        "nav: šādu pārskatu var pārbaudīt, bet ne uzrakstīt.\n"
        "  → pievienojiet veidlapu vai izņemiet “interim” no `required` datnē "
        "`boxes.toml`; ja šo pārskatu raksta citur, atstājiet, kā ir."
    )
    assert found.line == 3
    assert diagnosis.verdict is Verdict.READY


def test_an_example_without_a_form_is_told(
    patient_with: Callable[..., Patient], told: Told
) -> None:
    """It cannot be written, so the contract is broken; this is said once only."""
    patient = patient_with((EXAMPLE, "kind: final", "kind: interim"))
    names = ("reports_of_every_size_are_written", "every_kind_has_its_form")

    diagnosis = examine(patient, [BY_NAME[name] for name in names])

    (found,) = diagnosis.findings
    assert told(found) == (
        "project.yaml: it holds a report of `kind: interim`, but there is no form "
        "`forms/interim.docx`, so it cannot be written.\n"
        "  → add the form, or mend the kind of the report.\n"
        "tajā ir pārskats ar `kind: interim`, bet veidlapas `forms/interim.docx` nav, "
        "tāpēc to nevar uzrakstīt.\n"
        "  → pievienojiet veidlapu vai izlabojiet pārskata veidu."
    )
    assert found.line is not None
    assert diagnosis.verdict is Verdict.FALLS_SHORT


def test_stale_rows_of_the_readme_are_worth_knowing(
    patient_with: Callable[..., Patient], told: Told
) -> None:
    """A box was accepted, and its certainty mended; its row tells of neither."""
    row = "| VF153 | warning | inferred | box with choices |"
    stale = "| VF153 | error | quoted | box, proposed |"

    diagnosis = examine(
        patient_with(("../../README.md", row, stale)),
        [BY_NAME["every_row_says_what_holds"]],
    )

    severity, proposed = diagnosis.findings
    assert told(severity) == (
        "README.md: the row of VF153 says “error, quoted”, but the plugin “warning, "
        "inferred”.\n"
        "  → write in the row what holds, or mend the plugin where the row is right.\n"
        "VF153 rindā teikts “error, quoted”, bet spraudnī – “warning, inferred”.\n"
        "  → ierakstiet rindā to, kas ir spēkā, vai izlabojiet spraudni, ja pareiza ir "
        "rinda."
    )
    assert told(proposed) == (
        "README.md: the row of VF153 still says “proposed”, but no `# PROPOSED:` marks "
        "it any more.\n"
        "  → say in the last column how it is built.\n"
        "VF153 rindā joprojām teikts “proposed”, bet ar `# PROPOSED:` tas vairs nav "
        "atzīmēts.\n"
        "  → pēdējā ailē pasakiet, kā tas izveidots."
    )
    assert {each.line for each in diagnosis.findings} == {12}
    assert diagnosis.verdict is Verdict.READY


@pytest.mark.parametrize(
    ("row", "marked"),
    [
        ("| VF153 | error (21), note (14) | quoted | box with choices |", ""),
        ("| VF153 | warning | inferred | box, proposed |", "# PROPOSED: a choice.\n"),
    ],
    ids=["of two editions", "of a proposal that stands"],
)
def test_rows_that_are_not_stale_are_left_alone(
    patient_with: Callable[..., Patient], row: str, marked: str
) -> None:
    """What cannot be compared is not judged, and a proposal may be called so."""
    known = "| VF153 | warning | inferred | box with choices |"
    patient = patient_with(
        ("../../README.md", known, row), ("boxes.toml", "[VF153]", f"{marked}[VF153]")
    )

    diagnosis = examine(patient, [BY_NAME["every_row_says_what_holds"]])

    assert {each.severity for each in diagnosis.findings} <= {Severity.WARNING}
