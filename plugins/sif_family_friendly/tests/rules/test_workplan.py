"""Family 5: activities, places and volunteers."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Dates,
    Location,
    Project,
    Text,
    Volunteer,
)

Said = Callable[..., list[str]]

EVENT = dt.date(2022, 10, 5)
CONFERENCE = Text.of("Konference")


@pytest.mark.parametrize(
    ("actual", "status", "noted"),
    [
        (None, None, True),
        (Dates(end=EVENT), None, True),
        (Dates(start=EVENT), None, False),
        (None, ActivityStatus.CANCELLED, False),
    ],
)
def test_an_activity_says_when_it_took_place(
    said: Said, actual: Dates | None, status: ActivityStatus | None, *, noted: bool
) -> None:
    """The first day is enough; a cancelled activity has none."""
    activity = Activity(id="1", title=CONFERENCE, actual=actual, status=status)
    expected = (
        "activities[0].actual: Aktivitātei “Konference” nav norādīts faktiskais "
        "norises laiks."
    )

    assert said("SIF501", activities=(activity,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("location", "noted"),
    [
        (Location(), True),
        (Location(country="LV"), True),
        (Location(place="Ziedoņa zāle"), False),
        (Location(region="Latgale"), False),
    ],
)
def test_an_activity_says_where_it_took_place(
    said: Said, location: Location, *, noted: bool
) -> None:
    """A country alone is no place."""
    activity = Activity(id="1", title=CONFERENCE, locations=(location,))
    expected = (
        "activities[0].locations: Aktivitātei “Konference” nav norādīta norises vieta."
    )

    assert said("SIF502", activities=(activity,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("evidence", "status", "noted"),
    [
        ((), None, True),
        (("1",), None, False),
        ((), ActivityStatus.CANCELLED, False),
    ],
)
def test_an_activity_is_proven_by_an_annex(
    said: Said, evidence: tuple[str, ...], status: ActivityStatus | None, *, noted: bool
) -> None:
    """A cancelled activity needs no proof."""
    activity = Activity(id="1", title=CONFERENCE, evidence=evidence, status=status)
    expected = (
        "activities[0].evidence: Aktivitāti “Konference” nepierāda neviens pielikums."
    )

    assert said("SIF503", activities=(activity,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("status", "start", "expected"),
    [
        (
            ActivityStatus.PLANNED,
            None,
            "status: Noslēguma pārskatā aktivitātes “Konference” statuss ir “plānota”.",
        ),
        (
            ActivityStatus.ONGOING,
            None,
            "status: Noslēguma pārskatā aktivitātes “Konference” statuss ir “notiek”.",
        ),
        (
            ActivityStatus.COMPLETED,
            dt.date(2023, 9, 16),
            (
                "actual: Aktivitātes “Konference” norises laiks 16.09.2023. ir vēl "
                "priekšā (pārbaudes diena 15.09.2023.)."
            ),
        ),
        (ActivityStatus.COMPLETED, dt.date(2023, 9, 15), None),
        (ActivityStatus.CANCELLED, dt.date(2023, 9, 16), None),
        (None, None, None),
    ],
)
def test_a_final_report_holds_finished_activities(
    said: Said,
    status: ActivityStatus | None,
    start: dt.date | None,
    expected: str | None,
) -> None:
    """What happened on the day of the check has happened."""
    dates = Dates(start=start, end=start)
    activity = Activity(id="1", title=CONFERENCE, status=status, actual=dates)

    answers = said("SIF504", activities=(activity,))

    assert answers == ([f"activities[0].{expected}"] if expected else [])


@pytest.mark.parametrize(
    ("region", "refused"),
    [
        ("Rīgas plānošanas reģions", False),
        ("Latgale", False),
        ("Kurzemes reģions", False),
        ("Pierīga", True),
        ("Rīgas statistiskais reģions", True),
        (None, False),
    ],
)
def test_regions_are_planning_regions(
    said: Said, region: str | None, *, refused: bool
) -> None:
    """Short names pass, statistical regions do not."""
    project = Project(locations=(Location(region=region),))
    expected = (
        f"project.locations[0].region: “{region}” nav plānošanas reģions; plānošanas "
        "reģioni ir: Rīgas plānošanas reģions, Vidzemes plānošanas reģions, Kurzemes "
        "plānošanas reģions, Zemgales plānošanas reģions, Latgales plānošanas reģions."
    )

    assert said("SIF505", project=project) == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("municipality", "day", "unknown"),
    [
        ("Rīga", EVENT, False),
        ("Rīgas valstspilsētas pašvaldība", EVENT, False),
        ("Ventspils", EVENT, False),
        ("Cēsu nov.", EVENT, False),
        ("Cēsu novada pašvaldība", EVENT, False),
        ("Rundāles novads", EVENT, True),
        ("Varakļānu novads", dt.date(2025, 6, 30), False),
        ("Varakļānu novads", dt.date(2025, 7, 1), True),
    ],
)
def test_a_municipality_existed_on_the_day_of_the_event(
    said: Said, municipality: str, day: dt.date, *, unknown: bool
) -> None:
    """The list is that of the day, and common spellings pass."""
    location = Location(municipality=municipality)
    activity = Activity(id="1", actual=Dates(start=day), locations=(location,))

    answers = said("SIF506", activities=(activity,))

    place = "activities[0].locations[0].municipality"
    shown = f"{day:%d.%m.%Y}."
    expected = f"{place}: Pašvaldības “{municipality}” {shown} nebija."
    assert answers == ([expected] if unknown else [])


def test_municipalities_before_the_reform_are_not_judged(said: Said) -> None:
    """The lists before 01.07.2021 were not read."""
    project = Project(
        start=dt.date(2021, 6, 30),
        locations=(Location(municipality="Rundāles novads"),),
    )

    assert said("SIF506", project=project) == [
        (
            "not checked: Pašvaldību saraksts 30.06.2021. nav zināms, tāpēc nav "
            "pārbaudīta pašvaldība “Rundāles novads”."
        )
    ]


@pytest.mark.parametrize(
    ("municipality", "region", "real"),
    [
        ("Tukuma novads", "Rīgas plānošanas reģions", "Kurzemes plānošanas reģions"),
        ("Ogres novads", "Rīga", "Vidzemes plānošanas reģions"),
        ("Tukuma novads", "Kurzeme", None),
        ("Rīgas valstspilsēta", "Rīgas plānošanas reģions", None),
        ("Rundāles novads", "Zemgale", None),
        ("Tukuma novads", "Pierīga", None),
    ],
)
def test_a_municipality_lies_in_the_region_given(
    said: Said, municipality: str, region: str, real: str | None
) -> None:
    """Only a known municipality and a known region can contradict each other."""
    location = Location(municipality=municipality, region=region)

    answers = said("SIF507", project=Project(start=EVENT, locations=(location,)))

    expected = (
        f"project.locations[0].region: Pašvaldībai “{municipality}” norādīts "
        f"“{region}”, bet tā ietilpst citā reģionā: {real}."
    )
    assert answers == ([expected] if real else [])


@pytest.mark.parametrize(("age", "refused"), [(12, True), (13, False), (40, False)])
def test_volunteers_are_thirteen_or_older(
    said: Said, age: int, *, refused: bool
) -> None:
    """The thirteenth birthday is the limit."""
    expected = (
        "volunteers[0].age: Brīvprātīgajam ir 12 gadu; likums atļauj "
        "brīvprātīgo darbu no 13 gadu vecuma."
    )

    answers = said("SIF508", volunteers=(Volunteer(age=age),))

    assert answers == ([expected] if refused else [])


def test_the_age_of_volunteers_is_not_guessed(said: Said) -> None:
    """Where no age is given, nothing was checked."""
    volunteers = (Volunteer(), Volunteer(), Volunteer(age=20))

    assert said("SIF508", volunteers=volunteers) == [
        "not checked: Nav norādīts 2 brīvprātīgo vecums."
    ]


@pytest.mark.parametrize(
    ("age", "consent", "refused"),
    [
        (12, None, False),
        (13, None, True),
        (15, False, True),
        (15, True, False),
        (16, None, False),
        (None, None, False),
    ],
)
def test_volunteers_below_sixteen_have_consent(
    said: Said, age: int | None, *, consent: bool | None, refused: bool
) -> None:
    """From the 16th birthday no consent is needed; below 13 another rule speaks."""
    volunteer = Volunteer(age=age, guardian_consent=consent)
    expected = (
        f"volunteers[0].guardian_consent: Brīvprātīgajam ir {age} gadu, bet "
        "likumiskā pārstāvja rakstveida piekrišana nav atzīmēta."
    )

    answers = said("SIF509", volunteers=(volunteer,))

    assert answers == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("volunteer", "expected"),
    [
        (
            Volunteer(age=17),
            "Brīvprātīgajam ir 17 gadu, bet rakstveida līgums nav atzīmēts.",
        ),
        (
            Volunteer(age=40, expenses_reimbursed=True),
            "Brīvprātīgajam atlīdzināti izdevumi, bet rakstveida līgums nav atzīmēts.",
        ),
        (Volunteer(age=18), None),
        (Volunteer(age=17, written_contract=True), None),
        (Volunteer(), None),
    ],
)
def test_minors_and_reimbursed_volunteers_have_a_contract(
    said: Said, volunteer: Volunteer, expected: str | None
) -> None:
    """Other volunteers need none."""
    answers = said("SIF510", volunteers=(volunteer,))

    place = "volunteers[0].written_contract"
    assert answers == ([f"{place}: {expected}"] if expected else [])


@pytest.mark.parametrize(("paid", "count"), [(True, 1), (False, 0), (None, 0)])
def test_volunteers_are_not_paid(said: Said, *, paid: bool | None, count: int) -> None:
    """Paid work is no voluntary work."""
    answers = said("SIF511", volunteers=(Volunteer(paid=paid),))

    expected = "volunteers[0].paid: Brīvprātīgajam par darbu ir maksāts."
    assert answers == [expected] * count
