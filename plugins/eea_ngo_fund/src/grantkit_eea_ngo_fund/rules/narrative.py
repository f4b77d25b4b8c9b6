"""Rules on how the report tells its story."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    Figures,
    Parameters,
    Remark,
    ReportKind,
    checks,
    rule,
    texts_in,
)
from grantkit_eea_ngo_fund.details import View
from grantkit_eea_ngo_fund.rules.partners import has_donor_partner

_DECEMBER = 12


@rule(
    "EEA601",
    severity="note",
    certainty="comparator",
    source="interim_law",
    reports=("interim", "final"),
)
def horizontal_concerns_left_out(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Nothing is said of horizontal concerns.

    What it checks: final reports, and interim reports that end in December.
    Why the funder asks: the law on the period before asked for them in the last interim
    report of a year.
    How to put it right: name each concern and how it was addressed, or that it does not
    apply.
    Source: law on the period 2004-2009; not stated by this fund.
    """
    report = view.report
    closes_year = report.end is not None and report.end.month == _DECEMBER
    asked = report.kind is ReportKind.FINAL or closes_year
    if asked and not report.horizontal:
        yield Remark("report.horizontal")


@rule("EEA605", severity="note", certainty="comparator", source="estonian_fund")
def no_summary_in_english(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A donor-state partner takes part, but there is no summary in English.

    What it checks: the languages of the summary.
    Why the funder asks: another fund of the donors asks for both languages; the partner
    can read one of them.
    How to put it right: give the summary as `{lv: …, en: …}`.
    Source: conditions of the Estonian fund; not stated by this fund.
    """
    summary = view.report.narrative.summary
    if summary and has_donor_partner(view) and "en" not in dict(summary.versions):
        yield Remark("report.narrative.summary")


@rule(
    "EEA608",
    severity="warning",
    certainty="quoted",
    source="youth_errors",
    clause="pārrakstīts projekta iesniegums",
    needs=("details.application",),
)
def application_copied_into_report(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A section of the report is a copy of the application.

    What it checks: sections nine tenths of whose runs of five words stand in the text
    of the application for the same section.
    Why the funder asks: the report tells what happened, not what was planned.
    How to put it right: write what was done, with numbers, places and dates.
    Source: list of frequent errors of the same years; the share is a choice.
    """
    percent = checks.percent_on(parameters, view.as_of, "share_repeated")
    applied = () if view.details is None else view.details.application
    told = dict(texts_in(view.report.narrative))
    language = view.report.language or ""
    for written in applied:
        text = told.get(written.section)
        if text is None or written.text is None or percent is None:
            continue
        share = percent.points / Decimal(100)
        of = written.text.in_language(language)
        if checks.repeats(text.in_language(language), of, share=share):
            yield Remark(f"report.narrative.{written.section}", share=percent)


RULES = (
    horizontal_concerns_left_out,
    no_summary_in_english,
    application_copied_into_report,
)
