"""A word where a member of an enum belongs is no silent slip of a test."""

import re
from enum import StrEnum
from typing import Any, cast

import pytest
from attrs import frozen

from grantkit.plugin import BudgetLine, CostCategory, Partner
from grantkit.testing import a_project, a_view, view_of


class Strand(StrEnum):
    """An enum of a funder."""

    YOUTH = "youth"


@frozen(kw_only=True)
class Details:
    """Fields of a funder."""

    strands: tuple[Strand, ...] = ()
    note: str | None = None


def word(text: str) -> Any:  # noqa: ANN401 -- what a test without types may hand over
    """Give a plain word as no type checker sees it."""
    return cast("Any", text)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {"budget": (BudgetLine(heading="1", category=word("administration")),)},
            (
                "budget[0].category is the plain word 'administration'; "
                "give CostCategory.ADMINISTRATION"
            ),
        ),
        (
            {"partners": (Partner(role=word("boss")),)},
            (
                "partners[0].role is the plain word 'boss', and PartnerRole has no "
                "such member"
            ),
        ),
        (
            {"details": Details(strands=(Strand.YOUTH, word("youth")))},
            "details.strands[1] is the plain word 'youth'; give Strand.YOUTH",
        ),
    ],
)
def test_a_plain_word_is_refused_with_the_member(
    changes: dict[str, Any], said: str
) -> None:
    """Figures and rules compare members, so they would pass it over."""
    with pytest.raises(TypeError, match=rf"\A{re.escape(said)}\Z"):
        a_view(**changes)
    with pytest.raises(TypeError, match=rf"\A{re.escape(said)}\Z"):
        view_of(a_project(**changes))


def test_members_and_texts_are_not_refused() -> None:
    """Where a text belongs, a word is in order."""
    line = BudgetLine(heading="staff", category=CostCategory.STAFF)
    details = Details(strands=(Strand.YOUTH,), note="youth")

    view = a_view(budget=(line,), details=details)

    assert view.budget == (line,)
    assert view.details == details
