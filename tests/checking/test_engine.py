"""One report and its funder → findings and verdict, the same in every run."""

import datetime as dt
from collections.abc import Callable
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from grantkit.checking import CheckResult, Verdict
from grantkit.checking.core_rules import CORE_RULES
from grantkit.model.finding import Finding
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import (
    Edition,
    ExpenditureItem,
    InstalledFunder,
    Percent,
    Severity,
    Text,
)
from grantkit.testing import (
    a_project,
    a_view,
    empty_projects,
    eur,
    nearly_valid_projects,
    valid_projects,
    view_of,
)

Judged = Callable[..., CheckResult]


def test_the_small_report_of_the_kit_is_ready(judged: Judged) -> None:
    """Nothing is wrong with it; only the form is known to be a reconstruction."""
    result = judged(a_view())

    assert [(f.code, f.path, f.message) for f in result.findings] == [
        (
            "GK904",
            "",
            "The form is a reconstruction: the funder's official form is not public.",
        )
    ]
    assert result.verdict is Verdict.READY


def test_findings_are_put_in_order_whatever_a_key_is_called(judged: Judged) -> None:
    """A key that somebody made up may hold digits that are no number."""
    found = tuple(
        Finding(code="GK002", severity=Severity.ERROR, message="", hint="", path=path)
        for path in ("m²", "²", "a[10]", "a[9]")
    )

    result = judged(a_view(), file_findings=found)

    paths = [each.path for each in result.findings if each.code == "GK002"]
    assert paths == ["a[9]", "a[10]", "m²", "²"]


def test_a_note_about_the_form_needs_a_form(
    judged: Judged, fund: InstalledFunder
) -> None:
    """Where the funder has no form, or its own one, there is nothing to note."""
    own = evolve(fund, funder=evolve(fund.funder, reconstructed=False))

    assert judged(a_view(), funder=own).findings == ()
    assert judged(a_view(), funder=evolve(fund, forms={})).findings == ()


def test_a_form_of_ones_own_is_no_reconstruction(judged: Judged) -> None:
    """Whoever gives the funder's own form need not be told to."""
    assert judged(a_view(), own_form=True).findings == ()


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        (
            "en",
            (
                "grantkit-village-fund holds no rules of this funder yet; only the "
                "rules for any funder were applied."
            ),
        ),
        (
            "lv",
            (
                "grantkit-village-fund vēl nesatur šī finansētāja noteikumus; "
                "piemēroti tikai noteikumi, kas attiecas uz visiem finansētājiem."
            ),
        ),
    ],
)
def test_a_plugin_without_rules_says_so(
    judged: Judged, fund: InstalledFunder, language: str, reason: str
) -> None:
    """A verdict by the core's rules alone is never presented as the funder's."""
    bare = evolve(fund, boxes=(), funder=evolve(fund.funder, rules=()))

    result = judged(a_view(), funder=bare, language=language)

    assert [(item.code, item.reason) for item in result.not_checked] == [("VF", reason)]


@pytest.mark.parametrize(
    ("start", "named", "edition"),
    [
        (dt.date(2025, 1, 1), None, "second"),
        (dt.date(2024, 1, 1), None, "second"),
        (dt.date(2023, 12, 31), None, "first"),
        (dt.date(2019, 12, 31), None, None),
        (None, None, None),
        (dt.date(2025, 1, 1), "first", "first"),
        (None, "second", "second"),
        (dt.date(2025, 1, 1), "third", None),
    ],
)
def test_the_edition_is_the_one_named_or_the_one_of_the_first_day(
    judged: Judged, start: dt.date | None, named: str | None, edition: str | None
) -> None:
    """An edition is never guessed: one that nobody knows is none."""
    view = a_view(project=evolve(a_project().project, start=start))

    assert judged(view, edition=named).funder.edition == edition


