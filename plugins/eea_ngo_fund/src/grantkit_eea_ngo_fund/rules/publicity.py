"""Rules on how the project was made known."""

from collections.abc import Iterator

from grantkit.plugin import (
    CommunicationItem,
    Figures,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View


def _statements(view: View) -> Iterator[tuple[str, CommunicationItem, str]]:
    for path, item in numbered("communication", view.communication):
        if item.statement is not None:
            yield f"{path}.statement", item, item.statement


@rule(
    "EEA603",
    severity="warning",
    certainty="derived",
    source="programme_note",
    editions=("lv03",),
)
def other_instrument_credited(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A sentence on the funding credits the Norwegian Financial Mechanism.

    What it checks: the sentences for the name of the other instrument.
    Why the funder asks: the EEA instrument and the state budget pay the NGO Fund.
    How to put it right: leave the other instrument out, unless the agreement names it.
    Source: page of the operator on the programme.
    """
    other = {"": checks.names_on(parameters, view.as_of, "norwegian_instrument")}
    for path, item, statement in _statements(view):
        if not checks.missing_elements(statement, other):
            yield Remark(path, item=checks.publication_name(item))


@rule(
    "EEA610",
    severity="warning",
    certainty="inferred",
    source="aif_publicity",
    needs=("project.number",),
    editions=("aif",),
)
def content_nobody_answers_for(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A publication does not say who answers for its content.

    What it checks: that the disclaimer of each publication speaks of responsibility and
    bears the number of the project.
    Why the funder asks: the opinions are those of the recipient.
    How to put it right: add the sentence of the agreement, with the number.
    Source: the disclaimer of a published project; the duty is inferred.
    """
    words = checks.names_on(parameters, view.as_of, "responsibility")
    number = view.project.number or ""
    asked = {"responsibility": words, "number": (number,)}
    for path, item in numbered("communication", view.communication):
        if checks.missing_elements(item.disclaimer or "", asked):
            name = checks.publication_name(item)
            yield Remark(f"{path}.disclaimer", item=name, number=number)


RULES = (other_instrument_credited, content_nobody_answers_for)
