"""Rules on single costs and their documents."""

from collections.abc import Iterator

from grantkit.plugin import (
    ExpenditureItem,
    Figures,
    Parameters,
    PartnerRole,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View
from grantkit_eea_ngo_fund.rules.values import day_on


@rule(
    "EEA202",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.pay_within_days", "project.end"),
)
def paid_after_the_project(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost was paid later than the agreement allows.

    What it checks: the day of payment against the last day of the project and the days
    that the agreement adds to it.
    Why the funder asks: costs are eligible only when they are paid in time.
    How to put it right: take the cost out, or show the operator's consent.
    Source: the agreement.
    """
    end, days = view.project.end, view.agreement.pay_within_days
    if end is not None and days is not None:
        yield from checks.paid_after(view, last=checks.days_after(end, days))


@rule(
    "EEA204",
    severity="error",
    certainty="quoted",
    source="chancellery_errors",
    clause="akts pirms pakalpojuma beigām",
)
def accepted_before_it_was_done(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """An acceptance act is dated before the service ended.

    What it checks: documents whose kind speaks of acceptance (pieņemšana, nodošana)
    against the last day of the service.
    Why the funder asks: what is not done yet cannot be accepted.
    How to put it right: correct the dates, or take the cost out.
    Source: list of frequent errors in projects with foreign funding.
    """
    words = checks.names_on(parameters, view.as_of, "acceptance_documents")
    for path, item in numbered("expenditure", view.expenditure):
        document = item.document
        if document is None or document.date is None or document.service_ended is None:
            continue
        accepts = any(word in checks.folded(document.kind or "") for word in words)
        if accepts and document.date < document.service_ended:
            yield Remark(
                f"{path}.document.date",
                item=checks.cost_name(item),
                date=document.date,
                ended=document.service_ended,
            )


@rule(
    "EEA211",
    severity="note",
    certainty="quoted",
    source="mk299",
    needs=("details.procurement_threshold",),
    editions=("lv03",),
)
def bought_without_procurement(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A greater purchase names no procurement.

    What it checks: documents from 1 September 2013 on, from the sum that the project
    gives as its threshold.
    Why the funder asks: recipients of foreign assistance buy by procurement rules.
    How to put it right: give the reference of the procurement.
    Source: MK Nr. 299; its thresholds were not read, so the project gives them.
    """
    threshold = None if view.details is None else view.details.procurement_threshold
    since = day_on(parameters, view.as_of, "procurement_since")
    limit = figures.exchange.known(threshold)
    for path, item in numbered("expenditure", view.expenditure):
        day = item.paid_on if item.document is None else item.document.date
        bought = figures.exchange.known(item.gross or item.amount)
        if day is None or since is None or day < since or item.procurement:
            continue
        if bought is not None and limit is not None and bought >= limit:
            name = checks.cost_name(item)
            yield Remark(f"{path}.procurement", item=name, amount=bought, limit=limit)


@rule(
    "EEA212",
    severity="note",
    certainty="quoted",
    source="payment_claims",
    clause="Article 7.13.3",
    editions=("lv03",),
)
def donor_partner_without_proof(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Costs of a donor-state partner have neither documents nor an auditor's report.

    What it checks: costs of such partners without a document, where no annex speaks of
    an auditor (revidents).
    Why the funder asks: for a partner in a donor state the report of an independent
    certified auditor is proof enough.
    How to put it right: attach that report, or give the documents.
    Source: Regulation 2009-2014, Article 7.13.3, as a sibling programme cites it.
    """
    words = checks.names_on(parameters, view.as_of, "auditor_words")
    annexes = (f"{a.kind or ''} {a.title or ''}" for a in view.report.annexes)
    if any(word in checks.folded(annex) for annex in annexes for word in words):
        return
    donors = {p.id: p for p in view.partners if p.role is PartnerRole.DONOR_PARTNER}
    for path, item in numbered("expenditure", view.expenditure):
        if item.partner in donors and not _documented(item):
            name = checks.cost_name(item)
            yield Remark(path, item=name, partner=donors[item.partner].name)


def _documented(item: ExpenditureItem) -> bool:
    return item.document is not None and bool(item.document.number)


RULES = (
    paid_after_the_project,
    accepted_before_it_was_done,
    bought_without_procurement,
    donor_partner_without_proof,
)
