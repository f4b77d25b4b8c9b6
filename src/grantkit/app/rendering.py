"""Filling the funder's form with a report."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

from grantkit.app.facts import facts_of
from grantkit.app.opening import OpenedReport
from grantkit.app.reasons import with_reasons
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import label_of
from grantkit.forms import (
    Filling,
    Form,
    compile_form,
    fill_form,
    form_roots,
    form_values,
)
from grantkit.forms.drafting import draft_form, titles_of_boxes
from grantkit.model.finding import Finding
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording


def render(opened: OpenedReport, *, form: Path | Form | None = None) -> bytes:
    """Fill the funder's form with a report.

    It fills in what is there: whoever calls it checks the report first.

    Args:
        opened: The report.
        form: The form to fill, if not the plugin's own; compiled, where it is filled
            more than once.

    Raises:
        InputError: There is no form for this kind of report.
        BrokenPluginError: The funder's plugin cannot be used.
        FormError: The form cannot be read, or a place of it cannot be filled.
    """
    funder = _usable(opened)
    values = form_values(opened.view, opened.figures)
    return fill_form(compiled(opened, funder, form), values, _filling(opened, funder))


def draft(
    opened: OpenedReport,
    findings: Sequence[Finding],
    *,
    form: Path | Form | None = None,
) -> bytes:
    """Fill the funder's form in spite of errors, and say in it what is wrong.

    Args:
        opened: The report.
        findings: What is wrong with it.
        form: The form to fill, if not the plugin's own; compiled, where it is filled
            more than once.

    Raises:
        InputError: There is no form for this kind of report.
        BrokenPluginError: The funder's plugin cannot be used.
        FormError: The form cannot be read.
    """
    funder = _usable(opened)
    filling = _filling(opened, funder)
    own = compiled(opened, funder, form)
    values = form_values(opened.view, opened.figures)
    wording = funder.wordings.get(opened.language) or core_wording(opened.language)
    name = partial(label_of, funder=funder, wording=wording)
    told = with_reasons(findings, wording)
    return draft_form(own, values, filling, told, name)


def render_again(
    opened: OpenedReport, digest: str, *, form: Path | None = None
) -> bytes | None:
    """Fill the form that a document was made from once more; None if it is another.

    What the data lack by now is shown as such.

    Args:
        opened: The report.
        digest: Of the form, as the document tells it.
        form: The form, if not the plugin's own.

    Raises:
        InputError: There is no form for this kind of report.
        BrokenPluginError: The funder's plugin cannot be used.
        FormError: The form cannot be read.
    """
    funder = _usable(opened)
    own = compiled(opened, funder, form)
    if own.digest != digest:
        return None
    filling = evolve(_filling(opened, funder), gaps=True)
    return fill_form(own, form_values(opened.view, opened.figures), filling)


def form_of(opened: OpenedReport, form: Path | None) -> Form:
    """Compile the form of a report, for whoever asks more of it than to be filled.

    Args:
        opened: The report.
        form: The form, if not the plugin's own.

    Raises:
        InputError: There is no form for this kind of report.
        BrokenPluginError: The funder's plugin cannot be used.
        FormError: The form cannot be read.
    """
    return compiled(opened, _usable(opened), form)


def _usable(opened: OpenedReport) -> InstalledFunder:
    """Give the funder of a report.

    Raises:
        BrokenPluginError: Its plugin cannot be used.
    """
    if not isinstance(opened.funder, InstalledFunder):
        raise broken_plugin(opened.funder, opened.language)
    return opened.funder


def compiled(
    opened: OpenedReport, funder: InstalledFunder, form: Path | Form | None
) -> Form:
    """Compile the form of a report, unless it is compiled already.

    Raises:
        InputError: There is no form for this kind of report.
        FormError: The form cannot be read.
    """
    if isinstance(form, Form):
        return form
    return compile_form(
        form or _own_form(opened, funder),
        form_roots(funder.funder.details),
        opened.language,
        titles_of_boxes(funder.boxes, _language(opened, funder)),
    )


def _filling(opened: OpenedReport, funder: InstalledFunder) -> Filling:
    """Choose the document's language, its properties and what it tells of itself."""
    view = opened.view
    language = _language(opened, funder)
    wording = funder.wordings.get(language) or core_wording(opened.language)
    title = view.project.title
    lead = view.lead_partner
    return Filling(
        display=wording.display,
        title=title.in_language(language) if title else view.report.id,
        author=lead.name if lead and lead.name else "",
        as_of=view.as_of,
        folder=opened.file.parent,
        language=opened.language,
        facts=facts_of(opened, funder),
    )


def _language(opened: OpenedReport, funder: InstalledFunder) -> str:
    """Give the language of the document: its own, or else the funder's usual one."""
    return opened.view.report.language or funder.funder.languages[0]


def _own_form(opened: OpenedReport, funder: InstalledFunder) -> Path:
    """Find the plugin's form for this kind of report.

    Raises:
        InputError: There is none.
    """
    kind = opened.view.report.kind
    if kind is None or kind not in funder.forms:
        raise input_error(
            "no_form",
            opened.language,
            kind=kind,
            distribution=funder.distribution,
            known=", ".join(funder.forms) or "–",
        )
    return funder.forms[kind]
