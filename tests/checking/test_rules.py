"""Which rules are in force, and what becomes of one that breaks down."""

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.checking import CheckResult, Verdict
from grantkit.model.finding import NotChecked
from grantkit.plugin import (
    Figures,
    InstalledFunder,
    Parameters,
    Remark,
    Report,
    ReportKind,
    ReportView,
    Rule,
    rule,
)
from grantkit.testing import a_project, a_view
from grantkit.wording import Wording

Judged = Callable[..., CheckResult]

SINCE = dt.date(2025, 12, 31)


@rule("VF301", severity="error", certainty="quoted", source="guide")
def objection(
    _view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Object to any report."""
    yield Remark("project.title", spent="–", grant="–")


def ruled_by(fund: InstalledFunder, *rules: Rule) -> InstalledFunder:
    """Give the fund other rules."""
    return evolve(fund, funder=evolve(fund.funder, rules=rules))


def objects(judged: Judged, fund: InstalledFunder, told: Rule, **view: Any) -> bool:  # noqa: ANN401 -- as of a_view
    """Say whether a rule had its say."""
    result = judged(a_view(**view), funder=ruled_by(fund, told))
    return "VF301" in [finding.code for finding in result.findings]


@pytest.mark.parametrize(
    ("dates", "runs"),
    [
        ({"since": SINCE}, True),
        ({"until": SINCE}, True),
        ({"since": SINCE + dt.timedelta(days=1)}, False),
        ({"until": SINCE - dt.timedelta(days=1)}, False),
    ],
)
def test_a_rule_is_in_force_by_the_last_day_reported_on(
    judged: Judged, fund: InstalledFunder, dates: dict[str, Any], *, runs: bool
) -> None:
    """Old reports are judged by old rules; both days belong to the rule."""
    assert objects(judged, fund, evolve(objection, **dates)) is runs


def test_without_a_last_day_the_day_of_the_check_decides(
    judged: Judged, fund: InstalledFunder
) -> None:
    """A report whose period is not known is judged by the rules of today."""
    told = evolve(objection, since=dt.date(2026, 1, 20))
    reports = (evolve(a_project().reports[0], end=None),)

    assert objects(judged, fund, told, reports=reports)
    assert not objects(judged, fund, told, reports=reports, as_of=dt.date(2026, 1, 19))


@pytest.mark.parametrize(
    ("kind", "runs"),
    [(ReportKind.FINAL, True), (ReportKind.INTERIM, False), (None, False)],
)
def test_a_rule_may_be_for_one_kind_of_report(
    judged: Judged, fund: InstalledFunder, kind: ReportKind | None, *, runs: bool
) -> None:
    """A rule for final reports waits while the kind is another, or not known."""
    told = evolve(objection, reports=("final",))
    reports: tuple[Report] = (evolve(a_project().reports[0], kind=kind),)

    assert objects(judged, fund, told, reports=reports) is runs


@pytest.mark.parametrize(
    ("editions", "runs"), [((), True), (("second",), True), (("first",), False)]
)
def test_a_rule_may_be_for_some_editions_only(
    judged: Judged, fund: InstalledFunder, editions: tuple[str, ...], *, runs: bool
) -> None:
    """The project began in the second edition; a rule of none is of all."""
    assert objects(judged, fund, evolve(objection, editions=editions)) is runs


def test_a_rule_of_an_edition_waits_while_the_edition_is_not_known(
    judged: Judged, fund: InstalledFunder
) -> None:
    """It is neither run nor forgotten."""
    view = a_view(project=evolve(a_project().project, start=None))
    told = evolve(objection, editions=("first", "second"))

    result = judged(view, funder=ruled_by(fund, told))

    assert "VF301" not in [finding.code for finding in result.findings]
    assert (
        NotChecked(
            code="VF301",
            reason="It belongs to certain editions of the funder, and neither "
            "`edition` nor the first day of the project tells which one this is.",
        )
        in result.not_checked
    )


@rule("VF302", severity="note", certainty="quoted", source="guide")
def crash(
    _view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Break down after a first remark."""
    yield Remark("project.title")
    raise ZeroDivisionError("nothing to share")


@rule("VF303", severity="note", certainty="quoted", source="guide")
def wrong_kind(
    _view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Yield what no rule may."""
    yield "a sentence"  # type: ignore[misc]  # the mistake that is tested


def test_a_rule_that_breaks_down_fails_closed(
    judged: Judged, fund: InstalledFunder
) -> None:
    """The crash is one error; other rules go on, and the report is not ready."""
    funder = evolve(ruled_by(fund, crash, objection), wordings=_with_remark(fund))

    result = judged(a_view(), funder=funder)
    latvian = judged(a_view(), funder=funder, language="lv")

    told = {f.code: (f.severity.value, f.message, f.hint) for f in result.findings}
    assert told["GK902"] == (
        "error",
        (
            "Rule VF302 of grantkit-village-fund 1.0 broke down: ZeroDivisionError: "
            "nothing to share"
        ),
        "Tell the authors of the plugin; until then this rule is not checked.",
    )
    assert "VF301" in told
    assert "VF302" not in told
    assert result.plugin_failed
    assert result.verdict is Verdict.NOT_READY
    (lv,) = (f for f in latvian.findings if f.code == "GK902")
    assert lv.message == (
        "Spraudņa grantkit-village-fund 1.0 noteikumā VF302 radās kļūda: "
        "ZeroDivisionError: nothing to share"
    )


def _with_remark(fund: InstalledFunder) -> dict[str, Wording]:
    said = {"VF302.message": "–", "VF302.hint": "–"}
    return {
        language: evolve(wording, sentences={**wording.sentences, **said})
        for language, wording in fund.wordings.items()
    }


def test_a_rule_must_yield_remarks(judged: Judged, fund: InstalledFunder) -> None:
    """Anything else is a mistake of the rule, and named."""
    result = judged(a_view(), funder=ruled_by(fund, wrong_kind))

    (finding,) = (f for f in result.findings if f.code == "GK902")
    assert finding.message == (
        "Rule VF303 of grantkit-village-fund 1.0 broke down: TypeError: a rule yields "
        "Remark or NotRun, not 'a sentence'"
    )


def test_a_rule_without_its_sentence_breaks_down(
    judged: Judged, fund: InstalledFunder
) -> None:
    """A finding without words is never left out in silence."""
    told = evolve(objection, code="VF399")

    result = judged(a_view(), funder=ruled_by(fund, told))

    (finding,) = (f for f in result.findings if f.code == "GK902")
    assert finding.message == (
        "Rule VF399 of grantkit-village-fund 1.0 broke down: KeyError: 'VF399.message'"
    )


def test_a_rule_graver_than_its_certainty_cannot_be_written() -> None:
    """What is only inferred is a warning at most, what is unknown no rule at all."""
    inferred = rule("VF1", severity="error", certainty="inferred", source="guide")
    unknown = rule("VF1", severity="note", certainty="unknown", source="guide")

    with pytest.raises(
        ValueError, match=r"^VF1: .* inferred cannot be error; .*"
    ) as one:
        inferred(objection.check)
    with pytest.raises(ValueError, match=r"^VF1: .* unknown cannot be note; .*") as two:
        unknown(objection.check)

    assert str(one.value).endswith("at most warning")
    assert str(two.value).endswith("at most no rule at all")


@rule("VF304", severity="note", certainty="quoted", source="guide")
def asks_for_a_limit(
    view: ReportView[object], _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Ask for the same value on two days on which it does not hold."""
    assert view.project.start is not None
    parameters.on(view.as_of, "longest_project")
    for day in (view.project.start, view.project.start - dt.timedelta(days=1)):
        parameters.on(day, "longest_project")
    yield from ()


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        (
            "en",
            (
                "The parameter “longest_project” of village_fund has no value for "
                "31 December 2024 – 1 January 2025; it has one from 1 July 2025."
            ),
        ),
        (
            "lv",
            (
                "Finansētāja “village_fund” parametram “longest_project” šim laikam "
                "nav vērtības: 31.12.2024. – 01.01.2025. Vērtība ir no 01.07.2025."
            ),
        ),
    ],
)
def test_a_value_that_does_not_hold_is_listed(
    judged: Judged, fund: InstalledFunder, language: str, reason: str
) -> None:
    """A rule that finds nothing because nothing is known for the day says so."""
    (value, *_) = fund.parameters.values["longest_project"]
    later = evolve(value, since=dt.date(2025, 7, 1), until=None)
    parameters = evolve(fund.parameters, values={"longest_project": (later,)})
    funder = evolve(ruled_by(fund, asks_for_a_limit), parameters=parameters)

    result = judged(a_view(), funder=funder, language=language)

    assert [
        each.reason.replace("\N{NO-BREAK SPACE}", " ")
        for each in result.not_checked
        if each.code == "VF304"
    ] == [reason]


