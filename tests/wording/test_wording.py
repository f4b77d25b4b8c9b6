"""Sentences with values put in, by a closed grammar."""

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.errors import BrokenPluginError
from grantkit.model.money import Money, Percent
from grantkit.wording import Wording, core_wording, placeholders

DAYS = {
    "lv": "{days} {days:plural one=diena other=dienas zero=dienu}",
    "en": "{days} {days:plural one=day other=days}",
}

names = st.from_regex(r"[a-z][a-z_]{0,7}", fullmatch=True)
words = st.text(st.characters(exclude_characters="{}", exclude_categories=["Cs"]))


def write(folder: Path, toml: str) -> Path:
    """Write a wording file."""
    file = folder / "lv.toml"
    file.write_text(toml, encoding="utf-8")
    return file


def test_values_are_written_in_the_language_of_the_sentence() -> None:
    """A placeholder takes the usual style of its value, or the one it names."""
    spent = Money(Decimal("19851.44"), "EUR")

    said = core_wording("lv").fill("{spent} jeb {spent:amount}", {"spent": spent})

    assert said == "19\u00a0851,44\u00a0EUR jeb 19\u00a0851,44"


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("10.04", "Ir 10,04 % no 1,00 EUR; līdz 10 %."),
        ("9.996", "Ir 9,996 % no 1,00 EUR; līdz 10 %."),
        ("10.06", "Ir 10,1 % no 1,00 EUR; līdz 10 %."),
        ("10.00", "Ir 10 % no 1,00 EUR; līdz 10 %."),
    ],
)
def test_percentages_of_one_sentence_are_told_apart(share: str, said: str) -> None:
    """What is beyond a limit never looks like the limit."""
    values = {
        "share": Percent(Decimal(share)),
        "base": Money(Decimal(1), "EUR"),
        "limit": Percent(Decimal(10)),
    }
    wording = core_wording("lv")

    sentence = wording.fill("Ir {share} no {base}; līdz {limit}.", values)

    assert sentence.replace("\N{NO-BREAK SPACE}", " ") == said


def test_a_limit_that_is_not_printed_tells_a_percentage_apart_too() -> None:
    """A funder may write its limit into the sentence."""
    values = {"rate": Percent(Decimal("150.04")), "limit": Percent(Decimal(150))}

    assert core_wording("en").fill("{rate}, above 150%", values) == (
        "150.04%, above 150%"
    )


def test_a_missing_value_is_named_as_missing() -> None:
    """None is never a blank."""
    assert core_wording("lv").fill("Ir {spent}.", {"spent": None}) == (
        "Ir nav norādīts."
    )
    assert core_wording("en").fill("{spent:plural other=x}", {"spent": None}) == (
        "not given"
    )
    assert Wording.empty("lv").fill("Ir {spent}.", {"spent": None}) == "Ir –."


def test_a_value_that_was_not_handed_over_is_a_mistake() -> None:
    """A placeholder without a value stops the sentence."""
    with pytest.raises(KeyError, match=r"\A'spent'\Z"):
        Wording.empty("lv").fill("{spent}", {})


def test_a_missing_sentence_is_a_mistake() -> None:
    """Nothing is said in place of a sentence that is not there."""
    wording = Wording.empty("lv")

    assert not wording.has("SIF301.message")
    with pytest.raises(KeyError, match=r"\A'SIF301.message'\Z"):
        wording.say("SIF301.message")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 dienu"),
        (1, "1 diena"),
        (2, "2 dienas"),
        (9, "9 dienas"),
        (10, "10 dienu"),
        (11, "11 dienu"),
        (19, "19 dienu"),
        (20, "20 dienu"),
        (21, "21 diena"),
        (22, "22 dienas"),
        (101, "101 diena"),
        (111, "111 dienu"),
        (Decimal("1.5"), "1,5 dienas"),
    ],
)
def test_latvian_has_three_forms_for_numbers(number: int | Decimal, said: str) -> None:
    """1, 21 and 101 take the singular; 0 and 10 to 20 the genitive."""
    assert Wording.empty("lv").fill(DAYS["lv"], {"days": number}) == said


@pytest.mark.parametrize(
    ("number", "said"),
    [
        (0, "0 days"),
        (1, "1 day"),
        (2, "2 days"),
        (11, "11 days"),
        (21, "21 days"),
        (101, "101 days"),
    ],
)
def test_english_has_two_forms_for_numbers(number: int, said: str) -> None:
    """Only 1 takes the singular."""
    assert Wording.empty("en").fill(DAYS["en"], {"days": number}) == said


