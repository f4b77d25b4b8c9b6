"""Strategies for hypothesis: values of the model, and whole projects.

Values are made from the type hints of the classes, so that a new field needs no new
strategy. Valid projects grow out of `a_project`: sums tie, dates stand in order, ids
are unique. Nearly valid ones are those with one field or two of anything at all.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache, partial
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import AttrsInstance, evolve, fields, has
from hypothesis import reject
from hypothesis import strategies as st

from grantkit.demands.builders import a_project
from grantkit.demands.sections import made_of, with_values
from grantkit.model.budget import BudgetLine, FundingKind, FundingSource
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report, ReportKind
from grantkit.model.results import Indicator, IndicatorValue, Unit
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

ThingT = TypeVar("ThingT", bound=AttrsInstance)

_MOST_CENTS = 10_000_000
_MOST = 10**15 - 1
"""The greatest number that is read."""

_FEW = 3

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=20
)
"""Text without control characters; anything else of Unicode may stand in it."""

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
NUMBERS = st.builds(
    lambda digits, decimals: Decimal(digits).scaleb(-decimals),
    st.integers(-_MOST, _MOST),
    st.sampled_from((2, 2, 0, 14)),
)
"""Numbers as people type them, up to the longest that is read."""

_SCALARS: Mapping[object, st.SearchStrategy[object]] = {
    bool: st.booleans(),
    int: st.integers(-1, 1000) | st.integers(-_MOST, _MOST),
    str: WORDS,
    dt.date: DAYS,
    Decimal: NUMBERS,
    Percent: st.builds(Percent, NUMBERS),
    Money: st.builds(Money, NUMBERS, st.sampled_from(("EUR", "EUR", "NOK"))),
    Text: st.builds(
        Text, st.dictionaries(st.sampled_from(("", "lv", "en")), WORDS, max_size=2)
    ),
    object: st.none(),
}


@cache
def instances_of(of: type[ThingT]) -> st.SearchStrategy[ThingT]:
    """Make instances of an attrs class with anything that its type hints allow."""
    hints = get_type_hints(of)
    values = {item.name: _of_hint(hints[item.name]) for item in fields(of)}
    return st.fixed_dictionaries(values).map(partial(_made_of, of))


def _made_of(of: type[ThingT], values: Mapping[str, Any]) -> ThingT:
    try:
        return made_of(of, values)
    except ValueError:
        reject()


def _of_hint(hint: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 -- a type hint is anything
    origin, inner = get_origin(hint), get_args(hint)
    if hint in _SCALARS:
        return _SCALARS[hint]
    if origin in (Union, UnionType):
        return st.one_of([_of_hint(each) for each in inner])
    if origin is tuple:
        return st.lists(_of_hint(inner[0]), max_size=_FEW).map(tuple)
    if origin is Mapping:
        return st.dictionaries(_of_hint(inner[0]), _of_hint(inner[1]), max_size=_FEW)
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return st.sampled_from(list(hint))
    return instances_of(hint) if has(hint) else st.from_type(hint)


def empty_projects() -> st.SearchStrategy[ProjectFile]:
    """Make projects that hold nothing but reports without content."""
    reports = (Report(id="final"), Report(id="final", kind=ReportKind.FINAL))
    return st.sampled_from(reports).map(
        lambda report: ProjectFile(funder="village_fund", reports=(report,))
    )


@st.composite
def valid_projects(draw: st.DrawFn) -> ProjectFile:
    """Make projects of any size in which all sums tie and all references lead home."""
    project = a_project()
    cents = draw(st.lists(st.integers(1, _MOST_CENTS), min_size=1, max_size=_FEW))
    budget = tuple(
        BudgetLine(heading=str(number), amount=_euro(cent))
        for number, cent in enumerate(cents, start=1)
    )
    grant = draw(st.integers(1, sum(cents)))
    return evolve(
        project,
        agreement=evolve(project.agreement, grant=_euro(grant)),
        budget=budget,
        funding=_funding(grant, sum(cents) - grant),
        expenditure=tuple(draw(_costs(project, budget))),
        indicators=tuple(
            draw(_indicator(number)) for number in range(draw(st.integers(0, _FEW)))
        ),
        activities=tuple(draw(_activities(project.activities[0]))),
    )


@st.composite
def nearly_valid_projects(draw: st.DrawFn) -> ProjectFile:
    """Make projects that were valid until one field or two became something else."""
    project: ProjectFile = draw(valid_projects())
    hints = get_type_hints(ProjectFile)
    names = [n for n in hints if n not in ("grantkit", "funder", "reports", "details")]
    for name in draw(st.lists(st.sampled_from(names), min_size=1, max_size=2)):
        project = evolve(project, **{name: draw(_of_hint(hints[name]))})
    return project


def altered(thing: ThingT, *, leave: tuple[str, ...] = ()) -> st.SearchStrategy[ThingT]:
    """Make versions of an object with anything at all in one place, maybe deep inside.

    Args:
        thing: An attrs object.
        leave: Fields of the object itself that stay as they are.
    """
    values = {item.name: getattr(thing, item.name) for item in fields(type(thing))}
    hints = get_type_hints(type(thing))
    names = st.sampled_from([name for name in values if name not in leave])
    return names.flatmap(
        lambda name: st.one_of(_inside(values[name]), _of_hint(hints[name])).map(
            lambda new: with_values(thing, {name: new})
        )
    )


def _inside(value: Any) -> st.SearchStrategy[Any]:  # noqa: ANN401 -- a field may hold anything
    """Make versions of a value that are altered inside; none of a single value."""
    if isinstance(value, tuple) and value:
        chosen = st.integers(0, len(value) - 1)
        return chosen.flatmap(
            lambda at: _inside(value[at]).map(
                lambda new: (*value[:at], new, *value[at + 1 :])
            )
        )
    is_section = has(type(value)) and type(value) not in _SCALARS
    return altered(value) if is_section else st.nothing()


def _euro(cents: int) -> Money:
    return Money(Decimal(cents).scaleb(-2), "EUR")


def _funding(grant: int, own: int) -> tuple[FundingSource, ...]:
    agreed = FundingSource(source="Fonds", kind=FundingKind.GRANT, amount=_euro(grant))
    added = FundingSource(source="Biedrība", kind=FundingKind.OWN, amount=_euro(own))
    return (agreed, added) if own else (agreed,)


def _costs(
    project: ProjectFile, budget: tuple[BudgetLine, ...]
) -> st.SearchStrategy[list[ExpenditureItem]]:
    """Costs that keep within their headings and were paid within the project."""
    model, period = project.expenditure[0], project.project.period
    assert period is not None
    one = st.builds(
        lambda line, day: evolve(
            model,
            heading=line.heading,
            net=_euro(1),
            vat=_euro(0),
            gross=_euro(1),
            amount=_euro(1),
            paid_on=day,
            activity=None,
        ),
        st.sampled_from(budget),
        st.dates(period.start, period.end),
    )
    # The first cost is the evidence for the one annex.
    return st.lists(one, min_size=1, max_size=len(budget), unique_by=_heading)


def _heading(item: ExpenditureItem) -> str | None:
    return item.heading


def _indicator(number: int) -> st.SearchStrategy[Indicator]:
    return st.integers(1, 1000).map(
        lambda reached: Indicator(
            id=f"R{number}",
            name=Text.of(f"Rādītājs {number}"),
            unit=Unit.PERSONS,
            target=Decimal(reached),
            values=(IndicatorValue(report="final", value=Decimal(reached)),),
        )
    )


def _activities(model: Activity) -> st.SearchStrategy[list[Activity]]:
    return st.integers(0, _FEW).map(
        lambda count: [evolve(model, id=f"A{number}") for number in range(count)]
    )
