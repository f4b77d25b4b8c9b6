'''The plugin API: everything an author of a funder plugin needs, in reading order.

A funder plugin is a separate distribution. It holds data files about one funder, and
Python only for the rules that data cannot say. This is a complete one::

    # pyproject.toml
    [project]
    name = "grantkit-village-fund"
    version = "26.1"
    dependencies = ["grantkit>=26.1,<27"]
    [project.entry-points.grantkit]
    village_fund = "grantkit_village_fund"     # the funder's code = the package

    # grantkit_village_fund/__init__.py
    """The Village Fund. Documents: Guide for Grantees, 2026."""
    from grantkit.plugin import Funder, hookimpl
    from grantkit_village_fund.funder import FUNDER

    @hookimpl
    def grantkit_funders() -> tuple[Funder, ...]:
        return (FUNDER,)

    # grantkit_village_fund/funder.py
    from collections.abc import Iterator
    from grantkit.plugin import (
        Figures, Funder, Parameters, Remark, ReportView, Text, rule,
    )

    @rule("VF301", severity="error", certainty="quoted", source="guide", clause="4.2",
          needs=("agreement.grant",))
    def spent_more_than_granted(
        view: ReportView[None], figures: Figures, parameters: Parameters
    ) -> Iterator[Remark]:
        """Costs exceed the grant.

        What it checks: that the costs of all reports stay within the grant.
        Why the funder asks: the fund pays no more than it awarded.
        How to put it right: charge the excess to another source.
        Source: Guide for Grantees, 4.2.
        """
        funding = figures.funding
        if funding.spent > funding.awarded:
            yield Remark("agreement.grant", spent=funding.spent, grant=funding.awarded)

    FUNDER = Funder(
        code="village_fund",
        package="grantkit_village_fund",
        prefix="VF",
        name=Text({"lv": "Ciema fonds", "en": "Village Fund"}),
        languages=("lv",),
        rules=(spent_more_than_granted,),
    )

    # grantkit_village_fund/sources.toml
    [guide]
    title = "Guide for Grantees"
    date = 2026-01-15

    # grantkit_village_fund/boxes.toml
    [VF151]
    path = "project.number"
    label = { lv = "Līguma numurs", en = "Agreement number" }
    place = { lv = "1. sadaļa", en = "Section 1" }
    required = ["final"]
    source = "guide"
    clause = "2.1"
    certainty = "quoted"

    # grantkit_village_fund/wording/en.toml (and lv.toml alike)
    [VF301]
    message = "{spent} was spent, but the grant is {grant}."
    hint = "Charge the excess to another source."

    # grantkit_village_fund/forms/final.docx: the fund's form, with {{project.number}}
    # typed into the box of the number.

Files with fixed names stand in the package: `sources.toml`, `editions.toml`,
`parameters.toml`, `boxes.toml`, `headings.toml`, `wording/<language>.toml` and
`forms/<kind of report>.docx`. Each may be left out. What they hold is described by the
classes that this module lists below.
'''

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pluggy
from attrs import field, frozen

# What rules read …
from grantkit.figures import Figures
from grantkit.figures.achievement import IndicatorRow
from grantkit.model.budget import BudgetLine, CostCategory, FundingKind, FundingSource
from grantkit.model.communication import CommunicationItem, CommunicationKind
from grantkit.model.expenditure import (
    ExpenditureItem,
    PaymentMethod,
    SupportingDocument,
)
from grantkit.model.finding import Certainty, Citation, Finding, Severity
from grantkit.model.money import CENT, Money, Percent, total
from grantkit.model.path import numbered, texts_in, values_at
from grantkit.model.period import Dates, Period
from grantkit.model.project import (
    Agreement,
    DayCount,
    Location,
    Partner,
    PartnerRole,
    Project,
)
from grantkit.model.project_file import FileState, ReportView

# … and what the data files hold.
from grantkit.model.reference import (
    Box,
    DatedValue,
    Edition,
    Heading,
    Parameters,
    Source,
)
from grantkit.model.report import Annex, Report, ReportKind, Signatory
from grantkit.model.results import Indicator, IndicatorValue, PeriodBehaviour, Unit
from grantkit.model.text import Text
from grantkit.model.workplan import Activity, ActivityStatus
from grantkit.wording import Wording

__all__ = [
    "CENT",
    "GROUP",
    "Activity",
    "ActivityStatus",
    "Agreement",
    "Annex",
    "Box",
    "BudgetLine",
    "Certainty",
    "Citation",
    "CommunicationItem",
    "CommunicationKind",
    "CostCategory",
    "DatedValue",
    "Dates",
    "DayCount",
    "Edition",
    "ExpenditureItem",
    "Figures",
    "FileState",
    "Finding",
    "Funder",
    "FundingKind",
    "FundingSource",
    "Heading",
    "Indicator",
    "IndicatorRow",
    "IndicatorValue",
    "InstalledFunder",
    "Location",
    "Money",
    "NotRun",
    "Parameters",
    "Partner",
    "PartnerRole",
    "PaymentMethod",
    "Percent",
    "Period",
    "PeriodBehaviour",
    "Project",
    "Remark",
    "Report",
    "ReportKind",
    "ReportView",
    "Rule",
    "Severity",
    "Signatory",
    "Source",
    "SupportingDocument",
    "Text",
    "Unit",
    "grantkit_funders",
    "hookimpl",
    "numbered",
    "rule",
    "texts_in",
    "total",
    "values_at",
]

# -- The machinery: one entry-point group, one marker, one hook -----------------------

