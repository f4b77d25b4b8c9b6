"""Ids are unique, and whatever refers to an id finds it."""

from collections.abc import Iterable, Iterator

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
from grantkit.structuring import listed

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

ONCE = (
    "report.work_packages[].id",
    "report.activities[].id",
    "report.deliverables[].id",
    "report.partners[].id",
)
"""Of what a report tells once; of two entries on one thing, one would be lost."""

VALUES = ("indicators", "project.target_groups")
"""Lists of what has one value in each report."""

ANNEXES = "report.annexes[].id"


@rule("GK106", severity="error", certainty="derived", source="consistency")
def id_used_twice(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Two things bear the same id.

    What it checks: ids of partners, activities, indicators, reports, annexes and the
    like, and the headings of a budget. Of nothing there are two entries in one report,
    nor two values for it.
    Why the funder asks: a reference must lead to one thing only.
    How to put it right: give one of them another id, and mend what refers to it.
    Source: follows from the use of ids.
    """
    for place, id_ in _repeated(_given(view)):
        yield Remark(place, id=id_)
    for place, id_ in _repeated(_told(view)):
        yield Remark(place, variant="told", id=id_)


def _repeated(
    ids: Iterable[tuple[str, object, object]],
) -> Iterator[tuple[str, object]]:
    """Find the places of ids that were met among the same things before."""
    seen: set[tuple[object, object]] = set()
    for place, among, id_ in ids:
        if (among, id_) in seen:
            yield place, id_
        seen.add((among, id_))


def _given(view: ReportView[object]) -> Iterator[tuple[str, object, object]]:
    """Find ids with their places, and what they are unique among."""
    for path in IDS:
        for place, value in values_at(view, path):
            if value is not None:
                yield place, path, value
    for path, line in numbered("budget", view.budget):
        yield f"{path}.heading", line.partner, line.heading


def _told(view: ReportView[object]) -> Iterator[tuple[str, object, object]]:
    """Find what is told of something, by its id or that of the report."""
    for path in ONCE:
        for place, value in values_at(view, path):
            yield place, path, value
    for path in VALUES:
        for place, _ in values_at(view, f"{path}[]"):
            for at, report in values_at(view, f"{place}.values[].report"):
                yield at, place, report


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
        ids = sorted(str(id_) for id_ in known if id_ is not None)
        told = listed(ids)
        for place, id_ in _used(view, path):
            if id_ not in known and ids:
                yield Remark(place, needs=(target,), id=id_, known=told)
            elif id_ not in known:
                yield Remark(place, variant="none", needs=(target,), id=id_)


def _used(view: ReportView[object], path: str) -> Iterator[tuple[str, str]]:
    """Find ids that are referred to, singly or in a list."""
    for place, value in values_at(view, path):
        if isinstance(value, str):
            yield place, value
        elif isinstance(value, tuple):
            yield from ((f"{place}[{index}]", id_) for index, id_ in enumerate(value))


RULES = (id_used_twice, reference_leads_nowhere)
