"""Holding back what only follows from something else, and nothing more."""

import datetime as dt
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from grantkit.checking import CheckResult, waiting_in_words
from grantkit.model.finding import Finding
from grantkit.plugin import (
    Agreement,
    BudgetLine,
    ExpenditureItem,
    Figures,
    InstalledFunder,
    Parameters,
    Project,
    Remark,
    ReportView,
    Rule,
    Severity,
    SupportingDocument,
    rule,
)
from grantkit.testing import a_project, a_view, eur
from grantkit.wording import core_wording

Judged = Callable[..., CheckResult]


def unreadable(path: str, code: str = "GK005") -> Finding:
    """Make a finding of the reading of a file."""
    return Finding(code=code, severity=Severity.ERROR, message="–", hint="–", path=path)


def counted(result: CheckResult) -> dict[str, int]:
    """Give for each finding how many wait for it."""
    return {finding.code: finding.causes for finding in result.findings}


def test_an_unreadable_value_speaks_for_its_box(judged: Judged) -> None:
    """A value that cannot be read is not called missing as well."""
    view = a_view(project=evolve(a_project().project, number=None))

    codes = counted(judged(view, file_findings=(unreadable("project.number"),)))

    assert codes == {"GK005": 1, "GK904": 0}


def test_an_unreadable_section_speaks_for_all_that_it_holds(judged: Judged) -> None:
    """What lies within an unreadable place waits for it."""
    view = a_view(expenditure=(ExpenditureItem(),))

    codes = counted(
        judged(view, file_findings=(unreadable("expenditure[0].document"),))
    )

    assert codes["GK005"] == 1
    assert "VF251" not in codes


def test_sums_wait_for_the_amounts_that_they_need(judged: Judged) -> None:
    """One unreadable amount of the budget holds back the comparison of the sums."""
    budget = (BudgetLine(heading="1"), BudgetLine(heading="2", amount=eur("400")))
    view = a_view(budget=budget)

    codes = counted(
        judged(view, file_findings=(unreadable("budget[0].amount", "GK006"),))
    )

    assert codes == {"GK006": 1, "GK904": 0}


def test_a_finding_beside_a_cause_is_not_held_back(judged: Judged) -> None:
    """An unreadable date of one cost hides nothing of the next."""
    view = a_view(
        expenditure=(
            ExpenditureItem(document=SupportingDocument(number="1")),
            ExpenditureItem(paid_on=dt.date(2030, 1, 1)),
        )
    )

    result = judged(view, file_findings=(unreadable("expenditure[0].paid_on"),))

    told = {(finding.code, finding.path) for finding in result.findings}
    assert ("GK205", "expenditure[1].paid_on") in told
    assert ("VF251", "expenditure[1].document.number") in told


def test_a_name_that_begins_alike_is_another_place(judged: Judged) -> None:
    """`project.number` is not a part of an unreadable `project.num`."""
    view = a_view(project=evolve(a_project().project, number=None))

    result = judged(view, file_findings=(unreadable("project.num", "GK002"),))

    assert counted(result) == {"GK002": 0, "VF151": 0, "GK904": 0}


def test_two_faults_of_reading_at_one_place_are_both_told(judged: Judged) -> None:
    """A key that stands twice does not hide that its value cannot be read."""
    both = (unreadable("project.start", "GK003"), unreadable("project.start"))

    codes = counted(judged(a_view(), file_findings=both))

    assert set(codes) == {"GK003", "GK005", "GK904"}


def test_an_empty_box_counts_the_rules_that_need_it(judged: Judged) -> None:
    """Without the grant neither its comparison nor its limit can be judged."""
    view = a_view(agreement=Agreement())

    result = judged(view)

    assert counted(result) == {"VF351": 2, "GK904": 0}
    waiting = [item.code for item in result.not_checked]
    assert waiting == ["VF401", "VF701"]


def test_references_wait_for_what_they_would_lead_to(judged: Judged) -> None:
    """Beside an unreadable heading no cost is told that its heading is unknown."""
    budget = (BudgetLine(heading="?1", amount=eur("1000")),)
    faults = (unreadable("budget[0].heading", "GK004"),)

    waiting = counted(judged(a_view(budget=budget), file_findings=faults))
    alone = counted(judged(a_view(budget=budget)))

    assert waiting == {"GK004": 1, "GK904": 0}
    assert alone == {"GK107": 1, "GK904": 0}


def test_wrong_dates_of_the_project_hold_back_what_rests_on_them(
    judged: Judged,
) -> None:
    """Beside swapped dates nothing else is said about the period."""
    swapped = Project(number="1", start=dt.date(2025, 12, 31), end=dt.date(2025, 1, 1))
    agreement = evolve(a_project().agreement, final_report_due_days=30)

    result = judged(a_view(project=swapped, agreement=agreement))

    assert counted(result) == {"GK101": 2, "GK904": 0}


