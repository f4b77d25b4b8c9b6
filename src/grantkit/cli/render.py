"""`grantkit render`: the funder's Word form, filled, and a PDF of it."""

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import click
from attrs import frozen

from grantkit.app.judging import judge
from grantkit.app.naming import Naming
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.printing import print_reports
from grantkit.app.rendering import draft as fill_draft
from grantkit.app.rendering import form_of
from grantkit.app.rendering import render as fill
from grantkit.app.saving import keep_form, save
from grantkit.app.unprinted import unprinted
from grantkit.checking import CheckResult, Verdict
from grantkit.cli.check import exit_code
from grantkit.cli.main import READY, tell
from grantkit.cli.options import (
    as_of_option,
    funder_option,
    lang_option,
    overrides_option,
    report_option,
    system_language,
)
from grantkit.cli.result_text import (
    print_file,
    print_not_written,
    print_result,
    print_target,
    print_written,
)
from grantkit.errors import GrantkitError, OfficeError
from grantkit.forms import Form, is_unaltered
from grantkit.forms.drafting import is_unaltered_draft
from grantkit.funders import Registry, discover


@frozen(kw_only=True)
class Order:
    """What is asked for every file, by the names of the options."""

    report: str | None
    funder: str | None
    form: Path | None
    draft: bool
    force: bool
    overrides: Path | None
    language: str | None
    as_of: dt.date

    def opened(self, file: Path, registry: Registry) -> OpenedReport:
        """Open the report of a project file."""
        return open_report(
            file,
            registry,
            as_of=self.as_of,
            report=self.report,
            funder=self.funder,
            language=self.language,
            fallback=system_language(),
            overrides=self.overrides,
        )

    def document(self, opened: OpenedReport, result: CheckResult, form: Form) -> bytes:
        """Fill the form: for good, or as a draft that says what was found."""
        if self.draft:
            return fill_draft(opened, result.findings, form=form)
        return fill(opened, form=form)

    def may_replace(self, target: Path) -> bool:
        """Say whether a file that is there may go: a draft never replaces a report."""
        is_ours = is_unaltered_draft if self.draft else is_unaltered
        return self.force or is_ours(target)


@frozen(kw_only=True)
class Outcome:
    """What came of one file.

    Attributes:
        code: The exit code.
        target: The Word file; None where none was written.
        language: Of its messages.
    """

    code: int
    target: Path | None = None
    language: str = ""


@click.command()
@click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)
@report_option
@funder_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="Where to write; <project file>-<report>.docx here if left out. "
    "For several files a folder.",
)
@click.option(
    "--form",
    type=click.Path(path_type=Path),
    help="The form to fill, if not the funder's usual one.",
)
@click.option("--pdf", is_flag=True, help="Also write a PDF beside it, by LibreOffice.")
@click.option(
    "--draft",
    is_flag=True,
    help="Fill it in spite of errors, and say in it what they are.",
)
@click.option("--force", is_flag=True, help="Replace a file that somebody has changed.")
@overrides_option
@lang_option
@as_of_option
def render(  # noqa: PLR0913 -- one for each option
    files: tuple[Path, ...],
    *,
    report: str | None,
    funder: str | None,
    output: Path | None,
    form: Path | None,
    pdf: bool,
    draft: bool,
    force: bool,
    overrides: Path | None,
    language: str | None,
    as_of: dt.date,
) -> int:
    """Fill the funder's Word form with a report that has no errors.

    Example: grantkit render project.yaml -o report.docx
    """
    order = Order(
        report=report,
        funder=funder,
        form=form,
        draft=draft,
        force=force,
        overrides=overrides,
        language=language,
        as_of=as_of,
    )
    naming = Naming.of(files, output, language or system_language())
    registry = discover()
    outcomes = [_attempt(file, registry, order, naming) for file in naming.stems]
    codes = [outcome.code for outcome in outcomes]
    written = {o.target: o.language for o in outcomes if o.target is not None}
    if pdf and written:
        codes.append(_print(written, order))
    return max(codes)


def _attempt(file: Path, registry: Registry, order: Order, naming: Naming) -> Outcome:
    """Render one report; what goes wrong with it does not stop the others."""
    try:
        return _render(order.opened(file, registry), order, naming)
    except GrantkitError as error:
        if naming.several:
            print_file(file, to_errors=True)
        return Outcome(code=tell(error))


def _render(opened: OpenedReport, order: Order, naming: Naming) -> Outcome:
    result = judge(opened, own_form=order.form is not None)
    if result.verdict is Verdict.NOT_READY and not order.draft:
        print_result(opened, result, to_errors=True)
        print_not_written(opened)
        return Outcome(code=exit_code(result))
    target = naming.target(opened.file, opened.view.report.id, draft=order.draft)
    keep_form(order.form, target, opened.language)
    form = form_of(opened, order.form)
    document = order.document(opened, result, form)
    replace = order.may_replace(target)
    save(document, target, opened.language, replace=replace, endings=(".docx",))
    if naming.several:
        print_file(opened.file)
    left_out = unprinted(opened, form=form)
    print_written(opened, result, target, left_out, draft=order.draft)
    return Outcome(code=exit_code(result), target=target, language=opened.language)


def _print(written: Mapping[Path, str], order: Order) -> int:
    """Make the PDF files of what was written, in the language of the first of them."""
    language = next(iter(written.values()))
    try:
        printed = print_reports(
            list(written), as_of=order.as_of, language=language, force=order.force
        )
    except OfficeError as error:
        return tell(error)
    codes = [READY]
    for report in printed:
        if report.remark is not None:
            tell(report.remark)
        if report.trouble is not None:
            codes.append(tell(report.trouble))
        else:
            print_target(report.file, language)
    return max(codes)