def test_a_form_that_is_not_given_falls_back_to_the_usual_one() -> None:
    """Where a word has two forms only, the third need not be repeated."""
    sentence = "{n:plural one=lauks other=lauki}"

    assert Wording.empty("lv").fill(sentence, {"n": 0}) == "lauki"


@pytest.mark.parametrize(
    "forms", ["one=rinda ar datiem other=rindas", "one=rinda", "one= other=rindas", ""]
)
def test_a_plural_is_made_of_single_words(tmp_path: Path, forms: str) -> None:
    """A file is refused when it is read, and not when the number is seen."""
    style = f"plural {forms}".rstrip()
    file = write(tmp_path, f'[book]\nrows = "{{n:{style}}}"\n')

    with pytest.raises(BrokenPluginError) as caught:
        Wording.read(file, "lv")

    assert caught.value.message == (
        f"{file}: book.rows: {{:{style}}} is not made of one=word other=word"
    )


def test_only_numbers_have_a_plural() -> None:
    """A word cannot be counted."""
    with pytest.raises(TypeError, match=r"\A'x' is not a number\Z"):
        Wording.empty("lv").fill(DAYS["lv"].partition(" ")[2], {"days": "x"})


def test_a_sentence_is_taken_apart_at_its_placeholders() -> None:
    """Words, name and style come in the order of the sentence."""
    assert list(placeholders("No {start:genitive} līdz {end}!")) == [
        ("No ", "start", "genitive"),
        (" līdz ", "end", ""),
        ("!", None, ""),
    ]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("{spent.amount}", "spent.amount"),
        ("{spent.__class__}", "spent.__class__"),
        ("{rows[0]}", "rows[0]"),
        ("{spent!r}", "spent"),
        ("{spent!s:amount}", "spent"),
        ("{spent:{style}}", "spent"),
        ("{}", ""),
        ("{0}", "0"),
        ("{ spent}", " spent"),
        ("{spent()}", "spent()"),
        ("{1 + 1}", "1 + 1"),
    ],
)
def test_a_placeholder_is_a_plain_name(sentence: str, name: str) -> None:
    """No attributes, no elements, no conversions, no calls, nothing nested."""
    with pytest.raises(ValueError, match="not a plain name") as refusal:
        list(placeholders(sentence))

    assert (
        str(refusal.value) == f"{{{name}}} is not a plain name, with or without a style"
    )


@pytest.mark.parametrize("sentence", ["{spent", "spent}", "{spent!}", "{{spent}"])
def test_an_open_brace_is_refused(sentence: str) -> None:
    """Braces come in pairs."""
    with pytest.raises(ValueError, match=r"."):
        list(placeholders(sentence))


@pytest.mark.parametrize(
    ("language", "sentence", "outlined"),
    [
        ("lv", "Maksāts {paid_on}.", "Maksāts ‹maksājuma diena›."),
        ("en", "Paid on {paid_on:long}.", "Paid on ‹day of payment›."),
        ("en", "{n} {n:plural one=day other=days}.", "‹n› days."),
        ("en", "The {far_end} of it.", "The ‹far end› of it."),
        ("lv", "Pie {far_end} gala.", "Pie ‹…› gala."),
        ("lv", "Līdz {due}", "Līdz ‹termiņš›."),
        (
            "en",
            "Write {{{{{path}}}}}, or {{{{/?path}}}}.",
            "Write {{‹path›}}, or {{/?path}}.",
        ),
        ("en", "Nothing.", "Nothing."),
    ],
)
def test_without_its_values_a_sentence_says_what_they_are(
    language: str, sentence: str, outlined: str
) -> None:
    """A value that nobody has named bears the name that the rule gives it.

    In other languages than English that would be a foreign word.
    """
    assert core_wording(language).outline(sentence) == outlined


@given(words, names, words)
def test_words_around_a_value_stay_as_they_are(
    before: str, name: str, after: str
) -> None:
    """Nothing but the placeholder changes."""
    sentence = f"{before}{{{name}}}{after}"

    assert Wording.empty("lv").fill(sentence, {name: "x"}) == f"{before}x{after}"


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Termiņš ir {day}.", "Termiņš ir 30.10.2026."),
        ("Termiņš ir {day}. Tas ir garām.", "Termiņš ir 30.10.2026. Tas ir garām."),
        ("Termiņš ir {day}{gap}.", "Termiņš ir 30.10.2026."),
        ("Termiņš (līdz {day}).", "Termiņš (līdz 30.10.2026.)."),
        ("Termiņš ir {day}...", "Termiņš ir 30.10.2026...."),
        ("Termiņš ir {day}, ne vēlāk.", "Termiņš ir 30.10.2026., ne vēlāk."),
        ("Termiņš ir {day:iso}.", "Termiņš ir 2026-10-30."),
        ("Atlikušas {n} {n:plural other=d.}.", "Atlikušas 2 d."),
        ("Datne {name}.docx.", "Datne final..docx."),
    ],
)
def test_a_sentence_ends_in_one_full_stop(sentence: str, said: str) -> None:
    """A Latvian date brings its own; an ellipsis and the ending of a file stay."""
    values = {"day": dt.date(2026, 10, 30), "n": 2, "name": "final.", "gap": ""}

    assert Wording.empty("lv").fill(sentence, values) == said


