"""Rules on language, signature and the auditor's opinion."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import SigningFormat, View

_AUDITOR = "revident"


@rule(
    "SIF701",
    severity="warning",
    certainty="quoted",
    source="language_law",
    clause="23. panta pirmā daļa",
    needs=("report.language",),
)
def report_not_in_latvian(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The report is not in Latvian.

    What it checks: the language that the report gives.
    Why the funder asks: official communication is in Latvian.
    How to put it right: write the report in Latvian.
    Source: Valsts valodas likums, article 23(1).
    """
    expected = checks.text_on(parameters, view.as_of, "report_language")
    if view.report.language != expected:
        yield Remark("report.language", given=view.report.language, expected=expected)


@rule(
    "SIF702",
    severity="warning",
    certainty="quoted",
    source="esignature_calls",
    needs=("report.signatory.timestamp",),
)
def signature_without_time_stamp(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The electronic signature carries no time stamp.

    What it checks: what the report says about the time stamp.
    Why the funder asks: calls of the fund asked for a time stamp with the signature.
    How to put it right: add the time stamp when signing.
    Source: calls of the fund in 2013 and 2016.
    """
    if view.report.signatory.timestamp is False:
        yield Remark("report.signatory.timestamp")


@rule(
    "SIF703",
    severity="note",
    certainty="quoted",
    source="esignature_advice",
    needs=("details.signing_format",),
)
def word_file_cannot_be_signed_as_pdf(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The form is a Word file, but the signature chosen is that of a PDF.

    What it checks: the format in which the report is to be signed.
    Why the funder asks: a PDF signature can be put on a PDF only.
    How to put it right: save the form as PDF first, or sign it as eDoc or ASiC-E.
    Source: advice on electronic signatures.
    """
    details = view.details
    if details is not None and details.signing_format is SigningFormat.PDF:
        yield Remark("details.signing_format")


@rule(
    "SIF705",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.audit_required",),
    reports=("final",),
)
def auditor_opinion_missing(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The auditor's opinion that the agreement asks for is not attached.

    What it checks: annexes whose kind or title speaks of an auditor (revidents).
    Why the funder asks: the agreement makes it part of the final report.
    How to put it right: attach the opinion as an annex of that kind.
    Source: the agreement.
    """
    annexes = (
        f"{annex.kind or ''} {annex.title or ''}" for annex in view.report.annexes
    )
    attached = any(_AUDITOR in checks.folded(annex) for annex in annexes)
    if view.agreement.audit_required and not attached:
        yield Remark("report.annexes")


RULES = (
    report_not_in_latvian,
    signature_without_time_stamp,
    word_file_cannot_be_signed_as_pdf,
    auditor_opinion_missing,
)
