"""Rules on what is attached and confirmed."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, numbered, rule
from grantkit_eea_ngo_fund.details import View


@rule("EEA702", severity="note", certainty="comparator", source="youth_programme")
def list_not_signed_each_day(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The list of an event of several days is not signed on each of them.

    What it checks: events of more than one day with a list of participants.
    Why the funder asks: a signature proves the day on which it was given.
    How to put it right: say that the list is signed on each day, if it is.
    Source: conditions of the youth programme; not stated by this fund.
    """
    for path, event in numbered("events", view.events):
        period = None if event.dates is None else event.dates.period
        if period is None or not event.participant_list or event.signed_each_day:
            continue
        if period.end > period.start:
            name = checks.event_name(view, event)
            yield Remark(f"{path}.signed_each_day", event=name, days=period.days)


@rule(
    "EEA703",
    severity="note",
    certainty="comparator",
    source="interim_law",
    clause="finansējuma apliecinājums",
    reports=("interim", "final"),
)
def own_funding_not_confirmed(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Nobody confirms that the own funding is there.

    What it checks: an attestation on the recipient's own funding.
    Why the funder asks: the law on the period before made it a part of the report.
    How to put it right: add the attestation, with role and day.
    Source: law on the period 2004-2009; not stated by this fund.
    """
    code = checks.text_on(parameters, view.as_of, "own_funding_declaration")
    if code not in {told.code for told in view.attestations}:
        yield Remark("attestations", code=code)


RULES = (list_not_signed_each_day, own_funding_not_confirmed)
