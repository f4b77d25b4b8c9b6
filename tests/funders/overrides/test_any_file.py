"""Whatever stands in a file of own rules, it is applied or refused in words."""

import json
import tomllib
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.checking import Inputs, check_report
from grantkit.errors import InputError
from grantkit.figures import figures_of
from grantkit.funders import Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.plugin import InstalledFunder
from grantkit.testing import a_view

WORDS = (
    *("village_fund", "wording", "parameters", "boxes", "lv", "en", "VF101", "VF401"),
    *("ORG501", "longest_project", "value", "why", "since", "until", "path", "label"),
    *("required", "limit", "choices", "severity", "place", "editions", "message"),
    *("hint", "counting", "", "ā", "a.b", "VF999"),
)
TEXTS = st.sampled_from(
    (*WORDS, "activities[].title", "project", "{months}", "{", "final", "error", "[]")
)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(-1, 99) | st.sampled_from((0.5, float("inf"))),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(WORDS), inner, max_size=4)
    ),
    max_leaves=12,
)
TABLES = st.dictionaries(st.sampled_from(WORDS), VALUES, max_size=4)
PARTS = st.fixed_dictionaries(
    {},
    optional={
        "wording": st.dictionaries(st.sampled_from(("lv", "en", "xx")), TABLES)
        | VALUES,
        "parameters": st.dictionaries(st.just("longest_project"), TABLES) | VALUES,
        "boxes": st.dictionaries(st.sampled_from(("ORG501", "VF1")), TABLES) | VALUES,
    },
)


def written(value: object) -> str:
    """Write a value as TOML, on one line."""
    if isinstance(value, Mapping):
        pairs = (f"{json.dumps(k)} = {written(v)}" for k, v in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return "inf" if value == float("inf") else json.dumps(value)


@pytest.mark.parametrize("language", ["lv", "en"])
@given(parts=PARTS)
def test_any_file_is_applied_or_refused_in_words(
    fund: InstalledFunder,
    tmp_path_factory: pytest.TempPathFactory,
    language: str,
    parts: Mapping[str, object],
) -> None:
    """Nothing else comes of it, and every fault has its line."""
    text = "".join(
        f"village_fund.{name} = {written(value)}\n" for name, value in parts.items()
    )
    tomllib.loads(text)
    folder = tmp_path_factory.mktemp("own")
    (folder / NAME).write_text(text, "utf-8")
    registry = Registry(funders={"village_fund": fund})

    try:
        changed = with_overrides(registry, folder, language)
    except InputError as refusal:
        head, *faults = refusal.message.split("\n")
        place = f"{folder / NAME}:"
        assert str(folder / NAME) in head
        assert faults
        assert all(fault.startswith(place) for fault in faults)
    else:
        own = changed.funders["village_fund"]
        assert own.own_rules is not None
        view = a_view()
        inputs = Inputs(
            file_findings=(), locate=lambda _: None, edition=None, language=language
        )
        result = check_report(view, figures_of(view), own, inputs)
        assert [f.message for f in result.findings if f.code == "GK902"] == []
