"""`grantkit explain` beside a file of an organisation's own rules."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


BROKEN = """\
[village_fund.parameters.longest_project]
value = 99
why = "The board decided so."
"""


@pytest.mark.parametrize(
    "command", [("explain", "VF101"), ("explain", "GF101"), ("funders",)]
)
def test_a_broken_file_of_own_rules_stops_no_page(
    grantkit: Command, command: tuple[str, ...]
) -> None:
    """The pages are needed to mend it; one line says that it is left out, and why."""
    right = grantkit(*command, "--lang", "en")
    Path("grantkit.toml").write_text(BROKEN, "utf-8")

    ran = grantkit(*command, "--lang", "en")

    assert (ran.code, ran.out) == (0, right.out)
    assert ran.err.startswith("Own rules are left out here. ")
    assert "grantkit.toml:2: [village_fund.parameters.longest_project.value]" in ran.err
    assert ran.err.count("\n") == 1


def test_a_figure_is_explained_beside_a_broken_file_of_own_rules(
    grantkit: Command, project: Path
) -> None:
    """Figures go by no rules."""
    Path("grantkit.toml").write_text(BROKEN, "utf-8")

    ran = grantkit("explain", project, "figures.funding.spent", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")


STRICTER = """\
[village_fund.parameters.longest_project]
value = 10
why = "The board decided so."

[village_fund.wording.en.VF301]
hint = "Ask the treasurer."
"""


def test_a_page_shows_what_own_rules_change_of_it(grantkit: Command) -> None:
    """A number on the page of each rule that goes by it; words beside the funder's."""
    Path("grantkit.toml").write_text(STRICTER, "utf-8")

    rule = grantkit("explain", "VF101", "--lang", "en").out
    parameter = grantkit("explain", "longest_project", "--lang", "en").out
    hint = grantkit("explain", "VF301", "--lang", "en").out

    assert "\nOwn rules\n    longest_project: 10 months instead of 12 months" in rule
    assert "\nOwn rules\n    longest_project: 10 months instead of 12" in parameter
    assert "Charge the excess to another source.\n" in hint
    assert "\nOwn rules\n    en.VF301.hint: “Ask the treasurer.” instead of " in hint


OWN_BOX = """\
ORG501

Box
    Result

Place in the project file
    activities[].result

Required in
    final report

Source
    Own rules of the organisation (grantkit.toml), The board reads it (rule of the \
organisation
    itself)

Severity
    warning

Own rules
    ORG501: box “Result” (`activities[].result`); required in: final report – The \
board reads it.
    (grantkit.toml:7)
"""


@pytest.mark.usefixtures("rules")
def test_what_own_rules_change_and_add_is_shown(grantkit: Command) -> None:
    """On the page of a code of the funder, and with a page for an own box."""
    changed = grantkit("explain", "VF101", "--lang", "lv")
    own = grantkit("explain", "org501", "--lang", "en")

    assert "Ask the board." not in changed.out  # it is the hint in English
    assert "longest_project: 10 mēnešu, nevis 12 mēnešu; 24 mēneši" in changed.out
    assert own.out == OWN_BOX


def test_figures_go_by_no_rules(grantkit: Command, project: Path, rules: Path) -> None:
    """A file of own rules that would do nothing is refused, not passed over."""
    ran = grantkit("explain", project, "figures.funding.spent", "--overrides", rules)

    assert (ran.code, ran.out) == (2, "")
    assert "--overrides is for codes; figures go by no rules" in ran.err
