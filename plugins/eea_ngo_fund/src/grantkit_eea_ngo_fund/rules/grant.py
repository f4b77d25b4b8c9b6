"""Rules on the sum of the grant."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, checks, rule
from grantkit_eea_ngo_fund.details import GrantType, View
from grantkit_eea_ngo_fund.rules.currency import in_currency
from grantkit_eea_ngo_fund.rules.values import day_of_call, money_for


@rule(
    "EEA304",
    severity="warning",
    certainty="inferred",
    source="pp_page",
    needs=("agreement.grant", "project.sub_programme", "details.size"),
    editions=("lv03",),
)
def grant_outside_its_size(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The grant is smaller or greater than the size of the project allows.

    What it checks: 5 000 to 20 000 euro for micro, to 50 000 for medium and to 100 000
    for macro projects of the project programme; in lats at the fixed rate.
    Why the funder asks: the size decides on length, selection and money.
    How to put it right: compare sum and size with the agreement.
    Source: page of the project programme; that the limits hold for the grant and not
    for all costs is inferred from a published project.
    """
    grant, details = view.agreement.grant, view.details
    if grant is None or details is None or details.size is None:
        return
    if view.project.sub_programme == "PP":
        size = details.size.value
        least = money_for(parameters, view.as_of, "smallest_grant_pp", size)
        most = money_for(parameters, view.as_of, "greatest_grant_pp", size)
        yield from checks.grant_outside(
            view,
            least=in_currency(least, grant.currency),
            most=in_currency(most, grant.currency),
        )


@rule(
    "EEA311",
    severity="error",
    certainty="quoted",
    source="aif_calls",
    needs=("agreement.grant", "details.grant_type", "details.call_year"),
    editions=("aif",),
)
def grant_outside_its_type(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The grant is smaller or greater than its type allows.

    What it checks: strategic grants up to 105 000 euro, from 2021 on at least 40 000;
    capacity grants of 6 000 to 20 000; action grants up to 10 000.
    Why the funder asks: each type has its own call and conditions.
    How to put it right: compare sum, type and year with the agreement.
    Source: calls of 2020-2022.
    """
    details = view.details
    day = day_of_call(details)
    if details is None or details.grant_type is None or day is None:
        return
    kind = details.grant_type
    most = money_for(parameters, day, "greatest_grant_aif", kind.value)
    if most is None and kind is not GrantType.OPERATING:
        yield NotRun("call", year=str(day.year))
    least = money_for(parameters, day, "smallest_grant_aif", kind.value)
    yield from checks.grant_outside(view, least=least, most=most)


RULES = (grant_outside_its_size, grant_outside_its_type)
