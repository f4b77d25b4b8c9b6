"""`grantkit plugin new`: a whole plugin that keeps the contract at once."""

import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest

from grantkit.forms import form_roots
from grantkit.forms.tagging import Standing, propose_bindings
from grantkit.scaffold.usual import usual_boxes
from grantkit.testing import PluginFolder

Command = Callable[..., Any]
PLUGINS = Path(__file__).parents[2] / "plugins"
NEW = ("plugin", "new", "town_fund", "--lang", "en")


def blank(file: Path, *labels: str) -> Path:
    """Write a form with a table of labels, each beside an empty cell."""
    document = docx.Document()
    table = document.add_table(len(labels), 2)
    for row, label in zip(table.rows, labels, strict=True):
        row.cells[0].text = label
    document.save(str(file))
    return file


def blank_of_everything(file: Path) -> Path:
    """Write a form that asks for all that forms usually ask for."""
    labels = {box.path: box.label for box in reversed(usual_boxes())}
    single = [label for path, label in labels.items() if "[]" not in path]
    blank(file, *(label.in_language("lv") for label in single))
    document = docx.Document(str(file))
    for name in dict.fromkeys(p.partition("[]")[0] for p in labels if "[]" in p):
        columns = [label for path, label in labels.items() if path.startswith(name)]
        document.add_heading("Saraksts", 1)
        table = document.add_table(2, len(columns))
        for cell, label in zip(table.rows[0].cells, columns, strict=True):
            cell.text = label.in_language("lv")
    document.save(str(file))
    return file


def blank_table(file: Path, *columns: str) -> Path:
    """Write a form with one table: its header, and two blank rows."""
    document = docx.Document()
    cells = document.add_table(3, len(columns)).rows[0].cells
    for cell, words in zip(cells, columns, strict=True):
        cell.text = words
    document.save(str(file))
    return file


def outcome_of(plugin: Path, site: Path) -> str:
    """Run the tests of a plugin untouched, as if it were installed."""
    package = plugin / "src" / f"grantkit_{plugin.name}"
    site.mkdir()
    PluginFolder(site).add(package.name, code=plugin.name, copy_of=package)
    paths = [str(site), *(str(Path(path).absolute()) for path in sys.path)]
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"],
        cwd=plugin,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    return done.stdout


def test_a_new_plugin_passes_its_contract_untouched(
    grantkit: Command, tmp_path: Path
) -> None:
    """With a sample of a form, of which every box is proposed and bound."""
    ran = grantkit(*NEW, "--title-lv", "Pilsētas “labais” fonds")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Written: town_fund\n"
        "Languages of its reports: lv; `--language` gives others.\n"
        "Boxes bound on the form, only proposed so far: 21; each is marked in "
        "`boxes.toml` until you have looked at it.\n"
        "Places of the form left alone, doubtful or unknown: 0; the `README.md` lists "
        "them.\n"
        "Next: `python -m pip install --editable town_fund`, then `grantkit plugin "
        "check town_fund`\n"
    )
    assert (
        outcome_of(Path("town_fund"), tmp_path / "site")
        .splitlines()[-1]
        .startswith("28 passed")
    )


@pytest.mark.parametrize(
    ("labels", "more", "languages"),
    [
        (("Projekta mērķis", "Ilgtspēja"), (), '("lv",)'),
        (("Project title", "Sustainability"), (), '("en",)'),
        (("Mērķis / Aim", "Ilgtspēja / Sustainability"), (), '("lv", "en")'),
        (("Aim / Mērķis", "Sustainability / Ilgtspēja"), (), '("en", "lv")'),
        (("Project title",), ("--language", "lv"), '("lv",)'),
    ],
    ids=["Latvian", "English", "both", "English first", "as told"],
)
def test_the_languages_of_reports_are_those_of_the_form(
    grantkit: Command,
    tmp_path: Path,
    labels: tuple[str, ...],
    more: tuple[str, ...],
    languages: str,
) -> None:
    """The usual one first: the example is in it, and so are titles of controls."""
    form = blank(tmp_path / "blank.docx", *labels)

    ran = grantkit(*NEW, "--form", form, *more)

    told = languages.strip("(,)").replace('"', "")
    spoken = told[:2]
    assert f"Languages of its reports: {told}; `--language` gives others.\n" in ran.out
    package = Path("town_fund/src/grantkit_town_fund")
    funder = (package / "funder.py").read_text(encoding="utf-8")
    assert f"    languages={languages},\n" in funder
    cases = Path("town_fund/tests/cases/example")
    assert [file.name for file in cases.iterdir()] == ["project.yaml"]
    example = (cases / "project.yaml").read_text(encoding="utf-8")
    assert f"    language: {spoken}\n" in example
    assert (
        ("Village fair" in example)
        is ("Ciema svētki" not in example)
        is (spoken == "en")
    )
    written = docx.Document(str(package / "forms" / "final.docx")).element.xml
    known = {"lv": r"(Projekta|Rezultātu)", "en": r"(Title|Aim|Sustainability)"}
    assert re.search(f'w:alias w:val="{known[spoken]}', written)


