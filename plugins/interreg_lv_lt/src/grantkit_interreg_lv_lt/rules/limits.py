"""Rules on limits that depend on the kind of report, or on the user's system."""

from collections.abc import Iterator

from grantkit.plugin import (
    CountingPolicy,
    Figures,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
    texts_in,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, OLD, began, details_of

_COUNTED = CountingPolicy.UTF16


@rule(
    "LVLT606",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="work plan progress",
    needs=("report.work_packages",),
    reports=("project",),
    editions=NEW,
)
def package_progress_too_long(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The progress of a work package is too long for a project report.

    What it checks: 2000 characters in the project report; the partner report takes
    5000, which a box checks.
    Why the funder asks: its system takes no more.
    How to put it right: shorten the text.
    Source: Jems, work plan progress, counted in UTF-16 units.
    """
    limit = checks.integer_on(parameters, began(view), "package_progress_limit")
    spoken = view.report.language or ""
    for path, each in numbered("report.work_packages", view.report.work_packages):
        text = each.progress.in_language(spoken) if each.progress else ""
        length = _COUNTED.length(text)
        if limit is not None and length > limit:
            yield Remark(
                f"{path}.progress", package=each.id, length=length, limit=limit
            )


@rule(
    "LVLT607",
    severity="note",
    certainty="quoted",
    source="contract",
    clause="field limits of the system",
    needs=("details.text_limit",),
    editions=OLD,
)
def text_beyond_the_system(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A text is longer than the field of the system takes.

    What it checks: every text of the report against `details.text_limit`.
    Why the funder asks: the limits of eMS are not published, but its fields have them.
    How to put it right: shorten the text before copying it.
    Source: what the user saw in the system.
    """
    limit, spoken = details_of(view).text_limit, view.report.language or ""
    for path, text in texts_in(view.report):
        length = _COUNTED.length(text.in_language(spoken))
        if limit is not None and length > limit:
            yield Remark(f"report.{path}", length=length, limit=limit)


RULES = (package_progress_too_long, text_beyond_the_system)
