"""Personal data at events."""

from collections.abc import Callable

import pytest

from grantkit.checks import (
    children_without_consent,
    event_without_list,
    needless_list_fields,
    photos_without_notice,
)
from grantkit.plugin import Activity, Event, Text
from grantkit.testing import a_view

Told = Callable[..., list[tuple[str, dict[str, object]]]]

CAMP = Text.of("Nometne")


@pytest.mark.parametrize(
    ("attached", "found"), [(True, False), (False, True), (None, True)]
)
def test_a_list_that_is_not_attached_is_missed(
    told: Told, *, attached: bool | None, found: bool
) -> None:
    """What is not said is not there."""
    event = Event(title=CAMP, participant_list=attached)

    assert told(event_without_list(a_view(events=(event,)))) == (
        [("events[0].participant_list", {"event": CAMP})] if found else []
    )


@pytest.mark.parametrize(
    ("photos", "notice", "found"),
    [(True, None, True), (True, False, True), (True, True, False), (None, None, False)],
)
def test_photos_are_announced(
    told: Told, *, photos: bool | None, notice: bool | None, found: bool
) -> None:
    """A notice that is not recorded does not count."""
    event = Event(title=CAMP, photos=photos, information_notice=notice)

    assert told(photos_without_notice(a_view(events=(event,)))) == (
        [("events[0].information_notice", {"event": CAMP})] if found else []
    )


@pytest.mark.parametrize(
    ("shown", "consent", "found"),
    [(True, None, True), (True, False, True), (True, True, False), (None, None, False)],
)
def test_children_are_shown_with_consent(
    told: Told, *, shown: bool | None, consent: bool | None, found: bool
) -> None:
    """Consent that is not recorded does not count."""
    event = Event(title=CAMP, children_shown=shown, parental_consent=consent)

    assert told(children_without_consent(a_view(events=(event,)))) == (
        [("events[0].parental_consent", {"event": CAMP})] if found else []
    )


@pytest.mark.parametrize(
    ("columns", "extra"),
    [
        (("VĀRDS", "paraksts."), None),
        ((), None),
        (("Vārds", "Personas kods", "Tālrunis"), "Personas kods, Tālrunis"),
    ],
)
def test_a_list_asks_for_what_it_needs(
    told: Told, columns: tuple[str, ...], extra: str | None
) -> None:
    """Case and full stops do not make another column."""
    event = Event(title=CAMP, list_fields=columns)
    allowed = ("Vārds", "Paraksts")

    answers = told(needless_list_fields(a_view(events=(event,)), allowed=allowed))

    values = {"event": CAMP, "extra": extra}
    assert answers == ([("events[0].list_fields", values)] if extra else [])


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (Event(title=CAMP, activity="A1"), CAMP),
        (Event(activity="A1"), Text.of("Svētki")),
        (Event(activity="A9"), "A9"),
        (Event(), "–"),
    ],
)
def test_an_event_is_called_by_its_title_or_its_activity(
    told: Told, event: Event, name: Text | str
) -> None:
    """A user knows things by the words of the project."""
    fair = Activity(id="A1", title=Text.of("Svētki"))
    view = a_view(events=(event,), activities=(fair,))

    assert told(event_without_list(view))[0][1] == {"event": name}
