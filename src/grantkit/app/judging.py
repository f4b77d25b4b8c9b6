"""Judging a report."""

from attrs import evolve

from grantkit.app.opening import OpenedReport
from grantkit.checking import (
    CheckResult,
    Inputs,
    Judge,
    check_report,
    unusable_funder,
)
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording


def judge(opened: OpenedReport, *, own_form: bool = False) -> CheckResult:
    """Judge a report by the core's rules and its funder's.

    A funder whose plugin cannot be used judges nothing: the verdict is *not ready*, and
    the one finding says what is wrong with the plugin.

    Args:
        opened: The report.
        own_form: Whether another form is filled than that of the plugin.
    """
    inputs = evolve(inputs_of(opened), own_form=own_form)
    funder = opened.funder
    if isinstance(funder, InstalledFunder):
        return check_report(opened.view, opened.figures, funder, inputs)
    wording = core_wording(opened.language)
    judge = Judge(
        code=funder.code,
        distribution=funder.distribution,
        version=funder.version,
        edition=None,
    )
    return unusable_funder(
        opened.view,
        judge,
        funder.reason(wording),
        wording=wording,
        locate=inputs.locate,
    )


def inputs_of(opened: OpenedReport) -> Inputs:
    """Give what a check starts from, beside the report itself."""
    return Inputs(
        file_findings=opened.loaded.findings,
        locate=opened.loaded.positions.of,
        edition=opened.loaded.project.edition,
        language=opened.language,
    )
