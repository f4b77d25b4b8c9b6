"""What a rule reads, noted while it runs."""

from collections.abc import Iterator
from typing import Any

from grantkit.checking.core_rules import CORE_RULES
from grantkit.demands.builders import a_view
from grantkit.doctor.reads import Ground, Record, printed_by, reads_of
from grantkit.figures import Figures, Sums, figures_of
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.reference import Parameters
from grantkit.plugin import InstalledFunder, Remark, ReportView, Rule, rule

View = ReportView[Any]


def ground(*views: View) -> Ground:
    """Lay out reports on which rules are run."""
    return Ground(views=views or (a_view(),), parameters=Parameters(), sums=Sums())


def a_rule(check: Any) -> Rule:  # noqa: ANN401 -- any generator of remarks
    """Make a rule of a function."""
    return rule("VF199", severity="note", certainty="quoted", source="guide")(check)


def reads(check: Any, *views: View) -> set[str]:  # noqa: ANN401 -- as above
    """Say what a rule reads."""
    return set(reads_of([a_rule(check)], ground(*views))["VF199"])


def test_a_value_that_is_asked_for_is_noted() -> None:
    """By its path, with empty brackets; the objects on the way are not values."""

    def check(view: View, _figures: Figures, _given: Parameters) -> Iterator[Remark]:
        for item in view.expenditure:
            if item.document and item.document.date and not view.report.end:
                yield Remark("report.end")

    assert reads(check) == {"expenditure[].document.date", "reports[].end"}


def test_isinstance_and_match_see_no_difference() -> None:
    """A copy is an instance of the class that the rule knows."""

    def check(view: View, _figures: Figures, _given: Parameters) -> Iterator[Remark]:
        assert isinstance(view.expenditure[0], ExpenditureItem)
        match view.expenditure[0]:
            case ExpenditureItem(supplier=None):
                yield Remark("expenditure")

    assert reads(check) == {"expenditure[].supplier"}


def test_a_figure_is_read_by_its_own_path() -> None:
    """What it holds of the project keeps that of the project."""

    def check(_view: View, figures: Figures, _given: Parameters) -> Iterator[Remark]:
        first = figures.register.rows[0]
        if figures.spending.total.budget < figures.register.amount:
            yield Remark("expenditure", supplier=first.item.supplier)
        if first.item.supplier is None:
            yield Remark("expenditure")

    assert reads(check) == {
        "figures.spending.total.budget",
        "figures.register.amount",
        "expenditure[].supplier",
    }


def test_what_is_read_for_a_message_is_no_look() -> None:
    """Only where the rule is silent does reading count."""

    def check(view: View, _figures: Figures, _given: Parameters) -> Iterator[Remark]:
        if view.agreement.grant is None:
            yield Remark("agreement.grant", title=view.project.title)

    bare = a_view(agreement=type(a_view().agreement)())

    assert reads(check, bare, a_view()) == {"agreement.grant"}
    assert reads(check, bare) == {"agreement.grant", "project.title"}


def test_a_rule_that_breaks_down_has_read_up_to_there() -> None:
    """That it breaks down is told by the contract, not here."""

    def check(view: View, _figures: Figures, _given: Parameters) -> Iterator[Remark]:
        yield Remark(f"reports[{int(str(view.project.number))}]")

    assert reads(check) == {"project.number"}


def test_looking_for_a_thing_is_not_reading_it() -> None:
    """A copy equals its twin and has its hash, and nothing is noted."""
    record = Record()
    view = record.copy_of(a_view())

    found = view.reports.index(view.report)
    held = {view.expenditure[0]}

    assert (found, view.expenditure[0] in held) == (0, True)
    assert view.expenditure[0] == a_view().expenditure[0]
    assert record.paths == set()


def test_what_a_form_prints_of_a_figure_is_found_in_the_project() -> None:
    """So a box on the project is a box of the figure."""
    paths = ("figures.register.rows[].item.supplier", "figures.register.rows[].number")

    assert printed_by(paths, ground()) == {
        paths[0]: {"expenditure[].supplier"},
        paths[1]: {"figures.register.rows[].number"},
    }


def test_a_rule_says_the_same_of_the_copy(fund: InstalledFunder) -> None:
    """Nothing but the note differs, for every rule."""
    view = a_view(indicators=(), budget=a_view().budget[:1])
    record = Record()
    copy = record.copy_of(view)
    figures = record.copy_of(figures_of(copy), "figures")

    for each in (*CORE_RULES, *fund.funder.rules):
        said, told = (
            [(remark.variant, str(remark.values)) for remark in each.check(*given)]
            for given in (
                (view, figures_of(view), fund.parameters),
                (copy, figures, fund.parameters),
            )
        )
        assert said == told
