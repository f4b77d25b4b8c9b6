"""Files that nobody would read: their names are not among those that are known."""

from collections.abc import Iterator
from pathlib import Path

from grantkit.funders.flaws import Flaw
from grantkit.model.path import nearest
from grantkit.model.report import ReportKind
from grantkit.wording import LANGUAGES

DATA_FILES = (
    "boxes.toml",
    "checks.toml",
    "confirmations.toml",
    "deadlines.toml",
    "editions.toml",
    "headings.toml",
    "parameters.toml",
    "sources.toml",
)


def strange_files(folder: Path) -> Iterator[Flaw]:
    """Find forms of no kind of report, wordings of no language, misspelt data files."""
    yield from _strange(folder, "forms/*.docx", tuple(ReportKind), "no_form_kind")
    yield from _strange(folder, "wording/*.toml", LANGUAGES, "no_wording_language")
    for file in sorted(folder.glob("*.toml")):
        if file.name not in DATA_FILES and nearest(file.name, DATA_FILES):
            values = {"found": file.name}
            yield Flaw(
                key="no_data_file", file=file.name, values=values, known=DATA_FILES
            )


def _strange(
    folder: Path, pattern: str, known: tuple[str, ...], key: str
) -> Iterator[Flaw]:
    for file in sorted(folder.glob(pattern)):
        # Word keeps a hidden `~$final.docx` beside a form that is open.
        if file.stem not in known and not file.name.startswith("~$"):
            name = file.relative_to(folder).as_posix()
            values = {"found": file.stem}
            yield Flaw(key=key, file=name, values=values, known=known)
