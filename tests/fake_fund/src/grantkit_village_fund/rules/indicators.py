"""Family 4: who was reached."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, Unit, numbered, rule
from grantkit_village_fund.details import View


@rule("VF401", severity="note", certainty="comparator", source="guide", clause="5")
def fewer_visitors_than_households(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """Fewer persons are to be reached than there are households.

    What it checks: the targets of indicators in persons against the village.
    Why the funder asks: an event for a village should reach each household.
    How to put it right: nothing needs to be done; expect a question.
    Source: Guide for Grantees of a neighbouring fund, 5.
    """
    households = None if view.details is None else view.details.households
    if households is None:
        yield NotRun("households", key="details.households")
        return
    for path, indicator in numbered("indicators", view.indicators):
        target = None if indicator.unit is not Unit.PERSONS else indicator.target
        if target is not None and target < households:
            yield Remark(f"{path}.target", target=target, households=households)


RULES = (fewer_visitors_than_households,)