@given(st.dates(), st.text("a. )"))
def test_no_full_stop_is_put_to_that_of_a_day(day: dt.date, after: str) -> None:
    """Where the author typed several, or something goes on, all of them stay."""
    wording = Wording.empty("lv")
    written, is_more = wording.display.show(day), after.startswith(("..", ".a"))

    said = wording.fill(f"{{day}}{after}", {"day": day})

    assert said in (f"{written}{after}", f"{written}{after.removeprefix('.')}")
    assert is_more or said[len(written) :][:1] != "."


@given(st.text("a. "), st.text("a. )"))
def test_a_text_keeps_its_full_stop(text: str, after: str) -> None:
    """The name of a file may end in one, and must be told as it is."""
    wording = Wording.empty("lv")

    said = wording.fill(f"{{text}}{after}", {"text": text})

    assert said == f"{wording.display.show(text)}{after}"


@given(names, st.text(max_size=20))
def test_a_value_is_never_read_as_a_sentence(name: str, value: str) -> None:
    """Braces in a user's text are only braces; what ends its lines is left out."""
    said = Wording.empty("lv").fill(f"{{{name}}}", {name: value})

    assert said == value.rstrip("\r\n")


def test_tables_of_a_file_become_keys_with_dots(tmp_path: Path) -> None:
    """A code is a table, its sentences are keys; labels are kept apart."""
    file = write(
        tmp_path,
        '[VF301]\nmessage = "Iztērēts {spent}."\n[labels.ReportKind]\nfinal = "gals"\n',
    )

    wording = Wording.read(file, "lv")

    assert wording.sentences == {"VF301.message": "Iztērēts {spent}."}
    assert wording.say("VF301.message", {"spent": 7}) == "Iztērēts 7."
    assert wording.display.label("ReportKind", "final") == "gals"


def test_sentences_of_a_plugin_lie_over_those_of_the_core(tmp_path: Path) -> None:
    """A plugin may say a thing in its own words, and keeps the rest."""
    own = 'missing = "trūkst"\n[labels.ReportKind]\nfinal = "gala pārskats"\n'
    core = core_wording("lv")

    both = Wording.read(write(tmp_path, own), "lv").over(core)

    assert both.say("missing") == "trūkst"
    assert both.say("GK101.hint") == core.say("GK101.hint")
    assert both.display.label("ReportKind", "final") == "gala pārskats"
    assert both.display.label("ReportKind", "interim") == "starpposma pārskats"
    assert core.say("missing") == "nav norādīts"


@pytest.mark.parametrize(
    ("toml", "reason"),
    [
        ("[VF301]\nlimit = 7\n", "VF301.limit: a sentence is expected, not 7"),
        ('x = ["a"]\n', "x: a sentence is expected, not ['a']"),
        (
            '[VF301]\nmessage = "{a.b}"\n',
            "VF301.message: {a.b} is not a plain name, with or without a style",
        ),
        ('x = "{a"\n', "x: expected '}' before end of string"),
        ("x = \n", "Invalid value (at line 1, column 5)"),
    ],
)
def test_a_bad_wording_file_is_named(tmp_path: Path, toml: str, reason: str) -> None:
    """The plugin cannot be used, and the author is told the file and the fault."""
    file = write(tmp_path, toml)

    with pytest.raises(BrokenPluginError) as refusal:
        Wording.read(file, "lv")

    assert str(refusal.value) == f"{file}: {reason}"


def test_a_wording_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A file that cannot be opened is told like a bad one."""
    file = tmp_path / "lv.toml"

    with pytest.raises(BrokenPluginError) as refusal:
        Wording.read(file, "lv")

    assert str(refusal.value).startswith(f"{file}: ")


def test_a_wording_file_in_another_encoding_is_named(tmp_path: Path) -> None:
    """Text files are UTF-8."""
    file = tmp_path / "lv.toml"
    file.write_bytes('x = "Ģimene"\n'.encode("cp1257"))

    with pytest.raises(BrokenPluginError, match="can't decode byte"):
        Wording.read(file, "lv")
