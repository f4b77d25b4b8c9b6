"""Rules of the law on voluntary work."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import View


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
    youngest = checks.integer_on(parameters, view.as_of, "youngest_volunteer")
    if youngest is not None:
        yield from checks.volunteer_too_young(view, youngest=youngest)


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
    youngest = checks.integer_on(parameters, view.as_of, "youngest_volunteer")
    free = checks.integer_on(parameters, view.as_of, "volunteer_without_consent")
    if youngest is not None and free is not None:
        yield from checks.guardian_not_asked(view, youngest=youngest, free=free)


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
    adult = checks.integer_on(parameters, view.as_of, "age_of_majority")
    if adult is not None:
        yield from checks.volunteer_without_contract(view, adult=adult)


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
    yield from checks.volunteer_paid(view)


RULES = (
    volunteer_too_young,
    no_consent_of_guardian,
    no_contract_with_volunteer,
    volunteer_paid,
)
