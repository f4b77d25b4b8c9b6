"""The partners of a report, with their certificates."""

from decimal import Decimal

from grantkit.figures.exchange import Exchange
from grantkit.figures.partnership import Partnership, partnership_of
from grantkit.model.money import Money
from grantkit.model.progress import Certificate, PartnerProgress
from grantkit.model.project import Partner
from grantkit.model.report import Report
from grantkit.model.text import Text

REPORT = Report(
    id="PR1",
    partners=(PartnerProgress(id="PP2", contribution=Text.of("Trained 12 people.")),),
    certificates=(
        Certificate(partner="LP1", amount=Money(Decimal("10.50"), "EUR")),
        Certificate(partner="LP1", amount=Money(Decimal("4.25"), "EUR")),
        Certificate(partner="PP2"),
        Certificate(partner="PP9", amount=Money(Decimal(1), "EUR")),
    ),
)


def partnership() -> Partnership:
    """Put two partners together."""
    partners = (Partner(id="LP1"), Partner(id="PP2"))
    return partnership_of(partners, REPORT, Exchange("EUR"))


def test_certificates_stand_with_their_partner() -> None:
    """Two certificates of one partner make one sum; one without amount makes none."""
    lead, other = partnership().rows

    assert lead.certificates == REPORT.certificates[:2]
    assert lead.certified == Money(Decimal("14.75"), "EUR")
    assert other.certificates == REPORT.certificates[2:3]
    assert other.certified == Money.zero("EUR")


def test_the_whole_holds_certificates_of_unknown_partners_too() -> None:
    """A certificate is not lost because the project does not know its partner."""
    assert partnership().certified == Money(Decimal("15.75"), "EUR")


def test_progress_stands_with_its_partner() -> None:
    """A partner of which the report says nothing has none."""
    lead, other = partnership().rows

    assert (lead.number, lead.progress) == (1, None)
    assert (other.number, other.progress) == (2, REPORT.partners[0])


def test_a_partner_without_an_id_has_no_progress() -> None:
    """Nothing is matched with what has no name."""
    row = partnership_of((Partner(),), REPORT, Exchange("EUR")).rows[0]

    assert row.progress is None
    assert row.certificates == ()
