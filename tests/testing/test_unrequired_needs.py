"""The doctor names what rules need, and what a report may lack all the same."""

from collections.abc import Callable

from grantkit.demands.catalogue import ADVICE
from grantkit.doctor import Verdict, examine
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.patient import Patient

Told = Callable[[PluginFinding], str]

NEEDS = [each for each in ADVICE if each.name == "every_need_is_asked_for"]

BOX = """\
[VF159]
path = "project.end"
label = { lv = "Projekts, līdz", en = "Project, until" }
place = { lv = "1. sadaļa", en = "Section 1" }
required = ["final"]
severity = "warning"
source = "guide"
clause = "2.1"
certainty = "quoted"

[VF251]"""

CHECK = """\
[VF202]
kind = "present"
path = ["expenditure[].heading", "expenditure[].amount"]
severity = "{severity}"
certainty = "quoted"
source = "guide"
clause = "4.3"
about = "A cost is not complete."

[VF301]"""


def test_what_nobody_asks_for_is_worth_knowing(
    patient_with: Callable[..., Patient], told: Told
) -> None:
    """Terms of the agreement may be unknown, and a project may have no costs at all."""
    diagnosis = examine(patient_with(), NEEDS)

    one, several = diagnosis.findings
    assert told(one) == (
        "boxes.toml: without `project.end` nothing is found, and VF701 is not "
        "checked.\n"
        "  → require it: a box, or a check of the kind `present`; or leave it so where "
        "a project may lack it.\n"
        "ja nav `project.end`, nekas netiek atrasts, un VF701 nav pārbaudīts.\n"
        "  → prasiet to: ar lauku vai ar `present` veida pārbaudi; vai atstājiet, kā "
        "ir, ja projektā tā var nebūt."
    )
    assert told(several) == (
        "boxes.toml: where one of these is missing, nothing is found, and VF301 is not "
        "checked: `expenditure[].heading`, `expenditure[].amount`, "
        "`expenditure[].paid_on`.\n"
        "  → require them: boxes, or checks of the kind `present`; or leave it so "
        "where a project may lack them.\n"
        "ja kādas no šīm ziņām nav, nekas netiek atrasts, un VF301 nav pārbaudīts: "
        "`expenditure[].heading`, `expenditure[].amount`, `expenditure[].paid_on`.\n"
        "  → prasiet tās: ar laukiem vai ar `present` veida pārbaudēm; vai atstājiet, "
        "kā ir, ja projektā to var nebūt."
    )
    assert diagnosis.verdict is Verdict.READY


def test_what_a_box_or_a_check_asks_for_is_missed(
    patient_with: Callable[..., Patient],
) -> None:
    """A warning is enough: the report is not simply ready."""
    patient = patient_with(
        ("boxes.toml", "[VF251]", BOX),
        ("checks.toml", "[VF301]", CHECK.format(severity="warning")),
    )

    diagnosis = examine(patient, NEEDS)

    assert [each.shortcoming.values["paths"] for each in diagnosis.findings] == [
        "`expenditure[].paid_on`"
    ]


def test_a_note_asks_for_nothing(patient_with: Callable[..., Patient]) -> None:
    """A report with a note is still ready."""
    check = CHECK.format(severity="note")
    patient = patient_with(("checks.toml", "[VF301]", check))

    assert len(examine(patient, NEEDS).findings) == 2
