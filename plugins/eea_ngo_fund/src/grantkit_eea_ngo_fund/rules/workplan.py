"""Rules on activities and places."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Location,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View

_KINDS_OF_PLACE = (" pilsēta", " novads", " pagasts")


@rule(
    "EEA506",
    severity="note",
    certainty="quoted",
    source="project_page",
    clause="“Daugavpils pilsēta, Daugavpils, Ilūkstes …”",
    needs=("project.locations",),
)
def place_named_twice(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A place is named twice, or once with and once without saying what it is.

    What it checks: the places of the project; a town and the municipality of the same
    name are two places, the bare name could be either.
    Why the funder asks: the operator lists its projects by place.
    How to put it right: name each place once, as a town or a municipality.
    Source: text of a published project.
    """
    seen: dict[str, set[str]] = {}
    for path, location in numbered("project.locations", view.project.locations):
        name = _name(location)
        if not name:
            continue
        full = checks.folded(name)
        bare = _bare(full)
        others = seen.setdefault(bare, set())
        if full in others or (others and bare in {full, *others}):
            yield Remark(path, place=name)
        others.add(full)


def _name(location: Location) -> str:
    return location.place or location.municipality or location.region or ""


def _bare(name: str) -> str:
    for kind in _KINDS_OF_PLACE:
        name = name.removesuffix(kind)
    return name


RULES = (place_named_twice,)
