"""Days outside a period, and reports handed in late."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.checks import (
    activities_outside,
    documents_outside,
    due,
    paid_after,
    payments_outside,
    report_late,
)
from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Agreement,
    Certainty,
    Certificate,
    DatedValue,
    Dates,
    DayCount,
    Deadline,
    ExpenditureItem,
    Parameters,
    Period,
    ReportView,
    SupportingDocument,
    Text,
)
from grantkit.testing import a_project, a_view

Told = Callable[..., list[tuple[str, dict[str, object]]]]

FIRST, LAST = dt.date(2025, 1, 1), dt.date(2025, 12, 31)
YEAR = Period(FIRST, LAST)
DAY = dt.timedelta(days=1)


def cost(paid: dt.date | None = None, issued: dt.date | None = None) -> ExpenditureItem:
    """Make a cost with the days that matter."""
    document = SupportingDocument(date=issued)
    return ExpenditureItem(description=Text.of("Noma"), document=document, paid_on=paid)


@pytest.mark.parametrize(
    ("planned", "actual", "place", "day"),
    [
        (None, Dates(start=FIRST, end=LAST), None, None),
        (None, Dates(start=FIRST - DAY, end=LAST), "actual.start", FIRST - DAY),
        (None, Dates(start=FIRST, end=LAST + DAY), "actual.end", LAST + DAY),
        (Dates(start=FIRST - DAY), None, "planned.start", FIRST - DAY),
        (Dates(start=FIRST - DAY), Dates(end=LAST), None, None),
        (Dates(start=FIRST - DAY), Dates(), "planned.start", FIRST - DAY),
        (None, None, None, None),
    ],
)
def test_an_activity_has_all_its_days_within_the_period(
    told: Told,
    planned: Dates | None,
    actual: Dates | None,
    place: str | None,
    day: dt.date | None,
) -> None:
    """Planned days count only where there are no real ones."""
    activity = Activity(id="A1", planned=planned, actual=actual)

    found = told(activities_outside(a_view(activities=(activity,)), period=YEAR))

    values = {"activity": "A1", "day": day, "period": YEAR}
    assert found == ([(f"activities[0].{place}", values)] if place else [])


def test_an_activity_is_pointed_out_once(told: Told) -> None:
    """The first day outside is enough."""
    activity = Activity(id="A1", actual=Dates(start=FIRST - DAY, end=LAST + DAY))

    found = told(activities_outside(a_view(activities=(activity,)), period=YEAR))

    assert [place for place, _ in found] == ["activities[0].actual.start"]


def test_a_cancelled_activity_may_have_any_dates(told: Told) -> None:
    """What did not happen cost nothing."""
    activity = Activity(
        id="A1", planned=Dates(start=FIRST - DAY), status=ActivityStatus.CANCELLED
    )

    assert told(activities_outside(a_view(activities=(activity,)), period=YEAR)) == []


@pytest.mark.parametrize(
    ("issued", "found"),
    [(FIRST, False), (LAST, False), (FIRST - DAY, True), (LAST + DAY, True)],
)
def test_a_document_is_dated_within_the_period(
    told: Told, issued: dt.date, *, found: bool
) -> None:
    """Both ends belong to the period."""
    view = a_view(expenditure=(cost(issued=issued), cost()))

    values = {"item": Text.of("Noma"), "date": issued, "period": YEAR}
    expected = [("expenditure[0].document.date", values)]
    assert told(documents_outside(view, period=YEAR)) == (expected if found else [])


@pytest.mark.parametrize(
    ("paid", "found"),
    [(FIRST, False), (LAST, False), (FIRST - DAY, True), (LAST + DAY, True)],
)
def test_a_cost_is_paid_within_the_period(
    told: Told, paid: dt.date, *, found: bool
) -> None:
    """Both ends belong to the period; a cost without a day is not judged."""
    view = a_view(expenditure=(cost(paid), cost()))

    values = {"item": Text.of("Noma"), "paid_on": paid, "period": YEAR}
    expected = [("expenditure[0].paid_on", values)]
    assert told(payments_outside(view, period=YEAR)) == (expected if found else [])


def test_some_costs_may_be_paid_on_other_days(told: Told) -> None:
    """The funder says which."""
    view = a_view(expenditure=(cost(LAST + DAY), cost(LAST + 2 * DAY)))

    found = told(
        payments_outside(
            view, period=YEAR, allowed=lambda item: item.paid_on == LAST + DAY
        )
    )

    assert [place for place, _ in found] == ["expenditure[1].paid_on"]


@pytest.mark.parametrize(
    ("paid", "found"), [(LAST, False), (LAST + DAY, True), (None, False)]
)
def test_a_cost_is_paid_by_the_last_day(
    told: Told, paid: dt.date | None, *, found: bool
) -> None:
    """The last day itself is in time."""
    values = {"item": Text.of("Noma"), "paid_on": paid, "last": LAST}
    expected = [("expenditure[0].paid_on", values)]

    assert told(paid_after(a_view(expenditure=(cost(paid),)), last=LAST)) == (
        expected if found else []
    )


def submitted(
    on: dt.date | None, *, as_of: dt.date = LAST, counted: DayCount | None = None
) -> ReportView[object]:
    """Look at the report as handed in on a day."""
    report = evolve(a_project().reports[0], submitted_on=on)
    agreement = Agreement(due_days_counted=counted)
    return a_view(reports=(report,), agreement=agreement, as_of=as_of)


DUE = dt.date(2026, 1, 30)


def terms(**changes: Any) -> Parameters:  # noqa: ANN401 -- any field of the class
    """Make the one deadline of a funder: 30 days after the end of the project."""
    deadline = Deadline(
        id="final_report",
        title=Text.of("Final report"),
        start="project.end",
        start_title=Text.of("the last day"),
        days="30",
        counted="agreement.due_days_counted",
        source="agreement",
        certainty=Certainty.QUOTED,
    )
    return Parameters(deadlines={"final_report": evolve(deadline, **changes)})


TERMS = terms()


@pytest.mark.parametrize(
    ("on", "as_of", "expected"),
    [
        (DUE, DUE + 9 * DAY, []),
        (
            DUE + DAY,
            DUE + 9 * DAY,
            [("report.submitted_on", {"submitted": DUE + DAY, "due": DUE})],
        ),
        (None, DUE, []),
        (
            None,
            DUE + DAY,
            [("report.submitted_on open", {"today": DUE + DAY, "due": DUE})],
        ),
    ],
)
def test_a_report_is_in_time_on_the_day_it_is_due(
    told: Told,
    on: dt.date | None,
    as_of: dt.date,
    expected: list[tuple[str, dict[str, object]]],
) -> None:
    """Thirty days after 31.12.2025 is 30.01.2026; an open report is late by today."""
    view = submitted(on, as_of=as_of, counted=DayCount.CALENDAR)

    assert told(report_late(view, TERMS, "final_report")) == expected


@pytest.mark.parametrize(
    ("on", "late"), [(dt.date(2026, 1, 16), False), (dt.date(2026, 1, 17), True)]
)
def test_public_holidays_are_no_working_days(
    told: Told, on: dt.date, *, late: bool
) -> None:
    """Ten after 31.12.2025 end on 16.01.2026: 2 January was moved to a Saturday."""
    view = submitted(on, counted=DayCount.WORKING)

    found = told(report_late(view, terms(days="10"), "final_report"))

    assert bool(found) is late


def test_a_deadline_may_say_itself_how_days_are_counted(told: Told) -> None:
    """Then the agreement is not asked."""
    view = submitted(dt.date(2026, 1, 12), counted=DayCount.WORKING)

    found = told(
        report_late(view, terms(days="10", counted="calendar"), "final_report")
    )

    assert [place for place, _ in found] == ["report.submitted_on"]


@pytest.mark.parametrize(
    "given", [{"start": "project.original_end"}, {"days": "agreement.pay_within_days"}]
)
def test_without_a_term_no_report_is_late(told: Told, given: dict[str, str]) -> None:
    """A term is never guessed."""
    view = submitted(dt.date(2030, 1, 1), counted=DayCount.CALENDAR)

    assert told(report_late(view, terms(**given), "final_report")) == []


def test_the_day_of_handing_in_may_stand_elsewhere(told: Told) -> None:
    """A partner hands its costs in on a day of its own."""
    certificate = Certificate(partner="PP2", submitted_on=DUE + DAY)
    report = evolve(a_project().reports[0], certificates=(certificate,))
    place = "report.certificates[0].submitted_on"
    named = terms(counted="calendar", handed_in=place)

    found = told(report_late(a_view(reports=(report,)), named, "final_report"))

    assert found == [(place, {"submitted": DUE + DAY, "due": DUE})]


def test_each_part_is_handed_in_by_the_day(told: Told) -> None:
    """The costs of one partner in time do not excuse those of another."""
    days = (DUE, DUE + DAY, None)
    certificates = tuple(Certificate(partner="PP", submitted_on=day) for day in days)
    report = evolve(a_project().reports[0], certificates=certificates)
    path = "report.certificates[].submitted_on"
    named = terms(counted="calendar", handed_in=path)
    view = a_view(reports=(report,), as_of=DUE + 9 * DAY)

    found = told(report_late(view, named, "final_report"))

    assert [place for place, _ in found] == [
        "report.certificates[1].submitted_on",
        "report.certificates[2].submitted_on open",
    ]


def test_where_no_part_is_handed_in_the_list_is_pointed_at(told: Told) -> None:
    """No place of the project file has empty brackets."""
    named = terms(counted="calendar", handed_in="report.certificates[].on")

    found = told(report_late(a_view(as_of=DUE + DAY), named, "final_report"))

    assert [place for place, _ in found] == ["report.certificates open"]


@pytest.mark.parametrize(
    ("days", "end"),
    [(10**14, dt.date.max), (3_000_000, dt.date.max), (-(10**7), dt.date.min)],
)
@pytest.mark.parametrize("counted", list(DayCount))
def test_a_term_beyond_all_calendars_ends_where_they_end(
    days: int, end: dt.date, counted: DayCount
) -> None:
    """The slip of a finger breaks nothing."""
    agreement = Agreement(final_report_due_days=days, due_days_counted=counted)
    named = terms(days="agreement.final_report_due_days")

    found = due(a_view(agreement=agreement), named, "final_report")

    assert (found.on, found.lacking) == (end, ())


def certified(*days: tuple[str | None, str | None]) -> ReportView[object]:
    """Look at a report with certificates: when costs came in, when it was issued."""
    certificates = (
        Certificate(partner="PP", submitted_on=day(came), on=day(issued))
        for came, issued in days
    )
    report = evolve(a_project().reports[0], certificates=tuple(certificates))
    return a_view(reports=(report,))


def day(text: str | None) -> dt.date | None:
    """Read a day, if there is one."""
    return None if text is None else dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("days", "on", "handed_in"),
    [
        ([("2025-12-14", "2026-01-20")], "2026-02-14", "2026-01-20"),
        (
            [("2025-12-14", "2026-01-20"), ("2025-12-15", "2026-01-15")],
            "2026-02-15",
            "2026-01-20",
        ),
        ([("2025-12-14", "2026-01-20"), ("2025-12-15", None)], "2026-02-15", None),
        ([("2025-12-14", None), (None, None)], None, None),
        ([], None, None),
    ],
    ids=["one", "the later of two", "one is still to come", "not known", "none at all"],
)
def test_a_term_in_months_runs_from_the_last_day(
    days: list[tuple[str | None, str | None]], on: str | None, handed_in: str | None
) -> None:
    """Nothing is known, and nothing handed in, while one of the days is missing."""
    months = DatedValue(
        value=Decimal(2), unit="months", source="a", certainty=Certainty.QUOTED
    )
    told = terms(
        start="report.certificates[].submitted_on",
        days="months",
        counted="calendar",
        handed_in="report.certificates[].on",
    )

    found = due(
        certified(*days), evolve(told, values={"months": (months,)}), "final_report"
    )

    assert (found.days, found.months) == (None, 2)
    assert (found.on, found.handed_in) == (day(on), day(handed_in))
