"""Write the generated pages of the documentation, or check that they are in step.

`python docs/generate.py` writes them; with `--check` it writes nothing and fails where
a page differs from what the code says. A page is generated whole, or in the parts that
stand between `<!-- generated: NAME -->` and `<!-- end -->`.
"""

import inspect
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import ModuleType

import check_tables
import command_pages
import form_tables
import funder_pages
import member_tables
from class_tables import Sections, described, key_table, places_of, prose
from coverage import Coverage, coverage_page

import grantkit.plugin
import grantkit.testing
from grantkit.demands.readme import requirements_in
from grantkit.figures import Figures
from grantkit.funders import discover
from grantkit.model.project_file import ProjectFile
from grantkit.model.reference import (
    Box,
    Confirmation,
    DatedValue,
    Deadline,
    DeclaredCheck,
    Edition,
    Heading,
    Source,
)
from grantkit.plugin import Funder, InstalledFunder, Rule

DOCS = Path(__file__).parent
DATA_FILES = {
    "sources.toml": Source,
    "editions.toml": Edition,
    "parameters.toml": DatedValue,
    "boxes.toml": Box,
    "checks.toml": DeclaredCheck,
    "headings.toml": Heading,
    "deadlines.toml": Deadline,
    "confirmations.toml": Confirmation,
}
_WITHOUT_DOCSTRING = {
    "AS_OF": "The day on which the small report is looked at.",
    "API": "The version of this API, 1.",
    "CENT": 'One cent, `Decimal("0.01")`.',
    "GROUP": "The entry-point group, `grantkit`.",
    "hookimpl": "Marks the function that implements the hook.",
}
_PART = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
_PSEUDO_FILE = re.compile(r"^# (pyproject\.toml|\w+/[\w/]+\.\w+)(.*)\n", re.MULTILINE)


def main(arguments: list[str]) -> int:
    """Write or check every page; 1 where one was out of step and only checked."""
    late = {
        file: text
        for file, text in _pages()
        if not file.exists() or file.read_text(encoding="utf-8") != text
    }
    checking = "--check" in arguments
    for file, text in late.items():
        verb = "out of step" if checking else "written"
        sys.stdout.write(f"{verb}: docs/{file.relative_to(DOCS).as_posix()}\n")
        if not checking:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8", newline="\n")
    return int(checking and bool(late))


def _pages() -> Iterator[tuple[Path, str]]:
    """Make the text of every page that is generated, whole or in part."""
    yield _in_parts("project-file.md", {"keys": _project_keys()})
    yield _in_parts(
        "plugin-api.md",
        {
            "example": _example(),
            "data_files": _data_files(),
            "rule": key_table(Rule, leave_out=("check",)),
            "funder": key_table(Funder),
            "figures": _figures(),
            "members": member_tables.member_tables(),
            "words": member_tables.word_table(),
            "functions": member_tables.function_table(),
            "kit": _names(grantkit.testing),
            "names": _names(grantkit.plugin),
        },
    )
    yield _in_parts(
        "declared-checks.md",
        {
            "kinds": check_tables.kind_table(),
            "shared": check_tables.shared_table(),
            "sentences": check_tables.sentence_table(),
        },
    )
    yield _in_parts(
        "form-grammar.md",
        {"formats": form_tables.format_table(), "limits": form_tables.limit_list()},
    )
    yield DOCS / "commands.md", "\n".join([*command_pages.commands_page(), ""])
    for language, ending in (("en", ""), ("lv", ".lv")):
        faults = form_tables.fault_page(language)
        yield DOCS / f"form-faults{ending}.md", "\n".join([*faults, ""])
    for name, lines in funder_pages.rule_pages(_own_funders()):
        yield DOCS / "rules" / name, "\n".join([*lines, ""])
    page = coverage_page(_covered(funder) for funder in _own_funders())
    yield DOCS / "coverage.md", "\n".join([*page, ""])


def _own_funders() -> list[InstalledFunder]:
    """List the funders of this repository; others may be installed beside them."""
    plugins = DOCS.parent / "plugins"
    found = discover().funders.items()
    return [funder for code, funder in found if (plugins / code).exists()]


def _covered(funder: InstalledFunder) -> Coverage:
    """Read the table of requirements of a plugin of this repository."""
    readme = DOCS.parent / "plugins" / funder.funder.code / "README.md"
    return Coverage(funder=funder, requirements=requirements_in(readme))


def _in_parts(name: str, parts: Mapping[str, Iterable[str]]) -> tuple[Path, str]:
    """Put generated parts into a page that is otherwise written by hand."""
    file = DOCS / name

    def filled(match: re.Match[str]) -> str:
        lines = "\n".join(parts[match[2]])
        return f"{match[1]}\n{lines}\n\n{match[3]}"

    return file, _PART.sub(filled, file.read_text(encoding="utf-8"))


def _project_keys() -> Iterator[str]:
    return described(Sections(places_of(ProjectFile), named=True))


def _figures() -> Iterator[str]:
    """Describe what is computed; a class of the model is linked, not repeated."""
    computed = places_of(Figures, "figures", within="grantkit.figures")
    model = Sections(places_of(ProjectFile), page="project-file.md")
    return described(Sections(computed, computed=True), model)


def _data_files() -> Iterator[str]:
    """Describe the tables of each file; a table's own name is no key of it."""
    for name, of in DATA_FILES.items():
        yield from ("", f"### `{name}`", "", prose(of), "")
        yield from key_table(of, leave_out=("id", "code"))


def _names(module: ModuleType) -> Iterator[str]:
    yield from ("| name | what it is |", "|---|---|")
    for name in module.__all__:
        thing = getattr(module, name)
        about = _WITHOUT_DOCSTRING.get(name) or inspect.getdoc(thing)
        first = (about or "").partition("\n\n")[0]
        yield f"| `{member_tables.called(name, thing)}` | {' '.join(first.split())} |"


def _example() -> Iterator[str]:
    """Show the plugin of the module's docstring, a block of code for each file."""
    told = inspect.getdoc(grantkit.plugin) or ""
    code = told.partition("::\n\n")[2].partition("\n\nFiles with")[0]
    pieces = _PSEUDO_FILE.split(inspect.cleandoc(code))
    for name, remark, text in zip(*(iter(pieces[1:]),) * 3, strict=True):
        kind = name.rpartition(".")[2].replace("py", "python")
        if kind == "docx":
            continue
        yield from ("", f"`{name}`{remark}", "", f"```{kind}", text.rstrip(), "```")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
