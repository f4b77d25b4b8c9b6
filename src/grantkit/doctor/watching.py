"""Watching the rules of a funder: what each reads, and what that is computed from."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from attrs import evolve, frozen

from grantkit.checking.core_rules import CORE_RULES
from grantkit.demands.gaps import lacking
from grantkit.demands.plugin import package_of
from grantkit.demands.rules import cases_in
from grantkit.demands.sizes import smallest
from grantkit.doctor.computed import roots_of_figures
from grantkit.doctor.examples import examples_of
from grantkit.doctor.filled import filled_view
from grantkit.doctor.patient import sources_of
from grantkit.doctor.reads import Ground, reads_of
from grantkit.model.path import texts_in, without_brackets
from grantkit.model.project_file import ReportView, names_of
from grantkit.model.report import ReportKind
from grantkit.plugin import InstalledFunder, Rule

Names = frozenset[str]
"""Paths without brackets, as `names_in` writes them."""


@frozen(kw_only=True)
class Watch:
    """What is known of the rules of a funder, and of the core's.

    Attributes:
        funder: With its boxes and rules.
        rules: All that are asked, the core's first.
        reads: What each rule reads, by its code.
        roots: What each figure is computed from.
        sweeping: Rules that read every text; of no single one do they say anything.
        cases: How many cases of the tests name a code; None where they are not at hand.
        whole: The reports on which they were watched, before anything was taken away.
        examples: On how many reports of the plugin the rules were watched; where there
            is none, it was a report made up from the classes.
        reason: Why its examples could not be read.
    """

    funder: InstalledFunder
    rules: tuple[Rule, ...]
    reads: Mapping[str, Names]
    roots: Mapping[str, Names]
    sweeping: tuple[str, ...]
    cases: Counter[str] | None
    whole: Ground
    examples: int
    reason: str = ""

    def readers_of(self, names: Names, kind: str | None) -> Iterator[str]:
        """List the rules for a kind of report that read a value of some names."""
        for code in self._asked(kind):
            if _meet(self.reads[code], names):
                yield code

    def distant_of(self, names: Names, kind: str | None) -> Iterator[str]:
        """List the rules that read what is computed from it, or what it is made of."""
        wide = names | self.made_of(names)
        for code in self._asked(kind):
            reads = self.reads[code]
            if _meet(reads | self.made_of(reads), wide):
                yield code

    def _asked(self, kind: str | None) -> Iterator[str]:
        for rule in self.rules:
            is_for = kind is None or not rule.reports or kind in rule.reports
            if is_for and rule.code not in self.sweeping:
                yield rule.code

    def made_of(self, names: Names) -> Names:
        """Give what goes into the figures of some names."""
        return frozenset().union(*(self.roots.get(name, ()) for name in names))


def watch(funder: InstalledFunder) -> Watch:
    """Run the rules of the core and of a funder, and note what they read.

    They are run on the plugin's examples, on the first of these with each of its values
    in turn taken away, and on what is left of it where nothing is that can be spared.
    """
    folder = sources_of(package_of(funder))
    examples = examples_of(folder, funder.funder.code)
    opened = [each.opened(funder) for each in examples.known]
    whole = [each.view for each in opened] or _made_up(funder)
    gaps = [each.opened.view for first in opened[:1] for each in lacking(first)]
    least = [smallest(first, ()).view for first in opened[:1]]
    rules, sums = (*CORE_RULES, *funder.funder.rules), funder.funder.sums
    ground = Ground(views=tuple(whole), parameters=funder.parameters, sums=sums)
    found = reads_of(rules, evolve(ground, views=(*whole, *gaps, *least)))
    reads = {code: named(paths) for code, paths in found.items()}
    texts = named(path for view in whole for path in _texts_of(view))
    return Watch(
        funder=funder,
        rules=rules,
        reads=reads,
        roots={
            names_in(path): named(leaves)
            for path, leaves in roots_of_figures(whole, sums).items()
        },
        sweeping=tuple(
            rule.code for rule in CORE_RULES if texts and texts <= reads[rule.code]
        ),
        cases=None if folder is None else cases_in(folder),
        whole=ground,
        examples=len(opened),
        reason=examples.reason,
    )


def _made_up(funder: InstalledFunder) -> list[ReportView[Any]]:
    details = funder.funder.details
    return [filled_view(details, kind) for kind in funder.forms or ReportKind]


def _texts_of(view: ReportView[Any]) -> Iterator[str]:
    return (path for path, _ in texts_in(view, leave_out=("reports", "files")))


def named(paths: Iterable[str]) -> Names:
    """Write paths without brackets."""
    return frozenset(map(names_in, paths))


@cache
def names_in(path: str) -> str:
    """Write a path as the project file names it, without brackets."""
    first, dot, rest = without_brackets(path).partition(".")
    return f"{names_of(first)[0]}{dot}{rest}"


def _meet(some: Names, others: Names) -> bool:
    """Say whether one of some values is one of the others, or a part of it."""
    return any(
        f"{one}.".startswith(f"{other}.") or f"{other}.".startswith(f"{one}.")
        for one in some
        for other in others
    )
