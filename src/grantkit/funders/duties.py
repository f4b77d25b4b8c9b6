"""What is due, and what a person confirms: `deadlines.toml`, `confirmations.toml`."""

import datetime as dt

from grantkit.checks.due import has_holidays
from grantkit.funders.beside import Beside
from grantkit.funders.data_file import DataFile, Table, texts_at
from grantkit.funders.operands import expected_sort, sort_of
from grantkit.model.finding import Certainty, Severity
from grantkit.model.path import PathType
from grantkit.model.project import DayCount
from grantkit.model.reference import MONTHS, Confirmation, Deadline
from grantkit.structuring import Route

_UNITS = ("days", MONTHS)
_MOST_DIGITS = 5
"""Of a number of days; a longer one is a slip."""

_CARRYING = tuple(each for each in Certainty if each.allows(Severity.WARNING))


def confirmations_in(file: DataFile, beside: Beside) -> tuple[Confirmation, ...]:
    """Read what only a person can confirm, in order of the codes."""
    seen: dict[object, str] = {}
    for code, table in file.table.items():
        beside.note_misfits(file, (code,), table)
        for certainty in texts_at(table, "certainty"):
            if certainty in set(Certainty) and certainty not in _CARRYING:
                here = (code, "certainty")
                file.note(here, "groundless_confirmation", certainty=certainty)
        for need in texts_at(table, "needs"):
            file.path_type((code, "needs"), need, beside.roots)
        for name in texts_at(table, "attestation"):
            # Project files could not tell two of one name apart.
            if seen.setdefault(name, code) != code:
                values = {"found": name, "other": seen[name]}
                file.note((code, "attestation"), "attested_twice", **values)
    return tuple(each for _, each in sorted(file.objects(Confirmation, "code").items()))


def deadlines_in(file: DataFile, beside: Beside) -> dict[str, Deadline]:
    """Read what is due when, by name, in the order of the file."""
    for name, table in file.table.items():
        beside.note_misfits(file, (name,), table)
        _note_bad_ends(file, name, table, beside)
        _note_bad_days(file, name, table, beside)
        _note_bad_counting(file, name, table, beside)
    return file.objects(Deadline, "id")


def _note_bad_ends(file: DataFile, name: str, table: Table, beside: Beside) -> None:
    for key in ("start", "handed_in"):
        for path in texts_at(table, key):
            found = file.path_type((name, key), path, beside.roots)
            if found is not None and path not in beside.days:
                _note_unfit(file, (name, key), path, found, dt.date)


def _note_unfit(
    file: DataFile, route: Route, path: str, found: PathType, wanted: type
) -> None:
    if found.many or found.type is not wanted:
        holds, expected = sort_of(found.type), expected_sort(wanted)
        file.note(route, "unfit_path", path=path, holds=holds, wanted=expected)


def _note_bad_days(file: DataFile, name: str, table: Table, beside: Beside) -> None:
    route = (name, "days")
    for days in texts_at(table, "days"):
        if "." in days:
            found = file.path_type(route, days, beside.roots)
            if found is not None:
                _note_unfit(file, route, days, found, int)
        elif days.isdecimal() and len(days) > _MOST_DIGITS:
            file.note(route, "term_too_long", found=days, most=_MOST_DIGITS)
        elif not days.isdecimal() and not beside.parameters.holds(days):
            known = beside.parameters.table
            file.note(route, "no_parameter", known=known, found=days)
        for value in beside.values.get(days, ()):
            if value.unit not in _UNITS:
                file.note(route, "not_of_time", name=days, unit=value.unit)


def _note_bad_counting(file: DataFile, name: str, table: Table, beside: Beside) -> None:
    route = (name, "counted")
    for counted in texts_at(table, "counted"):
        if "." in counted:
            found = file.path_type(route, counted, beside.roots)
            fits = found is None or found.type is DayCount
        else:
            fits = counted in set(DayCount)
        if not fits:
            file.note(route, "not_counted_so", known=DayCount, found=counted)
    for country in texts_at(table, "country"):
        if not has_holidays(country):
            file.note((name, "country"), "no_holidays", found=country)
