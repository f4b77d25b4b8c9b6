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
        api=1,
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
`parameters.toml`, `boxes.toml`, `checks.toml`, `headings.toml`, `deadlines.toml`,
`confirmations.toml`, `wording/<language>.toml` and `forms/<kind of report>.docx`. Each
may be left out. What they hold is described by the
classes that this module lists below.
'''

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pluggy
from attrs import field, frozen

# What rules read …
from grantkit import checks
from grantkit.figures import Figures, Sums
from grantkit.figures.achievement import IndicatorRow
from grantkit.model.budget import (
    BudgetLine,
    CostCategory,
    FundingKind,
    FundingSource,
    Payment,
)
from grantkit.model.communication import CommunicationItem, CommunicationKind
from grantkit.model.expenditure import (
    CostOption,
    ExpenditureItem,
    PaymentMethod,
    SupportingDocument,
)
from grantkit.model.finding import Certainty, Citation, Finding, Severity
from grantkit.model.limits import CountingPolicy
from grantkit.model.money import CENT, Money, Percent, Rate, Rounding, total

# … and what the data files hold.
from grantkit.model.own_rules import OwnRules
from grantkit.model.path import numbered, texts_in, values_at
from grantkit.model.period import Dates, Period
from grantkit.model.progress import (
    ActivityProgress,
    Certificate,
    DeliverableProgress,
    Effect,
    HorizontalConcern,
    ObjectiveStatus,
    PartnerProgress,
    WorkPackageProgress,
)
from grantkit.model.project import (
    Agreement,
    Amendment,
    DayCount,
    Location,
    Partner,
    PartnerRole,
    Project,
    Reach,
    TargetGroup,
)
from grantkit.model.project_file import FileState, ReportView
from grantkit.model.reference import (
    Box,
    Confirmation,
    DatedValue,
    Deadline,
    Edition,
    Heading,
    Parameters,
    Source,
)
from grantkit.model.report import (
    Annex,
    Attestation,
    Narrative,
    Report,
    ReportContent,
    ReportKind,
    Signatory,
)
from grantkit.model.results import (
    CountedItem,
    Counting,
    Indicator,
    IndicatorLevel,
    IndicatorValue,
    PeriodBehaviour,
    Unit,
)
from grantkit.model.text import Text
from grantkit.model.workplan import (
    Activity,
    ActivityStatus,
    Deliverable,
    Event,
    Volunteer,
    WorkPackage,
)
from grantkit.renaming import renamed
from grantkit.rule import NotRun, Remark, Rule, rule
from grantkit.wording import Wording

__all__ = [
    "API",
    "CENT",
    "GROUP",
    "Activity",
    "ActivityProgress",
    "ActivityStatus",
    "Agreement",
    "Amendment",
    "Annex",
    "Attestation",
    "Box",
    "BudgetLine",
    "Certainty",
    "Certificate",
    "Citation",
    "CommunicationItem",
    "CommunicationKind",
    "Confirmation",
    "CostCategory",
    "CostOption",
    "CountedItem",
    "Counting",
    "CountingPolicy",
    "DatedValue",
    "Dates",
    "DayCount",
    "Deadline",
    "Deliverable",
    "DeliverableProgress",
    "Edition",
    "Effect",
    "Event",
    "ExpenditureItem",
    "Figures",
    "FileState",
    "Finding",
    "Funder",
    "FundingKind",
    "FundingSource",
    "Heading",
    "HorizontalConcern",
    "Indicator",
    "IndicatorLevel",
    "IndicatorRow",
    "IndicatorValue",
    "InstalledFunder",
    "Location",
    "Money",
    "Narrative",
    "NotRun",
    "ObjectiveStatus",
    "Parameters",
    "Partner",
    "PartnerProgress",
    "PartnerRole",
    "Payment",
    "PaymentMethod",
    "Percent",
    "Period",
    "PeriodBehaviour",
    "Project",
    "Rate",
    "Reach",
    "Remark",
    "Report",
    "ReportContent",
    "ReportKind",
    "ReportView",
    "Rounding",
    "Rule",
    "Severity",
    "Signatory",
    "Source",
    "Sums",
    "SupportingDocument",
    "TargetGroup",
    "Text",
    "Unit",
    "Volunteer",
    "WorkPackage",
    "WorkPackageProgress",
    "checks",
    "grantkit_funders",
    "hookimpl",
    "numbered",
    "rule",
    "texts_in",
    "total",
    "values_at",
]

__getattr__ = renamed(__name__, {})

# -- The machinery: one entry-point group, one marker, one hook -----------------------

GROUP = "grantkit"
"""The entry-point group. The name of the entry point is the code of the funder."""

API = 1
"""The version of this API. It grows when a plugin has to be changed to go on working;
what only adds to it, or warns of a name that will go, leaves it as it is."""

hookspec = pluggy.HookspecMarker(GROUP)
hookimpl = pluggy.HookimplMarker(GROUP)
"""Marks the function by which a plugin answers the hook."""


@hookspec
def grantkit_funders() -> tuple[Funder, ...]:  # type: ignore[empty-body]
    """Return the funders of this plugin; called once, when funders are first needed.

    An exception here takes down this plugin alone: it is named to the user together
    with its distribution and version, and other funders go on working.
    """


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
        sums: Exchange rates and rounding of its figures.
        days: How the plugin finds days that a path of the view does not lead to, by
            the path at which `deadlines.toml` asks for them.
        reconstructed: True where the forms imitate an official form that is not
            public. The forms say so, and so does a note among the findings.
        api: The version of this API that the plugin was written for.
    """

    code: str
    package: str
    prefix: str
    name: Text
    languages: tuple[str, ...]
    rules: tuple[Rule, ...] = ()
    details: type | None = None
    sums: Sums = Sums()  # noqa: RUF009 -- frozen, so it can be shared
    days: Mapping[str, Callable[[ReportView[Any]], date | None]] = field(factory=dict)
    reconstructed: bool = False
    api: int = 1


@frozen(kw_only=True)
class InstalledFunder:
    """A funder together with what its data files hold; made by grantkit.

    Attributes:
        funder: What the plugin said in Python.
        distribution: Name of the installed distribution.
        version: Of that distribution.
        sources: Documents by id.
        editions: In the order of the file.
        parameters: Dated values and deadlines.
        boxes: In order of their codes.
        headings: By the funder's code for them.
        confirmations: In order of their codes.
        wordings: By language, each with the core's own sentences beneath.
        forms: Path of the form for each kind of report.
        own_rules: What an organisation's own file changes; None where it does not.
    """

    funder: Funder
    distribution: str
    version: str
    sources: Mapping[str, Source]
    editions: tuple[Edition, ...]
    parameters: Parameters
    boxes: tuple[Box, ...]
    headings: Mapping[str, Heading]
    confirmations: tuple[Confirmation, ...]
    wordings: Mapping[str, Wording]
    forms: Mapping[str, Path]
    own_rules: OwnRules | None = None
