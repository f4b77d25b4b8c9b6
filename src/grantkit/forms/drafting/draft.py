"""A draft: a form filled in spite of errors, with comments, a banner and a table."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from attrs import evolve, frozen

from grantkit.errors import GrantkitError
from grantkit.forms.compiling.compile import Form
from grantkit.forms.drafting.anchors import Anchors
from grantkit.forms.drafting.banner import with_banner
from grantkit.forms.drafting.gaps import colour_gaps
from grantkit.forms.drafting.homes import Homes, places_printed
from grantkit.forms.drafting.notes import Note, notes_of
from grantkit.forms.drafting.pictures import put_words_for_pictures
from grantkit.forms.drafting.table import add_table
from grantkit.forms.faults import FormFault, form_wording
from grantkit.forms.filling.fill import Filling, fill_form
from grantkit.forms.filling.printed import paths_of
from grantkit.forms.package.comments import Author, Comment, with_comments
from grantkit.forms.package.contents import main_part, stories, with_part
from grantkit.forms.package.manifest import STATE, manifest_of
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.seal import has_own_seal
from grantkit.forms.package.wordml import Element, parse_xml, w
from grantkit.forms.text import writable
from grantkit.model.finding import Finding
from grantkit.wording import Wording

DRAFT = "draft"
"""What the manifest of a draft tells of its state."""


def draft_form(
    form: Form,
    values: Mapping[str, object],
    filling: Filling,
    findings: Sequence[Finding],
    label_of: Callable[[str], str] = str,
) -> bytes:
    """Fill a form whatever the data lack, and say in it what is wrong.

    Each finding that has a box on the form is a comment there; all of them stand in a
    table at the end. The same form, values, filling and findings give the same bytes.

    Args:
        form: The compiled form.
        values: The object of each first name of a path.
        filling: As for a final report; its language is that of the notes.
        findings: What is wrong with the report.
        label_of: Says what people call a path of the project file.
    """
    shown = evolve(
        filling,
        title=writable(filling.title),
        author=writable(filling.author),
        facts={**filling.facts, STATE: DRAFT},
        gaps=True,
    )
    homes = Homes(values=values)
    printed = places_printed(paths_of(form))
    language = filling.language or filling.display.language

    def finish(package: Package, faults: Sequence[FormFault]) -> Package:
        told = notes_of(findings, faults, homes, printed, language)
        notes = tuple(
            evolve(note, label=label_of(note.path)) if note.path else note
            for note in told
        )
        return _Finishing(filling=shown, homes=homes, notes=notes).done(package)

    return fill_form(form, values, shown, finish)


def is_unaltered_draft(file: Path) -> bool:
    """Say whether a file is a draft that grantkit wrote and nobody has changed since.

    A final report is none: nothing but another final report takes its place.
    """
    try:
        package = read_package(file, "en")
    except GrantkitError:
        return False
    manifest = manifest_of(package)
    is_draft = manifest is not None and manifest.facts.get(STATE) == DRAFT
    return is_draft and has_own_seal(package)


@frozen(kw_only=True)
class _Finishing:
    """What makes a draft of a filled form."""

    filling: Filling
    homes: Homes
    notes: tuple[Note, ...]

    def done(self, package: Package) -> Package:
        """Put gaps, banner, table and comments into the parts."""
        package = self._without_silence(package)
        main = main_part(package) or ""
        text = parse_xml(package.parts[main])
        anchors = Anchors.of(text, self.homes)
        own = self.filling.display.language
        words = form_wording(own).say("draft.word")
        package = with_banner(package, text, words, own)
        add_table(text, self.notes, self.wording)
        author = Author(name="grantkit", initials="gk", on=self.filling.as_of)
        comments = tuple(self._comments(text, anchors))
        return with_comments(with_part(package, main, text), text, comments, author)

    @property
    def wording(self) -> Wording:
        """The sentences of the notes."""
        return form_wording(self.filling.language or self.filling.display.language)

    def _without_silence(self, package: Package) -> Package:
        """Let what is missing be seen: in the text, in headers, footers and notes."""
        places = [note.path for note in self.notes]
        for part in stories(package):
            root = parse_xml(package.parts[part])
            framed = put_words_for_pictures(root)
            if colour_gaps(root, self.homes, places) or framed:
                package = with_part(package, part, root)
        return package

    def _comments(self, text: Element, anchors: Anchors) -> Iterator[Comment]:
        """Say what has a box on the form: there, or at the first paragraph.

        That is where headers, notes and blocks that were left out have theirs.
        """
        first = next(text.iter(w("p")))
        for note in (note for note in self.notes if note.has_box):
            anchor = anchors.find(note.path)
            if anchor is not None or note.is_printed:
                about = first if anchor is None else anchor.element
                yield Comment(about=about, text=note.comment(anchor, self.wording))
