"""Severity and certainty of findings."""

import pytest

from grantkit.model.finding import Certainty, Severity


def test_errors_weigh_most() -> None:
    """Findings are printed errors first."""
    assert sorted(Severity, key=lambda severity: severity.weight) == [
        Severity.ERROR,
        Severity.WARNING,
        Severity.NOTE,
    ]


@pytest.mark.parametrize(
    ("certainty", "allowed"),
    [
        (Certainty.QUOTED, {Severity.ERROR, Severity.WARNING, Severity.NOTE}),
        (Certainty.DERIVED, {Severity.ERROR, Severity.WARNING, Severity.NOTE}),
        (Certainty.INFERRED, {Severity.WARNING, Severity.NOTE}),
        (Certainty.COMPARATOR, {Severity.NOTE}),
        (Certainty.UNKNOWN, set()),
    ],
)
def test_certainty_caps_severity(certainty: Certainty, allowed: set[Severity]) -> None:
    """What is only inferred warns at most; what is unknown grounds nothing."""
    assert {s for s in Severity if certainty.allows(s)} == allowed


def test_the_gravest_severity_is_the_gravest_allowed() -> None:
    """The cap is itself allowed, and nothing above it."""
    for certainty in Certainty:
        allowed = [s for s in Severity if certainty.allows(s)]

        assert certainty.gravest == (allowed[0] if allowed else None)
