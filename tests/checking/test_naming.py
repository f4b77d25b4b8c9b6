"""What people call a place of the project file, and where they write it."""

import pytest

from grantkit.checking.naming import label_of, to_fill
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording

CELL = SourceLocation(file="a.xlsx", sheet="Līgums", cell="C7")
LINE = SourceLocation(file="a.yaml", line=3, column=1)


@pytest.mark.parametrize(
    ("path", "lv", "en"),
    [
        ("agreement.grant", "Piešķirtā summa", "Grant"),
        ("report.end", "Pārskata periods, līdz", "Report period, until"),
        ("reports[1].end", "Pārskata periods, līdz", "Report period, until"),
        ("agreement.cash_allowed", "Drīkst maksāt skaidrā naudā", None),
        ("details.open_to_all", "Atvērts visiem", "Open to all"),
        ("expenditure[0].document.date", "Dokumenta datums", None),
        ("lead_partner.country", "Valsts kods", None),
        ("events", "Pasākumi", "Events"),
        ("report.narrative", "Pārskata teksti", None),
        ("figures.funding.spent", "", ""),
        ("details.unheard_of", "", ""),
    ],
)
def test_a_place_is_called_as_on_the_form_or_in_the_workbook(
    fund: InstalledFunder, path: str, lv: str, en: str | None
) -> None:
    """By its box, or else by its class and field; a list by its sheet."""
    assert label_of(path, fund, fund.wordings["lv"]) == lv
    if en is not None:
        assert label_of(path, fund, fund.wordings["en"]) == en


def test_without_a_plugin_the_core_has_words() -> None:
    """They are those of the field, since no form is known."""
    wording = core_wording("lv")

    assert label_of("agreement.grant", None, wording) == "Piešķirtais finansējums"
    assert label_of("details.strand", None, wording) == ""


@pytest.mark.parametrize("path", ["indicators[3].by.pašvaldība", "a key", "x[", ""])
def test_a_key_that_somebody_made_up_has_no_name(path: str) -> None:
    """A finding may point at whatever stands in a project file."""
    assert label_of(path, None, core_wording("lv")) == ""


@pytest.mark.parametrize(
    ("path", "place", "expected"),
    [
        ("agreement.grant", CELL, "“Grant” (Līgums!C7)"),
        ("agreement.grant", LINE, "“Grant” (`agreement.grant`)"),
        ("agreement.grant", None, "“Grant” (`agreement.grant`)"),
        ("details.unheard_of", LINE, "`details.unheard_of`"),
    ],
)
def test_a_place_to_fill_is_named_with_its_cell_or_its_key(
    fund: InstalledFunder, path: str, place: SourceLocation | None, expected: str
) -> None:
    """Whoever fills a workbook sees no keys, and whoever writes YAML no cells."""
    assert to_fill(path, place, fund, fund.wordings["en"]) == expected
