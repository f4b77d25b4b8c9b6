"""The outcome of checks in SARIF, for editors and continuous integration."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from grantkit.app.opening import OpenedReport
from grantkit.app.sarif import SarifNote, SarifResult, SarifRule, sarif_log
from grantkit.checking import CheckResult, Page, override_json, pages
from grantkit.model.finding import Finding
from grantkit.plugin import InstalledFunder

Checked = tuple[OpenedReport, CheckResult]


def check_sarif(checked: Sequence[Checked]) -> dict[str, Any]:
    """Write what was found in one or several reports as one run.

    The rules are those that found something; what was not checked is told as well.
    """
    found = [finding for _, result in checked for finding in result.findings]
    results = [
        _result(finding, opened)
        for opened, result in checked
        for finding in result.findings
    ]
    rules = tuple(_rules(found, _pages(checked)))
    return sarif_log(rules, results, tuple(_notes(checked)))


def _pages(checked: Sequence[Checked]) -> Mapping[str, Page]:
    known: dict[str, Page] = {}
    for opened, _ in checked:
        funder = opened.funder
        own = [funder] if isinstance(funder, InstalledFunder) else []
        known.update(pages(own, opened.language))
    return known


def _rules(found: Iterable[Finding], known: Mapping[str, Page]) -> Iterator[SarifRule]:
    by_code = {finding.code: finding for finding in found}
    for code, finding in sorted(by_code.items()):
        page = known.get(code)
        yield SarifRule(
            code=code,
            severity=finding.severity,
            about="" if page is None else page.title or page.parts[0][1],
            url=finding.source.url if finding.source else "",
        )


def _result(finding: Finding, opened: OpenedReport) -> SarifResult:
    location = finding.location
    cell = None
    owed = [override_json(override) for override in finding.overrides]
    if location is not None and location.sheet is not None:
        cell = f"{location.sheet}!{location.cell}" if location.cell else location.sheet
    return SarifResult(
        code=finding.code,
        severity=finding.severity,
        message=" ".join(filter(None, (finding.message, finding.hint))),
        file=PurePath(location.file if location else opened.file).as_posix(),
        line=location.line if location else None,
        column=location.column if location else None,
        place=cell or finding.path,
        full_place=finding.path or cell or "",
        properties={"overrides": owed} if owed else {},
    )


def _notes(checked: Sequence[Checked]) -> Iterator[SarifNote]:
    notes = (
        SarifNote(code=item.code, message=item.reason)
        for _, result in checked
        for item in result.not_checked
    )
    return iter(dict.fromkeys(notes))
