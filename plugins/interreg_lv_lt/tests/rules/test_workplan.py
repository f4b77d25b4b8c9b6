"""Family 5: partners, and numbers of the work plan."""

from collections.abc import Callable

import pytest

from grantkit.plugin import (
    Activity,
    Deliverable,
    Indicator,
    Partner,
    PartnerRole,
    WorkPackage,
)
from grantkit_interreg_lv_lt.details import Details, Investment

Said = Callable[..., list[str]]

LEAD, PLAIN = PartnerRole.LEAD, PartnerRole.PARTNER


@pytest.mark.parametrize(
    ("countries", "expected"),
    [
        ("LV LT", []),
        ("LV", ["partners: Nav neviena Lietuvas partnera."]),
        (
            "EE",
            [
                "partners: Nav neviena Latvijas partnera.",
                "partners: Nav neviena Lietuvas partnera.",
            ],
        ),
    ],
)
def test_both_countries_take_part(
    said: Said, countries: str, expected: list[str]
) -> None:
    """LVLT501 asks for one partner of each."""
    partners = tuple(Partner(country=code) for code in countries.split())

    assert said("LVLT501", partners=partners) == expected


@pytest.mark.parametrize(
    ("roles", "count"), [((LEAD, PLAIN), 1), ((PLAIN,), 0), ((LEAD, LEAD), 2)]
)
def test_one_partner_leads(
    said: Said, roles: tuple[PartnerRole, ...], count: int
) -> None:
    """LVLT502 accepts neither none nor two."""
    answers = said("LVLT502", partners=tuple(Partner(role=role) for role in roles))

    message = f"partners: Vadošo partneru skaits ir {count}; jābūt tieši vienam."
    assert answers == ([] if count == 1 else [message])


@pytest.mark.parametrize(
    ("region", "speaks"),
    [("Zemgale", False), ("Šiaulių apskritis (Šiauliai)", False), ("Kaunas", True)],
)
def test_partners_sit_in_the_area(said_new: Said, region: str, *, speaks: bool) -> None:
    """LVLT503 leaves Kaunas out since 2021."""
    answers = said_new("LVLT503", partners=(Partner(name="Biedrība", region=region),))

    message = (
        "partners[0].region: Partneris “Biedrība” atrodas reģionā “Kaunas”, kas nav "
        "programmas teritorijā; tajā ir: Kurzeme, Zemgale, Latgale, Klaipėda, Telšiai, "
        "Šiauliai, Panevėžys, Utena."
    )
    assert answers == ([message] if speaks else [])


def test_kaunas_was_in_the_area(said: Said) -> None:
    """LVLT503 takes Kaunas in 2014-2020."""
    assert said("LVLT503", partners=(Partner(region="Kaunas"),)) == []


@pytest.mark.parametrize(
    ("form", "speaks"), [("biedrība", False), ("SIA", True), ("asociacija", False)]
)
def test_partners_are_no_companies(said: Said, form: str, *, speaks: bool) -> None:
    """LVLT504 looks for whole words, so that AS is not found in an association."""
    answers = said("LVLT504", partners=(Partner(name="Ozols", legal_form=form),))

    message = (
        "partners[0].legal_form: Partneris “Ozols” izskatās pēc privāta uzņēmuma: "
        "“SIA”."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("package", "activity", "expected"),
    [
        ("T1", "T1.1", []),
        ("M", "M.2", []),
        (
            "WP1",
            "T1.1",
            [
                (
                    "work_packages[0].id: Numurs “WP1” neatbilst programmas paraugam, "
                    "piemēram, “T1”."
                ),
                "activities[0].id: Numurs “T1.1” neturpina “WP1”, kam tas pieder.",
            ],
        ),
        (
            "T1",
            "T2.1",
            ["activities[0].id: Numurs “T2.1” neturpina “T1”, kam tas pieder."],
        ),
    ],
)
def test_old_numbers_have_letters(
    said: Said, package: str, activity: str, expected: list[str]
) -> None:
    """LVLT505 knows M, T and C."""
    answers = said(
        "LVLT505",
        work_packages=(WorkPackage(id=package),),
        activities=(Activity(id=activity, work_package=package),),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("deliverable", "output", "expected"),
    [
        ("D 1.1.1", "O 1.1", []),
        ("D1.1.1", "O1.1", []),
        (
            "D 1.2.1",
            "1.1",
            [
                (
                    "deliverables[0].id: Numurs “D 1.2.1” neturpina “A 1.1”, kam tas "
                    "pieder."
                ),
                (
                    "indicators[0].id: Numurs “1.1” neatbilst programmas paraugam, "
                    "piemēram, “O 1.1”."
                ),
            ],
        ),
    ],
)
def test_new_numbers_have_other_letters(
    said_new: Said, deliverable: str, output: str, expected: list[str]
) -> None:
    """LVLT505 knows A, D, O and I."""
    answers = said_new(
        "LVLT505",
        work_packages=(WorkPackage(id="1"),),
        activities=(Activity(id="A 1.1", work_package="1"),),
        deliverables=(Deliverable(id=deliverable, activity="A 1.1"),),
        indicators=(Indicator(id=output, work_package="1"),),
        details=Details(investments=(Investment(id="I 1.1", work_package="1"),)),
    )

    assert answers == expected
