"""The outcome of a check: findings, what was not checked, and the verdict."""

import datetime as dt
from collections import Counter
from enum import StrEnum
from typing import Any

from attrs import frozen

from grantkit.model.finding import (
    BoxPlace,
    Citation,
    Finding,
    NotChecked,
    Severity,
)
from grantkit.model.override import Override
from grantkit.model.own_rules import OwnRules
from grantkit.model.source import SourceLocation

FORMAT = "grantkit-check/1"


class Verdict(StrEnum):
    """Whether a report can be handed in, as far as it was checked."""

    READY = "ready"
    READY_WITH_WARNINGS = "ready_with_warnings"
    NOT_READY = "not_ready"


@frozen(kw_only=True)
class Judge:
    """The funder whose rules were applied.

    Attributes:
        code: Of the funder.
        distribution: Of its plugin.
        version: Of that distribution.
        edition: Of the rules, by its code; None where no edition fits the project.
    """

    code: str
    distribution: str
    version: str
    edition: str | None


@frozen(kw_only=True)
class CheckResult:
    """What came of checking one report.

    Attributes:
        project: Number of the project.
        report: Id of the report.
        as_of: The day on which it was looked at.
        funder: Whose rules were applied.
        findings: In order of their families, gravest first within each.
        not_checked: What was not checked, and why, in order of the codes.
        plugin_failed: Whether a rule or a plugin broke down.
        own_rules: What the organisation's own file changes; None where it does not.
    """

    project: str | None
    report: str
    as_of: dt.date
    funder: Judge
    findings: tuple[Finding, ...]
    not_checked: tuple[NotChecked, ...]
    plugin_failed: bool = False
    own_rules: OwnRules | None = None

    @property
    def verdict(self) -> Verdict:
        """The verdict: any error makes it *not ready*."""
        found = {finding.severity for finding in self.findings}
        if Severity.ERROR in found or self.plugin_failed:
            return Verdict.NOT_READY
        if Severity.WARNING in found:
            return Verdict.READY_WITH_WARNINGS
        return Verdict.READY

    @property
    def counts(self) -> dict[str, int]:
        """How many findings of each weight there are, and checks that were not made."""
        found = Counter(finding.severity for finding in self.findings)
        counts = {f"{severity.value}s": found[severity] for severity in Severity}
        return {**counts, "unchecked": len(self.not_checked)}

    def as_json(self) -> dict[str, Any]:
        """Give the result in the format `grantkit-check/1`, ready to be dumped."""
        own = self.own_rules
        return {
            "format": FORMAT,
            "project": self.project,
            "report": self.report,
            "as_of": self.as_of.isoformat(),
            "funder": {
                "code": self.funder.code,
                "distribution": self.funder.distribution,
                "version": self.funder.version,
                "edition": self.funder.edition,
            },
            "verdict": self.verdict.value,
            **({} if own is None else {"overrides": own_rules_json(own)}),
            "findings": [_finding_json(finding) for finding in self.findings],
            "not_checked": [
                {"code": item.code, "reason": item.reason} for item in self.not_checked
            ],
        }


def own_rules_json(own: OwnRules) -> dict[str, Any]:
    """Write all that an organisation's own file changes, for programs."""
    return {
        "file": own.file,
        "count": len(own.changes),
        "changes": [override_json(change) for change in own.changes],
    }


def override_json(override: Override) -> dict[str, Any]:
    """Write what an organisation's own file changes, for programs."""
    return {
        "kind": override.kind.value,
        "name": override.name,
        "says": override.says,
        "instead": override.instead or None,
        "why": override.why or None,
        "location": _location_json(override.location),
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    owed = [override_json(override) for override in finding.overrides]
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "hint": finding.hint,
        "path": finding.path,
        "location": _location_json(finding.location),
        "box": _box_json(finding.box),
        "source": _source_json(finding.source),
        "causes": finding.causes,
        **({"waiting": list(finding.waiting)} if finding.waiting else {}),
        **({"overrides": owed} if owed else {}),
    }


def _location_json(location: SourceLocation | None) -> dict[str, Any] | None:
    if location is None:
        return None
    if location.sheet is not None:
        return {
            "file": location.file,
            "sheet": location.sheet,
            "cell": location.cell,
        }
    return {
        "file": location.file,
        "line": location.line,
        "column": location.column,
    }


def _box_json(box: BoxPlace | None) -> dict[str, str] | None:
    if box is None:
        return None
    return {"form": box.form, "label": box.label, "place": box.place}


def _source_json(source: Citation | None) -> dict[str, str] | None:
    if source is None:
        return None
    return {
        "document": source.document,
        "clause": source.clause,
        "url": source.url,
        "certainty": source.certainty.value,
    }
