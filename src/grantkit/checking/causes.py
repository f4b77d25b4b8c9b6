"""Holding back what only follows from something else.

A value that cannot be read, an empty required box and wrong dates of the project or the
report are causes. A finding at the same place, or of a rule that needs the place, is
not shown beside its cause but counted under it, unless it is graver than the cause: a
verdict never gets milder by what is held back. So is a check that waits for values that
are not there, where findings tell of them anyhow.
"""

from collections import defaultdict
from collections.abc import Iterable

from attrs import evolve, frozen

from grantkit.model.finding import Finding, Severity
from grantkit.model.path import enclosing, without_brackets
from grantkit.wording import Wording

_MOST_CODES = 8
"""How many codes of what waits are told; programs get them all."""


def waiting_in_words(finding: Finding, wording: Wording) -> str:
    """Say how many further checks wait for a finding to be mended, and which."""
    told = finding.waiting[:_MOST_CODES]
    key = "causes" if told == finding.waiting else "causes_many"
    values = {"causes": finding.causes, "codes": ", ".join(told)}
    return wording.say(f"terminal.{key}", values)


@frozen(kw_only=True)
class Waiting:
    """A check that cannot be made, because values are not there.

    Attributes:
        code: Of the rule or the confirmation.
        lacking: The paths of the values, in the project file.
    """

    code: str
    lacking: tuple[str, ...]


class Causes:
    """The causes found so far, and how many findings each holds back.

    A bad file may hold tens of thousands of them, so they are looked up by their place.
    """

    def __init__(self, findings: Iterable[Finding]) -> None:
        """Start with causes that follow from nothing: what could not be read."""
        self._findings: list[Finding] = []
        self._held: list[list[str]] = []
        self._at: dict[str, list[int]] = defaultdict(list)
        self._first_at: dict[str, int] = {}
        for finding in findings:
            self._take_in(finding)

    def add(self, findings: Iterable[Finding]) -> None:
        """Take findings in as causes; what follows from another is counted there."""
        for finding in findings:
            if not self.hold(finding):
                self._take_in(finding)

    def hold(self, finding: Finding) -> bool:
        """Count a finding under its cause; False when it has none."""
        return self._count(
            finding.code,
            (
                number
                for place in enclosing(finding.path)
                for number in self._at.get(place, ())
                if self._findings[number].severity.weight <= finding.severity.weight
            ),
        )

    def hold_needs(self, code: str, needs: Iterable[str]) -> bool:
        """Count a check under the cause that spoils what it needs; False when none.

        `expenditure` needs the list, `expenditure[].amount` every amount in it.
        """
        return self._count(
            code,
            (
                self._first_at[place]
                for need in needs
                for place in enclosing(without_brackets(need))
                if place in self._first_at
            ),
        )

    def hold_waiting(self, check: Waiting) -> bool:
        """Count a check under the finding of what it lacks; False if some is not told.

        Where no value is, a finding tells of the lack. A note may be passed over, so
        it holds nothing.
        """
        told = [
            [
                number
                for number in self._at.get(path, ())
                if self._findings[number].severity is not Severity.NOTE
            ]
            for path in check.lacking
        ]
        return all(told) and self._count(check.code, told[0])

    def counted(self) -> list[Finding]:
        """Give the causes with the number and the codes of what each holds back."""
        return [
            evolve(
                finding,
                causes=finding.causes + len(held),
                waiting=tuple(dict.fromkeys((*finding.waiting, *held))),
            )
            for finding, held in zip(self._findings, self._held, strict=True)
        ]

    def _take_in(self, finding: Finding) -> None:
        number = len(self._findings)
        self._findings.append(finding)
        self._held.append([])
        self._at[finding.path].append(number)
        self._first_at.setdefault(without_brackets(finding.path), number)

    def _count(self, code: str, numbers: Iterable[int]) -> bool:
        first = min(numbers, default=None)
        if first is None:
            return False
        self._held[first].append(code)
        return True
