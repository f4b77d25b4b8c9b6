"""Rules on indicators and target groups."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_eea_ngo_fund.details import View


@rule(
    "EEA405",
    severity="warning",
    certainty="quoted",
    source="mk943",
    needs=("project.target_groups",),
    editions=("lv03",),
)
def no_children_in_the_target_group(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The money for children and young people is used, but no such group is named.

    What it checks: the names of the target groups.
    Why the funder asks: a part of the first area is set aside for projects whose direct
    target group are children and young people at risk of exclusion.
    How to put it right: name the group, or correct the field.
    Source: MK Nr. 943.
    """
    if view.details is None or not view.details.ring_fenced_children:
        return
    words = checks.names_on(parameters, view.as_of, "children_and_youth")
    names = [
        checks.folded(version)
        for group in view.project.target_groups
        for _, version in group.name.versions
    ]
    if not any(word in name for name in names for word in words):
        yield Remark("project.target_groups")


RULES = (no_children_in_the_target_group,)
