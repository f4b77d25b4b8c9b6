"""What is computed is asked of nobody: neither by a check nor by a box."""

from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from attrs import frozen

from grantkit.funders.beside import Beside
from grantkit.funders.boxes_file import boxes_in
from grantkit.funders.checks_file import checks_in
from grantkit.funders.computed import parts_of
from grantkit.funders.data_file import DataFile
from grantkit.funders.flaws import Flaw
from grantkit.plugin import Period
from grantkit.wording import core_wording

CHECK = """[VF101]
kind = "present"
path = "{path}"
about = "A thing.\\n\\nWhat it checks: this.\\nWhy the funder asks: that.\\nHow to put \
it right: so.\\nSource: here.\\n"
severity = "error"
certainty = "quoted"
source = "guide"
"""
BOX = """[VF151]
path = "{path}"
label = {{ lv = "Lauks", en = "Box" }}
place = {{ lv = "1", en = "1" }}
source = "guide"
certainty = "quoted"
"""
TOLD = {
    "report.period": (
        "`report.period` is computed and stands in no file, so nobody can fill it in.",
        "Name what it is made of: report.start, report.end.",
    ),
    "figures.indicators[].achievement": (
        (
            "`figures.indicators[].achievement` is computed and stands in no file, so "
            "nobody can fill it in."
        ),
        "Name a path that stands in the project file.",
    ),
}
LATVIAN = (
    "`report.period` ir aprēķināts un nav nevienā datnē, tāpēc to nevar aizpildīt.",
    "Nosauciet to, no kā tas rodas: report.start, report.end.",
)


@frozen
class OwnDetails:
    """The funder's own fields, some of which are worked out."""

    opened: int = 0
    lasted: Period | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is open."""
        return self.opened > 0

    @property
    def always(self) -> bool:
        """Nothing of a file goes into it."""
        return True

    @property
    @cache  # noqa: B019 -- so authors write it, and the test makes no object
    def was_open(self) -> bool:
        """Worked out once, by a function in another one."""
        return self.opened > 0


@pytest.fixture
def flaws(beside: Beside, tmp_path: Path) -> Callable[..., list[Flaw]]:
    """Give a function that lists what is wrong in a file of checks or boxes."""

    def find(read: Callable[[DataFile, Beside], object], text: str) -> list[Flaw]:
        (tmp_path / "data.toml").write_text(text, "utf-8")
        file = DataFile.read(tmp_path, "data.toml", [])
        read(file, beside)
        return file.flaws

    return find


def _said(flaws: Iterable[Flaw], language: str) -> list[tuple[str, str, str, str]]:
    core = core_wording(language)
    return [(each.place, each.at, each.what(core), each.cure(core)) for each in flaws]


@pytest.mark.parametrize("path", TOLD)
def test_a_check_cannot_ask_for_what_is_computed(
    flaws: Callable[..., list[Flaw]], path: str
) -> None:
    """Its author is told what to ask for instead, where that is known."""
    found = flaws(checks_in, CHECK.format(path=path))

    message, hint = TOLD[path]
    told = ("data.toml:3", "VF101.path", f"[VF101] path: {message}", hint)
    assert _said(found, "en") == [told]


def test_a_place_for_findings_makes_nothing_fillable(
    flaws: Callable[..., list[Flaw]],
) -> None:
    """The finding would say that what stands there is not given."""
    text = CHECK.format(path="report.period") + 'at = "report.start"\n'

    assert [each.key for each in flaws(checks_in, text)] == ["computed"]


@pytest.mark.parametrize("path", TOLD)
def test_a_box_cannot_require_what_is_computed(
    flaws: Callable[..., list[Flaw]], path: str
) -> None:
    """But it may show it on the form."""
    text = BOX.format(path=path)

    shown = flaws(boxes_in, text)
    required = flaws(boxes_in, f'{text}required = ["final"]\n')

    message, hint = TOLD[path]
    told = ("data.toml:2", "VF151.path", f"[VF151] path: {message}", hint)
    assert shown == []
    assert _said(required, "en") == [told]


def test_it_is_told_in_latvian_too(flaws: Callable[..., list[Flaw]]) -> None:
    """As all that keeps a plugin from being used."""
    message, hint = LATVIAN

    found = flaws(checks_in, CHECK.format(path="report.period"))

    told = ("data.toml:3", "VF101.path", f"[VF101] path: {message}", hint)
    assert _said(found, "lv") == [told]


@pytest.mark.parametrize(
    "path", ["report.start", "lead_partner.name", "project.title", "activities[].title"]
)
def test_what_stands_in_the_file_may_be_asked_for(
    flaws: Callable[..., list[Flaw]], path: str
) -> None:
    """By whatever name the report calls it."""
    required = f'{BOX.format(path=path)}required = ["final"]\n'

    assert flaws(checks_in, CHECK.format(path=path)) == []
    assert flaws(boxes_in, required) == []


@pytest.mark.parametrize(
    ("path", "parts"),
    [
        ("report.period.days", ("report.start", "report.end")),
        (
            "activities[].actual.period",
            ("activities[].actual.start", "activities[].actual.end"),
        ),
        ("budget[].in_force", ("budget[].amount", "budget[].amended")),
        ("report.has_finance", ("report.content",)),
        ("figures.funding.awarded", ("agreement.grant",)),
        ("figures.register.count", ()),
        ("as_of", ()),
        ("details.is_open", ("details.opened",)),
        ("details.always", ()),
        ("details.was_open", ("details.opened",)),
        ("details.lasted.start", None),
        ("lead_partner", None),
        ("report.nothing.of_it", None),
    ],
)
def test_what_is_computed_is_made_of_parts(
    beside: Beside, path: str, parts: tuple[str, ...] | None
) -> None:
    """They are paths of the same object; of what stands in the file there are none."""
    roots = {**beside.roots, "details": OwnDetails}

    assert parts_of(roots, path) == parts
