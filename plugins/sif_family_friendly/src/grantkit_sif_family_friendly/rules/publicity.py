"""Rules on publicity: the credit, the project page, logo and responsibility."""

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
from grantkit_sif_family_friendly.details import View


def _credits(view: View) -> Iterator[tuple[str, CommunicationItem, str]]:
    """Go through the publicity that notes a statement, with its place."""
    for path, item in numbered("communication", view.communication):
        if item.statement:
            yield f"{path}.statement", item, item.statement


def _agreed(view: View, parameters: Parameters) -> str:
    """Give the sentence of the agreement, or the one that a published project used."""
    agreed = view.agreement.publicity_statement
    return agreed or checks.text_on(parameters, view.as_of, "credit")


def _missing(view: View, parameters: Parameters, statement: str) -> tuple[str, ...]:
    value = parameters.on(view.as_of, "credited")
    parts = {} if value is None else value.table
    elements = {name: (part,) for name, part in parts.items()}
    return checks.missing_elements(statement, elements)


@rule("SIF601", severity="error", certainty="quoted", source="project_page")
def funder_or_programme_not_credited(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Publicity does not name the fund, the state budget or the programme.

    What it checks: the statement of each publication, in any quotation marks.
    Why the funder asks: publicity says who pays for the project.
    How to put it right: add the sentence of the agreement to the publication.
    Source: the credit on the page of a funded project, 2022-2023.
    """
    agreed = checks.folded(_agreed(view, parameters))
    for place, item, statement in _credits(view):
        missing = _missing(view, parameters, statement)
        if missing and agreed not in checks.folded(statement):
            yield Remark(
                place, item=checks.publication_name(item), missing=", ".join(missing)
            )


@rule("SIF602", severity="warning", certainty="inferred", source="project_page")
def statement_differs_from_the_agreed(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The statement names the funder in other words than agreed.

    What it checks: the statement against the sentence of the agreement, or else
    against that of a published project; quotation marks and spaces do not count.
    Why the funder asks: one sentence for all is easy to recognise.
    How to put it right: use the sentence letter by letter.
    Source: the credit on the page of a funded project, 2022-2023.
    """
    agreed = _agreed(view, parameters)
    for place, item, statement in _credits(view):
        complete = not _missing(view, parameters, statement)
        if complete and checks.folded(agreed) not in checks.folded(statement):
            yield Remark(place, item=checks.publication_name(item), agreed=agreed)


RULES = (funder_or_programme_not_credited, statement_differs_from_the_agreed)
