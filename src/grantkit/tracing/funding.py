"""Traces of the account of the grant, and of what was certified."""

from grantkit.model.budget import FundingKind
from grantkit.model.path import numbered
from grantkit.tracing.costs import granted
from grantkit.tracing.desk import Desk, combined
from grantkit.tracing.spending import in_total
from grantkit.tracing.trace import Step, Trace, given

ACCOUNT = (
    *("awarded", "received", "spent"),
    *("payable", "own", "to_refund", "to_receive"),
)
ROW = ("agreed", "share", "received")


def of_account(desk: Desk, path: str, column: str) -> Trace:
    """Trace a line of the account."""

    def beside(other: str) -> Trace:
        return of_account(desk, path.removesuffix(column) + other, other)

    if column == "awarded":
        grant = desk.view.agreement.grant
        return desk.total(path, [desk.money("agreement.grant", grant)])
    if column == "received":
        return _received(desk, path)
    if column == "spent":
        return in_total(
            desk, "figures.spending.total.total_reported", "spending", "total_reported"
        )
    if column == "payable":
        return _payable(desk, path, beside("spent"), beside("awarded"))
    if column == "own":
        return combined(path, Step.DIFFERENCE, beside("spent"), beside("payable"))
    first, second = beside("received"), beside("payable")
    if column == "to_receive":
        first, second = second, first
    return combined(path, Step.EXCESS, first, second)


def of_payer(desk: Desk, path: str, index: int, column: str) -> Trace:
    """Trace what one payer agreed to pay, or has paid.

    Raises:
        IndexError: There is no such payer.
    """
    source = desk.view.funding[index]
    before = path.removesuffix(column)
    if column == "agreed":
        return desk.total(path, [desk.money(f"funding[{index}].amount", source.amount)])
    if column == "received":
        payments = numbered(f"funding[{index}].received", source.received)
        amounts = (desk.money(f"{at}.amount", paid.amount) for at, paid in payments)
        return desk.total(path, amounts, "payments")
    all_agreed = (
        desk.money(f"{at}.amount", each.amount)
        for at, each in numbered("funding", desk.view.funding)
    )
    whole = desk.total("funding", all_agreed, "payers")
    agreed = of_payer(desk, f"{before}agreed", index, "agreed")
    return combined(path, Step.SHARE, agreed, whole)


def of_payment(desk: Desk, index: int, column: str) -> Trace:
    """Trace one payment, payer by payer.

    Raises:
        IndexError: There is no such payment.
    """
    paid = [
        pair
        for at, source in numbered("funding", desk.view.funding)
        for pair in numbered(f"{at}.received", source.received)
    ]
    at, payment = paid[index]
    if column == "original":
        return given(f"{at}.amount", desk.exchange.converted_from(payment.amount))
    return desk.money(f"{at}.amount", payment.amount)


def of_certificates(
    desk: Desk, path: str, partner: str | None, *, every: bool
) -> Trace:
    """Trace what was certified: of one partner, or of all."""
    certificates = numbered("report.certificates", desk.view.report.certificates)
    amounts = (
        desk.money(f"{at}.amount", each.amount)
        for at, each in certificates
        if every or each.partner == partner
    )
    return desk.total(path, amounts, "certificates")


def _received(desk: Desk, path: str) -> Trace:
    rows = f"{path.removesuffix('received')}rows"
    parts = (
        of_payer(desk, f"{rows}[{index}].received", index, "received")
        for index, source in enumerate(desk.view.funding)
        if source.kind is FundingKind.GRANT
    )
    return desk.total(path, parts, "grant_payers")


def _payable(desk: Desk, path: str, spent: Trace, awarded: Trace) -> Trace:
    """Trace what the grant bears: all that was spent where no rate says less."""
    borne = granted(desk, f"{path}.by_rate", spent)
    return combined(path, Step.LEAST, borne if borne.value else spent, awarded)
