"""The plugin that the contract looks at: the funder, its files and its examples."""

import datetime as dt
import inspect
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from importlib.metadata import entry_points
from importlib.resources import files
from pathlib import Path
from typing import Self

from attrs import evolve, frozen

from grantkit.app.judging import judge
from grantkit.app.opening import OpenedReport, open_report
from grantkit.checking import CheckResult
from grantkit.checking.engine import edition_of
from grantkit.demands.altering import unconfirmed, with_edition, with_kind
from grantkit.demands.gaps import Gap, lacking, shortened
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.errors import FormError, UnknownReportError
from grantkit.forms import Form, compile_form, form_roots
from grantkit.forms.linting import Expected, Linted, lint_form
from grantkit.funders import Flaw, Registry, load_plugins
from grantkit.plugin import GROUP, InstalledFunder, Rule

MISTAKES = "with_mistakes.yaml"
"""What an author may call a copy of an example that has mistakes, beside it.

There may be several, `with_mistakes_2.yaml`: some mistakes exclude each other.
"""

Judged = tuple[OpenedReport, CheckResult]


@frozen(kw_only=True)
class Tried:
    """An example, and versions of it that each lack a value, with the results.

    Attributes:
        whole: The example.
        unspoilt: The version of it that each gap is made in.
        gaps: The versions that lack a value.
    """

    whole: Judged
    unspoilt: CheckResult
    gaps: tuple[tuple[Gap, CheckResult], ...]

    @classmethod
    def of(cls, opened: OpenedReport) -> Self:
        """Look at an example of which nobody has to confirm anything."""
        gaps = tuple((gap, judge(gap.opened)) for gap in lacking(opened))
        unspoilt = judge(shortened(opened))
        return cls(whole=(opened, judge(opened)), unspoilt=unspoilt, gaps=gaps)

    @property
    def judged(self) -> Iterator[Judged]:
        """All of them, the example first."""
        yield self.whole
        yield from ((gap.opened, result) for gap, result in self.gaps)


@frozen(kw_only=True)
class Example:
    """A good report: one that its funder would accept.

    Attributes:
        file: The project file.
        report: Id of the report.
        as_of: The day on which it is looked at.
    """

    file: Path
    report: str
    as_of: dt.date

    def opened(self, funder: InstalledFunder) -> OpenedReport:
        """Open the report, to be judged in English."""
        registry = Registry(funders={funder.funder.code: funder})
        return open_report(
            self.file,
            registry,
            as_of=self.as_of,
            report=self.report,
            funder=funder.funder.code,
            language="en",
        )


