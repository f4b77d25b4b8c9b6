"""Listing the figures of a report that can be explained, so that they can be found."""

from collections.abc import Iterator, Mapping
from typing import Final

from attrs import field, frozen

from grantkit.app.figuring import desk_of, report_wording
from grantkit.app.opening import OpenedReport
from grantkit.figures.achievement import IndicatorRow
from grantkit.figures.costs import PartnerCosts
from grantkit.figures.funding import FundingRow, PaymentRow
from grantkit.figures.partnership import PartnerRow
from grantkit.figures.reach import RegionRow, TargetGroupRow
from grantkit.figures.spending import RegisterRow, SpendingRow
from grantkit.figures.volunteering import VolunteerRow
from grantkit.figures.work_plan import DeliverableRow
from grantkit.model.path import values_at
from grantkit.tracing import Desk, traceable
from grantkit.wording import Wording, core_wording

_NAMES: Final[Mapping[type, tuple[str, ...]]] = {
    SpendingRow: ("heading", "title"),
    PartnerCosts: ("partner.id", "partner.name"),
    RegisterRow: ("item.reference", "item.description"),
    VolunteerRow: ("volunteer.role",),
    FundingRow: ("source.source",),
    PaymentRow: ("source.source", "payment.on"),
    PartnerRow: ("partner.id", "partner.name"),
    IndicatorRow: ("indicator.id", "indicator.name"),
    DeliverableRow: ("deliverable.id", "deliverable.title"),
    TargetGroupRow: ("group.name",),
    RegionRow: ("region",),
}
"""What names a row, from the row on."""

_SHOWN_AGAIN: Final = frozenset(("outputs", "outcomes", "named_outputs"))
"""Tables whose rows another one has already."""


@frozen(kw_only=True)
class Figure:
    """A figure that can be explained.

    Attributes:
        path: By which it is asked for.
        printed: As the report prints it.
    """

    path: str
    printed: str


@frozen(kw_only=True)
class Group:
    """Figures that belong together: those of a row, or of a whole table.

    Attributes:
        table: What they are figures of.
        name: Of the row; empty for a whole table.
        figures: In order.
    """

    table: str
    name: str
    figures: list[Figure] = field(factory=list)


def list_figures(opened: OpenedReport) -> list[Group]:
    """List the figures that have a value, row by row."""
    desk, wording = desk_of(opened), core_wording(opened.language)
    printed = report_wording(opened).display
    groups: dict[str, Group] = {}
    tables: dict[str, list[str]] = {}
    for path, value in _known(desk):
        row, table = path.rpartition(".")[0], _table(path)
        if row not in groups:
            title = wording.say(f"figure.table.{table}")
            groups[row] = Group(table=title, name=_name(desk, row, wording))
            tables.setdefault(table, []).append(row)
        groups[row].figures.append(Figure(path=path, printed=printed.show(value)))
    return [groups[row] for rows in tables.values() for row in rows]


def _known(desk: Desk) -> Iterator[tuple[str, object]]:
    for pattern in traceable():
        if _table(pattern) not in _SHOWN_AGAIN:
            found = values_at(desk, pattern)
            yield from ((path, value) for path, value in found if value is not None)


def _table(path: str) -> str:
    """Give the name of the table that a figure belongs to."""
    return path.split(".")[1].partition("[")[0]


def _name(desk: Desk, path: str, wording: Wording) -> str:
    """Name a row as the project does; a whole table has no name of its own."""
    row = next(value for _, value in values_at(desk, path))
    words = [
        _said(value, wording)
        for name in _NAMES.get(type(row), ())
        for _, value in values_at(row, name)
        if value
    ]
    return " ".join(words)


def _said(value: object, wording: Wording) -> str:
    if isinstance(value, str):
        return wording.display.label("CostCategory", value)
    return wording.display.show(value)
