"""Family 7: annexes are there, and used."""

from collections.abc import Callable

import pytest
from attrs import evolve

from grantkit.checking import CheckResult
from grantkit.plugin import Annex, CommunicationItem, FileState, Report
from grantkit.testing import a_project, a_view

Judged = Callable[..., CheckResult]


def with_annexes(*annexes: Annex) -> tuple[Report]:
    """Give the final report other annexes."""
    return (evolve(a_project().reports[0], annexes=annexes),)


PROGRAMME = Annex(id="P1", file="annexes/program.pdf")


@pytest.mark.parametrize(
    ("state", "en", "lv"),
    [
        (
            FileState.ABSENT,
            (
                "The file “annexes/program.pdf” of the annex does not exist.",
                "Correct the name, or put the file beside the project file.",
            ),
            (
                "Pielikuma datne “annexes/program.pdf” nav atrasta.",
                "Izlabojiet nosaukumu vai novietojiet datni blakus projekta datnei.",
            ),
        ),
        (
            FileState.OUTSIDE,
            (
                (
                    "The file “annexes/program.pdf” of the annex lies outside the "
                    "folder of the project file."
                ),
                "Put the file into that folder.",
            ),
            (
                "Pielikuma datne “annexes/program.pdf” ir ārpus projekta datnes mapes.",
                "Novietojiet datni šajā mapē.",
            ),
        ),
    ],
)
def test_an_annex_whose_file_is_not_in_its_place_is_refused(
    judged: Judged, state: FileState, en: tuple[str, str], lv: tuple[str, str]
) -> None:
    """GK701 tells a file that is absent from one that lies outside the folder."""
    files = {"annexes/program.pdf": state}
    view = a_view(reports=with_annexes(PROGRAMME), files=files)

    for language, sentences in (("en", en), ("lv", lv)):
        found = judged(view, language=language).findings
        told = [(f.path, (f.message, f.hint)) for f in found if f.code == "GK701"]
        assert told == [("reports[0].annexes[0].file", sentences)]


@pytest.mark.parametrize(
    ("annex", "files"),
    [
        (PROGRAMME, {"annexes/program.pdf": FileState.PRESENT}),
        (PROGRAMME, {}),
        (Annex(id="P1"), {}),
    ],
)
def test_an_annex_that_is_there_or_kept_elsewhere_is_in_order(
    judged: Judged, annex: Annex, files: dict[str, FileState]
) -> None:
    """GK701 is silent about files that are present, not looked for or not named."""
    found = judged(a_view(reports=with_annexes(annex), files=files)).findings

    assert "GK701" not in [finding.code for finding in found]


def test_an_annex_that_nothing_names_is_warned_of(
    said: Callable[..., list[str]],
) -> None:
    """GK702 names the annex."""
    annexes = with_annexes(Annex(id="P1"), Annex(id="P2"))

    assert said("GK702", "en", reports=annexes) == [
        (
            "warning reports[0].annexes[1].id: Nothing in the report refers to annex "
            "P2. → Write its id where it proves something, such as `evidence: [P2]` of "
            "an activity or `annex: P2` of a cost, or leave it out."
        )
    ]
    assert said("GK702", "lv", reports=annexes) == [
        (
            "warning reports[0].annexes[1].id: Uz pielikumu P2 pārskatā nekas "
            "neatsaucas. → Ierakstiet tā apzīmējumu tur, kur tas kaut ko pierāda, "
            "piemēram, `evidence: [P2]` pie aktivitātes vai `annex: P2` pie izmaksām, "
            "vai izņemiet to no saraksta."
        )
    ]


def test_a_publication_may_be_what_refers_to_an_annex(
    said: Callable[..., list[str]],
) -> None:
    """GK702 knows every place from which an annex is named."""
    annexes = with_annexes(Annex(id="P1"), Annex(id="P2"))
    post = CommunicationItem(annex="P2")

    assert said("GK702", reports=annexes, communication=(post,)) == []
