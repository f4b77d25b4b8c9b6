"""Amounts that cannot be right, whoever pays."""

import datetime as dt
from collections.abc import Iterator

from grantkit.plugin import (
    CENT,
    Figures,
    Money,
    NotRun,
    Parameters,
    Remark,
    ReportView,
    checks,
    numbered,
    rule,
    values_at,
)

AMOUNTS = (
    "agreement.grant",
    "budget[].amount",
    "budget[].amended",
    "expenditure[].net",
    "expenditure[].vat",
    "expenditure[].gross",
    "expenditure[].amount",
    "funding[].amount",
    "funding[].received[].amount",
    "report.certificates[].amount",
    "report.requested",
)
"""Every amount that is paid, or added up to what is."""

RATES = ("volunteers[].rate",)
"""What amounts are worked out from: in their currency, but not in whole cents."""


def _amounts(
    view: ReportView[object], paths: tuple[str, ...] = (*AMOUNTS, *RATES)
) -> Iterator[tuple[str, Money]]:
    for path in paths:
        for place, value in values_at(view, path):
            if isinstance(value, Money):
                yield place, value


@rule("GK201", severity="error", certainty="derived", source="consistency")
def amount_below_zero(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An amount is below zero.

    What it checks: amounts of the agreement, budget, costs, payments, certificates and
    the rates of volunteers.
    Why the funder asks: a negative cost would hide other costs in the sum.
    How to put it right: correct the sign; take a credit note off its cost.
    Source: follows from what the amounts mean.
    """
    for place, money in _amounts(view):
        if money.amount < 0:
            yield Remark(place, amount=money)


@rule("GK202", severity="error", certainty="derived", source="consistency")
def more_than_one_currency(
    view: ReportView[object], figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An amount is in another currency than the grant.

    What it checks: that all amounts of the project are in one currency, or in one for
    which the funder names a fixed rate.
    Why the funder asks: sums over several currencies mean nothing.
    How to put it right: convert at the rate that the agreement names, and keep the
    calculation with the document.
    Source: follows from addition.
    """
    for place, money in _amounts(view):
        if figures.exchange.known(money) is None:
            yield Remark(place, amount=money, currency=figures.currency)


@rule("GK203", severity="error", certainty="derived", source="consistency")
def net_and_tax_miss_the_total(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Net amount and value added tax do not make the total of the document.

    What it checks: net + VAT = total, for each cost that gives all three.
    Why the funder asks: the figures must be those of the supporting document.
    How to put it right: copy the three amounts from the document again.
    Source: follows from addition.
    """
    for path, item in numbered("expenditure", view.expenditure):
        net, vat, gross = item.net, item.vat, item.gross
        if net is None or vat is None or gross is None:
            continue
        if (
            len({net.currency, vat.currency, gross.currency}) == 1
            and net + vat != gross
        ):
            yield Remark(f"{path}.gross", net=net, vat=vat, gross=gross, sum=net + vat)


@rule("GK204", severity="error", certainty="derived", source="consistency")
def charged_more_than_the_total(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """More is charged to the project than the document says in total.

    What it checks: the amount charged against the total of the document.
    Why the funder asks: a cost is proven only up to the total of its document.
    How to put it right: charge the total or a part of it.
    Source: follows from the supporting document.
    """
    for path, item in numbered("expenditure", view.expenditure):
        charged, gross = item.amount, item.gross
        if charged is None or gross is None or charged.currency != gross.currency:
            continue
        if charged > gross:
            yield Remark(f"{path}.amount", charged=charged, gross=gross)


@rule("GK205", severity="error", certainty="derived", source="consistency")
def paid_in_the_future(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A payment is dated after today.

    What it checks: that no day of payment lies after the day of the check.
    Why the funder asks: only what has been paid can be declared.
    How to put it right: correct the date, or leave the cost to a later report.
    Source: follows from the date.
    """
    for path, item in numbered("expenditure", view.expenditure):
        if item.paid_on is not None and item.paid_on > view.as_of:
            yield Remark(f"{path}.paid_on", paid_on=item.paid_on, today=view.as_of)


@rule(
    "GK206",
    severity="warning",
    certainty="derived",
    source="consistency",
    needs=("report.start", "report.end"),
    reports=("final",),
)
def cost_in_no_report(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """A cost falls into the period of no report.

    What it checks: that each day of payment lies in the period of some report.
    Why the funder asks: a cost that no report declares is not paid back.
    How to put it right: correct the day of payment, or take the cost out.
    Source: follows from the periods of the reports.
    """
    periods = [
        period for each in view.reports if (period := checks.paying_period(view, each))
    ]
    undated = [report.id for report in view.reports if report.period is None]
    if undated:
        yield NotRun("period", reports=", ".join(undated))
        return
    last = max((period.end for period in periods), default=dt.date.max)
    for path, item in numbered("expenditure", view.expenditure):
        day = item.paid_on
        if day is not None and not any(day in period for period in periods):
            is_late = day > last and view.agreement.pay_within_days is None
            variant = "late" if is_late else ""
            yield Remark(f"{path}.paid_on", variant=variant, paid_on=day)


@rule("GK207", severity="error", certainty="derived", source="consistency")
def parts_of_a_cent(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An amount has more than two decimals.

    What it checks: that every amount is in whole cents.
    Why the funder asks: nobody pays parts of a cent, and sums would not tie.
    How to put it right: copy the amount from the document, to the cent.
    Source: follows from the currency.
    """
    for place, money in _amounts(view, AMOUNTS):
        if money.amount % CENT:
            yield Remark(place, amount=money)


RULES = (
    amount_below_zero,
    more_than_one_currency,
    net_and_tax_miss_the_total,
    charged_more_than_the_total,
    paid_in_the_future,
    cost_in_no_report,
    parts_of_a_cent,
)