def test_a_plugin_of_an_english_form_passes_its_contract_untouched(
    grantkit: Command, tmp_path: Path
) -> None:
    """Its example is in English, and so is the report that comes of it."""
    form = blank(tmp_path / "blank.docx", "Project title", "Project start date")

    grantkit(*NEW, "--form", form)

    last = outcome_of(Path("town_fund"), tmp_path / "site").splitlines()[-1]
    assert last.startswith("28 passed")


def test_whatever_a_form_usually_asks_for_is_bound_and_tested(
    grantkit: Command, tmp_path: Path
) -> None:
    """The example of a new plugin fills every usual box, and misses each."""
    form = blank_of_everything(tmp_path / "blank.docx")

    ran = grantkit(*NEW, "--form", form)

    assert "only proposed so far: 76;" in ran.out
    assert (
        outcome_of(Path("town_fund"), tmp_path / "site")
        .splitlines()[-1]
        .startswith("28 passed")
    )


TOOK_PLACE = ("Pasākuma nosaukums", "Datums", "Vieta")


@pytest.mark.parametrize(
    ("columns", "bound"),
    [
        (
            (*TOOK_PLACE, "Dalībnieku skaits"),
            ["title", "dates", "location.place", "participants"],
        ),
        (("Aktivitāte", "Plānots", "Izpilde"), ["title", "planned", "status"]),
    ],
    ids=["events", "activities"],
)
def test_what_took_place_is_no_part_of_the_plan(
    grantkit: Command, tmp_path: Path, columns: tuple[str, ...], bound: list[str]
) -> None:
    """Participants make a row one of events; what was planned, one of activities."""
    form = blank_table(tmp_path / "blank.docx", "Nr. p.k.", *columns)

    grantkit(*NEW, "--form", form)

    name = "events" if "Datums" in columns else "activities"
    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    paths = re.findall(r'path = "(.*)"', boxes.read_text(encoding="utf-8"))
    assert paths == [f"{name}[].{field}" for field in bound]
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert ("at “Nr. p.k.”: a running number" in readme) is (name == "events")


def test_a_row_of_one_list_or_another_is_left_open_with_both_marks(
    grantkit: Command, tmp_path: Path
) -> None:
    """Without participants or plan a table of either may look like this."""
    form = blank_table(tmp_path / "blank.docx", *TOOK_PLACE)

    grantkit(*NEW, "--form", form)

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "at “Datums”: perhaps `{{activities[].actual else –}}` (85 %) or "
        "`{{events[].dates else –}}` (85 %)." in readme
    )


def test_a_summary_of_nothing_named_is_left_open_with_both_marks(
    grantkit: Command, tmp_path: Path
) -> None:
    """The project has one, and so has the report."""
    form = blank(tmp_path / "blank.docx", "Īss kopsavilkums")

    grantkit(*NEW, "--form", form)

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "perhaps `{{project.summary else –}}` (85 %) or "
        "`{{report.narrative.summary else –}}` (85 %)." in readme
    )


def test_a_length_that_the_form_states_is_proposed_with_its_box(
    grantkit: Command, tmp_path: Path
) -> None:
    """The limit stands in the box and in the requirement; the label is without it."""
    label = "Gūtās mācības (ne vairāk kā 900 zīmes bez atstarpēm):"

    grantkit(*NEW, "--form", blank(tmp_path / "blank.docx", label))

    package = Path("town_fund/src/grantkit_town_fund")
    boxes = (package / "boxes.toml").read_text(encoding="utf-8")
    assert 'label = { lv = "Gūtās mācības", en = "Lessons learned" }' in boxes
    assert 'limit = 900\ncounting = "characters_without_spaces"\n' in boxes
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert "| the form: “Gūtās mācības”, at most 900 characters | TF651 |" in readme


def test_a_place_for_a_person_is_left_to_the_author(
    grantkit: Command, tmp_path: Path
) -> None:
    """Project files hold no personal data, and the list of open places says so."""
    grantkit(*NEW, "--form", blank(tmp_path / "blank.docx", "Kontaktpersona:"))

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert (
        "at “Kontaktpersona:”: where it asks for a person, leave it blank, or add a "
        "field of the funder's own to `Details`: project files hold no personal data "
        "otherwise." in readme
    )


