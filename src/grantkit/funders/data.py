"""Reading the data files of a plugin: fixed names in its package, TOML throughout."""

import re
from collections.abc import Iterable, Mapping
from heapq import merge
from importlib.resources import files
from operator import attrgetter
from pathlib import Path

from attrs import evolve

from grantkit.checks.declared import Declared, declared_rule
from grantkit.funders.beside import Beside
from grantkit.funders.boxes_file import boxes_in
from grantkit.funders.check_sentences import default_sentences
from grantkit.funders.checks_file import checks_in
from grantkit.funders.codes import note_bad_codes, note_bad_rules
from grantkit.funders.data_file import DataFile, roots_of
from grantkit.funders.duties import confirmations_in, deadlines_in
from grantkit.funders.flaws import Flaw, as_written, refuse
from grantkit.funders.strangers import DATA_FILES, strange_files
from grantkit.model.reference import (
    DatedValue,
    Edition,
    Heading,
    Parameters,
    Source,
)
from grantkit.model.report import ReportKind
from grantkit.plugin import Funder, InstalledFunder
from grantkit.structuring import Route
from grantkit.wording import (
    LANGUAGES,
    Wording,
    core_wording,
    leaves,
    placeholders,
    refuse_unfit,
)

_PARAMETERS = "parameters.toml"
_CODED = ("boxes.toml", "confirmations.toml", "checks.toml")
_TITLE = re.compile(r"[A-Z]+\d{3}\.title")


def install(funder: Funder, *, distribution: str, version: str) -> InstalledFunder:
    """Put a funder together with what the data files of its package hold.

    Raises:
        FlawedPluginError: Something is wrong in them; all of it is told at once.
    """
    folder = Path(str(files(funder.package)))
    flaws: list[Flaw] = list(strange_files(folder))
    data = {name: DataFile.read(folder, name, flaws) for name in DATA_FILES}
    tables = {
        name: file if name == _PARAMETERS else file.of_tables()
        for name, file in data.items()
    }
    said = {language: _said(folder, language, flaws) for language in LANGUAGES}
    beside = _beside(funder, tables)
    sources = tables["sources.toml"].objects(Source, "id")
    editions = _editions(tables["editions.toml"], beside)
    headings = tables["headings.toml"].objects(Heading, "code")
    boxes = boxes_in(tables["boxes.toml"], beside)
    confirmations = confirmations_in(tables["confirmations.toml"], beside)
    declared = checks_in(tables["checks.toml"], beside)
    note_bad_rules(funder, folder, beside, flaws)
    note_bad_codes(funder, folder, (tables[name] for name in _CODED), flaws)
    refuse(flaws)
    return InstalledFunder(
        funder=_with_rules(funder, declared),
        distribution=distribution,
        version=version,
        sources=sources,
        editions=tuple(editions.values()),
        parameters=Parameters(beside.values, beside.due, funder.days),
        boxes=boxes,
        headings=headings,
        confirmations=confirmations,
        wordings=_wordings(said, default_sentences(declared, funder, boxes)),
        forms=_forms(folder),
    )


def _beside(funder: Funder, tables: Mapping[str, DataFile]) -> Beside:
    """Read what the other files may name."""
    named = Beside(
        roots=roots_of(funder),
        sources=tables["sources.toml"],
        editions=tables["editions.toml"],
        parameters=tables[_PARAMETERS],
        deadlines=tables["deadlines.toml"],
        days=funder.days,
    )
    valued = evolve(named, values=_values(named.parameters, named))
    return evolve(valued, due=deadlines_in(valued.deadlines, valued))


def _editions(file: DataFile, beside: Beside) -> dict[str, Edition]:
    for code, table in file.table.items():
        beside.note_misfits(file, (code,), table)
    return file.objects(Edition, "code")


def _values(file: DataFile, beside: Beside) -> dict[str, tuple[DatedValue, ...]]:
    values = {}
    for name, tables in file.table.items():
        if not isinstance(tables, list):
            file.note((name,), "single_brackets", name=name)
            continue
        read = []
        for number, table in enumerate(tables):
            if isinstance(table, Mapping):
                beside.note_misfits(file, (name, number), table)
            read.append(file.structure((name, number), table, DatedValue))
        values[name] = tuple(value for value in read if value is not None)
    return values


def _said(folder: Path, language: str, flaws: list[Flaw]) -> DataFile:
    """Read the plugin's sentences, and note those that could never be said."""
    file = DataFile.read(folder, f"wording/{language}.toml", flaws)
    for key, sentence in leaves(file.table):
        route = tuple(key.split("."))
        try:
            refuse_unfit(sentence)
        except TypeError:
            file.note(route, "not_a_sentence", found=as_written(sentence))
        except ValueError:
            file.note(route, "bad_braces")
        else:
            if _TITLE.fullmatch(key):
                _note_title(file, route, str(sentence), language)
    return file


def _note_title(file: DataFile, route: Route, title: str, language: str) -> None:
    """Note a title that the docstring gives already, or that would print a value."""
    if language == "en":
        file.note(route, "title_in_docstring")
    for gap in [name for _, name, _ in placeholders(title) if name is not None][:1]:
        file.note(route, "gap_in_title", found=gap)


def _wordings(
    said: Mapping[str, DataFile], defaults: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Wording]:
    """Lay the plugin's sentences over those of declared checks, and over the core's."""
    wordings = {}
    for language, file in said.items():
        own = Wording.of(file.table, language)
        beneath = evolve(Wording.empty(language), sentences=defaults[language])
        wordings[language] = own.over(beneath.over(core_wording(language)))
    return wordings


def _with_rules(funder: Funder, declared: Iterable[Declared]) -> Funder:
    """Put declared checks among the rules of a funder, by their codes."""
    made = map(declared_rule, declared)
    return evolve(
        funder, rules=tuple(merge(funder.rules, made, key=attrgetter("code")))
    )


def _forms(folder: Path) -> dict[str, Path]:
    forms = {kind.value: folder / "forms" / f"{kind.value}.docx" for kind in ReportKind}
    return {kind: path for kind, path in forms.items() if path.exists()}
