"""A blank place of a form, as a value: where it is, and what stands by it."""

from enum import StrEnum

from attrs import frozen

from grantkit.forms.faults import Place


class BlankKind(StrEnum):
    """What a blank place looks like.

    `cell`: an empty cell or paragraph. `line`: dots, underscores, or the end of a line
    after its label. `prompt`: words in square or angled brackets. `control`: an empty
    content control. `date`: one for a day. `choice`: one with a list to choose from.
    `check_box`: an empty box to tick.
    """

    CELL = "cell"
    LINE = "line"
    PROMPT = "prompt"
    CONTROL = "control"
    DATE = "date"
    CHOICE = "choice"
    CHECK_BOX = "check_box"


@frozen(kw_only=True)
class Blank:
    """A place of a form that seems to wait for a value. Numbers count from 1.

    Attributes:
        place: Where on the form.
        kind: What it looks like.
        paragraph: Number of its paragraph among all of its part.
        start: Where it begins in the text of the paragraph.
        end: Where it ends; the same where nothing makes way for the value.
        control: Number of its control among all of the part, if it is one.
        labels: What stands by it, read in every way it can be; the likeliest first.
        option: What stands behind a box to tick.
        question: What stands before the boxes that it is one of.
        context: Headings, captions and labels round about.
        lists: The lists for which the blocks round it repeat, outermost first.
        row: Number of the row that would repeat: table and row; None elsewhere.
        summed: In a row of totals, the numbers of the paragraphs above in its column
            that are written once for each element; None elsewhere.
        unsure: Whether its label may be that of another line of the same cell, or its
            number one that the funder gave.
        faint: Whether it is a place only if a box fits: an empty paragraph, say.
        counts: Whether it takes the number of its row.
        goes_on: Whether the lines below only give it more room.
    """

    place: Place
    kind: BlankKind
    paragraph: int
    start: int
    end: int
    control: int | None = None
    labels: tuple[str, ...] = ()
    option: str = ""
    question: str = ""
    context: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    row: tuple[int, int] | None = None
    summed: tuple[int, ...] | None = None
    unsure: bool = False
    faint: bool = False
    counts: bool = False
    goes_on: bool = False
