"""Family 1: what a report must say of itself."""

from collections.abc import Callable

from attrs import evolve

from grantkit.checking import CheckResult, Verdict
from grantkit.plugin import InstalledFunder, Partner, PartnerRole, Report
from grantkit.testing import a_project, a_view

Said = Callable[..., list[str]]


def test_a_report_without_a_kind_is_refused(said: Said) -> None:
    """GK108 names the report; without a kind no box would be asked for."""
    untold = (evolve(a_project().reports[0], kind=None),)

    assert said("GK108", "en", reports=untold) == [
        (
            "error reports[0].kind: The report “final” does not say of which kind it "
            "is. → Write the kind in the report, such as `kind: final`."
        )
    ]
    assert said("GK108", "lv", reports=untold) == [
        (
            "error reports[0].kind: Pārskatam “final” nav norādīts veids. "
            "→ Ierakstiet pārskatā tā veidu, piemēram, `kind: final`."
        )
    ]


def test_a_report_of_which_nothing_is_known_is_not_ready(
    judged: Callable[..., CheckResult],
) -> None:
    """A verdict on a report whose kind is unknown can only be *not ready*."""
    result = judged(a_view(reports=(Report(id="final"),)))

    assert result.verdict is Verdict.NOT_READY


def test_partners_of_whom_nobody_leads_are_noticed(said: Said) -> None:
    """GK109 points to all of them: which one leads is not guessed."""
    helpers = (Partner(name="Biedrība “Ciems”"), Partner(name="Biedrība “Upe”"))

    assert said("GK109", "en", partners=helpers) == [
        (
            "error partners: Partners are named, but none has the role `lead`. → "
            "Write `role: lead` under the organisation that signed the agreement."
        )
    ]
    assert said("GK109", "lv", partners=helpers) == [
        (
            "error partners: Partneri ir nosaukti, bet nevienam nav lomas `lead`. → "
            "Ierakstiet `role: lead` pie organizācijas, kas parakstīja "
            "līgumu."
        )
    ]


def test_empty_boxes_of_a_lead_partner_who_is_missing_wait(
    judged: Callable[..., CheckResult], fund: InstalledFunder
) -> None:
    """The name may well be given: what is missing is the role."""
    box = evolve(fund.boxes[0], code="VF199", path="lead_partner.name")
    funder = evolve(fund, boxes=(*fund.boxes, box))
    helpers = (Partner(name="Biedrība “Ciems”"),)

    result = judged(a_view(partners=helpers), funder=funder)

    causes = {finding.code: finding.causes for finding in result.findings}
    assert causes == {"GK109": 1, "GK904": 0}


def test_a_lead_partner_or_no_partner_at_all_is_in_order(said: Said) -> None:
    """GK109 is silent; whether partners are needed is for the funder's boxes."""
    lead = Partner(name="Biedrība “Ciems”", role=PartnerRole.LEAD)

    assert said("GK109", partners=(Partner(name="Biedrība “Upe”"), lead)) == []
    assert said("GK109", partners=()) == []
