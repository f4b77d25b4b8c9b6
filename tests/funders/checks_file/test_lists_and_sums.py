"""What declared checks say of lists that are counted and amounts that are added up."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import NotRun, Partner, PartnerRole, Remark
from grantkit.testing import a_project

Told = Callable[..., list[tuple[str, str, Mapping[str, Any]]]]


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


def test_a_list_is_counted_by_its_own_name_too(told: Told) -> None:
    """A box on the list is named so; the finding points at the list either way."""
    for path in ("activities", "activities[]"):
        table = f'[VF501]\nkind = "count"\npath = "{path}"\nleast = 2\n'

        ((place, _, values),) = told(table)

        assert place == "activities"
        assert values["value"] == 1


def test_inner_lists_are_counted_together(told: Told) -> None:
    """The finding points at the outer list, which stands in the project file."""
    table = '[VF501]\nkind = "count"\npath = "activities[].evidence"\nleast = 2\n'

    ((place, _, values),) = told(table)

    assert (place, values["value"]) == ("activities", 1)


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
    asked: Callable[..., list[Remark | NotRun]],
) -> None:
    """What is too much without the cost that is left out, is too much with it."""
    small = a_project().expenditure[0]
    costs = (small, evolve(small, paid_on=None))
    answers = {}
    for kind, limit in (("at_most", 100), ("at_most", 500), ("at_least", 500)):
        table = (
            f'[VF301]\nkind = "{kind}"\npath = "figures.funding.spent"\n'
            f'limit = {limit}\nat = "agreement.grant"\n'
        )
        answers[kind, limit] = [
            type(each).__name__ for each in asked(table, expenditure=costs)
        ]

    assert answers == {
        ("at_most", 100): ["Remark"],
        ("at_most", 500): ["NotRun"],
        ("at_least", 500): ["NotRun"],
    }


@pytest.mark.parametrize(
    ("kind", "limit", "said"),
    [
        ("at_most", 100, [None]),
        ("at_least", 500, ["paid_later"]),
        ("at_least", 100, []),
    ],
)
def test_a_sum_that_is_too_small_tells_of_costs_paid_later(
    asked: Callable[..., list[Remark | NotRun]],
    kind: str,
    limit: int,
    said: list[str | None],
) -> None:
    """They would make what is too much no better."""
    small = a_project().expenditure[0]
    later = evolve(small, paid_on=dt.date(2026, 1, 1))
    table = (
        f'[VF301]\nkind = "{kind}"\npath = "figures.funding.spent"\n'
        f'limit = {limit}\nat = "agreement.grant"\n'
    )

    answers = asked(table, expenditure=(small, later))

    remarks = [each for each in answers if isinstance(each, Remark)]
    assert len(remarks) == len(answers)
    assert [each.aside and each.aside.variant for each in remarks] == said
