"""Other versions of a good report, by which the contract tries out a plugin."""

from pathlib import Path

import pytest

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_edition, with_kind, without
from grantkit.demands.gaps import lacking
from grantkit.demands.sizes import largest, smallest
from grantkit.loading import read_yaml
from grantkit.plugin import InstalledFunder, ReportKind, Text
from grantkit.structuring import Tree
from grantkit.testing import AS_OF, Example


@pytest.fixture
def opened(fund: InstalledFunder, village_file: Path) -> OpenedReport:
    """Give the good report to the Village Fund."""
    return Example(file=village_file, report="final", as_of=AS_OF).opened(fund)


def tree_of(opened: OpenedReport) -> Tree:
    """Read the file of a report."""
    return read_yaml(opened.file, opened.language)


def test_one_key_is_cut_out_of_the_file(opened: OpenedReport) -> None:
    """All else stays, and the report is looked at as before."""
    cut = without(opened, "lead_partner.name", tree_of(opened))

    assert cut is not None
    assert cut.view.partners[0].name is None
    assert cut.view.project == opened.view.project


def test_cutting_leaves_the_tree_whole(opened: OpenedReport) -> None:
    """It is read once, and serves for every cut."""
    tree = tree_of(opened)

    without(opened, "expenditure[].document.number", tree)

    assert tree.data == tree_of(opened).data


def test_the_first_element_that_has_the_key_loses_it(opened: OpenedReport) -> None:
    """Elements that lack it anyway would not show whether anyone misses it."""
    cut = without(opened, "funding[].source", tree_of(opened))

    assert cut is not None
    assert [source.source for source in cut.view.funding] == [
        None,
        "Biedrība “Ciems”",
    ]


@pytest.mark.parametrize("path", ["project.summary", "events[].title"])
def test_what_is_not_in_the_file_cannot_be_cut(opened: OpenedReport, path: str) -> None:
    """The contract then says that the example is not complete."""
    assert without(opened, path, tree_of(opened)) is None


def test_what_a_report_is_known_by_is_not_cut(opened: OpenedReport) -> None:
    """Nobody could look at what is left, so nothing is missed."""
    assert without(opened, "report.id", tree_of(opened)) is opened


def test_a_cut_report_is_taken_for_the_same(opened: OpenedReport) -> None:
    """A report that is taken for another kind and edition stays so when cut."""
    taken = with_edition(with_kind(opened, "interim"), "first")

    cut = without(taken, "project.number", tree_of(taken))

    assert cut is not None
    assert cut.view.report.kind is ReportKind.INTERIM
    assert cut.loaded.project.edition == "first"


def test_the_smallest_report_holds_what_is_asked(opened: OpenedReport) -> None:
    """Named paths stay, and so does what objects cannot be without; no more."""
    left = smallest(opened, ["project.number", "expenditure[].amount"]).view

    assert left.project.number == "VF-2025-7"
    assert left.project.title is None
    assert left.expenditure[0].amount == opened.view.expenditure[0].amount
    assert left.expenditure[0].paid_on is None
    assert left.indicators == ()
    assert left.report.id == "final"


def test_the_largest_report_repeats_everything(opened: OpenedReport) -> None:
    """Lists get a hundred elements, those within five, and texts twenty lines."""
    grown = largest(opened).view

    assert len(grown.expenditure) == 100
    assert len(grown.indicators[0].values) == 5
    assert len(grown.reports) == 1
    assert grown.activities[0].title == Text.of("\n".join(["Svētki laukumā"] * 20))


def test_each_gap_is_one_value(opened: OpenedReport) -> None:
    """Every value is missing once, and every number once zero; the report stays."""
    gaps = tuple(lacking(opened))
    versions = [each.opened.view for each in gaps]

    assert sum(view.project.title is None for view in versions) == 2
    assert sum(view.agreement.grant is None for view in versions) == 2
    assert sum(not view.agreement.grant for view in versions) == 3
    assert {view.report.id for view in versions} == {"final"}
    assert opened.view not in versions
    assert {each.path for each in gaps if not each.opened.view.reports[0].annexes} == {
        "report.annexes"
    }
    assert [each.is_zero for each in gaps if each.path == "expenditure[].amount"] == [
        False,
        True,
    ]
