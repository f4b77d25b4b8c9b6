"""A trial: do the Word files of strangers come through unharmed?

    python tests/tools/identity.py FOLDER [--mark] [--checker FILE]

Every Word file under the folder is taken as a form. Either it is refused with a reason,
or it is filled and its parts come back byte for byte; only the properties, the manifest
and the entries for them may differ. With `--mark` a mark is first put at the end of the
text; then everything else of the text must come back as the same XML. A checker is a
script with `check(path, schema)`, as `tests/forms/test_sound.py` runs it: it may find
nothing in the outcome that it does not find in the file as it was.

Prints what came of it, counted; exits 1 where a file was harmed or the program failed.
"""

import argparse
import datetime as dt
import importlib.util
import re
import sys
import tempfile
import time
import traceback
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from io import BytesIO
from pathlib import Path

from attrs import evolve, frozen
from lxml import etree

from grantkit.errors import GrantkitError
from grantkit.figures import figures_of
from grantkit.forms import Filling, fill_form, form_roots, form_values
from grantkit.forms.compiling.compile import examine_form
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report
from grantkit.plugin import ReportView
from grantkit.wording import Display

ENDINGS = {".docx", ".dotx", ".docm", ".dotm"}
MARK = "{{project.title else what was put in}}"
WORDS = "what was put in"
DAY = dt.date(2023, 9, 15)
SLOW_SECONDS = 2

TYPES = "[Content_Types].xml"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FORGOTTEN = "attachedTemplate"
DOCUMENT, TEMPLATE = b"document.main+xml", b"template.main+xml"
PROPERTIES = re.compile(r"docProps/core\d*\.xml|package/services/metadata/.+")
ADDED = re.compile(rf"{PROPERTIES.pattern}|(.+/)?_rels/[^/]*\.rels|customXml/[^/]+")

Parts = Mapping[str, bytes]
Check = Callable[[Path], Counter[str]]


class Fate(StrEnum):
    """What became of a file; the last three are what the trial looks for."""

    SAME = "came back the same"
    REFUSED = "refused"
    HARMED = "HARMED"
    UNSOUND = "LESS SOUND"
    FAILED = "PROGRAM FAILED"


@frozen
class Verdict:
    """What became of a file, and why."""

    fate: Fate
    reasons: tuple[str, ...] = ()


def filled(file: Path) -> bytes | tuple[str, ...]:
    """Fill a file with next to no data, or tell why it is refused.

    All that the trial knows of the engine stands here.
    """
    report = Report(id="final")
    project = ProjectFile(funder="fund", reports=(report,))
    view = ReportView[object].of(project, None, report=report, as_of=DAY, files={})
    display = Display(language="lv", labels={})
    filling = Filling(display=display, title="T", author="A", as_of=DAY, language="en")
    try:
        form, faults = examine_form(file, form_roots(None), "en")
        if faults:
            return tuple(sorted({f"a mark: {fault.code}" for fault in faults}))
        # What filling makes anew on purpose is not what the trial looks at.
        form = evolve(form, has_contents_table=False)
        return fill_form(form, form_values(view, figures_of(view)), filling)
    except GrantkitError as error:
        first = str(error).replace(str(file), "…").replace(file.name, "…").split("\n")
        return (" ".join(first[:2]),)


def judge(file: Path, folder: Path, check: Check, *, mark: bool) -> Verdict:
    """Try one file; a folder takes what is written on the way."""
    form = folder / f"form{file.suffix.lower()}"
    form.write_bytes(file.read_bytes())
    try:
        if mark:
            form.write_bytes(marked(parts_of(form.read_bytes())))
    except (zipfile.BadZipFile, etree.XMLSyntaxError, ValueError, KeyError) as error:
        return Verdict(Fate.REFUSED, (f"no mark fits in: {type(error).__name__}",))
    try:
        outcome = filled(form)
    except Exception as error:  # noqa: BLE001 -- finding these is what the trial is for
        trail = [
            f
            for f in traceback.extract_tb(error.__traceback__)
            if "grantkit" in f.filename
        ]
        where = f"{Path(trail[-1].filename).name}:{trail[-1].lineno}"
        return Verdict(Fate.FAILED, (f"{type(error).__name__} at {where}: {error}",))
    if isinstance(outcome, tuple):
        return Verdict(Fate.REFUSED, outcome)
    before = parts_of(file.read_bytes())
    if changed := tuple(differences(before, parts_of(outcome), mark=mark)):
        return Verdict(Fate.HARMED, changed)
    after = folder / "after.docx"
    after.write_bytes(outcome)
    worse = check(after) - check(file)
    return Verdict(Fate.UNSOUND, tuple(worse)) if worse else Verdict(Fate.SAME)


