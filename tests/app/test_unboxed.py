"""What is said of places that get no box in a new plugin."""

from pathlib import Path

import docx

from grantkit.app.unboxed import computed_places
from grantkit.forms import form_roots
from grantkit.forms.tagging import propose_bindings
from grantkit.scaffold.usual import usual_boxes


def test_in_a_block_a_row_repeats_for_the_inner_list(tmp_path: Path) -> None:
    """The outer one is what the block repeats for."""
    document = docx.Document()
    document.add_paragraph("{{activities[]}}")
    table = document.add_table(2, 1)
    table.rows[0].cells[0].text = "Aktivitātes norises vieta"
    document.add_paragraph("{{/activities[]}}")
    document.save(str(tmp_path / "blank.docx"))
    tagging = propose_bindings(tmp_path / "blank.docx", usual_boxes(), form_roots(None))

    assert list(computed_places(tagging)) == [
        (
            "text, table 1, row 2, cell 1: the row repeats for each of "
            "`activities[].locations[]`; blank rows below it, numbered or not, are "
            "left out."
        )
    ]
