"""No value becomes a command to the terminal."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.cli.visible import visible

Command = Callable[..., Any]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ģimenes – 19\u00a0851,44\u00a0EUR\n“abc”", None),
        ("\x1b[31msarkans", "\ufffd[31msarkans"),
        ("a\x9bb", "a\ufffdb"),
        ("a\rb\tc", "a\ufffdb\ufffdc"),
        ("fails\u202excod.pdf", "fails\ufffdxcod.pdf"),
        ("a\u2066b\u2069c", "a\ufffdb\ufffdc"),
    ],
)
def test_what_steers_a_terminal_is_shown_as_a_sign(
    text: str, shown: str | None
) -> None:
    """Escapes and marks that turn the direction are replaced; letters stay."""
    assert visible(text) == (text if shown is None else shown)


@pytest.mark.parametrize(
    "text",
    [
        'funder: "\\e[31mred"\n',
        'funder: village_fund\nreports: [{id: "\\e[31mred"}, {id: b}]\n',
        (
            'funder: village_fund\nproject: {number: "\\e[31mred\\x9b1m"}\n'
            "reports: [{id: final}]\n"
        ),
        'funder: village_fund\n"\\e[31mred": 1\nreports: [{id: final}]\n',
        (
            'funder: village_fund\nproject: {number: "\\x9b31m", title: "\\x9b31m"}\n'
            "reports: [{id: final, kind: interim}]\n"
        ),
    ],
    ids=[
        "in a funder",
        "in the id of a report",
        "in a value",
        "in a key",
        "as a single character",
    ],
)
@pytest.mark.parametrize("output", ["text", "json"])
def test_no_value_becomes_a_command_to_the_terminal(
    grantkit: Command, text: str, output: str
) -> None:
    """Control characters of the file reach neither output nor errors."""
    Path("file.yaml").write_text(f"grantkit: 1\n{text}", "utf-8")

    ran = grantkit("check", "file.yaml", "--format", output)

    assert ran.code in (1, 2)
    for character in (ran.out + ran.err).replace("\n", ""):
        assert character.isprintable(), ascii(character)


def test_a_name_of_a_file_becomes_no_command_either(grantkit: Command) -> None:
    """The escape of a file's name is made visible wherever the name is printed."""
    text = "grantkit: 1\nfunder: village_fund\nreports: [{id: final, kind: final}]\n"
    name = "\x1b[31mred.yaml"
    Path(name).write_text(text, "utf-8")

    runs = [
        grantkit("check", name),
        grantkit("check", f"no-{name}"),
        grantkit("new", "village_fund", f"new-{name}"),
        grantkit("check", name, "--report", "\x1b[31m"),
        grantkit("explain", "\x1b[31m"),
    ]

    assert all("\x1b" not in ran.out + ran.err for ran in runs)
