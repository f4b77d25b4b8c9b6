"""Holding back what only follows from something else.

A value that cannot be read, an empty required box and wrong dates of the project or the
report are causes. A finding at the same place, or of a rule that needs the place, is
not shown beside its cause but counted under it, unless it is graver than the cause: a
verdict never gets milder by what is held back.
"""

from collections.abc import Iterable

from attrs import evolve

from grantkit.checking.desk import without_indices
from grantkit.model.finding import Finding


class Causes:
    """The causes found so far, and how many findings each holds back."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Start with causes that follow from nothing: what could not be read."""
        self._findings = list(findings)
        self._held = [0] * len(self._findings)

    def add(self, findings: Iterable[Finding]) -> None:
        """Take findings in as causes; what follows from another is counted there."""
        for finding in findings:
            if not self.hold(finding):
                self._findings.append(finding)
                self._held.append(0)

    def hold(self, finding: Finding) -> bool:
        """Count a finding under its cause; False when it has none."""
        return self._count(
            cause
            for cause in self._findings
            if _is_within(finding.path, cause.path)
            and cause.severity.weight <= finding.severity.weight
        )

    def hold_needs(self, needs: Iterable[str]) -> bool:
        """Count a check under the cause that spoils what it needs; False when none.

        `expenditure` needs the list, `expenditure[].amount` every amount in it.
        """
        return self._count(
            cause
            for need in needs
            for cause in self._findings
            if _is_within(without_indices(need), without_indices(cause.path))
        )

    def counted(self) -> list[Finding]:
        """Give the causes with the number of findings that each holds back."""
        return [
            evolve(finding, causes=finding.causes + held)
            for finding, held in zip(self._findings, self._held, strict=True)
        ]

    def _count(self, causes: Iterable[Finding]) -> bool:
        cause = next(iter(causes), None)
        if cause is None:
            return False
        self._held[self._findings.index(cause)] += 1
        return True


def _is_within(path: str, ancestor: str) -> bool:
    return path == ancestor or path.startswith((f"{ancestor}.", f"{ancestor}["))
