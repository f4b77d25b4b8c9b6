"""The installed funder, and a way to ask one rule about a small report."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.figures import figures_of
from grantkit.funders.data import install
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder, NotRun, Report, ReportKind, ReportView
from grantkit_sif_family_friendly.funder import FUNDER

Said = Callable[..., list[str]]

NBSP = "\N{NO-BREAK SPACE}"
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
    rules = {rule.code: rule for rule in sif.funder.rules}
    wording = sif.wordings["lv"]

    def ask(code: str, **given: Any) -> list[str]:  # noqa: ANN401 -- any root of the view
        view = _view(**given)
        answers = []
        for told in rules[code].check(view, figures_of(view), sif.parameters):
            variant = f"_{told.variant}" if told.variant else ""
            if isinstance(told, NotRun):
                reason = wording.say(f"{code}.reason{variant}", told.values)
                answers.append(f"not checked: {reason}")
            else:
                message = wording.say(f"{code}.message{variant}", told.values)
                assert wording.say(f"{code}.hint{variant}", told.values)
                answers.append(f"{told.path}: {message}")
        return [answer.replace(NBSP, " ") for answer in answers]

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
