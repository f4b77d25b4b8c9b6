"""Rules of the law on voluntary work."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, numbered, rule
from grantkit_sif_family_friendly.details import View, Volunteer
from grantkit_sif_family_friendly.rules.values import integer_on


def _volunteers(view: View) -> Iterator[tuple[str, Volunteer]]:
    known = () if view.details is None else view.details.volunteers
    return numbered("details.volunteers", known)


@rule(
    "SIF508",
    severity="error",
    certainty="quoted",
    source="volunteer_law",
    clause="4. pants",
)
def volunteer_too_young(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """A volunteer is younger than the law allows.

    What it checks: the age of each volunteer on the first day of the work.
    Why the funder asks: the law allows voluntary work from the age of 13.
    How to put it right: correct the age, or leave the work out of the report.
    Source: Brīvprātīgā darba likums, article 4.
    """
    youngest = integer_on(parameters, view.as_of, "youngest_volunteer")
    ages = [(path, volunteer.age) for path, volunteer in _volunteers(view)]
    unsaid = sum(age is None for _, age in ages)
    if unsaid:
        yield NotRun("age", count=unsaid)
    for path, age in ages:
        if age is not None and youngest is not None and age < youngest:
            yield Remark(f"{path}.age", age=age, youngest=youngest)


@rule(
    "SIF509",
    severity="error",
    certainty="quoted",
    source="volunteer_law",
    clause="4. pants",
)
def no_consent_of_guardian(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """There is no written consent for a volunteer below 16.

    What it checks: volunteers from the age of 13 up to the 16th birthday.
    Why the funder asks: the law asks for the guardian's consent in writing.
    How to put it right: note the consent, if there is one.
    Source: Brīvprātīgā darba likums, article 4.
    """
    youngest = integer_on(parameters, view.as_of, "youngest_volunteer")
    free = integer_on(parameters, view.as_of, "volunteer_without_consent")
    if youngest is None or free is None:
        return
    for path, volunteer in _volunteers(view):
        age = volunteer.age
        needed = age is not None and youngest <= age < free
        if needed and not volunteer.guardian_consent:
            yield Remark(f"{path}.guardian_consent", age=age)


@rule(
    "SIF510",
    severity="error",
    certainty="quoted",
    source="volunteer_law",
    clause="5. pants",
)
def no_contract_with_volunteer(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """There is no written contract where the law asks for one.

    What it checks: volunteers who are minors or whose expenses are paid back.
    Why the funder asks: the law asks for a written contract in both cases.
    How to put it right: note the contract, if there is one.
    Source: Brīvprātīgā darba likums, article 5.
    """
    adult = integer_on(parameters, view.as_of, "age_of_majority")
    for path, volunteer in _volunteers(view):
        if volunteer.written_contract:
            continue
        place, age = f"{path}.written_contract", volunteer.age
        if adult is not None and age is not None and age < adult:
            yield Remark(place, variant="minor", age=age)
        elif volunteer.expenses_reimbursed:
            yield Remark(place)


@rule(
    "SIF511",
    severity="error",
    certainty="quoted",
    source="volunteer_law",
    clause="2. pants",
)
def volunteer_paid(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A volunteer was paid for the work.

    What it checks: whether any wage was paid.
    Why the funder asks: voluntary work is unpaid by law; only expenses are paid back.
    How to put it right: report paid work as a cost of staff.
    Source: Brīvprātīgā darba likums, article 2.
    """
    for path, volunteer in _volunteers(view):
        if volunteer.paid:
            yield Remark(f"{path}.paid")


RULES = (
    volunteer_too_young,
    no_consent_of_guardian,
    no_contract_with_volunteer,
    volunteer_paid,
)
