"""Free text: in the report's language, and without personal data."""

import re
from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Parameters,
    Remark,
    ReportView,
    Text,
    rule,
    texts_in,
)

PERSONAL = {
    "personal_code": re.compile(r"(?<!\d)\d{6}\s?[-–]\s?\d{5}(?!\d)"),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.\w[\w.-]*"),
    "phone": re.compile(
        r"(?:\+371|\b(?:t[āa]lr|tel|mob)\w*\.?:?)[\s-]*\d(?:[\s-]?\d){7}(?!\d)",
        re.IGNORECASE,
    ),
}
"""What a report must not hold: a Latvian personal code, an e-mail address, a phone."""


@rule(
    "GK601",
    severity="error",
    certainty="quoted",
    source="gdpr",
    clause="Article 5(1)(c)",
)
def personal_data_in_text(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A text of the report holds personal data that it does not need.

    What it checks: personal codes, e-mail addresses and phone numbers in free text.
    The finding does not repeat them.
    Why the funder asks: a report is read by many and may be published.
    How to put it right: take them out; name a person by role.
    Source: Regulation (EU) 2016/679, Article 5(1)(c), data minimisation.
    """
    for path, text in _texts(view):
        words = " ".join(version for _, version in text.versions)
        for kind, pattern in PERSONAL.items():
            if pattern.search(words):
                yield Remark(path, variant=kind)


@rule(
    "GK602",
    severity="error",
    certainty="derived",
    source="consistency",
    needs=("report.language",),
)
def text_missing_in_report_language(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A text is not given in the language of the report.

    What it checks: texts that are given by language.
    Why the funder asks: the form would print another language, or nothing.
    How to put it right: add the text in the language of the report.
    Source: follows from the language of the report.
    """
    language = view.report.language or ""
    for path, text in _texts(view):
        if text and not text.has(language):
            yield Remark(path, language=language)


def _texts(view: ReportView[object]) -> Iterator[tuple[str, Text]]:
    """Find the texts of the project and of this report, not of other reports."""
    return texts_in(view, leave_out=("reports", "files"))


RULES = (personal_data_in_text, text_missing_in_report_language)
