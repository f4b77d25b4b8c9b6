"""Rules on plaques at investments and labels on equipment."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, numbered, rule
from grantkit_interreg_lv_lt.details import Investment, View
from grantkit_interreg_lv_lt.rules.facts import (
    OLD,
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


@rule(
    "LVLT612",
    severity="warning",
    certainty="quoted",
    source="communication_guidelines_3",
    clause="investments",
    editions=OLD,
)
def place_without_plaque(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A finished investment has no plaque.

    What it checks: a plaque at each finished investment, whatever it cost.
    Why the funder asks: the third edition of its guidelines asked for one at every
    place; the fourth only where there are many immovable items.
    How to put it right: ask the joint secretariat for the generic plaque.
    Source: Communication Guidelines, third and fourth edition.
    """
    for path, each in numbered("details.investments", details_of(view).investments):
        if each.completed_on is not None and each.plaque_on is None:
            yield Remark(f"{path}.plaque_on", name=_name(each))


def _unlabelled(view: View, *, specialised: bool) -> Iterator[Remark]:
    for path, each in numbered("details.equipment", details_of(view).equipment):
        if bool(each.specialised) is specialised and not each.labelled:
            yield Remark(f"{path}.labelled", name=each.name)


@rule(
    "LVLT616",
    severity="error",
    certainty="quoted",
    source="communication_guidelines_4",
    clause="equipment",
    editions=OLD,
)
def specialised_equipment_unlabelled(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Specialised equipment bears no label.

    What it checks: equipment marked as specialised.
    Why the funder asks: labels on specialised equipment are mandatory.
    How to put it right: label it.
    Source: Communication Guidelines, fourth edition, equipment.
    """
    yield from _unlabelled(view, specialised=True)


@rule(
    "LVLT617",
    severity="note",
    certainty="quoted",
    source="communication_guidelines_4",
    clause="equipment",
    editions=OLD,
)
def equipment_unlabelled(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Equipment bears no label.

    What it checks: equipment that is not specialised.
    Why the funder asks: labels on it are strongly recommended.
    How to put it right: label it where that is possible.
    Source: Communication Guidelines, fourth edition, equipment.
    """
    yield from _unlabelled(view, specialised=False)


RULES = (
    plaque_missing,
    place_without_plaque,
    specialised_equipment_unlabelled,
    equipment_unlabelled,
)
