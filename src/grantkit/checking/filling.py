"""How far a report has come: boxes filled and asked for, texts and their limits."""

from collections import Counter
from collections.abc import Iterator

from attrs import evolve, frozen

from grantkit.checking.boxes import is_missing, shown_text
from grantkit.checking.desk import Desk
from grantkit.checking.engine import family_of
from grantkit.model.finding import BoxPlace
from grantkit.model.limits import CountingPolicy
from grantkit.model.reference import Box
from grantkit.model.source import SourceLocation
from grantkit.model.text import Text

OWN = "own"
_NEAR = 90


@frozen(kw_only=True)
class Filling:
    """How far one part of the report is filled.

    Attributes:
        family: The digit of the part; `own` for boxes of the organisation's own.
        asked: Boxes that this kind of report must fill; one for each element of a list.
        filled: How many of them are.
    """

    family: str
    asked: int
    filled: int


@frozen(kw_only=True)
class TextLength:
    """A text and the limit of its box.

    Attributes:
        box: The box on the form.
        location: Where the text stands in the user's files, if anywhere.
        counting: How its length is counted.
        used: Its length.
        limit: The greatest length.
        overrun: What lies beyond the limit; empty where nothing does.
    """

    box: BoxPlace
    location: SourceLocation | None
    counting: CountingPolicy
    used: int
    limit: int
    overrun: str

    @property
    def is_near(self) -> bool:
        """Whether at least nine tenths of the limit are used, but no more than all."""
        return self.limit * _NEAR <= self.used * 100 <= self.limit * 100


def fillings(desk: Desk) -> tuple[Filling, ...]:
    """Count the boxes that are asked for and those that are filled, part by part."""
    asked: Counter[str] = Counter()
    filled: Counter[str] = Counter()
    for box in (*desk.funder.boxes, *desk.own_boxes):
        if desk.kind in box.required and desk.in_edition(box.editions):
            values = [value for _, value in desk.values(box.path)]
            part = OWN if box in desk.own_boxes else family_of(box.code)
            asked[part] += len(values)
            filled[part] += sum(not is_missing(each) for each in values)
    return tuple(
        Filling(family=family, asked=count, filled=filled[family])
        for family, count in sorted(asked.items())
        if count
    )


def _place(desk: Desk, box: Box) -> BoxPlace:
    """Say where a box stands; nobody takes one of the organisation for the funder's."""
    place = desk.place_of(box)
    if box not in desk.own_boxes:
        return place
    label = desk.wording.say("overrides.of_own", {"label": place.label})
    return evolve(place, label=label)


def text_lengths(desk: Desk) -> Iterator[TextLength]:
    """Measure the texts whose length is limited; an empty one if it is asked for."""
    for box in (*desk.funder.boxes, *desk.own_boxes):
        if box.limit is None or not desk.in_edition(box.editions):
            continue
        for path, value in desk.values(box.path):
            text = shown_text(desk, value) if isinstance(value, str | Text) else ""
            if not text.strip() and desk.kind not in box.required:
                continue
            yield TextLength(
                box=_place(desk, box),
                location=desk.locate(desk.view.in_file(path)),
                counting=box.counting,
                used=box.counting.length(text),
                limit=box.limit,
                overrun=box.counting.overrun(text, box.limit),
            )