def test_what_cannot_be_judged_for_want_of_data_is_listed(judged: Judged) -> None:
    """A need that no box asks for makes a rule *not checked*, with the path."""
    english = judged(a_view(), language="en")
    latvian = judged(a_view(), language="lv")

    told = {item.code: item.reason for item in english.not_checked}
    assert told == {
        "VF401": "The number of households is not known: give `details.households`.",
        "VF701": (
            "The project file does not say: "
            "“Final report due (days after the project)” "
            "(`agreement.final_report_due_days`)."
        ),
    }
    told = {item.code: item.reason for item in latvian.not_checked}
    assert told == {
        "VF401": "Nav zināms mājsaimniecību skaits: norādiet `details.households`.",
        "VF701": (
            "Projekta datnē nav norādīts: "
            "“Noslēguma pārskats jāiesniedz (dienas pēc projekta beigām)” "
            "(`agreement.final_report_due_days`)."
        ),
    }


def term_missing(severity: str) -> Rule:
    """Make a rule that asks for a term of the agreement."""

    @rule("VF301", severity=severity, certainty="quoted", source="guide")
    def ask(
        _view: ReportView[object], _figures: Figures, _parameters: Parameters
    ) -> Iterator[Remark]:
        """Ask for the days after the project, whether they are given or not."""
        yield Remark("agreement.final_report_due_days", spent="–", grant="–")

    return ask


def late(code: str, *further: str) -> Rule:
    """Make a rule that needs the term, and perhaps another one."""

    @rule(
        code,
        severity="error",
        certainty="quoted",
        source="guide",
        needs=("agreement.final_report_due_days", *further),
    )
    def judge(
        _view: ReportView[object], _figures: Figures, _parameters: Parameters
    ) -> Iterator[Remark]:
        """Say nothing."""
        yield from ()

    return judge


@pytest.mark.parametrize(
    ("severity", "further", "waiting"),
    [
        ("error", (), ("VF701", "VF702")),
        ("warning", (), ("VF701", "VF702")),
        ("note", (), ()),
        ("error", ("agreement.audit_required",), ("VF701",)),
    ],
    ids=["an error", "a warning", "a note", "another lack that nobody tells of"],
)
def test_what_waits_for_a_lack_that_is_told_is_not_listed_beside_it(
    judged: Judged,
    fund: InstalledFunder,
    severity: str,
    further: tuple[str, ...],
    waiting: tuple[str, ...],
) -> None:
    """It is counted there, unless it waits for more, or a note might be passed over."""
    rules = (late("VF702", *further), late("VF701"), term_missing(severity))
    funder = evolve(fund, funder=evolve(fund.funder, rules=rules))

    result = judged(a_view(), funder=funder)

    (told,) = (each for each in result.findings if each.code == "VF301")
    assert (told.waiting, told.causes) == (waiting, len(waiting))
    listed = {each.code for each in result.not_checked}
    assert listed == {"VF701", "VF702"} - {*waiting}


@rule("VF301", severity="error", certainty="quoted", source="guide")
def number_not_ours(
    _view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Object to the number of any project."""
    yield Remark("project.number", spent="–", grant="–")


@pytest.mark.parametrize(
    ("severity", "shown"), [(Severity.ERROR, False), (Severity.WARNING, True)]
)
def test_a_mild_cause_hides_no_graver_finding(
    judged: Judged, fund: InstalledFunder, severity: Severity, *, shown: bool
) -> None:
    """An error at the place of an empty box is told where the box only warns."""
    boxes = (
        evolve(box, severity=severity) if box.code == "VF151" else box
        for box in fund.boxes
    )
    funder = evolve(
        fund, boxes=tuple(boxes), funder=evolve(fund.funder, rules=(number_not_ours,))
    )
    view = a_view(project=evolve(a_project().project, number=None))

    codes = counted(judged(view, funder=funder))

    assert ("VF301" in codes) is shown
    assert codes["VF151"] == int(not shown)


def test_the_codes_of_what_waits_are_told(judged: Judged) -> None:
    """Each once, however many places it has; programs and people read the same."""
    view = a_view(budget=(BudgetLine(heading="?1", amount=eur("1000")),))
    costs = tuple(evolve(view.expenditure[0], heading="9") for _ in range(2))
    faults = (unreadable("budget[0].heading", "GK004"),)

    result = judged(evolve(view, expenditure=costs), file_findings=faults)

    (cause,) = (each for each in result.findings if each.code == "GK004")
    found = result.as_json()["findings"]
    assert (cause.causes, cause.waiting) == (2, ("GK107",))
    assert [each.get("waiting") for each in found] == [["GK107"], None]


@pytest.mark.parametrize(
    ("codes", "told"),
    [
        (1, "Until this is mended, 1 further check waits: VF101."),
        (
            9,
            (
                "Until this is mended, 9 further checks wait: VF101, VF102, VF103, "
                "VF104, VF105, VF106, VF107, VF108 and others."
            ),
        ),
    ],
)
def test_not_all_of_many_codes_are_told(codes: int, told: str) -> None:
    """People see how many there are; programs get them all."""
    waiting = tuple(f"VF{number}" for number in range(101, 101 + codes))
    finding = evolve(unreadable("agreement"), causes=codes, waiting=waiting)

    assert waiting_in_words(finding, core_wording("en")) == told
