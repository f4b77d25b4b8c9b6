"""The partners of a report: what each did, and what was certified of its costs."""

from attrs import frozen

from grantkit.figures.exchange import Exchange
from grantkit.model.money import Money
from grantkit.model.progress import Certificate, PartnerProgress
from grantkit.model.project import Partner
from grantkit.model.report import Report


@frozen(kw_only=True)
class PartnerRow:
    """One partner.

    Attributes:
        number: Counted from 1.
        partner: The partner itself.
        progress: What this report says of it.
        certificates: On its costs, as far as this report names them.
        certified: Eligible after control, all certificates together.
    """

    number: int
    partner: Partner
    progress: PartnerProgress | None
    certificates: tuple[Certificate, ...]
    certified: Money


@frozen(kw_only=True)
class Partnership:
    """All partners.

    Attributes:
        rows: In the order of the project.
        certified: Eligible after control, all certificates of the report together.
    """

    rows: tuple[PartnerRow, ...]
    certified: Money


def partnership_of(
    partners: tuple[Partner, ...], report: Report, exchange: Exchange
) -> Partnership:
    """Put together what a report says, partner by partner."""
    return Partnership(
        rows=tuple(
            _row(number, partner, report, exchange)
            for number, partner in enumerate(partners, start=1)
        ),
        certified=exchange.sum(each.amount for each in report.certificates),
    )


def _row(
    number: int, partner: Partner, report: Report, exchange: Exchange
) -> PartnerRow:
    said = (each for each in report.partners if each.id == partner.id)
    own = tuple(each for each in report.certificates if each.partner == partner.id)
    return PartnerRow(
        number=number,
        partner=partner,
        progress=next(said, None),
        certificates=own,
        certified=exchange.sum(each.amount for each in own),
    )
