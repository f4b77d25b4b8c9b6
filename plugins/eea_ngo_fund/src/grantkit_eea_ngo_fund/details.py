"""What only the two NGO funds ask for: the `details` of a project file."""

from datetime import date
from enum import StrEnum

from attrs import frozen

from grantkit.plugin import Money, ReportView, Text


class Area(StrEnum):
    """The support areas of the project programme (PP), by their digit."""

    SOCIAL = "1"
    COHESIVE_SOCIETY = "2"


class Size(StrEnum):
    """The size of a project of the NGO Fund, by the code in its number."""

    MICRO = "MIC"
    MEDIUM = "MEC"
    MACRO = "MAC"


class Level(StrEnum):
    """How far a project reaches."""

    LOCAL = "local"
    REGIONAL = "regional"
    NATIONAL = "national"
    INTERNATIONAL = "international"


class Outcome(StrEnum):
    """The outcomes of the NGO Fund; the codes are ours, for the fund has none."""

    ACTIVE_CITIZENSHIP = "O1"
    WELFARE = "O2"
    DEMOCRATIC_VALUES = "O3"
    CAPACITY = "O4"


class GrantType(StrEnum):
    """The types of grants of the Active Citizens Fund."""

    STRATEGIC = "strategic"
    CAPACITY = "capacity"
    ACTION = "action"
    OPERATING = "operating"


@frozen(kw_only=True)
class Conversion:
    """One amount in both currencies, as the project has converted it.

    Attributes:
        what: What the amount is.
        lvl: The amount in lats.
        eur: The same in euro.
    """

    what: Text | None = None
    lvl: Money | None = None
    eur: Money | None = None


@frozen(kw_only=True)
class ApplicationText:
    """A text of the approved application, to tell a report from a copy of it.

    Attributes:
        section: Name of the section of `report.narrative` in which it would reappear.
        text: As in the application.
    """

    section: str
    text: Text | None = None


@frozen(kw_only=True)
class Details:
    """The fields of the two funds.

    Attributes:
        call_year: The year in which the call was announced, as in the number.
        applied_on: The day of the application.
        area: The support area; of the project programme only.
        size: Micro, medium or macro project.
        level: How far the project reaches.
        outcomes: Outcomes of the programme to which it contributes.
        ring_fenced_children: Whether it is paid from the part set aside for children
            and young people at risk of exclusion.
        grant_type: The type of grant; of the Active Citizens Fund only.
        organisation_total: All grants of the Active Citizens Fund to the recipient.
        vat_status_stated: Whether a statement on value added tax is attached.
        procurement_threshold: From which sum on a purchase needs a procurement.
        third_party_resources: Costs of others' resources used off the premises; no
            part of the base of indirect costs.
        conversions: Amounts given in lats and in euro.
        application: Texts of the approved application.
    """

    call_year: int | None = None
    applied_on: date | None = None
    area: Area | None = None
    size: Size | None = None
    level: Level | None = None
    outcomes: tuple[Outcome, ...] = ()
    ring_fenced_children: bool | None = None
    grant_type: GrantType | None = None
    organisation_total: Money | None = None
    vat_status_stated: bool | None = None
    procurement_threshold: Money | None = None
    third_party_resources: Money | None = None
    conversions: tuple[Conversion, ...] = ()
    application: tuple[ApplicationText, ...] = ()


View = ReportView[Details | None]
"""A report to one of the two funds, as the rules read it."""
