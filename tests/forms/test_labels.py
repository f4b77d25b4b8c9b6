"""Labels compared as people read them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.forms.tagging.labels import (
    Weights,
    halves_of,
    is_numbering,
    is_personal,
    is_signatory,
    is_signature,
    parts_of,
    words_of,
)


@pytest.mark.parametrize(
    ("label", "title"),
    [
        ("2.1. Projekta nosaukums (latviski):", "Projekta nosaukums"),
        ("PROJEKTA NOSAUKUMU", "Projekta nosaukums"),
        ("Isteno\u0161anas laiks", "Īstenošanas laiks"),
        ("Pa\u0304rskata periods", "Pārskata periods"),
        ("Projekta no\u00adsaukums", "Projekta nosaukums"),
        ("Budžeta pozīcijas", "Budžeta pozīcija"),
        ("Summa, EUR", "Summa"),
        ("Līguma Nr.", "Līguma numurs"),
        ("The titles of projects", "Title of the project"),
        ("Ataskaitos numeris", "Ataskaitų numerio"),
    ],
)
def test_the_same_label_is_known_in_another_dress(label: str, title: str) -> None:
    """Endings, numbering, brackets, capitals, accents and currencies do not matter."""
    assert set(words_of(label)) == set(words_of(title))


@pytest.mark.parametrize(
    ("label", "count", "parts"),
    [
        (
            "Dokumenta veids, numurs, datums",
            3,
            (
                ("Dokumenta veids",),
                ("Dokumenta numurs", "numurs"),
                ("Dokumenta datums", "datums"),
            ),
        ),
        ("Name and address", 2, (("Name",), ("address", "address"))),
        ("Problēmas un riski", 1, None),
        ("Name and address", 3, None),
        ("", 0, None),
    ],
)
def test_a_label_is_shared_out_to_as_many_places(
    label: str, count: int, parts: object
) -> None:
    """A later part is read with the beginning of the first, and alone."""
    assert parts_of(label, count) == parts


@pytest.mark.parametrize(
    ("label", "halves"),
    [
        ("Mērķis / Aim", ("Mērķis", "Aim")),
        ("Nr. / No.", ("Nr.", "No.")),
        ("Mērķis | Aim:", ("Mērķis", "Aim")),
        ("Aim", None),
        ("a / b / c", None),
        ("Summa / 2", None),
    ],
)
def test_a_label_may_have_two_halves(label: str, halves: object) -> None:
    """A stroke stands between them, and both have letters."""
    assert halves_of(label) == halves


@pytest.mark.parametrize("label", ["Nr.", "Nr. p.k.", "No.", "№", "Nr. / No."])
def test_some_labels_only_number(label: str) -> None:
    """In one language or two."""
    assert is_numbering(label)


@pytest.mark.parametrize(
    ("label", "signed"),
    [("Paraksts:", True), ("Signature", True), ("Paraksta datums", False)],
)
def test_beside_some_labels_people_sign(label: str, signed: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    """The day of a signature is written."""
    assert is_signature(label) is signed


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("Paraksttiesīgā persona:", True),
        ("Projekta vadītājs", True),
        ("Parakstītāja vārds, uzvārds", True),
        ("Signatory", True),
        ("Paraksttiesīgās personas amats", False),
        ("Amats", False),
        ("Projekts", False),
    ],
)
def test_beside_some_labels_people_write_who_signs(label: str, person: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    """What that person is stands beside another."""
    assert is_signatory(label) is person
    assert is_personal(label) is person


@pytest.mark.parametrize(
    ("label", "person"),
    [
        ("Kontaktpersona:", True),
        ("E-pasta adrese", True),
        ("Name and surname", True),
        ("Adrese", False),
        ("Project name", False),
    ],
)
def test_beside_some_labels_people_write_of_persons(label: str, person: bool) -> None:  # noqa: FBT001 -- a parameter of the test
    """An address alone is that of an organisation."""
    assert is_personal(label) is person


def test_a_share_is_told_from_an_amount() -> None:
    """By its sign, in brackets too."""
    assert words_of("Izpilde (%)") == words_of("Izpilde, %") != words_of("Izpilde")


@given(label=st.text(max_size=60), title=st.text(max_size=60), more=st.text())
def test_likeness_is_a_share(label: str, title: str, more: str) -> None:
    """It lies between nothing and all, and is all for the same words."""
    mine, theirs = words_of(label), words_of(title)
    weights = Weights.among([mine, theirs])

    likeness = weights.likeness(mine, theirs, words_of(more))

    assert 0 <= likeness <= 1
    assert not mine or weights.likeness(mine, mine, ()) == 1


@given(label=st.text(max_size=60))
def test_capitals_never_matter(label: str) -> None:
    """A label in capitals is the same label."""
    assert words_of(label.casefold().upper()) == words_of(label.casefold())
