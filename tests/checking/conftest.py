"""Judging a report by the rules of the core and of the Village Fund."""

from collections.abc import Callable
from typing import Any

import pytest

from grantkit.checking import CheckResult, Inputs, check_report
from grantkit.figures import figures_of
from grantkit.model.finding import Finding
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder, ReportView
from grantkit.testing import a_view


@pytest.fixture(scope="session")
def judged(fund: InstalledFunder) -> Callable[..., CheckResult]:
    """Give a function that judges a report as if it came from `project.yaml`."""

    def judge(  # noqa: PLR0913 -- one for each input of a check
        view: ReportView[Any],
        *,
        funder: InstalledFunder = fund,
        language: str = "en",
        edition: str | None = None,
        file_findings: tuple[Finding, ...] = (),
        place: SourceLocation | None = None,
        own_form: bool = False,
    ) -> CheckResult:
        inputs = Inputs(
            file_findings=file_findings,
            locate=lambda _: place,
            edition=edition,
            language=language,
            own_form=own_form,
        )
        return check_report(view, figures_of(view), funder, inputs)

    return judge


@pytest.fixture(scope="session")
def said(judged: Callable[..., CheckResult]) -> Callable[..., list[str]]:
    """Give a function that tells what one rule says of the small valid report.

    Each answer is `severity path: message → hint`, with plain spaces.
    """

    def ask(code: str, language: str = "en", **changes: Any) -> list[str]:  # noqa: ANN401 -- any field of the project
        result = judged(a_view(**changes), language=language)
        told = [finding for finding in result.findings if finding.code == code]
        lines = [f"{f.severity} {f.path}: {f.message} → {f.hint}" for f in told]
        return [line.replace("\N{NO-BREAK SPACE}", " ") for line in lines]

    return ask
