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

_INSTRUMENT, _FUND = "EEZ finanšu instruments", "NVO fonds"
_FUND_AIF = "Aktīvo iedzīvotāju fonds"


def _statements(view: View) -> Iterator[tuple[str, CommunicationItem, str]]:
    for path, item in numbered("communication", view.communication):
        if item.statement is not None:
            yield f"{path}.statement", item, item.statement


@rule(
    "EEA602",
    severity="warning",
    certainty="inferred",
    source="project_news",
    editions=("lv03",),
)
def statement_incomplete(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A sentence on the funding does not name the instrument or the fund.

    What it checks: that the sentence of each publication names the financial instrument
    of the EEA and the NGO Fund, in Latvian or English.
    Why the funder asks: publicity names who pays.
    How to put it right: use the sentence of the agreement.
    Source: sentences of published projects; the prescribed one was not found.
    """
    elements = {
        _INSTRUMENT: checks.names_on(parameters, view.as_of, "instrument"),
        _FUND: checks.names_on(parameters, view.as_of, "fund"),
    }
    for path, item, statement in _statements(view):
        if missing := checks.missing_elements(statement, elements):
            name = checks.publication_name(item)
            yield Remark(path, item=name, missing=", ".join(missing))


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


@rule("EEA604", severity="note", certainty="comparator", source="estonian_fund")
def nothing_on_the_web(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """No publication on the web is recorded.

    What it checks: addresses of publications, and that of the project's page.
    Why the funder asks: another fund of the donors asks for a page about the project.
    How to put it right: give the address.
    Source: conditions of the Estonian fund; not stated by this fund.
    """
    if not view.project.page and not any(item.url for item in view.communication):
        yield Remark("communication")


@rule(
    "EEA606",
    severity="warning",
    certainty="quoted",
    source="communication_manual",
)
def logo_not_confirmed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Nobody confirms that a publication bears the logo.

    What it checks: `emblem` of each publication.
    Why the funder asks: the manual asks for the logo of the grants on all publicity.
    How to put it right: look, and say `emblem: true`.
    Source: communication and design manual; how the logos stand was not found.
    """
    for path, item in numbered("communication", view.communication):
        if not item.emblem:
            yield Remark(f"{path}.emblem", item=checks.publication_name(item))


@rule(
    "EEA609",
    severity="warning",
    certainty="inferred",
    source="aif_publicity",
    editions=("aif",),
)
def donors_not_credited(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A sentence on the funding leaves out the fund or one of the donors.

    What it checks: that the sentence names Iceland, Liechtenstein, Norway and the
    Active Citizens Fund, in Latvian or English.
    Why the funder asks: publicity names who pays.
    How to put it right: use the sentence of the agreement.
    Source: the sentence of two projects; the duty is inferred.
    """
    elements = {_FUND_AIF: checks.names_on(parameters, view.as_of, "fund_aif")}
    donors = parameters.on(view.as_of, "donors_aif")
    for donor, spellings in ({} if donors is None else donors.table).items():
        elements[donor] = tuple(spellings.split("|"))
    for path, item, statement in _statements(view):
        if missing := checks.missing_elements(statement, elements):
            name = checks.publication_name(item)
            yield Remark(path, item=name, missing=", ".join(missing))


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


RULES = (
    statement_incomplete,
    other_instrument_credited,
    nothing_on_the_web,
    logo_not_confirmed,
    donors_not_credited,
    content_nobody_answers_for,
)
