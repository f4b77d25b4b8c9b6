"""A declared check becomes a rule like any other."""

import datetime as dt
import inspect
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from attrs import frozen

from grantkit.checks.declared.kinds import COUNT, EACH
from grantkit.checks.declared.operands import Asked, Operand
from grantkit.checks.declared.shared import SHARED
from grantkit.checks.declared.spots import Condition, Look, Spot, spot_of, spots_at
from grantkit.checks.left_out import costs_left_out, costs_paid_later
from grantkit.checks.naming import NAMELESS, entry_at, thing_name
from grantkit.figures import Figures
from grantkit.figures.origins import grows_with_costs
from grantkit.model.path import parse_path
from grantkit.model.project_file import ReportView
from grantkit.model.reference import DeclaredCheck, Parameters
from grantkit.model.text import Text
from grantkit.rule import NotRun, Remark, Rule

_AS_THEY_ARE = ("present", "absent", "equal")
"""Kinds that judge a text in all its languages; others, in that of the report."""


@frozen(kw_only=True)
class Declared:
    """A declared check whose paths and names are known to lead somewhere.

    Attributes:
        said: What the table says.
        paths: What is judged; a check of `SHARED` finds its places itself.
        where: Conditions, all of which must hold.
        unless: Conditions, none of which may hold.
        operands: What the kind compares with, by key.
        sums: The keys at which a figure adds up costs.
        shown: What the message prints beside what the kind gives.
        on: Where the day stands for which parameters are looked up.
        reads: The paths that it looks at.
    """

    said: DeclaredCheck
    paths: tuple[str, ...]
    where: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    operands: Mapping[str, Operand]
    sums: tuple[str, ...] = ()
    shown: Mapping[str, Operand]
    on: Look | None
    reads: tuple[str, ...] = ()

    def applies(self, spot: Spot, *, inside: Spot | None = None) -> bool:
        """Say whether the check is made beside a place.

        Conditions on the elements of a list are left open where none is chosen yet.

        Args:
            spot: The place.
            inside: Where it was asked before; what could be answered there is settled.
        """
        known = () if inside is None else inside.within
        wanted, unwanted = (
            (
                each.holds(spot)
                for each in conditions
                if each.look.within in spot.within and each.look.within not in known
            )
            for conditions in (self.where, self.unless)
        )
        return all(wanted) and not any(unwanted)

    def asked(self, spot: Spot, view: ReportView[Any], parameters: Parameters) -> Asked:
        """Lay out what the operands are worked out from."""
        days = () if self.on is None else spot.read(self.on)
        known = (day for day in days if isinstance(day, dt.date))
        return Asked(spot, next(known, view.as_of), parameters)

    def holds_anyway(self) -> bool:
        """Say whether a further cost could only make worse what is objected to."""
        only_judged = self.said.kind == "at_most" and self.sums == ("path",)
        return only_judged and all(map(grows_with_costs, self.paths))

    @property
    def requires(self) -> tuple[str, ...]:
        """The paths at which something must stand, whatever else is said."""
        if self.said.kind != "present" or self.where or self.unless:
            return ()
        return self.paths

    def variant(self, path: str) -> str:
        """Name the message of a path, where there are several."""
        return parse_path(path)[-1].name if len(self.paths) > 1 else ""


def declared_rule(declared: Declared) -> Rule:
    """Make the rule: to the engine it is like one that is written in Python."""
    said = declared.said
    run = _shared if said.kind in SHARED else _each

    def check(
        view: ReportView[Any], figures: Figures, parameters: Parameters
    ) -> Iterator[Remark | NotRun]:
        return run(declared, view, figures, parameters)

    check.__doc__ = said.about
    check.__name__ = said.code.lower()
    return Rule(
        code=said.code,
        certainty=said.certainty,
        severity=said.severity,
        source=said.source,
        clause=said.clause,
        needs=said.needs or (),
        reads=declared.reads,
        requires=declared.requires,
        reports=said.reports,
        since=said.since,
        until=said.until,
        editions=said.editions,
        replaces=said.replaces,
        check=check,
    )


def _each(
    declared: Declared,
    view: ReportView[Any],
    figures: Figures,
    parameters: Parameters,
) -> Iterator[Remark | NotRun]:
    start = spot_of(view, figures)
    if not declared.applies(start):
        return
    found = tuple(_found(declared, start, view, parameters))
    if not declared.sums or (found and declared.holds_anyway()):
        yield from found
    elif lacking := tuple(costs_left_out(view, figures)):
        yield from lacking
    else:
        for remark in found:
            remark.aside = costs_paid_later(view)
            yield remark


def _found(
    declared: Declared, start: Spot, view: ReportView[Any], parameters: Parameters
) -> Iterator[Remark]:
    for path in declared.paths:
        spots = (
            spot
            for spot in spots_at(start, path)
            if declared.applies(spot, inside=start)
        )
        if declared.said.kind == COUNT:
            outer = path.partition("[")[0]
            judged = [Spot(outer, sum(1 for _ in spots), start.within)]
        else:
            judged = list(spots)
        for spot in judged:
            yield from _judged(declared, path, spot, view, parameters)


def _judged(
    declared: Declared,
    path: str,
    spot: Spot,
    view: ReportView[Any],
    parameters: Parameters,
) -> Iterator[Remark]:
    said, asked = declared.said, declared.asked(spot, view, parameters)
    operands = {key: known(asked) for key, known in declared.operands.items()}
    kind, value = said.kind, spot.value
    if isinstance(value, Text) and kind not in _AS_THEY_ARE:
        value = value.in_language(view.report.language or "")
    unknown = value is None and (kind != "present" or path in (said.needs or ()))
    if unknown or None in operands.values():
        return
    told = EACH[kind](value, **operands)
    if told is not None:
        number, name = entry_at(view, spot.path) or (None, NAMELESS)
        values: dict[str, Any] = {
            "value": spot.value,
            "name": thing_name(view, spot.element) if name == NAMELESS else name,
            "number": number,
            **told,
            **{name: known(asked) for name, known in declared.shown.items()},
        }
        at = Look.of(said.at, spot.within) if said.at else None
        place = spot.path if at is None else spot.place(at)
        yield Remark(place, variant=declared.variant(path), **values)


def _shared(
    declared: Declared,
    view: ReportView[Any],
    figures: Figures,
    parameters: Parameters,
) -> Iterator[Remark | NotRun]:
    spot = spot_of(view, figures)
    asked = declared.asked(spot, view, parameters)
    operands = {key: known(asked) for key, known in declared.operands.items()}
    if declared.applies(spot) and None not in operands.values():
        check = SHARED[declared.said.kind]
        given = (view, figures, parameters)[: _places(check)]
        yield from check(*given, **operands)


def _places(check: Callable[..., object]) -> int:
    """Count what a check takes beside its keys: the view, the figures, parameters."""
    kinds = (each.kind for each in inspect.signature(check).parameters.values())
    return sum(kind is inspect.Parameter.POSITIONAL_OR_KEYWORD for kind in kinds)
