"""An organisation's own sentences, and those that would mislead."""

from collections.abc import Callable

import pytest

Refused = Callable[..., list[str]]
FAULTS = {
    "[village_fund.wording.xx.VF401]": [
        (
            "1: [… wording.xx] There are no sentences in the language “xx”; "
            "known are: lv, en."
        )
    ],
    "[village_fund.wording.en.VF410]\nhint = 'x'": [
        (
            "1: [… VF410] The funder has no sentences for the code "
            "“VF410”; did you mean “VF401”?"
        )
    ],
    "[village_fund.wording.en.GK101]\nhint = 'x'": [
        (
            "1: [… GK101] “GK101” is a code of grantkit itself; only words of the "
            "funder's rules can be changed."
        )
    ],
    "[village_fund.wording.en.vf101]\nhint = 'x'": [
        (
            "1: [… vf101] The funder has no sentences for the code "
            "“vf101”; did you mean “VF101”?"
        )
    ],
    "[village_fund.wording.en.VF979]\nhint = 'x'": [
        (
            "1: [… VF979] The funder has no sentences for the code “VF979”; "
            "`grantkit explain VF` lists its codes."
        )
    ],
    "[village_fund.wording.VF101.en]\nhint = 'x'": [
        ("1: [… wording.VF101] The language stands before the code: `[… VF101]`.")
    ],
    "[village_fund.wording.en.VF101]\n"
    "message = '{months:plural one=month other=months} {longest}'": [
        (
            "2: [… VF101.message] The message must print all that the funder's does; "
            "it lacks: `{months}`. The funder's: “The project lasts {months} "
            "{months:plural one=month other=months}; projects of the fund last no "
            "longer than {longest}.”"
        )
    ],
    "[village_fund.wording.en.terminal]\nnot_ready = 'Ready.'": [
        (
            "1: [… terminal] The funder has no sentences for the "
            "code “terminal”; `grantkit explain VF` lists its codes."
        )
    ],
    "[village_fund.wording.en.VF401]\n\nhintt = 'x'": [
        ("3: [… VF401.hintt] This code has no sentence “hintt”; did you mean “hint”?")
    ],
    "[village_fund.wording.en.VF401]\nhint = 7": [
        "2: [… VF401.hint] A sentence is expected here, in quotes."
    ],
    "[village_fund.wording.en.VF401]\nhint = ' '": [
        "2: [… VF401.hint] The text is empty; write what it is to say."
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target'": [
        (
            "2: [… VF401.hint] Braces stand in pairs, and between them only the name "
            "of a value. The funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{villages}'": [
        (
            "2: [… VF401.hint] The rule gives no value “villages” to "
            "print; it gives: `{households}`, `{target}`."
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target:long}'": [
        (
            "2: [… VF401.hint] The value “target” cannot be written as “long”. The "
            "funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nmessage = 'All is well: {target}.'": [
        (
            "2: [… VF401.message] The message must print all that the funder's does; "
            "it lacks: `{households}`. The funder's: “The target {target} is lower "
            "than the number of households, {households}.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nchecks = 'Neko.'": [
        (
            "2: [… VF401.checks] “checks” is the funder's explanation of the rule and "
            "stays; only what a finding says can be changed: hint, message."
        )
    ],
    "[village_fund.wording.lv.VF701]\ntitle = 'Par vēlu.'": [
        (
            "2: [… wording.lv.VF701.title] “title” is the funder's explanation of the "
            "rule and stays; only what a finding says can be changed: hint, message."
        )
    ],
    "[village_fund.wording.en.VF351]\nhint = 'x'\nmessage = 'x'": [
        "1: [… VF351] “VF351” is a box; only words of rules can be changed."
    ],
    '[village_fund.wording.en.VF401]\nhint = "Ask\\u202e me."': [
        (
            "2: [… VF401.hint] Character 4 of this text is U+202E, which nobody sees; "
            "delete it, or type the text anew."
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = '{target.__class__}'": [
        (
            "2: [… VF401.hint] Braces stand in pairs, and between them only the name "
            "of a value. The funder's sentence: “Expect a question of the fund.”"
        )
    ],
    "[village_fund.wording.en.VF401]\nhint = 'Expect a question of the fund.'": [
        "2: [… VF401.hint] The funder says the very same, so nothing would change."
    ],
}


@pytest.mark.parametrize("text", FAULTS)
def test_every_fault_of_a_sentence_is_told_with_its_line(
    refused: Refused, text: str
) -> None:
    """A rule must print all that it found, and only words of rules can be changed."""
    assert sorted(refused(text)) == sorted(FAULTS[text])
