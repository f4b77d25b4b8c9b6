"""Declared checks: what they say about a report, and what is refused when loaded."""

import datetime as dt
from collections.abc import Callable, Mapping
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
from grantkit.model.expenditure import ExpenditureItem, PaymentMethod
from grantkit.model.reference import DatedValue, Parameters
from grantkit.plugin import (
    Certainty,
    CommunicationItem,
    Deadline,
    Partner,
    PartnerRole,
    Remark,
    Report,
    ReportKind,
    Text,
)
from grantkit.testing import a_project, a_view, eur
from grantkit.wording import core_wording

Told = Callable[..., list[tuple[str, str, Mapping[str, Any]]]]

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
AT_MOST = """[VF301]
kind = "at_most"
path = "agreement.grant"
limit = 100
"""
PAST = dt.date(2025, 12, 31)


def value(of: Any, unit: str = "", until: dt.date | None = None) -> DatedValue:  # noqa: ANN401 -- any parameter
    """Give a dated value that holds until a day."""
    return DatedValue(
        value=of, unit=unit, until=until, source="guide", certainty=Certainty.QUOTED
    )


VALUES = {
    "cap": (value(Decimal(90), "%"),),
    "old_cap": (value(Decimal(10), "EUR", PAST),),
    "last_day": (value("2025-06-30"),),
    "no_day": (value("soon"),),
    "banks": (value(("bank", "card")),),
    "credited": (value({"the fund": "village fund|ciema fond"}),),
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


def written(folder: Path, text: str) -> DataFile:
    """Write a file of declared checks."""
    (folder / "checks.toml").write_text(text, "utf-8")
    return DataFile.read(folder, "checks.toml", [])


def read(folder: Path, text: str, named: Beside) -> list[Declared]:
    """Read one declared check, with what it must say of itself."""
    return list(checks_in(written(folder, text + ABOUT), named))


def flaws_in(file: DataFile, named: Beside) -> list[str]:
    """List what is wrong with the checks of a file, in English."""
    checks_in(file, named)
    return [flaw.told(core_wording("en")) for flaw in file.flaws]


@pytest.fixture
def told(named: Beside, tmp_path: Path) -> Told:
    """Give a function that lists what a declared check says of a report."""

    def tell(text: str, **changes: Any) -> list[tuple[str, str, Mapping[str, Any]]]:  # noqa: ANN401 -- any field of the project
        (declared,) = read(tmp_path, text, named)
        view = a_view(**changes)
        rule = declared_rule(declared)
        answers = rule.check(view, figures_of(view), Parameters(VALUES))
        return [
            (each.path, each.variant, each.values)
            for each in answers
            if isinstance(each, Remark)
        ]

    return tell


def cost(**given: Any) -> ExpenditureItem:  # noqa: ANN401 -- any field of the class
    """Give a cost with a name."""
    return ExpenditureItem(description=Text.of("Skatuve"), **given)


def test_a_limit_may_stand_in_the_table(told: Told) -> None:
    """It is of the currency of the amount that is judged."""
    assert told(AT_MOST) == [
        (
            "agreement.grant",
            "",
            {
                "value": eur("900.00"),
                "name": "–",
                "number": None,
                "limit": eur("100"),
            },
        )
    ]


def test_elements_are_judged_one_by_one(told: Told) -> None:
    """A path beside the place that is judged is that of the same element."""
    text = """[VF201]
kind = "at_most"
path = "expenditure[].amount"
limit = "expenditure[].gross"
share = "cap"
at = "expenditure[].gross"
where = { "expenditure[].method" = ["cash", "bank"], "agreement.grant" = true }
unless = { "expenditure[].note" = true }
show = { share_of = "cap", today = "as_of" }
"""
    bank = PaymentMethod.BANK
    costs = (
        cost(amount=eur("9"), gross=eur("10"), method=bank),
        cost(amount=eur("9.01"), gross=eur("10"), method=bank),
        cost(amount=eur("9.01"), gross=eur("10"), method=bank, note=Text.of("!")),
        cost(amount=eur("9.01"), gross=eur("10")),
        cost(amount=eur("9.01"), method=bank),
    )

    ((path, _, values),) = told(text, expenditure=costs)

    assert path == "expenditure[1].gross"
    assert values["name"] == Text.of("Skatuve")
    assert (values["number"], values["limit"]) == (2, eur("9.00"))
    assert (values["share_of"], values["today"]) == (Decimal(90), dt.date(2026, 1, 20))


def test_inner_lists_are_those_of_their_element(told: Told) -> None:
    """The payments of one source are added up, and no others."""
    text = """[VF302]
kind = "equal_sum"
path = "funding[].amount"
parts = "funding[].received[].amount"
"""
    ((path, _, values),) = told(text)

    assert (path, values["sum"]) == ("funding[0].amount", eur("720.00"))


@pytest.mark.parametrize(("as_of", "found"), [(PAST, 1), (dt.date(2026, 1, 1), 0)])
def test_a_parameter_holds_on_its_days_only(
    told: Told,
    as_of: dt.date,
    found: int,
) -> None:
    """Where none holds, nothing is asked for."""
    text = AT_MOST.replace("100", '"old_cap"\non = "report.submitted_on"')
    report = Report(id="final", kind=ReportKind.FINAL, submitted_on=as_of)

    assert len(told(text, reports=(report,))) == found


@pytest.mark.parametrize(
    ("roles", "found"),
    [(["lead"], None), ([], 0), (["lead", "lead", "partner"], 2)],
)
def test_elements_are_counted_together(
    told: Told,
    roles: list[str],
    found: int | None,
) -> None:
    """One remark is about the list, with the number of elements."""
    text = """[VF501]
kind = "count"
path = "partners[]"
least = 1
most = 1
where = { "partners[].role" = "lead" }
"""
    partners = tuple(Partner(role=PartnerRole(role)) for role in roles)

    answers = [
        (path, given["value"]) for path, _, given in told(text, partners=partners)
    ]

    assert answers == ([] if found is None else [("partners", found)])


def test_several_paths_have_a_message_each(told: Told) -> None:
    """It is named by the last name of the path."""
    text = """[VF102]
kind = "absent"
path = ["project.number", "project.title", "project.acronym"]
"""
    assert [said[:2] for said in told(text)] == [
        ("project.number", "number"),
        ("project.title", "title"),
    ]


@pytest.mark.parametrize(
    ("statement", "missing"),
    [("Village Fund", []), ("Nobody", ["the fund"]), (None, [])],
)
def test_a_text_names_what_the_parameter_says(
    told: Told,
    statement: str | None,
    missing: list[str],
) -> None:
    """In one of the spellings of the table; what is not given is not judged."""
    text = """[VF601]
kind = "mentions"
path = "communication[].statement"
parts = "credited"
"""
    items = (CommunicationItem(statement=statement),)

    found = [given["missing"] for _, _, given in told(text, communication=items)]

    assert found == missing


def test_a_shared_check_is_declared_by_its_name(told: Told) -> None:
    """Its keyword arguments are the keys; what it says is its own."""
    text = """[VF202]
kind = "documents_outside"
period = ["project.start", "last_day"]
where = { "agreement.grant" = true }
"""
    assert told(text, expenditure=a_project().expenditure) == []
    short = text.replace('"last_day"', "2025-06-01")
    ((path, _, values),) = told(short)
    assert path == "expenditure[0].document.date"
    assert set(values) == {"item", "date", "period"}


def test_a_list_is_counted_by_its_own_name_too(told: Told) -> None:
    """A box on the list is named so; the finding points at the list either way."""
    for path in ("activities", "activities[]"):
        table = f'[VF501]\nkind = "count"\npath = "{path}"\nleast = 2\n'

        ((place, _, values),) = told(table)

        assert place == "activities"
        assert values["value"] == 1


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ('"budget[].amount"', True),
        ('["agreement.grant", "expenditure[].amount"]', True),
        ('["agreement.grant", "expenditure[].document.contract_value"]', False),
        ('["budget[].amount", "expenditure[].net"]', True),
    ],
)
def test_a_sum_has_parts_at_one_path_or_several(
    told: Told,
    parts: str,
    *,
    found: bool,
) -> None:
    """Nothing is said where one of the parts is not given."""
    table = '[VF301]\nkind = "equal_sum"\npath = "expenditure[].vat"\n'
    table += f"parts = {parts}\n"

    assert bool(told(table)) is found


