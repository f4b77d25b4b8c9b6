"""Forms damaged at random: each is refused with a sentence, or filled and no worse.

`GRANTKIT_FUZZ=5000 pytest tests/forms/test_fuzz.py --hypothesis-seed=random` tries for
longer, and other damage every time.
"""

import datetime as dt
import importlib.util
import io
import os
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from copy import deepcopy
from pathlib import Path
from random import Random

import pytest
from attrs import field, frozen
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.rendering import render
from grantkit.errors import GrantkitError
from grantkit.funders import discover
from grantkit.plugin import InstalledFunder

CHECKER = Path(__file__).parents[3] / "shared" / "tools" / "check_docx.py"
EXAMPLES = Path(__file__).parents[2] / "examples"
REPORTS = (
    ("mes_par_gimenem_un_berniem/project.yaml", "final", dt.date(2023, 9, 15)),
    ("mes_kopa_dzivojam/project.yaml", "final", dt.date(2015, 12, 15)),
    ("lat_lit_sos_fga/project.yaml", "p1", dt.date(2020, 3, 25)),
)
TRIES = int(os.environ.get("GRANTKIT_FUZZ", "30"))

TEXT = "word/document.xml"
MARK_LEFT = "template mark left behind"
FIRST_FINDINGS = 5
"""The checker tells no more of what the schema says of one part."""

Parts = Mapping[str, bytes]
Findings = Callable[[Path], set[str]]
Damage = Callable[[Parts, Random], Parts]


@frozen(kw_only=True)
class Case:
    """A report, and the form that its funder has for it."""

    opened: OpenedReport = field(repr=False)
    form: Parts = field(repr=False)


@pytest.fixture(scope="module")
def cases() -> Sequence[Case]:
    """Give real reports with their forms."""
    registry, found = discover(), []
    for file, report, day in REPORTS:
        opened = open_report(EXAMPLES / file, registry, as_of=day, report=report)
        kind = opened.view.report.kind
        assert isinstance(opened.funder, InstalledFunder)
        assert kind is not None
        with zipfile.ZipFile(opened.funder.forms[kind]) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        found.append(Case(opened=opened, form=parts))
    return found


@pytest.fixture(scope="module")
def findings() -> Findings:
    """Give a function that tells what the checker finds, numbers left out."""
    spec = importlib.util.spec_from_file_location("check_docx", CHECKER)
    assert spec is not None
    assert spec.loader is not None
    checker = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(checker)
    schema = etree.XMLSchema(etree.parse(checker.SCHEMAS / "wml.xsd"))

    def find(file: Path) -> set[str]:
        told = checker.check(file, schema)
        return {re.sub(r"\d+|(?<=no content type for ).+", "#", line) for line in told}

    return find


# Damage

WORDS = (
    "{{project.title}}",
    "{{activities[].id}}",
    "{{activities[]}}",
    "{{/activities[]}}",
    "{{?project.title}}",
    "{{/?project.title}}",
    "{{budget[].amount}}",
    "{{expenditure[].amount|list}}",
    "{{",
    "}}",
    "",
    "\ufdd0",
)
VALUES = ("", "x", "-1", "0", "99999999999999999999", "1.5", "\u0101 ", *WORDS)


def mend(change: Callable[[list[Element], Random], None]) -> Damage:
    """Make damage of something that is done to the tree of a part."""

    def damage(parts: Parts, random: Random) -> Parts:
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        name = random.choice([TEXT, TEXT, TEXT, *names])
        try:
            root = etree.fromstring(parts[name])
        except (etree.XMLSyntaxError, KeyError):
            return parts
        change([item for item in root.iter("*") if item is not root] or [root], random)
        return {**parts, name: etree.tostring(root, encoding="UTF-8")}

    return damage


def remove(elements: list[Element], random: Random) -> None:
    """Take an element out."""
    element = random.choice(elements)
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def double(elements: list[Element], random: Random) -> None:
    """Put an element there twice."""
    element = random.choice(elements)
    if element.getparent() is not None:
        element.addnext(deepcopy(element))


def move(elements: list[Element], random: Random) -> None:
    """Put a copy of an element somewhere else, and it may be within itself."""
    random.choice(elements).append(deepcopy(random.choice(elements)))


def retag(elements: list[Element], random: Random) -> None:
    """Call an element by the name of another."""
    random.choice(elements).tag = random.choice(elements).tag


def tell(elements: list[Element], random: Random) -> None:
    """Give an attribute another value, or that of another."""
    told = [element for element in elements if element.attrib]
    if told:
        element, other = random.choice(told), random.choice(told)
        values = [*VALUES, *map(str, other.attrib.values())]
        element.set(random.choice(list(element.attrib)), random.choice(values))


