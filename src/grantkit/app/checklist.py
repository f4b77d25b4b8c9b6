"""The checklist page of a report that has been judged."""

from functools import partial

from grantkit.app.deadlines import dues_of, to_fill_in
from grantkit.app.judging import inputs_of
from grantkit.app.opening import OpenedReport, about_of, title_of
from grantkit.checking import (
    CheckResult,
    Desk,
    TextLength,
    desk_for,
    fillings,
    pages,
    text_lengths,
)
from grantkit.pages import Checklist, checklist_page
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording


def checklist(opened: OpenedReport, result: CheckResult) -> str:
    """Write the page: one HTML file that needs no script, network or other file.

    Where the funder's plugin cannot be used, the page says so and shows the figures.
    """
    usable = opened.funder if isinstance(opened.funder, InstalledFunder) else None
    desk = _desk(opened)
    name, edition = _funder_words(opened, result)
    return checklist_page(
        Checklist(
            title=title_of(opened),
            about=about_of(opened),
            funder=name,
            edition=edition,
            file=opened.file.name,
            view=opened.view,
            figures=opened.figures,
            result=result,
            dues=tuple(dues_of(opened)),
            confirmations=usable.confirmations if usable else (),
            rules=pages([usable] if usable else [], opened.language),
            fillings=fillings(desk) if desk else (),
            lengths=tuple(text_lengths(desk)) if desk else (),
            to_fill=partial(to_fill_in, opened, language=opened.language),
            wording=desk.wording if desk else core_wording(opened.language),
        )
    )


def texts_near_limit(opened: OpenedReport) -> tuple[TextLength, ...]:
    """List the texts that fill at least nine tenths of their boxes, or overflow."""
    desk = _desk(opened)
    texts = text_lengths(desk) if desk else ()
    return tuple(text for text in texts if text.is_near or text.overrun)


def _desk(opened: OpenedReport) -> Desk | None:
    """Lay out what a report is judged with; None where its plugin cannot be used."""
    if not isinstance(opened.funder, InstalledFunder):
        return None
    return desk_for(opened.view, opened.figures, opened.funder, inputs_of(opened))


def _funder_words(opened: OpenedReport, result: CheckResult) -> tuple[str, str]:
    """Name the funder and the edition of its rules, in words as far as known."""
    funder, edition = opened.funder, result.funder.edition
    if not isinstance(funder, InstalledFunder):
        return result.funder.code, ""
    titles = {
        each.code: each.title.in_language(opened.language) for each in funder.editions
    }
    name = funder.funder.name.in_language(opened.language)
    return name, titles.get(edition or "", "")
