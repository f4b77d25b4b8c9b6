"""Reading the data files of a plugin: fixed names in its package, TOML throughout."""

from collections.abc import Iterable, Mapping
from heapq import merge
from importlib.resources import files
from operator import attrgetter
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve

from grantkit.checks.declared import Declared, declared_rule
from grantkit.errors import BrokenPluginError
from grantkit.funders.check_sentences import default_sentences
from grantkit.funders.checks_file import Known, checks_in
from grantkit.funders.data_file import DataFile, Table, roots_of
from grantkit.funders.duties import confirmations_in, deadlines_in
from grantkit.model.finding import Certainty
from grantkit.model.path import PathError, type_at
from grantkit.model.reference import (
    Box,
    Confirmation,
    DatedValue,
    Deadline,
    Edition,
    Heading,
    Parameters,
    Source,
)
from grantkit.model.report import ReportKind
from grantkit.plugin import Funder, InstalledFunder, Rule
from grantkit.wording import LANGUAGES, Wording, core_wording

ThingT = TypeVar("ThingT")

_NOT_OWN = "the certainty 'own' is for what organisations ask of themselves"


def install(funder: Funder, *, distribution: str, version: str) -> InstalledFunder:
    """Put a funder together with what the data files of its package hold.

    Raises:
        BrokenPluginError: A file is missing, cannot be read or contradicts another.
    """
    folder = Path(str(files(funder.package)))
    sources = _by_id(DataFile.read(folder, "sources.toml"), Source, "id")
    editions = _by_id(DataFile.read(folder, "editions.toml"), Edition, "code")
    boxes = _boxes(DataFile.read(folder, "boxes.toml"), funder, sources)
    values = _values(DataFile.read(folder, "parameters.toml"), sources)
    deadlines = deadlines_in(
        DataFile.read(folder, "deadlines.toml"), funder, sources, values
    )
    confirmations = confirmations_in(
        DataFile.read(folder, "confirmations.toml"), funder, sources
    )
    known = Known(frozenset(sources), values, deadlines)
    declared = checks_in(DataFile.read(folder, "checks.toml"), funder, known)
    funder = _with_rules(funder, declared)
    _refuse_bad_codes(funder, [*boxes, *confirmations])
    for rule in funder.rules:
        _refuse_bad_rule(rule, funder, sources)
    _refuse_unknown_editions(
        [*funder.rules, *boxes, *confirmations, *deadlines.values()], editions
    )
    _refuse_own_ground([*funder.rules, *boxes, *confirmations, *deadlines.values()])
    return InstalledFunder(
        funder=funder,
        distribution=distribution,
        version=version,
        sources=sources,
        editions=tuple(editions.values()),
        parameters=Parameters(values, deadlines, funder.days),
        boxes=boxes,
        headings=_by_id(DataFile.read(folder, "headings.toml"), Heading, "code"),
        confirmations=confirmations,
        wordings=_wordings(folder, default_sentences(declared, funder, boxes)),
        forms=_forms(folder),
    )


def _by_id(file: DataFile, into: type[ThingT], key: str) -> dict[str, ThingT]:
    return {
        name: file.structure(name, {**table, key: name}, into)
        for name, table in file.table.items()
    }


def _boxes(
    file: DataFile, funder: Funder, sources: Mapping[str, Source]
) -> tuple[Box, ...]:
    boxes = []
    for code, table in sorted(file.table.items()):
        box = file.structure(code, _with_severity(table) | {"code": code}, Box)
        if not box.certainty.allows(box.severity):
            raise file.fault(code, f"{box.certainty} cannot carry {box.severity}")
        if box.source not in sources:
            raise file.fault(code, f"sources.toml has no {box.source!r}")
        file.refuse_bad_path(code, box.path, funder)
        if unknown := sorted(set(box.required) - set(ReportKind)):
            raise file.fault(code, f"required: {unknown[0]!r} is no kind of report")
        boxes.append(box)
    return tuple(boxes)


def _with_severity(table: Table) -> dict[str, Any]:
    """Fill in the gravest severity that the certainty allows, where none is given."""
    certainty = table.get("certainty")
    if "severity" in table or certainty not in set(Certainty):
        return dict(table)
    gravest = Certainty(certainty).gravest
    return dict(table) if gravest is None else {**table, "severity": gravest.value}


def _values(
    file: DataFile, sources: Mapping[str, Source]
) -> dict[str, tuple[DatedValue, ...]]:
    values = {
        name: tuple(file.structure(name, table, DatedValue) for table in tables)
        for name, tables in file.table.items()
    }
    for name, value in Parameters(values):
        if value.source not in sources:
            raise file.fault(name, f"sources.toml has no {value.source!r}")
        if value.certainty is Certainty.OWN:
            raise file.fault(name, _NOT_OWN)
    return values


def _wordings(
    folder: Path, defaults: Mapping[str, Mapping[str, str]]
) -> Mapping[str, Wording]:
    """Lay the plugin's sentences over those of declared checks, and over the core's."""
    wordings = {}
    for language in LANGUAGES:
        file = folder / "wording" / f"{language}.toml"
        empty = Wording.empty(language)
        own = Wording.read(file, language) if file.exists() else empty
        beneath = evolve(empty, sentences=defaults[language])
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


def _refuse_bad_codes(funder: Funder, boxes: Iterable[Box | Confirmation]) -> None:
    """Refuse codes that are used twice or bear another prefix."""
    seen: set[str] = set()
    for code in [*(r.code for r in funder.rules), *(b.code for b in boxes)]:
        if code in seen:
            raise BrokenPluginError(f"the code {code} is used twice")
        if not code.startswith(funder.prefix):
            raise BrokenPluginError(
                f"the code {code} does not begin with {funder.prefix}"
            )
        seen.add(code)


def _refuse_bad_rule(rule: Rule, funder: Funder, sources: Mapping[str, Source]) -> None:
    """Refuse a rule that could never run, or rests on nothing."""
    if rule.source not in sources:
        raise BrokenPluginError(
            f"rule {rule.code}: sources.toml has no {rule.source!r}"
        )
    if unknown := sorted(set(rule.reports) - set(ReportKind)):
        raise BrokenPluginError(
            f"rule {rule.code}: {unknown[0]!r} is no kind of report"
        )
    for need in rule.needs:
        try:
            type_at(roots_of(funder), need)
        except PathError as error:
            raise BrokenPluginError(f"rule {rule.code} needs: {error}") from error


def _refuse_unknown_editions(
    things: Iterable[Rule | Box | Confirmation | Deadline],
    editions: Mapping[str, Edition],
) -> None:
    """Refuse what belongs to an edition that does not exist."""
    for thing in things:
        if unknown := sorted(set(thing.editions) - set(editions)):
            name = thing.id if isinstance(thing, Deadline) else thing.code
            raise BrokenPluginError(f"{name}: editions.toml has no {unknown[0]!r}")


def _refuse_own_ground(
    things: Iterable[Rule | Box | Confirmation | Deadline],
) -> None:
    """Refuse what would pass an organisation's own rule off as the funder's."""
    for thing in things:
        if thing.certainty is Certainty.OWN:
            name = thing.id if isinstance(thing, Deadline) else thing.code
            raise BrokenPluginError(f"{name}: {_NOT_OWN}")