def test_a_sum_of_costs_is_not_judged_while_it_lacks_some(
    named: Beside, tmp_path: Path
) -> None:
    """What is too much without the cost that is left out, is too much with it."""
    small, undated = a_project().expenditure[0], None
    costs = (small, evolve(small, paid_on=undated))
    answers = {}
    for kind, limit in (("at_most", 100), ("at_most", 500), ("at_least", 500)):
        table = (
            f'[VF301]\nkind = "{kind}"\npath = "figures.funding.spent"\n'
            f'limit = {limit}\nat = "agreement.grant"\n'
        )
        (declared,) = read(tmp_path, table, named)
        view = a_view(expenditure=costs)
        check = declared_rule(declared).check
        answers[kind, limit] = [
            type(each).__name__
            for each in check(view, figures_of(view), Parameters(VALUES))
        ]

    assert answers == {
        ("at_most", 100): ["Remark"],
        ("at_most", 500): ["NotRun"],
        ("at_least", 500): ["NotRun"],
    }


@pytest.mark.parametrize(
    ("table", "needs"),
    [
        (
            (
                'kind = "at_most"\npath = "figures.funding.awarded"\n'
                'limit = "figures.spending.total.budget"\nat = "agreement.grant"\n'
            ),
            ("agreement.grant", "budget[].amount"),
        ),
        (
            (
                'kind = "at_most"\npath = "figures.funding.spent"\nlimit = 5\n'
                'at = "agreement.grant"\nneeds = ["project.end"]\n'
            ),
            (
                "project.end",
                "expenditure[].amount",
                "expenditure[].paid_on",
                "expenditure[].heading",
            ),
        ),
        (
            'kind = "grant_share_above"\nshare = "cap"\n',
            ("agreement.grant", "budget[].amount"),
        ),
    ],
    ids=["figures", "figures beside needs", "a shared check"],
)
def test_what_is_added_up_is_needed_unasked(
    named: Beside, tmp_path: Path, table: str, needs: tuple[str, ...]
) -> None:
    """Nobody need know what a figure is made of, or what a shared check looks at."""
    (declared,) = read(tmp_path, f"[VF301]\n{table}", named)

    assert declared_rule(declared).needs == needs


