"""Family 1: ids are unique, and whatever refers to one finds it."""

from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from grantkit.plugin import (
    Activity,
    ActivityProgress,
    Annex,
    BudgetLine,
    ExpenditureItem,
    Indicator,
    IndicatorValue,
    Partner,
    PartnerRole,
    Project,
    Report,
    TargetGroup,
    Text,
)
from grantkit.testing import a_project

Said = Callable[..., list[str]]

TWICE = (IndicatorValue(report="final", value=Decimal(120)),) * 2
ID = {
    "indicators[0].values[1].report": "final",
    "project.target_groups[1].values[1].report": "final",
    "reports[0].activities[1].id": "A1",
}
LEAD = Partner(id="LP1", name="Biedrība", role=PartnerRole.LEAD)


def test_an_id_used_twice_is_refused_at_its_second_place(said: Said) -> None:
    """GK106 points to each use after the first."""
    twice = (Activity(id="A1"), Activity(id="A1"), Activity(id="A1"))

    assert said("GK106", "en", activities=twice) == [
        f"error activities[{index}].id: The id “A1” is used twice. → Give one of the "
        "two another id, and mend what refers to it."
        for index in (1, 2)
    ]
    assert said("GK106", "lv", activities=twice)[0] == (
        "error activities[1].id: Apzīmējums “A1” lietots divreiz. → Dodiet vienam no "
        "abiem citu apzīmējumu un izlabojiet atsauces uz to."
    )


@pytest.mark.parametrize(
    ("name", "things", "path"),
    [
        ("budget", (BudgetLine(heading="9"),) * 2, "budget[1].heading"),
        ("partners", (LEAD, Partner(), Partner(id="LP1")), "partners[2].id"),
        ("reports", (*a_project().reports, Report(id="final")), "reports[1].id"),
        (
            "reports",
            (evolve(a_project().reports[0], annexes=(Annex(id="P1"),) * 2),),
            "reports[0].annexes[1].id",
        ),
    ],
)
def test_whatever_is_referred_to_needs_an_id_of_its_own(
    said: Said, name: str, things: tuple[object, ...], path: str
) -> None:
    """GK106 looks at everything that is referred to."""
    told = said("GK106", **{name: things})

    assert [line.split()[1] for line in told] == [f"{path}:"]


@pytest.mark.parametrize(
    ("changes", "path"),
    [
        (
            {"indicators": (Indicator(id="I1", values=TWICE),)},
            "indicators[0].values[1].report",
        ),
        (
            {
                "project": Project(
                    target_groups=(
                        TargetGroup(name=Text.of("Bērni"), values=TWICE[:1]),
                        TargetGroup(name=Text.of("Vecāki"), values=TWICE),
                    )
                )
            },
            "project.target_groups[1].values[1].report",
        ),
        (
            {
                "reports": (
                    evolve(
                        a_project().reports[0],
                        activities=(ActivityProgress(id="A1"),) * 2,
                    ),
                )
            },
            "reports[0].activities[1].id",
        ),
    ],
    ids=["indicator", "target group", "progress"],
)
def test_nothing_is_reported_of_twice(
    said: Said, changes: dict[str, object], path: str
) -> None:
    """GK106 points to the second value, of which only one would count."""
    assert said("GK106", "en", **changes) == [
        (
            f"error {path}: “{ID[path]}” stands here a second time, and only one of "
            "the two counts. → Make one of the two, or correct the id."
        )
    ]
    assert said("GK106", "lv", **changes) == [
        (
            f"error {path}: “{ID[path]}” te ir norādīts otrreiz, un ieskaitīts tiek "
            "tikai viens no abiem. → Apvienojiet abus vienā vai izlabojiet apzīmējumu."
        )
    ]


def test_each_partner_may_have_a_budget_of_the_same_headings(said: Said) -> None:
    """GK106 holds a heading to one partner's budget."""
    lines = tuple(
        BudgetLine(heading="BL1", partner=partner) for partner in ("LP1", "PP2", "PP2")
    )

    told = said("GK106", budget=lines)

    assert [line.split()[1] for line in told] == ["budget[2].heading:"]


def test_one_id_may_name_things_of_two_kinds(said: Said) -> None:
    """GK106 is silent when an activity and a heading share an id."""
    activities = (evolve(a_project().activities[0], id="2"),)

    assert said("GK106", activities=activities) == []


def test_a_reference_that_leads_nowhere_is_refused(said: Said) -> None:
    """GK107 lists the ids that are known, in order."""
    item = evolve(a_project().expenditure[0], heading="7")

    assert said("GK107", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].heading: Nothing bears the id “7”; known are: 1, 2. "
            "→ Correct the reference, or add what it refers to."
        )
    ]
    assert said("GK107", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].heading: Apzīmējuma “7” projektā nav; zināmi ir: 1, "
            "2. → Izlabojiet atsauci vai pievienojiet to, uz ko tā norāda."
        )
    ]


def test_things_without_an_id_are_not_among_the_known(said: Said) -> None:
    """GK107 does not offer what nothing bears."""
    item = evolve(a_project().expenditure[0], partner="PP9")
    partners = (Partner(role=PartnerRole.LEAD), Partner(id="LP1"))

    (told,) = said("GK107", expenditure=(item,), partners=partners)

    assert "known are: LP1." in told


def test_where_nothing_bears_an_id_none_is_listed(said: Said) -> None:
    """GK107 says that there is none yet, in place of an empty list."""
    item = evolve(a_project().expenditure[0], activity="1")

    assert said("GK107", "en", expenditure=(item,), activities=(), indicators=()) == [
        (
            "error expenditure[0].activity: Nothing bears the id “1”; there is nothing "
            "yet to refer to. → Correct the reference, or add what it refers to."
        )
    ]
    assert said("GK107", "lv", expenditure=(item,), activities=(), indicators=()) == [
        (
            "error expenditure[0].activity: Apzīmējuma “1” projektā nav; vēl nav "
            "nekā, uz ko atsaukties. → Izlabojiet atsauci vai pievienojiet to, uz ko "
            "tā norāda."
        )
    ]


def test_of_many_known_ids_the_first_are_listed(said: Said) -> None:
    """GK107 writes no message that nobody would read."""
    item = evolve(a_project().expenditure[0], activity="B")
    activities = tuple(Activity(id=f"A{number:02}") for number in range(30))

    (told,) = said("GK107", expenditure=(item,), activities=activities, indicators=())

    assert "known are: A00, A01, " in told
    assert "A23, …." in told


def test_each_piece_of_evidence_is_looked_up(said: Said) -> None:
    """GK107 gives the number of the reference within a list."""
    activity = evolve(a_project().activities[0], evidence=("P1", "P2"))

    told = said("GK107", activities=(activity,))

    assert [line.split()[1] for line in told] == ["activities[0].evidence[1]:"]


def test_what_refers_to_nothing_at_all_is_in_order(said: Said) -> None:
    """GK107 leaves references alone that are not given."""
    assert said("GK107", expenditure=(ExpenditureItem(),)) == []


def test_evidence_may_stand_in_another_report(said: Said) -> None:
    """GK107 knows the annexes of all reports."""
    earlier = Report(id="interim", annexes=(Annex(id="I1"),))
    activity = evolve(a_project().activities[0], evidence=("P1", "I1"))
    reports = (earlier, *a_project().reports)

    assert said("GK107", activities=(activity,), reports=reports) == []
