"""The rules of a plugin in Python, and the codes of all that it asks for."""

import inspect
from collections.abc import Iterable
from pathlib import Path

from grantkit.funders.beside import Beside
from grantkit.funders.data_file import DataFile
from grantkit.funders.flaws import Flaw
from grantkit.plugin import Funder, Rule


def note_bad_rules(
    funder: Funder, folder: Path, beside: Beside, flaws: list[Flaw]
) -> None:
    """Note rules that could never run, or rest on nothing."""
    for rule in funder.rules:
        file = _declaring(rule, folder, flaws)
        named = {
            "source": rule.source,
            "reports": rule.reports,
            "editions": rule.editions,
            "certainty": rule.certainty,
        }
        beside.note_misfits(file, (rule.code,), named)
        for need in rule.needs:
            file.path_type((rule.code, "needs"), need, beside.roots)


def note_bad_codes(
    funder: Funder, folder: Path, files: Iterable[DataFile], flaws: list[Flaw]
) -> None:
    """Note codes that are used twice or bear another prefix."""
    coded = [(_declaring(rule, folder, flaws), rule.code) for rule in funder.rules]
    coded += [(file, code) for file in files for code in file.table]
    seen: dict[str, str] = {}
    for file, code in coded:
        if not code.startswith(funder.prefix):
            file.note((code,), "other_prefix", code=code, prefix=funder.prefix)
        elif code in seen:
            file.note((code,), "code_twice", code=code, other=seen[code])
        seen[code] = file.name


def _declaring(rule: Rule, folder: Path, flaws: list[Flaw]) -> DataFile:
    """Give the file that declares a rule."""
    code = inspect.unwrap(rule.check).__code__
    path = Path(code.co_filename)
    inside = path.is_relative_to(folder)
    name = path.relative_to(folder).as_posix() if inside else path.name
    return DataFile(name, flaws=flaws, first=code.co_firstlineno)
