"""The desk at which findings are written: everything a finding needs to be complete."""

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Any

from attrs import frozen

from grantkit.checking.causes import Waiting
from grantkit.checking.naming import to_fill
from grantkit.figures import Figures
from grantkit.model.finding import (
    BoxPlace,
    Certainty,
    Citation,
    Finding,
    NotChecked,
    Severity,
)
from grantkit.model.override import Override, OverrideKind
from grantkit.model.path import values_at, without_brackets
from grantkit.model.reference import Box
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder, ReportView
from grantkit.wording import Wording

Locate = Callable[[str], SourceLocation | None]
"""Finds where a path of the project file stands in the user's files."""


@frozen
class Ground:
    """What a finding rests on.

    Attributes:
        code: Of the rule or box.
        severity: How much its findings weigh.
        source: The clause behind it.
    """

    code: str
    severity: Severity
    source: Citation


@frozen(kw_only=True)
class Desk:
    """What is looked at, and in which words.

    Attributes:
        view: The report.
        figures: Its figures.
        funder: Whose rules apply.
        edition: Code of the edition they are of; None where it is not known.
        wording: The funder's sentences over the core's, in the language of the reader.
        locate: Finds places in the user's files.
    """

    view: ReportView[Any]
    figures: Figures
    funder: InstalledFunder
    edition: str | None
    wording: Wording
    locate: Locate

    @property
    def kind(self) -> str:
        """The kind of report, as boxes and rules name it; empty while unknown."""
        return "" if self.view.report.kind is None else self.view.report.kind.value

    def in_edition(self, editions: tuple[str, ...]) -> bool:
        """Say whether what belongs to some editions applies; to none means to all."""
        return not editions or self.edition in editions

    def finding(
        self,
        ground: Ground,
        path: str,
        sentences: tuple[str, str],
        values: Mapping[str, object],
    ) -> Finding:
        """Write a finding.

        Args:
            ground: The rule or box it comes from.
            path: Of the view; the finding gets that of the project file.
            sentences: The keys of message and hint in the wording.
            values: What the sentences print.
        """
        message, hint = sentences
        in_file = self.view.in_file(path)
        own_words = {f"{self.wording.language}.{key}" for key in sentences}
        return Finding(
            code=ground.code,
            severity=ground.severity,
            message=self.wording.say(message, values),
            hint=self.wording.say(hint, values),
            path=in_file,
            location=self.locate(in_file),
            box=self.box_at(path),
            source=ground.source,
            overrides=self.changed(OverrideKind.WORDING, own_words),
        )

    def changed(self, kind: OverrideKind, names: Iterable[str]) -> tuple[Override, ...]:
        """List what an organisation's own file changes, of a kind and some names."""
        own = self.funder.own_rules
        return () if own is None else own.of(kind, frozenset(names))

    def waiting(self, check: Waiting) -> NotChecked:
        """Say for which paths of the project file a check waits."""
        paths = [
            to_fill(path, self.locate(path), self.funder, self.wording)
            for path in check.lacking
        ]
        values = {"paths": ", ".join(paths), "count": len(paths)}
        reason = self.wording.say("not_checked.lacking", values)
        return NotChecked(code=check.code, reason=reason)

    def box_at(self, path: str) -> BoxPlace | None:
        """Find the box of the form that a path fills, or that holds what it fills."""
        box = self._boxes.get(without_brackets(path))
        return None if box is None else self.place_of(box)

    @cached_property
    def _boxes(self) -> Mapping[str, Box]:
        """The boxes of the edition by their bare paths; of several, the first."""
        known = (box for box in self.funder.boxes if self.in_edition(box.editions))
        return {without_brackets(box.path): box for box in reversed(tuple(known))}

    def place_of(self, box: Box) -> BoxPlace:
        """Say where a box stands on the form of this report."""
        is_own = box.certainty is Certainty.OWN  # it stands on no form
        form = None if is_own else self.funder.forms.get(self.kind)
        return BoxPlace(
            form=form.name if form else "",
            label=box.label.in_language(self.wording.language),
            place=box.place.in_language(self.wording.language),
        )

    @property
    def own_boxes(self) -> tuple[Box, ...]:
        """The boxes that the organisation has added itself."""
        own = self.funder.own_rules
        return () if own is None else own.boxes

    def values(self, path: str) -> list[tuple[str, object]]:
        """Find what stands at a path of the view or of the figures."""
        root = self if path.startswith("figures.") else self.view
        return list(values_at(root, path))
