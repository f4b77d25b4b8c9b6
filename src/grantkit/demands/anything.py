"""Rules tried out on reports of every make, as hypothesis thinks them up.

Hypothesis is there for authors only, so `rules` imports this module when it is asked.
"""

from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.errors import Flaky

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_kind, with_project
from grantkit.demands.plugin import Plugin
from grantkit.demands.rules import crashes
from grantkit.demands.shortcoming import Shortcoming
from grantkit.demands.strategies import (
    altered,
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
)
from grantkit.plugin import ReportKind

_SLOW = (HealthCheck.too_slow,)
"""A slow machine is no fault of the plugin."""


class _Crashed(Exception):  # noqa: N818 -- found, not raised to anybody
    """What stops hypothesis: rules that broke down."""


def crashes_on(plugin: Plugin) -> tuple[Shortcoming, ...]:
    """Run all rules on reports of every make; the first that breaks down ends it.

    Hypothesis looks for the smallest report on which it does, and runs that one last. A
    rule that does not break down there again has done so once all the same.
    """
    last: tuple[Shortcoming, ...] = ()

    @st.composite
    def reports(draw: st.DrawFn) -> _Made:
        return _Made(_report(draw, plugin))

    @settings(deadline=None, report_multiple_bugs=False, suppress_health_check=_SLOW)
    @given(reports())
    def run(made: _Made) -> None:
        nonlocal last
        if found := tuple(crashes(plugin, made.opened)):
            last = found
            raise _Crashed

    try:
        if plugin.examples:
            run()
    except (_Crashed, Flaky):
        if not last:
            raise
    return last


class _Made:
    """A report that hypothesis made.

    It is no attrs class: hypothesis would print all of it, and warn that it is long.
    """

    def __init__(self, opened: OpenedReport) -> None:
        """Keep the report."""
        self.opened = opened

    def __repr__(self) -> str:
        """Say no more than that it is one."""
        return "a report"


def _report(draw: st.DrawFn, plugin: Plugin) -> OpenedReport:
    """Make a report: an altered example, or such as nobody would write.

    Most rules look at what stands deep in a project that is otherwise in order, so the
    altered examples find more.
    """
    opened = draw(st.sampled_from(plugin.opened))
    project, own = opened.loaded.project, opened.view.report.id
    if draw(st.booleans()):
        changed = draw(altered(project, leave=("grantkit", "funder", "reports")))
        reports = (draw(altered(each, leave=("id",))) for each in project.reports)
        project = evolve(changed, reports=tuple(reports))
    else:
        made = st.one_of(valid_projects(), nearly_valid_projects(), empty_projects())
        thought_up = draw(made)
        project = evolve(
            thought_up,
            reports=(evolve(thought_up.reports[0], id=own),),
            details=draw(_details(plugin.installed.funder.details)),
        )
    kind = draw(st.sampled_from(plugin.kinds or tuple(ReportKind)))
    return with_kind(with_project(opened, project), kind)


def _details(of: type | None) -> st.SearchStrategy[object]:
    return st.none() if of is None else st.none() | instances_of(of)
