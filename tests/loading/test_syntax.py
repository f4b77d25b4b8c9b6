"""YAML that cannot be read: the exact words, whichever parser found it."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from grantkit.errors import InputError
from grantkit.loading.yaml_file import parse_yaml

CASES = tomllib.loads(
    Path(__file__).with_name("syntax.toml").read_text(encoding="utf-8")
)["case"]
PARSERS = [
    getattr(yaml, name) for name in ("CSafeLoader", "SafeLoader") if hasattr(yaml, name)
]


@pytest.mark.parametrize("parser", PARSERS)
@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_is_not_yaml_is_told_in_these_words(
    case: dict[str, Any], language: str, parser: type
) -> None:
    """The fast parser and the pure one lead to the same sentence and place."""
    with pytest.raises(InputError) as caught:
        parse_yaml(case["text"], Path("p.yaml"), language, parser)

    assert [caught.value.message, caught.value.hint] == case[language]
