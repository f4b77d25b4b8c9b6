"""Sentences for people: what they must not hold is found, and the core's hold none."""

import pytest

from grantkit.demands.prose import faults_in, lacking_forms, words_in
from grantkit.wording import LANGUAGES, core_wording

ENGLISH = words_in(core_wording("en").sentences.values())


@pytest.mark.parametrize(
    ("language", "sentence", "found"),
    [
        ("en", "The date is invalid.", "a word of programs: “invalid”"),
        ("en", "The date is null.", "a word of programs: “null”"),
        ("lv", "Vērtība ir None.", "a word of programs: “None”"),
        ("lv", "Šūnā ir TRUE.", "a word of programs: “TRUE”"),
        ("en", "The cell holds FALSE.", "a word of programs: “FALSE”"),
        ("en", "Fill report.start.", "a name of the file format: “report.start”"),
        (
            "lv",
            "Skatiet expenditure[3]!",
            "a name of the file format: “expenditure[3]”",
        ),
        ("lv", "Aizpildiet paid_on.", "a name of the file format: “paid_on”"),
        ("lv", 'Lauks "numurs" ir tukšs.', 'a straight quotation mark: “"”'),
        ("lv", "Lauks 'numurs' ir tukšs.", "a straight quotation mark: “'”"),
        ("en", "Wait ...", "three full stops: “..”"),
        ("en", "Two  spaces.", "a space too many: “  ”"),
        ("en", "A space at the end. ", "a space too many: “ ”"),
        ("lv", "Lauks agreement nav aizpildīts.", "an English word: “agreement”"),
        ("lv", "Jabut summai.", "a word without its diacritics: “Jabut”"),
    ],
)
def test_a_word_that_is_not_for_people_is_found(
    language: str, sentence: str, found: str
) -> None:
    """With what it is, and as it stands there."""
    assert f"it holds {found}" in faults_in(sentence, language, ENGLISH)


@pytest.mark.parametrize(
    ("language", "forms", "lacking"),
    [
        ("lv", "one=diena other=dienas", [("zero", "0, 10, 11")]),
        ("lv", "other=dienas", [("one", "1, 21, 31"), ("zero", "0, 10, 11")]),
        ("lv", "one=diena other=dienas zero=dienu", []),
        ("en", "other=days", [("one", "1")]),
        ("en", "one=day other=days", []),
    ],
)
def test_a_plural_that_lacks_a_form_is_found(
    language: str, forms: str, lacking: list[tuple[str, str]]
) -> None:
    """CLDR says which forms a language has, and after which numbers."""
    found = lacking_forms(f"{{days}} {{days:plural {forms}}}", language)

    assert list(found) == [("days", *each) for each in lacking]


def test_the_words_of_a_plural_are_looked_at_too() -> None:
    """They stand apart from the rest of the sentence."""
    sentence = "{n} {n:plural one=diena other=days zero=dienu}"

    assert list(faults_in(sentence, "lv", ENGLISH)) == [
        "it holds an English word: “days”"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ierakstiet `report.start`, piemēram, `kind: final`.",
        "Norādiet veidlapu (.docx) ar --form vai -o.",
        "Ierakstiet {{{{project.title|list}}}} vai |list.",
        "Līgums Nr. 2022.LV/ĢDP_NVO/7 – “{number}”…",
        "sadaļa “Section 2 – What you did”, lauks “2.1 Summary of the results”",
        'lauks “The project’s “Sun” report: what\'s the "aim"  ...”',
        "Periods no {start} to nosaka.",
    ],
)
def test_what_is_to_be_typed_may_stand_as_it_is(sentence: str) -> None:
    """Code, options, endings of names, marks; words that both languages have."""
    assert list(faults_in(sentence, "lv", ENGLISH)) == []


def test_the_english_words_of_a_sentence_are_told_together() -> None:
    """Each once: a text that was left untranslated is one fault."""
    assert list(faults_in("What is the report: the days", "lv", ENGLISH)) == [
        "it holds English words: “is”, “the”, “report”, “days”"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_core_speaks_to_people(language: str) -> None:
    """No sentence and no label of the core holds anything of this kind."""
    wording = core_wording(language)
    told = {**wording.sentences, **wording.display.labels}

    assert [
        (key, fault)
        for key, sentence in told.items()
        for fault in (
            *faults_in(sentence, language, ENGLISH),
            *lacking_forms(sentence, language),
        )
    ] == []
