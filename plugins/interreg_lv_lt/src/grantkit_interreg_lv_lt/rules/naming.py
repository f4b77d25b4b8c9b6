"""Rules on title, summary and the names by which texts call the project."""

import re
from collections.abc import Iterator

from grantkit.plugin import (
    CountingPolicy,
    Figures,
    Parameters,
    Remark,
    Text,
    checks,
    rule,
    texts_in,
    values_at,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, OLD, began, table_on

_BETWEEN = r"[\s‐‑–—_-]*"  # noqa: RUF001 -- the very dashes people type


def _over_limits(
    view: View, parameters: Parameters, table: str, *, left_out: str = ""
) -> Iterator[Remark]:
    """Find versions of texts beyond the limits of a table, language by language."""
    for path, limit in table_on(parameters, view, table).items():
        for place, value in values_at(view, path):
            versions = value.versions if isinstance(value, Text) else ()
            for language, text in versions:
                length = CountingPolicy.UTF16.length(text)
                if language != left_out and length > int(limit):
                    yield Remark(
                        place, language=language, length=length, limit=int(limit)
                    )


@rule(
    "LVLT105",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="limits per language",
    editions=NEW,
)
def text_too_long_in_a_language(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A text is too long in another language than that of the report.

    What it checks: title, summary, highlights and project story in each language;
    boxes judge the language of the report.
    Why the funder asks: its system takes so many characters in each language.
    How to put it right: shorten the text in that language.
    Source: Jems, limits per language, counted in UTF-16 units.
    """
    spoken = view.report.language or ""
    yield from _over_limits(view, parameters, "limits_per_language", left_out=spoken)


@rule(
    "LVLT106",
    severity="note",
    certainty="inferred",
    source="application_form",
    editions=OLD,
)
def text_longer_than_in_the_form(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Title or summary is longer than the Word application form allowed.

    What it checks: 150 characters of title and 1500 of summary in each language.
    Why the funder asks: the form set these limits, but published titles exceed them.
    How to put it right: nothing, where the contract has the same text.
    Source: the application form, contradicted by published titles.
    """
    yield from _over_limits(view, parameters, "limits_of_the_form")


@rule(
    "LVLT107",
    severity="error",
    certainty="quoted",
    source="requirements_3",
    clause="language",
)
def english_version_missing(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Title or summary has no English version.

    What it checks: that both are given in English.
    Why the funder asks: English is the language of the programme.
    How to put it right: add the English version of the application.
    Source: third-call seminar, requirements.
    """
    english = checks.text_on(parameters, began(view), "report_language")
    named = {"title": view.project.title, "summary": view.project.summary}
    for name, text in named.items():
        if text and not text.has(english):
            yield Remark(f"project.{name}", variant=name)


@rule(
    "LVLT108",
    severity="warning",
    certainty="quoted",
    source="application_form",
    clause="summary",
    needs=("project.summary",),
    editions=OLD,
)
def national_summary_missing(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The summary lacks its Latvian or Lithuanian version.

    What it checks: that the summary is given in both national languages.
    Why the funder asks: the application form asked for all three languages.
    How to put it right: add the version of the application.
    Source: the application form, summary.
    """
    summary = view.project.summary
    for language in checks.names_on(parameters, began(view), "languages_of_summary"):
        if summary is not None and not summary.has(language):
            yield Remark("project.summary", variant=language)


@rule(
    "LVLT109",
    severity="warning",
    certainty="inferred",
    source="project_results",
)
def project_named_otherwise(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A text writes the acronym or the number otherwise than the project does.

    What it checks: the texts of the report for the same letters with other capitals,
    dashes or spaces.
    Why the funder asks: everyone is to find the project under one name.
    How to put it right: write acronym and number as in the contract.
    Source: published texts; not stated by the programme.
    """
    for expected in filter(None, (view.project.acronym, view.project.number)):
        parts = re.findall(r"\w+", expected)
        pattern = rf"(?<!\w){_BETWEEN.join(map(re.escape, parts))}(?!\w)"
        for path, text in texts_in(view.report):
            shown = text.in_language(view.report.language or "")
            found = dict.fromkeys(re.findall(pattern, shown, re.IGNORECASE))
            for other in (each for each in found if parts and each != expected):
                yield Remark(f"report.{path}", written=other, expected=expected)


RULES = (
    text_too_long_in_a_language,
    text_longer_than_in_the_form,
    english_version_missing,
    national_summary_missing,
    project_named_otherwise,
)
