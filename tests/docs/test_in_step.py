"""The pages say what the code says."""

import datetime as dt
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from grantkit.cli.main import COMMANDS
from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates, Period
from grantkit.model.text import Text
from grantkit.wording import styles_of

ROOT = Path(__file__).parents[2]


def test_generated_pages_are_in_step_with_the_code() -> None:
    """`python docs/generate.py` has been run since the last change of a docstring."""
    checked = subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, str(ROOT / "docs" / "generate.py"), "--check"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )

    assert checked.stdout + checked.stderr == ""
    assert checked.returncode == 0


@pytest.mark.parametrize(
    "of", [bool, dt.date, Dates, Decimal, int, Money, Percent, Period, str, Text]
)
def test_every_format_of_a_mark_is_described(of: type) -> None:
    """The table of formats names each style in which a value can be written."""
    page = (ROOT / "docs" / "form-grammar.md").read_text(encoding="utf-8")
    formats = page.partition("## Formats")[2].partition("## Paths")[0]

    named = (style for style in styles_of(of) or () if style)
    assert [style for style in named if f"`{style}`" not in formats] == []


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_shown_in_the_tutorial(command: str) -> None:
    """Whoever reads the tutorial to its end has seen every command at work."""
    page = (ROOT / "docs" / "first-report.md").read_text(encoding="utf-8")

    assert f"$ grantkit {command} " in page
