"""Rules on plaques at investments and labels on equipment."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, numbered, rule
from grantkit_interreg_lv_lt.details import Investment, View
from grantkit_interreg_lv_lt.rules.facts import (
    began,
    details_of,
)


def _name(each: Investment) -> object:
    return each.title or each.id


@rule(
    "LVLT611",
    severity="error",
    certainty="quoted",
    source="visibility_law_14",
    clause="2.2; so also Regulation (EU) 2021/1059, Article 36(4)",
    needs=("project.start",),
)
def plaque_missing(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A large investment has no plaque.

    What it checks: in 2014-2020 public support above 500 000 EUR, within three months
    of completion; in 2021-2027 costs above 100 000 EUR, from the start of works.
    Why the funder asks: the law of the Union asks for a lasting plaque or billboard.
    How to put it right: put it up, and enter the day.
    Source: Regulation (EU) No 1303/2013, Annex XII; 2021/1059, Article 36(4).
    """
    limit = checks.money_on(parameters, began(view), "plaque_threshold")
    months = checks.integer_on(parameters, began(view), "months_to_plaque")
    for path, each in numbered("details.investments", details_of(view).investments):
        sum_ = each.cost if months is None else each.public_support
        begun = each.started_on if months is None else each.completed_on
        if begun is None or not checks.exceeds(sum_, limit):
            continue
        due = begun if months is None else checks.months_after(begun, months)
        if each.plaque_on is None and view.as_of > due:
            yield Remark(
                f"{path}.plaque_on", due=due, name=_name(each), sum=sum_, limit=limit
            )


RULES = (plaque_missing,)