def test_a_declared_check_is_a_rule(named: Beside, tmp_path: Path) -> None:
    """With all that rules have; it needs the paths that it compares."""
    text = AT_MOST.replace("100", '"details.households"').replace(
        "agreement.grant", "project.period.months"
    )
    extra = 'clause = "4"\nreports = ["final"]\nsince = 2024-01-01\n'
    (declared,) = read(tmp_path, text + extra, named)

    rule = declared_rule(declared)

    assert rule.needs == ("project.period.months", "details.households")
    assert rule.page.startswith("Something is wrong.")
    assert (rule.code, rule.clause, rule.reports) == ("VF301", "4", ("final",))
    assert (rule.since, rule.until) == (dt.date(2024, 1, 1), None)


@pytest.mark.parametrize(
    ("keys", "needs"),
    [
        ('kind = "present"\npath = "project.page"', ()),
        ('kind = "absent"\npath = "project.page"', ()),
        (
            'kind = "absent"\npath = "agreement.cash_allowed"',
            ("agreement.cash_allowed",),
        ),
        (
            (
                'kind = "date_window"\npath = "expenditure[].paid_on"\nlast = "as_of"\n'
                'where = { "agreement.cash_allowed" = false }'
            ),
            ("agreement.cash_allowed",),
        ),
        (
            (
                'kind = "date_window"\npath = "expenditure[].paid_on"\nlast = "as_of"\n'
                'where = { "agreement.grant_rate" = false, "project.page" = true }'
            ),
            ("project.page",),
        ),
        (
            'kind = "report_late"\ndeadline = "final_report"',
            ("project.end", "agreement.final_report_due_days"),
        ),
        ('kind = "present"\npath = "project.page"\nneeds = ["budget"]', ("budget",)),
    ],
)
def test_a_check_needs_what_it_compares(
    named: Beside, tmp_path: Path, keys: str, needs: tuple[str, ...]
) -> None:
    """What is missing is then listed as the reason why it was not made."""
    (declared,) = read(tmp_path, f"[VF101]\n{keys}\n", named)

    assert declared_rule(declared).needs == needs


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (
            AT_MOST.replace("at_most", "at_mots"),
            ("2: [VF301] kind: “at_mots” is no kind of check. Did you mean “at_most”?"),
        ),
        (
            AT_MOST.replace("limit = 100", "limt = 100"),
            (
                "4: [VF301] limt: A check of the kind “at_most” has no key “limt”. "
                "Did you mean “limit”?"
            ),
        ),
        (
            AT_MOST.replace("limit = 100", ""),
            "1: [VF301] A check of the kind “at_most” needs the key “limit”.",
        ),
        (
            AT_MOST.replace('path = "agreement.grant"', ""),
            "1: [VF301] A check of the kind “at_most” needs the key “path”.",
        ),
        (
            AT_MOST.replace("agreement.grant", "agreement.gratn"),
            (
                "3: [VF301] path: `agreement` has no field “gratn”. Did you mean "
                "“grant”?"
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "project.number"),
            (
                "3: [VF301] path: `project.number` holds words, but a check of the "
                "kind “at_most” judges: a number, an amount, a percentage."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "budget"),
            (
                "3: [VF301] path: `budget` is a list, but one thing after the other is "
                "judged."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "figures.funding.spent"),
            (
                "3: [VF301] path: `figures.funding.spent` is worked out and stands "
                "in no file, so no finding can point at it."
            ),
        ),
        (
            AT_MOST.replace("100", '"capp"'),
            (
                "4: [VF301] limit: `parameters.toml` has no parameter “capp”. Did "
                "you mean “cap”?"
            ),
        ),
        (
            AT_MOST.replace("100", '"cap"'),
            (
                "4: [VF301] limit: The parameter “cap” has the unit “%”, but an "
                "amount is expected."
            ),
        ),
        (
            AT_MOST.replace("100", '"banks"'),
            (
                "4: [VF301] limit: The parameter “banks” is “bank, card”, but an "
                "amount is expected."
            ),
        ),
        (
            AT_MOST.replace("100", '"project.end"'),
            ("4: [VF301] limit: `project.end` holds a day, but an amount is expected."),
        ),
        (
            AT_MOST.replace("100", '"budget[].amount"'),
            (
                "4: [VF301] limit: `budget[].amount` goes through the list "
                "`budget[]`, and the path that is judged does not."
            ),
        ),
        (
            AT_MOST.replace("100", "true"),
            "4: [VF301] limit: “true” is not an amount.",
        ),
        (
            AT_MOST + 'where = { "project.numbr" = true }\n',
            (
                "5: [VF301] where: `project` has no field “numbr”. Did you mean "
                "“number”?"
            ),
        ),
        (
            AT_MOST + 'where = { "expenditure[].method" = "bnk" }\n',
            (
                "5: [VF301] where: `expenditure[].method` is never “bnk”. Did you "
                "mean “bank”?"
            ),
        ),
        (
            AT_MOST + 'unless = { "agreement.cash_allowed" = "no" }\n',
            (
                "5: [VF301] unless: `agreement.cash_allowed` holds yes or no, which"
                " is not compared with “no”."
            ),
        ),
        (
            AT_MOST + 'show = { today = "as_off" }\n',
            (
                "5: [VF301] show.today: No path begins with “as_off”. Did you mean "
                "“as_of”?"
            ),
        ),
        (
            AT_MOST + 'on = "project.strat"\n',
            ("5: [VF301] on: `project` has no field “strat”. Did you mean “start”?"),
        ),
        (
            AT_MOST + 'at = "agreement.grnt"\n',
            ("5: [VF301] at: `agreement` has no field “grnt”. Did you mean “grant”?"),
        ),
        (
            AT_MOST + 'needs = ["agreement.grnt"]\n',
            (
                "5: [VF301] needs: `agreement` has no field “grnt”. Did you mean "
                "“grant”?"
            ),
        ),
        (
            AT_MOST + 'reports = ["finall"]\n',
            (
                "5: [VF301] reports: “finall” is no kind of report. Did you mean "
                "“final”?"
            ),
        ),
        (
            '[VF101]\nkind = "date_window"\npath = "project.end"\nlast = "no_day"\n',
            (
                "4: [VF101] last: The parameter “no_day” is “soon”, but a day is "
                "expected."
            ),
        ),
        (
            '[VF101]\nkind = "pattern"\npath = "project.number"\npattern = "VF-("\n',
            ("4: [VF101] pattern: “VF-(” is not a regular expression."),
        ),
        (
            '[VF501]\nkind = "count"\npath = "project.title"\nleast = 1\n',
            "3: [VF501] path: `project.title` is counted, but it is no list.",
        ),
        (
            '[VF101]\nkind = "absent"\npath = ["project.end", "partners[].name"]\n',
            "3: [VF101] path: The paths go through different lists.",
        ),
        (
            (
                '[VF101]\nkind = "equal"\npath = ["project.end", "project.number"]\n'
                'to = "project.start"\n'
            ),
            "3: [VF101] path: The paths lead to things of different types.",
        ),
        (
            AT_MOST + 'at = "figures.funding.spent"\n',
            (
                "5: [VF301] at: `figures.funding.spent` is worked out and stands in"
                " no file, so no finding can point at it."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "budget[0].amount"),
            ("3: [VF301] path: `budget[0].amount` names one element by its number."),
        ),
        (
            AT_MOST + 'show = { variant = "as_of" }\n',
            "5: [VF301] show: “variant” cannot be the name of a placeholder.",
        ),
        (
            '[VF301]\nkind = "equal_sum"\npath = "agreement.grant"\nparts = [1, 2]\n',
            "4: [VF301] parts: “1, 2” names no amounts that could be added up.",
        ),
        (
            AT_MOST + 'label = { lv = "Summa" }\n',
            "5: [VF301] label: It says nothing in the language “en”.",
        ),
        (
            '[VF101]\nkind = "absent"\npath = []\n',
            "3: [VF101] path: No path is given.",
        ),
        (
            '[VF111]\nkind = "report_late"\ndeadline = "final_reprt"\n',
            (
                "3: [VF111] deadline: `deadlines.toml` has no deadline "
                "“final_reprt”. Did you mean “final_report”?"
            ),
        ),
        (
            (
                '[VF111]\nkind = "report_late"\ndeadline = "final_report"\n'
                'at = "project.end"\n'
            ),
            "4: [VF111] at: A check of the kind “report_late” has no key “at”.",
        ),
        (
            (
                '[VF306]\nkind = "category_above"\ncategory = "admin"\nshare = "cap"\n'
                'base = "figures.funding.spent"\n'
            ),
            "3: [VF306] category: There is no “admin” to choose.",
        ),
        (
            '[VF201]\nkind = "documents_outside"\nperiod = "project.period"\n',
            ("3: [VF201] period: “project.period” is not a first and a last day."),
        ),
        (
            '[VF701]\nkind = "one_of"\npath = "report.language"\nchoices = "lv en"\n',
            "4: [VF701] choices: “lv en” is not a path: “lv en” is not a name.",
        ),
    ],
)
def test_a_table_that_does_not_fit_is_refused(
    named: Beside, tmp_path: Path, table: str, fault: str
) -> None:
    """With its file and line, what was found and what is expected."""
    found = flaws_in(written(tmp_path, table + ABOUT), named)

    assert found == [f"checks.toml:{fault}"]


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        (
            '"guide"',
            '"giude"',
            (
                "15: [VF301] source: `sources.toml` has no document “giude”. Did "
                "you mean “guide”?"
            ),
        ),
        (
            '"quoted"',
            '"inferred"',
            ("13: [VF301] severity: What is only “inferred” cannot carry “error”."),
        ),
        (
            '"error"',
            '"grave"',
            (
                "13: [VF301] severity: “grave” is not one of the words expected "
                "here: error, warning, note."
            ),
        ),
    ],
)
def test_a_check_rests_on_a_document(
    named: Beside, tmp_path: Path, was: str, becomes: str, fault: str
) -> None:
    """As a rule in Python does."""
    file = written(tmp_path, (AT_MOST + ABOUT).replace(was, becomes))

    assert flaws_in(file, named) == [f"checks.toml:{fault}"]


def test_the_codes_of_checks_are_in_order(named: Beside, tmp_path: Path) -> None:
    """Whatever the order of the file."""
    second = AT_MOST.replace("VF301", "VF102")
    file = written(tmp_path, AT_MOST + ABOUT + second + ABOUT)

    found = checks_in(file, named)

    assert [each.said.code for each in found] == ["VF102", "VF301"]
    assert evolve(found[0].said, code="VF301") == found[1].said
