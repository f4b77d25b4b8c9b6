"""Rules on personal data at events and in published numbers."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, numbered, rule
from grantkit_sif_family_friendly.details import View


@rule(
    "SIF706",
    severity="warning",
    certainty="quoted",
    source="registration_advice",
    needs=("agreement.participant_lists_required", "events"),
)
def participant_list_not_required(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A list of participants is attached although nobody asked for it.

    What it checks: events with a list, where the agreement requires none.
    Why the funder asks: as little personal data as possible is to be passed on.
    How to put it right: prove the event by other means, such as agenda and photos.
    Source: advice to NGOs on registration sheets.
    """
    if view.agreement.participant_lists_required:
        return
    for path, event in numbered("events", view.events):
        if event.participant_list:
            name = checks.event_name(view, event)
            yield Remark(f"{path}.participant_list", event=name)


@rule("SIF707", severity="warning", certainty="inferred", source="registration_advice")
def participant_list_asks_too_much(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A list of participants has columns that it does not need.

    What it checks: columns beyond name, organisation or municipality and signature.
    Why the funder asks: as little personal data as possible is to be collected.
    How to put it right: leave the columns out, and black them out in the annex.
    Source: advice to NGOs on registration sheets; the list of columns is deduced.
    """
    allowed = checks.names_on(parameters, view.as_of, "list_fields")
    yield from checks.needless_list_fields(view, allowed=allowed)


@rule(
    "SIF708",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.participant_lists_required", "events"),
)
def participant_list_missing(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A list of participants that the agreement requires is not attached.

    What it checks: events without a list, where the agreement requires lists.
    Why the funder asks: the agreement makes it a proof of attendance.
    How to put it right: attach the list, with the columns the agreement asks for.
    Source: the agreement.
    """
    if view.agreement.participant_lists_required:
        yield from checks.event_without_list(view)


@rule("SIF709", severity="error", certainty="quoted", source="dvi_children")
def child_shown_without_consent(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A child can be recognised in publicity without recorded consent.

    What it checks: events where a child is shown or named in public.
    Why the funder asks: parents decide on the personal data of a child.
    How to put it right: note the parents' consent, or take the pictures down.
    Source: the data protection inspectorate on parents' consent.
    """
    yield from checks.children_without_consent(view)


@rule("SIF710", severity="warning", certainty="quoted", source="dvi_photos")
def photos_without_notice(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Photos were taken at an event and no notice of it is recorded.

    What it checks: events with photos or videos.
    Why the funder asks: the organiser tells those present of the photos and their use.
    How to put it right: note how people were told; do it at the next event.
    Source: the data protection inspectorate on photos at events, 15.07.2022.
    """
    yield from checks.photos_without_notice(view)


@rule("SIF711", severity="warning", certainty="inferred", source="working_form")
def small_sensitive_count(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A small number of persons of a sensitive category is published.

    What it checks: counts above zero and below the threshold. The finding does not
    repeat the count.
    Why the funder asks: in a small group a person can be recognised.
    How to put it right: join categories, or write "fewer than" the threshold.
    Source: a choice of this plugin; not a norm.
    """
    least = checks.integer_on(parameters, view.as_of, "smallest_published_count")
    counts = () if view.details is None else view.details.sensitive_counts
    for path, told in numbered("details.sensitive_counts", counts):
        if least is not None and 0 < told.count < least:
            yield Remark(f"{path}.count", category=told.category, least=least)


RULES = (
    participant_list_not_required,
    participant_list_asks_too_much,
    participant_list_missing,
    child_shown_without_consent,
    photos_without_notice,
    small_sensitive_count,
)
