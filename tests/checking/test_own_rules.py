"""What an organisation's own rules find beside those of the Village Fund."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.checking import CheckResult, Verdict
from grantkit.checks import due
from grantkit.funders import Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.finding import Finding
from grantkit.plugin import (
    InstalledFunder,
    Narrative,
    Parameters,
    PaymentMethod,
    Remark,
    Text,
    rule,
)
from grantkit.testing import a_project, a_view, view_of

Judged = Callable[..., CheckResult]
Own = Callable[..., InstalledFunder]

STRICTER = "[village_fund.parameters]\nlongest_project = { value = 6, why = 'Board.' }"
BOX = (
    "[village_fund.boxes.ORG501]\npath = '{path}'\nlabel = 'Result'\n"
    "required = ['final']\nwhy = 'Board.'\n"
)


@pytest.fixture
def own(fund: InstalledFunder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Own:
    """Give a function that lays own rules over a fund."""
    monkeypatch.chdir(tmp_path)

    def lay(text: str, over: InstalledFunder = fund) -> InstalledFunder:
        Path(NAME).write_text(text, "utf-8")
        registry = Registry(funders={"village_fund": over})
        return with_overrides(registry, Path(), "en").funders["village_fund"]

    return lay


def told(result: CheckResult, code: str) -> list[Finding]:
    """Give the findings of one code."""
    return [finding for finding in result.findings if finding.code == code]


def test_what_only_the_stricter_number_finds_is_the_organisations_own(
    judged: Judged, own: Own
) -> None:
    """The sentence, the source and the change that it rests on all say so."""
    funder = own(STRICTER)

    before = judged(a_view())
    (finding,) = told(judged(a_view(), funder=funder), "VF101")

    assert told(before, "VF101") == []
    assert finding.message == (
        "With the organisation's own number (6 months instead of 12 months; 24 months) "
        "the funder's rule would read: The project lasts 12 months; projects of the "
        "fund last no longer than 6."
    )
    assert finding.source is not None
    assert finding.source.document == f"Own rules of the organisation ({NAME})"
    assert (finding.source.clause, finding.source.certainty) == ("Board", "own")
    assert [(o.kind, o.name) for o in finding.overrides] == [
        ("parameter", "longest_project")
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            (
                "By the organisation's own number (6 months instead of 12 months; 24 "
                "months) and in its own words: 12, not 6."
            ),
        ),
        (
            "lv",
            (
                "Pēc organizācijas pašas skaitļa (6 months, nevis 12 months; 24 "
                "months) un organizācijas pašas vārdiem: 12, ne 6."
            ),
        ),
    ],
)
def test_own_words_are_never_told_as_the_funders(
    judged: Judged, own: Own, language: str, sentence: str
) -> None:
    """With a number and a message of one's own, neither is the funder's."""
    words = (
        "\n[village_fund.wording.en.VF101]\nmessage = '{months}, not {longest}.'\n"
        "[village_fund.wording.lv.VF101]\nmessage = '{months}, ne {longest}.'\n"
    )

    result = judged(a_view(), funder=own(STRICTER + words), language=language)

    (finding,) = told(result, "VF101")
    assert finding.message == sentence
    assert [each.name for each in finding.overrides] == [
        f"{language}.VF101.message",
        "longest_project",
    ]


def test_a_finding_names_only_the_numbers_that_it_owes_something(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """A rule may read several; each is tried alone."""

    @rule("VF199", severity="note", certainty="quoted", source="guide")
    def two_numbers(view, _figures, parameters):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 -- as authors may write
        """Two numbers, and what both give together."""
        longest, other = (
            int(parameters.on(view.as_of, name).number)
            for name in ("longest_project", "other")
        )
        if longest < 12:
            yield Remark("project.end", number=longest)
        if other < 12:
            yield Remark("project.start", number=other)
        if longest + other < 15:
            yield Remark("project.title", number=longest + other)

    wording = fund.wordings["en"]
    sentences = {**wording.sentences, "VF199.message": "{number}", "VF199.hint": ""}
    values = fund.parameters.values
    twofold = evolve(
        fund,
        funder=evolve(fund.funder, rules=(two_numbers,)),
        wordings={**fund.wordings, "en": evolve(wording, sentences=sentences)},
        parameters=evolve(
            fund.parameters, values={**values, "other": values["longest_project"]}
        ),
    )
    text = f"{STRICTER}\nother = {{ value = 8, why = 'Bank.' }}\n"

    result = judged(a_view(), funder=own(text, twofold))

    owed = {
        f.path: ([o.name for o in f.overrides], f.source and f.source.clause)
        for f in told(result, "VF199")
    }
    assert owed == {
        "project.end": (["longest_project"], "Board"),
        "project.start": (["other"], "Bank"),
        "project.title": (["longest_project", "other"], "Board.; Bank"),
    }


def test_what_the_funder_finds_is_told_once_and_in_its_words(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """A stricter number finds the same place again, and adds nothing to it."""
    project = a_project()
    long = evolve(project.project, end=dt.date(2026, 12, 31))
    view = view_of(evolve(project, project=long))

    alone, both = (
        told(judged(view, funder=funder), "VF101") for funder in (fund, own(STRICTER))
    )

    assert len(alone) == 1
    assert both == alone


def test_rules_that_go_by_other_numbers_say_nothing_twice(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """Only what reads the changed number is asked again."""
    view = a_view(indicators=())

    before, after = (judged(view, funder=funder) for funder in (fund, own(STRICTER)))

    added = [f for f in after.findings if f not in before.findings]
    assert [f.code for f in added] == ["VF101"]
    assert after.not_checked == before.not_checked


def test_a_rule_that_breaks_down_over_an_own_number_fails_closed(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """Its number may be right and still be one that nobody thought of."""

    @rule("VF199", severity="note", certainty="quoted", source="guide")
    def only_great_numbers(view, _figures, parameters):  # type: ignore[no-untyped-def]  # noqa: ANN001, ANN202 -- as authors may write
        """A number is small."""
        value = parameters.on(view.as_of, "longest_project")
        yield Remark("project.end", number=10 // (value.number // 12))

    wording = fund.wordings["en"]
    sentences = {**wording.sentences, "VF199.message": "{number}", "VF199.hint": ""}
    broken = evolve(
        fund,
        funder=evolve(fund.funder, rules=(*fund.funder.rules, only_great_numbers)),
        wordings={**fund.wordings, "en": evolve(wording, sentences=sentences)},
    )

    result = judged(a_view(), funder=own(STRICTER, broken))

    assert len(told(result, "VF199")) == 1
    (crash,) = told(result, "GK902")
    assert crash.message.startswith("Rule VF199 of grantkit-village-fund 1.0 broke")
    assert result.plugin_failed


def test_an_empty_own_box_says_whose_it_is(judged: Judged, own: Own) -> None:
    """It stands on no form, so no box of the form is named."""
    result = judged(a_view(), funder=own(BOX.format(path="activities[].result")))

    (finding,) = told(result, "ORG501")
    assert (finding.severity, finding.path) == ("warning", "activities[0].result")
    assert finding.message == (
        "Own rule of the organisation. The box “Result” is empty in entry 1."
    )
    assert finding.hint == "Fill it in: `activities[].result`."
    assert finding.box is None
    assert finding.source is not None
    assert finding.source.certainty == "own"
    assert [o.name for o in finding.overrides] == ["ORG501"]


def test_an_own_box_is_no_cause(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """Nothing that the funder says is held back behind it, whatever its weight."""
    view = a_view(details=None)
    text = BOX.format(path="agreement.final_report_due_days") + 'severity = "error"\n'

    before, after = (judged(view, funder=funder) for funder in (fund, own(text)))

    assert [f for f in after.findings if f.code != "ORG501"] == list(before.findings)
    assert after.not_checked == before.not_checked
    assert after.verdict is Verdict.NOT_READY


def test_an_own_box_waits_behind_the_funders(judged: Judged, own: Own) -> None:
    """One empty place gives one finding."""
    view = a_view(agreement=evolve(a_project().agreement, grant=None))

    result = judged(view, funder=own(BOX.format(path="agreement.grant")))

    assert told(result, "ORG501") == []
    assert [f.causes for f in told(result, "VF351")] == [2]


def test_own_limits_and_choices_are_told_as_own(judged: Judged, own: Own) -> None:
    """The funder is not said to accept only what the organisation does."""
    text = (
        "[village_fund.boxes.ORG601]\npath = 'report.narrative.summary'\n"
        "label = 'Summary'\nchoices = ['yes', 'no']\nlimit = 3\nwhy = 'x'\n"
    )
    view = a_view()
    report = evolve(view.report, narrative=Narrative(summary=Text.of("maybe")))
    view = evolve(view, report=report, reports=(report,))

    messages = [f.message for f in told(judged(view, funder=own(text)), "ORG601")]

    assert messages == [
        (
            "Own rule of the organisation. The box “Summary” holds 5 characters; at "
            "most 3 may stand there."
        ),
        (
            "Own rule of the organisation. The box “Summary” holds “maybe”; accepted "
            "are only: yes, no."
        ),
    ]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            (
                "Own rule of the organisation. The box “x” of entry 1 holds “cash”; "
                "accepted are only: bank transfer (bank)."
            ),
        ),
        (
            "lv",
            (
                "Organizācijas pašas noteikums. Laukā “x” (1. ierakstā) ir “skaidra "
                "nauda (cash)”; pieņemts tiek tikai: bezskaidra nauda (bank)."
            ),
        ),
    ],
)
def test_choices_among_the_cores_own_words_are_told_as_people_call_them(
    judged: Judged, own: Own, language: str, sentence: str
) -> None:
    """With the word that the project file takes, so that it can be mended."""
    text = (
        "[village_fund.boxes.ORG201]\npath = 'expenditure[].method'\n"
        "label = 'x'\nchoices = ['bank']\nwhy = 'x'\n"
    )
    cost = evolve(a_project().expenditure[0], method=PaymentMethod.CASH)

    result = judged(a_view(expenditure=(cost,)), funder=own(text), language=language)

    (finding,) = told(result, "ORG201")
    assert finding.message == sentence


def test_a_file_that_changes_nothing_is_told_all_the_same(
    judged: Judged, own: Own
) -> None:
    """It may hide one that stands above it."""
    result = judged(a_view(), funder=own(""))

    assert result.as_json()["overrides"] == {"file": NAME, "count": 0, "changes": []}
    assert result.findings == judged(a_view()).findings


def test_a_finding_in_own_words_keeps_all_else(
    judged: Judged, own: Own, fund: InstalledFunder
) -> None:
    """Code, weight, place and source are the funder's."""
    text = "[village_fund.wording.en.VF301]\nhint = 'Ask the bookkeeper.'\n"
    funding = evolve(a_project().agreement, grant=a_project().expenditure[0].vat)
    view = a_view(agreement=funding)

    (before,), (after,) = (
        told(judged(view, funder=funder), "VF301") for funder in (fund, own(text))
    )

    assert after.hint == "Ask the bookkeeper."
    assert [o.name for o in after.overrides] == ["en.VF301.hint"]
    assert evolve(after, hint=before.hint, overrides=()) == before


