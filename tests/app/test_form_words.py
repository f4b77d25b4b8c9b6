"""The words of a form, written as labels of boxes."""

import pytest

from grantkit.app.form_words import clean


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("1. Projekta nosaukums:", "Projekta nosaukums"),
        ("1.1.Projekta nosaukums ……", "Projekta nosaukums"),
        ("2.1 Projekta nosaukums ....:", "Projekta nosaukums"),
        ("3 Projekta nosaukums", "Projekta nosaukums"),
        ("a) Mērķis", "Mērķis"),
        ("4) Mērķis (īsi, vienā teikumā)", "Mērķis"),
        ("Mērķis (īsi)", "Mērķis (īsi)"),
        ("Dok. nr.", "Dok. nr."),
        ("Projekta no\u00adsau\u007fkums", "Projekta nosaukums"),
    ],
)
def test_a_label_has_neither_number_nor_hint(words: str, label: str) -> None:
    """Nor what only leads to the place, nor signs that nobody sees."""
    assert clean(words) == label


@pytest.mark.parametrize(
    "words", ["2025. gada budžets", "2025 budget", "50 % no summas", "31.12.2025."]
)
def test_years_days_and_shares_are_no_numbers_of_places(words: str) -> None:
    """Without them the label would say something else."""
    assert clean(words) == words


@pytest.mark.parametrize("words", ["[Projekta nosaukums]", "(Projekta nosaukums)"])
def test_words_that_are_only_a_hint_are_the_label(words: str) -> None:
    """A box needs one."""
    assert clean(words) == "Projekta nosaukums"


def test_many_dots_are_read_at_once() -> None:
    """However many stand before the words."""
    dots = "." * 5000

    assert clean(f"{dots} ierakstiet") == f"{dots} ierakstiet"
