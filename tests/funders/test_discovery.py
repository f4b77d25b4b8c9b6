"""Finding plugins: good ones are listed, broken ones named, neither harms the other."""

import re
from collections.abc import Callable
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from grantkit.errors import UnknownFunderError
from grantkit.funders import BrokenPlugin, Registry, discover, load_plugins
from grantkit.plugin import GROUP, InstalledFunder
from grantkit.testing import PluginFolder
from grantkit.wording import core_wording

BREAK = "grantkit_broken"
OTHER_API = (
    "from grantkit.plugin import Funder, Text\n"
    "FUNDER = Funder(code='broken_fund', package='grantkit_broken', prefix='BF',\n"
    "    name=Text.of('Fund'), languages=('en',), api={api})\n"
)

HOOK = (
    "from grantkit.plugin import hookimpl\n"
    "from grantkit_broken.funder import FUNDER\n"
    "@hookimpl\n"
    "def grantkit_funders():\n"
)

Broken = Callable[..., BrokenPlugin]


def said(plugin: BrokenPlugin) -> str:
    """Say in English what is wrong with a plugin; its folder is left out."""
    text = plugin.reason(core_wording("en"))
    return re.sub(r"/\S+/grantkit_broken/", "", text)


@pytest.fixture
def broken(installed_fund: PluginFolder, fund_package: Path) -> Broken:
    """Give a function that installs a broken copy of the fund and tells its fate."""

    def install(changes: dict[str, str]) -> BrokenPlugin:
        renamed = {
            f"{name}.py": _renamed(fund_package / f"{name}.py")
            for name in ("__init__", "funder")
        }
        installed_fund.add(
            BREAK,
            code="broken_fund",
            version="2.5",
            copy_of=fund_package,
            changes={**renamed, **changes},
        )
        registry = discover()
        assert "village_fund" in registry.funders
        assert "broken_fund" not in registry.funders
        return next(p for p in registry.broken if p.code == "broken_fund")

    return install


def _renamed(file: Path) -> str:
    """Give a file of the fund under the name of the broken package."""
    text = file.read_text(encoding="utf-8").replace("village_fund", "broken_fund")
    kept = text.replace("grantkit_broken_fund", "grantkit_village_fund")
    return kept.replace(
        'package="grantkit_village_fund"', f'package="{BREAK}"'
    ).replace("grantkit_village_fund.funder", f"{BREAK}.funder")


def test_an_installed_plugin_is_found(installed_fund: PluginFolder) -> None:
    """Discovery reads the entry points of all distributions."""
    del installed_fund

    funder = discover().funders["village_fund"]

    assert isinstance(funder, InstalledFunder)
    assert (funder.distribution, funder.version) == ("grantkit-village-fund", "1.0")
    assert [rule.code for rule in funder.funder.rules] == [
        "VF101",
        "VF301",
        "VF401",
        "VF701",
    ]
    assert list(funder.forms) == ["final"]


