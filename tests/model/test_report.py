"""What a report holds."""

import pytest

from grantkit.model.report import Report, ReportContent


@pytest.mark.parametrize(
    ("content", "has_content", "has_finance"),
    [
        (None, True, True),
        (ReportContent.BOTH, True, True),
        (ReportContent.CONTENT, True, False),
        (ReportContent.FINANCE, False, True),
    ],
)
def test_a_report_holds_both_parts_unless_it_says_otherwise(
    content: ReportContent | None, *, has_content: bool, has_finance: bool
) -> None:
    """Only a funder that takes the parts one by one has reports with one of them."""
    report = Report(id="1", content=content)

    assert report.has_content is has_content
    assert report.has_finance is has_finance
