"""Personal data at events: lists of participants, photos, children."""

from collections.abc import Iterator
from typing import Any

from grantkit.checks.folding import folded
from grantkit.checks.naming import event_name
from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.rule import Remark


def event_without_list(view: ReportView[Any]) -> Iterator[Remark]:
    """Find events to which no list of participants is attached.

    Yields:
        `events[].participant_list` with `event`.
    """
    for path, event in numbered("events", view.events):
        if not event.participant_list:
            yield Remark(f"{path}.participant_list", event=event_name(view, event))


def photos_without_notice(view: ReportView[Any]) -> Iterator[Remark]:
    """Find events with photos of which those present were not told, on record.

    Yields:
        `events[].information_notice` with `event`.
    """
    for path, event in numbered("events", view.events):
        if event.photos and not event.information_notice:
            yield Remark(f"{path}.information_notice", event=event_name(view, event))


def children_without_consent(view: ReportView[Any]) -> Iterator[Remark]:
    """Find events where a child is shown without recorded consent of its parents.

    Yields:
        `events[].parental_consent` with `event`.
    """
    for path, event in numbered("events", view.events):
        if event.children_shown and not event.parental_consent:
            yield Remark(f"{path}.parental_consent", event=event_name(view, event))


def needless_list_fields(
    view: ReportView[Any], *, allowed: tuple[str, ...]
) -> Iterator[Remark]:
    """Find lists of participants with columns beyond those allowed.

    Yields:
        `events[].list_fields` with `event` and `extra`.
    """
    known = {folded(name) for name in allowed}
    for path, event in numbered("events", view.events):
        extra = [name for name in event.list_fields if folded(name) not in known]
        if extra:
            name = event_name(view, event)
            yield Remark(f"{path}.list_fields", event=name, extra=", ".join(extra))
