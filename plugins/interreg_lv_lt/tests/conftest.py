"""The installed funder, and ways to ask one rule about a small report."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.funders.data import install
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import (
    InstalledFunder,
    Project,
    Report,
    ReportContent,
    ReportKind,
    ReportView,
)
from grantkit.testing import ask_rule
from grantkit_interreg_lv_lt.funder import FUNDER

Said = Callable[..., list[str]]

OLD = Project(start=dt.date(2018, 6, 1), end=dt.date(2019, 12, 31))
NEW = Project(start=dt.date(2023, 10, 1), end=dt.date(2025, 9, 30))
PROGRESS = Report(
    id="p1",
    kind=ReportKind.PROGRESS,
    start=dt.date(2018, 6, 1),
    end=dt.date(2018, 11, 30),
    language="en",
)
PROJECT = Report(
    id="pr1",
    kind=ReportKind.PROJECT,
    content=ReportContent.BOTH,
    start=dt.date(2023, 10, 1),
    end=dt.date(2024, 3, 31),
    language="en",
)


@pytest.fixture(scope="session")
def interreg() -> InstalledFunder:
    """Give the funder with its data files."""
    return install(FUNDER, distribution="grantkit-interreg-lv-lt", version="26.1")


@pytest.fixture
def said(interreg: InstalledFunder) -> Said:
    """Give a function that says what one rule has to say about a report of 2014-2020.

    The project runs from 01.06.2018 to 31.12.2019; its progress report, to 30.11.2018,
    is checked on 15.12.2018. There is nothing in it but what the test gives: roots of
    the view, and `changes` of project and report. Each answer is a place and the
    Latvian message, with plain spaces.
    """
    return _asking(interreg, OLD, PROGRESS, dt.date(2018, 12, 15))


@pytest.fixture
def said_new(interreg: InstalledFunder) -> Said:
    """Give such a function for a report of 2021-2027.

    The project runs from 01.10.2023 to 30.09.2025; its project report, content and
    finance, to 31.03.2024, is checked on 15.04.2024.
    """
    return _asking(interreg, NEW, PROJECT, dt.date(2024, 4, 15))


def _asking(
    funder: InstalledFunder, project: Project, report: Report, today: dt.date
) -> Said:
    def ask(  # noqa: PLR0913 -- whatever a test is about
        code: str,
        *,
        of_project: dict[str, Any] | None = None,
        of_report: dict[str, Any] | None = None,
        details: object = None,
        earlier: tuple[Report, ...] = (),
        as_of: dt.date = today,
        **roots: Any,  # noqa: ANN401 -- any root of the view
    ) -> list[str]:
        one = evolve(report, **(of_report or {}))
        file = ProjectFile(
            funder=funder.funder.code,
            project=evolve(project, **(of_project or {})),
            reports=(*earlier, one),
            **roots,
        )
        view = ReportView.of(file, details, report=one, as_of=as_of, files={})
        return ask_rule(funder, code, view, "lv")

    return ask
