"""The installed funder, and a way to ask one rule about a small report."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.funders.data import install
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder, Report, ReportKind, ReportView
from grantkit.testing import ask_rule
from grantkit_sif_family_friendly.funder import FUNDER

Said = Callable[..., list[str]]

CHECKED_ON = dt.date(2023, 9, 15)


@pytest.fixture(scope="session")
def sif() -> InstalledFunder:
    """Give the funder with its data files."""
    return install(FUNDER, distribution="grantkit-sif-family-friendly", version="26.1")


@pytest.fixture
def said(sif: InstalledFunder) -> Said:
    """Give a function that says what one rule has to say about a report.

    The report is a final one with nothing in it but what the test gives, checked on
    15.09.2023. Each answer is a place and the Latvian message, with plain spaces.
    """

    def ask(code: str, **given: Any) -> list[str]:  # noqa: ANN401 -- any root of the view
        return ask_rule(sif, code, _view(**given), "lv")

    return ask


def _view(
    *,
    report: Report | None = None,
    as_of: dt.date = CHECKED_ON,
    details: object = None,
    **roots: Any,  # noqa: ANN401 -- any root of the view
) -> ReportView[Any]:
    one = report or Report(id="final", kind=ReportKind.FINAL)
    project = evolve(ProjectFile(funder=FUNDER.code, reports=(one,)), **roots)
    return ReportView.of(project, details, report=one, as_of=as_of, files={})
