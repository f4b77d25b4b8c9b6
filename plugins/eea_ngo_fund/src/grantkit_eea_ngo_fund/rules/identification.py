"""Rules on the number of the project, and what must agree with it."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_eea_ngo_fund.details import Size, View
from grantkit_eea_ngo_fund.rules.numbers import (
    ProjectNumber,
    parse_number,
)

_PROJECTS, _SUPPORT = "PP", "DAP"


@rule(
    "EEA101",
    severity="warning",
    certainty="inferred",
    source="project_numbers",
    needs=("project.number",),
    editions=("lv03",),
)
def number_of_another_shape(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The number does not look like those of the NGO Fund.

    What it checks: year, source, sub-programme, area, size, application and contract in
    the number of the project.
    Why the funder asks: the number is how the operator finds the project.
    How to put it right: copy the number from the agreement.
    Source: deduced from four published numbers; not stated by the fund.
    """
    if parse_number(view.project.number) is None:
        yield Remark("project.number", number=view.project.number)


@rule(
    "EEA102",
    severity="warning",
    certainty="inferred",
    source="project_numbers",
    needs=("project.number",),
    editions=("lv03",),
)
def number_in_an_early_form(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The number is written as it was before the agreement.

    What it checks: the mark after the year, and whether the number of a project of the
    project programme ends in that of its contract.
    Why the funder asks: one project should bear one number in all documents.
    How to put it right: write the number as the agreement does.
    Source: one project was published under both forms.
    """
    number = parse_number(view.project.number)
    if number is None:
        return
    if number.separator == "/":
        yield Remark("project.number", variant="slash", proposal=str(number))
    if number.sub_programme == _PROJECTS and number.contract is None:
        yield Remark("project.number", number=str(number))


@rule(
    "EEA103",
    severity="warning",
    certainty="inferred",
    source="project_numbers",
    needs=("project.number",),
    editions=("lv03",),
)
def number_says_otherwise(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A field contradicts the number of the project.

    What it checks: year of the call, sub-programme, area and size against the parts of
    the number.
    Why the funder asks: the rules for a project depend on its size and sub-programme.
    How to put it right: compare the field and the number with the agreement.
    Source: deduced from published numbers; not stated by the fund.
    """
    number = parse_number(view.project.number)
    if number is None:
        return
    for path, given, part in _fields_and_parts(view, number):
        if given is not None and part is not None and given != part:
            yield Remark(path, given=given, part=part, number=str(number))


def _fields_and_parts(
    view: View, number: ProjectNumber
) -> Iterator[tuple[str, str | None, str | None]]:
    yield "project.sub_programme", view.project.sub_programme, number.sub_programme
    details = view.details
    if details is not None:
        year = None if details.call_year is None else str(details.call_year)
        yield "details.call_year", year, number.year
        yield "details.area", details.area and details.area.value, number.area
        yield "details.size", details.size and details.size.value, number.size


@rule(
    "EEA104",
    severity="error",
    certainty="quoted",
    source="pp_page",
    needs=("project.sub_programme",),
    editions=("lv03",),
)
def support_area_missing(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A project of the project programme names no support area.

    What it checks: the area, given as a field or in the number.
    Why the funder asks: the programme has two areas, each with its own money.
    How to put it right: give 1 for social activities, 2 for a cohesive society.
    Source: page of the project programme.
    """
    number = parse_number(view.project.number)
    given = view.details is not None and view.details.area is not None
    told = given or (number is not None and number.area is not None)
    if view.project.sub_programme == _PROJECTS and not told:
        yield Remark("details.area")


@rule(
    "EEA105",
    severity="warning",
    certainty="inferred",
    source="programme_description",
    needs=("project.number",),
    editions=("lv03",),
)
def number_of_support_with_parts_of_projects(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A number of the operating support has parts that only projects have.

    What it checks: numbers with DAP for the digit of an area and the size MEC.
    Why the funder asks: the operating support has six areas and two sizes of its own.
    How to put it right: copy the number from the agreement.
    Source: description of the programme, and one published number.
    """
    number = parse_number(view.project.number)
    if number is None or number.sub_programme != _SUPPORT:
        return
    if number.area is not None:
        yield Remark("project.number", variant="area", area=number.area)
    if number.size == Size.MEDIUM.value:
        yield Remark("project.number", size=number.size)


@rule(
    "EEA106",
    severity="note",
    certainty="inferred",
    source="project_numbers",
    needs=("project.number",),
    editions=("lv03",),
)
def code_of_size_unconfirmed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The number has the code MEC, which no published number confirms.

    What it checks: the size in the number.
    Why the funder asks: it does not; the code is deduced from its neighbours.
    How to put it right: compare the number with the agreement.
    Source: deduced from the codes MIC and MAC.
    """
    number = parse_number(view.project.number)
    if number is not None and number.size == Size.MEDIUM.value:
        yield Remark("project.number", size=number.size)


RULES = (
    number_of_another_shape,
    number_in_an_early_form,
    number_says_otherwise,
    support_area_missing,
    number_of_support_with_parts_of_projects,
    code_of_size_unconfirmed,
)
