"""Family 5: activities, places, partners and volunteers."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Dates,
    FundingKind,
    FundingSource,
    Location,
    Money,
    Narrative,
    Partner,
    PartnerProgress,
    PartnerRole,
    Project,
    Report,
    Text,
    Volunteer,
)

Said = Callable[..., list[str]]

DONOR = Partner(
    id="P3", name="Norges Røde Kors", role=PartnerRole.DONOR_PARTNER, country="NO"
)


@pytest.mark.parametrize("country", ["NO", "IS", "LI", None])
def test_a_donor_partner_is_from_a_donor_state(said: Said, country: str | None) -> None:
    """Norway, Iceland and Liechtenstein; a missing country is a matter of its box."""
    partner = Partner(role=PartnerRole.DONOR_PARTNER, country=country)

    assert said("EEA501", partners=(partner,)) == []


def test_no_other_state_is_a_donor_state(said: Said) -> None:
    """A plain partner may be from anywhere."""
    swede = Partner(name="X", role=PartnerRole.DONOR_PARTNER, country="SE")
    plain = Partner(name="Y", country="SE")

    assert said("EEA501", partners=(plain, swede)) == [
        (
            "partners[1].country: Donorvalsts partnera “X” valsts ir SE; donorvalstis "
            "ir: NO, IS, LI."
        )
    ]


@pytest.mark.parametrize(
    ("partner", "told", "missing"),
    [
        (DONOR, (PartnerProgress(id="P3", contribution=Text.of("Lekcija")),), False),
        (DONOR, (PartnerProgress(id="P3"),), True),
        (DONOR, (PartnerProgress(id="P2", contribution=Text.of("Telpas")),), True),
        (DONOR, (), True),
        (Partner(name="X", contribution=Text.of("Telpas")), (), False),
        (Partner(role=PartnerRole.LEAD), (), False),
    ],
)
def test_the_part_of_each_partner_is_told(
    said: Said, partner: Partner, told: tuple[PartnerProgress, ...], *, missing: bool
) -> None:
    """The recipient tells its part in the whole report."""
    expected = (
        "partners[0]: Pārskatā nav teikts, ko šajā periodā darījis partneris “Norges "
        "Røde Kors”."
    )

    answers = said(
        "EEA502", partners=(partner,), report=Report(id="final", partners=told)
    )

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("partners", "text", "missing"),
    [((DONOR,), "", True), ((DONOR,), "Lekcija", False), ((), "", False)],
)
def test_bilateral_work_is_told(
    said: Said, partners: tuple[Partner, ...], text: str, *, missing: bool
) -> None:
    """Only where a donor-state partner takes part."""
    report = Report(id="final", narrative=Narrative(bilateral=Text.of(text)))
    expected = (
        "report.narrative.bilateral: Projektā ir donorvalsts partneris, bet par "
        "divpusējo sadarbību nekas nav teikts."
    )

    answers = said("EEA503", partners=partners, report=report)

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("last", "status", "outside"),
    [
        ("2015-07-31", None, False),
        ("2015-08-01", None, True),
        ("2015-08-01", ActivityStatus.CANCELLED, False),
    ],
)
def test_activities_lie_within_the_project(
    said: Said, last: str, status: ActivityStatus | None, *, outside: bool
) -> None:
    """One that was cancelled lies nowhere."""
    dates = Dates(start=dt.date(2015, 6, 18), end=dt.date.fromisoformat(last))
    activity = Activity(id="A1", title=Text.of("Nometne"), actual=dates, status=status)
    project = Project(start=dt.date(2013, 11, 1), end=dt.date(2015, 7, 31))
    expected = (
        "activities[0].actual.end: Aktivitātes “Nometne” diena 01.08.2015. ir ārpus "
        "projekta laika 01.11.2013. – 31.07.2015."
    )

    answers = said("EEA504", project=project, activities=(activity,))

    assert answers == ([expected] if outside else [])


def test_without_days_of_the_project_no_activity_is_outside(said: Said) -> None:
    """The answer names what the rule waits for."""
    dates = Dates(start=dt.date(2015, 6, 18), end=dt.date(2015, 8, 1))

    assert said("EEA504", activities=(Activity(id="A1", actual=dates),)) == [
        (
            "not checked: Projekta datnē nav norādīts: “Projekta īstenošanas laiks, "
            "no” (`project.start`), “Projekta īstenošanas laiks, līdz” (`project.end`)."
        )
    ]


WORK = FundingSource(kind=FundingKind.IN_KIND, amount=Money(Decimal(500), "EUR"))
MENTOR = Volunteer(
    hours=Decimal(100),
    rate=Money(Decimal(5), "EUR"),
    written_contract=True,
    timesheet=True,
)


def test_proven_volunteer_work_is_left_alone(said: Said) -> None:
    """So is work that counts for nothing."""
    assert said("EEA505", funding=(WORK,), volunteers=(MENTOR,)) == []
    assert said("EEA505", volunteers=(Volunteer(),)) == []


def test_volunteer_work_is_proven_piece_by_piece(said: Said) -> None:
    """Each piece that lacks is named, at its own place."""
    assert said("EEA505", funding=(WORK,), volunteers=(MENTOR, Volunteer())) == [
        "volunteers[1].hours: 2. brīvprātīgajam nav norādītas nostrādātās stundas.",
        "volunteers[1].rate: 2. brīvprātīgajam nav norādīta stundas likme.",
        (
            "volunteers[1].written_contract: Ar 2. brīvprātīgo nav atzīmēts rakstveida "
            "līgums."
        ),
        (
            "volunteers[1].timesheet: 2. brīvprātīgajam nav atzīmēta parakstīta darba "
            "laika uzskaite."
        ),
    ]


def test_work_in_kind_is_somebodys(said: Said) -> None:
    """Without a volunteer there is no work."""
    assert said("EEA505", funding=(WORK,)) == [
        "volunteers: Ir ieguldījums natūrā, bet nav neviena brīvprātīgā."
    ]


@pytest.mark.parametrize(
    ("names", "twice"),
    [
        (("Bauskas novads", "Valmiera"), None),
        (("Daugavpils pilsēta", "Daugavpils novads"), None),
        (("Daugavpils pilsēta", "Daugavpils"), "Daugavpils"),
        (("Daugavpils", "Daugavpils novads"), "Daugavpils novads"),
        (("Valmiera", "valmiera"), "valmiera"),
        (("", ""), None),
    ],
)
def test_a_place_is_named_once(
    said: Said, names: tuple[str, str], twice: str | None
) -> None:
    """A bare name beside a fuller one could be either."""
    locations = tuple(Location(municipality=name) for name in names)

    answers = said("EEA506", project=Project(locations=locations))

    expected = f"project.locations[1]: Vieta “{twice}” nosaukta divreiz vai neskaidri."
    assert answers == ([expected] if twice else [])
