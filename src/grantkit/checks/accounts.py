"""What a report tells of things that happened."""

from collections.abc import Iterator
from typing import Any

from grantkit.checks.naming import activities_held
from grantkit.model.path import texts_in
from grantkit.model.project_file import ReportView

_NO_ACCOUNT = ("narrative.sustainability", "narrative.next_period")
"""Plans for the time to come."""


def accounts(view: ReportView[Any]) -> Iterator[tuple[str, str]]:
    """Find what the report tells in the past tense, with the path of each text.

    Texts are taken in the language of the report. Plans for the time to come, titles of
    annexes and cancelled activities are no account.
    """
    language = view.report.language or ""
    for path, text in texts_in(view.report, leave_out=("annexes",)):
        if path not in _NO_ACCOUNT:
            yield f"report.{path}", text.in_language(language)
    for path, activity in activities_held(view):
        for name in ("description", "result", "deviation"):
            told = getattr(activity, name)
            if told:
                yield f"{path}.{name}", told.in_language(language)
