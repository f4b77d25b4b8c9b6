"""Values are found by their tags or by their bookmarks."""

from collections.abc import Callable

import docx
from docx.document import Document

from grantkit.forms.verifying import Binding, State, values_of
from grantkit.model.project import Project

Stripped = Callable[..., bytes]
Written = Callable[..., bytes]


def test_without_tags_values_are_found_by_their_bookmarks(
    stripped: Stripped, paper: bytes
) -> None:
    """So LibreOffice 7.4 saves a file."""
    read = values_of(stripped(paper, "tag", "alias"), "en")

    assert {(v.state, v.binding) for v in read} == {(State.UNCHANGED, Binding.BOOKMARK)}


def test_without_bookmarks_values_are_found_by_their_tags(
    stripped: Stripped, written: Written, slots: Document, paper: bytes
) -> None:
    """Several places that show the same value are told apart by their order."""
    bare = ("bookmarkStart", "bookmarkEnd")
    data = written(slots, project=Project(number="a\nb"))

    read = [
        value
        for each in (paper, data)
        for value in values_of(stripped(each, *bare), "en")
    ]

    assert {(v.state, v.binding) for v in read} == {(State.UNCHANGED, Binding.TAG)}


def test_what_nothing_binds_any_more_is_gone(stripped: Stripped, paper: bytes) -> None:
    """Each value is named, though none is found."""
    bare = ("tag", "bookmarkStart", "bookmarkEnd")

    read = values_of(stripped(paper, *bare), "en")

    assert {(v.state, v.text, v.place) for v in read} == {(State.GONE, None, None)}
    assert [v.path for v in read] == [v.path for v in values_of(paper, "en")]


def test_the_row_that_is_left_for_an_empty_list_is_read(
    stripped: Stripped, written: Written
) -> None:
    """With its tags alone as well as with its bookmarks."""
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "{{activities[].id}}"
    data = written(document)

    for lost in (("bookmarkStart", "bookmarkEnd"), ("tag",)):
        [value] = values_of(stripped(data, *lost), "en")
        assert (value.path, value.text, value.state) == (
            "activities[0].id",
            "–",
            State.UNCHANGED,
        )
