"""Ids are unique, and whatever refers to an id finds it."""

from collections.abc import Iterator

from grantkit.model.links import REFERENCES
from grantkit.plugin import (
    Figures,
    Parameters,
    Remark,
    ReportView,
    numbered,
    rule,
    values_at,
)

IDS = (
    "partners[].id",
    "work_packages[].id",
    "activities[].id",
    "deliverables[].id",
    "indicators[].id",
    "reports[].id",
    "report.annexes[].id",
)
"""Where ids are given; a budget heading is one within the budget of a partner."""

ANNEXES = "report.annexes[].id"


@rule("GK106", severity="error", certainty="derived", source="consistency")
def id_used_twice(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Two things bear the same id.

    What it checks: ids of partners, activities, indicators, reports, annexes and the
    like, and the headings of a budget.
    Why the funder asks: a reference must lead to one thing only.
    How to put it right: give one of them another id, and mend what refers to it.
    Source: follows from the use of ids.
    """
    seen: set[tuple[object, object]] = set()
    for place, kind, id_ in _given(view):
        if (kind, id_) in seen:
            yield Remark(place, id=id_)
        seen.add((kind, id_))


def _given(view: ReportView[object]) -> Iterator[tuple[str, object, object]]:
    """Find ids with their places, and what they are unique among."""
    for path in IDS:
        for place, value in values_at(view, path):
            if value is not None:
                yield place, path, value
    for path, line in numbered("budget", view.budget):
        yield f"{path}.heading", line.partner, line.heading


@rule("GK107", severity="error", certainty="derived", source="consistency")
def reference_leads_nowhere(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Something refers to an id that nothing bears.

    What it checks: activities, headings, annexes and reports that are referred to.
    Why the funder asks: a cost without a heading or proof cannot be accepted.
    How to put it right: correct the reference, or add what it refers to.
    Source: follows from the use of ids.
    """
    for path, target in REFERENCES.items():
        known = {value for _, value in values_at(view, target)}
        others_annexes = target == ANNEXES and len(view.reports) > 1
        if others_annexes:
            known |= {value for _, value in values_at(view, "reports[].annexes[].id")}
        for place, id_ in _used(view, path):
            if id_ not in known:
                listed = ", ".join(sorted(map(str, known)))
                yield Remark(place, needs=(target,), id=id_, known=listed)


def _used(view: ReportView[object], path: str) -> Iterator[tuple[str, str]]:
    """Find ids that are referred to, singly or in a list."""
    for place, value in values_at(view, path):
        if isinstance(value, str):
            yield place, value
        elif isinstance(value, tuple):
            yield from ((f"{place}[{index}]", id_) for index, id_ in enumerate(value))


RULES = (id_used_twice, reference_leads_nowhere)