@frozen(kw_only=True)
class Plugin:
    """A plugin that is to keep the contract.

    Attributes:
        installed: The funder with its data files.
        package: The folder of its package, in which the data files stand.
        folder: That of the whole plugin, with its README and its tests.
        examples: Good reports to the funder.
    """

    installed: InstalledFunder
    package: Path
    folder: Path
    examples: tuple[Example, ...]

    def file_of(self, code: str) -> str:
        """Name the file that declares what bears a code; the core's have none."""
        for rule in self.installed.funder.rules:
            if rule.code == code:
                source = inspect.unwrap(rule.check).__code__.co_filename
                return self.named(source) or "checks.toml"
        for file, things in (
            ("boxes.toml", self.installed.boxes),
            ("confirmations.toml", self.installed.confirmations),
        ):
            if any(each.code == code for each in things):
                return file
        return "grantkit itself"

    def named(self, file: str) -> str | None:
        """Name a file as the author does; one outside of the package has no name."""
        path = Path(file)
        inside = path.is_relative_to(self.package)
        return path.relative_to(self.package).as_posix() if inside else None

    def speaks(self, rule: Rule) -> bool:
        """Say whether a rule has a message; one that has none is never checked."""
        said = self.installed.wordings["en"].sentences
        return any(key.startswith(f"{rule.code}.message") for key in said)

    @cached_property
    def opened(self) -> tuple[OpenedReport, ...]:
        """The examples, opened once for all demands."""
        return tuple(example.opened(self.installed) for example in self.examples)

    @cached_property
    def tried(self) -> tuple[Tried, ...]:
        """The examples, and versions of them that each lack a value, with the results.

        Nobody has to confirm anything in them.
        """
        return tuple(Tried.of(unconfirmed(each)) for each in self.opened)

    @property
    def judged(self) -> tuple[Judged, ...]:
        """The same in one row."""
        return tuple(judged for each in self.tried for judged in each.judged)

    @cached_property
    def mistaken(self) -> tuple[Judged, ...]:
        """The copies with mistakes that stand beside the examples, with the results.

        Each is looked at as every example beside it that reports on the same: examples
        in one folder may be of several projects.
        """
        copies = map(unconfirmed, self._copies())
        return tuple((each, judge(each)) for each in copies)

    def _copies(self) -> Iterator[OpenedReport]:
        beside: dict[Path, list[Example]] = defaultdict(list)
        for example in self.examples:
            for file in sorted(example.file.parent.glob(MISTAKES.replace(".", "*."))):
                beside[file].append(evolve(example, file=file))
        for examples in beside.values():
            opened = []
            for example in examples:
                with suppress(UnknownReportError):
                    opened.append(example.opened(self.installed))
            # A copy that reports on nothing of the kind is a mistake of another sort.
            yield from opened or [examples[0].opened(self.installed)]

    @cached_property
    def linted(self) -> Mapping[str, Linted | FormError]:
        """What is wrong with each form, by the kind of its report."""
        found = self.installed.forms.items()
        return {kind: _linted(form, kind, self.installed) for kind, form in found}

    @cached_property
    def sound_forms(self) -> Mapping[str, Form]:
        """The forms that can be filled, compiled once.

        What is said of a faulty form beside its faults would only follow from them.
        """
        found: dict[str, Form] = {}
        for kind, form in self.installed.forms.items():
            with suppress(FormError):
                roots = form_roots(self.installed.funder.details)
                found[kind] = compile_form(form, roots)
        return found

    def opened_as(self, kind: str, edition: str | None = None) -> OpenedReport:
        """Open the example that is most like a report of some kind and edition.

        What it is not, it is taken for.
        """
        nearest = max(self.opened, key=lambda each: self._likeness(each, kind, edition))
        if edition not in (None, self._edition(nearest)):
            nearest = with_edition(nearest, edition)
        return with_kind(nearest, kind)

    def _likeness(
        self, opened: OpenedReport, kind: str, edition: str | None
    ) -> tuple[bool, bool]:
        return opened.view.report.kind == kind, self._edition(opened) == edition

    def _edition(self, opened: OpenedReport) -> str | None:
        named = opened.loaded.project.edition
        return edition_of(self.installed.editions, opened.view, named)

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of report that have a form or a required box."""
        boxes = self.installed.boxes
        known = {
            *self.installed.forms,
            *(kind for box in boxes for kind in box.required),
        }
        return tuple(sorted(known))


def package_of(funder: InstalledFunder) -> Path:
    """Give the folder of a funder's package."""
    return Path(str(files(funder.funder.package)))


def load_plugin(
    code: str, folder: Path, examples: Iterable[Example]
) -> Plugin | tuple[Shortcoming, ...] | tuple[Flaw, ...]:
    """Find an installed plugin by the code of its funder, or say why it is not there.

    Args:
        code: Of the funder.
        folder: Of the whole plugin.
        examples: Good reports to the funder.
    """
    registry = load_plugins(entry_points(group=GROUP, name=code))
    if code in registry.funders and not registry.broken:
        installed = registry.funders[code]
        return Plugin(
            installed=installed,
            package=package_of(installed),
            folder=folder,
            examples=tuple(examples),
        )
    flaws = tuple(flaw for plugin in registry.broken for flaw in plugin.flaws)
    return flaws or (falls_short("pyproject.toml", "not_installed", code),)


def _linted(form: Path, kind: str, funder: InstalledFunder) -> Linted | FormError:
    expected = Expected(funder=funder, kind=kind)
    try:
        return lint_form(form, form_roots(funder.funder.details), expected, "en")
    except FormError as error:
        return error
