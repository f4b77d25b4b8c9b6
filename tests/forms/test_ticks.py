"""Boxes that are ticked where a value is some word: `{{report.kind|is final}}`."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms import Filling, Form, fill_form, form_roots
from grantkit.forms.grammar import parse_mark
from grantkit.forms.linting import Expected, lint_form
from grantkit.forms.outlining import outline_form, outline_lines
from grantkit.forms.verifying import values_of
from grantkit.funders import discover
from grantkit.model.results import Indicator, Unit
from grantkit.plugin import InstalledFunder, Text
from grantkit.wording import core_wording

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
SIGNS = {True: "☒", False: "☐"}
CHECK_BOX = (
    '<w14:checkbox><w14:checkedState w14:val="00FE" w14:font="Wingdings"/>'
    '<w14:uncheckedState w14:val="00A8" w14:font="Wingdings"/></w14:checkbox>'
)

Fill = Callable[..., Document]
Flat = Callable[[Document], Document]
Kinds = Mapping[str, Any]
RunControl = Callable[..., Element]
once_a_function = settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30
)


def typed(*marks: str) -> Document:
    """Make a form of typed marks, each in a paragraph with other words."""
    document = docx.Document()
    for mark in marks:
        document.add_paragraph(f"a {{{{{mark}}}}}")
    return document


def shown(document: Document) -> list[str]:
    """List the words of the paragraphs, without the one they have in common."""
    return [paragraph.text.removeprefix("a ") for paragraph in document.paragraphs]


def words_in(element: Element) -> str:
    """Join the words and the symbols of an element."""
    items = element.iter(f"{W}t", f"{W}sym")
    return "".join(i.text or chr(int(i.get(f"{W}char", "0"), 16)) for i in items)


def controlled(control: Element) -> Document:
    """Make a form with one control in a paragraph."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("a")._p
    paragraph.append(control)
    return document


@pytest.mark.parametrize(
    ("text", "style", "word", "words"),
    [
        ("a|is final", "is", "final", None),
        (" a[].b | is  final ", "is", "final", None),
        ("a|is Rīgas\u00a0pilsēta else –", "is", "Rīgas pilsēta", "–"),
        ("a|is", "is", "", None),
        ("a|isolated", "isolated", "", None),
    ],
)
def test_the_word_stands_behind_the_format(
    text: str, style: str, word: str, words: str | None
) -> None:
    """It may be several words, with any blanks between; only `is` takes one."""
    mark = parse_mark(text)

    assert mark is not None
    assert (mark.style, mark.word, mark.words) == (style, word, words)


@pytest.mark.parametrize("text", ["a|long final", "?a|is no", "a|is no|list"])
def test_nothing_else_takes_a_word(text: str) -> None:
    """Neither another format nor a condition."""
    assert parse_mark(text) is None


