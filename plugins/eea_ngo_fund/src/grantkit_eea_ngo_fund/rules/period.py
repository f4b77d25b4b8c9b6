"""Rules on the time of the project and of its reports."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Period, Remark, checks, rule
from grantkit_eea_ngo_fund.details import GrantType, View
from grantkit_eea_ngo_fund.rules.stretches import last_day
from grantkit_eea_ngo_fund.rules.values import day_of_call, integer_for


@rule(
    "EEA111",
    severity="error",
    certainty="quoted",
    source="pp_page",
    needs=("project.start", "project.end", "project.sub_programme", "details.size"),
    editions=("lv03",),
)
def project_longer_than_its_size(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A project of the project programme runs longer than its size allows.

    What it checks: at most 12 months for micro, 24 for medium and macro projects.
    Why the funder asks: the call limits the length of a project.
    How to put it right: correct the dates or the size.
    Source: page of the project programme.
    """
    details = view.details
    if view.project.sub_programme != "PP" or details is None or details.size is None:
        return
    months = integer_for(parameters, view.as_of, "longest_pp", details.size.value)
    yield from _longer_than(view.project.period, months)


@rule(
    "EEA112",
    severity="error",
    certainty="quoted",
    source="programme_description",
    needs=("project.start", "project.end", "project.sub_programme"),
    editions=("lv03",),
)
def support_longer_than_allowed(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Operating support runs longer than three years.

    What it checks: the length of projects of the operating support (DAP).
    Why the funder asks: the programme supports an organisation for up to three years.
    How to put it right: correct the dates.
    Source: description of the programme.
    """
    if view.project.sub_programme == "DAP":
        months = checks.integer_on(parameters, view.as_of, "longest_dap")
        yield from _longer_than(view.project.period, months)


def _longer_than(period: Period | None, months: int | None) -> Iterator[Remark]:
    if period is None or months is None:
        return
    last = last_day(period.start, months)
    if period.end > last:
        yield Remark("project.end", end=period.end, months=months, last=last)


@rule(
    "EEA118",
    severity="error",
    certainty="quoted",
    source="aif_calls",
    needs=("project.start", "project.end", "details.grant_type", "details.call_year"),
    editions=("aif",),
)
def project_outside_the_length_of_its_call(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The project is shorter or longer than its call allows.

    What it checks: strategic grants of 24 to 44 months in 2020, 24 to 30 in 2021 and 18
    to 20 in 2022; capacity grants of 6 to 24 months.
    Why the funder asks: the call limits the length of a project on both sides.
    How to put it right: correct dates, type or year of the call.
    Source: calls of 2020-2022.
    """
    details, period = view.details, view.project.period
    day = day_of_call(details)
    if details is None or details.grant_type is None or day is None:
        return
    kind = details.grant_type.value
    least = integer_for(parameters, day, "shortest_aif", kind)
    most = integer_for(parameters, day, "longest_aif", kind)
    if least is None or most is None:
        if details.grant_type in (GrantType.STRATEGIC, GrantType.CAPACITY):
            yield NotRun("call", year=str(details.call_year))
        return
    yield from _longer_than(period, most)
    yield from _shorter_than(period, least)


def _shorter_than(period: Period | None, months: int) -> Iterator[Remark]:
    if period is None:
        return
    first, end = last_day(period.start, months), period.end
    if end < first:
        yield Remark(
            "project.end", variant="short", end=end, months=months, first=first
        )


RULES = (
    project_longer_than_its_size,
    support_longer_than_allowed,
    project_outside_the_length_of_its_call,
)
