"""Reading declared checks, and hearing what they say of a report."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from grantkit.checks.declared import Declared, declared_rule
from grantkit.figures import figures_of
from grantkit.funders.beside import Beside
from grantkit.funders.checks_file import checks_in
from grantkit.funders.data_file import DataFile
from grantkit.model.reference import DatedValue, Parameters
from grantkit.plugin import Certainty, Deadline, NotRun, Remark, Text
from grantkit.testing import a_view
from grantkit.wording import core_wording

Read = Callable[[str], tuple[Declared, ...]]
Asked = Callable[..., list[Remark | NotRun]]

ABOUT = '''about = """
Something is wrong.

What it checks: this.
Why the funder asks: that.
How to put it right: so.
Source: here.
"""
severity = "error"
certainty = "quoted"
source = "guide"
'''


def dated(of: Any, unit: str = "", until: dt.date | None = None) -> DatedValue:  # noqa: ANN401 -- any parameter
    """Give a dated value that holds until a day."""
    return DatedValue(
        value=of, unit=unit, until=until, source="guide", certainty=Certainty.QUOTED
    )


VALUES = {
    "cap": (dated(Decimal(90), "%"),),
    "old_cap": (dated(Decimal(10), "EUR", dt.date(2025, 12, 31)),),
    "last_day": (dated("2025-06-30"),),
    "no_day": (dated("soon"),),
    "half_years": (dated(Decimal("2.5")),),
    "banks": (dated(("bank", "card")),),
    "credited": (dated({"the fund": "village fund|ciema fond"}),),
}
DUE = Deadline(
    id="final_report",
    title=Text.of("Final report"),
    start="project.end",
    start_title=Text.of("the end"),
    days="agreement.final_report_due_days",
    source="guide",
    certainty=Certainty.QUOTED,
)


@pytest.fixture(scope="session")
def about() -> str:
    """Give what every table must say of itself."""
    return ABOUT


@pytest.fixture
def named(beside: Beside) -> Beside:
    """Give what these checks may name."""
    return evolve(
        beside,
        parameters=DataFile("parameters.toml", VALUES),
        values=VALUES,
        deadlines=DataFile("deadlines.toml", {DUE.id: {}}),
        due={DUE.id: DUE},
    )


@pytest.fixture
def read(named: Beside, tmp_path: Path) -> Read:
    """Give a function that reads a file of declared checks."""
    return lambda text: checks_in(_written(tmp_path, text), named)


@pytest.fixture
def flaws_in(named: Beside, tmp_path: Path) -> Callable[[str], list[str]]:
    """Give a function that lists what is wrong in a file, in English."""

    def tell(text: str) -> list[str]:
        file = _written(tmp_path, text)
        checks_in(file, named)
        return [flaw.told(core_wording("en")) for flaw in file.flaws]

    return tell


@pytest.fixture
def asked(read: Read) -> Asked:
    """Give a function that asks one declared check about a report."""

    def ask(text: str, **changes: Any) -> list[Remark | NotRun]:  # noqa: ANN401 -- any field of the project
        (declared,) = read(text + ABOUT)
        view = a_view(**changes)
        check = declared_rule(declared).check
        return list(check(view, figures_of(view), Parameters(VALUES)))

    return ask


@pytest.fixture
def told(asked: Asked) -> Callable[..., list[tuple[str, str, dict[str, object]]]]:
    """Give a function that lists place, variant and values of each remark."""
    return lambda text, **changes: [
        (each.path, each.variant, each.values)
        for each in asked(text, **changes)
        if isinstance(each, Remark)
    ]


def _written(folder: Path, text: str) -> DataFile:
    (folder / "checks.toml").write_text(text, "utf-8")
    return DataFile.read(folder, "checks.toml", [])
