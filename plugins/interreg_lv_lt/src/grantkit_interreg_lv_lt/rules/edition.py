"""Rules on call and manual, and on what cannot be checked for want of a manual."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    OLD,
    details_of,
    listed,
    table_on,
)


@rule(
    "LVLT119",
    severity="warning",
    certainty="inferred",
    source="manual_2_4",
    needs=("details.call", "details.manual_version"),
    editions=OLD,
)
def manual_unknown(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The version of the manual is not one known for the call.

    What it checks: call and version together.
    Why the funder asks: a new version applies to running projects from its date.
    How to put it right: compare with the manual; a version not known here may exist.
    Source: news of the programme on versions of the manual.
    """
    details = details_of(view)
    versions = table_on(parameters, view, "manual_versions")
    known = listed(versions.get(details.call or "", ""))
    given = details.manual_version
    if known and given not in known:
        place, call = "details.manual_version", details.call
        yield Remark(place, version=given, call=call, known=", ".join(known))


@rule("LVLT149", severity="note", certainty="quoted", source="contract")
def manual_left_to_the_reader(
    _view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[NotRun]:
    """Some rules of the Programme Manual are not checked at all.

    What it checks: nothing. It keeps in view what no rule of this plugin judges, since
    the manuals could not be read: rates of simplified costs, procurement thresholds,
    state aid, revenue, flexibility of the budget and the disclaimer of 2021-2027.
    Why the funder asks: the manual of the call is part of the contract.
    How to put it right: go through these parts of the manual before handing in.
    Source: the contract.
    """
    yield NotRun("manual")


RULES = (manual_unknown, manual_left_to_the_reader)
