"""What declared checks say of single values of a report."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

import pytest

from grantkit.model.expenditure import ExpenditureItem, PaymentMethod
from grantkit.plugin import CommunicationItem, Report, ReportKind, Text
from grantkit.testing import a_project, eur

Told = Callable[..., list[tuple[str, str, Mapping[str, Any]]]]

AT_MOST = """[VF301]
kind = "at_most"
path = "agreement.grant"
limit = 100
"""
PAST = dt.date(2025, 12, 31)


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
    ("number", "found"), [("100", 1), ("100.0", 1), ("[99.5, 100]", 1), ("99.5", 0)]
)
def test_a_condition_may_be_a_number(told: Told, number: str, found: int) -> None:
    """Whole or not, and one of several."""
    text = f"""[VF401]
kind = "at_most"
path = "indicators[].target"
limit = 1
where = {{ "indicators[].target" = {number} }}
"""
    assert len(told(text)) == found


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
