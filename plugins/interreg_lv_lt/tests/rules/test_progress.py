"""Family 5: what is told of the progress of work packages."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from grantkit.plugin import (
    Activity,
    ActivityProgress,
    ActivityStatus,
    Dates,
    DeliverableProgress,
    Indicator,
    IndicatorValue,
    ObjectiveStatus,
    Report,
    ReportContent,
    ReportKind,
    Text,
    WorkPackage,
    WorkPackageProgress,
)
from grantkit_interreg_lv_lt.details import Details

Said = Callable[..., list[str]]

FULLY, PARTLY = ObjectiveStatus.FULLY, ObjectiveStatus.PARTLY
PACKAGE = WorkPackage(id="T1", communication_objective=Text.of("Zināt"))


@pytest.mark.parametrize(
    ("told", "content", "expected"),
    [
        (
            WorkPackageProgress(
                id="T1", objective_status=PARTLY, communication_status=PARTLY
            ),
            None,
            [],
        ),
        (
            WorkPackageProgress(id="T1", objective_status=PARTLY),
            None,
            [
                (
                    "report.work_packages: Pārskatā nav teikts, cik tālu sasniegts "
                    "darba "
                    "paketes T1 komunikācijas mērķis."
                )
            ],
        ),
        (WorkPackageProgress(id="X"), ReportContent.FINANCE, []),
        (
            WorkPackageProgress(id="T1", communication_status=PARTLY),
            None,
            [
                (
                    "report.work_packages: Pārskatā nav teikts, cik tālu sasniegts "
                    "darba "
                    "paketes T1 mērķis."
                )
            ],
        ),
    ],
)
def test_every_objective_has_a_status(
    said: Said,
    told: WorkPackageProgress,
    content: ReportContent | None,
    expected: list[str],
) -> None:
    """LVLT506 does not ask reports on finance."""
    answers = said(
        "LVLT506",
        work_packages=(PACKAGE,),
        of_report={"work_packages": (told,), "content": content},
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("status", "why", "kind", "expected"),
    [
        (PARTLY, None, ReportKind.PROGRESS, []),
        (FULLY, "Ir.", ReportKind.FINAL, []),
        (
            FULLY,
            None,
            ReportKind.PROGRESS,
            [
                (
                    "report.work_packages[0].objective_explanation: Darba paketes T1 "
                    "mērķis ir pilnībā sasniegts, bet paskaidrojuma nav."
                )
            ],
        ),
        (
            PARTLY,
            None,
            ReportKind.FINAL,
            [
                (
                    "report.work_packages[0].objective_status: Pēdējā pārskatā darba "
                    "paketes T1 mērķis ir “daļēji sasniegts”."
                )
            ],
        ),
    ],
)
def test_a_status_is_explained(
    said: Said,
    status: ObjectiveStatus,
    why: str | None,
    kind: ReportKind,
    expected: list[str],
) -> None:
    """LVLT507 wants full achievement explained, and at the end nothing less."""
    told = WorkPackageProgress(
        id="T1",
        objective_status=status,
        objective_explanation=None if why is None else Text.of(why),
    )

    answers = said("LVLT507", of_report={"work_packages": (told,), "kind": kind})

    assert answers == expected


@pytest.mark.parametrize(
    ("status", "reached", "expected"),
    [
        (ActivityStatus.COMPLETED, "5", []),
        (
            ActivityStatus.ONGOING,
            "5",
            [
                (
                    "report.work_packages[0].objective_status: Darba paketes T1 mērķis "
                    "ir "
                    "pilnībā sasniegts, bet “Apmācība” nav pabeigta."
                )
            ],
        ),
        (
            ActivityStatus.COMPLETED,
            "4",
            [
                (
                    "report.work_packages[0].objective_status: Darba paketes T1 mērķis "
                    "ir "
                    "pilnībā sasniegts, bet “Plāni” sasniedzis 4 no 5."
                )
            ],
        ),
    ],
)
def test_an_objective_waits_for_its_outputs(
    said: Said, status: ActivityStatus, reached: str, expected: list[str]
) -> None:
    """LVLT508 compares objective, outputs and activities."""
    output = Indicator(
        id="1",
        name=Text.of("Plāni"),
        work_package="T1",
        target=Decimal(5),
        values=(IndicatorValue(report="p1", value=Decimal(reached)),),
    )
    activity = Activity(
        id="T1.1", title=Text.of("Apmācība"), work_package="T1", status=status
    )
    told = WorkPackageProgress(id="T1", objective_status=FULLY)

    answers = said(
        "LVLT508",
        work_packages=(PACKAGE,),
        activities=(activity,),
        indicators=(output,),
        of_report={"work_packages": (told,)},
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("end", "progress", "speaks"),
    [
        ("2018-11-30", None, True),
        ("2018-12-01", None, False),
        (
            "2018-11-30",
            ActivityProgress(id="T1.1", progress=Text.of("Kavējas.")),
            False,
        ),
        (
            "2018-11-30",
            ActivityProgress(id="T1.1", status=ActivityStatus.COMPLETED),
            False,
        ),
    ],
)
def test_a_delay_is_explained(
    said: Said, end: str, progress: ActivityProgress | None, *, speaks: bool
) -> None:
    """LVLT509 is content with a text, or with the work done."""
    activity = Activity(
        id="T1.1",
        title=Text.of("Apmācība"),
        work_package="T1",
        planned=Dates(end=dt.date.fromisoformat(end)),
    )

    answers = said(
        "LVLT509",
        work_packages=(PACKAGE,),
        activities=(activity,),
        of_report={"activities": () if progress is None else (progress,)},
    )

    message = (
        "activities[0].planned.end: “Apmācība” bija jāpabeidz 30.11.2018., tā nav "
        "pabeigta, un iemesls nav nosaukts."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("value", "evidence", "speaks"),
    [("1", (), True), ("0", (), False), ("1", ("P1",), False)],
)
def test_what_is_reported_is_proven(
    said: Said, value: str, evidence: tuple[str, ...], *, speaks: bool
) -> None:
    """LVLT510 asks for evidence of deliverables and outputs."""
    given: dict[str, Any] = {"value": Decimal(value), "evidence": evidence}
    values = (IndicatorValue(report="p1", **given),)

    answers = said(
        "LVLT510",
        indicators=(Indicator(id="1", name=Text.of("Plāni"), values=values),),
        of_report={"deliverables": (DeliverableProgress(id="T1.1.1", **given),)},
    )

    assert answers == (
        [
            (
                "report.deliverables[0].evidence: Pie “T1.1.1” uzrādīts 1, bet nekas "
                "to nepierāda."
            ),
            (
                "indicators[0].values[0].evidence: Pie “Plāni” uzrādīts 1, bet nekas "
                "to nepierāda."
            ),
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("out", "value", "speaks"),
    [("T1.1.1", "1", True), ("T1.1.1", "0", False), ("T1.1.2", "1", False)],
)
def test_what_was_taken_out_is_not_reported(
    said: Said, out: str, value: str, *, speaks: bool
) -> None:
    """LVLT511 knows what the application no longer has."""
    told = DeliverableProgress(id="T1.1.1", value=Decimal(value))

    answers = said(
        "LVLT511",
        details=Details(deactivated=(out,)),
        of_report={"deliverables": (told,)},
    )

    message = (
        "report.deliverables[0].value: “T1.1.1” no pieteikuma ir izņemts, bet pie "
        "tā uzrādīts 1."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("completed", "status", "progress", "speaks"),
    [
        (True, PARTLY, None, True),
        (True, FULLY, None, False),
        (True, PARTLY, "Papildināts.", False),
        (False, PARTLY, None, False),
    ],
)
def test_a_finished_package_changes_with_a_word(
    said: Said,
    status: ObjectiveStatus,
    progress: str | None,
    *,
    completed: bool,
    speaks: bool,
) -> None:
    """LVLT512 compares with the report in which the package was finished."""
    before = Report(
        id="p0",
        start=dt.date(2018, 1, 1),
        work_packages=(
            WorkPackageProgress(id="T1", objective_status=FULLY, completed=completed),
        ),
    )
    told = WorkPackageProgress(
        id="T1",
        objective_status=status,
        progress=None if progress is None else Text.of(progress),
    )

    answers = said(
        "LVLT512",
        work_packages=(PACKAGE,),
        earlier=(before,),
        of_report={"work_packages": (told,)},
    )

    message = (
        "report.work_packages[0]: Darba pakete T1 bija pabeigta un tagad ir "
        "mainījusies, "
        "bet paskaidrojuma nav."
    )
    assert answers == ([message] if speaks else [])
