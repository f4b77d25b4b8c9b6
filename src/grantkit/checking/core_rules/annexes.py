"""Annexes: there, and used."""

from collections.abc import Iterator

from grantkit.checking.core_rules.references import ANNEXES
from grantkit.model.links import REFERENCES
from grantkit.plugin import (
    Figures,
    FileState,
    Parameters,
    Remark,
    ReportView,
    numbered,
    rule,
    values_at,
)


@rule("GK701", severity="error", certainty="derived", source="consistency")
def annex_file_not_found(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The file of an annex is not where the project says.

    What it checks: that each file named stands in the folder of the project file.
    Why the funder asks: an annex that is announced must be attached.
    How to put it right: correct the name, or put the file there.
    Source: follows from the list of annexes.
    """
    for path, annex in numbered("report.annexes", view.report.annexes):
        state = view.files.get(annex.file or "")
        if state in (FileState.ABSENT, FileState.OUTSIDE):
            yield Remark(f"{path}.file", variant=state.value, file=annex.file)


@rule("GK702", severity="warning", certainty="derived", source="consistency")
def annex_nobody_refers_to(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Nothing in the report refers to an annex.

    What it checks: that an activity, cost or publication names each annex.
    Why the funder asks: an annex without a reference proves nothing.
    How to put it right: name it as evidence where it belongs, or leave it out.
    Source: follows from the list of annexes.
    """
    used: set[object] = set()
    users = tuple(path for path, target in REFERENCES.items() if target == ANNEXES)
    for path in users:
        for _, value in values_at(view, path):
            used.update(value if isinstance(value, tuple) else [value])
    for path, annex in numbered("report.annexes", view.report.annexes):
        if annex.id not in used:
            yield Remark(f"{path}.id", needs=users, annex=annex.id)


RULES = (annex_file_not_found, annex_nobody_refers_to)
