"""`grantkit funders`: what is installed, and what of it cannot be used."""

from collections.abc import Callable
from typing import Any

import pytest

from grantkit.testing import PluginFolder

Command = Callable[..., Any]

ENGLISH = """\
village_fund  Village Fund
    Plugin: grantkit-village-fund 1.0
    Editions: first, second
    Forms: final.docx
    Rules: 4 (1 inferred from practice, 2 quoted from the document, 1 by the rules of \
a similar
    funder)
    Boxes: 10
"""

LATVIAN = """\
village_fund  Ciema fonds
    Spraudnis: grantkit-village-fund 1.0
    Redakcijas: first, second
    Veidlapas: final.docx
"""


@pytest.mark.parametrize(("language", "lines"), [("en", ENGLISH), ("lv", LATVIAN)])
def test_every_funder_is_listed_with_its_facts(
    grantkit: Command, language: str, lines: str
) -> None:
    """Distribution, editions, forms, rules by their certainty, and boxes."""
    ran = grantkit("funders", "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(lines)


def test_a_funder_may_bring_next_to_nothing(
    grantkit: Command, plugin_folder: PluginFolder
) -> None:
    """What a plugin lacks is called none, not left blank."""
    bare = (
        "from grantkit.plugin import Funder, Text, hookimpl\n"
        "@hookimpl\n"
        "def grantkit_funders():\n"
        "    name = Text.of('Bare Fund')\n"
        "    return (Funder(code='bare', package=__name__, prefix='BF', name=name,\n"
        "                   languages=('en',)),)\n"
    )
    plugin_folder.add("grantkit_bare", code="bare", changes={"__init__.py": bare})

    ran = grantkit("funders", "--lang", "en")

    assert ran.code == 0
    assert (
        "bare  Bare Fund\n"
        "    Plugin: grantkit-bare 1.0\n"
        "    Editions: none\n"
        "    Forms: none\n"
        "    Rules: none\n"
        "    Boxes: none\n"
    ) in ran.out


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        (
            "en",
            "Cannot be used: grantkit-broken 2.5: __init__.py: Nothing here implements",
        ),
        (
            "lv",
            "Nav lietojams: grantkit-broken 2.5: __init__.py: Āķa",
        ),
    ],
)
def test_a_broken_plugin_is_listed_last(
    grantkit: Command, plugin_folder: PluginFolder, language: str, sentence: str
) -> None:
    """The others are listed as ever, and the exit code is 3."""
    plugin_folder.add(
        "grantkit_broken", code="broken", version="2.5", changes={"__init__.py": ""}
    )

    ran = grantkit("funders", "--lang", language)

    assert (ran.code, ran.err) == (3, "")
    assert "village_fund  " in ran.out
    last = ran.out.rpartition("\nbroken\n")[2]
    assert last.startswith(f"    {sentence}")


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "No funder plugin is installed.\n"),
        ("lv", "Neviens finansētāja spraudnis nav instalēts.\n"),
    ],
)
def test_without_any_plugin_that_is_said(
    grantkit: Command, plugin_folder: PluginFolder, language: str, sentence: str
) -> None:
    """An empty list is never printed as nothing."""
    (entry,) = plugin_folder.path.glob("*.dist-info/entry_points.txt")
    entry.write_text("")

    ran = grantkit("funders", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (0, sentence, "")
