"""A plugin with a bad box is broken."""

from collections.abc import Callable

import pytest

from grantkit.funders import BrokenPlugin

Broken = Callable[[dict[str, str]], BrokenPlugin]
Said = Callable[[BrokenPlugin], str]

BOX = """
[VF151]
path = "project.number"
label = { lv = "Numurs", en = "Number" }
place = { lv = "1", en = "1" }
source = "guide"
certainty = "inferred"
"""


@pytest.mark.parametrize(
    ("was", "becomes", "reason"),
    [
        (
            'path = "project.number"',
            'path = "project.nmber"',
            (
                "boxes.toml:3: [VF151] path: `project` has no field “nmber”. Did "
                "you mean “number”?"
            ),
        ),
        (
            'path = "project.number"',
            'path = "details.households.many"',
            (
                "boxes.toml:3: [VF151] path: `details.households` is a single "
                "value, so “many” cannot follow it."
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "inferred"\nseverity = "error"',
            (
                "boxes.toml:8: [VF151] severity: What is only “inferred” cannot "
                "carry “error”."
            ),
        ),
        (
            'source = "guide"',
            'source = "giude"',
            (
                "boxes.toml:6: [VF151] source: `sources.toml` has no document "
                "“giude”. Did you mean “guide”?"
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "sure"',
            (
                "boxes.toml:7: [VF151] certainty: “sure” is not one of the words "
                "expected here: quoted, derived, inferred, comparator, unknown, "
                "own."
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "unknown"',
            (
                "boxes.toml:7: [VF151] certainty: What is only “unknown” is the "
                "ground of no finding."
            ),
        ),
        (
            'source = "guide"',
            'source = "guide"\nlimt = 3',
            (
                "boxes.toml:7: [VF151] limt: The key “limt” is not known here. Did "
                "you mean “limit”?"
            ),
        ),
        (
            "[VF151]",
            "[XX151]",
            (
                "boxes.toml:2: [XX151] The code XX151 does not begin with VF, the "
                "prefix of the funder."
            ),
        ),
        (
            "[VF151]",
            "[VF301]",
            ("checks.toml:3: [VF301] The code VF301 is used in boxes.toml already."),
        ),
        (
            'source = "guide"',
            'source = "guide"\nrequired = ["finall"]',
            (
                "boxes.toml:7: [VF151] required: “finall” is no kind of report. Did"
                " you mean “final”?"
            ),
        ),
        (
            'certainty = "inferred"',
            'certainty = "inferred"\neditions = ["third"]',
            ("boxes.toml:8: [VF151] editions: `editions.toml` has no edition “third”."),
        ),
        (
            'path = "project.number"',
            'path = "agreement.grant"\nlimit = 5',
            (
                "boxes.toml:4: [VF151] limit: `agreement.grant` holds an amount, and "
                "only texts have a length."
            ),
        ),
        (
            'path = "project.number"',
            'path = "indicators[].target"\nchoices = ["ten"]',
            (
                "boxes.toml:4: [VF151] choices: `indicators[].target` holds a number, "
                "and choices are words."
            ),
        ),
        (
            'path = "project.number"',
            'path = "activities[].evidence"\nchoices = ["P1"]',
            (
                "boxes.toml:3: [VF151] path: `activities[].evidence` is a list, but "
                "one thing after the other is judged."
            ),
        ),
        (
            'path = "project.number"',
            'path = "expenditure[].method"\nchoices = ["bank", "csh"]',
            (
                "boxes.toml:4: [VF151] choices: `expenditure[].method` is never “csh”. "
                "Did you mean “cash”?"
            ),
        ),
    ],
)
def test_a_bad_box_takes_its_plugin_down(
    broken: Broken, said: Said, was: str, becomes: str, reason: str
) -> None:
    """The reason names the file, the table and what is expected."""
    plugin = broken({"boxes.toml": BOX.replace(was, becomes)})

    assert said(plugin) == reason