def forget(elements: list[Element], random: Random) -> None:
    """Take an attribute away."""
    element = random.choice(elements)
    if element.attrib:
        del element.attrib[random.choice(list(element.attrib))]


def write(elements: list[Element], random: Random) -> None:
    """Write other words, half a mark perhaps, or leave a note for programs."""
    texts = [element for element in elements if element.text] or elements
    element, words = random.choice(texts), random.choice(WORDS)
    text = element.text or ""
    at = random.randrange(len(text) + 1)
    element.text = text[:at] + words + text[at + random.randrange(3) :]
    if random.random() < 0.1:
        element.insert(0, etree.Comment("note"))
        element.insert(0, etree.ProcessingInstruction("note", "x"))


def cut(parts: Parts, random: Random) -> Parts:
    """Cut bytes out of a part, or change one."""
    name = random.choice([TEXT, *parts])
    data = bytearray(parts.get(name, b""))
    start = random.randrange(len(data) + 1)
    data[start : start + random.randrange(9)] = random.randbytes(random.randrange(3))
    return {**parts, name: bytes(data)}


def lose(parts: Parts, random: Random) -> Parts:
    """Leave a part out."""
    gone = random.choice(list(parts))
    return {
        name: data for name, data in parts.items() if name != gone or len(parts) < 2
    }


def swap(parts: Parts, random: Random) -> Parts:
    """Let two parts have each other's content."""
    one, other = random.choice(list(parts)), random.choice(list(parts))
    return {**parts, one: parts[other], other: parts[one]}


DAMAGES: Mapping[str, Damage] = {
    **{act.__name__: mend(act) for act in (remove, double, move, retag, tell, forget)},
    "write": mend(write),
    "cut": cut,
    "lose": lose,
    "swap": swap,
}


def damaged(form: Parts, steps: Sequence[tuple[str, int]]) -> Parts:
    """Do one damage after another."""
    for name, seed in steps:
        form = DAMAGES[name](form, Random(seed))  # noqa: S311 -- nothing secret
    return form


def zipped(parts: Parts) -> bytes:
    """Put parts into a file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def is_old(finding: str, before: set[str]) -> bool:
    """Say whether the form itself was to blame for a finding.

    Of a part with many faults, not all are told. A mark may be left only in a part that
    the text has lost, or where it stands in no paragraph.
    """
    if MARK_LEFT in finding:
        sound = all(MARK_LEFT in other for other in before)
        return not sound or f" {TEXT}:" not in finding
    part = finding.partition(".xml")[0]
    told = sum(other.startswith(part) for other in before)
    return finding in before or ("schema: " in finding and told >= FIRST_FINDINGS)


def render_or_refuse(case: Case, form: Path) -> bytes | str:
    """Fill a form, or tell why it is refused."""
    try:
        return render(case.opened, form=form)
    except GrantkitError as error:
        return error.message


steps = st.lists(
    st.tuples(st.sampled_from(sorted(DAMAGES)), st.integers(0, 2**32 - 1)),
    min_size=1,
    max_size=4,
)
often = settings(
    max_examples=TRIES,
    derandomize="GRANTKIT_FUZZ" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.skipif(not CHECKER.exists(), reason="the checker of Word files is absent")
@often
@given(number=st.integers(0, len(REPORTS) - 1), steps=steps)
def test_a_damaged_form_is_refused_or_filled_and_no_worse(
    number: int,
    steps: Sequence[tuple[str, int]],
    cases: Sequence[Case],
    findings: Findings,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Elements lost, doubled, moved or renamed; words, bytes and parts as well."""
    case = cases[number]
    folder = tmp_path_factory.mktemp("fuzz")
    form, outcome = folder / "form.docx", folder / "filled.docx"
    form.write_bytes(zipped(damaged(case.form, steps)))

    found = render_or_refuse(case, form)

    if isinstance(found, bytes):
        outcome.write_bytes(found)
        before = findings(form)
        assert [new for new in findings(outcome) if not is_old(new, before)] == []
    else:
        assert found


@often
@given(
    number=st.integers(0, len(REPORTS) - 1),
    bits=st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=3),
    share=st.integers(0, 20),
)
def test_a_damaged_archive_is_refused_or_filled(
    number: int,
    bits: Sequence[int],
    share: int,
    cases: Sequence[Case],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    """Bits flipped, and a share of the end cut off, as by a broken download."""
    case = cases[number]
    data = bytearray(zipped(case.form))
    for bit in bits:
        at = bit % (8 * len(data))
        data[at // 8] ^= 1 << at % 8
    form = tmp_path_factory.mktemp("fuzz") / "form.docx"
    form.write_bytes(data[: len(data) - len(data) * max(0, share - 15) // 10])

    assert render_or_refuse(case, form)
