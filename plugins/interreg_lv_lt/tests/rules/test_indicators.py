"""Family 4: indicators, one by one and together."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import (
    CountedItem,
    Counting,
    Indicator,
    IndicatorLevel,
    IndicatorValue,
    Partner,
    TargetGroup,
    Text,
    Unit,
)

Said = Callable[..., list[str]]


def indicator(value: str | None = None, **given: Any) -> Indicator:  # noqa: ANN401 -- any field of the class
    """Give an indicator with a value in each of the two reports."""
    of_value = {k: given.pop(k) for k in ("items", "explanation", "by") if k in given}
    number = None if value is None else Decimal(value)
    values = tuple(
        IndicatorValue(report=report, value=number, **of_value)
        for report in ("p1", "pr1")
    )
    plain = Indicator(id="1", name=Text.of("Nosaukums"), values=values)
    return evolve(plain, **given)


RESULT = indicator(level=IndicatorLevel.OUTCOME)


@pytest.mark.parametrize(
    ("indicators", "expected"),
    [
        ((RESULT, indicator(programme_code="O1")), []),
        (
            (indicator(programme_code="O2"),),
            ["indicators: Projektam nav mērķa 3.1 rezultāta rādītāja."],
        ),
        (
            (RESULT, indicator(programme_code="O9")),
            ["indicators: Projektam nav neviena mērķa 3.1 iznākuma rādītāja: O1, O2."],
        ),
    ],
)
def test_an_objective_has_its_indicators(
    said: Said, indicators: tuple[Indicator, ...], expected: list[str]
) -> None:
    """LVLT401 wants the result, and one of the outputs."""
    answers = said(
        "LVLT401", of_project={"specific_objective": "3.1"}, indicators=indicators
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("code", "unit", "expected"),
    [
        ("RCO87", Unit.ORGANISATIONS, []),
        ("RCO999", Unit.PERSONS, []),
        (
            "RCO87",
            Unit.PERSONS,
            [
                (
                    "indicators[0].unit: RCO87 “Organisations cooperating across "
                    "borders” "
                    "skaitīts kā “personas”; katalogā mērvienība ir “organizācijas”."
                )
            ],
        ),
    ],
)
def test_an_indicator_is_counted_in_its_unit(
    said_new: Said, code: str, unit: Unit, expected: list[str]
) -> None:
    """LVLT402 judges codes of the catalogue only."""
    one = indicator(programme_code=code, unit=unit)

    assert said_new("LVLT402", indicators=(one,)) == expected


@pytest.mark.parametrize(
    ("value", "explanation", "speaks"),
    [("-1", None, True), ("0", None, False), ("-1", "Labojums.", False)],
)
def test_a_negative_value_is_explained(
    said: Said, value: str, explanation: str | None, *, speaks: bool
) -> None:
    """LVLT403 takes zero for a value like any other."""
    told = None if explanation is None else Text.of(explanation)

    answers = said("LVLT403", indicators=(indicator(value, explanation=told),))

    message = (
        "indicators[0].values[0].value: Rādītāja “Nosaukums” vērtība ir -1, un nav "
        "teikts, ko tā labo."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("value", "explanation", "speaks"),
    [("100", None, False), ("101", None, True), ("101", "Vairāk grupu.", False)],
)
def test_a_value_above_its_target_is_explained(
    said: Said, value: str, explanation: str | None, *, speaks: bool
) -> None:
    """LVLT404 lets a target be reached exactly."""
    told = None if explanation is None else Text.of(explanation)
    one = indicator(value, explanation=told, target=Decimal(100))

    answers = said("LVLT404", indicators=(one,))

    message = (
        "indicators[0].values[0].value: Rādītājs “Nosaukums” sasniedzis 101 no 100 "
        "(101 %), un iemesls nav nosaukts."
    )
    assert answers == ([message] if speaks else [])


SERVICE = CountedItem(name=Text.of("Atbalsta centrs"), continues=True)


@pytest.mark.parametrize(
    ("value", "code", "speaks"),
    [("1", "O1", False), ("2", "O1", True), ("2", "X", False)],
)
def test_what_is_counted_is_named(
    said: Said, value: str, code: str, *, speaks: bool
) -> None:
    """LVLT405 compares the value with the list of services."""
    one = indicator(value, items=(SERVICE,), programme_code=code)

    answers = said("LVLT405", indicators=(one,))

    message = (
        "indicators[0].values[0].items: Rādītājā “Nosaukums” saskaitīts 2, bet pēc "
        "nosaukuma uzskaitīts 1."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("continues", "code", "speaks"),
    [(True, "O2", False), (None, "O2", True), (False, "X", False)],
)
def test_what_is_counted_goes_on(
    said: Said,
    continues: bool | None,  # noqa: FBT001 -- a value of the model
    code: str,
    *,
    speaks: bool,
) -> None:
    """LVLT406 wants it stated."""
    item = CountedItem(name=Text.of("Atbalsta centrs"), continues=continues)
    one = indicator("1", items=(item,), programme_code=code)

    answers = said("LVLT406", indicators=(one,))

    message = (
        "indicators[0].values[0].items[0].continues: “Atbalsta centrs” ir saskaitīts, "
        "bet nav teikts, ka tas turpināsies pēc projekta."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("taken", "made", "speaks"),
    [("2", "2", False), ("3", "2", True), ("0", "0", False)],
)
def test_results_come_from_outputs(
    said_new: Said, taken: str, made: str, *, speaks: bool
) -> None:
    """LVLT407 adds both outputs from which solutions can come."""
    answers = said_new(
        "LVLT407",
        indicators=(
            indicator(taken, programme_code="RCR104"),
            indicator(made, id="2", programme_code="RCO116"),
            indicator("0", id="3", programme_code="RCO84"),
        ),
    )

    message = (
        "indicators[0].values[1].value: RCR104 sasniedzis 3, bet RCO116, RCO84 – tikai "
        "2."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("value", "counting", "expected"),
    [
        ("2", Counting.UNIQUE, []),
        (
            "1",
            Counting.UNIQUE,
            [
                (
                    "indicators[0].values[1].value: RCO87 sasniedzis 1, bet projektā "
                    "ir 2 "
                    "partneri."
                )
            ],
        ),
        (
            "2",
            Counting.REPEATED,
            [
                (
                    "indicators[0].counting: RCO87 skaitīts atkārtoti, tāpēc viena "
                    "organizācija var būt saskaitīta divreiz."
                )
            ],
        ),
    ],
)
def test_all_partners_cooperate(
    said_new: Said, value: str, counting: Counting, expected: list[str]
) -> None:
    """LVLT408 counts every partner as an organisation."""
    one = indicator(value, programme_code="RCO87", counting=counting)
    partners = (Partner(id="LP1"), Partner(id="PP2"))

    assert said_new("LVLT408", indicators=(one,), partners=partners) == expected


@pytest.mark.parametrize(
    ("by", "counting", "speaks"),
    [
        ({"LP1": "1", "PP2": "2"}, Counting.REPEATED, True),
        ({"LP1": "1", "PP2": "2"}, Counting.UNIQUE, False),
        ({"LP1": "3"}, Counting.REPEATED, False),
    ],
)
def test_persons_of_several_partners_are_counted_once(
    said: Said, by: dict[str, str], counting: Counting, *, speaks: bool
) -> None:
    """LVLT409 looks at the breakdown by partner."""
    parts = {"partner": {name: Decimal(value) for name, value in by.items()}}
    one = indicator("3", unit=Unit.PERSONS, counting=counting, by=parts)

    answers = said("LVLT409", indicators=(one,))

    message = (
        "indicators[0].values[0].by: Rādītājā “Nosaukums” saskaitītas 2 partneru "
        "personas, tāpēc viena persona var būt saskaitīta divreiz."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("links", "expected"),
    [
        ({"programme_code": "RCO116", "contributes_to": "RCR104"}, []),
        (
            {"contributes_to": "RCR104"},
            [
                (
                    "indicators[0].programme_code: “Nosaukums” nav saistīts ar "
                    "programmas "
                    "rādītāju."
                )
            ],
        ),
        (
            {"programme_code": "RCO116"},
            [
                (
                    "indicators[0].contributes_to: “Nosaukums” nav saistīts ar "
                    "rezultāta "
                    "rādītāju."
                )
            ],
        ),
    ],
)
def test_outputs_lead_to_results(
    said_new: Said, links: dict[str, str], expected: list[str]
) -> None:
    """LVLT410 notes one missing link at a time."""
    assert said_new("LVLT410", indicators=(indicator(**links),)) == expected


@pytest.mark.parametrize(
    ("value", "planned", "speaks"),
    [("200", "200", True), ("199", "200", False), ("0", "0", False)],
)
def test_a_plan_is_no_result(
    said: Said, value: str, planned: str, *, speaks: bool
) -> None:
    """LVLT411 knows the 200 families of the sample project."""
    group = TargetGroup(name=Text.of("audžuģimenes"), planned=Decimal(planned))

    answers = said(
        "LVLT411",
        of_project={"target_groups": (group,)},
        indicators=(indicator(value),),
    )

    message = (
        "indicators[0].values[0].value: Rādītāja “Nosaukums” vērtība ir 200, tieši "
        "tik, "
        "cik plānots mērķa grupā “audžuģimenes”."
    )
    assert answers == ([message] if speaks else [])