def test_funders_stand_in_order_of_their_codes(installed_fund: PluginFolder) -> None:
    """The order in which distributions are found does not show."""
    del installed_fund
    points = list(entry_points(group=GROUP))

    assert list(load_plugins(points).funders) == sorted(
        load_plugins(points[::-1]).funders
    )


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        (
            {"__init__.py": "import no_such_module\n"},
            ("__init__.py:1: ModuleNotFoundError: No module named 'no_such_module'"),
        ),
        (
            {"__init__.py": "def broken(:\n"},
            "__init__.py:1: SyntaxError: invalid syntax",
        ),
        (
            {"__init__.py": "raise SystemExit(7)\n"},
            "__init__.py:1: SystemExit: 7",
        ),
        (
            {
                "__init__.py": (
                    "from grantkit.plugin import hookimpl\n"
                    "@hookimpl\n"
                    "def grantkit_funder():\n"
                    "    return ()\n"
                )
            },
            (
                "__init__.py: There is no hook `grantkit_funder`; the one hook is "
                "called `grantkit_funders`."
            ),
        ),
        (
            {
                "__init__.py": (
                    "from grantkit.plugin import hookimpl\n"
                    "@hookimpl\n"
                    "def grantkit_funders():\n"
                    "    raise RuntimeError('no funds')\n"
                )
            },
            "__init__.py:4: RuntimeError: no funds",
        ),
        (
            {
                "__init__.py": (
                    "from grantkit.plugin import hookimpl\n"
                    "@hookimpl\n"
                    "def grantkit_funders():\n"
                    "    return ['village_fund']\n"
                )
            },
            (
                "__init__.py: The hook `grantkit_funders` returns something other "
                "than a tuple of `Funder` objects."
            ),
        ),
        (
            {"__init__.py": HOOK + "    return FUNDER\n"},
            (
                "__init__.py: The hook `grantkit_funders` returns something other "
                "than a tuple of `Funder` objects."
            ),
        ),
        (
            {"__init__.py": HOOK + "    yield FUNDER\n"},
            (
                "__init__.py: The hook `grantkit_funders` returns something other "
                "than a tuple of `Funder` objects."
            ),
        ),
        (
            {"__init__.py": HOOK + "    return ()\n"},
            "__init__.py: The hook `grantkit_funders` returns no funder.",
        ),
        (
            {"__init__.py": HOOK + "    FUNDER\n"},
            "__init__.py: The hook `grantkit_funders` returns no funder.",
        ),
        (
            {"funder.py": OTHER_API.format(api=2)},
            (
                "funder.py: It was written for version 2 of the plugin API, and "
                "this grantkit has version 1."
            ),
        ),
        (
            {"funder.py": OTHER_API.format(api=0)},
            (
                "funder.py: It was written for version 0 of the plugin API, and "
                "this grantkit has version 1."
            ),
        ),
        (
            {"__init__.py": "FUNDER = None\n"},
            "__init__.py: Nothing here implements the hook `grantkit_funders`.",
        ),
        (
            {"sources.toml": "[guide\n"},
            (
                "sources.toml:1: Here the file stops being TOML. The reader says: "
                "“Expected ']' at the end of a table declaration”."
            ),
        ),
        (
            {"wording/en.toml": "[VF101]\nmessage = 1\n"},
            (
                "wording/en.toml:2: [VF101] message: A sentence is expected here, "
                "but “1” is given."
            ),
        ),
    ],
    ids=[
        "import error",
        "syntax error",
        "exit",
        "misspelt hook",
        "raising hook",
        "wrong answer",
        "a funder without a tuple",
        "a generator",
        "no funder",
        "no answer",
        "newer API",
        "older API",
        "no hook",
        "bad toml",
        "bad wording",
    ],
)
def test_a_broken_plugin_is_named_with_its_reason(
    broken: Broken, changes: dict[str, str], reason: str
) -> None:
    """Code, distribution, version and reason are kept; the fund goes on working."""
    plugin = broken(changes)

    assert (plugin.code, plugin.distribution) == ("broken_fund", "grantkit-broken")
    assert plugin.version == "2.5"
    assert said(plugin) == reason


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("\n\nimport no_such_module\n", ("__init__.py", 3)),
        ("\ndef broken(:\n", ("__init__.py", 2)),
        ("FUNDER = None\n", ("__init__.py", None)),
    ],
    ids=["import error", "syntax error", "no hook"],
)
def test_a_broken_plugin_is_named_with_its_place(
    broken: Broken, text: str, place: tuple[str, int | None]
) -> None:
    """The last line of its own code on the way to the error, if there is one."""
    plugin = broken({"__init__.py": text})

    (flaw,) = plugin.flaws
    assert (Path(flaw.file).name, flaw.line) == place


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (
            "def grantkit_funder():\n    return ()\n",
            (
                "__init__.py: Nothing here implements the hook `grantkit_funders`; "
                "the nearest name is `grantkit_funder`."
            ),
        ),
        (
            "def grantkit_funders():\n    return ()\n",
            (
                "__init__.py: The function `grantkit_funders` lacks the decorator "
                "`@hookimpl`."
            ),
        ),
    ],
    ids=["misspelt", "undecorated"],
)
def test_what_looks_like_the_hook_is_named(
    broken: Broken, text: str, reason: str
) -> None:
    """Misspelt, or without the decorator that makes a hook of a function."""
    assert said(broken({"__init__.py": text})) == reason


