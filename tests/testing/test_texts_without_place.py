"""The doctor names texts that people write and no form prints."""

from collections.abc import Callable

from grantkit.demands.catalogue import ADVICE
from grantkit.doctor import Verdict, examine
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.patient import Patient

Told = Callable[[PluginFinding], str]

PLACES = [each for each in ADVICE if each.name == "every_text_has_its_place"]


def test_a_form_with_values_and_no_explanations_is_worth_knowing(
    patient_with: Callable[..., Patient], told: Told
) -> None:
    """Rules of the core ask for the explanation; a conditional mark has room for it."""
    mark = "{{report.end}}"
    shown = f"{mark} {{{{indicators[].values[].value|list}}}}"
    patient = patient_with(("forms/final.docx", mark, shown))

    diagnosis = examine(patient, PLACES)

    (found,) = diagnosis.findings
    assert told(found) == (
        "forms/final.docx: GK402, GK403 may ask for "
        "`indicators[].values[].explanation`, but the form nowhere prints it: what "
        "people write there, nobody reads.\n"
        "  → type its mark where it belongs, with `else –` if it may be empty; leave "
        "it so where the funder does not want to read it.\n"
        "GK402, GK403 var prasīt `indicators[].values[].explanation`, bet veidlapā tam "
        "nekur nav vietas: ko cilvēki tur ieraksta, to neviens neizlasa.\n"
        "  → ierakstiet tā vietzīmi īstajā vietā (ar `else –`, ja vērtības var nebūt); "
        "atstājiet, kā ir, ja finansētājs to nevēlas lasīt."
    )
    assert diagnosis.verdict is Verdict.READY


def test_a_missing_text_that_a_rule_asks_for_is_worth_knowing(
    patient_with: Callable[..., Patient],
) -> None:
    """One that stands there is judged by the rule, and asked for no more."""
    asks = """\
    told = view.report.narrative
    if told is None or not told.story:
        yield Remark("report.narrative.story", given=view.as_of, due=view.as_of)
    due = checks"""
    patient = patient_with(("rules/annexes.py", "    due = checks", asks))

    diagnosis = examine(patient, PLACES)

    (found,) = diagnosis.findings
    assert found.shortcoming.values == {
        "at": "",
        "path": "report.narrative.story",
        "codes": "VF701",
    }
