"""Starting a project: a workbook or a project file to fill."""

from collections import defaultdict
from collections.abc import Iterator

from grantkit.app.refusing import broken_plugin
from grantkit.checking import pages
from grantkit.checking.core_rules import CORE_RULES
from grantkit.figures.origins import origins_of
from grantkit.forms import compile_form, form_roots, paths_of
from grantkit.forms.linting.expected import same_values
from grantkit.funders import BrokenPlugin, Registry
from grantkit.loading import (
    newest_edition,
    of_newest_edition,
    starter_file,
    usual_kind,
)
from grantkit.model.project import Partner, PartnerRole
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report, ReportKind
from grantkit.plugin import InstalledFunder
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook


def new_workbook(
    code: str, registry: Registry, language: str, kind: str | None = None
) -> bytes:
    """Make a workbook to fill: what a kind of report asks for is marked.

    Args:
        code: Of the funder.
        registry: The installed funders.
        language: Of headings and help.
        kind: The kind of report; the one that asks for most if left out.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder = registry.find(code, language)
    if isinstance(funder, BrokenPlugin):
        raise broken_plugin(funder, language)
    wanted = ReportKind(kind or usual_kind(funder))
    edition = newest_edition(funder)
    report = Report(id=wanted.value, kind=wanted, language=funder.funder.languages[0])
    project = ProjectFile(
        funder=code,
        edition=edition,
        partners=(Partner(role=PartnerRole.LEAD),),
        reports=(report,),
    )
    asker = asker_of(funder, language, wanted, edition)
    return write_workbook(project, asker)


def asker_of(
    funder: InstalledFunder,
    language: str,
    kind: ReportKind | None,
    edition: str | None,
) -> Asker:
    """Say who asks for what in a workbook: the funder, and the rules of the core."""
    return Asker(
        funder=funder,
        language=language,
        kind=kind,
        edition=edition,
        needs=tuple(need for rule in CORE_RULES for need in rule.needs),
    )


def new_project(code: str, registry: Registry, language: str) -> str:
    """Write a starter project file: every required box of the funder, explained.

    What the rules and the form read beside these stands in it as comments.

    Raises:
        UnknownFunderError: No plugin answers to the code.
        BrokenPluginError: Its plugin cannot be used.
    """
    funder = registry.find(code, language)
    if isinstance(funder, BrokenPlugin):
        raise broken_plugin(funder, language)
    readers: dict[str, dict[str, None]] = defaultdict(dict)
    for path, reader in _readings(of_newest_edition(funder), language):
        for each in (*same_values(path), *origins_of(path)):
            readers[each][reader] = None
    boxes = {box.code for box in funder.boxes}
    known = pages([funder], language).items()
    titles = {code: page.title for code, page in known if code not in boxes}
    return starter_file(funder, language, readers, titles)


def _readings(funder: InstalledFunder, language: str) -> Iterator[tuple[str, str]]:
    """List what is read, and by whom: by which rule, or the form of the usual report.

    A figure is none of the project's own values, but those that go into it are.
    """
    kind, own = usual_kind(funder), funder.funder.rules
    held = (each for each in own if not each.reports or kind in each.reports)
    replaced = {code for each in held for code in each.replaces}
    for rule in (*own, *(each for each in CORE_RULES if each.code not in replaced)):
        for path in (*rule.needs, *rule.reads):
            yield path, rule.code
    form = funder.forms.get(kind)
    if form is not None:
        compiled = compile_form(form, form_roots(funder.funder.details), language)
        word = funder.wordings[language].say("starter.form")
        for path in paths_of(compiled):
            yield path, word
