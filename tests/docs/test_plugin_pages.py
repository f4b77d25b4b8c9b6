"""What the pages for authors of plugins show can be loaded, and does what they say.

Every block of TOML and Python on these pages is put into its place in the small plugin
that the page on the plugin API begins with; what a fragment leaves out is added by a
context that is named here. None is passed over.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from grantkit.funders import Registry, discover, load_plugins
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.own_rules import OwnRules
from grantkit.plugin import (
    CostCategory,
    InstalledFunder,
    PaymentMethod,
    ReportView,
    Text,
)
from grantkit.testing import PluginFolder, a_project, a_view, ask_rule, eur

DOCS = Path(__file__).parents[2] / "docs"
PACKAGE, SHOWN = "grantkit_village_fund", "grantkit_shown_fund"

EXAMPLE = re.compile(r"<!-- generated: example -->.*?<!-- end -->", re.DOTALL)
FILE = re.compile(
    r"`grantkit_village_fund/(\S+)`[^\n]*\n\n```\w+\n(.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
BLOCK = re.compile(r"^```(toml|python)\n(.*?)^```$", re.MULTILINE | re.DOTALL)

IMPORTS = """\
import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from grantkit.plugin import (
    Agreement,
    Figures,
    InstalledFunder,
    Parameters,
    Percent,
    Remark,
    ReportView,
    checks,
    numbered,
    rule,
)
from grantkit.testing import Example, FunderContract, a_view, ask_rule

