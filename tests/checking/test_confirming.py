"""Confirmations: open or not, and why."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.checking import CheckResult, Verdict
from grantkit.model.digest import confirmed_data
from grantkit.plugin import (
    Attestation,
    InstalledFunder,
    Report,
    ReportKind,
    ReportView,
)
from grantkit.testing import a_project, a_view

Judged = Callable[..., CheckResult]

GIVEN = Attestation(
    code="fair_was_held",
    report="final",
    by="village elder",
    on=dt.date(2026, 1, 10),
)


def interim(*attestations: Attestation, **changes: Any) -> ReportView[Any]:  # noqa: ANN401 -- any field of the project
    """Look at the small project as an interim report with attestations."""
    report = evolve(a_project().reports[0], kind=ReportKind.INTERIM)
    return a_view(**{"reports": (report,), "attestations": attestations, **changes})


def bound(**changes: Any) -> Attestation:  # noqa: ANN401 -- any field of the class
    """Make an attestation of the data as they are."""
    return evolve(GIVEN, data=confirmed_data(interim()), **changes)


def told(result: CheckResult) -> list[str]:
    """Give place and message of what is open, with plain spaces."""
    return [
        f"{f.severity} {f.path}: {f.message}".replace("\N{NO-BREAK SPACE}", " ")
        for f in result.findings
        if f.code == "VF790"
    ]


def test_a_confirmation_of_these_data_is_closed(judged: Judged) -> None:
    """Role, day and sum of the data are all there is to it."""
    assert told(judged(interim(bound()))) == []


@pytest.mark.parametrize(
    ("attestations", "expected"),
    [
        (
            (),
            "attestations: Nobody has confirmed: “The fair took place as told”.",
        ),
        (
            (bound(by=None),),
            (
                "attestations[0]: The confirmation “The fair took place as told” "
                "does not say who gave it."
            ),
        ),
        (
            (bound(on=None),),
            (
                "attestations[0]: The confirmation “The fair took place as told” has "
                "no date."
            ),
        ),
        (
            (bound(on=dt.date(2026, 1, 21)),),
            (
                "attestations[0].on: The confirmation “The fair took place as told” is "
                "dated 21 January 2026, but the report is checked as of 20 January "
                "2026."
            ),
        ),
        (
            (bound(on=dt.date(2025, 12, 30)),),
            (
                "attestations[0].on: The confirmation “The fair took place as told” "
                "was "
                "given on 30 December 2025, before the period of the report ended on "
                "31 December 2025."
            ),
        ),
        (
            (GIVEN,),
            (
                "attestations[0]: The confirmation “The fair took place as told” was "
                "given on 10 January 2026, but nothing says for which data."
            ),
        ),
        (
            (evolve(GIVEN, data="0123456789ab"),),
            (
                "attestations[0].data: The project's data have changed since “The fair "
                "took place as told” was confirmed on 10 January 2026."
            ),
        ),
        (
            (bound(report="other"),),
            "attestations: Nobody has confirmed: “The fair took place as told”.",
        ),
    ],
    ids=[
        "never",
        "nobody",
        "undated",
        "future",
        "early",
        "unbound",
        "changed",
        "another report",
    ],
)
def test_an_open_confirmation_says_why(
    judged: Judged, attestations: tuple[Attestation, ...], expected: str
) -> None:
    """It is a warning with the place to mend."""
    assert told(judged(interim(*attestations))) == [f"warning {expected}"]


def test_a_change_of_the_data_opens_it_again(judged: Judged) -> None:
    """However small the change is."""
    changed = interim(bound(), budget=a_project().budget[:1])

    (finding,) = [f for f in judged(changed).findings if f.code == "VF790"]

    assert finding.path == "attestations[0].data"
    assert finding.hint == (
        "Look at the changes and confirm it again: `grantkit confirm` with the code "
        "`fair_was_held`."
    )


def test_one_that_holds_is_enough(judged: Judged) -> None:
    """An older one of other data may stay in the file."""
    old = evolve(GIVEN, data="0123456789ab")

    assert told(judged(interim(old, bound()))) == []
    assert told(judged(interim(bound(), old))) == []


def test_it_is_asked_of_its_own_kinds_of_report_only(judged: Judged) -> None:
    """A final report of this fund needs none."""
    assert told(judged(a_view())) == []


def test_a_report_with_an_open_one_is_never_ready(
    judged: Judged, fund: InstalledFunder
) -> None:
    """It can be handed in, but what stands open is named."""
    asked = evolve(fund.confirmations[0], reports=("final",))
    bare = evolve(fund, boxes=(), funder=evolve(fund.funder, rules=()))
    asking = evolve(bare, confirmations=(asked,))

    verdicts = [judged(a_view(), funder=one).verdict for one in (bare, asking)]

    assert verdicts == [Verdict.READY, Verdict.READY_WITH_WARNINGS]


def test_one_that_rests_on_a_missing_term_is_not_checked(
    judged: Judged, fund: InstalledFunder
) -> None:
    """What the agreement does not ask for is nobody's to confirm."""
    asked = evolve(
        fund.confirmations[0], reports=(), needs=("agreement.retention_years",)
    )

    result = judged(a_view(), funder=evolve(fund, confirmations=(asked,)))

    assert told(result) == []
    reasons = {each.code: each.reason for each in result.not_checked}
    assert reasons["VF790"] == (
        "The project file does not say: “Documents are kept (years)” "
        "(`agreement.retention_years`)."
    )


def test_every_reason_is_told_in_latvian(judged: Judged) -> None:
    """In the words of a grant manager."""
    result = judged(interim(evolve(GIVEN, data="0")), language="lv")

    assert told(result) == [
        (
            "warning attestations[0].data: Kopš apliecinājuma “Svētki notika, kā "
            "aprakstīts” (10.01.2026.) projekta dati ir mainīti."
        )
    ]


def test_a_report_without_an_end_can_be_confirmed(judged: Judged) -> None:
    """Nothing is too early for it; the missing day is a finding of its own."""
    report = Report(id="final", kind=ReportKind.INTERIM)
    view = interim(reports=(report,))
    given = evolve(GIVEN, data=confirmed_data(view))

    assert told(judged(evolve(view, attestations=(given,)))) == []