GROUP = "grantkit"
"""The entry-point group. The name of the entry point is the code of the funder."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks the function by which a plugin answers the hook."""


@hookspec
def grantkit_funders() -> tuple[Funder, ...]:  # type: ignore[empty-body]
    """Return the funders of this plugin; called once, when funders are first needed.

    An exception here takes down this plugin alone: it is named to the user together
    with its distribution and version, and other funders go on working.
    """


# -- What a rule gives back -----------------------------------------------------------


class Remark:
    """Something a rule has found; the engine makes a `Finding` of it.

    Args:
        path: The place in the project, with numbers: `expenditure[13].paid_on`.
        variant: Which of the rule's messages to use; empty for `message` and `hint`,
            otherwise `message_<variant>` and `hint_<variant>` of the wording file.
        values: The values that the message prints, by the name of their placeholder.
    """

    __slots__ = ("path", "values", "variant")

    def __init__(self, path: str, *, variant: str = "", **values: object) -> None:
        """Note a place and the values that the message prints."""
        self.path = path
        self.variant = variant
        self.values = values


class NotRun:
    """A rule's own statement that it could not run; listed under *not checked*.

    Most rules need none: data that `needs` names and the project lacks is noticed
    before the rule is called.

    Args:
        variant: Which reason to use: `reason_<variant>` of the wording file.
        values: The values that the reason prints.
    """

    __slots__ = ("values", "variant")

    def __init__(self, variant: str, **values: object) -> None:
        """Note the reason and the values that it prints."""
        self.variant = variant
        self.values = values


# -- Rules ----------------------------------------------------------------------------

Check = Callable[[ReportView[Any], Figures, Parameters], Iterator[Remark | NotRun]]


def _refuse_beyond_certainty(
    rule: Rule, _attribute: object, severity: Severity
) -> None:
    if not rule.certainty.allows(severity):
        raise ValueError(
            f"{rule.code}: a rule that is only {rule.certainty} cannot be "
            f"{severity}; at most {rule.certainty.gravest or 'no rule at all'}"
        )


@frozen(kw_only=True)
class Rule:
    """One check, with all that is known about it.

    Attributes:
        code: Prefix of the funder, family and number. The families are alike for all:
            1xx identification and period, 2xx expenditure, 3xx budget and
            co-financing, 4xx indicators, 5xx work plan and partners, 6xx narrative and
            publicity, 7xx annexes, signature and personal data. Never used twice.
        certainty: How well the requirement is known. It caps the severity.
        severity: How much a finding weighs.
        source: Id of the document in `sources.toml`.
        clause: Place in the document.
        needs: Paths without which the rule cannot run. Where one is missing, the rule
            is listed as not checked, or counted under the finding about that path.
        reports: Kinds of report it applies to; empty for all.
        since: First day of a report's period end for which it is in force.
        until: Last such day, included.
        check: The generator function. It is pure: it opens no file, reads no clock
            (`view.as_of` is the day) and prints nothing.
    """

    code: str
    certainty: Certainty
    severity: Severity = field(validator=_refuse_beyond_certainty)
    source: str
    clause: str = ""
    needs: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    check: Check

    @property
    def page(self) -> str:
        """The rule's page: the docstring of its function."""
        return self.check.__doc__ or ""


def rule(  # noqa: PLR0913 -- a declaration with names, not a computation
    code: str,
    *,
    severity: str,
    certainty: str,
    source: str,
    clause: str = "",
    needs: tuple[str, ...] = (),
    reports: tuple[str, ...] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
) -> Callable[[Check], Rule]:
    """Make a `Rule` of a generator function; the arguments are its attributes.

    The docstring of the function has a first line that names the offence, and four
    headings: *What it checks*, *Why the funder asks*, *How to put it right*, *Source*.

    Raises:
        ValueError: The severity is graver than the certainty allows.
    """

    def decorate(check: Check) -> Rule:
        return Rule(
            code=code,
            certainty=Certainty(certainty),
            severity=Severity(severity),
            source=source,
            clause=clause,
            needs=needs,
            reports=reports,
            since=since,
            until=until,
            check=check,
        )

    return decorate


# -- The funder -----------------------------------------------------------------------


@frozen(kw_only=True)
class Funder:
    """What a plugin says about one funder in Python; its data files say the rest.

    Attributes:
        code: As project files name it: `funder: village_fund`.
        package: Import name of the package in which the data files stand.
        prefix: Of the codes of rules and boxes: capitals only.
        name: Of the funder and its programme.
        languages: In which its reports are written, the usual one first.
        rules: In order of their codes.
        details: An attrs class for the funder's own fields; None where it has none.
        reconstructed: True where the forms imitate an official form that is not
            public. The forms say so, and so does a note among the findings.
    """

    code: str
    package: str
    prefix: str
    name: Text
    languages: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    details: type | None = None
    reconstructed: bool = False


@frozen(kw_only=True)
class InstalledFunder:
    """A funder together with what its data files hold; made by grantkit.

    Attributes:
        funder: What the plugin said in Python.
        distribution: Name of the installed distribution.
        version: Of that distribution.
        sources: Documents by id.
        editions: In the order of the file.
        parameters: Dated values.
        boxes: In order of their codes.
        headings: By the funder's code for them.
        wordings: By language, each with the core's own sentences beneath.
        forms: Path of the form for each kind of report.
    """

    funder: Funder
    distribution: str
    version: str
    sources: Mapping[str, Source]
    editions: tuple[Edition, ...]
    parameters: Parameters
    boxes: tuple[Box, ...]
    headings: Mapping[str, Heading]
    wordings: Mapping[str, Wording]
    forms: Mapping[str, Path]
