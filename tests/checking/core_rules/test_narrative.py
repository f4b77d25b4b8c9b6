"""Family 6: free text in the report's language, and without personal data."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import Report, Text
from grantkit.testing import a_project

Said = Callable[..., list[str]]


def report(text: str | dict[str, str], **others: Any) -> tuple[Report]:  # noqa: ANN401 -- any field of the class
    """Give the final report another summary."""
    final = a_project().reports[0]
    summary = Text.of(text) if isinstance(text, str) else Text(text)
    told = evolve(final.narrative, summary=summary)
    return (evolve(final, narrative=told, **others),)


PLACE = "error reports[0].narrative.summary: "


@pytest.mark.parametrize(
    ("text", "en", "lv"),
    [
        (
            "Dalībniece 010190-12345 atnāca.",
            (
                "The text holds something that looks like a personal code. → Take it "
                "out; a report needs no personal code."
            ),
            (
                "Tekstā ir kaut kas, kas izskatās pēc personas koda. → Svītrojiet to; "
                "pārskatā personas kods nav vajadzīgs."
            ),
        ),
        (
            "Rakstiet uz vards@example.org.",
            "The text holds an e-mail address. → Take it out; name the person by role.",
            "Tekstā ir e-pasta adrese. → Svītrojiet to; personu nosauciet pēc amata.",
        ),
        (
            "Zvaniet +371 00000000.",
            "The text holds a phone number. → Take it out; name the person by role.",
            "Tekstā ir tālruņa numurs. → Svītrojiet to; personu nosauciet pēc amata.",
        ),
    ],
)
def test_personal_data_are_refused_and_not_repeated(
    said: Said, text: str, en: str, lv: str
) -> None:
    """GK601 says what kind of data it is, never the data themselves."""
    assert said("GK601", "en", reports=report(text)) == [PLACE + en]
    assert said("GK601", "lv", reports=report(text)) == [PLACE + lv]


@pytest.mark.parametrize(
    "text",
    [
        "010190–12345",
        "010190 - 12345",
        "tālr. 00 000 000",
        "Tel: 00000000",
        "mob.00000000",
    ],
)
def test_personal_data_are_known_in_other_spellings(said: Said, text: str) -> None:
    """GK601 takes dashes of any length and numbers in groups."""
    assert len(said("GK601", reports=report(text))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "2022.LV/ĢDP_NVO/7, 61 284 lietotāji, 19 851,44 EUR",
        "Reģistrācijas numurs 99900000000",
        "rīkojums 1234567-12345 un 010190-123456",
        "+371 0000000",
        "telts 12 m",
        "@biedriba sociālajos medijos",
    ],
)
def test_numbers_and_names_of_other_things_are_in_order(said: Said, text: str) -> None:
    """GK601 is silent about sums, codes of other lengths and names of accounts."""
    assert said("GK601", reports=report(text)) == []


def test_other_reports_are_not_read(said: Said) -> None:
    """GK601 judges the project and this report, each text once."""
    other = evolve(report("vards@example.org")[0], id="interim", start=None)

    assert said("GK601", reports=(*a_project().reports, other)) == []


def test_a_text_in_another_language_only_is_refused(said: Said) -> None:
    """GK602 names the language of the report."""
    english = report({"en": "The fair went well."})

    assert said("GK602", "en", reports=english) == [
        (
            f"{PLACE}The text is not given in the language of the report (lv). → Add "
            "the text in that language."
        )
    ]
    assert said("GK602", "lv", reports=english) == [
        (
            f"{PLACE}Teksts nav dots pārskata valodā (lv). → Pievienojiet tekstu šajā "
            "valodā."
        )
    ]


@pytest.mark.parametrize("text", ["Labi.", {"lv": "Labi.", "en": "Well."}, {"en": " "}])
def test_a_text_without_a_language_serves_in_all(
    said: Said, text: str | dict[str, str]
) -> None:
    """GK602 is silent about plain, full and empty texts."""
    assert said("GK602", reports=report(text)) == []


def test_the_language_must_be_known(said: Said) -> None:
    """GK602 does not guess the language of a report."""
    assert said("GK602", reports=report({"en": "Well."}, language=None)) == []
