"""Places in the user's files, as editors follow them."""

import pytest

from grantkit.model.source import SourceLocation


@pytest.mark.parametrize(
    ("location", "printed"),
    [
        (SourceLocation(file="project.yaml"), "project.yaml"),
        (SourceLocation(file="project.yaml", line=41), "project.yaml:41"),
        (
            SourceLocation(file="project.yaml", line=41, column=9),
            "project.yaml:41:9",
        ),
        (
            SourceLocation(file="project.xlsx", sheet="Izmaksas", cell="F14"),
            "project.xlsx:Izmaksas!F14",
        ),
    ],
)
def test_a_place_prints_as_editors_follow_it(
    location: SourceLocation, printed: str
) -> None:
    """Line and column follow colons; a cell follows its sheet."""
    assert str(location) == printed