@pytest.mark.parametrize("agreed", [True, False])
def test_yes_and_no_have_a_box_each(
    fill: Fill,
    flat: Flat,
    kinds: Kinds,
    agreed: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    """Of the two exactly one is ticked."""
    form = typed("details.agreed|is yes", "details.agreed|is no")

    filled = flat(fill(form, details=kinds["Details"](agreed=agreed)))

    assert shown(filled) == [SIGNS[agreed], SIGNS[not agreed]]


def test_a_choice_has_a_box_for_each_of_its_words(
    fill: Fill, flat: Flat, kinds: Kinds
) -> None:
    """The word is the one of the project file, whatever the form says beside it."""
    form = typed("details.role|is lead", "details.role|is guest")

    filled = flat(fill(form, details=kinds["Details"](role=kinds["Role"].GUEST)))

    assert shown(filled) == ["☐", "☒"]


@pytest.mark.parametrize("name", ["word", "note"])
def test_a_text_is_compared_as_it_stands(
    fill: Fill, flat: Flat, kinds: Kinds, name: str
) -> None:
    """A text by language is compared in that of the report."""
    word = Text({"lv": "Rīgas pilsēta", "en": "Riga"}) if name == "note" else None
    form = typed(f"details.{name}|is Rīgas pilsēta", f"details.{name}|is Riga")

    details = kinds["Details"](**{name: word or "Rīgas pilsēta"})

    assert shown(flat(fill(form, details=details))) == ["☒", "☐"]


def test_of_several_words_each_ticks_its_box(
    fill: Fill, flat: Flat, kinds: Kinds
) -> None:
    """A list needs no brackets: the box asks whether the word is among its own."""
    form = typed("details.tags|is a", "details.tags|is b", "details.tags|is c")

    filled = flat(fill(form, details=kinds["Details"](tags=("c", "a"))))

    assert shown(filled) == ["☒", "☐", "☒"]


def test_a_row_that_repeats_ticks_for_each_element(fill: Fill, flat: Flat) -> None:
    """So does any value in a row; and other marks stand beside it."""
    document = docx.Document()
    row = document.add_table(1, 2).rows[0]
    row.cells[0].text = "{{indicators[].id}}"
    row.cells[1].text = "{{indicators[].unit|is persons else –}}"
    units = (Unit.PERSONS, Unit.EVENTS, None)
    indicators = tuple(Indicator(id=str(n), unit=unit) for n, unit in enumerate(units))

    filled = flat(fill(document, indicators=indicators))

    rows = [[cell.text for cell in row.cells] for row in filled.tables[0].rows]
    assert rows == [["0", "☒"], ["1", "☐"], ["2", "☐"]]


def test_the_row_of_an_empty_list_holds_an_empty_box(fill: Fill, flat: Flat) -> None:
    """There is nothing to tick, and a dash is no box."""
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "{{indicators[].unit|is persons}}"

    assert flat(fill(document)).tables[0].rows[0].cells[0].text == "☐"


@pytest.mark.parametrize("path", ["details.agreed", "details.role", "details.tags"])
@pytest.mark.parametrize("box", ["", CHECK_BOX])
def test_a_missing_value_ticks_nothing_and_is_told(
    fill: Fill, kinds: Kinds, run_control: RunControl, path: str, box: str
) -> None:
    """No box says "not answered", so the form must say that none is ticked."""
    word = {"details.agreed": "no", "details.role": "lead"}.get(path, "a")
    control = run_control(f"{path}|is {word}", box)

    with pytest.raises(FormError, match=rf"GF201  teksts: trūkst {path}\."):
        fill(controlled(control), details=kinds["Details"]())


@pytest.mark.parametrize("box", ["", CHECK_BOX])
def test_with_words_for_it_a_missing_value_leaves_the_box_empty(
    fill: Fill, kinds: Kinds, run_control: RunControl, box: str
) -> None:
    """The words themselves are not printed: a box has none."""
    control = run_control("details.role|is lead else –", box)

    filled = fill(controlled(control), details=kinds["Details"]())

    assert words_in(filled.element.body) == ("a\uf0a8" if box else "a☐")


@pytest.mark.parametrize(
    ("role", "state", "sign"), [("lead", "1", "\uf0fe"), ("guest", "0", "\uf0a8")]
)
def test_a_check_box_is_ticked_in_the_signs_of_the_form(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill, run_control: RunControl, kinds: Kinds, role: str, state: str, sign: str
) -> None:
    """A check-box control stays one."""
    document = controlled(run_control("details.role|is lead", CHECK_BOX))

    filled = fill(document, details=kinds["Details"](role=kinds["Role"](role)))

    control = next(filled.element.body.iter(f"{W}sdt"))
    tag = control.find(f"{W}sdtPr/{W}tag")
    assert tag is not None
    assert tag.get(f"{W}val") == "details.role"
    assert [e.get(f"{W14}val") for e in control.iter(f"{W14}checked")] == [state]
    assert words_in(control) == sign


@pytest.mark.parametrize(
    ("own", "expected"),
    [(None, "MS Gothic"), ("Arial", "MS Gothic"), ("Segoe UI Symbol", None)],
)
def test_a_typed_box_stands_in_a_font_that_has_its_signs(
    fill: Fill, kinds: Kinds, own: str | None, expected: str | None
) -> None:
    """The place's own font stays where it has them; size and colour always stay."""
    document = docx.Document()
    run = document.add_paragraph().add_run("{{details.agreed|is yes}}")
    run.font.name, run.bold = own, True

    filled = fill(document, details=kinds["Details"](agreed=True))

    look = next(filled.element.body.iter(f"{W}sdtContent")).find(f"{W}r/{W}rPr")
    fonts = look.find(f"{W}rFonts")
    assert fonts.get(f"{W}ascii") == (expected or own)
    assert look.find(f"{W}b") is not None


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("details.role|is leed", "no “leed”; the nearest is “lead”."),
        ("details.role|is boss", "no “boss”; its words are: lead, guest."),
        ("details.agreed|is maybe", "no “maybe”; its words are: yes, no."),
        ("details.role|is", "no “”; its words are: lead, guest."),
        ("members[].role|is lead", "there is no “members”"),
    ],
)
def test_the_word_must_be_one_of_the_value(
    faults: Callable[[Document], list[str]],
    run_control: RunControl,
    mark: str,
    expected: str,
) -> None:
    """Typed or in a control it is told, once, before any data is seen."""
    boxed = controlled(run_control(mark, CHECK_BOX))

    (first,), (second,) = faults(typed(mark)), faults(boxed)

    assert expected in first
    assert expected in second


@pytest.mark.parametrize("path", ["details.count", "details.day", "project.start"])
def test_only_a_choice_or_a_yes_or_no_is_some_word(
    faults: Callable[[Document], list[str]], run_control: RunControl, path: str
) -> None:
    """Numbers and days are not: a plugin computes what the box asks."""
    boxed = controlled(run_control(f"{path}|is no", CHECK_BOX))
    expected = f"{{{{{path}|is no}}}} is neither a choice nor a yes or no, so “is” does"

    (first,), (second,) = faults(typed(f"{path}|is no")), faults(boxed)

    assert expected in first
    assert expected in second