"""
"""Before each block of Python: what a page imports once, or not at all."""

TAX_LAW = '[tax_law]\ntitle = "Law on taxes"\ndate = 2021-01-01\n'
"""The second document of the page on the plugin API."""

GROUND = """\
severity = "error"
certainty = "quoted"
source = "guide"
about = "Something is wrong."
"""
"""What the page on declared checks says each of three tables also needs."""

NUMBERS = """\
[[cash_limit]]
value = 50
unit = "EUR"
source = "guide"
certainty = "quoted"
[[staff_share]]
value = 25
unit = "%"
source = "guide"
certainty = "quoted"
[[payment_days]]
value = 30
unit = "days"
source = "guide"
certainty = "quoted"
"""
DAYS = """\
[final_report]
title = { lv = "Noslēguma pārskats", en = "Final report" }
start = "project.end"
start_title = { lv = "projekta beigām", en = "the end of the project" }
days = "15"
source = "guide"
certainty = "quoted"
"""
"""The parameters and the deadline that the page on declared checks names."""


def page(name: str) -> str:
    """Read a page of the documentation."""
    return (DOCS / f"{name}.md").read_text(encoding="utf-8")


@frozen
class Shown:
    """The blocks of a page, by what they are part of.

    Attributes:
        files: Of the plugin, by name.
        tests: Python that stands in the tests of a plugin.
    """

    files: Mapping[str, str]
    tests: tuple[str, ...]


def shown_on(name: str) -> Shown:
    """Put the blocks of a page together as files; each finds a place."""
    files: dict[str, str] = {}
    tests = []
    for kind, body in BLOCK.findall(EXAMPLE.sub("", page(name))):
        if kind == "python" and not body.startswith("@rule"):
            tests.append(body)
            continue
        for file in places_of(kind, body):
            files[file] = f"{files.get(file, '')}\n{body}"
    return Shown(files, tuple(tests))


def places_of(kind: str, body: str) -> tuple[str, ...]:
    """Name the files in which a block would stand."""
    if kind == "python":
        return ("shown.py",)
    if body.startswith("[["):
        return ("parameters.toml",)
    if re.search("^message", body, re.MULTILINE):
        return ("wording/en.toml", "wording/lv.toml")
    return ("checks.toml",) if "\nkind = " in body else ("boxes.toml",)


@pytest.fixture
def installed(plugin_folder: PluginFolder) -> Callable[..., InstalledFunder]:
    """Give a function that lays files over those of the plugin on the page."""

    def install(*layers: Mapping[str, str]) -> InstalledFunder:
        files = dict(FILE.findall(page("plugin-api")))
        files["wording/lv.toml"] = files["wording/en.toml"]
        for layer in layers:
            files |= {name: f"{files.get(name, '')}\n{layer[name]}" for name in layer}
        own = {name: text.replace(PACKAGE, SHOWN) for name, text in files.items()}
        plugin_folder.add(SHOWN, code="village_fund", changes=own)
        point = EntryPoint(name="village_fund", value=SHOWN, group="grantkit")
        registry = load_plugins([point])
        assert [flaw for each in registry.broken for flaw in each.flaws] == []
        return registry.funders["village_fund"]

    return install


@pytest.fixture
def village(installed: Callable[..., InstalledFunder]) -> InstalledFunder:
    """Give the plugin with all that the page on the plugin API shows."""
    shown = shown_on("plugin-api")
    rules = {"shown.py": IMPORTS + shown.files["shown.py"]}
    among = (
        "from grantkit_shown_fund.shown import paid_too_late, partner_not_named\n"
        "from grantkit_shown_fund.shown import too_much_in_advance\n"
    )
    files = dict(FILE.findall(page("plugin-api")))
    listed = (
        "(paid_too_late, spent_more_than_granted, too_much_in_advance, "
        "partner_not_named)"
    )
    funder = files["funder.py"].replace("(spent_more_than_granted,)", listed)
    more = {"funder.py": among + funder, "sources.toml": TAX_LAW}
    return installed({**shown.files, **rules, **more})


def test_the_page_on_the_api_is_one_plugin(village: InstalledFunder) -> None:
    """Each block is read from the file in which it belongs."""
    codes = [rule.code for rule in village.funder.rules]
    assert codes == ["VF201", "VF301", "VF302", "VF601"]
    assert [box.code for box in village.boxes] == ["VF151", "VF551"]
    assert set(village.parameters.values) == {"cash_limit", "advance_share"}


@pytest.mark.parametrize("code", ["VF302", "VF601"])
def test_the_rules_of_the_page_find_what_the_page_says(
    village: InstalledFunder, code: str
) -> None:
    """More in advance than the share that is allowed, and a partner not named."""
    (answer,) = ask_rule(village, code, a_view(), "en")

    assert f"The finding says: {answer.partition(': ')[2]}" in page("plugin-api")


def test_the_tests_of_the_page_pass(village: InstalledFunder) -> None:
    """The test of a rule, and the contract on its example."""
    names: dict[str, Any] = {"__file__": str(DOCS / "tests" / "test_contract.py")}
    for body in shown_on("plugin-api").tests:
        exec(IMPORTS + body, names)  # noqa: S102 -- our own page

    names["test_a_cost_paid_too_late_is_named"](village)
    assert names["TestFunder"].code == village.funder.code
    assert names["TestFunder"].examples[0].file == DOCS / "tests" / "project.yaml"


@pytest.fixture
def declaring(installed: Callable[..., InstalledFunder]) -> InstalledFunder:
    """Give the plugin with all that the page on declared checks shows."""
    shown = shown_on("declared-checks").files
    checks = "\n".join(completed(shown["checks.toml"]))
    context = {"parameters.toml": NUMBERS, "deadlines.toml": DAYS}
    return installed({"checks.toml": checks}, context)


def completed(text: str) -> Iterator[str]:
    """Add to each table what the page says that it also needs."""
    for table in re.split(r"^(?=\[)", text, flags=re.MULTILINE):
        needs = table.startswith("[") and "about = " not in table
        yield f"{table}\n{GROUND}" if needs else table


def costs(amount: str, **given: Any) -> ReportView[Any]:  # noqa: ANN401 -- any field of a cost
    """Give a report with one cost of timber."""
    (cost,) = a_project().expenditure
    timber = Text({"en": "Timber", "lv": "Kokmateriāli"})
    return a_view(
        expenditure=(evolve(cost, description=timber, amount=eur(amount), **given),)
    )


def staffed() -> ReportView[Any]:
    """Give a report with EUR 400.00 on staff, in a budget of EUR 1,000.00."""
    staff, other = a_project().budget
    budget = (
        evolve(staff, category=CostCategory.STAFF),
        evolve(other, category=CostCategory.TRAVEL),
    )
    (cost,) = a_project().expenditure
    return a_view(
        budget=budget,
        expenditure=(evolve(cost, heading="1", amount=eur("400.00")),),
    )


@pytest.mark.parametrize(
    ("code", "view"),
    [
        ("VF201", costs("60.00", method=PaymentMethod.CASH)),
        ("VF311", staffed()),
        ("VF312", a_view()),
        ("VF401", a_view(indicators=())),
        ("VF101", a_view(as_of=a_view().as_of.replace(day=16))),
    ],
)
def test_the_declared_checks_of_the_page_find_what_the_page_says(
    declaring: InstalledFunder, code: str, view: ReportView[Any]
) -> None:
    """With the numbers of the context, in the words of the page."""
    (answer,) = ask_rule(declaring, code, view, "en")

    assert answer.partition(": ")[2] in page("declared-checks")


def test_the_own_rules_of_the_page_are_applied(tmp_path: Path) -> None:
    """The file of an organisation, over the funder that it names."""
    (_, whole), *more = BLOCK.findall(page("own-rules"))
    code, other = "sif_family_friendly", "interreg_lv_lt"

    own = own_rules(whole, code, tmp_path)

    assert f"{NAME}, {len(own.changes)} changes." in page("own-rules")
    assert [len(own_rules(body, other, tmp_path).changes) for _, body in more] == [1, 1]


def own_rules(text: str, code: str, folder: Path) -> OwnRules:
    """Lay a file of own rules over an installed funder."""
    (folder / NAME).write_text(text, encoding="utf-8")
    registry = Registry(funders={code: discover().funders[code]})
    own = with_overrides(registry, folder, "en").funders[code].own_rules
    assert own is not None
    return own
