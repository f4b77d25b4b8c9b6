"""Who looks at what on a form: each value with its boxes, and the rules that read it.

A rule looks at a value if it reads it in order to judge, however it judges. That a rule
looks says nothing of how well; that none does is certain only as far as the reports go
on which the rules were watched.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from attrs import frozen

from grantkit.app.refusing import input_error
from grantkit.app.showing import funder_of_form
from grantkit.doctor.diagnosis import Share
from grantkit.doctor.reads import printed_by
from grantkit.doctor.watching import Watch, named, watch
from grantkit.forms import Place, form_roots
from grantkit.forms.grammar import Sign
from grantkit.forms.linting.expected import same_values
from grantkit.forms.outlining import outline_form
from grantkit.forms.outlining.outline import BoundBox
from grantkit.funders import Registry
from grantkit.model.path import PathError, type_at
from grantkit.plugin import Box, InstalledFunder
from grantkit.wording import Wording


@frozen(kw_only=True)
class ShownValue:
    """A value that a form shows, where it first stands.

    Attributes:
        place: Where on the form.
        path: Of the value.
        boxes: Those of the funder that it fills.
        is_required: Whether one of them must be filled in this kind of report.
        rules: The rules that read it.
        through: Rules that read what is computed from it, or what it is computed from.
        cases: The cases of the plugin's tests that name one of these codes; None where
            the tests are not at hand.
    """

    place: Place
    path: str
    boxes: tuple[Box, ...]
    is_required: bool
    rules: tuple[str, ...]
    through: tuple[str, ...]
    cases: int | None

    def label(self, wording: Wording) -> str:
        """Call the value as its box does; nothing where it has none."""
        named = (box.label.in_language(wording.language) for box in self.boxes)
        return next(named, "")

    @property
    def is_looked_at(self) -> bool:
        """Whether a rule reads it, or a box asks for it or limits what it may be."""
        asks = any(box.limit is not None or box.choices for box in self.boxes)
        return bool(self.rules or self.through) or self.is_required or asks


@frozen(kw_only=True)
class Coverage:
    """Who looks at what on one form.

    Attributes:
        form: The file.
        kind: Of the report it is for; None for a form that is not the funder's own.
        values: What it shows, each value once, in order of the form.
        own: Paths of what grantkit itself numbers or names; there is nothing to look
            at.
        watch: How the rules were watched.
    """

    form: Path
    kind: str | None
    values: tuple[ShownValue, ...]
    own: tuple[str, ...]
    watch: Watch

    @property
    def unseen(self) -> tuple[ShownValue, ...]:
        """The values at which nobody looks."""
        return tuple(each for each in self.values if not each.is_looked_at)

    @property
    def shares(self) -> Iterator[Share]:
        """How many values have a box, are looked at, and how many rules are tried."""
        count = len(self.values)
        if not count:
            return
        bound = sum(1 for each in self.values if each.boxes)
        yield Share(measure="bound", complete=bound, of=count)
        seen = count - len(self.unseen)
        yield Share(measure="looked_at", complete=seen, of=count)
        if self.watch.cases is not None:
            look = {c for each in self.values for c in (*each.rules, *each.through)}
            own = look.intersection(r.code for r in self.watch.funder.funder.rules)
            tried = own.intersection(self.watch.cases)
            yield Share(measure="tried", complete=len(tried), of=len(own))


def coverage_at(
    form: Path, registry: Registry, language: str, *, funder: str | None = None
) -> Coverage:
    """Find out whose form it is, and who looks at what on it.

    Args:
        form: A Word form.
        registry: The installed funders.
        language: Of the messages.
        funder: Code of the funder; a plugin's own form needs none.

    Raises:
        InputError: The file cannot be opened, or it is not known whose form it is.
        FormError: It is not a Word document.
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    found = funder_of_form(form, registry, language, funder=funder)
    outline_form(form, form_roots(None), language)  # what is no form is said first
    if found is None:
        raise input_error("nobodys_form", language, form=str(form))
    return coverage_of(form, watch(found), language)


def coverage_of(form: Path, watched: Watch, language: str = "en") -> Coverage:
    """Find out who looks at what on a form.

    Args:
        form: A Word form; of the funder's own the kind of report is known.
        watched: How the rules of its funder were watched.
        language: Of the messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word document.
    """
    kind = _kind_of(form, watched.funder)
    roots = form_roots(watched.funder.funder.details)
    outline = outline_form(form, roots, language)
    first: dict[str, Place] = {}
    for entry in outline.entries:
        if isinstance(entry, BoundBox) and entry.mark.sign is Sign.VALUE:
            first.setdefault(entry.mark.path, entry.place)
    paths = _paths_of(first, watched, roots)
    known = _known(first, roots)
    own = tuple(path for path in known if _is_own(paths[path], watched))
    values = (
        _shown(place, path, paths[path], kind, watched)
        for path, place in first.items()
        if path not in own
    )
    return Coverage(form=form, kind=kind, values=tuple(values), own=own, watch=watched)


def _paths_of(
    paths: Iterable[str], watched: Watch, roots: Mapping[str, object]
) -> Mapping[str, frozenset[str]]:
    """List the paths of each value: of the figure, and where the project has it.

    What is asked of all partners is asked of the one that leads.
    """
    figures = [path for path in _known(paths, roots) if path.startswith("figures.")]
    printed = printed_by(figures, watched.whole)
    return {
        path: printed.get(path, frozenset()).union(
            (path, path.replace("lead_partner.", "partners[].", 1)),
            _known(same_values(path), roots),
        )
        for path in paths
    }


def _known(paths: Iterable[str], roots: Mapping[str, object]) -> Iterator[str]:
    for path in paths:
        with suppress(PathError):
            type_at(roots, path)
            yield path


def _is_own(paths: frozenset[str], watched: Watch) -> bool:
    is_figure = all(path.startswith("figures.") for path in paths)
    return is_figure and not watched.made_of(named(paths))


def _kind_of(form: Path, funder: InstalledFunder) -> str | None:
    place = form.resolve()
    own = (kind for kind, each in funder.forms.items() if each.resolve() == place)
    return next(own, None)


def _shown(
    place: Place, path: str, paths: frozenset[str], kind: str | None, watched: Watch
) -> ShownValue:
    boxes = tuple(box for box in watched.funder.boxes if box.path in paths)
    names = named(paths)
    rules = tuple(watched.readers_of(names, kind))
    distant = watched.distant_of(names, kind)
    through = tuple(code for code in distant if code not in rules)
    codes = (*rules, *through, *(box.code for box in boxes))
    cases = watched.cases
    return ShownValue(
        place=place,
        path=path,
        boxes=boxes,
        is_required=any(_asks(box.required, kind) for box in boxes),
        rules=rules,
        through=through,
        cases=None if cases is None else sum(cases[code] for code in codes),
    )


def _asks(kinds: Collection[str], kind: str | None) -> bool:
    return bool(kinds) if kind is None else kind in kinds
