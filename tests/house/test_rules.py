"""Every rule has its docstring, its page and its place in the order."""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest

from grantkit.checking import Readers, readers_of
from grantkit.checking.core_rules import CORE_RULES
from grantkit.checking.pages import HEADINGS, docstring_sections, pages
from grantkit.funders.data import install
from grantkit.plugin import Funder, InstalledFunder, Rule
from grantkit.wording import LANGUAGES, core_wording

FAMILIES = "1234567"
TITLE = re.compile(r"[A-ZĀČĒĢĪĶĻŅŠŪŽ0-9][^…]{9,110}\.")
CODE = re.compile(rf"[A-Z]+[{FAMILIES}]\d\d")


@pytest.fixture(scope="module")
def funders(plugins: list[Path]) -> Iterator[list[InstalledFunder]]:
    """Give the funders of this repository, whether they are installed or not."""
    with pytest.MonkeyPatch.context() as patch:
        for plugin in plugins:
            patch.syspath_prepend(plugin / "src")
        yield [the_funder(f"grantkit_{plugin.name}") for plugin in plugins]


def the_funder(package: str) -> InstalledFunder:
    """Put a funder together from its package."""
    funder: Funder = import_module(f"{package}.funder").FUNDER
    return install(funder, distribution=package, version="0")


@pytest.fixture(scope="module")
def rules(funders: list[InstalledFunder]) -> list[Rule]:
    """List the rules of the core and of every funder."""
    return [*CORE_RULES, *(rule for f in funders for rule in f.funder.rules)]


def test_every_rule_tells_its_four_parts(rules: list[Rule]) -> None:
    """What it checks, why the funder asks, how to put it right, source: in order."""
    for rule in rules:
        title, told = docstring_sections(rule.page)

        assert title.endswith("."), rule.code
        assert list(told) == list(HEADINGS.values()), rule.code
        assert all(text.endswith(".") for text in told.values()), rule.code


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_rule_and_box_has_its_page(
    funders: list[InstalledFunder], rules: list[Rule], language: str
) -> None:
    """`grantkit explain` finds every code, and all parts of a rule's page."""
    made = pages(funders, language)

    for rule in rules:
        assert len(made[rule.code].parts) >= len(HEADINGS), rule.code
    for funder in funders:
        assert {box.code for box in funder.boxes} <= set(made)


def test_every_rule_has_a_title_in_every_language(
    funders: list[InstalledFunder],
) -> None:
    """In English its docstring holds it; a message with its values left out is none."""
    core = core_wording("lv")
    for rules, wording in (
        (CORE_RULES, core),
        *((each.funder.rules, each.wordings["lv"]) for each in funders),
    ):
        titles = [(each.code, wording.say(f"{each.code}.title")) for each in rules]

        assert [found for found in titles if not TITLE.fullmatch(found[1])] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_rules_of_a_funder_have_one_title(
    funders: list[InstalledFunder], language: str
) -> None:
    """In a list of titles, and from one edition to another, each tells its own tale."""
    for funder in funders:
        made = pages([funder], language)
        rules = (*CORE_RULES, *funder.funder.rules)
        told = Counter(made[rule.code].title for rule in rules)

        assert [title for title, times in told.items() if times > 1] == []


def test_every_parameter_is_seen_to_be_read(funders: list[InstalledFunder]) -> None:
    """A number by which nothing goes would look the same in every edition."""
    for funder in funders:
        unread = [name for name, of in readers_of(funder).items() if of == Readers()]

        assert unread == [], funder.funder.code


def test_every_code_belongs_to_a_family(
    funders: list[InstalledFunder], rules: list[Rule]
) -> None:
    """Rules are numbered 01 to 49 in their family, boxes 50 to 99."""
    boxes = [box.code for funder in funders for box in funder.boxes]
    codes = [rule.code for rule in rules]

    assert [code for code in codes + boxes if not CODE.fullmatch(code)] == []
    assert [code for code in codes if int(code[-2:]) > 49] == []
    assert [code for code in boxes if int(code[-2:]) < 50] == []


def test_rules_stand_in_the_order_of_their_codes(
    funders: list[InstalledFunder],
) -> None:
    """The list of a funder reads like its table of contents."""
    for rules in (CORE_RULES, *(funder.funder.rules for funder in funders)):
        codes = [rule.code for rule in rules]
        assert codes == sorted(set(codes))


def test_a_rule_is_named_for_the_offence(rules: list[Rule]) -> None:
    """The name of the function says what is wrong; no two rules share one."""
    names = [f"{rule.code[:-3]} {rule.check.__name__}" for rule in rules]

    assert len(set(names)) == len(names)