def parts_of(data: bytes) -> Parts:
    """Unpack a file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        names = (name for name in archive.namelist() if not name.endswith("/"))
        return {name: archive.read(name) for name in names}


def main_part(parts: Parts) -> str:
    """Find the part with the text."""
    for relation in etree.fromstring(parts["_rels/.rels"]):
        if str(relation.get("Type")).endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    raise KeyError("officeDocument")


def marked(parts: Parts) -> bytes:
    """Put a mark in a paragraph of its own at the end of the text."""
    name = main_part(parts)
    root = etree.fromstring(parts[name])
    body = root.find(f"{W}body")
    if body is None:
        raise ValueError("no text")
    paragraph = etree.Element(f"{W}p")
    run = etree.SubElement(paragraph, f"{W}r")
    etree.SubElement(run, f"{W}t").text = MARK
    end = body.find(f"{W}sectPr")
    body.insert(len(body) if end is None else body.index(end), paragraph)
    data = BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in {
            **parts,
            name: etree.tostring(root, encoding="UTF-8"),
        }.items():
            archive.writestr(part, content)
    return data.getvalue()


def differences(before: Parts, after: Parts, *, mark: bool) -> Iterator[str]:
    """Tell what is not as it was."""
    text = main_part(before) if mark else ""
    for name, data in before.items():
        if name not in after:
            yield f"{name} is gone"
        elif name == text:
            yield from _differences_of_text(data, after[name])
        elif name == TYPES or name.endswith(".rels"):
            lost = entries(data) - entries(after[name])
            yield from (f"{name} lost {entry}" for entry in lost)
        elif data != after[name] and not _may_differ(name, data, after[name]):
            yield f"{name} differs"
    for name in after.keys() - before.keys():
        if not ADDED.fullmatch(name):
            yield f"{name} is new"


def _may_differ(name: str, before: bytes, after: bytes) -> bool:
    """Say whether only properties are told, or the template forgotten."""
    if PROPERTIES.fullmatch(name):
        return True
    return FORGOTTEN.encode() in before and canonical(before) == canonical(after)


def canonical(data: bytes) -> bytes:
    """Write XML so that equal trees are equal bytes, without what is forgotten."""
    root = etree.fromstring(data)
    for element in root.findall(f"{{*}}{FORGOTTEN}"):
        root.remove(element)
    return etree.tostring(root, method="c14n")


def entries(data: bytes) -> Counter[tuple[tuple[str, str], ...]]:
    """List content types or relationships; a template counts as a document."""
    items = etree.fromstring(data.replace(TEMPLATE, DOCUMENT)).iter("{*}*")
    return Counter(
        tuple(sorted((str(key), str(value)) for key, value in item.items()))
        for item in items
        if not item.get("Type", "").endswith(FORGOTTEN)
    )


def _differences_of_text(before: bytes, after: bytes) -> Iterator[str]:
    """Compare two texts, what was put in left out of the second."""
    root = etree.fromstring(after)
    put_in = [p for p in root.iter(f"{W}p") if WORDS in "".join(map(str, p.itertext()))]
    if len(put_in) != 1:
        yield f"what was put in stands there {len(put_in)} times"
        return
    holder = put_in[0].getparent()
    if holder is not None:
        holder.remove(put_in[0])
    first, second = (
        etree.tostring(tree, method="c14n") for tree in (etree.fromstring(before), root)
    )
    if first != second:
        at = next(
            (i for i, (a, b) in enumerate(zip(first, second, strict=False)) if a != b),
            min(len(first), len(second)),
        )
        near = slice(max(0, at - 40), at + 60)
        yield f"the text was {first[near]!r} and is {second[near]!r}"


def checker(script: Path | None) -> Check:
    """Load the checker; without one, nothing is ever found."""
    if script is None:
        return lambda _: Counter()
    spec = importlib.util.spec_from_file_location("checker", script)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{script} is no Python file")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    schema = etree.XMLSchema(etree.parse(module.SCHEMAS / "wml.xsd"))

    def check(file: Path) -> Counter[str]:
        """Count what is found; the numbers of lines and the words around shift."""
        found = module.check(file, schema)
        return Counter(re.sub(r":\d+:|…[^…]*…$", ":", finding) for finding in found)

    return check


def main(arguments: list[str]) -> int:
    """Try every file of a folder and print what came of it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--mark", action="store_true", help="put a mark in first")
    parser.add_argument("--checker", type=Path, help="script with check(path, schema)")
    asked = parser.parse_args(arguments)
    check = checker(asked.checker)
    fates: Counter[Fate] = Counter()
    reasons: Counter[str] = Counter()
    with tempfile.TemporaryDirectory() as folder:
        for file in sorted(asked.folder.rglob("*")):
            if file.suffix.lower() not in ENDINGS:
                continue
            begun = time.process_time()
            verdict = judge(file, Path(folder), check, mark=asked.mark)
            fates[verdict.fate] += 1
            if verdict.fate is Fate.REFUSED:
                reasons.update(verdict.reasons)
            elif verdict.fate is not Fate.SAME:
                told = "\n    ".join(verdict.reasons[:5])
                sys.stdout.write(f"{verdict.fate}: {file}\n    {told}\n")
            if (seconds := time.process_time() - begun) > SLOW_SECONDS:
                sys.stdout.write(f"slow ({seconds:.1f} s): {file}\n")
    for reason, count in reasons.most_common():
        sys.stdout.write(f"{count:6} refused: {reason}\n")
    for fate, count in fates.most_common():
        sys.stdout.write(f"{count:6} {fate}\n")
    return int(any(fates[fate] for fate in (Fate.HARMED, Fate.UNSOUND, Fate.FAILED)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