BOX = """
[VF151]
path = "project.number"
label = { lv = "Numurs", en = "Number" }
place = { lv = "1", en = "1" }
source = "guide"
certainty = "inferred"
"""


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        (
            'path = "project.number"',
            'path = "project.nmber"',
            (
                "boxes.toml:3: [VF151] path: `project` has no field “nmber”. Did "
                "you mean “number”?"
            ),
        ),
        (
            'path = "project.number"',
            'path = "details.households.many"',
            (
                "boxes.toml:3: [VF151] path: `details.households` is a single "
                "value, so “many” cannot follow it."
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "inferred"\nseverity = "error"',
            (
                "boxes.toml:8: [VF151] severity: What is only “inferred” cannot "
                "carry “error”."
            ),
        ),
        (
            'source = "guide"',
            'source = "giude"',
            (
                "boxes.toml:6: [VF151] source: `sources.toml` has no document "
                "“giude”. Did you mean “guide”?"
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "sure"',
            (
                "boxes.toml:7: [VF151] certainty: “sure” is not one of the words "
                "expected here: quoted, derived, inferred, comparator, unknown, "
                "own."
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "unknown"',
            (
                "boxes.toml:7: [VF151] certainty: What is only “unknown” is the "
                "ground of no finding."
            ),
        ),
        (
            'source = "guide"',
            'source = "guide"\nlimt = 3',
            (
                "boxes.toml:7: [VF151] limt: The key “limt” is not known here. Did "
                "you mean “limit”?"
            ),
        ),
        (
            "[VF151]",
            "[XX151]",
            (
                "boxes.toml:2: [XX151] The code XX151 does not begin with VF, the "
                "prefix of the funder."
            ),
        ),
        (
            "[VF151]",
            "[VF301]",
            ("checks.toml:3: [VF301] The code VF301 is used in boxes.toml already."),
        ),
        (
            'source = "guide"',
            'source = "guide"\nrequired = ["finall"]',
            (
                "boxes.toml:7: [VF151] required: “finall” is no kind of report. Did"
                " you mean “final”?"
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "inferred"\neditions = ["third"]',
            ("boxes.toml:8: [VF151] editions: `editions.toml` has no edition “third”."),
        ),
        (
            'path = "project.number"',
            'path = "agreement.grant"\nlimit = 5',
            (
                "boxes.toml:4: [VF151] limit: `agreement.grant` holds an amount, and "
                "only texts have a length."
            ),
        ),
        (
            'path = "project.number"',
            'path = "indicators[].target"\nchoices = ["ten"]',
            (
                "boxes.toml:4: [VF151] choices: `indicators[].target` holds a number, "
                "and choices are words."
            ),
        ),
        (
            'path = "project.number"',
            'path = "activities[].evidence"\nchoices = ["P1"]',
            (
                "boxes.toml:3: [VF151] path: `activities[].evidence` is a list, but "
                "one thing after the other is judged."
            ),
        ),
        (
            'path = "project.number"',
            'path = "expenditure[].method"\nchoices = ["bank", "csh"]',
            (
                "boxes.toml:4: [VF151] choices: `expenditure[].method` is never “csh”. "
                "Did you mean “cash”?"
            ),
        ),
    ],
)
def test_a_bad_box_takes_its_plugin_down(
    broken: Broken, was: str, becomes: str, reason: str
) -> None:
    """The reason names the file, the table and what is expected."""
    plugin = broken({"boxes.toml": BOX.replace(was, becomes)})

    assert said(plugin) == reason


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        (
            'needs=("project.start", "project.end")',
            'needs=("project.begin",)',
            "rules/period.py:9: [VF101] needs: `project` has no field “begin”.",
        ),
        (
            'source="guide"',
            'source="giude"',
            (
                "rules/period.py:9: [VF101] source: `sources.toml` has no document "
                "“giude”. Did you mean “guide”?"
            ),
        ),
        (
            'source="guide"',
            'source="guide",\n    reports=("finall",)',
            (
                "rules/period.py:9: [VF101] reports: “finall” is no kind of report."
                " Did you mean “final”?"
            ),
        ),
        (
            'severity="warning"',
            'severity="error"',
            (
                "rules/period.py:9: ValueError: "
                "VF101: a rule that is only inferred cannot be error; at most "
                "warning"
            ),
        ),
    ],
)
def test_a_bad_rule_takes_its_plugin_down(
    broken: Broken, fund_package: Path, was: str, becomes: str, reason: str
) -> None:
    """A rule that could never run, or rests on nothing, is not left out in silence."""
    period = (fund_package / "rules" / "period.py").read_text(encoding="utf-8")
    funder = _renamed(fund_package / "funder.py").replace(
        "grantkit_village_fund.rules import RULES",
        f"{BREAK}.rules.period import RULES",
    )
    bare = '"""No other rules."""\n'

    plugin = broken(
        {
            "rules/period.py": period.replace(was, becomes),
            "rules/__init__.py": bare,
            "funder.py": funder,
        }
    )

    assert said(plugin) == reason


