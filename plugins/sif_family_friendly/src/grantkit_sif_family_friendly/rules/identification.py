"""Rules on the number of the agreement, the programme and the call."""

import re
from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import View

_PROGRAMME_CODE = "ĢDP"
_TYPED_WITHOUT_CEDILLA = "GDP"


def _is_of_programme(view: View, parameters: Parameters) -> bool:
    pattern = checks.text_on(parameters, view.as_of, "agreement_number")
    return re.fullmatch(pattern, view.project.number or "") is not None


def _programme_code(view: View, parameters: Parameters) -> str:
    """Read the programme's code from the number; empty where the number has none."""
    pattern = checks.text_on(parameters, view.as_of, "agreement_number_of_fund")
    match = re.fullmatch(pattern, view.project.number or "")
    return match.group(2) if match else ""


@rule(
    "SIF101",
    severity="warning",
    certainty="inferred",
    source="agreement_numbers",
    needs=("project.number",),
)
def agreement_number_not_recognised(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The agreement number does not look like one of the fund.

    What it checks: the form of numbers such as 2022.LV/ĢDP_NVO/7.
    Why the funder asks: by its number the fund finds the agreement of a report.
    How to put it right: copy the number from the first page of the agreement.
    Source: numbers of four published projects; the grammar is deduced from them.
    """
    code = _programme_code(view, parameters)
    ours = code.split("_")[0] == _PROGRAMME_CODE
    if not _is_of_programme(view, parameters) and (ours or not code):
        yield Remark("project.number", number=view.project.number)


@rule(
    "SIF102",
    severity="warning",
    certainty="inferred",
    source="agreement_numbers",
    needs=("project.number",),
)
def agreement_of_another_programme(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The agreement number names another programme of the fund.

    What it checks: that the programme in the number is ĢDP or ĢDP_NVO.
    Why the funder asks: every programme has conditions of its own.
    How to put it right: write Ģ with its cedilla, or use the plugin of the programme.
    Source: numbers of four published projects.
    """
    number, code = view.project.number or "", _programme_code(view, parameters)
    programme = code.split("_")[0]
    if programme == _TYPED_WITHOUT_CEDILLA:
        proposal = number.replace(_TYPED_WITHOUT_CEDILLA, _PROGRAMME_CODE, 1)
        yield Remark(
            "project.number", variant="ascii", number=number, proposal=proposal
        )
    elif programme not in ("", _PROGRAMME_CODE):
        yield Remark("project.number", number=number, code=code)


@rule(
    "SIF103",
    severity="note",
    certainty="inferred",
    source="agreement_numbers",
    needs=("project.number", "project.start"),
)
def number_of_another_year(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The year in the agreement number is not the year in which the project began.

    What it checks: the first four digits of the number against the project's start.
    Why the funder asks: in every number seen the two agree, so one may be mistyped.
    How to put it right: compare both with the agreement.
    Source: numbers of four published projects.
    """
    number, start = view.project.number or "", view.project.start
    if start is None or not _programme_code(view, parameters):
        return
    if number[:4] != str(start.year):
        yield Remark("project.number", number=number, year=number[:4], start=start)


RULES = (
    agreement_number_not_recognised,
    agreement_of_another_programme,
    number_of_another_year,
)
