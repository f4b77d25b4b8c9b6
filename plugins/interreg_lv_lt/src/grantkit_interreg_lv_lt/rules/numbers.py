"""Rules on the number of the project."""

import re
from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, OLD, began, details_of

_OLDER = re.compile(r"LL(?:II|III|IV)-\d+")
_DASHES = re.compile(r"\s*[‐‑–—-]\s*")  # noqa: RUF001 -- the very dashes people type


def _plain(number: str | None) -> str:
    return _DASHES.sub("-", (number or "").strip())


@rule(
    "LVLT101",
    severity="warning",
    certainty="inferred",
    source="project_results",
    needs=("project.number",),
    editions=OLD,
)
def number_unlike_the_programmes(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project number is not of the form LLI-405.

    What it checks: the letters LLI, a dash of any kind, and digits.
    Why the funder asks: its system gives the number and finds the project by it.
    How to put it right: copy the number from the contract.
    Source: published projects LLI-136 to LLI-501.
    """
    number = _plain(view.project.number)
    pattern = checks.text_on(parameters, began(view), "project_number")
    if not re.fullmatch(pattern, number) and not _OLDER.fullmatch(number):
        yield Remark("project.number", number=view.project.number)


@rule(
    "LVLT102",
    severity="warning",
    certainty="inferred",
    source="old_programme",
    needs=("project.number",),
    editions=OLD,
)
def number_of_another_programme(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project number looks like one of 2007-2013, or has too few digits.

    What it checks: the letters LLII, LLIII or LLIV, and the number of digits.
    Why the funder asks: the programme before numbered its projects alike.
    How to put it right: compare the number and the programme with the contract.
    Source: numbers of both programmes; three digits in all that were seen.
    """
    number = _plain(view.project.number)
    expected = checks.integer_on(parameters, began(view), "number_digits")
    if _OLDER.fullmatch(number):
        yield Remark("project.number", number=number)
    elif re.fullmatch(r"LLI-\d+", number) and len(number) - len("LLI-") != expected:
        yield Remark("project.number", variant="digits", number=number, digits=expected)


@rule(
    "LVLT104",
    severity="note",
    certainty="quoted",
    source="contract",
    needs=("project.number", "details.number_prefix"),
    editions=NEW,
)
def identifier_of_another_programme(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The project identifier begins with another abbreviation than the programme's.

    What it checks: the letters before the digits, against `details.number_prefix`.
    Why the funder asks: each programme has its own abbreviation.
    How to put it right: compare the identifier with the contract.
    Source: the contract; the abbreviation is not published.
    """
    number, prefix = (view.project.number or "").strip(), details_of(view).number_prefix
    if prefix and not number.startswith(prefix):
        yield Remark("project.number", number=number, prefix=prefix)


RULES = (
    number_unlike_the_programmes,
    number_of_another_programme,
    identifier_of_another_programme,
)
