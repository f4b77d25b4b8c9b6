"""Starting a project in Excel: a workbook to fill."""

from grantkit.app.refusing import broken_plugin
from grantkit.checking.core_rules import CORE_RULES
from grantkit.funders import BrokenPlugin, Registry
from grantkit.loading import newest_edition, usual_kind
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
