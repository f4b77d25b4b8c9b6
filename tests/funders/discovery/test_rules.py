"""A plugin with a bad rule, or a number without its source, is broken."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.funders import BrokenPlugin

Broken = Callable[[dict[str, str]], BrokenPlugin]
Said = Callable[[BrokenPlugin], str]

BREAK = "grantkit_broken"


@pytest.fixture
def with_rule(
    broken: Broken, said: Said, fund_package: Path, renamed: Callable[[str], str]
) -> Callable[[str, str], str]:
    """Give a function that changes a rule, leaves out the others, and tells the end."""
    period = (fund_package / "rules" / "period.py").read_text(encoding="utf-8")
    funder = renamed("funder.py").replace(
        "grantkit_village_fund.rules import RULES",
        f"{BREAK}.rules.period import RULES",
    )

    def change(was: str, becomes: str) -> str:
        changes = {
            "rules/period.py": period.replace(was, becomes),
            "rules/__init__.py": '"""No other rules."""\n',
            "funder.py": funder,
        }
        return said(broken(changes))

    return change


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        (
            'needs=("project.start", "project.end")',
            'needs=("project.begin",)',
            "rules/period.py:9: [VF101] needs: `project` has no field “begin”.",
        ),
        (
            'source="guide"',
            'source="giude"',
            (
                "rules/period.py:9: [VF101] source: `sources.toml` has no document "
                "“giude”. Did you mean “guide”?"
            ),
        ),
        (
            'source="guide"',
            'source="guide",\n    reports=("finall",)',
            (
                "rules/period.py:9: [VF101] reports: “finall” is no kind of report."
                " Did you mean “final”?"
            ),
        ),
        (
            'severity="warning"',
            'severity="error"',
            (
                "rules/period.py:9: ValueError: "
                "VF101: a rule that is only inferred cannot be error; at most "
                "warning"
            ),
        ),
    ],
)
def test_a_bad_rule_takes_its_plugin_down(
    with_rule: Callable[[str, str], str], was: str, becomes: str, reason: str
) -> None:
    """A rule that could never run, or rests on nothing, is not left out in silence."""
    assert with_rule(was, becomes) == reason


def test_a_parameter_must_name_its_source(
    broken: Broken, said: Said, fund_package: Path
) -> None:
    """A number that rests on no document takes its plugin down."""
    table = (fund_package / "parameters.toml").read_text(encoding="utf-8")

    plugin = broken({"parameters.toml": table.replace('"guide"', '"giude"')})

    told = "source: `sources.toml` has no document “giude”. Did you mean “guide”?"
    assert said(plugin).splitlines() == [
        f"parameters.toml:{line}: [longest_project] {told}" for line in (7, 16)
    ]
