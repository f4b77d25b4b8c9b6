"""Explanations of the examples, as a grant manager reads them."""

from pathlib import Path

import pytest

from grantkit.cli.main import run

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLDEN = Path(__file__).parent / "golden"
CASES = {
    "conversion": ("atbalsts_gimenem", "figures.spending[4].share"),
    "indicator": ("mes_kopa_dzivojam", "figures.indicators[1].achievement"),
    "people": ("mes_kopa_dzivojam", "figures.reach.direct"),
    "refund": ("mes_par_gimenem_un_berniem", "figures.funding.to_refund"),
    "voluntary_work": ("mes_kopa_dzivojam", "figures.volunteering.value"),
}
"""Example and path of each."""


@pytest.mark.parametrize("case", CASES)
def test_an_explanation_reads_as_it_should(
    case: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """In Latvian, with every step and every place."""
    monkeypatch.chdir(EXAMPLES)
    folder, path = CASES[case]

    code = run(["explain", f"{folder}/project.yaml", path, "--lang", "lv"])

    golden = GOLDEN / f"{case}.txt"
    said = capsys.readouterr().out.replace("\N{NO-BREAK SPACE}", " ")
    assert (code, said) == (0, golden.read_text("utf-8"))
