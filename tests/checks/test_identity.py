"""Who carries out the project, for how long and for how much."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.checks import grant_outside, legal_form_not_in, longer_than
from grantkit.plugin import Agreement, Money, Partner, PartnerRole, Project
from grantkit.testing import a_view, eur

Told = Callable[..., list[tuple[str, dict[str, object]]]]

FORMS = ("biedrība", "nodibinājums")


def test_another_legal_form_is_named_with_those_accepted(told: Told) -> None:
    """Only the lead partner is judged."""
    firm = Partner(role=PartnerRole.LEAD, legal_form="SIA")
    other = Partner(legal_form="valsts iestāde")

    assert told(
        legal_form_not_in(a_view(partners=(other, firm)), forms=("Biedrība",))
    ) == [("lead_partner.legal_form", {"form": "SIA", "accepted": "Biedrība"})]


@pytest.mark.parametrize("form", ["Biedrība", "reģistrēts  nodibinājums", None])
def test_an_accepted_legal_form_may_stand_among_other_words(
    told: Told, form: str | None
) -> None:
    """Case and spaces do not count; a missing form is a matter for a box."""
    lead = Partner(role=PartnerRole.LEAD, legal_form=form)

    assert told(legal_form_not_in(a_view(partners=(lead,)), forms=FORMS)) == []


def test_a_project_without_a_lead_partner_has_no_legal_form_to_judge(
    told: Told,
) -> None:
    """Nothing is said of nobody."""
    assert told(legal_form_not_in(a_view(partners=()), forms=FORMS)) == []


@pytest.mark.parametrize(
    ("end", "months"),
    [(dt.date(2025, 12, 31), None), (dt.date(2026, 1, 1), 13), (None, None)],
)
def test_a_month_counts_from_its_first_day(
    told: Told, end: dt.date | None, months: int | None
) -> None:
    """Twelve calendar months are allowed here, a day of the thirteenth is not."""
    view = a_view(project=Project(start=dt.date(2025, 1, 1), end=end))

    expected = [("project.end", {"months": months, "longest": 12})]
    assert told(longer_than(view, months=12)) == (expected if months else [])


@pytest.mark.parametrize(
    ("grant", "variant", "limit"),
    [
        ("999.99", "below", "1000"),
        ("1000.00", None, None),
        ("2000.00", None, None),
        ("2000.01", "above", "2000"),
    ],
)
def test_a_grant_lies_within_its_limits(
    told: Told, grant: str, variant: str | None, limit: str | None
) -> None:
    """Both limits are allowed themselves."""
    view = a_view(agreement=Agreement(grant=eur(grant)))

    found = told(grant_outside(view, least=eur("1000"), most=eur("2000")))

    if variant is None or limit is None:
        assert found == []
    else:
        values = {"grant": eur(grant), "limit": eur(limit)}
        assert found == [(f"agreement.grant {variant}", values)]


@pytest.mark.parametrize("grant", [None, Money(eur("1").amount, "LVL")])
def test_an_unknown_or_foreign_grant_is_not_judged(
    told: Told, grant: Money | None
) -> None:
    """Amounts of two currencies are never compared."""
    view = a_view(agreement=Agreement(grant=grant))

    assert told(grant_outside(view, least=eur("1000"), most=eur("2000"))) == []


def test_a_limit_that_is_not_known_is_no_limit(told: Told) -> None:
    """A funder may name only one of them, or neither."""
    assert told(grant_outside(a_view())) == []
