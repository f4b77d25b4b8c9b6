"""What came of looking at a plugin, as values."""

from pathlib import Path

import pytest

from grantkit.demands.catalogue import DEMANDS, Part
from grantkit.demands.shortcoming import falls_short
from grantkit.doctor import Diagnosis, Share, Unasked, Verdict
from grantkit.doctor.diagnosis import GUIDE, PluginFinding
from grantkit.doctor.measures import MEASURES, OPEN_MARKS
from grantkit.model.finding import Severity

ROOT = Path(__file__).parents[2]


def finding(severity: Severity) -> PluginFinding:
    """Give a finding that weighs something."""
    return PluginFinding(
        demand="every_document_is_dated",
        part=Part.DOCUMENTS,
        severity=severity,
        shortcoming=falls_short("sources.toml", "undated", "guide"),
        file="sources.toml",
    )


@pytest.mark.parametrize(
    ("is_usable", "findings", "unasked", "verdict"),
    [
        (True, (), (), Verdict.READY),
        (True, (Severity.WARNING,), (), Verdict.OPEN),
        (True, (), ("no_sources",), Verdict.OPEN),
        (True, (Severity.WARNING, Severity.ERROR), (), Verdict.FALLS_SHORT),
        (False, (Severity.ERROR,), (), Verdict.UNUSABLE),
    ],
)
def test_the_gravest_decides(
    *,
    is_usable: bool,
    findings: tuple[Severity, ...],
    unasked: tuple[str, ...],
    verdict: Verdict,
) -> None:
    """What could not be asked keeps a plugin from being called ready."""
    diagnosis = Diagnosis(
        code="village_fund",
        distribution="grantkit-village-fund",
        version="1.0",
        is_usable=is_usable,
        findings=tuple(map(finding, findings)),
        unasked=tuple(Unasked(demand="x", why=why) for why in unasked),
    )

    assert diagnosis.verdict is verdict


@pytest.mark.parametrize(
    ("complete", "of", "percent"), [(3, 3, 100), (199, 200, 99), (0, 4, 0), (0, 0, 100)]
)
def test_a_hundred_per_cent_means_all(complete: int, of: int, percent: int) -> None:
    """A share is rounded down."""
    assert Share(measure="documents", complete=complete, of=of).percent == percent


def test_every_part_has_its_heading_in_the_guide() -> None:
    """A finding leads to a page and heading that are there."""
    page = (ROOT / GUIDE).read_text(encoding="utf-8")
    headings = [line[4:] for line in page.splitlines() if line.startswith("### ")]

    assert [heading.lower().replace(" ", "-") for heading in headings] == list(Part)


def test_what_is_measured_is_demanded() -> None:
    """A measure names demands that exist."""
    known = {demand.name for demand in DEMANDS} | {OPEN_MARKS}

    assert {name for measure in MEASURES for name in measure.demands} <= known
