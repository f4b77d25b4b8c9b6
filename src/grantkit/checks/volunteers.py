"""What the law asks of voluntary work."""

from collections.abc import Iterator
from typing import Any

from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.rule import NotRun, Remark


def volunteer_too_young(
    view: ReportView[Any], *, youngest: int
) -> Iterator[Remark | NotRun]:
    """Find volunteers below an age.

    Yields:
        `volunteers[].age` with `age` and `youngest`; `NotRun` with variant `age` and
        the `count` of volunteers whose age is not given.
    """
    unsaid = sum(volunteer.age is None for volunteer in view.volunteers)
    if unsaid:
        yield NotRun("age", count=unsaid)
    for path, volunteer in numbered("volunteers", view.volunteers):
        age = volunteer.age
        if age is not None and age < youngest:
            yield Remark(f"{path}.age", age=age, youngest=youngest)


def guardian_not_asked(
    view: ReportView[Any], *, youngest: int, free: int
) -> Iterator[Remark]:
    """Find volunteers from one age up to another without a guardian's consent.

    Yields:
        `volunteers[].guardian_consent` with `age`.
    """
    for path, volunteer in numbered("volunteers", view.volunteers):
        age = volunteer.age
        needed = age is not None and youngest <= age < free
        if needed and not volunteer.guardian_consent:
            yield Remark(f"{path}.guardian_consent", age=age)


def volunteer_without_contract(
    view: ReportView[Any], *, adult: int
) -> Iterator[Remark]:
    """Find minors, and volunteers with expenses paid back, without a written contract.

    Yields:
        `volunteers[].written_contract`; variant `minor` with `age`.
    """
    for path, volunteer in numbered("volunteers", view.volunteers):
        if volunteer.written_contract:
            continue
        place, age = f"{path}.written_contract", volunteer.age
        if age is not None and age < adult:
            yield Remark(place, variant="minor", age=age)
        elif volunteer.expenses_reimbursed:
            yield Remark(place)


def volunteer_paid(view: ReportView[Any]) -> Iterator[Remark]:
    """Find volunteers who got a wage.

    Yields:
        `volunteers[].paid`.
    """
    for path, volunteer in numbered("volunteers", view.volunteers):
        if volunteer.paid:
            yield Remark(f"{path}.paid")
