"""Family 1: the domains of a call."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import Project
from grantkit_sif_family_friendly.details import Call, Details, Domain

Said = Callable[..., list[str]]

START, END = dt.date(2022, 10, 1), dt.date(2023, 8, 31)


@pytest.mark.parametrize(
    ("domains", "served"),
    [
        ((), "0 jomām"),
        ((Domain(code="2", activities=("a1",)),), "1 jomai"),
        ((Domain(code="2", activities=("a1",)), Domain(code="4")), "1 jomai"),
    ],
)
def test_core_support_asks_for_two_domains_with_activities(
    said: Said, domains: tuple[Domain, ...], served: str
) -> None:
    """A domain without activities does not count."""
    answers = said("SIF106", details=Details(call=Call.CORE_SUPPORT, domains=domains))

    assert answers == [
        (
            f"details.domains: Aktivitātes piesaistītas {served}; konkursā jādarbojas "
            "vismaz 2 jomās."
        )
    ]


def test_two_domains_are_enough_and_events_need_none(said: Said) -> None:
    """Two served domains suffice; the strand of events asks for none."""
    two = tuple(Domain(code=code, activities=("a1",)) for code in "24")

    assert said("SIF106", details=Details(call=Call.CORE_SUPPORT, domains=two)) == []
    assert said("SIF106", project=Project(number="2021.LV/ĢDP/130/4")) == []


def test_the_number_of_the_agreement_overrides_that_of_the_call(said: Said) -> None:
    """What the project says about its own call comes first."""
    one = (Domain(code="2", activities=("a1",)),)
    details = Details(call=Call.CORE_SUPPORT, min_domains=1, domains=one)

    assert said("SIF106", details=details) == []


def test_domains_are_not_counted_while_the_call_is_unknown(said: Said) -> None:
    """Without a call and a number nothing is guessed."""
    assert said("SIF106") == [
        (
            "not checked: Nav zināms konkurss, tāpēc nav zināms arī mazākais jomu "
            "skaits: norādiet “Konkursa virziens” (`details.call`)."
        )
    ]


def test_a_domain_stands_on_the_list_of_its_call(said: Said) -> None:
    """The published list counts for 2022, the project's own list always."""
    ten = Details(domains=(Domain(code="9"), Domain(code="10")))
    own = Details(domains=ten.domains, call_domains=("9", "10"))
    in_2022, in_2024 = Project(start=START), Project(start=dt.date(2024, 1, 1))

    assert said("SIF107", details=ten, project=in_2022) == [
        (
            "details.domains[1].code: Jomas “10” konkursa sarakstā nav; tajā ir: "
            "1, 2, 3, 4, 5, 6, 7, 8, 9."
        )
    ]
    assert said("SIF107", details=own, project=in_2022) == []
    assert said("SIF107", details=ten, project=in_2024) == [
        (
            "not checked: Šī konkursa jomu saraksts nav zināms: norādiet “Konkursa "
            "jomu kodi” (`details.call_domains`)."
        )
    ]
