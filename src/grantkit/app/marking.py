"""Writing what was found back into a copy of the workbook."""

from grantkit.app.opening import OpenedReport, title_of
from grantkit.app.reasons import with_reasons
from grantkit.app.refusing import input_error
from grantkit.checking import CheckResult
from grantkit.model.finding import Severity
from grantkit.wording import core_wording
from grantkit.workbook import is_workbook
from grantkit.workbook.marking import Marks, mark_workbook


def mark(opened: OpenedReport, result: CheckResult) -> bytes:
    """Mark the findings in a copy of the workbook that they are about.

    Raises:
        InputError: The project is no workbook.
    """
    if not is_workbook(opened.file):
        raise input_error("not_to_mark", opened.language, file=str(opened.file))
    wording = core_wording(opened.language)
    severities = [finding.severity for finding in result.findings]
    counts = {
        "errors": severities.count(Severity.ERROR),
        "warnings": severities.count(Severity.WARNING),
        "notes": severities.count(Severity.NOTE),
        "unchecked": len(result.not_checked),
    }
    verdict = wording.say(f"terminal.{result.verdict.value}")
    values = {"title": title_of(opened), "report": result.report, "as_of": result.as_of}
    marks = Marks(
        verdict=f"{verdict} {wording.say('terminal.counts', counts)}",
        subject=wording.say("mark.subject", values),
        findings=with_reasons(result.findings, wording),
        not_checked=result.not_checked,
    )
    return mark_workbook(opened.file.read_bytes(), marks, wording)
