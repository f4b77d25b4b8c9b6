"""No value becomes a command to the terminal."""

import pytest

from grantkit.cli.visible import visible


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