@pytest.mark.parametrize("kind", ["dropDownList", "comboBox", "date", "picture"])
def test_no_other_control_takes_a_tick(
    faults: Callable[[Document], list[str]], run_control: RunControl, kind: str
) -> None:
    """A drop-down has no box to tick."""
    control = run_control("details.role|is lead", f"<w:{kind}/>")

    (fault,) = faults(controlled(control))

    assert fault.endswith(
        "{{details.role|is lead}} ticks a box. Put it into a check box, or type it."
    )


def test_a_check_box_without_word_still_takes_a_yes_or_no_alone(
    faults: Callable[[Document], list[str]], run_control: RunControl
) -> None:
    """And the sentence says what helps."""
    (fault,) = faults(controlled(run_control("details.role", CHECK_BOX)))

    assert fault.endswith(
        "{{details.role}} is not a yes or no, so it does not fit a check box. The box "
        "of one word of a choice says which: {{details.role|is …}}."
    )


@pytest.fixture
def lint(tmp_path: Path) -> Callable[..., list[str]]:
    """Give a function that lists what is told of the marks of a form."""
    funder = discover().find("eea_ngo_fund", "en")
    assert isinstance(funder, InstalledFunder)

    def make(*marks: str) -> list[str]:
        file = tmp_path / "form.docx"
        typed(*marks).save(str(file))
        roots = form_roots(funder.funder.details)
        linted = lint_form(file, roots, Expected(funder=funder, kind="final"), "en")
        codes = ("GF122", "GF216", "GF301")
        found = [fault for fault in linted.faults if fault.number in codes]
        return [f"{each.number} {each.sentence('en')}" for each in found]

    return make


def test_the_words_of_a_text_are_those_of_its_boxes(
    lint: Callable[..., list[str]],
) -> None:
    """A box of the funder says which words a text may be, in any of its editions."""
    path = "project.sub_programme"

    assert lint(f"{path}|is Cilvēktiesības else –", f"{path}|is DAP else –") == []
    (near,) = lint(f"{path}|is Cilvektiesibas else –")
    assert near == (
        "GF216 {{project.sub_programme|is Cilvektiesibas else –}} is never ticked: no "
        "box of the funder takes “Cilvektiesibas”; the nearest is “Cilvēktiesības”."
    )
    (far,) = lint(f"{path}|is XYZ else –")
    assert far == (
        "GF216 {{project.sub_programme|is XYZ else –}} is never ticked: no box of the "
        "funder takes “XYZ”; it takes: PP, DAP, Demokrātijas kultūra, Cilvēktiesības, "
        "Ilgtspēja un kapacitāte, Divpusējā un reģionālā sadarbība."
    )


def test_a_text_that_may_say_anything_ticks_no_box_for_sure(
    lint: Callable[..., list[str]],
) -> None:
    """Somebody will write the word in another way, and the box stays empty."""
    (fault,) = lint("project.number|is 1")

    assert fault == (
        "GF216 {{project.number|is 1}}: project.number is any text, so the box is "
        "ticked only where it is “1” to the letter. Name the words in the `choices` of "
        "a box of the funder."
    )


def test_the_outline_names_the_word(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """Who reads the outline sees which box is meant."""
    file = tmp_path / "form.docx"
    typed("details.role|is lead").save(str(file))

    lines = outline_lines(outline_form(file, roots), core_wording("en"), roots)

    assert any("format is lead" in line for line in lines)


@once_a_function
@given(
    role=st.sampled_from(["lead", "guest"]),
    agreed=st.booleans(),
    tags=st.lists(st.sampled_from("abcde"), min_size=1, unique=True),
)
def test_every_box_says_what_the_value_is_and_is_read_back(  # noqa: PLR0913, PLR0917 -- fixtures
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
    kinds: Kinds,
    run_control: RunControl,
    role: str,
    agreed: bool,  # noqa: FBT001 -- drawn
    tags: list[str],
) -> None:
    """For any answers: exactly the boxes of what was answered, and nothing changed."""
    answers = {"agreed": agreed, "role": kinds["Role"](role), "tags": tuple(tags)}
    told = {f"role|is {role}", f"agreed|is {'yes' if agreed else 'no'}"}
    told |= {f"tags|is {tag}" for tag in tags}
    boxes = ["role|is lead", "role|is guest", "agreed|is yes", "agreed|is no"]
    boxes += [f"tags|is {tag}" for tag in "abcde"]
    form = typed(*(f"details.{box}" for box in boxes))
    for box in boxes:
        paragraph: Element = form.add_paragraph("a ")._p
        paragraph.append(run_control(f"details.{box}", CHECK_BOX))

    data = fill_form(
        compiled(form), values(details=kinds["Details"](**answers)), filling
    )

    found = values_of(data, "en")
    assert {value.state for value in found} == {"unchanged"}
    assert [value.text for value in found] == [
        signs[box in told]
        for signs in (SIGNS, {True: "\uf0fe", False: "\uf0a8"})
        for box in boxes
    ]
