"""The forms of the plugins are what `grantkit form lint` asks of any form."""

import pytest

from grantkit.forms import form_roots
from grantkit.forms.linting import Expected, lint_form
from grantkit.funders import discover
from grantkit.model.finding import Severity
from grantkit.plugin import InstalledFunder

FORMS = [
    (funder, kind) for funder in discover().funders.values() for kind in funder.forms
]


def test_there_are_forms() -> None:
    """Each of the plugins beside the core is installed."""
    assert len(FORMS) >= 7


@pytest.mark.parametrize(
    ("funder", "kind"), FORMS, ids=[f"{one.funder.code}-{kind}" for one, kind in FORMS]
)
def test_a_form_has_neither_errors_nor_warnings(
    funder: InstalledFunder, kind: str
) -> None:
    """Notes may be left: values that nobody checks."""
    roots = form_roots(funder.funder.details)
    expected = Expected(funder=funder, kind=kind)

    faults = lint_form(funder.forms[kind], roots, expected, "en").faults

    told = [each.message("en") for each in faults if each.severity is not Severity.NOTE]
    assert told == []
