"""Rules on indicators and on numbers told in words."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, numbered, rule
from grantkit_sif_family_friendly.details import View
from grantkit_sif_family_friendly.rules.naming import accounts
from grantkit_sif_family_friendly.rules.normalising import words_before_numbers
from grantkit_sif_family_friendly.rules.values import names_on


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
    _view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A planned indicator has no value in the final report.

    What it checks: each indicator with a planned value.
    Why the funder asks: the final report shows what became of the plan.
    How to put it right: give the value reached; zero is a value too.
    Source: practice of final reports; not stated by the fund.
    """
    for path, row in numbered("indicators", figures.indicators):
        target = row.indicator.target
        if target is not None and row.total_reported is None:
            name = row.indicator.name or row.indicator.id
            yield Remark(f"{path}.values", indicator=name, target=target)


@rule(
    "SIF402",
    severity="warning",
    certainty="inferred",
    source="project_page",
    clause="“vairāk nekā 1300”",
    reports=("final",),
)
def number_told_vaguely(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A final report gives a number as a guess.

    What it checks: words such as "vairāk nekā" or "apmēram" before a number.
    Why the funder asks: after the end the number is known.
    How to put it right: write the exact number.
    Source: text of a published project; not stated by the fund.
    """
    pattern = words_before_numbers(names_on(parameters, view.as_of, "vague_words"))
    for path, text in accounts(view):
        found = dict.fromkeys(match.strip() for match in pattern.findall(text))
        if found:
            yield Remark(path, words=", ".join(found))


RULES = (planned_indicator_without_value, number_told_vaguely)