def test_a_parameter_must_name_its_source(broken: Broken, fund_package: Path) -> None:
    """A number that rests on no document takes its plugin down."""
    table = (fund_package / "parameters.toml").read_text(encoding="utf-8")

    plugin = broken({"parameters.toml": table.replace('"guide"', '"giude"')})

    told = "source: `sources.toml` has no document “giude”. Did you mean “guide”?"
    assert said(plugin).splitlines() == [
        f"parameters.toml:{line}: [longest_project] {told}" for line in (7, 16)
    ]


def test_two_plugins_with_one_code_are_both_refused(
    installed_fund: PluginFolder,
) -> None:
    """Neither wins by chance; the reason names both distributions."""
    again = (
        "from grantkit.plugin import hookimpl\n"
        "from grantkit_village_fund.funder import FUNDER\n"
        "@hookimpl\n"
        "def grantkit_funders():\n"
        "    return (FUNDER,)\n"
    )
    installed_fund.add(BREAK, code="village_fund", changes={"__init__.py": again})

    registry = discover()

    assert "village_fund" not in registry.funders
    (plugin,) = (p for p in registry.broken if p.code == "village_fund")
    assert said(plugin) == (
        "pyproject.toml: The code “village_fund” is claimed by several distributions: "
        "grantkit-broken 1.0, grantkit-village-fund 1.0."
    )


def test_a_broken_plugin_is_found_by_its_code(broken: Broken) -> None:
    """A project of a broken funder learns what is wrong with the plugin."""
    plugin = broken({"__init__.py": "FUNDER = None\n"})

    assert discover().find("broken_fund", "en") == plugin


@pytest.mark.parametrize(
    ("code", "language", "message", "hint"),
    [
        (
            "vilage_fund",
            "en",
            "No installed plugin answers to the funder “vilage_fund”.",
            "Did you mean “village_fund”? Installed: village_fund.",
        ),
        (
            "xyz",
            "en",
            "No installed plugin answers to the funder “xyz”.",
            "Installed: village_fund.",
        ),
        (
            "vilage_fund",
            "lv",
            "Finansētājam “vilage_fund” nav instalēta spraudņa.",
            "Vai domājāt “village_fund”? Instalēti: village_fund.",
        ),
    ],
)
def test_an_unknown_code_gets_the_nearest_one(
    fund: InstalledFunder, code: str, language: str, message: str, hint: str
) -> None:
    """The error lists what is installed and guesses at a misspelling."""
    registry = Registry(funders={"village_fund": fund})

    with pytest.raises(UnknownFunderError) as caught:
        registry.find(code, language)

    assert (caught.value.message, caught.value.hint) == (message, hint)


def test_without_any_plugin_a_dash_stands_for_the_list() -> None:
    """Nothing installed is said, not left blank."""
    with pytest.raises(UnknownFunderError) as caught:
        load_plugins([]).find("xyz", "en")

    assert caught.value.hint == "Installed: –."
