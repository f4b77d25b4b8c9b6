"""Rules on indicators and on numbers told in words."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import View


@rule(
    "SIF401",
    severity="warning",
    certainty="inferred",
    source="working_form",
    clause="5. sadaļa",
    needs=("indicators",),
    reports=("final",),
)
def planned_indicator_without_value(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A planned indicator has no value in the final report.

    What it checks: each indicator with a planned value.
    Why the funder asks: the final report shows what became of the plan.
    How to put it right: give the value reached; zero is a value too.
    Source: practice of final reports; not stated by the fund.
    """
    yield from checks.indicator_without_value(view, figures)


@rule(
    "SIF402",
    severity="warning",
    certainty="inferred",
    source="project_page",
    clause="“vairāk nekā 1300”",
    reports=("final",),
)
def number_told_vaguely(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A final report gives a number as a guess.

    What it checks: words such as "vairāk nekā" or "apmēram" before a number.
    Why the funder asks: after the end the number is known.
    How to put it right: write the exact number.
    Source: text of a published project; not stated by the fund.
    """
    yield from checks.vague_numbers(view)


RULES = (planned_indicator_without_value, number_told_vaguely)
