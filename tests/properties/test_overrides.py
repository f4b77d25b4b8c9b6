"""Laws of an organisation's own rules, for every installed funder."""

import json
from collections import Counter
from collections.abc import Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grantkit.checking import CheckResult, Inputs, check_report
from grantkit.figures import figures_of
from grantkit.funders import discover
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.model.finding import Certainty
from grantkit.model.reference import DatedValue, Stricter
from grantkit.plugin import InstalledFunder
from grantkit.testing import (
    empty_projects,
    instances_of,
    nearly_valid_projects,
    valid_projects,
    view_of,
)

ANY_PROJECT = st.one_of(empty_projects(), nearly_valid_projects(), valid_projects())
REGISTRY = discover()
INSTALLED = REGISTRY.funders
FACTORS = st.sampled_from([Decimal(n) for n in ("0", "0.1", "0.5", "0.9", "1")])


def judged(funder: InstalledFunder, view: Any) -> CheckResult:  # noqa: ANN401 -- drawn by hypothesis
    """Judge any report by the rules of a funder."""
    inputs = Inputs(
        file_findings=(), locate=lambda _: None, edition=None, language="lv"
    )
    return check_report(view, figures_of(view), funder, inputs)


def weighed(result: CheckResult) -> Counter[tuple[str, str, str]]:
    """Count what was found, by code, weight and place."""
    return Counter((f.code, f.severity.value, f.path) for f in result.findings)


def own_rules(code: str, draw: Any) -> str:  # noqa: ANN401 -- of hypothesis
    """Write a file that makes every number stricter, and asks for every box."""
    funder = INSTALLED[code]
    lines = []
    for name, values in funder.parameters.values.items():
        if values[0].stricter is not None:
            number = stricter_than(values, draw(FACTORS))
            head = f"[{code}.parameters.{name}]"
            lines += [head, f"value = {number}", "why = 'x'"] if number else []
    paths = dict.fromkeys(
        box.path for box in funder.boxes if not box.path.startswith("figures.")
    )
    for count, path in enumerate(paths):
        kinds = draw(st.sampled_from([["final"], sorted(funder.forms)]))
        head = f"[{code}.boxes.{'ABCDEFGH'[count // 100]}OWN1{count % 100:02}]"
        lines += [head, f"path = '{path}'", "label = 'x'", "why = 'x'"]
        lines += [f"required = {json.dumps(kinds)}", "severity = 'error'"]
    for key in funder.wordings["lv"].sentences:
        if key.startswith(funder.funder.prefix) and key.endswith(".hint"):
            lines += [f"[{code}.wording.lv.{key.removesuffix('.hint')}]", "hint = '–'"]
    return "\n".join(lines)


def stricter_than(values: tuple[DatedValue, ...], factor: Decimal) -> str:
    """Write a value stricter than each of some values, or a table of them.

    Nothing where none would be stricter: what changes nothing is refused.
    """
    direction = values[0].stricter
    tables = [
        v.value if isinstance(v.value, Mapping) else {"": v.value} for v in values
    ]
    strictest: dict[str, Decimal] = {}
    choose = min if direction is Stricter.LOWER else max
    for table in tables:
        for name, text in table.items():
            number = Decimal(str(text))
            strictest[name] = choose(strictest.get(name, number), number)
    lower = direction is Stricter.LOWER
    scale, rounding = (factor, ROUND_FLOOR) if lower else (2 - factor, ROUND_CEILING)
    written = {
        name: format((number * scale).quantize(number, rounding), "f")
        for name, number in strictest.items()
    }
    written = {n: v for n, v in written.items() if Decimal(v) != strictest[n]}
    if not written or "" in written:
        return written.get("", "")
    return f"{{{', '.join(f'{json.dumps(n)} = {v!r}' for n, v in written.items())}}}"


@pytest.mark.parametrize("code", INSTALLED)
@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    deadline=None,
)
@given(data=st.data())
def test_nothing_of_the_funder_is_ever_turned_off_or_made_milder(
    code: str, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    """Law: all that the funder finds stays, and what is added is said to be own."""
    folder = tmp_path_factory.mktemp("own")
    (folder / NAME).write_text(own_rules(code, data.draw), "utf-8")
    funder = INSTALLED[code]
    own = with_overrides(REGISTRY, folder, "lv").funders[code]
    details = funder.funder.details
    drawn = st.none() if details is None else st.none() | instances_of(details)
    view = view_of(evolve(data.draw(ANY_PROJECT), details=data.draw(drawn)))

    before, after = judged(funder, view), judged(own, view)

    assert [f.message for f in after.findings if f.code == "GK902"] == []
    lost = weighed(before) - weighed(after)
    assert not lost
    assert after.not_checked == before.not_checked
    assert (after.verdict == "not_ready") >= (before.verdict == "not_ready")
    added = [f for f in after.findings if f.source and f.source.certainty == "own"]
    assert len(after.findings) == len(before.findings) + len(added)
    assert all(f.overrides for f in added)


@pytest.mark.parametrize("code", INSTALLED)
def test_whatever_may_be_made_stricter_is_a_number(code: str) -> None:
    """And alike in all its years."""
    for name, values in INSTALLED[code].parameters.values.items():
        assert len({each.stricter for each in values}) == 1, name
        if values[0].stricter is not None:
            stricter_than(values, Decimal(1))


@pytest.mark.parametrize("code", INSTALLED)
def test_no_plugin_rests_on_what_organisations_ask_of_themselves(code: str) -> None:
    """The certainty `own` is theirs."""
    funder = INSTALLED[code]

    grounds = [
        *(rule.certainty for rule in funder.funder.rules),
        *(box.certainty for box in funder.boxes),
        *(each.certainty for each in funder.confirmations),
    ]
    assert Certainty.OWN not in grounds
