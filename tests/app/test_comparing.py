"""One project before several funders: nothing is told twice, and nothing is lost."""

import datetime as dt

from grantkit.app.comparing import compare
from grantkit.checking import CheckResult, Judge
from grantkit.model.finding import Finding
from grantkit.plugin import Severity


def finding(code: str, path: str) -> Finding:
    """Make a finding of any rule."""
    return Finding(code=code, severity=Severity.ERROR, message="–", hint="–", path=path)


def result(code: str, *findings: Finding) -> CheckResult:
    """Make the judgement of a funder."""
    return CheckResult(
        project="1",
        report="final",
        as_of=dt.date(2026, 1, 20),
        funder=Judge(code=code, distribution=code, version="1", edition=None),
        findings=findings,
        not_checked=(),
    )


def codes(findings: tuple[Finding, ...]) -> list[str]:
    """Give the codes of findings."""
    return [each.code for each in findings]


def test_what_all_funders_miss_is_told_once() -> None:
    """A place at which every funder finds something is shared, with both codes."""
    one = result("a", finding("A1", "project.number"), finding("A2", "budget"))
    two = result("b", finding("B1", "project.number"), finding("B2", "funding"))

    comparison = compare([one, two])

    assert [codes(each) for each in comparison.shared] == [["A1", "B1"]]
    assert [codes(each) for each in comparison.own] == [["A2"], ["B2"]]
    assert comparison.as_json()["shared"] == [
        {"path": "project.number", "codes": ["A1", "B1"]}
    ]


def test_a_second_finding_at_a_shared_place_is_not_lost() -> None:
    """The first is shared; the others stay with their funder."""
    one = result("a", finding("A1", "budget"), finding("A2", "budget"))
    two = result("b", finding("B1", "budget"))

    comparison = compare([one, two])

    assert [codes(each) for each in comparison.shared] == [["A1", "B1"]]
    assert [codes(each) for each in comparison.own] == [["A2"], []]


def test_findings_about_no_place_are_never_shared() -> None:
    """A note about a form is about that form alone."""
    one, two = result("a", finding("A1", "")), result("b", finding("B1", ""))

    comparison = compare([one, two])

    assert comparison.shared == ()
    assert [codes(each) for each in comparison.own] == [["A1"], ["B1"]]
