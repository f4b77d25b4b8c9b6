"""A declared check is a rule like any other, and needs what it compares."""

import datetime as dt
from collections.abc import Callable

import pytest
from attrs import evolve

from grantkit.checks.declared import Declared, declared_rule

Read = Callable[[str], tuple[Declared, ...]]

AT_MOST = """[VF301]
kind = "at_most"
path = "agreement.grant"
limit = 100
"""


def test_a_declared_check_is_a_rule(read: Read, about: str) -> None:
    """With all that rules have; it needs the paths that it compares."""
    text = AT_MOST.replace("100", '"details.households"').replace(
        "agreement.grant", "project.period.months"
    )
    extra = 'clause = "4"\nreports = ["final"]\nsince = 2024-01-01\n'
    (declared,) = read(text + extra + about)

    rule = declared_rule(declared)

    assert rule.needs == ("project.period.months", "details.households")
    assert rule.page.startswith("Something is wrong.")
    assert (rule.code, rule.clause, rule.reports) == ("VF301", "4", ("final",))
    assert (rule.since, rule.until) == (dt.date(2024, 1, 1), None)


@pytest.mark.parametrize(
    ("table", "reads"),
    [
        (
            (
                'kind = "at_most"\npath = "expenditure[].gross"\nlimit = 5\n'
                'on = "expenditure[].document.date"\n'
                'where = { "expenditure[].method" = "cash" }\n'
                'unless = { "expenditure[].note" = true }\n'
            ),
            (
                "expenditure[].gross",
                "expenditure[].document.date",
                "expenditure[].method",
                "expenditure[].note",
            ),
        ),
        (
            (
                'kind = "date_window"\npath = "expenditure[].paid_on"\n'
                'first = "last_day"\nlast = "project.end"\n'
            ),
            ("expenditure[].paid_on", "project.end"),
        ),
        (
            (
                'kind = "equal_sum"\npath = "agreement.grant"\n'
                'parts = ["budget[].amount", "figures.funding.received"]\n'
            ),
            ("agreement.grant", "budget[].amount", "figures.funding.received"),
        ),
        (
            (
                'kind = "one_of"\npath = "project.programme"\n'
                'choices = ["project", "events", "S. I. A.", "A.B"]\n'
            ),
            ("project.programme",),
        ),
        (
            'kind = "report_late"\ndeadline = "final_report"\n',
            (
                "project.end",
                "agreement.final_report_due_days",
                "report.submitted_on",
            ),
        ),
        (
            'kind = "volunteer_paid"\n',
            ("volunteers[].paid",),
        ),
        ('kind = "count"\npath = "communication"\nleast = 1\n', ("communication[]",)),
    ],
    ids=lambda each: "" if isinstance(each, tuple) else each.split('"')[1],
)
def test_a_rule_tells_what_it_looks_at(
    read: Read, about: str, table: str, reads: tuple[str, ...]
) -> None:
    """What is judged, compared or sets a condition; no words that look like a path."""
    (declared,) = read(f"[VF301]\n{table}{about}")

    assert declared_rule(declared).reads == reads


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
            ("agreement.grant", "budget", "budget[].amount"),
        ),
    ],
    ids=["figures", "figures beside needs", "a shared check"],
)
def test_what_is_added_up_is_needed_unasked(
    read: Read, about: str, table: str, needs: tuple[str, ...]
) -> None:
    """Nobody need know what a figure is made of, or what a shared check looks at."""
    (declared,) = read(f"[VF301]\n{table}{about}")

    assert declared_rule(declared).needs == needs


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
    read: Read, about: str, keys: str, needs: tuple[str, ...]
) -> None:
    """What is missing is then listed as the reason why it was not made."""
    (declared,) = read(f"[VF101]\n{keys}\n{about}")

    assert declared_rule(declared).needs == needs


def test_the_codes_of_checks_are_in_order(read: Read, about: str) -> None:
    """Whatever the order of the file."""
    second = AT_MOST.replace("VF301", "VF102")

    found = read(AT_MOST + about + second + about)

    assert [each.said.code for each in found] == ["VF102", "VF301"]
    assert evolve(found[0].said, code="VF301") == found[1].said