def test_a_line_for_a_person_leaves_the_position_to_its_own_line(
    grantkit: Command, tmp_path: Path
) -> None:
    """Who signs is a person, and what that person is stands below."""
    labels = ("Paraksttiesīgā persona:", "Amats:")

    grantkit(*NEW, "--form", blank(tmp_path / "blank.docx", *labels))

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    assert 'label = { lv = "Amats", en = "Position of the signatory" }' in (
        boxes.read_text(encoding="utf-8")
    )
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert "at “Paraksttiesīgā persona:”: where it asks for a person" in readme


def test_what_is_proposed_is_marked_and_what_is_open_is_listed(
    grantkit: Command, tmp_path: Path
) -> None:
    """Nothing in doubt is bound; words and share stand above each box."""
    form = blank(tmp_path / "blank.docx", "Projekta nosaukums:", "Periods", "Kaķis")

    ran = grantkit(*NEW, "--form", form)

    package = Path("town_fund/src/grantkit_town_fund")
    boxes = (package / "boxes.toml").read_text(encoding="utf-8")
    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    assert ran.code == 0
    assert boxes.endswith(
        "# PROPOSED: “Projekta nosaukums” on the form, word for word.\n"
        "[TF151]\n"
        'path = "project.title"\n'
        'label = { lv = "Projekta nosaukums", en = "Title of the project" }\n'
        'place = { lv = "lauks “Projekta nosaukums”", en = "box “Projekta '
        'nosaukums”" }\n'
        'required = ["final"]\n'
        'source = "blank_form"\n'
        'certainty = "inferred"\n'
    )
    assert "| the form: “Projekta nosaukums” | TF151 | warning | inferred |" in readme
    assert "- [ ] text, table 1, row 2, cell 2, at “Periods”: perhaps `{{" in readme
    assert "at “Kaķis”: nothing is proposed." in readme
    text = docx.Document(str(package / "forms" / "final.docx")).element.xml
    assert text.count("<w:sdt>") == 1


def test_a_form_keeps_its_own_words_in_its_language(
    grantkit: Command, tmp_path: Path
) -> None:
    """Without number, colon and hint; the other language has those of grantkit."""
    document = docx.Document()
    document.add_heading("A. Grant", 1)
    table = document.add_table(2, 2)
    table.rows[0].cells[0].text = "1.1. Grant recipient (full legal name):"
    table.rows[1].cells[0].text = "Līguma numurs / Agreement number"
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    lines = boxes.read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line.startswith(("label", "place"))] == [
        'label = { lv = "Līguma numurs", en = "Agreement number" }',
        (
            'place = { lv = "sadaļa “A. Grant”, lauks “Līguma numurs”", '
            'en = "section “A. Grant”, box “Agreement number”" }'
        ),
        'label = { lv = "Grant recipient", en = "Implementer" }',
        (
            'place = { lv = "sadaļa “A. Grant”, lauks “Grant recipient”", '
            'en = "section “A. Grant”, box “Grant recipient”" }'
        ),
    ]


def test_a_place_on_an_english_form_is_told_in_its_words_in_both_languages(
    grantkit: Command, tmp_path: Path
) -> None:
    """Nobody finds a place by what the form does not say, and no contract asks it."""
    document = docx.Document()
    document.add_heading("Section 2 – What you did", 1)
    document.add_paragraph("2.1 Summary of the project: ______")
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    boxes = Path("town_fund/src/grantkit_town_fund/boxes.toml")
    assert (
        'place = { lv = "sadaļa “Section 2 – What you did”, lauks “Summary of the '
        'project”", en = "section “Section 2 – What you did”, box “Summary of the '
        'project”" }'
    ) in boxes.read_text(encoding="utf-8")
    asked = grantkit("plugin", "check", "town_fund", "--lang", "en").out
    assert "English word" not in asked


