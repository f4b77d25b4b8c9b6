"""A form with its bindings written: typed marks and blank places become controls."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import frozen
from lxml import etree

from grantkit.forms.compiling.compile import find_faults
from grantkit.forms.compiling.marks import Typed, find_marks, isolate, own_text
from grantkit.forms.faults import FormFault
from grantkit.forms.grammar import Sign, parse_mark
from grantkit.forms.linting.expected import same_values
from grantkit.forms.package.contents import as_document, stories
from grantkit.forms.package.parts import pack, read_package
from grantkit.forms.package.wordml import (
    SPACE,
    Element,
    parse_xml,
    to_bytes,
    w,
    written_xml,
)
from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.proposal import Candidate, Standing, Tagging
from grantkit.forms.tagging.propose import proposals_for
from grantkit.forms.tagging.writing import (
    LONGEST_TAG,
    Numbers,
    bind_control,
    drop_copies,
    drop_lines,
    fill_blank,
    keep_whole,
    repeat_head,
    wrap_run,
)
from grantkit.model.reference import Box


@frozen(kw_only=True)
class TaggedForm:
    """A form with its bindings written.

    Attributes:
        document: The Word file.
        tagging: What was found and proposed.
        converted: The typed marks that became controls.
        typed: The typed marks that stay: blocks, conditions, and what no tag can hold.
        faults: What keeps the form from being filled; marks with faults stay typed.
    """

    document: bytes
    tagging: Tagging
    converted: tuple[str, ...]
    typed: tuple[str, ...]
    faults: tuple[FormFault, ...]


def tag_form(  # noqa: PLR0913 -- each says something else about the work
    file: Path,
    boxes: Iterable[Box],
    roots: Mapping[str, object],
    *,
    titles_in: str,
    accept: bool = False,
    language: str = "en",
) -> TaggedForm:
    """Turn typed marks into controls, and bind blank places of which there is no doubt.

    Args:
        file: A Word document or template.
        boxes: Of the funder.
        roots: The type of each first name of a path.
        titles_in: Language of the titles that the controls get.
        accept: Whether doubtful proposals are written too.
        language: Of the messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form at all.
    """
    package = as_document(read_package(file, language), language)
    known = tuple(boxes)
    tagging = proposals_for(package, known, roots)
    proposed = (c.box for p in tagging.proposals for c in p.candidates)
    named = (*proposed, *reversed(known))
    titles = {box.path: box.label.in_language(titles_in) for box in named}
    chosen = _chosen(tagging, accept=accept)
    faults = find_faults(file, roots, language)
    wrong = {str(fault.values.get("mark", "")) for fault in faults}
    done = {
        name: _tagged(package.parts[name], chosen.get(name, ()), titles, wrong)
        for name in stories(package)
    }
    written = {name: part.data for name, part in done.items()}
    return TaggedForm(
        document=pack({**package.parts, **written}),
        tagging=tagging,
        converted=tuple(mark for part in done.values() for mark in part.converted),
        typed=tuple(mark for part in done.values() for mark in part.typed),
        faults=faults,
    )


Written = tuple[Blank, Candidate]


def _chosen(tagging: Tagging, *, accept: bool) -> Mapping[str, list[Written]]:
    """List what is written in each part, from its end to its beginning."""
    written = defaultdict(list)
    for proposal in reversed(tagging.proposals):
        is_sure = proposal.standing is Standing.BOUND
        if is_sure or (accept and proposal.is_acceptable):
            place = proposal.blank.place.part
            written[place].append((proposal.blank, proposal.candidates[0]))
    return written


@frozen(kw_only=True)
class _Part:
    data: bytes
    converted: tuple[str, ...]
    typed: tuple[str, ...]


def _tagged(
    data: bytes,
    chosen: Sequence[Written],
    titles: Mapping[str, str],
    wrong: Collection[str],
) -> _Part:
    root = parse_xml(data)
    numbers = Numbers.after(root)
    _convert_blanks(root, chosen, titles, numbers)
    converted: list[str] = []
    typed: list[str] = []
    for paragraph in tuple(root.iter(w("p"))):
        for mark, is_done in _convert_marks(paragraph, titles, wrong, numbers):
            (converted if is_done else typed).append(mark)
    if chosen or converted:
        data = to_bytes(written_xml(root))
    return _Part(data=data, converted=tuple(converted), typed=tuple(typed))


def _convert_blanks(
    root: Element,
    chosen: Sequence[Written],
    titles: Mapping[str, str],
    numbers: Numbers,
) -> None:
    """Write what was chosen; later places first, so that earlier ones stay put."""
    paragraphs, controls = list(root.iter(w("p"))), list(root.iter(w("sdt")))
    for blank, candidate in chosen:
        title, mark = titles[candidate.box.path], candidate.mark
        paragraph = paragraphs[blank.paragraph - 1]
        if blank.control is None:
            if blank.goes_on:
                drop_lines(paragraph)
            fill_blank(paragraph, blank, mark, title, numbers)
        else:
            bind_control(controls[blank.control - 1], mark, title)
        row = next(paragraph.iterancestors(w("tr")), None)
        if row is not None and blank.row is not None and "[]" in mark:
            drop_copies(row)
            repeat_head(row)
            keep_whole(row)


def _convert_marks(
    paragraph: Element,
    titles: Mapping[str, str],
    wrong: Collection[str],
    numbers: Numbers,
) -> Iterator[tuple[str, bool]]:
    """Put controls round the typed marks that stand for a value, outside controls.

    Yields:
        Each typed mark that is not wrong, and whether it now has a control.
    """
    text = own_text(paragraph)
    typed = [found for found in find_marks(text) if isinstance(found, Typed)]
    free = [
        found
        for found in typed
        if not _is_controlled(paragraph, found) and _as_shown(found) not in wrong
    ]
    fit = [found for found in free if _fits(found.text)]
    runs = isolate(paragraph, tuple(fit))
    for found in free:
        words = text[found.start : found.end]
        if found in fit:
            run, mark = runs[found.start], parse_mark(found.text)
            etree.SubElement(run, w("t"), {SPACE: "preserve"}).text = words
            if mark is not None:
                wrap_run(run, mark.text, _title(mark.path, titles), numbers)
        yield words, found in fit


def _as_shown(found: Typed) -> str:
    mark = parse_mark(found.text)
    return "" if mark is None else mark.shown


def _title(path: str, titles: Mapping[str, str]) -> str:
    """Find the title of the box that a value fills; the path where none has it."""
    return next((titles[same] for same in same_values(path) if same in titles), path)


def _fits(text: str) -> bool:
    mark = parse_mark(text)
    if mark is None or mark.sign is not Sign.VALUE or mark.may_open:
        return False
    return len(text.strip()) <= LONGEST_TAG


def _is_controlled(paragraph: Element, found: Typed) -> bool:
    """Say whether a mark stands in a control within its paragraph."""
    offset = 0
    for text in paragraph.iter(w("t")):
        if next(text.iterancestors(w("p"))) is not paragraph:
            continue
        offset += len(text.text or "")
        if offset > found.start:
            control = next(text.iterancestors(w("sdt")), None)
            return control is not None and _is_run_level(control, paragraph)
    return False


def _is_run_level(control: Element, paragraph: Element) -> bool:
    return paragraph in control.iterancestors()
