"""Rules on the domains (jomas) of the core-support call."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    NotRun,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import Call, View
from grantkit_sif_family_friendly.rules.values import call_of


def _least_domains(view: View, parameters: Parameters) -> int | None:
    """Find how many domains a project must serve; None where no number is set."""
    if view.details is not None and view.details.min_domains is not None:
        return view.details.min_domains
    if call_of(view) is Call.CORE_SUPPORT:
        return checks.integer_on(parameters, view.as_of, "min_domains")
    return None


@rule("SIF106", severity="error", certainty="quoted", source="core_support")
def too_few_domains_served(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The activities serve fewer domains than the call asks for.

    What it checks: how many different domains have at least one activity.
    Why the funder asks: core support goes to projects in two domains or more.
    How to put it right: name under each domain the activities that served it.
    Source: page of the core-support programme.
    """
    least = _least_domains(view, parameters)
    if least is None and call_of(view) is None:
        yield NotRun("call")
    domains = () if view.details is None else view.details.domains
    served = {domain.code for domain in domains if domain.activities}
    if least is not None and len(served) < least:
        yield Remark("details.domains", served=len(served), least=least)


@rule(
    "SIF107",
    severity="warning",
    certainty="inferred",
    source="core_support",
    needs=("details.domains", "project.start"),
)
def domain_not_in_the_call(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """A domain is not on the list of the call.

    What it checks: the domains of the project against the list of its call.
    Why the funder asks: only domains of the call count.
    How to put it right: use the numbers of the call's own list.
    Source: page of the core-support programme; a later notice has a shorter list.
    """
    details, start = view.details, view.project.start
    if details is None or start is None:
        return
    listed = details.call_domains or checks.names_on(parameters, start, "call_domains")
    if not listed:
        yield NotRun("list")
        return
    for path, domain in numbered("details.domains", details.domains):
        if domain.code not in listed:
            yield Remark(f"{path}.code", domain=domain.code, listed=", ".join(listed))


RULES = (too_few_domains_served, domain_not_in_the_call)