def test_boxes_to_tick_rows_and_figures_are_never_lost_in_silence(
    grantkit: Command, tmp_path: Path
) -> None:
    """The README has a line for each, with what may belong there or what stands."""
    document = docx.Document()
    for words in (
        "Pārskata veids: ☐ starpposma ☐ noslēguma",
        "Ieviesējs: ☐ biedrība ☐ uzņēmums",
        "Vai īstenots? ☐ Jā ☐ Nē",
        "Paraksts: ______",
    ):
        document.add_paragraph(words)
    blank_rows = [("1.", "", ""), ("2.", "", ""), ("Kopā", "", "")]
    rows = [("Nr.", "Piegādātājs", "Summa, EUR"), *blank_rows]
    table = document.add_table(4, 3)
    for row, written in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, written, strict=True):
            cell.text = text
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    readme = Path("town_fund/README.md").read_text(encoding="utf-8")
    opened = readme.partition("## Open places")[2].partition("## Rules")[0]
    assert [line for line in opened.splitlines() if line.startswith("-")] == [
        (
            "- [ ] text, at “biedrība / uzņēmums”: boxes to tick, a choice: in the "
            "place of each a mark with its word, such as `{{report.kind|is final}}`, "
            "or a box to tick for each field that is yes or no."
        ),
        (
            "- [ ] text, at “Vai īstenots?”: yes or no: in the place of the boxes "
            "`{{details.…|is yes}}` and `{{details.…|is no}}`; a field of the "
            "funder's own that is yes or no goes into `Details`."
        ),
        "- [ ] text, at “Paraksts:”: for a signature; leave it blank.",
        *(
            f"- [ ] text, at “{word}”: `{{{{report.kind|is {code} else –}}}}`, which "
            "needs no box."
            for word, code in (("starpposma", "interim"), ("noslēguma", "final"))
        ),
        (
            "- [ ] text, table 1, row 2, cell 1: the row repeats for each of "
            "`figures.register.rows[]`; blank rows below it, numbered or not, are "
            "left out."
        ),
        (
            "- [ ] text, table 1, row 2, cell 1, at “Nr.”: "
            "`{{figures.register.rows[].number}}`, which needs no box."
        ),
        (
            "- [ ] text, table 1, row 4, cell 3, at “Kopā”: "
            "`{{figures.register.amount|amount}}`, which needs no box."
        ),
    ]


def test_a_number_that_is_an_id_is_said_to_be_one(
    grantkit: Command, tmp_path: Path
) -> None:
    """Activities bear ids of their own, and no figure counts them."""
    document = docx.Document()
    table = document.add_table(3, 3)
    header, *rows = table.rows
    for cell, words in zip(
        header.cells, ("Nr.", "Aktivitāte", "Norises laiks"), strict=True
    ):
        cell.text = words
    for number, row in enumerate(rows, 1):
        row.cells[0].text = f"{number}."
    document.save(str(tmp_path / "blank.docx"))

    grantkit(*NEW, "--form", tmp_path / "blank.docx")

    assert (
        "at “Nr.”: `{{activities[].id}}`, the id of each in the project file (no "
        "running number), which needs no box."
    ) in Path("town_fund/README.md").read_text(encoding="utf-8")


COLUMNS = {
    ("Aktivitāte", "Plānots", "Izpildīts", "Novirze"): (
        "activities[].title",
        "activities[].planned",
        "activities[].status",
        "activities[].deviation",
    ),
    ("Rādītājs", "Plānots", "Izpildīts", "%", "Paskaidrojums"): (
        "figures.indicators[].indicator.name",
        "figures.indicators[].indicator.target",
        "figures.indicators[].total_reported",
        "figures.indicators[].achievement",
        "figures.indicators[].explanation",
    ),
    ("Indicator", "Target", "Actual value", "Comments"): (
        "figures.indicators[].indicator.name",
        "figures.indicators[].indicator.target",
        "figures.indicators[].total_reported",
        "figures.indicators[].explanation",
    ),
    (
        "Budžeta pozīcija",
        "Apstiprinātās izmaksas",
        "Faktiskās izmaksas",
        "Atlikums",
        "Izpilde (%)",
    ): (
        "figures.spending.rows[].title",
        "figures.spending.rows[].budget",
        "figures.spending.rows[].total_reported",
        "figures.spending.rows[].remaining",
        "figures.spending.rows[].execution",
    ),
    ("Budget category", "Approved", "Spent", "Balance", "Notes"): (
        "figures.spending.rows[].title",
        "figures.spending.rows[].budget",
        "figures.spending.rows[].total_reported",
        "figures.spending.rows[].remaining",
        "figures.spending.rows[].note",
    ),
    ("Datums", "Piegādātājs", "Dokumenta nr.", "Summa, EUR"): (
        "expenditure[].document.date",
        "expenditure[].supplier",
        "expenditure[].document.number",
        "expenditure[].amount",
    ),
    ("Invoice no.", "Vendor", "Description", "Payment date", "Amount"): (
        "expenditure[].document.number",
        "expenditure[].supplier",
        "expenditure[].description",
        "expenditure[].paid_on",
        "expenditure[].amount",
    ),
}


