"""What is due of a report, and when: by its agreement, and by what its funder says."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from grantkit.app.opening import OpenedReport
from grantkit.checking import edition_of, to_fill, unheld_in_words
from grantkit.checks import Due, due
from grantkit.model.finding import Certainty
from grantkit.model.reference import Deadline, Parameters
from grantkit.model.report import Report
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, core_wording

_OWN_DAY = "report.due_on"


def dues_of(opened: OpenedReport, report: Report | None = None) -> Iterator[Due]:
    """Go through all that is due of a report, known or not, in the funder's order.

    Args:
        opened: The project, seen through one of its reports.
        report: The report, if it is another one.

    Yields:
        What the funder's data say; last a day that the project file itself names for
        the report, where no deadline of the funder goes by it.
    """
    view = opened.view if report is None else evolve(opened.view, report=report)
    funder = opened.funder
    parameters = Parameters()
    edition = None
    if isinstance(funder, InstalledFunder):
        parameters = funder.parameters
        edition = edition_of(funder.editions, view, opened.loaded.project.edition)
    told = [
        each
        for each in parameters.deadlines.values()
        if (not each.reports or view.report.kind in each.reports)
        and (not each.editions or edition in each.editions)
    ]
    if view.report.due_on and _OWN_DAY not in {each.start for each in told}:
        told.append(_agreed())
    known = {each.id: each for each in told}
    for name in known:
        yield due(view, evolve(parameters, deadlines=known), name)


def to_fill_in(opened: OpenedReport, paths: Iterable[str], language: str) -> str:
    """Name places of a project file that are to be filled, as people call them."""
    funder = opened.funder if isinstance(opened.funder, InstalledFunder) else None
    wording = funder.wordings[language] if funder else core_wording(language)
    locate = opened.loaded.positions.of
    return ", ".join(to_fill(path, locate(path), funder, wording) for path in paths)


def without_value(opened: OpenedReport, due: Due, language: str) -> str:
    """Say that the funder's data have no value for a term; empty where they have."""
    funder, day = opened.funder, due.unheld
    if day is None or not isinstance(funder, InstalledFunder):
        return ""
    name = due.deadline.days
    return unheld_in_words(name, [day], funder, funder.wordings[language])


def _agreed() -> Deadline:
    """Make a deadline of the day that the project file names."""
    return Deadline(
        id="agreed",
        title=_said("calendar.agreed.title"),
        start=_OWN_DAY,
        start_title=_said("calendar.agreed.start"),
        days="0",
        source="",
        certainty=Certainty.DERIVED,
    )


def _said(key: str) -> Text:
    return Text({language: core_wording(language).say(key) for language in LANGUAGES})
