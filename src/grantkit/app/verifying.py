"""Telling whether a filled form still says what was rendered."""

import datetime as dt
from collections.abc import Iterator, Mapping
from pathlib import Path

from grantkit.app.facts import sum_of_data, sum_of_own_rules, sum_of_rules
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.refusing import input_error
from grantkit.app.rendering import render_again
from grantkit.app.verified import Difference, DifferentBox, Origin, Verified
from grantkit.errors import UnknownReportError
from grantkit.forms.verifying import (
    Filled,
    ReadValue,
    Spot,
    State,
    examine_filled,
    values_of,
)
from grantkit.funders import Registry
from grantkit.funders.overrides import with_overrides
from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, core_wording

Expected = Mapping[Spot, ReadValue]
_NOTHING_KNOWN: Expected = {}


def verify(  # noqa: PLR0913 -- each says something else about the work
    file: Path,
    registry: Registry,
    *,
    project: Path | None = None,
    form: Path | None = None,
    overrides: Path | None = None,
    language: str | None = None,
    fallback: str = "en",
) -> Verified:
    """Tell whether a filled form still says what was rendered.

    Args:
        file: The Word file.
        registry: The installed funders.
        project: The project file that it should say what it says now; None to hold it
            only against what was written.
        form: The form that it was made from, if not the plugin's own.
        overrides: The organisation's own rules; if left out, those that stand beside
            the project file, or else the Word file, or above it.
        language: Of messages; that of the report if left out.
        fallback: Their language where that of the report is unknown or not spoken.

    Raises:
        InputError: A file cannot be read, or the project has no such report.
        FormError: The file was not made by grantkit, or has lost the record of what was
            written.
        BrokenPluginError: The funder's plugin cannot be used.
    """
    filled = examine_filled(file, language or fallback)
    facts = filled.facts
    own = facts.get("language")
    spoken = language or (own if own in LANGUAGES else None) or fallback
    folder = (project or file).parent
    ruled = with_overrides(registry, folder, spoken, file=overrides)
    funder = ruled.funders.get(facts.get("funder", ""))
    rules, own_rules = (None, None) if funder is None else _same_rules(funder, facts)
    data = same_form = None
    expected = _NOTHING_KNOWN
    if project is not None:
        opened = _opened(project, filled, registry, spoken, overrides)
        data = sum_of_data(opened.view) == facts.get("data")
        document = render_again(opened, facts.get("form", ""), form=form)
        same_form = document is not None
        if document is not None:
            expected = {value.spot: value for value in values_of(document, spoken)}
    return Verified(
        file=file,
        filled=filled,
        origin=Origin(
            same_data=data,
            same_form=same_form,
            same_rules=rules,
            same_overrides=own_rules,
        ),
        boxes=tuple(_different(filled, expected)),
        own_rules=None if funder is None else funder.own_rules,
        language=spoken,
    )


def _same_rules(funder: InstalledFunder, facts: Mapping[str, str]) -> tuple[bool, bool]:
    """Say whether all rules are those that a filled form tells, and whether own are."""
    own = sum_of_own_rules(funder)
    return sum_of_rules(funder) == facts.get("rules"), own == facts.get("own_rules")


def _opened(
    project: Path,
    filled: Filled,
    registry: Registry,
    language: str,
    overrides: Path | None,
) -> OpenedReport:
    """Open the report of a project that a filled form tells that it is.

    Raises:
        InputError: It tells no report or day, or the project has no such report.
    """
    facts = filled.facts
    try:
        day = dt.date.fromisoformat(facts["as_of"])
        report, funder = facts["report"], facts["funder"]
    except (KeyError, ValueError) as error:
        raise input_error("no_origin", language) from error
    try:
        return open_report(
            project,
            registry,
            as_of=day,
            report=report,
            funder=funder,
            language=language,
            overrides=overrides,
        )
    except UnknownReportError as error:
        hint = core_wording(language).say("error.other_project.hint")
        raise UnknownReportError(error.message, hint) from error


def _different(filled: Filled, expected: Expected) -> Iterator[DifferentBox]:
    """List the boxes that are not as written, or not as the project has them."""
    values = filled.reading.values
    for value in values:
        wanted = expected.get(value.spot)
        text = None if wanted is None else wanted.text
        if value.state is State.GONE:
            yield _box(Difference.LOST, value, text)
        elif value.state is State.CHANGED:
            yield _box(Difference.EDITED, value, text)
        elif expected and value.text != text:
            yield _box(Difference.OTHER_DATA, value, text)
        if value.copies:
            yield _box(Difference.COPIED, value, text)
    known = {value.spot for value in values}
    for spot, wanted in expected.items():
        if spot not in known:
            yield DifferentBox(
                difference=Difference.ABSENT,
                spot=spot,
                path=wanted.path,
                title=wanted.title,
                place=wanted.place,
                expected=wanted.text,
                found=None,
            )


def _box(
    difference: Difference, value: ReadValue, expected: str | None
) -> DifferentBox:
    return DifferentBox(
        difference=difference,
        spot=value.spot,
        path=value.path,
        title=value.title,
        place=value.place,
        expected=expected,
        found=value.text,
    )
