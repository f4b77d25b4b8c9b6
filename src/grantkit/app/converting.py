"""Turning a project file into one of the other kind, and losing nothing on the way."""

from pathlib import Path
from typing import Final

from grantkit.app.opening import read_tree
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.app.starting import asker_of
from grantkit.funders import Registry
from grantkit.loading import (
    Loaded,
    funder_of,
    parse_yaml,
    structure_project,
    yaml_text,
)
from grantkit.model.finding import Severity
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder
from grantkit.structuring import unstructured
from grantkit.workbook import is_workbook
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.writing import write_workbook

YAML_ENDINGS: Final = (".yaml", ".yml")
WORKBOOK_ENDINGS: Final = (".xlsx",)
ENDINGS: Final = (*YAML_ENDINGS, *WORKBOOK_ENDINGS)


def convert(
    source: Path,
    target: Path,
    registry: Registry,
    *,
    language: str | None,
    fallback: str,
) -> tuple[bytes, str]:
    """Write the content of a project file as the target's name says.

    What has been written is read again and compared, so that nothing is lost unsaid.

    Args:
        source: A project file of either kind.
        target: Where the content will go.
        registry: The installed funders.
        language: Of messages and headings; that of the workbook or report if left
            out.
        fallback: Their language where neither is known, or spoken.

    Returns:
        The content, and the language of messages.

    Raises:
        InputError: The source cannot be read, in whole or in part, or holds what the
            target cannot.
        BrokenPluginError: The plugin of the funder cannot be used.
    """
    tree, spoken = read_tree(source, registry, language, fallback)
    code = funder_of(tree)
    if code is None:
        installed = ", ".join(registry.funders) or "–"
        raise input_error("no_funder", spoken, installed=installed)
    funder = registry.find(code, spoken)
    if not isinstance(funder, InstalledFunder):
        raise broken_plugin(funder, spoken)
    loaded = structure_project(tree, funder.funder.details, spoken)
    _refuse_unread(loaded, source, spoken)
    if is_workbook(target):
        content = _as_workbook(loaded.project, funder, spoken)
        again = read_workbook(target, spoken, registry.funders.get, content)
    else:
        text = yaml_text(loaded.project)
        content = text.encode()
        again = parse_yaml(text, target, spoken)
    written = structure_project(again, funder.funder.details, spoken)
    _refuse_loss(loaded.project, written, target, spoken)
    return content, spoken


def _as_workbook(project: ProjectFile, funder: InstalledFunder, language: str) -> bytes:
    kinds = [report.kind for report in project.reports if report.kind is not None]
    kind = kinds[-1] if kinds else None
    asker = asker_of(funder, language, kind, project.edition)
    return write_workbook(project, asker)


def _refuse_unread(loaded: Loaded, source: Path, language: str) -> None:
    """Refuse to convert what could not be read: it would not arrive."""
    unread = [f for f in loaded.findings if f.severity is Severity.ERROR]
    if unread:
        first = unread[0]
        raise input_error(
            "unread",
            language,
            file=str(source),
            count=len(unread),
            place=str(first.location),
            first=first.message,
        )


def _refuse_loss(
    before: ProjectFile, after: Loaded, target: Path, language: str
) -> None:
    """Refuse to write what does not come back as it was."""
    path = _difference(unstructured(before), unstructured(after.project), "")
    if path is not None:
        raise input_error("would_lose", language, file=str(target), path=path or "–")


def _difference(one: object, other: object, path: str) -> str | None:
    """Find the first place where two trees of values differ."""
    if isinstance(one, dict) and isinstance(other, dict):
        for name in {**one, **other}:
            below = f"{path}.{name}".lstrip(".")
            found = _difference(one.get(name), other.get(name), below)
            if found is not None:
                return found
        return None
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        for number, pair in enumerate(zip(one, other, strict=True)):
            found = _difference(*pair, f"{path}[{number}]")
            if found is not None:
                return found
        return None
    return None if one == other else path
