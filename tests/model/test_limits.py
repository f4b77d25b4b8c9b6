"""The length of a text, by the counting policy of the funder."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.limits import CountingPolicy

POLICIES = (
    CountingPolicy.CHARACTERS,
    CountingPolicy.CHARACTERS_CRLF,
    CountingPolicy.CHARACTERS_WITHOUT_SPACES,
    CountingPolicy.UTF16,
    CountingPolicy.WORDS,
)

# The lengths stand in the order of POLICIES.
GOLDEN = {
    "empty": ("", (0, 0, 0, 0, 0)),
    "a word": ("Ģimene", (6, 6, 6, 6, 1)),
    "two words": ("Mēs un", (6, 6, 5, 6, 2)),
    "outer spaces": (" a ", (3, 3, 1, 3, 1)),
    "a no-break space": ("1\N{NO-BREAK SPACE}EUR", (5, 5, 4, 5, 2)),
    "a line break": ("a\nb", (3, 4, 2, 3, 2)),
    "an empty line": ("a\n\nb", (4, 6, 2, 4, 2)),
    "a final line break": ("a\n", (1, 1, 1, 1, 1)),
    "a composed letter": ("ā", (1, 1, 1, 1, 1)),
    "a letter typed in two": ("a\N{COMBINING MACRON}", (1, 1, 1, 1, 1)),
    "a mark that does not compose": ("x\N{COMBINING MACRON}", (2, 2, 2, 2, 1)),
    "an emoji": ("\U0001f44d", (1, 1, 1, 2, 1)),
    "a family of three": (
        "\U0001f468\N{ZERO WIDTH JOINER}\U0001f469\N{ZERO WIDTH JOINER}\U0001f467",
        (5, 5, 5, 8, 1),
    ),
    "a dash between words": ("a \N{EN DASH} b", (5, 5, 3, 5, 3)),
}

texts = st.text(st.characters(exclude_categories=["Cs"]))


def test_every_policy_is_in_the_table() -> None:
    """A new policy needs a column."""
    assert set(POLICIES) == set(CountingPolicy)


@pytest.mark.parametrize(("text", "lengths"), GOLDEN.values(), ids=GOLDEN)
def test_each_policy_counts_in_its_own_way(text: str, lengths: tuple[int, ...]) -> None:
    """The same text has a known length under each policy."""
    assert tuple(policy.length(text) for policy in POLICIES) == lengths


@given(texts, st.sampled_from(CountingPolicy))
def test_how_a_letter_was_typed_does_not_matter(
    text: str, policy: CountingPolicy
) -> None:
    """A text typed with combining marks is as long as its composed form."""
    decomposed = unicodedata.normalize("NFD", text)
    composed = unicodedata.normalize("NFC", text)

    assert policy.length(decomposed) == policy.length(composed)


@given(texts)
def test_policies_are_ordered(text: str) -> None:
    """Leaving something out never makes a text longer."""
    words, spaceless, plain, crlf, utf16 = (
        policy.length(text)
        for policy in (
            CountingPolicy.WORDS,
            CountingPolicy.CHARACTERS_WITHOUT_SPACES,
            CountingPolicy.CHARACTERS,
            CountingPolicy.CHARACTERS_CRLF,
            CountingPolicy.UTF16,
        )
    )

    assert words <= spaceless <= plain <= crlf
    assert plain <= utf16 <= 2 * plain


@given(texts, st.sampled_from(CountingPolicy), st.integers(0, 40))
def test_the_overrun_is_what_lies_beyond_the_limit(
    text: str, policy: CountingPolicy, limit: int
) -> None:
    """What is left without it keeps within, and nothing more could have stayed."""
    normal = unicodedata.normalize("NFC", text)
    beyond = policy.overrun(text, limit)
    within = normal.removesuffix(beyond)

    assert within + beyond == normal
    assert policy.length(within) <= limit
    assert not beyond or policy.length(within + beyond[0]) > limit


def test_the_overrun_of_words_begins_with_a_word() -> None:
    """The space before it still belongs to what stays."""
    assert CountingPolicy.WORDS.overrun("viens divi trīs", 2) == "trīs"
    assert CountingPolicy.CHARACTERS.overrun("viens", 5) == ""
