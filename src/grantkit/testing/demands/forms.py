"""What the forms show: without faults, and every box that a report must fill."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from grantkit.errors import FormError
from grantkit.forms import compile_form, find_faults, form_roots, paths_of
from grantkit.plugin import Box
from grantkit.testing.demands.plugin import Plugin
from grantkit.testing.demands.shortcoming import Shortcoming

EQUIVALENTS = (
    ("activities[]", "figures.work_plan[].activities[].activity"),
    ("activities[].work_package", "figures.work_plan[].activities[]"),
    ("activities[].work_package", "figures.work_plan[].package.id"),
    ("budget[].amount", "figures.partners.rows[].budget"),
    ("budget[].amount", "figures.spending.rows[].approved"),
    ("budget[].amount", "figures.spending.rows[].budget"),
    ("budget[].amended", "figures.spending.rows[].budget"),
    ("budget[].heading", "figures.spending.rows[].heading"),
    ("budget[].note", "figures.spending.rows[].note"),
    ("budget[].partner", "figures.partners.rows[].heading"),
    ("budget[].title", "figures.spending.rows[].title"),
    ("communication[]", "figures.communication[]"),
    ("budget[].amount", "figures.partners.rows[].budget"),
    ("budget[].amount", "figures.categories.rows[].budget"),
    ("budget[].partner", "figures.partners.rows[].title"),
    ("deliverables[]", "figures.work_plan[].deliverables[].deliverable"),
    ("deliverables[].activity", "figures.work_plan[].deliverables[]"),
    ("events[]", "figures.events[]"),
    ("expenditure[]", "figures.register.rows[].item"),
    ("expenditure[].amount", "figures.register.rows[].amount"),
    ("expenditure[].gross", "figures.register.rows[].gross"),
    ("expenditure[].net", "figures.register.rows[].net"),
    ("expenditure[].vat", "figures.register.rows[].vat"),
    ("expenditure[].heading", "figures.register.rows[].heading_title"),
    ("funding[]", "figures.funding.rows[].source"),
    ("funding[].amount", "figures.funding.rows[].agreed"),
    ("funding[]", "figures.funding.rows[].source"),
    ("funding[].amount", "figures.funding.rows[].agreed"),
    ("indicators[]", "figures.indicators[].indicator"),
    ("indicators[]", "figures.outcomes[].indicator"),
    ("indicators[]", "figures.outputs[].indicator"),
    ("indicators[]", "figures.work_plan[].outputs[].indicator"),
    ("indicators[].values[].evidence", "figures.indicators[].evidence"),
    ("indicators[].values[].explanation", "figures.indicators[].explanation"),
    ("indicators[].values[].explanation", "figures.outcomes[].explanation"),
    ("indicators[].values[].explanation", "figures.outputs[].explanation"),
    ("indicators[].values[].items[]", "figures.indicators[].items[]"),
    ("indicators[].values[].items[]", "figures.named_outputs[].items[]"),
    ("indicators[].values[].items[]", "figures.outcomes[].items[]"),
    ("indicators[].values[].items[]", "figures.outputs[].items[]"),
    ("indicators[].values[].value", "figures.indicators[].this_report"),
    ("indicators[].values[].value", "figures.outcomes[].this_report"),
    ("indicators[].values[].value", "figures.outputs[].this_report"),
    ("indicators[].values[].value", "figures.work_plan[].outputs[].this_report"),
    ("lead_partner", "partners[]"),
    ("partners[]", "figures.partnership.rows[].partner"),
    ("project.end", "project.period"),
    ("project.start", "project.period"),
    ("project.target_groups", "figures.reach.rows"),
    ("project.target_groups[]", "figures.reach.rows[].group"),
    (
        "project.target_groups[].values[].explanation",
        "figures.reach.rows[].explanation",
    ),
    ("project.target_groups[].values[].value", "figures.reach.rows[].this_report"),
    ("report.activities[]", "figures.work_plan[].activities[].progress"),
    ("report.certificates[]", "figures.partnership.rows[].certificates[]"),
    ("report.deliverables[]", "figures.work_plan[].deliverables[].progress"),
    ("report.deliverables[].value", "figures.work_plan[].deliverables[].this_report"),
    ("report.end", "report.period"),
    ("report.partners[]", "figures.partnership.rows[].progress"),
    ("report.start", "report.period"),
    ("report.work_packages[]", "figures.work_plan[].progress"),
    ("volunteers[]", "figures.volunteering.rows[].volunteer"),
    ("work_packages[]", "figures.work_plan[].package"),
)
"""Paths of boxes, and figures that show the same value.

Each speaks for what follows it too: who prints `figures.register.rows[].item.supplier`
prints `expenditure[].supplier`. A list is shown by a value of its elements, and what an
element belongs to by where it stands.
"""


def faulty_forms(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every form can be read, and every mark on it leads to a value that fits."""
    roots = form_roots(plugin.installed.funder.details)
    for form in plugin.installed.forms.values():
        try:
            faults = [fault.message("en") for fault in find_faults(form, roots)]
        except FormError as error:
            faults = [error.message]
        for fault in faults:
            yield Shortcoming(
                f"forms/{form.name}",
                fault.rstrip("."),
                "mend the mark in Word; `grantkit form lint` shows the same",
            )


def unprinted_boxes(plugin: Plugin) -> Iterator[Shortcoming]:
    """A box that a report must fill is found on the form of that report."""
    roots = form_roots(plugin.installed.funder.details)
    for kind, form in sound_forms(plugin):
        printed = paths_of(compile_form(form, roots))
        for box in plugin.installed.boxes:
            if kind in box.required and not is_printed(box, printed):
                yield Shortcoming(
                    f"forms/{form.name}",
                    f"{box.code} must be filled, but the form nowhere prints "
                    f"`{box.path}`",
                    f"put {{{{{box.path}}}}} into its box, or take “{kind}” out of "
                    f"`required` in boxes.toml",
                )


def sound_forms(plugin: Plugin) -> Iterator[tuple[str, Path]]:
    """List the forms that can be filled, by the kind of their report.

    What is said of a faulty form beside its faults would only follow from them.
    """
    roots = form_roots(plugin.installed.funder.details)
    for kind, form in plugin.installed.forms.items():
        with suppress(FormError):
            if not find_faults(form, roots):
                yield kind, form


def is_printed(box: Box, printed: Iterable[str]) -> bool:
    """Say whether a form that prints some paths shows what fills a box."""
    shown = [same for path in printed for same in (path, *_equivalents(path))]
    inside = f"{box.path}.", f"{box.path}["
    return any(path == box.path or path.startswith(inside) for path in shown)


def _equivalents(printed: str) -> Iterator[str]:
    for path, figure in EQUIVALENTS:
        if printed == figure or printed.startswith((f"{figure}.", f"{figure}[")):
            yield f"{path}{printed.removeprefix(figure)}"
