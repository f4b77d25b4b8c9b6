"""Family 1: the number, the recipient, the time of project and reports."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import (
    Agreement,
    Amendment,
    DayCount,
    Partner,
    PartnerRole,
    Project,
    Report,
    ReportKind,
)
from grantkit_eea_ngo_fund.details import Area, Details, GrantType, Size

Said = Callable[..., list[str]]

NUMBER = "2012.EEZ/PP/1/MAC/150/008"


def day(text: str) -> dt.date:
    """Give a day written as in a project file."""
    return dt.date.fromisoformat(text)


def project(start: str, end: str, **more: Any) -> Project:  # noqa: ANN401 -- any field
    """Give a project with its first and last day."""
    return Project(start=day(start), end=day(end), **more)


def lead(**given: Any) -> tuple[Partner]:  # noqa: ANN401 -- any field of the class
    """Give the grant recipient."""
    return (Partner(role=PartnerRole.LEAD, **given),)


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
    [("2012.EEZ/PP/1/MEC/150/008", True), (NUMBER, False), (None, False)],
)
def test_the_code_mec_is_noted(said: Said, number: str | None, *, noted: bool) -> None:
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
        (2014, None, False),
    ],
)
def test_the_third_call_was_for_micro_projects(
    said: Said, year: int, size: Size | None, *, wrong: bool
) -> None:
    """Earlier calls had all sizes."""
    expected = (
        "details.size: Projekta veids ir “makroprojekts”, bet 2014. gada konkurss "
        "bija tikai mikroprojektiem."
    )

    answers = said("EEA107", details=Details(call_year=year, size=size))

    assert answers == ([expected] if wrong else [])


@pytest.mark.parametrize(
    ("form", "country", "answers"),
    [
        ("biedrība", "LV", []),
        ("Nodibinājums", None, []),
        (None, None, []),
        (
            "SIA",
            "NO",
            [
                (
                    "lead_partner.legal_form: Līdzfinansējuma saņēmēja juridiskā forma "
                    "ir “SIA”; pieteikties varēja: biedrība, nodibinājums."
                ),
                (
                    "lead_partner.country: Līdzfinansējuma saņēmēja valsts ir NO, bet "
                    "pieteikties varēja Latvijā reģistrētas organizācijas."
                ),
            ],
        ),
    ],
)
def test_the_recipient_is_a_latvian_ngo(
    said: Said, form: str | None, country: str | None, answers: list[str]
) -> None:
    """What is not given is a matter of its box."""
    assert said("EEA108", partners=lead(legal_form=form, country=country)) == answers


@pytest.mark.parametrize(
    ("size", "registered", "young"),
    [
        (Size.MICRO, "2012-01-10", False),
        (Size.MICRO, "2012-01-11", True),
        (Size.MACRO, "2011-01-10", False),
        (Size.MACRO, "2011-01-11", True),
    ],
)
def test_operating_support_is_for_those_at_work(
    said: Said, size: Size, registered: str, *, young: bool
) -> None:
    """On the day itself a year is full."""
    answers = said(
        "EEA109",
        project=Project(sub_programme="DAP"),
        partners=lead(registered_on=day(registered)),
        details=Details(size=size, applied_on=day("2013-01-10")),
    )

    assert bool(answers) is young


def test_how_long_an_organisation_worked_is_said(said: Said) -> None:
    """The message counts the years; project grants ask for none."""
    given: dict[str, Any] = {
        "partners": lead(registered_on=day("2012-06-01")),
        "details": Details(size=Size.MACRO, applied_on=day("2013-01-10")),
    }

    assert said("EEA109", project=Project(sub_programme="PP"), **given) == []
    assert said("EEA109", project=Project(sub_programme="DAP"), **given) == [
        (
            "lead_partner.registered_on: Organizācija reģistrēta 01.06.2012., bet "
            "iesniegums ir 10.01.2013.; darbības atbalstam jādarbojas vismaz 2 gadus."
        )
    ]


def test_without_both_days_the_age_is_not_checked(said: Said) -> None:
    """No day is guessed."""
    answers = said(
        "EEA109",
        project=Project(sub_programme="DAP"),
        details=Details(size=Size.MICRO),
    )

    assert answers == [
        (
            "not checked: Nav zināms, cik ilgi organizācija darbojās pirms iesnieguma: "
            "norādiet “Līdzfinansējuma saņēmēja reģistrācijas diena” (`registered_on`) "
            "un “Projekta iesnieguma diena” (`details.applied_on`)."
        )
    ]


@pytest.mark.parametrize(
    ("end", "after"),
    [("2016-04-30", False), ("2016-05-01", True), (None, False)],
)
def test_the_ngo_fund_has_a_last_day(
    said: Said, end: str | None, *, after: bool
) -> None:
    """The last day itself belongs to the fund."""
    expected = (
        "project.end: Projekts beidzas 01.05.2016., bet pēdējā NVO fonda projektu "
        "diena ir 30.04.2016."
    )

    answers = said("EEA110", project=Project(end=None if end is None else day(end)))

    assert answers == ([expected] if after else [])


@pytest.mark.parametrize(
    ("end", "after"),
    [("2024-04-30", False), ("2024-05-01", True), (None, False)],
)
def test_the_citizens_fund_has_a_last_day(
    said: Said, end: str | None, *, after: bool
) -> None:
    """The last day itself belongs to the fund."""
    expected = (
        "project.end: Projekts beidzas 01.05.2024., bet pēdējā Aktīvo iedzīvotāju "
        "fonda projektu diena ir 30.04.2024."
    )

    answers = said("EEA117", project=Project(end=None if end is None else day(end)))

    assert answers == ([expected] if after else [])


@pytest.mark.parametrize(
    ("sub_programme", "size", "end", "long"),
    [
        ("PP", Size.MICRO, "2014-11-14", False),
        ("PP", Size.MICRO, "2014-11-15", True),
        ("PP", Size.MEDIUM, "2015-11-14", False),
        ("PP", Size.MEDIUM, "2015-11-15", True),
        ("PP", Size.MACRO, "2015-11-15", True),
        ("DAP", Size.MICRO, "2016-01-01", False),
        ("PP", None, "2016-01-01", False),
    ],
)
def test_the_size_limits_the_length(
    said: Said, sub_programme: str, size: Size | None, end: str, *, long: bool
) -> None:
    """Twelve months from the 15th end on the 14th."""
    given = project("2013-11-15", end, sub_programme=sub_programme)

    assert bool(said("EEA111", project=given, details=Details(size=size))) is long


def test_a_project_too_long_learns_its_last_day(said: Said) -> None:
    """The message names the day to which the size would reach."""
    given = project("2013-11-01", "2015-11-30", sub_programme="PP")

    assert said("EEA111", project=given, details=Details(size=Size.MACRO)) == [
        (
            "project.end: Projekts beidzas 30.11.2015.; šāda veida projekts ilgst ne "
            "vairāk kā 24 mēnešus, tātad līdz 31.10.2015."
        )
    ]


@pytest.mark.parametrize(
    ("sub_programme", "end", "long"),
    [
        ("DAP", "2016-06-30", False),
        ("DAP", "2016-07-01", True),
        ("PP", "2016-07-01", False),
    ],
)
def test_operating_support_lasts_three_years(
    said: Said, sub_programme: str, end: str, *, long: bool
) -> None:
    """To the day."""
    expected = (
        "project.end: Darbības atbalsts beidzas 01.07.2016.; tas ilgst ne vairāk kā "
        "36 mēnešus, tātad līdz 30.06.2016."
    )
    given = project("2013-07-01", end, sub_programme=sub_programme)

    answers = said("EEA112", project=given)

    assert answers == ([expected] if long else [])


@pytest.mark.parametrize(
    ("submitted", "answers"),
    [
        ("2015-08-30", []),
        (
            "2015-08-31",
            [
                (
                    "report.submitted_on: Noslēguma pārskats iesniegts 31.08.2015., "
                    "bet termiņš bija 30.08.2015."
                )
            ],
        ),
        (
            None,
            [
                (
                    "report.submitted_on: Noslēguma pārskats 15.09.2015. vēl nav "
                    "iesniegts, bet termiņš bija 30.08.2015."
                )
            ],
        ),
    ],
)
def test_a_final_report_is_due(
    said: Said, submitted: str | None, answers: list[str]
) -> None:
    """Days are those of the agreement, counted from the end of the project."""
    report = Report(
        id="final",
        kind=ReportKind.FINAL,
        submitted_on=None if submitted is None else day(submitted),
    )

    assert (
        said(
            "EEA113",
            report=report,
            project=project("2013-11-01", "2015-07-31"),
            agreement=Agreement(
                final_report_due_days=30, due_days_counted=DayCount.CALENDAR
            ),
        )
        == answers
    )


def test_an_interim_report_is_due(said: Said) -> None:
    """Days are counted from the end of its own period; holidays are no working days."""
    report = Report(
        id="i1",
        kind=ReportKind.INTERIM,
        end=day("2014-12-31"),
        submitted_on=day("2015-02-02"),
    )
    days = Agreement(interim_report_due_days=20, due_days_counted=DayCount.CALENDAR)
    working = Agreement(interim_report_due_days=20, due_days_counted=DayCount.WORKING)

    assert said("EEA114", report=report, agreement=days) == [
        (
            "report.submitted_on: Starpposma pārskats iesniegts 02.02.2015., bet "
            "termiņš bija 20.01.2015."
        )
    ]
    assert said("EEA114", report=report, agreement=working) == [
        (
            "report.submitted_on: Starpposma pārskats iesniegts 02.02.2015., bet "
            "termiņš bija 29.01.2015."
        )
    ]
    assert said("EEA114", report=report) == []


@pytest.mark.parametrize(
    ("original", "amendments", "silent"),
    [
        ("2015-04-30", (), True),
        ("2015-04-30", (Amendment(extends_period=False),), True),
        ("2015-04-30", (Amendment(number="2", extends_period=True),), False),
        ("2015-07-31", (), False),
        (None, (), False),
    ],
)
def test_a_moved_end_needs_an_amendment(
    said: Said,
    original: str | None,
    amendments: tuple[Amendment, ...],
    *,
    silent: bool,
) -> None:
    """An amendment on something else does not move the end."""
    expected = (
        "project.end: Projekts beidzas 31.07.2015., bet sākotnēji noteiktās beigas "
        "bija 30.04.2015., un grozījumi nav norādīti."
    )

    answers = said(
        "EEA115",
        project=project(
            "2013-11-01",
            "2015-07-31",
            original_end=None if original is None else day(original),
        ),
        agreement=Agreement(amendments=amendments),
    )

    assert answers == ([expected] if silent else [])


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


@pytest.mark.parametrize(
    ("kind", "year", "end", "fault"),
    [
        (GrantType.STRATEGIC, 2020, "2022-11-30", "short"),
        (GrantType.STRATEGIC, 2020, "2022-12-31", None),
        (GrantType.STRATEGIC, 2020, "2024-08-31", None),
        (GrantType.STRATEGIC, 2020, "2024-09-01", "long"),
        (GrantType.STRATEGIC, 2021, "2023-06-30", None),
        (GrantType.STRATEGIC, 2021, "2023-07-01", "long"),
        (GrantType.STRATEGIC, 2022, "2022-06-30", None),
        (GrantType.STRATEGIC, 2022, "2022-06-29", "short"),
        (GrantType.STRATEGIC, 2022, "2022-09-01", "long"),
        (GrantType.CAPACITY, 2022, "2021-06-30", None),
        (GrantType.CAPACITY, 2022, "2021-06-29", "short"),
        (GrantType.ACTION, 2022, "2021-01-05", None),
        (GrantType.STRATEGIC, 2019, "2021-01-05", "call"),
        (GrantType.STRATEGIC, 0, "2021-01-05", None),
        (None, 2020, "2021-01-05", None),
    ],
)
def test_a_call_of_the_citizens_fund_limits_the_length(
    said: Said, kind: GrantType | None, year: int, end: str, fault: str | None
) -> None:
    """Both limits belong to the range; an unknown call is not guessed."""
    shown = {
        None: [],
        "short": ["ilgst vismaz"],
        "long": ["ilgst ne vairāk kā"],
        "call": ["nav zināms, cik ilgs"],
    }

    answers = said(
        "EEA118",
        project=project("2021-01-01", end),
        details=Details(grant_type=kind, call_year=year),
    )

    assert len(answers) == len(shown[fault])
    assert all(words in answers[0] for words in shown[fault])


def test_lengths_of_the_citizens_fund_are_said_with_their_days(said: Said) -> None:
    """The message names the day that would do."""
    details = Details(grant_type=GrantType.CAPACITY, call_year=2021)

    short = said("EEA118", project=project("2021-01-15", "2021-03-01"), details=details)
    long = said("EEA118", project=project("2021-01-15", "2023-03-01"), details=details)

    assert short == [
        (
            "project.end: Projekts beidzas 01.03.2021.; šajā konkursā tas ilgst vismaz "
            "6 mēnešus, tātad līdz 14.07.2021."
        )
    ]
    assert long == [
        (
            "project.end: Projekts beidzas 01.03.2023.; šajā konkursā tas ilgst ne "
            "vairāk kā 24 mēnešus, tātad līdz 14.01.2023."
        )
    ]


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