def test_words_of_another_language_change_nothing(judged: Judged, own: Own) -> None:
    """And no finding says that they did."""
    text = "[village_fund.wording.lv.VF301]\nhint = 'Jautājiet grāmatvedei.'\n"
    funding = evolve(a_project().agreement, grant=a_project().expenditure[0].vat)

    (finding,) = told(judged(a_view(agreement=funding), funder=own(text)), "VF301")

    assert finding.overrides == ()


def test_the_result_names_the_file_and_its_changes(judged: Judged, own: Own) -> None:
    """As data; where there is no such file, the format is as it always was."""
    plain = judged(a_view()).as_json()
    result = judged(a_view(), funder=own(STRICTER)).as_json()

    change = {
        "kind": "parameter",
        "name": "longest_project",
        "says": "6 months",
        "instead": "12 months; 24 months",
        "why": "Board.",
        "location": {"file": NAME, "line": 2, "column": None},
    }
    assert "overrides" not in plain
    assert result["overrides"] == {"file": NAME, "count": 1, "changes": [change]}
    (finding,) = [f for f in result["findings"] if f["code"] == "VF101"]
    assert finding["overrides"] == [change]
    assert all("overrides" not in f for f in plain["findings"])


def test_deadlines_of_the_funder_stay_what_they_are(
    own: Own, fund: InstalledFunder
) -> None:
    """The calendar tells the funder's days, not the organisation's."""
    changed: Parameters = own(STRICTER).parameters

    assert due(a_view(), changed, "final_report") == due(
        a_view(), fund.parameters, "final_report"
    )
