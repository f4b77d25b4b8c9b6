"""Family 1: the number, and what must agree with it."""

from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import Project
from grantkit_eea_ngo_fund.details import Area, Details, Size

Said = Callable[..., list[str]]

NUMBER = "2012.EEZ/PP/1/MAC/150/008"


@pytest.mark.parametrize(
    ("number", "fits"),
    [(NUMBER, True), ("2012.EEZ/DAP/MAC/086", True), ("2012.EEZ/PP/9/MAC/1", False)],
)
def test_a_number_is_one_of_the_fund(said: Said, number: str, *, fits: bool) -> None:
    """A number without contract is one too."""
    expected = (
        "project.number: Projekta numurs “2012.EEZ/PP/9/MAC/1” neatbilst NVO fonda "
        "numuru paraugam, piemēram, 2012.EEZ/PP/1/MAC/150/008."
    )

    answers = said("EEA101", project=Project(number=number))

    assert answers == ([] if fits else [expected])


@pytest.mark.parametrize(
    ("number", "answers"),
    [
        (NUMBER, []),
        ("2012.EEZ/DAP/MAC/086", []),
        ("nothing", []),
        (
            "2012.EEZ/PP/1/MAC/150",
            [
                (
                    "project.number: Numura “2012.EEZ/PP/1/MAC/150” beigās nav līguma "
                    "kārtas numura."
                )
            ],
        ),
        (
            "2012/EEZ/PP/1/MAC/150/008",
            [
                (
                    "project.number: Aiz gada numurā ir slīpsvītra, bet fonds tur "
                    "raksta punktu."
                )
            ],
        ),
    ],
)
def test_a_number_is_written_as_in_the_agreement(
    said: Said, number: str, answers: list[str]
) -> None:
    """Operating support may bear a number without contract."""
    assert said("EEA102", project=Project(number=number)) == answers


@pytest.mark.parametrize(
    ("sub_programme", "details", "paths"),
    [
        (
            "PP",
            Details(call_year=2012, area=Area.SOCIAL, size=Size.MACRO),
            [],
        ),
        (None, None, []),
        ("DAP", None, ["project.sub_programme"]),
        (
            "PP",
            Details(call_year=2013, area=Area.COHESIVE_SOCIETY, size=Size.MICRO),
            ["details.call_year", "details.area", "details.size"],
        ),
    ],
)
def test_fields_agree_with_the_number(
    said: Said, sub_programme: str | None, details: Details | None, paths: list[str]
) -> None:
    """What is not given contradicts nothing."""
    given = Project(number=NUMBER, sub_programme=sub_programme)

    answers = said("EEA103", project=given, details=details)

    assert [answer.partition(":")[0] for answer in answers] == paths


def test_a_contradiction_names_both_sides(said: Said) -> None:
    """The number is written out, with its part."""
    assert said(
        "EEA103",
        project=Project(number=NUMBER),
        details=Details(size=Size.MICRO),
    ) == [
        (
            "details.size: Norādīts “MIC”, bet projekta numurā "
            "“2012.EEZ/PP/1/MAC/150/008” ir “MAC”."
        )
    ]


@pytest.mark.parametrize(
    ("sub_programme", "number", "area", "missing"),
    [
        ("PP", NUMBER, None, False),
        ("PP", "2012.EEZ/PP/MAC/150", None, True),
        ("PP", None, None, True),
        ("PP", None, Area.SOCIAL, False),
        ("DAP", None, None, False),
    ],
)
def test_a_project_of_the_project_programme_has_an_area(
    said: Said,
    sub_programme: str,
    number: str | None,
    area: Area | None,
    *,
    missing: bool,
) -> None:
    """The number or the field may tell it."""
    expected = (
        "details.area: Projektu programmas (PP) projektam nav norādīta atbalsta joma."
    )
    given = Project(number=number, sub_programme=sub_programme)

    answers = said("EEA104", project=given, details=Details(area=area))

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("number", "answers"),
    [
        ("2012.EEZ/DAP/MAC/086", []),
        (NUMBER, []),
        (
            "2012.EEZ/DAP/1/MEC/086",
            [
                (
                    "project.number: Darbības atbalsta numurā ir jomas cipars 1, bet "
                    "šajā apakšprogrammā tāda nav."
                ),
                (
                    "project.number: Darbības atbalsta numurā ir veids MEC, bet šajā "
                    "apakšprogrammā ir tikai MIC un MAC."
                ),
            ],
        ),
    ],
)
def test_operating_support_has_no_area_and_two_sizes(
    said: Said, number: str, answers: list[str]
) -> None:
    """Each part too many is named."""
    assert said("EEA105", project=Project(number=number)) == answers


@pytest.mark.parametrize(
    ("number", "noted"),
    [("2012.EEZ/PP/1/MEC/150/008", True), (NUMBER, False)],
)
def test_the_code_mec_is_noted(said: Said, number: str, *, noted: bool) -> None:
    """It is likely, and not confirmed."""
    expected = (
        "project.number: Numurā ir veida kods MEC, kuru neapstiprina neviens "
        "publicēts numurs."
    )

    answers = said("EEA106", project=Project(number=number))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("year", "size", "wrong"),
    [
        (2014, Size.MACRO, True),
        (2014, Size.MICRO, False),
        (2013, Size.MACRO, False),
    ],
)
def test_the_third_call_was_for_micro_projects(
    said: Said, year: int, size: Size, *, wrong: bool
) -> None:
    """Earlier calls had all sizes."""
    expected = (
        "details.size: Projekta veids ir “makroprojekts”, bet 2014. gada konkurss "
        "bija tikai mikroprojektiem."
    )

    answers = said("EEA107", details=Details(call_year=year, size=size))

    assert answers == ([expected] if wrong else [])


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        ("AIF/2021/IK/122", True),
        (" AIF/2020/SDK/01 ", True),
        ("AIF/2022/R/54", True),
        ("AIF/2022/ĪĶ/1", True),
        ("AIF/2022/SDKXX/1", False),
        ("AIF/2022/R/1234", False),
        ("AIF/1922/R/1", False),
        ("aif/2022/R/54", False),
        (NUMBER, False),
    ],
)
def test_the_citizens_fund_has_its_own_numbers(
    said: Said, number: str, *, fits: bool
) -> None:
    """A number of the fund before is none of this one."""
    expected = (
        f"project.number: Projekta numurs “{number}” neatbilst Aktīvo "
        "iedzīvotāju fonda numuru paraugam, piemēram, AIF/2021/IK/122."
    )

    answers = said("EEA116", project=Project(number=number))

    assert answers == ([] if fits else [expected])


def test_what_nothing_can_judge_is_listed(said: Said) -> None:
    """A reader learns which terms remain."""
    assert said("EEA149") == [
        (
            "not checked: Neviens noteikums nepārbauda līguma nosacījumus par "
            "maksājumu daļām, izmaksu kategorijām un to ierobežojumiem, brīvprātīgā "
            "darba stundas vērtību, publisko pasākumu skaitu, logotipu izvietojumu un "
            "revīziju: pārlasiet tos līgumā."
        )
    ]


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        ("EEA106", {"project": Project()}, "“Projekta numurs” (`project.number`)"),
        (
            "EEA107",
            {"details": Details(call_year=2014)},
            "“Projekta veids (mikro, meco, makro)” (`details.size`)",
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, given: dict[str, Any], lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, **given) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
