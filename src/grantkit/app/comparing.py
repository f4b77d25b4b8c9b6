"""One project before several funders: what all of them miss, and what each alone."""

from collections.abc import Sequence
from typing import Any

from attrs import frozen

from grantkit.checking import CheckResult
from grantkit.model.finding import Finding

FORMAT = "grantkit-compare/1"


@frozen(kw_only=True)
class Comparison:
    """Several funders' judgements of one report.

    Attributes:
        shared: For each place at which every funder finds something, one finding of
            each, in the order of the funders; ordered by the first funder's findings.
        own: For each funder the findings that are not shared.
        results: Each funder's whole result.
    """

    shared: tuple[tuple[Finding, ...], ...]
    own: tuple[tuple[Finding, ...], ...]
    results: tuple[CheckResult, ...]

    def as_json(self) -> dict[str, Any]:
        """Give the comparison in the format `grantkit-compare/1`."""
        return {
            "format": FORMAT,
            "shared": [
                {"path": findings[0].path, "codes": [each.code for each in findings]}
                for findings in self.shared
            ],
            "checks": [result.as_json() for result in self.results],
        }


def compare(results: Sequence[CheckResult]) -> Comparison:
    """Set apart what every funder finds at the same place of the project.

    What is mended there helps with all of them at once.
    """
    # Of several findings at one place the first is the gravest; the others stay own.
    by_path = [{f.path: f for f in reversed(result.findings)} for result in results]
    common = [
        finding.path
        for finding in results[0].findings
        if finding.path and all(finding.path in found for found in by_path)
    ]
    paths = dict.fromkeys(common)
    return Comparison(
        shared=tuple(tuple(found[path] for found in by_path) for path in paths),
        own=tuple(
            tuple(
                f for f in r.findings if f.path not in paths or f is not found[f.path]
            )
            for r, found in zip(results, by_path, strict=True)
        ),
        results=tuple(results),
    )
