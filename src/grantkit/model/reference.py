"""What a funder's data files hold: documents, dated numbers, editions, boxes."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from grantkit.model.finding import Certainty, Citation, Severity
from grantkit.model.limits import CountingPolicy
from grantkit.model.text import Text


@frozen(kw_only=True)
class Source:
    """A document that rules rest on (`sources.toml`).

    Attributes:
        id: Short name used by the other files.
        title: As printed on the document.
        edition: Version or number of the document.
        date: The day of the edition; None where it bears none.
        url: Address; empty where it has none.
    """

    id: str
    title: str
    edition: str = ""
    date: dt.date | None = None
    url: str = ""

    def cite(self, clause: str, certainty: Certainty) -> Citation:
        """Point to a clause of this document."""
        return Citation(
            document=self.title, clause=clause, url=self.url, certainty=certainty
        )


MONTHS = "months"
"""The unit of parameters by which a deadline is counted in months, and not in days."""


class Stricter(StrEnum):
    """Which numbers in the place of a parameter ask for more than it does."""

    LOWER = "lower"
    HIGHER = "higher"


ParameterValue = Decimal | str | tuple[str, ...] | Mapping[str, str]


@frozen(kw_only=True)
class DatedValue:
    """A number, word, list or table that holds from one day to another.

    Attributes:
        value: A `Decimal`, a text, a tuple of texts, or a table of texts.
        unit: Such as `EUR`, `days`, `%`; empty for words.
        since: First day on which it holds; None for always.
        until: Last day, included; None while it still holds.
        source: Id of the document.
        clause: Place in the document.
        certainty: How well it is known.
        stricter: Whether a lower or a higher number asks for more; left out where
            neither does, and organisations may not change it for themselves.
    """

    value: ParameterValue
    unit: str = ""
    since: dt.date | None = None
    until: dt.date | None = None
    source: str
    clause: str = ""
    certainty: Certainty
    stricter: Stricter | None = None

    def holds(self, on: dt.date) -> bool:
        """Say whether the value holds on a day."""
        started = self.since is None or self.since <= on
        return started and (self.until is None or on <= self.until)

    @property
    def number(self) -> Decimal:
        """The value as a number.

        Raises:
            TypeError: The data file holds something else.
        """
        if not isinstance(self.value, Decimal):
            raise TypeError(f"{self.value!r} is not a number")
        return self.value

    @property
    def text(self) -> str:
        """The value as a text.

        Raises:
            TypeError: The data file holds something else.
        """
        if not isinstance(self.value, str):
            raise TypeError(f"{self.value!r} is not a text")
        return self.value

    @property
    def names(self) -> tuple[str, ...]:
        """The value as a list of texts.

        Raises:
            TypeError: The data file holds something else.
        """
        if not isinstance(self.value, tuple):
            raise TypeError(f"{self.value!r} is not a list")
        return self.value

    @property
    def table(self) -> Mapping[str, str]:
        """The value as a table of texts.

        Raises:
            TypeError: The data file holds something else.
        """
        if not isinstance(self.value, Mapping):
            raise TypeError(f"{self.value!r} is not a table")
        return self.value


@frozen
class Parameters:
    """What a funder's rules go by.

    Attributes:
        values: Dated values by name (`parameters.toml`).
        deadlines: By name (`deadlines.toml`).
        days: How the plugin finds days that a path alone does not lead to.
    """

    values: Mapping[str, tuple[DatedValue, ...]] = field(factory=dict)
    deadlines: Mapping[str, "Deadline"] = field(factory=dict)
    days: Mapping[str, Callable[[Any], dt.date | None]] = field(factory=dict)

    def on(self, day: dt.date, name: str) -> DatedValue | None:
        """Find the value that holds on a day.

        Raises:
            KeyError: The data file knows no parameter of this name at all.
        """
        return next((v for v in self.values[name] if v.holds(day)), None)

    def __iter__(self) -> Iterator[tuple[str, DatedValue]]:
        """Go through every value with its name."""
        return ((n, v) for n, values in self.values.items() for v in values)


@frozen(kw_only=True)
class Edition:
    """A programme period, call or manual version (`editions.toml`).

    Attributes:
        code: Short name, as a project file may give it.
        title: In words.
        since: First day of project implementation it applies to.
        until: Last day, included; None while it is open.
        sources: Ids of the documents that define it.
    """

    code: str
    title: Text
    since: dt.date
    until: dt.date | None = None
    sources: tuple[str, ...] = ()

    def holds(self, day: dt.date) -> bool:
        """Say whether the edition applies to a project that begins on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@frozen(kw_only=True)
