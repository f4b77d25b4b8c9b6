"""What traces are made from, and the few ways in which parts are put together."""

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import frozen

from grantkit.figures import Exchange, Figures, Sums, paying_period
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money
from grantkit.model.path import numbered
from grantkit.model.period import Period
from grantkit.model.project_file import ReportView
from grantkit.tracing.trace import Step, Trace, given, missing


@frozen(kw_only=True)
class Desk:
    """A report, and how its funder wants sums made.

    Attributes:
        view: The report.
        figures: Its figures.
        sums: Rates and rounding of the funder.
    """

    view: ReportView[Any]
    figures: Figures
    sums: Sums

    @property
    def exchange(self) -> Exchange:
        """The one currency of the figures, and what reaches it."""
        return self.figures.exchange

    @property
    def paid(self) -> Period | None:
        """The days on which the costs of the report were paid."""
        return paying_period(self.view, self.view.report)

    def costs(self) -> Iterator[tuple[str, ExpenditureItem]]:
        """Go through all costs with their paths."""
        return numbered("expenditure", self.view.expenditure)

    def money(self, path: str, money: Money | None) -> Trace:
        """Trace an amount of the project file into the currency of the figures."""
        stands = given(path, money)
        if money is None or money.currency == self.exchange.currency:
            return stands
        for rate in self.exchange.rates:
            if (rate.of, rate.to) == (money.currency, self.exchange.currency):
                return Trace(
                    path=path,
                    step=Step.CONVERTED,
                    parts=(stands,),
                    rate=rate,
                    rounding=self.exchange.rounding,
                )
        return missing(path, "no_rate")

    def total(self, path: str, parts: Iterable[Trace], rule: str = "") -> Trace:
        """Add up amounts of money; none make zero."""
        return Trace(
            path=path,
            step=Step.SUM,
            parts=tuple(parts),
            rule=rule,
            currency=self.exchange.currency,
        )


def combined(path: str, step: Step, *parts: Trace) -> Trace:
    """Put parts together by a step that needs nothing else."""
    return Trace(path=path, step=step, parts=parts)


def counted(path: str, parts: Iterable[Trace], rule: str = "") -> Trace:
    """Add up numbers; none make zero."""
    return Trace(path=path, step=Step.SUM, parts=tuple(parts), rule=rule)


def if_any(trace: Trace) -> Trace:
    """Leave out a sum of which no part is known."""
    known = any(part.value is not None for part in trace.parts)
    return trace if known else missing(trace.path)
