"""What is due, and what a person confirms: `deadlines.toml`, `confirmations.toml`."""

from collections.abc import Iterable, Mapping

from grantkit.funders.data_file import DataFile
from grantkit.model.finding import Severity
from grantkit.model.project import DayCount
from grantkit.model.reference import (
    MONTHS,
    Confirmation,
    DatedValue,
    Deadline,
    Source,
)
from grantkit.model.report import ReportKind
from grantkit.plugin import Funder

_UNITS = ("days", MONTHS)


def confirmations_in(
    file: DataFile, funder: Funder, sources: Mapping[str, Source]
) -> tuple[Confirmation, ...]:
    """Read what only a person can confirm, in order of the codes.

    Raises:
        BrokenPluginError: One does not fit, or nobody knows that the funder asks it.
    """
    found = []
    for code, table in sorted(file.table.items()):
        each = file.structure(code, {**table, "code": code}, Confirmation)
        if not each.certainty.allows(Severity.WARNING):
            raise file.fault(code, f"{each.certainty} cannot carry a confirmation")
        _refuse_bad_ground(file, code, each, sources)
        for need in each.needs:
            file.refuse_bad_path(code, need, funder)
        found.append(each)
    _refuse_doubled(file, found)
    return tuple(found)


def deadlines_in(
    file: DataFile,
    funder: Funder,
    sources: Mapping[str, Source],
    values: Mapping[str, tuple[DatedValue, ...]],
) -> dict[str, Deadline]:
    """Read what is due when, by name, in the order of the file.

    Raises:
        BrokenPluginError: One does not fit, or counts by what does not exist.
    """
    found = {}
    for name, table in file.table.items():
        each = file.structure(name, {**table, "id": name}, Deadline)
        _refuse_bad_ground(file, name, each, sources)
        terms = (said for said in (each.days, each.counted) if "." in said)
        for path in (each.start, each.handed_in, *terms):
            file.refuse_bad_path(name, path, funder)
        known = each.days.isdigit() or "." in each.days or each.days in values
        if not known:
            raise file.fault(name, f"parameters.toml has no {each.days!r}")
        for value in values.get(each.days, ()):
            if value.unit not in _UNITS:
                raise file.fault(
                    name, f"{each.days!r} counts {value.unit}, not days or months"
                )
        if "." not in each.counted and each.counted not in set(DayCount):
            raise file.fault(name, f"{each.counted!r} is no way to count days")
        found[name] = each
    return found


def _refuse_bad_ground(
    file: DataFile,
    name: str,
    each: Confirmation | Deadline,
    sources: Mapping[str, Source],
) -> None:
    if each.source not in sources:
        raise file.fault(name, f"sources.toml has no {each.source!r}")
    if unknown := sorted(set(each.reports) - set(ReportKind)):
        raise file.fault(name, f"reports: {unknown[0]!r} is no kind of report")


def _refuse_doubled(file: DataFile, found: Iterable[Confirmation]) -> None:
    """Refuse two that project files could not tell apart."""
    seen: set[str] = set()
    for each in found:
        if each.attestation in seen:
            raise file.fault(each.code, f"{each.attestation!r} stands there twice")
        seen.add(each.attestation)
