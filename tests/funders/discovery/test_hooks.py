"""Plugins that cannot be read are named, and harm no other."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.funders import BrokenPlugin

Broken = Callable[[dict[str, str]], BrokenPlugin]
Said = Callable[[BrokenPlugin], str]

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
    broken: Broken, said: Said, changes: dict[str, str], reason: str
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
    broken: Broken, said: Said, text: str, reason: str
) -> None:
    """Misspelt, or without the decorator that makes a hook of a function."""
    assert said(broken({"__init__.py": text})) == reason
