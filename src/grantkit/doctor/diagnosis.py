"""What came of looking at a plugin, as values."""

from enum import StrEnum
from typing import Any

from attrs import frozen

from grantkit.demands.catalogue import Part
from grantkit.demands.shortcoming import Shortcoming
from grantkit.funders import Flaw
from grantkit.model.finding import Severity
from grantkit.wording import Wording

GUIDE = "docs/write-a-plugin.md"


class Verdict(StrEnum):
    """What may be done with a plugin.

    `ready`: published. `open`: it keeps the contract, but its author has left marks.
    `falls_short`: it does not keep the contract. `unusable`: it cannot be loaded.
    """

    READY = "ready"
    OPEN = "open"
    FALLS_SHORT = "falls_short"
    UNUSABLE = "unusable"


@frozen(kw_only=True)
class PluginFinding:
    """A shortcoming of a plugin, found in its place.

    Attributes:
        demand: What it falls short of.
        part: What the demand is about.
        severity: An error breaks the contract, a warning is left to be looked at, and a
            note is worth knowing.
        shortcoming: What, and how to put it right.
        file: Within the folder of the plugin.
        line: Of that file; None where there is none.
    """

    demand: str
    part: Part
    severity: Severity
    shortcoming: Shortcoming | Flaw
    file: str
    line: int | None = None

    @property
    def place(self) -> str:
        """The place as editors follow it: `src/grantkit_village_fund/boxes.toml:12`."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def page(self) -> str:
        """Where the guide tells of it."""
        return f"{GUIDE}#{self.part}"

    def as_json(self, wording: Wording) -> dict[str, Any]:
        """Give the finding as JSON."""
        return {
            "demand": self.demand,
            "severity": self.severity.value,
            "message": self.shortcoming.what(wording),
            "hint": self.shortcoming.cure(wording),
            "location": {"file": self.file, "line": self.line},
            "docs": self.page,
        }


@frozen(kw_only=True)
class Share:
    """How far one part of a plugin has come.

    Attributes:
        measure: What is counted.
        complete: How many are complete.
        of: How many there are.
    """

    measure: str
    complete: int
    of: int

    @property
    def percent(self) -> int:
        """In whole hundredths, rounded down, so that 100 means all."""
        return 100 * self.complete // self.of if self.of else 100

    def sentence(self, wording: Wording, counted: str) -> str:
        """Say how far it has come; `counted` names what is counted."""
        values = {
            "percent": f"{self.percent:>3}",
            "measure": counted,
            "complete": self.complete,
            "of": self.of,
        }
        return wording.say("doctor.share", values)

    def as_json(self) -> dict[str, Any]:
        """Give the share as JSON."""
        return {
            "measure": self.measure,
            "complete": self.complete,
            "of": self.of,
            "percent": self.percent,
        }


@frozen(kw_only=True)
class Unasked:
    """A demand that could not be asked, and why.

    Attributes:
        demand: Its name.
        why: Of its sentence, `doctor.unasked.<why>`.
        reason: What stopped it, where something did.
    """

    demand: str
    why: str
    reason: str = ""

    def sentence(self, wording: Wording) -> str:
        """Say why it was not asked."""
        return wording.say(f"doctor.unasked.{self.why}", {"reason": self.reason})


@frozen(kw_only=True)
class Diagnosis:
    """What came of looking at one plugin.

    Attributes:
        code: Of its funder, as its entry point is called.
        distribution: Its name.
        version: Of the distribution.
        is_usable: Whether it could be loaded.
        findings: In the order of the demands.
        shares: How far its parts have come; none of a plugin that cannot be loaded.
        unasked: What could not be asked.
    """

    code: str
    distribution: str
    version: str
    is_usable: bool
    findings: tuple[PluginFinding, ...]
    shares: tuple[Share, ...] = ()
    unasked: tuple[Unasked, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """What may be done with it; what could not be asked is left to be done."""
        if not self.is_usable:
            return Verdict.UNUSABLE
        if any(each.severity is Severity.ERROR for each in self.findings):
            return Verdict.FALLS_SHORT
        is_open = any(each.severity is Severity.WARNING for each in self.findings)
        return Verdict.OPEN if is_open or self.unasked else Verdict.READY

    def as_json(self, wording: Wording) -> dict[str, Any]:
        """Give the diagnosis as JSON."""
        return {
            "funder": self.code,
            "distribution": self.distribution,
            "version": self.version,
            "verdict": self.verdict.value,
            "measures": [share.as_json() for share in self.shares],
            "findings": [each.as_json(wording) for each in self.findings],
            "not_checked": [
                {"demand": each.demand, "reason": each.sentence(wording)}
                for each in self.unasked
            ],
        }
