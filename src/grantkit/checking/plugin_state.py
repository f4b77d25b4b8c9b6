"""What must be known of the plugin itself: unusable, without rules, or imitating."""

from collections.abc import Iterator

from grantkit.checking.core_rules import core_citation
from grantkit.checking.desk import Desk, Ground, Locate
from grantkit.checking.result import CheckResult, Judge
from grantkit.model.finding import Finding, NotChecked, Severity
from grantkit.model.project_file import ReportView
from grantkit.wording import Wording

UNUSABLE = "GK901"
NO_EDITION = "GK903"
RECONSTRUCTED = "GK904"


def unusable_funder(
    view: ReportView[object],
    judge: Judge,
    reason: str,
    *,
    wording: Wording,
    locate: Locate,
) -> CheckResult:
    """Give the outcome where the funder's plugin cannot be used: nothing is judged."""
    finding = Finding(
        code=UNUSABLE,
        severity=Severity.ERROR,
        message=wording.say(f"{UNUSABLE}.message", {"reason": reason}),
        hint=wording.say(f"{UNUSABLE}.hint"),
        path="funder",
        location=locate("funder"),
        source=core_citation("plugin", wording),
    )
    return CheckResult(
        project=view.project.number,
        report=view.report.id,
        as_of=view.as_of,
        funder=judge,
        findings=(finding,),
        not_checked=(),
        plugin_failed=True,
    )


def about_the_plugin(
    desk: Desk, named: str | None, *, own_form: bool
) -> Iterator[Finding | NotChecked]:
    """Say what must be known of the plugin: its editions, imitated forms, no rules.

    Args:
        desk: The report before its funder.
        named: The edition that the project file names, if it names one.
        own_form: Whether another form is filled than that of the plugin.
    """
    funder = desk.funder
    if named is not None and desk.edition is None:
        known = ", ".join(edition.code for edition in funder.editions)
        keys = (f"{NO_EDITION}.message", f"{NO_EDITION}.hint")
        ground = Ground(
            NO_EDITION, Severity.ERROR, core_citation("plugin", desk.wording)
        )
        yield desk.finding(ground, "edition", keys, {"edition": named, "known": known})
    imitated = funder.funder.reconstructed and desk.kind in funder.forms
    if imitated and not own_form:
        keys = (f"{RECONSTRUCTED}.message", f"{RECONSTRUCTED}.hint")
        source = core_citation("plugin", desk.wording)
        ground = Ground(RECONSTRUCTED, Severity.NOTE, source)
        yield desk.finding(ground, "", keys, {})
    if not funder.funder.rules and not funder.boxes:
        reason = desk.wording.say(
            "not_checked.no_rules", {"distribution": funder.distribution}
        )
        yield NotChecked(code=funder.funder.prefix, reason=reason)
