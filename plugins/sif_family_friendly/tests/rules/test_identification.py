"""Family 1: identification, organisation, periods."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Agreement,
    Dates,
    DayCount,
    Partner,
    PartnerRole,
    Project,
    Report,
    ReportKind,
)
from grantkit.testing import eur
from grantkit_sif_family_friendly.details import Details, Organisation

Said = Callable[..., list[str]]

START, END = dt.date(2022, 10, 1), dt.date(2023, 8, 31)
ELIGIBLE = Agreement(eligible_from=START, eligible_until=END)


@pytest.mark.parametrize(
    ("number", "doubted"),
    [
        ("2022.LV/ĢDP_NVO/7", False),
        ("2021.LV/ĢDP/130/4", False),
        ("2023.LV/NVOF/MAC/004/15", False),
        ("2022.LV/GDP_NVO/7", False),
        ("2022.LV/ĢDP_NVO/07", True),
        ("2022.LV/ĢDP/MAC/7", True),
        ("2012.EEZ/PP/1/MAC/150/008", True),
        ("PMIF/9/2020/3/02", True),
        ("AIF/2021/IK/122", True),
    ],
)
def test_a_number_is_doubted_when_no_known_grammar_fits(
    said: Said, number: str, *, doubted: bool
) -> None:
    """Numbers of the fund pass, those of other funds and mistyped ones do not."""
    expected = (
        f"project.number: Līguma numurs “{number}” neatbilst SIF līgumu numuru "
        "paraugam, piemēram, 2022.LV/ĢDP_NVO/7."
    )

    answers = said("SIF101", project=Project(number=number))

    assert answers == ([expected] if doubted else [])


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("2022.LV/ĢDP_NVO/7", []),
        ("2012.EEZ/PP/1/MAC/150/008", []),
        (
            "2023.LV/NVOF/MAC/004/15",
            [
                (
                    "project.number: Līguma numurā “2023.LV/NVOF/MAC/004/15” nosaukta "
                    "programma NVOF, bet šie noteikumi der tikai programmai ĢDP."
                )
            ],
        ),
        (
            "2022.LV/GDP_NVO/7",
            [
                (
                    "project.number: Līguma numurā “2022.LV/GDP_NVO/7” programmas kods "
                    "rakstīts ar burtu G, nevis Ģ."
                )
            ],
        ),
    ],
)
def test_a_number_of_another_programme_is_named(
    said: Said, number: str, expected: list[str]
) -> None:
    """Another programme is named; GDP is taken for a mistyped ĢDP."""
    assert said("SIF102", project=Project(number=number)) == expected


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("2022.LV/ĢDP_NVO/7", []),
        ("2012.EEZ/PP/1", []),
        (
            "2021.LV/ĢDP/7",
            [
                (
                    "project.number: Līguma numurs “2021.LV/ĢDP/7” sākas ar 2021. "
                    "gadu, bet projekts sākās 01.10.2022."
                )
            ],
        ),
    ],
)
def test_the_year_of_the_number_is_the_year_of_the_start(
    said: Said, number: str, expected: list[str]
) -> None:
    """A number of another year gets a note, unless it is no number of the fund."""
    assert said("SIF103", project=Project(number=number, start=START)) == expected


@pytest.mark.parametrize(
    ("programme", "missing"),
    [
        ("Ģimenei draudzīga pašvaldība", False),
        ("Valsts budžeta programma „Ģimenei  draudzīga pašvaldība”", False),
        ("ĢIMENEI DRAUDZĪGA PAŠVALDĪBA", False),
        ("Ģimenei draudzīga vide", True),
    ],
)
def test_the_programme_is_named_in_full(
    said: Said, programme: str, *, missing: bool
) -> None:
    """Case, spaces and quotation marks do not count; other words do."""
    expected = (
        f"project.programme: Projekta programma ir “{programme}”, bet tajā nav "
        "nosaukuma “Ģimenei draudzīga pašvaldība”."
    )

    answers = said("SIF104", project=Project(programme=programme))

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(("paid", "count"), [(True, 1), (False, 0)])
def test_a_call_paid_by_the_union_is_pointed_out(
    said: Said, *, paid: bool, count: int
) -> None:
    """Only a project that says so is sent to another plugin."""
    answers = said("SIF105", details=Details(eu_funded=paid))

    expected = (
        "details.eu_funded: Konkursu finansē Eiropas Savienības fonds, bet šie "
        "noteikumi der tikai valsts budžeta programmai."
    )
    assert answers == [expected] * count


@pytest.mark.parametrize(
    ("form", "doubted"),
    [
        ("biedrība", False),
        ("Nodibinājums", False),
        ("biedrība ar sabiedriskā labuma statusu", False),
        ("SIA", True),
    ],
)
def test_the_implementer_is_an_association_or_a_foundation(
    said: Said, form: str, *, doubted: bool
) -> None:
    """Other legal forms are doubted."""
    lead = Partner(role=PartnerRole.LEAD, legal_form=form)
    expected = (
        f"lead_partner.legal_form: Projekta īstenotāja juridiskā forma ir “{form}”; "
        "programmas konkursos piedalās: biedrība, nodibinājums."
    )

    assert said("SIF108", partners=(lead,)) == ([expected] if doubted else [])


@pytest.mark.parametrize(
    ("dates", "outside"),
    [
        (Dates(start=START, end=END), None),
        (Dates(start=dt.date(2022, 9, 30), end=END), "start: … 30.09.2022."),
        (Dates(start=START, end=dt.date(2023, 9, 1)), "end: … 01.09.2023."),
        (Dates(), None),
    ],
)
def test_an_activity_lies_in_the_eligible_period(
    said: Said, dates: Dates, outside: str | None
) -> None:
    """Both ends of the period belong to it."""
    activity = Activity(id="1", actual=dates)

    answers = said("SIF109", agreement=ELIGIBLE, activities=(activity,))

    place, _, day = (outside or "").partition(": … ")
    expected = (
        f"activities[0].actual.{place}: Aktivitātes “1” diena {day} nav izmaksu "
        "attiecināmības periodā 01.10.2022. – 31.08.2023."
    )
    assert answers == ([expected] if outside else [])


def test_a_cancelled_activity_may_have_been_planned_for_any_day(said: Said) -> None:
    """What never took place is not judged."""
    late = Dates(start=dt.date(2024, 1, 1), end=dt.date(2024, 1, 1))
    activity = Activity(id="1", planned=late, status=ActivityStatus.CANCELLED)

    assert said("SIF109", agreement=ELIGIBLE, activities=(activity,)) == []


@pytest.mark.parametrize(
    ("end", "months"),
    [
        (dt.date(2023, 8, 31), None),
        (dt.date(2023, 9, 30), None),
        (dt.date(2023, 10, 1), "13 mēnešu"),
    ],
)
def test_a_project_longer_than_a_year_is_unusual(
    said: Said, end: dt.date, months: str | None
) -> None:
    """Twelve months pass, the thirteenth is pointed out."""
    expected = (
        f"project.end: Projekts ilgst {months}; zināmie programmas projekti nav ilgāki "
        "par 12 mēnešiem."
    )

    answers = said("SIF110", project=Project(start=START, end=end))

    assert answers == ([expected] if months else [])


TERM = Agreement(
    final_report_due_days=14,
    interim_report_due_days=14,
    due_days_counted=DayCount.CALENDAR,
)


@pytest.mark.parametrize(
    ("submitted", "expected"),
    [
        (
            None,
            (
                "Noslēguma pārskats vēl nav iesniegts (pārbaudes diena 15.09.2023.), "
                "bet tas bija jāiesniedz līdz 14.09.2023."
            ),
        ),
        (dt.date(2023, 9, 14), None),
        (
            dt.date(2023, 9, 15),
            (
                "Noslēguma pārskats iesniegts 15.09.2023., bet tas bija jāiesniedz "
                "līdz 14.09.2023."
            ),
        ),
    ],
)
def test_the_final_report_is_due_on_the_last_day_of_the_term(
    said: Said, submitted: dt.date | None, expected: str | None
) -> None:
    """The last day is in time; a report not handed in is judged by the day of check."""
    report = Report(id="final", kind=ReportKind.FINAL, submitted_on=submitted)

    answers = said("SIF111", project=Project(end=END), agreement=TERM, report=report)

    assert answers == ([f"report.submitted_on: {expected}"] if expected else [])


def test_a_report_still_open_on_the_last_day_is_in_time(said: Said) -> None:
    """The whole of the last day belongs to the term."""
    last = dt.date(2023, 9, 14)

    answers = said("SIF111", project=Project(end=END), agreement=TERM, as_of=last)

    assert answers == []


def test_a_term_in_working_days_passes_over_holidays(said: Said) -> None:
    """Ten working days after 31.08.2023 end on 14.09.2023.; 18 November is none."""
    term = Agreement(final_report_due_days=10, due_days_counted=DayCount.WORKING)
    project = Project(end=END)
    last = dt.date(2023, 9, 14)

    assert said("SIF111", project=project, agreement=term, as_of=last) == []
    assert said("SIF111", project=project, agreement=term) == [
        (
            "report.submitted_on: Noslēguma pārskats vēl nav iesniegts (pārbaudes "
            "diena 15.09.2023.), bet tas bija jāiesniedz līdz 14.09.2023."
        )
    ]
    november = Project(end=dt.date(2022, 11, 10))
    due = dt.date(2022, 11, 25)  # 18 November 2022 was a Friday
    assert said("SIF111", project=november, agreement=term, as_of=due) == []


@pytest.mark.parametrize(("day", "late"), [(13, False), (14, False), (15, True)])
def test_an_interim_report_is_due_after_its_period(
    said: Said, day: int, *, late: bool
) -> None:
    """The term runs from the end of the period reported on."""
    report = Report(
        id="first",
        kind=ReportKind.INTERIM,
        end=dt.date(2022, 12, 31),
        submitted_on=dt.date(2023, 1, day),
    )

    answers = said("SIF112", agreement=TERM, report=report)

    expected = (
        "report.submitted_on: Starpposma pārskats iesniegts 15.01.2023., bet tas bija "
        "jāiesniedz līdz 14.01.2023."
    )
    assert answers == ([expected] if late else [])


@pytest.mark.parametrize(
    ("debt", "noted"), [("0", False), ("150.00", False), ("150.01", True)]
)
def test_a_tax_debt_is_noted_above_the_tolerance(
    said: Said, debt: str, *, noted: bool
) -> None:
    """The tolerated sum itself passes."""
    details = Details(organisation=Organisation(tax_debt=eur(debt)))
    expected = (
        "details.organisation.tax_debt: Projekta īstenotāja nodokļu parāds ir "
        "150,01 EUR; cits Latvijas finansētājs pieļauj ne vairāk kā 150,00 EUR."
    )

    assert said("SIF113", details=details) == ([expected] if noted else [])


@pytest.mark.parametrize(("open_", "count"), [(True, 1), (False, 0)])
def test_insolvency_is_pointed_out(said: Said, *, open_: bool, count: int) -> None:
    """Only open proceedings matter."""
    details = Details(organisation=Organisation(insolvency=open_))

    expected = (
        "details.organisation.insolvency: Projekta īstenotājam ir ierosināts "
        "maksātnespējas process."
    )
    assert said("SIF114", details=details) == [expected] * count


@pytest.mark.parametrize(
    ("turnover", "benefit", "noted"),
    [
        ("800000.01", True, True),
        ("800000", True, False),
        ("900000", False, False),
    ],
)
def test_great_public_benefit_organisations_need_an_auditor(
    said: Said, turnover: str, *, benefit: bool, noted: bool
) -> None:
    """Both the status and a turnover above the threshold are needed."""
    organisation = Organisation(annual_turnover=eur(turnover), public_benefit=benefit)
    expected = (
        "details.organisation.annual_turnover: Organizācijai ir sabiedriskā labuma "
        "statuss un gada apgrozījums 800 000,01 EUR, tāpēc tās gada pārskatam "
        "vajadzīgs zvērināts revidents (slieksnis – 800 000,00 EUR)."
    )

    answers = said("SIF115", details=Details(organisation=organisation))

    assert answers == ([expected] if noted else [])


def test_terms_that_no_rule_judges_are_always_listed(said: Said) -> None:
    """The reader is told what remains to be read in the agreement."""
    assert said("SIF149") == [
        (
            "not checked: Neviens noteikums nepārbauda līguma nosacījumus par avansu "
            "un maksājuma daļām, izmaiņu paziņošanu, iepirkumu, dokumentu glabāšanu un "
            "logotipu izvietojumu: pārlasiet tos līgumā."
        )
    ]


@pytest.mark.parametrize(
    ("code", "details", "lacking"),
    [
        (
            "SIF105",
            Details(),
            "“Konkursu finansē Eiropas Savienība” (`details.eu_funded`)",
        ),
        (
            "SIF114",
            Details(organisation=Organisation()),
            "“Ir maksātnespējas process” (`details.organisation.insolvency`)",
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, details: Details, lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, details=details) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
