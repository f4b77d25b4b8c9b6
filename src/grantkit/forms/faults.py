"""What is wrong with a form, and where: values that become sentences at the end."""

from collections.abc import Iterable, Mapping

from attrs import field, frozen

from grantkit.errors import FormError
from grantkit.wording import LANGUAGES, Wording, core_wording


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
    """

    part: str
    headings: tuple[str, ...] = ()
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    words: str = ""

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
        code: Of its sentence: `form.<code>` in the core's wording.
        variant: Which of its sentences: `message`, or `message_<variant>`.
        place: Where on the form.
        values: What the sentence prints.
    """

    code: str
    variant: str = ""
    place: Place
    values: Mapping[str, object] = field(factory=dict)

    def message(self, language: str) -> str:
        """Write the fault in one line."""
        wording = form_wording(language)
        key = f"message_{self.variant}" if self.variant else "message"
        sentence = wording.say(f"form.{self.code}.{key}", self.values)
        return f"{self.place.sentence(wording)}: {sentence}"


def form_wording(language: str) -> Wording:
    """Give the core's sentences; English where it does not speak the language."""
    return core_wording(language if language in LANGUAGES else "en")


def faulty(name: str, faults: Iterable[FormFault], language: str) -> FormError:
    """Make the error that lists every fault, one a line."""
    head = form_wording(language).say("form.faults.message", {"form": name})
    return FormError(
        "\n".join([head, *(f"  {fault.message(language)}" for fault in faults)])
    )


def refused(name: str, code: str, language: str, **values: object) -> FormError:
    """Make the error about a file that cannot serve as a form at all."""
    return FormError(
        form_wording(language).say(f"form.{code}.message", {"form": name, **values})
    )
