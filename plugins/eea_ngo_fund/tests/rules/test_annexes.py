"""Family 7: lists, agendas and confirmations."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import Attestation, Dates, Event, Text

Said = Callable[..., list[str]]

FIRST = dt.date(2015, 6, 18)


@pytest.mark.parametrize(
    ("event", "lacking"),
    [
        (Event(participants=Decimal(40), participant_list=True, agenda=True), []),
        (Event(), []),
        (Event(participants=Decimal(0)), []),
        (
            Event(title=Text.of("Nometne"), participants=Decimal(40)),
            [
                (
                    "events[0].participant_list: Pasākumam “Nometne” nav pievienots "
                    "dalībnieku saraksts."
                ),
                ("events[0].agenda: Pasākumam “Nometne” nav pievienota darba kārtība."),
            ],
        ),
    ],
)
def test_an_event_has_its_list_and_agenda(
    said: Said, event: Event, lacking: list[str]
) -> None:
    """One without participants needs neither."""
    assert said("EEA701", events=(event,)) == lacking


@pytest.mark.parametrize(
    ("days", "attached", "signed", "noted"),
    [
        (3, True, None, True),
        (3, True, True, False),
        (3, None, None, False),
        (1, True, None, False),
    ],
)
def test_a_list_is_signed_on_each_day(
    said: Said, days: int, *, attached: bool | None, signed: bool | None, noted: bool
) -> None:
    """One day has one signature anyway."""
    event = Event(
        title=Text.of("Nometne"),
        dates=Dates(start=FIRST, end=FIRST + dt.timedelta(days=days - 1)),
        participant_list=attached,
        signed_each_day=signed,
    )
    expected = (
        "events[0].signed_each_day: Pasākums “Nometne” ilga 3 dienas, bet nav "
        "atzīmēts, ka saraksts parakstīts katru dienu."
    )

    answers = said("EEA702", events=(event,))

    assert answers == ([expected] if noted else [])
    assert said("EEA702", events=(Event(participant_list=True),)) == []


@pytest.mark.parametrize(
    ("codes", "missing"),
    [(("other", "own_funding"), False), (("other",), True), ((), True)],
)
def test_the_own_funding_is_confirmed(
    said: Said, codes: tuple[str, ...], *, missing: bool
) -> None:
    """Another confirmation does not do."""
    expected = "attestations: Nav apliecināts, ka paša finansējums ir nodrošināts."

    answers = said(
        "EEA703", attestations=tuple(Attestation(code=code) for code in codes)
    )

    assert answers == ([expected] if missing else [])
