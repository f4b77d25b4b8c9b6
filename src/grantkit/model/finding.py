"""A finding: one remark on a project, with the four places that it points to."""

from enum import StrEnum

from attrs import frozen

from grantkit.model.override import Override
from grantkit.model.source import SourceLocation


class Severity(StrEnum):
    """How much a finding weighs. Only an error keeps a report from being handed in."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def weight(self) -> int:
        """0 for an error, 1 for a warning, 2 for a note: the order of printing."""
        return list(Severity).index(self)


class Certainty(StrEnum):
    """How well a statement about a funder is known.

    `quoted`: stated in the document named. `derived`: follows from quoted statements or
    from arithmetic. `inferred`: deduced from what is seen in practice. `comparator`:
    quoted from another funder. `unknown`: not found out; never the ground of a rule.
    `own`: no statement about the funder at all, but a rule that an organisation has set
    itself; no plugin may rest on it.
    """

    QUOTED = "quoted"
    DERIVED = "derived"
    INFERRED = "inferred"
    COMPARATOR = "comparator"
    UNKNOWN = "unknown"
    OWN = "own"

    @property
    def gravest(self) -> Severity | None:
        """The gravest finding that may rest on it; None where none may."""
        return {
            Certainty.QUOTED: Severity.ERROR,
            Certainty.DERIVED: Severity.ERROR,
            Certainty.INFERRED: Severity.WARNING,
            Certainty.COMPARATOR: Severity.NOTE,
            Certainty.OWN: Severity.ERROR,
        }.get(self)

    def allows(self, severity: Severity) -> bool:
        """Say whether a finding of this severity may rest on it."""
        return self.gravest is not None and severity.weight >= self.gravest.weight


@frozen(kw_only=True)
class Citation:
    """The clause that a rule rests on.

    Attributes:
        document: Title of the document.
        clause: Section, article or page.
        url: Address of the document; empty where it has none.
        certainty: How well the statement is known.
    """

    document: str
    clause: str
    url: str
    certainty: Certainty


@frozen(kw_only=True)
class BoxPlace:
    """A box on the funder's form.

    Attributes:
        form: File name of the form; empty where the funder has none.
        label: What the form calls the box.
        place: Where on the form it stands.
    """

    form: str
    label: str
    place: str


@frozen(kw_only=True)
class Finding:
    """One remark on a project.

    Attributes:
        code: The rule or box that found it.
        severity: How much it weighs.
        message: What was found and what is expected, with values.
        hint: What to do about it.
        path: Where in the project: `expenditure[13].paid_on`, counted from 0.
        location: Where in the user's files, if the value stands anywhere.
        box: Where on the funder's form, if it concerns a box.
        source: The clause it rests on.
        causes: How many further findings wait for this one to be mended.
        waiting: Their codes, each once, in the order in which they were met.
        overrides: What it owes to an organisation's own file.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    path: str
    location: SourceLocation | None = None
    box: BoxPlace | None = None
    source: Citation | None = None
    causes: int = 0
    waiting: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()


@frozen(kw_only=True)
class NotChecked:
    """A check that did not run, and why.

    Attributes:
        code: The rule.
        reason: One sentence.
    """

    code: str
    reason: str
