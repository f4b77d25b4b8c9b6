"""What a draft says about the report: findings, and what its form could not show."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import PurePath

from attrs import evolve, frozen

from grantkit.forms.drafting.anchors import Anchor
from grantkit.forms.drafting.homes import Homes
from grantkit.forms.faults import FormFault, form_wording
from grantkit.forms.linting.expected import leads_through
from grantkit.model.finding import Finding, Severity
from grantkit.model.path import unnumbered
from grantkit.model.source import SourceLocation
from grantkit.wording import Wording


@frozen(kw_only=True)
class Note:
    """One remark.

    Attributes:
        code: Of the rule, box or fault.
        severity: How much it weighs.
        message: What was found.
        hint: What to do about it; empty where the message says it.
        path: Of the project file.
        box: The box in words; empty where it concerns none.
        label: What people call the place where there is no box; empty if nothing.
        location: Where in the user's files; empty where that is not known.
        has_box: Whether it concerns a box.
        is_printed: Whether the form prints what fills the box.
    """

    code: str
    severity: Severity
    message: str
    hint: str
    path: str
    box: str
    label: str = ""
    location: str = ""
    has_box: bool
    is_printed: bool

    @property
    def place(self) -> str:
        """Say where it belongs: in words, and where in the user's files."""
        words = (self.box or self.label, self.location)
        return "\n".join(filter(None, words)) or self.path

    def comment(self, anchor: Anchor | None, wording: Wording) -> str:
        """Say it beside the text; where it stands elsewhere, with its box in words."""
        label = wording.display.label("Severity", self.severity.value)
        lines = [f"{self.code}, {label}: {self.message}"]
        if self.hint:
            lines.append(f"→ {self.hint}")
        if (anchor is None or not anchor.is_exact) and self.box:
            lines.append(wording.say("draft.place", {"box": self.box}))
        return "\n".join(lines)


def notes_of(
    findings: Iterable[Finding],
    faults: Sequence[FormFault],
    homes: Homes,
    printed: frozenset[str],
    language: str,
) -> tuple[Note, ...]:
    """List the findings, then the faults that no finding speaks of.

    Args:
        findings: About the report.
        faults: What its form could not show.
        homes: The places of its values.
        printed: The places that the form shows, with empty brackets.
        language: Of the notes.
    """
    wording = form_wording(language)
    told = [_of_finding(finding, printed) for finding in findings]
    known = {note.path for note in told}
    return (*told, *_of_faults(faults, homes, known, wording))


def _of_finding(finding: Finding, printed: frozenset[str]) -> Note:
    box = finding.box
    place = unnumbered(finding.path)
    return Note(
        code=finding.code,
        severity=finding.severity,
        message=finding.message,
        hint=finding.hint,
        path=finding.path,
        box=f"{box.label} ({box.place})" if box is not None else "",
        location=_located(finding.location),
        has_box=box is not None,
        is_printed=any(leads_through(place, path) for path in printed),
    )


def _located(location: SourceLocation | None) -> str:
    """Name the place without the folders above: they are nobody else's business."""
    if location is None:
        return ""
    return str(evolve(location, file=PurePath(location.file).name))


def _of_faults(
    faults: Iterable[FormFault], homes: Homes, known: set[str], wording: Wording
) -> Iterator[Note]:
    for fault in faults:
        places = homes.of(str(fault.values["path"]))
        if not any(_is_told(place, known) for place in places):
            yield Note(
                code=fault.number,
                severity=fault.severity,
                message=fault.sentence(wording.language),
                hint="",
                path=places[0],
                box=evolve(fault.place, words="").sentence(wording),
                has_box=True,
                is_printed=True,
            )
            known.add(places[0])


def _is_told(place: str, known: set[str]) -> bool:
    return any(leads_through(path, place) for path in known if path)