@pytest.mark.parametrize(
    ("replaces", "kind", "speaks"),
    [
        ((), ReportKind.FINAL, True),
        (("GK403",), ReportKind.FINAL, False),
        (("GK403",), ReportKind.INTERIM, True),
    ],
    ids=["nothing is replaced", "the warning is", "the rule is not in force"],
)
def test_a_rule_stands_in_for_a_warning_of_the_core(
    judged: Judged,
    fund: InstalledFunder,
    replaces: tuple[str, ...],
    kind: ReportKind,
    *,
    speaks: bool,
) -> None:
    """While it is in force, nobody is told the same twice."""
    (indicator,) = a_project().indicators
    short = evolve(indicator, target=Decimal(500))
    told = evolve(objection, replaces=replaces, reports=(kind.value,))

    result = judged(a_view(indicators=(short,)), funder=ruled_by(fund, told))

    assert ("GK403" in [finding.code for finding in result.findings]) is speaks


def test_no_rule_lifts_an_error_of_the_core(
    judged: Judged, fund: InstalledFunder
) -> None:
    """What does not add up does so for no funder."""
    (indicator,) = a_project().indicators
    (value,) = indicator.values
    parts = {"dzimums": {"sievietes": Decimal(1)}}
    wrong = evolve(indicator, values=(evolve(value, by=parts),))
    told = evolve(objection, replaces=("GK401",))

    result = judged(a_view(indicators=(wrong,)), funder=ruled_by(fund, told))

    assert "GK401" in [finding.code for finding in result.findings]
