"""Places for charts: a mark alone in its paragraph, or a frame that shows the size."""

from grantkit.forms.charting.making import CHARTED
from grantkit.forms.compiling.controls import Control, inlined
from grantkit.forms.compiling.groups import Holders, make_repeatable, stands_alone
from grantkit.forms.compiling.typed_controls import wrap
from grantkit.forms.faults import Place
from grantkit.forms.grammar import CHART, Mark
from grantkit.forms.package.measures import EMU_PER_TWIP, frame_of, text_area
from grantkit.forms.package.wordml import Element, drop, put, w
from grantkit.forms.spots import ChartSpot, Group, Start, Tokens


def is_chart(mark: Mark) -> bool:
    """Say whether a mark stands for a chart; another with that format is faulty."""
    return mark.style == CHART and mark.path in CHARTED


def prepare_chart(
    run: Element, mark: Mark, place: Place, holders: Holders, tokens: Tokens
) -> None:
    """Let an empty run show a chart as wide as the text round it."""
    width, height = (EMU_PER_TWIP * side for side in text_area(run))
    spot = ChartSpot(mark=mark, place=place, room=(width, height), framed=False)
    put(run, tokens.token(spot))
    _vanish_with(run, spot, holders, tokens)


def prepare_chart_control(
    control: Control, place: Place, holders: Holders, tokens: Tokens
) -> bool:
    """Put a chart in the place of a picture; False if there is none to show the size.

    The control stays, but no longer as one for pictures: Word lets those hold nothing
    else.
    """
    frame = frame_of(control.content)
    if frame is None:
        return False
    for kind in control.properties.findall(w("picture")):
        drop(kind)
    run = inlined(control)
    spot = ChartSpot(mark=control.mark, place=place, room=frame, framed=True)
    put(run, tokens.token(spot))
    unit = control.element if run.getparent() is control.content else run
    _vanish_with(unit, spot, holders, tokens)
    return True


def _vanish_with(
    unit: Element, spot: ChartSpot, holders: Holders, tokens: Tokens
) -> None:
    """Let go what holds nothing but the chart, where there is nothing to draw."""
    paragraph = next(unit.iterancestors(w("p")))
    gone = paragraph if stands_alone(paragraph, unit) else unit
    holders.note(gone)
    make_repeatable([gone])
    wrap(gone, Start(group=Group.CHART, mark=spot.mark, place=spot.place), tokens)
