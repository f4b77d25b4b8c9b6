"""What a funder expects of a form: boxes to be filled, and values it looks at."""

from collections.abc import Iterable, Iterator
from functools import cache

from attrs import frozen

from grantkit.figures.origins import origins_of
from grantkit.forms.grammar import lists_of
from grantkit.forms.linting.equivalents import EQUIVALENTS
from grantkit.model.finding import Severity
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder


@frozen(kw_only=True)
class Expected:
    """A funder, and the kind of report that the form is for.

    Attributes:
        funder: With its boxes and rules.
        kind: Of report; None where it is not known, and only what holds for every kind
            is expected.
    """

    funder: InstalledFunder
    kind: str | None

    @property
    def required(self) -> Iterator[Box]:
        """The boxes that must be filled."""
        kinds = {self.kind} if self.kind is not None else set(self.funder.forms)
        for box in self.funder.boxes:
            if box.required and kinds <= set(box.required):
                yield box

    def guarantees(self, path: str) -> bool:
        """Say whether no report without a value at a path ever gets to this form.

        Only an error keeps a report from being printed, and a box of some editions asks
        nothing of the others.
        """
        return any(
            box.severity is Severity.ERROR
            and not box.editions
            and leads_through(same, box.path)
            for box in self.required
            for same in same_values(path)
        )

    def checks(self, path: str) -> bool:
        """Say whether a box speaks of a path, or a rule needs it.

        Who looks at one field of the elements of a list looks at the elements.
        """
        known = {box.path for box in self.funder.boxes}
        known |= {need for rule in self.funder.funder.rules for need in rule.needs}
        elements = {_element_of(same) for same in same_values(path)}
        return any(
            leads_through(same, one) or leads_through(one, same)
            for one in known
            for same in elements
        )


def is_printed(box: Box, printed: Iterable[str]) -> bool:
    """Say whether a form that prints some paths shows what fills a box.

    A box on a list is filled by what adds the list up, too.
    """
    known = tuple(printed)
    added_up = {origin.partition("[")[0] for one in known for origin in origins_of(one)}
    return box.path in added_up or is_shown(box.path, known)


def is_shown(path: str, printed: Iterable[str]) -> bool:
    """Say whether a form that prints some paths shows what stands at another."""
    return any(
        leads_through(path, same) for one in printed for same in same_values(one)
    )


def _element_of(path: str) -> str:
    """Give the element that a value belongs to, or the value if it is in no list."""
    lists = lists_of(path)
    return lists[-1] if lists else path


@cache
def same_values(path: str) -> tuple[str, ...]:
    """Give a path, and the paths of the project whose values a figure shows."""
    shown = (
        f"{original}{path.removeprefix(figure)}"
        for original, figure in EQUIVALENTS
        if leads_through(figure, path)
    )
    return (path, *shown)


def same_figures(path: str) -> tuple[str, ...]:
    """Give a path, and the figures that show a value of the project."""
    shown = (
        f"{figure}{path.removeprefix(original)}"
        for original, figure in EQUIVALENTS
        if leads_through(original, path)
    )
    return (path, *shown)


def leads_through(outer: str, inner: str) -> bool:
    """Say whether one path is another, or goes on from it."""
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))
