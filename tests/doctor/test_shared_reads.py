"""What the shared checks are said to read is what they read."""

import inspect
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from grantkit.checks.declared import NEEDS, READS, SHARED
from grantkit.demands.altering import with_project
from grantkit.demands.gaps import lacking
from grantkit.doctor.filled import filled
from grantkit.doctor.reads import Ground, reads_of
from grantkit.figures import Sums
from grantkit.model.path import members, type_at
from grantkit.model.project_file import ProjectFile
from grantkit.model.reference import Parameters
from grantkit.plugin import Figures, InstalledFunder, Remark, ReportView, Rule, rule
from grantkit.testing import AS_OF, Example

View = ReportView[Any]

OPERANDS: Mapping[str, Mapping[str, object]] = {
    "activities_outside": {"period": ()},
    "documents_outside": {"period": ()},
    "guardian_not_asked": {"youngest": 0, "free": 18},
    "legal_form_not_in": {"forms": ("A1",)},
    "longer_than": {"months": 0},
    "needless_list_fields": {"allowed": ()},
    "volunteer_too_young": {"youngest": 18},
    "volunteer_without_contract": {"adult": 0},
}
"""What a check compares with, so that it goes as far as it can."""

OF_THE_VIEW = [
    kind for kind in READS if "figures" not in str(inspect.signature(SHARED[kind]))
]
"""The others look at figures, into which what they are said to read goes."""


@pytest.fixture(scope="module")
def views(fund: InstalledFunder, village_file: Path) -> tuple[View, ...]:
    """Give a report with all values, one with a cost twice, and some with a gap."""
    opened = Example(file=village_file, report="final", as_of=AS_OF).opened(fund)
    project = filled(ProjectFile)
    reports = tuple(evolve(each, id="final") for each in project.reports)
    full = with_project(opened, evolve(project, reports=reports))
    read = {path for paths in READS.values() for path in paths}
    gaps = (gap for gap in lacking(full) if read & {gap.path, f"{gap.path}.start"})
    twice = evolve(full.view, expenditure=full.view.expenditure * 2)
    return full.view, twice, *(gap.opened.view for gap in gaps)


def as_rule(kind: str) -> Rule:
    """Make a rule that asks a shared check, and keeps to itself what it says."""

    def check(view: View, _figures: Figures, _given: Parameters) -> Iterator[Remark]:
        list(SHARED[kind](view, **OPERANDS.get(kind, {})))
        return iter(())

    return rule("VF199", severity="note", certainty="quoted", source="guide")(check)


@pytest.mark.parametrize("kind", OF_THE_VIEW)
def test_a_shared_check_reads_what_it_is_said_to(
    kind: str, views: tuple[View, ...]
) -> None:
    """No more is put before people who start a project."""
    ground = Ground(views=views, parameters=Parameters(), sums=Sums())

    read = reads_of([as_rule(kind)], ground)["VF199"]

    said = (path.replace("lead_partner", "partners[]") for path in READS[kind])
    assert [path for path in said if not path.startswith(tuple(read))] == []


@pytest.mark.parametrize("kind", sorted({*NEEDS, *READS}))
def test_what_a_shared_check_is_said_to_read_is_there(kind: str) -> None:
    """Every path leads somewhere, and every kind is one."""
    known = members(ReportView)

    for path in (*NEEDS.get(kind, ()), *READS.get(kind, ())):
        assert type_at(known, path).type is not None
    assert kind in SHARED
