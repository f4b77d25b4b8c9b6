"""Rules on call, manual, type of report and objective."""

from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import (
    Certificate,
    HorizontalConcern,
    Narrative,
    ReportContent,
    Text,
    WorkPackageProgress,
)
from grantkit_interreg_lv_lt.details import Details, ReportFacts

Said = Callable[..., list[str]]

CONTENT, FINANCE = ReportContent.CONTENT, ReportContent.FINANCE
PLAN = (WorkPackageProgress(id="1"),)
CERTIFICATES = (Certificate(partner="LP1"),)


@pytest.mark.parametrize(
    ("call", "expected"),
    [
        ("1", []),
        ("3", []),
        (
            "4",
            ["details.call: Programmai nav konkursa “4”; tās konkursi ir: 1, 2, 3."],
        ),
    ],
)
def test_a_call_is_one_of_the_programmes(
    said: Said, call: str, expected: list[str]
) -> None:
    """LVLT118 never lets the rules of one call stand in for another."""
    assert said("LVLT118", details=Details(call=call)) == expected


@pytest.mark.parametrize(
    ("call", "version", "speaks"),
    [("2", "4.0", False), ("2", "5.0", True), ("9", "5.0", False)],
)
def test_a_manual_is_known(
    said: Said, call: str, version: str, *, speaks: bool
) -> None:
    """LVLT119 warns of a version that it does not know."""
    answers = said("LVLT119", details=Details(call=call, manual_version=version))

    assert answers == (
        [
            (
                "details.manual_version: 2. konkursa rokasgrāmatas versija “5.0” šeit "
                "nav "
                "zināma; zināmās ir: 3.0, 4.0."
            )
        ]
        if speaks
        else []
    )


def test_what_the_manual_says_is_left_to_the_reader(said: Said) -> None:
    """LVLT149 is always listed as not checked."""
    (answer,) = said("LVLT149")

    assert answer.startswith("not checked: Konkursa rokasgrāmata nav lasīta.")


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ({"work_packages": PLAN, "certificates": CERTIFICATES}, []),
        ({"content": CONTENT, "work_packages": PLAN}, []),
        (
            {"content": CONTENT, "work_packages": PLAN, "certificates": CERTIFICATES},
            [
                (
                    "report.certificates: Pārskata veids ir “saturs”, bet tajā ir "
                    "sertifikāti; sistēma tos atsaistītu."
                )
            ],
        ),
        (
            {
                "content": FINANCE,
                "work_packages": PLAN,
                "horizontal": (HorizontalConcern(code="x"),),
            },
            [
                (
                    "report.work_packages: Pārskata veids ir “finanses”, bet tajā ir "
                    "darba "
                    "plāns; sistēma to izdzēstu."
                ),
                (
                    "report.horizontal: Pārskata veids ir “finanses”, bet tajā ir "
                    "horizontālie principi; sistēma tos izdzēstu."
                ),
                (
                    "report.certificates: Pārskata veids ir “finanses”, bet tajā nav "
                    "sertifikātu."
                ),
            ],
        ),
        (
            {"content": CONTENT},
            [
                (
                    "report.work_packages: Pārskata veids ir “saturs”, bet tajā nav "
                    "darba "
                    "plāna."
                )
            ],
        ),
    ],
)
def test_a_report_has_the_parts_of_its_type(
    said_new: Said, report: dict[str, Any], expected: list[str]
) -> None:
    """LVLT120 knows which parts each type has, and which it loses."""
    assert said_new("LVLT120", of_report=report) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (ReportFacts(report="pr1", deadline=1), []),
        (
            ReportFacts(report="pr1", deadline=1, period=1),
            [
                (
                    "report.due_on: Pārskats saistīts ar 1. termiņu, un tam ir arī "
                    "savs "
                    "periods vai sava diena."
                )
            ],
        ),
        (
            ReportFacts(report="pr1", period=1),
            [
                (
                    "report.due_on: Pārskats nav saistīts ar termiņu, un veids, "
                    "periods un "
                    "diena nav norādīti visi trīs."
                )
            ],
        ),
    ],
)
def test_a_report_has_one_deadline(
    said_new: Said, facts: ReportFacts, expected: list[str]
) -> None:
    """LVLT121 wants a link or the three fields, not both."""
    assert said_new("LVLT121", details=Details(reports=(facts,))) == expected


@pytest.mark.parametrize(
    ("closing", "story", "prizes", "expected"),
    [
        (True, Text.of("Stāsts"), (Text.of("Balva"),), []),
        (None, None, (), []),
        (
            False,
            Text.of("Stāsts"),
            (),
            [
                (
                    "report.narrative.story: Ir projekta stāsts, bet pārskats nav "
                    "noslēguma "
                    "pārskats; sistēma stāstu izdzēstu."
                )
            ],
        ),
        (
            None,
            None,
            (Text.of("Balva"),),
            [
                (
                    "report.prizes: Ir pieminējumi vai balvas, bet pārskats nav "
                    "noslēguma "
                    "pārskats; sistēma tos izdzēstu."
                )
            ],
        ),
    ],
)
def test_only_a_final_report_tells_of_the_closure(
    said_new: Said,
    closing: bool | None,  # noqa: FBT001 -- a value of the model
    story: Text | None,
    prizes: tuple[Text, ...],
    expected: list[str],
) -> None:
    """LVLT122 warns before the system deletes the text."""
    answers = said_new(
        "LVLT122",
        of_report={
            "closing": closing,
            "narrative": Narrative(story=story),
            "prizes": prizes,
        },
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("objective", "priority", "expected"),
    [
        ("3.1", "3", []),
        (" 3.1 ", None, []),
        (
            "3.1",
            "4",
            ["details.priority: Mērķis 3.1 pieder prioritātei 3, bet norādīta 4."],
        ),
        (
            "5.1",
            "3",
            [
                (
                    "project.specific_objective: Programmā nav specifiskā mērķa “5.1”; "
                    "tajā "
                    "ir: 1.1, 1.2, 1.3, 2.1, 2.2, 3.1, 3.2, 4.1."
                )
            ],
        ),
    ],
)
def test_an_old_objective_is_of_the_programme(
    said: Said, objective: str, priority: str | None, expected: list[str]
) -> None:
    """LVLT123 knows eight objectives and their priorities."""
    answers = said(
        "LVLT123",
        of_project={"specific_objective": objective},
        details=Details(priority=priority),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("objective", "priority", "expected"),
    [
        ("RSO2.4", "II", []),
        ("ISO6.6", "I", []),
        (
            "RSO4.6",
            "III",
            [
                (
                    "details.priority: Mērķis RSO4.6 pieder prioritātei IV, bet "
                    "norādīta "
                    "III."
                )
            ],
        ),
    ],
)
def test_a_new_objective_is_known(
    said_new: Said, objective: str, priority: str, expected: list[str]
) -> None:
    """LVLT124 only warns, because two codes are presumed."""
    answers = said_new(
        "LVLT124",
        of_project={"specific_objective": objective},
        details=Details(priority=priority),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("call", "objective", "speaks"),
    [("2", "2.2", False), ("3", "3.1", False), ("3", "2.2", True)],
)
def test_the_third_call_had_no_priority_2(
    said: Said, call: str, objective: str, *, speaks: bool
) -> None:
    """LVLT125 looks at call and objective together."""
    answers = said(
        "LVLT125",
        of_project={"specific_objective": objective},
        details=Details(call=call),
    )

    message = "project.specific_objective: Mērķis 2.2 trešajā konkursā nebija atvērts."
    assert answers == ([message] if speaks else [])