def test_of_two_editions_in_force_the_first_in_the_file_counts(
    judged: Judged, fund: InstalledFunder
) -> None:
    """The order of `editions.toml` decides."""
    since = dt.date(2020, 1, 1)
    editions = tuple(
        Edition(code=code, title=Text.of(code), since=since) for code in ("b", "a")
    )

    result = judged(a_view(), funder=evolve(fund, editions=editions))

    assert result.funder.edition == "b"


def test_findings_stand_by_family_severity_code_and_place(judged: Judged) -> None:
    """`expenditure[9]` stands before `expenditure[10]`, errors before warnings."""
    late = ExpenditureItem(amount=eur("-1"), paid_on=dt.date(2027, 1, 1))
    view = a_view(
        expenditure=(late,) * 11,
        agreement=evolve(
            a_project().agreement, indicator_tolerance=Percent(eur("5").amount)
        ),
    )

    result = judged(view)

    order = [(f.code, f.path.partition("]")[0]) for f in result.findings]
    places = [f"expenditure[{index}" for index in range(11)]
    assert order == [
        *(("GK201", place) for place in places),
        *(("GK205", place) for place in places),
        *(("VF251", place) for place in places),
        *(("GK206", place) for place in places),
        ("GK403", "indicators[0"),
        ("GK904", ""),
    ]


ANY_PROJECT = st.one_of(empty_projects(), nearly_valid_projects(), valid_projects())


@given(ANY_PROJECT)
def test_no_project_breaks_a_rule_down(judged: Judged, project: ProjectFile) -> None:
    """Whatever a project holds, every rule of the core comes to its end."""
    result = judged(view_of(project))

    assert [f.message for f in result.findings if f.code == "GK902"] == []


@given(ANY_PROJECT)
def test_two_runs_come_to_the_same_result(judged: Judged, project: ProjectFile) -> None:
    """The same project gives the same findings in the same order."""
    assert judged(view_of(project)) == judged(view_of(project))


@given(valid_projects())
def test_a_project_in_which_everything_ties_has_no_errors(
    judged: Judged, project: ProjectFile
) -> None:
    """Valid projects of any size are ready by the rules of the core."""
    codes = [finding.code for finding in judged(view_of(project)).findings]

    assert [code for code in codes if code in {rule.code for rule in CORE_RULES}] == []


@given(ANY_PROJECT, st.randoms(use_true_random=False))
def test_the_order_of_rules_and_boxes_changes_nothing(
    judged: Judged, fund: InstalledFunder, project: ProjectFile, random: Random
) -> None:
    """A funder whose rules stand in another order comes to the same result."""
    rules, boxes = list(fund.funder.rules), list(fund.boxes)
    random.shuffle(rules)
    random.shuffle(boxes)
    mixed = evolve(
        fund, boxes=tuple(boxes), funder=evolve(fund.funder, rules=tuple(rules))
    )

    assert judged(view_of(project), funder=mixed) == judged(view_of(project))


@given(nearly_valid_projects())
def test_the_order_of_costs_changes_no_verdict(
    judged: Judged, project: ProjectFile
) -> None:
    """The same costs the other way round give the same findings, each elsewhere."""
    turned = evolve(project, expenditure=project.expenditure[::-1])

    assert _codes(judged(view_of(turned))) == _codes(judged(view_of(project)))


def _codes(result: CheckResult) -> tuple[Verdict, list[str]]:
    return result.verdict, [finding.code for finding in result.findings]


def test_any_error_makes_a_report_not_ready(judged: Judged) -> None:
    """Errors decide, then warnings; notes do not count."""
    result = judged(a_view())
    note = result.findings[0]

    def verdict(*severities: Severity) -> Verdict:
        found = tuple(evolve(note, severity=severity) for severity in severities)
        return evolve(result, findings=found).verdict

    assert verdict() is Verdict.READY
    assert verdict(Severity.NOTE) is Verdict.READY
    assert verdict(Severity.NOTE, Severity.WARNING) is Verdict.READY_WITH_WARNINGS
    assert verdict(Severity.WARNING, Severity.ERROR) is Verdict.NOT_READY
    assert evolve(result, plugin_failed=True).verdict is Verdict.NOT_READY