class Box:
    """A box of a funder's form (`boxes.toml`).

    Attributes:
        code: Of the findings about it.
        path: What fills it; `[]` where there is one for each element. An empty list has
            no element that could lack it; a box on the list itself, `activities` or
            `indicators[].values`, asks that there be one.
        label: What the form calls it.
        place: Where on the form it stands.
        required: Kinds of report in which it must be filled.
        editions: Codes of the editions it belongs to; empty for all.
        limit: Greatest length, if there is one.
        counting: How the length is counted.
        choices: The words it accepts; empty for any.
        severity: Of a finding about it.
        source: Id of the document.
        clause: Place in the document.
        limit_clause: Place that sets the greatest length, where that is another.
        certainty: How well the requirement is known.
    """

    code: str
    path: str
    label: Text
    place: Text
    required: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    limit: int | None = None
    counting: CountingPolicy = CountingPolicy.CHARACTERS
    choices: tuple[str, ...] = ()
    severity: Severity
    source: str
    clause: str = ""
    limit_clause: str = ""
    certainty: Certainty


@frozen(kw_only=True)
class DeclaredCheck:
    """A check that needs no Python (`checks.toml`).

    Beside these keys it has those of its kind.

    Attributes:
        code: Of its findings; numbered like a rule.
        kind: What it does; see the kinds of checks.
        about: What the docstring of a rule says: a line that names the offence, then
            *What it checks*, *Why the funder asks*, *How to put it right*, *Source*.
        severity: How much a finding weighs.
        certainty: How well the requirement is known. It caps the severity.
        source: Id of the document.
        clause: Place in the document.
        needs: Paths without which it cannot run. Left out, they are the paths outside
            of lists that it compares, counts days by or sets conditions on.
        reports: Kinds of report it applies to; empty for all.
        since: First day of a report's period end for which it is in force.
        until: Last such day, included.
        editions: Codes of the editions it belongs to; empty for all.
        replaces: Codes of the core's warnings that are not looked for while this check
            is in force, because it asks the same in its own way.
        path: What is judged, one path or several; `[]` for each element of a list. Each
            of several paths has a message of its own, `message_<last name>`.
        label: What messages call it; if left out, as the form or the core does.
        at: Path at which the finding points, where that is another.
        on: Path of the day for which parameters are looked up; the day of the check,
            where it is left out or not known.
        where: Conditions that must all hold: `true` for a path at which something other
            than no and zero stands, `false` for one at which nothing does, or the words
            or the number of which one must stand there.
        unless: Conditions, written alike, of which none may hold.
        show: Further values for the message: by the name of the placeholder, a path or
            the name of a parameter.
    """

    code: str
    kind: str
    about: str
    severity: Severity
    certainty: Certainty
    source: str
    clause: str = ""
    needs: tuple[str, ...] | None = None
    reports: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    editions: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    path: tuple[str, ...] = ()
    label: Text | None = None
    at: str = ""
    on: str = ""
    where: Mapping[str, object] = field(factory=dict)
    unless: Mapping[str, object] = field(factory=dict)
    show: Mapping[str, str] = field(factory=dict)


@frozen(kw_only=True)
class Heading:
    """A heading of the funder's budget (`headings.toml`).

    Attributes:
        code: As projects give it.
        title: In words.
        category: The neutral cost category; see `CostCategory`.
    """

    code: str
    title: Text
    category: str


@frozen(kw_only=True)
class Confirmation:
    """Something that only a person can confirm (`confirmations.toml`).

    An open one is a warning: it keeps a report from being *ready*, not from being
    handed in. What is known only of other funders, or not at all, is not asked for.

    Attributes:
        code: Of the finding that it is open.
        attestation: The code by which project files give it.
        text: What is confirmed, in one sentence.
        by: Who usually confirms it: a role, never a person.
        needs: Paths without which it is not asked for.
        reports: Kinds of report it belongs to; empty for all.
        editions: Codes of the editions it belongs to; empty for all.
        source: Id of the document.
        clause: Place in the document.
        certainty: How well it is known that the funder asks for it.
    """

    code: str
    attestation: str
    text: Text
    by: Text
    needs: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    source: str
    clause: str = ""
    certainty: Certainty


@frozen(kw_only=True)
class Deadline:
    """A day by which something is due (`deadlines.toml`).

    Attributes:
        id: By which rules and calendars name it.
        title: What is due.
        reports: Kinds of report it belongs to; empty for all.
        editions: Codes of the editions it belongs to; empty for all.
        start: Path of the day from which it is counted; the last one, where several
            stand there.
        start_title: That day in words, in the genitive.
        days: How many days there are: a number, a path, or the name of a parameter. A
            parameter whose unit is `months` says how many months there are. It is that
            of the first day of the project, or of the day of the check where that is
            not known.
        counted: How days are counted: `calendar`, `working`, or a path.
        country: Whose public holidays are no working days, by its ISO 3166-1 code.
        handed_in: Path of the day on which it was handed in.
        source: Id of the document.
        clause: Place in the document.
        certainty: How well it is known.
    """

    id: str
    title: Text
    reports: tuple[str, ...] = ()
    editions: tuple[str, ...] = ()
    start: str
    start_title: Text
    days: str
    counted: str = "calendar"
    country: str = "LV"
    handed_in: str = "report.submitted_on"
    source: str
    clause: str = ""
    certainty: Certainty
