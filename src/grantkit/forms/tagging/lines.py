"""What came of tagging a form, as lines of plain text."""

from collections.abc import Iterable, Iterator

from grantkit.forms.faults import FormFault
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing
from grantkit.forms.tagging.tag import TaggedForm
from grantkit.model.reference import Box
from grantkit.wording import Wording

_STEP = "  "


def tagging_lines(
    tagged: TaggedForm, wording: Wording, *, accept: bool
) -> Iterator[str]:
    """List what was bound, what is doubtful, what has found nothing, what is wrong.

    Args:
        tagged: The form.
        wording: In whose language it is written.
        accept: Whether the doubtful was written too.
    """
    tagging = tagged.tagging
    bound = (_bound(p, wording) for p in tagging.of(Standing.BOUND))
    yield from _group("bound", bound, wording)
    doubtful = tagging.of(Standing.DOUBTFUL)
    likely = (_doubtful(p, wording) for p in doubtful if p.is_acceptable)
    yield from _group("accepted" if accept else "doubtful", likely, wording)
    unlikely = (_doubtful(p, wording) for p in doubtful if not p.is_acceptable)
    yield from _group("unlikely", unlikely, wording)
    unknown = (p.blank.place.sentence(wording) for p in tagging.of(Standing.UNKNOWN))
    yield from _group("unknown", unknown, wording)
    homeless = (_homeless(box, wording) for box in tagging.without_place)
    yield from _group("homeless", homeless, wording)
    faults = (_fault(fault, wording) for fault in tagged.faults)
    yield from _group("faults", faults, wording)
    for key, marks in (("converted", tagged.converted), ("typed", tagged.typed)):
        if marks:
            yield wording.say(f"tag.{key}", {"count": len(marks)})


def _group(key: str, lines: Iterable[str], wording: Wording) -> Iterator[str]:
    known = tuple(lines)
    if known:
        yield wording.say(f"tag.{key}", {"count": len(known)})
        yield from (f"{_STEP}{text}" for text in known)


def _bound(proposal: Proposal, wording: Wording) -> str:
    candidate = proposal.candidates[0]
    place = proposal.blank.place.sentence(wording)
    values = {"place": place, **_values(candidate, wording)}
    return wording.say("tag.bound_line", values)


def _doubtful(proposal: Proposal, wording: Wording) -> str:
    first, *others = (
        wording.say("tag.candidate", _values(candidate, wording))
        for candidate in proposal.candidates[:2]
    )
    values = {"place": proposal.blank.place.sentence(wording), "first": first}
    if not others:
        return wording.say("tag.doubtful_line", values)
    return wording.say("tag.doubtful_line_two", {**values, "second": others[0]})


def _values(candidate: Candidate, wording: Wording) -> dict[str, object]:
    return {
        "path": candidate.box.path,
        "title": candidate.box.label.in_language(wording.language),
        "confidence": candidate.confidence,
    }


def _fault(fault: FormFault, wording: Wording) -> str:
    return f"{fault.number}  {fault.message(wording.language)}"


def _homeless(box: Box, wording: Wording) -> str:
    title = box.label.in_language(wording.language)
    values = {"path": box.path, "title": title, "code": box.code}
    return wording.say("tag.homeless_line", values)