@pytest.mark.parametrize(("header", "paths"), COLUMNS.items())
def test_usual_columns_are_known(
    header: tuple[str, ...], paths: tuple[str, ...], tmp_path: Path
) -> None:
    """By the words that funders head them with, in tables of each kind."""
    document = docx.Document()
    table = document.add_table(2, len(header))
    for cell, words in zip(table.rows[0].cells, header, strict=True):
        cell.text = words
    document.save(str(tmp_path / "blank.docx"))

    tagging = propose_bindings(tmp_path / "blank.docx", usual_boxes(), form_roots(None))

    bound = tagging.of(Standing.BOUND)
    assert tuple(re.split(r"[| ]", p.candidates[0].mark)[0] for p in bound) == paths


def test_what_tests_leave_behind_is_not_handed_on(grantkit: Command) -> None:
    """Distributions are built without what `.gitignore` lists."""
    grantkit(*NEW)

    ignored = Path("town_fund/.gitignore").read_text("utf-8").splitlines()
    assert {".hypothesis/", "__pycache__/", "dist/", "*.egg-info/"} <= set(ignored)


def test_all_that_stands_in_the_way_is_told_at_once(
    grantkit: Command, tmp_path: Path
) -> None:
    """Names, folder and form; what is there already stays as it is."""
    there = Path("there")
    there.mkdir()
    (there / "mine.txt").write_text("mine", encoding="utf-8")

    ran = grantkit(
        *("plugin", "new", "Town Fund", "--lang", "en", "-o", there),
        *("--code", "village_fund", "--prefix", "GK", "--title-en", "a\nb"),
        *("--form", tmp_path / "gone.docx"),
    )

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The name “Town Fund” will not do: write small letters and digits, words "
        "joined by an underscore, such as `village_fund`.\n"
        "The prefix “GK” will not do: write two to eight capital letters, such as "
        "`VF`; `GK` and `GF` are taken. Give it with --prefix.\n"
        "The title “a b” (en) will not do: write it in one line.\n"
        "The title “a b” (lv) will not do: write it in one line.\n"
        "The code “village_fund” is taken by an installed plugin, "
        "grantkit-village-fund: give another with --code.\n"
        "“there” is already there, and is left as it is: name another folder with "
        "--output.\n"
        f"There is no form “{tmp_path / 'gone.docx'}”: give the name of the blank with "
        "--form.\n"
    )
    assert [file.name for file in there.iterdir()] == ["mine.txt"]


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("class",), "The name “class” will not do"),
        (("town_fund", "-o", "gone/town_fund"), "The folder “gone” does not exist"),
        (("town_fund", "--prefix", "VF"), "The prefix “VF” is taken by an installed"),
        (("town_fund", "--form", "a.doc"), "“a.doc” is no Word document"),
    ],
)
def test_nothing_is_left_behind_where_it_is_refused(
    grantkit: Command, arguments: tuple[str, ...], told: str
) -> None:
    """Not even a part under another name."""
    Path("a.doc").touch()

    ran = grantkit("plugin", "new", *arguments, "--lang", "en")

    assert ran.code == 2
    assert ran.err.startswith(told)
    assert [file.name for file in Path().iterdir()] == ["a.doc"]


def test_a_blank_with_wrong_marks_is_refused(grantkit: Command, tmp_path: Path) -> None:
    """They are told as `form lint` tells them."""
    form = blank(tmp_path / "blank.docx", "Nosaukums: {{projct.title}}")

    ran = grantkit(*NEW, "--form", form)

    assert ran.code == 2
    assert ran.err.startswith("The form has wrong marks: text, table 1, row 1, cell 1")
    assert not Path("town_fund").exists()


def test_a_new_plugin_has_the_shape_of_those_that_exist(grantkit: Command) -> None:
    """Whatever file all plugins have, it has too; whoever knows one knows this."""
    plugins = [each for each in PLUGINS.iterdir() if (each / "pyproject.toml").exists()]

    grantkit(*NEW)

    assert plugins
    assert set.intersection(*map(shape, plugins)) <= shape(Path("town_fund"))


def shape(plugin: Path) -> set[str]:
    """List the files of a plugin, its own name taken out."""
    files = (file for file in plugin.rglob("*") if file.is_file())
    names = (file.relative_to(plugin).as_posix() for file in files)
    return {
        re.sub(r"^src/grantkit_\w+/", "src/*/", name)
        for name in names
        if not re.search(r"__pycache__|egg-info|/\.|^\.", name)
    }
