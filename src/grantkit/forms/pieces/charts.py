"""Figures drawn as a chart."""

from collections.abc import Sequence

from attrs import frozen

from grantkit.forms.charting.making import chart_of
from grantkit.forms.charting.placing import drawing, fitting_height
from grantkit.forms.grammar import Mark
from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.job import Bound, Column, Job
from grantkit.forms.spots import Number
from grantkit.forms.text import escaped, run_text_xml


@frozen(kw_only=True)
class ChartPiece:
    """A chart of figures, or the words for having nothing to draw.

    Attributes:
        bound: Which figures.
        room: Width and height of the frame, or of the text round it, in English metric
            units.
        framed: Whether it is a frame, which the chart fills.
    """

    bound: Bound
    room: tuple[int, int]
    framed: bool

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the content of the run."""
        values = self.bound.reach.values(job, batch)
        return [[self._drawn(job, value).encode() for value in values]]

    def _drawn(self, job: Job, figures: object) -> str:
        chart = chart_of(figures, job.display.language)
        if chart is None:
            return run_text_xml(escaped(self.bound.mark.words or ""))
        [number] = job.numbers.take(Number.DRAWING, 1)
        job.charts[number] = chart
        width, height = self.room
        return drawing(
            chart,
            relation_id=relation_of(number),
            drawing_id=number,
            width_emu=width,
            height_emu=height if self.framed else fitting_height(chart, height),
        )


def draws(mark: Mark, figures: object, job: Job) -> bool:
    """Say whether a mark for a chart leaves anything on the form."""
    has_words = mark.words is not None
    return has_words or chart_of(figures, job.display.language) is not None


def relation_of(number: int) -> str:
    """Give the id of the relationship that leads to a chart, by its drawing."""
    return f"gkChart{number}"
