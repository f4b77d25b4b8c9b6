"""The funder's own fields of a project file."""

from attrs import frozen

from grantkit.plugin import ReportView


@frozen(kw_only=True)
class Details:
    """What the Village Fund asks beside what every funder asks.

    Attributes:
        households: Households of the village.
        open_to_all: Whether everyone could take part.
        strand: The strand of the call.
    """

    households: int | None = None
    open_to_all: bool | None = None
    strand: str | None = None


View = ReportView[Details | None]
"""What the rules of this plugin read; `details` is None where a project gives none."""
