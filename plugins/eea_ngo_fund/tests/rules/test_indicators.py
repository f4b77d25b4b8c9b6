"""Family 4: indicators and target groups."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Indicator,
    IndicatorValue,
    Project,
    TargetGroup,
    Text,
    Unit,
)
from grantkit_eea_ngo_fund.details import Details

Said = Callable[..., list[str]]


def counted(
    value: str | None,
    *,
    target: str | None = "100",
    explanation: str = "",
    proof: str = "",
    evidence: tuple[str, ...] = (),
) -> tuple[Indicator]:
    """Give an indicator with its value in the report."""
    number = None if value is None else Decimal(value)
    given = IndicatorValue(
        report="final",
        value=number,
        explanation=Text.of(explanation),
        evidence=evidence,
    )
    return (
        Indicator(
            id="R1",
            name=Text.of("Atbalstītās ģimenes"),
            unit=Unit.FAMILIES,
            target=None if target is None else Decimal(target),
            values=(given,),
            source_of_verification=Text.of(proof),
        ),
    )


@pytest.mark.parametrize(
    ("value", "target", "missing"),
    [(None, "116", True), ("0", "116", False), (None, None, False)],
)
def test_what_was_planned_is_counted(
    said: Said, value: str | None, target: str | None, *, missing: bool
) -> None:
    """Zero is a value."""
    expected = (
        "indicators[0].values: Rādītājam “Atbalstītās ģimenes” plānotā vērtība ir 116, "
        "bet sasniegtā nav norādīta."
    )

    answers = said("EEA401", indicators=counted(value, target=target))

    assert answers == ([expected] if missing else [])


@pytest.mark.parametrize(
    ("value", "explanation", "noted"),
    [("150", "", False), ("151", "", True), ("151", "Pieteicās vairāk.", False)],
)
def test_far_more_than_planned_is_explained(
    said: Said, value: str, explanation: str, *, noted: bool
) -> None:
    """Half as much again may pass without a word."""
    expected = (
        "indicators[0].values[0].value: Rādītājs “Atbalstītās ģimenes” sasniedzis 151, "
        "plānots 100 (151 %), un paskaidrojuma nav."
    )

    answers = said("EEA402", indicators=counted(value, explanation=explanation))

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("approved", "amendment", "silent"),
    [
        ("100", None, True),
        ("116", None, False),
        ("100", "2", False),
        (None, None, False),
    ],
)
def test_a_changed_plan_names_its_amendment(
    said: Said, approved: str | None, amendment: str | None, *, silent: bool
) -> None:
    """The plan of a real project went from 100 to 116 families."""
    indicator = Indicator(
        id="R1",
        target=Decimal(116),
        approved_target=None if approved is None else Decimal(approved),
        amendment=amendment,
    )
    expected = (
        "indicators[0].target: Rādītājam “R1” plānots 116, bet sākotnēji apstiprināts "
        "100, un grozījumi nav norādīti."
    )

    answers = said("EEA403", indicators=(indicator,))

    assert answers == ([expected] if silent else [])


@pytest.mark.parametrize(
    ("value", "proof", "evidence", "noted"),
    [
        ("3000", "", (), True),
        ("1000", "", (), True),
        ("900", "", (), False),
        ("3001", "", (), False),
        ("3000", "biļešu uzskaite", (), False),
        ("3000", "", ("P1",), False),
    ],
)
def test_a_great_round_number_is_proven(
    said: Said, value: str, proof: str, evidence: tuple[str, ...], *, noted: bool
) -> None:
    """Three thousand spectators are a guess until somebody counted them."""
    answers = said(
        "EEA404", indicators=counted(value, target=None, proof=proof, evidence=evidence)
    )

    shown = "3 000" if value == "3000" else "1 000"
    expected = (
        "indicators[0].values[0].value: Rādītāja “Atbalstītās ģimenes” vērtība ir "
        f"apaļš skaitlis {shown}, un tam nav pārbaudes līdzekļa."
    )
    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("names", "flag", "wrong"),
    [
        (("seniori",), True, True),
        (("seniori", "Jaunieši riskā"), True, False),
        (("BĒRNI",), True, False),
        (("seniori",), False, False),
        (("seniori",), None, False),
    ],
)
def test_money_for_children_has_children_in_it(
    said: Said, names: tuple[str, ...], *, flag: bool | None, wrong: bool
) -> None:
    """A group of children or of young people will do."""
    groups = tuple(TargetGroup(name=Text({"lv": name})) for name in names)
    project = Project(target_groups=groups)
    expected = (
        "project.target_groups: Projekts izmanto bērniem un jauniešiem paredzēto "
        "finansējumu, bet šādas mērķa grupas nav."
    )

    answers = said(
        "EEA405",
        project=project,
        details=Details(ring_fenced_children=flag),
    )

    assert answers == ([expected] if wrong else [])
    assert said("EEA405", project=project) == []


def test_without_target_groups_nobody_looks_for_children(said: Said) -> None:
    """The answer names what the rule waits for."""
    assert said("EEA405") == [
        (
            "not checked: Projekta datnē nav norādīts: “Mērķa grupas” "
            "(`project.target_groups`)."
        )
    ]
