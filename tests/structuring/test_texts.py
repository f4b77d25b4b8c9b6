"""How words are quoted and listed in a message."""

from grantkit.structuring import listed, shown


def test_a_long_text_is_cut() -> None:
    """A message quotes sixty characters at most."""
    assert shown("ā" * 61) == "ā" * 60 + "…"
    assert shown("ā" * 60) == "ā" * 60


def test_nothing_invisible_reaches_a_terminal() -> None:
    """Escapes, line ends and marks of direction are named; spaces stay."""
    assert shown("a\x1b[31m\n\u202e b\N{NO-BREAK SPACE}c") == (
        "a<U+001B>[31m<U+000A><U+202E> b\N{NO-BREAK SPACE}c"
    )


def test_only_the_first_of_many_words_are_listed() -> None:
    """Nobody reads a message of thousands; that there are more is said."""
    assert listed("abcde", most=3) == "a, b, c, …"
    assert listed("abc", most=3) == "a, b, c"
    assert listed(()) == "–"
