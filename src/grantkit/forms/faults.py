"""What is wrong with a form, and where: values that become sentences at the end."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from grantkit.errors import FormError
from grantkit.forms.codes import CODES
from grantkit.model.finding import Severity
from grantkit.wording import LANGUAGES, Wording, core_wording

_LISTED = 20


@frozen(kw_only=True)
class Place:
    """A place on a form, as its author finds it. All numbers count from 1.

    Attributes:
        part: Of the package, such as `word/document.xml`.
        headings: The headings above, outermost first.
        table: Number of the table in its part.
        row: Of that table.
        cell: Of that row.
        words: The text round the place.
        order: Number of its paragraph in the part; two places that differ in nothing
            else are the same to whoever reads of them.
    """

    part: str
    headings: tuple[str, ...] = ()
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    words: str = ""
    order: int = field(default=0, eq=False)

    def sentence(self, wording: Wording) -> str:
        """Write the place: `the text, under “3. Budget”, table 2, row 4, cell 1`."""
        stem = self.part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
        known = f"form.place.{stem}"
        parts = [wording.say(known) if wording.has(known) else self.part]
        if self.headings:
            parts.append(
                wording.say("form.place.under", {"heading": self.headings[-1]})
            )
        if self.table is not None:
            numbers = {"table": self.table, "row": self.row, "cell": self.cell}
            parts.append(wording.say("form.place.table", numbers))
        if self.words:
            parts.append(wording.say("form.place.words", {"words": self.words}))
        return ", ".join(parts)


@frozen(kw_only=True)
class FormFault:
    """One thing that is wrong with a form, or that the data lack to fill it.

    Attributes:
        code: Its name among `CODES`, and of its sentence: `form.<code>` in the core's
            wording.
        variant: Which of its sentences: `message`, or `message_<variant>`.
        place: Where on the form.
        values: What the sentence prints.
        paths: Of the values that it is about, where there are several.
        boxes: The codes of the boxes that it is about.
    """

    code: str
    variant: str = ""
    place: Place
    values: Mapping[str, object] = field(factory=dict)
    paths: tuple[str, ...] = ()
    boxes: tuple[str, ...] = ()

    @property
    def number(self) -> str:
        """The code that people look up: `GF101`."""
        return CODES[self.code].number

    @property
    def severity(self) -> Severity:
        """How much it weighs."""
        return CODES[self.code].severity

    def message(self, language: str) -> str:
        """Write the fault in one line, its place first."""
        place = self.place.sentence(form_wording(language))
        return f"{place}: {self.sentence(language)}"

    def sentence(self, language: str) -> str:
        """Write what is wrong, and the cure."""
        key = f"message_{self.variant}" if self.variant else "message"
        return form_wording(language).say(f"form.{self.code}.{key}", self.values)


def form_wording(language: str) -> Wording:
    """Give the core's sentences; English where it does not speak the language."""
    return core_wording(language if language in LANGUAGES else "en")


class FaultyFormError(FormError):
    """A form that cannot be filled because of faults in it, or in the data.

    Attributes:
        faults: All of them; the message lists the first.
    """

    def __init__(self, faults: tuple[FormFault, ...], message: str) -> None:
        """Keep the faults beside their sentences."""
        super().__init__(message)
        self.faults = faults


def faulty(name: str, faults: Iterable[FormFault], language: str) -> FaultyFormError:
    """Make the error that lists faults, one a line, and counts those beyond a page."""
    wording, known = form_wording(language), tuple(faults)
    lines = [wording.say("form.faults.message", {"form": name})]
    lines += [f"  {it.number}  {it.message(language)}" for it in known[:_LISTED]]
    if (more := len(known) - _LISTED) > 0:
        lines.append(f"  {wording.say('form.faults.more', {'count': more})}")
    return FaultyFormError(known, "\n".join(lines))


class RefusedFormError(FormError):
    """A file that cannot serve as a form at all.

    Attributes:
        code: Why: the name of the sentence.
    """

    def __init__(self, code: str, message: str) -> None:
        """Keep the reason beside its sentence."""
        super().__init__(message)
        self.code = code


def refused(name: str, code: str, language: str, **values: object) -> RefusedFormError:
    """Make the error about a file that cannot serve as a form at all."""
    sentence = form_wording(language).say(
        f"form.{code}.message", {"form": name, **values}
    )
    return RefusedFormError(code, sentence)
