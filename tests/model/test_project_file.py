"""One report as a view on the whole project."""

from datetime import date

import pytest

from grantkit.model.project import Partner, PartnerRole
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.report import Report

INTERIM, FINAL = Report(id="interim"), Report(id="final")
HELPER = Partner(name="Palīgs")
LEAD = Partner(name="Biedrība", role=PartnerRole.LEAD)


def view_of(report: Report, *partners: Partner) -> ReportView[None]:
    """Look at a project of two reports through one of them."""
    project = ProjectFile(funder="fund", partners=partners, reports=(INTERIM, FINAL))
    return ReportView.of(
        project, None, report=report, as_of=date(2023, 9, 15), files={}
    )


@pytest.mark.parametrize(
    ("path", "in_file"),
    [
        ("report", "reports[1]"),
        ("report.start", "reports[1].start"),
        ("report.annexes[2].file", "reports[1].annexes[2].file"),
        ("lead_partner", "partners[1]"),
        ("lead_partner.name", "partners[1].name"),
        ("reports[0].id", "reports[0].id"),
        ("reporting", "reporting"),
        ("expenditure[3].paid_on", "expenditure[3].paid_on"),
        ("details.page", "details.page"),
        ("", ""),
    ],
)
def test_paths_of_the_view_lead_to_places_in_the_file(path: str, in_file: str) -> None:
    """A finding names a key that the user can find."""
    assert view_of(FINAL, HELPER, LEAD).in_file(path) == in_file


def test_each_report_has_its_own_place_in_the_file() -> None:
    """The first report stands at number 0."""
    assert view_of(INTERIM).in_file("report.end") == "reports[0].end"


def test_the_lead_partner_is_the_one_with_that_role() -> None:
    """Order does not matter, the role does."""
    assert view_of(FINAL, HELPER, LEAD).lead_partner is LEAD


def test_a_project_without_a_lead_partner_points_to_all_partners() -> None:
    """No partner is taken for the lead; what is missing is missing from all."""
    view = view_of(FINAL, HELPER)

    assert view.lead_partner is None
    assert view.in_file("lead_partner.name") == "partners"


@pytest.mark.parametrize(
    "path",
    [
        "report.start",
        "report.annexes[2].file",
        "lead_partner.name",
        "expenditure[3].paid_on",
        "reporting",
    ],
)
def test_places_in_the_file_lead_back_to_paths_of_the_view(path: str) -> None:
    """A key that cannot be read is told with the box that it fills."""
    view = view_of(FINAL, HELPER, LEAD)

    assert view.in_view(view.in_file(path)) == path


def test_another_report_is_no_part_of_the_view() -> None:
    """Only the report in question has a path of its own."""
    assert view_of(FINAL).in_view("reports[0].start") == "reports[0].start"
