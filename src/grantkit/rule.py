"""A rule of a funder: one check, with all that is known about it.

Authors import these names from `grantkit.plugin`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from attrs import field, frozen

from grantkit.figures import Figures
from grantkit.model.finding import Certainty, Severity
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Parameters


class Remark:
    """Something a rule has found; the engine makes a `Finding` of it.

    Args:
        path: The place in the project, with numbers: `expenditure[13].paid_on`.
        variant: Which of the rule's messages to use; empty for `message` and `hint`,
            otherwise `message_<variant>` and `hint_<variant>` of the wording file.
        needs: Paths whose lack would be the reason for the remark. Where a finding
            says already that one of them is empty or unreadable, the remark is counted
            under that finding.
        aside: What the sums behind it rightly lack; said after the message, in the
            words of a reason for not running.
        values: The values that the message prints, by the name of their placeholder.
    """

    __slots__ = ("aside", "needs", "path", "values", "variant")

    def __init__(
        self,
        path: str,
        *,
        variant: str = "",
        needs: tuple[str, ...] = (),
        aside: NotRun | None = None,
        **values: object,
    ) -> None:
        """Note a place and the values that the message prints."""
        self.path = path
        self.variant = variant
        self.needs = needs
        self.aside = aside
        self.values = values


class NotRun:
    """A rule's own statement that it could not run; listed under *not checked*.

    Most rules need none: data that `needs` names and the project lacks is noticed
    before the rule is called.

    Args:
        variant: Which reason to use: `reason_<variant>` of the wording file.
        values: The values that the reason prints.
    """

    __slots__ = ("values", "variant")

    def __init__(self, variant: str, **values: object) -> None:
        """Note the reason and the values that it prints."""
        self.variant = variant
        self.values = values


Check = Callable[[ReportView[Any], Figures, Parameters], Iterator[Remark | NotRun]]


def _refuse_beyond_certainty(
    rule: Rule, _attribute: object, severity: Severity
) -> None:
    if not rule.certainty.allows(severity):
        raise ValueError(
            f"{rule.code}: a rule that is only {rule.certainty} cannot be "
            f"{severity}; at most {rule.certainty.gravest or 'no rule at all'}"
        )


@frozen(kw_only=True)
class Rule:
    """One check, with all that is known about it.

    Attributes:
        code: Prefix of the funder, family and number. The families are alike for all:
            1xx identification and period, 2xx expenditure, 3xx budget and
            co-financing, 4xx indicators, 5xx work plan and partners, 6xx narrative and
            publicity, 7xx annexes, signature and personal data. Never used twice.
        certainty: How well the requirement is known. It caps the severity.
        severity: How much a finding weighs.
        source: Id of the document in `sources.toml`.
        clause: Place in the document.
        needs: Paths without which the rule cannot run. Where one is missing, the rule
            is listed as not checked, or counted under the finding about that path.
        reads: Paths that a declared check looks at, whether it needs them or not.
        requires: Those of them at which it wants something in every report.
        reports: Kinds of report it applies to; empty for all.
        since: First day of a report's period end for which it is in force.
        until: Last such day, included.
        editions: Codes of the editions it belongs to; empty for all.
        replaces: Codes of the core's warnings that are not looked for while this rule
            is in force, because it asks the same in its funder's own way.
        check: The generator function. It is pure: it opens no file, reads no clock
            (`view.as_of` is the day) and prints nothing.
    """

    code: str
    certainty: Certainty
    severity: Severity = field(validator=_refuse_beyond_certainty)
    source: str
    clause: str = ""
    needs: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    editions: tuple[str, ...] = ()
    replaces: tuple[str, ...] = ()
    check: Check

    @property
    def page(self) -> str:
        """The rule's page: the docstring of its function."""
        return self.check.__doc__ or ""


def rule(  # noqa: PLR0913 -- a declaration with names, not a computation
    code: str,
    *,
    severity: str,
    certainty: str,
    source: str,
    clause: str = "",
    needs: tuple[str, ...] = (),
    reports: tuple[str, ...] = (),
    since: dt.date | None = None,
    until: dt.date | None = None,
    editions: tuple[str, ...] = (),
    replaces: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Make a `Rule` of a generator function; the arguments are its attributes.

    The docstring of the function has a first line that names the offence, and four
    headings: *What it checks*, *Why the funder asks*, *How to put it right*, *Source*.

    Raises:
        ValueError: The severity is graver than the certainty allows.
    """

    def decorate(check: Check) -> Rule:
        return Rule(
            code=code,
            certainty=Certainty(certainty),
            severity=Severity(severity),
            source=source,
            clause=clause,
            needs=needs,
            reports=reports,
            since=since,
            until=until,
            editions=editions,
            replaces=replaces,
            check=check,
        )

    return decorate
