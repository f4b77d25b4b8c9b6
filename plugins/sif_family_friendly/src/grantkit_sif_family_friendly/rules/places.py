"""Rules on planning regions and municipalities, by the day of the event."""

import datetime as dt
from collections.abc import Iterator, Mapping

from grantkit.plugin import (
    Activity,
    Figures,
    Location,
    NotRun,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import View

_REGION_WORDS = ("", "reģions", "plānošanas reģions")
_FULL_NAME = "{} plānošanas reģions"


def _region_lists(view: View, parameters: Parameters) -> Mapping[str, str]:
    value = parameters.on(view.as_of, "planning_regions")
    return {} if value is None else value.table


def _region(written: str, known: Mapping[str, str]) -> str | None:
    """Recognise a region: `Rīgas plānošanas reģions`, `Rīgas reģions`, `Rīga`."""
    first, _, rest = checks.folded(written).partition(" ")
    fitting = (
        name for name in known if checks.folded(name).rstrip("s") == first.rstrip("s")
    )
    return next(fitting, None) if rest in _REGION_WORDS else None


def _places(view: View) -> Iterator[tuple[str, Location, dt.date]]:
    """Go through all places with the day on which they count."""
    begun = view.project.start or view.as_of
    for path, location in numbered("project.locations", view.project.locations):
        yield path, location, begun
    for path, activity in numbered("activities", view.activities):
        day = _first_day(activity) or begun
        for place, location in numbered(f"{path}.locations", activity.locations):
            yield place, location, day


def _first_day(activity: Activity) -> dt.date | None:
    dates = activity.actual or activity.planned
    return None if dates is None else dates.start


def _regions_by_municipality(
    view: View, parameters: Parameters, day: dt.date
) -> dict[str, str]:
    """Map the municipalities of a day to their regions; empty where not known."""
    return {
        checks.folded(municipality): region
        for region, name in _region_lists(view, parameters).items()
        for municipality in checks.names_on(parameters, day, name)
    }


def _spellings(municipality: str) -> tuple[str, str]:
    """Give a municipality as listed: `Rīgas valstspilsēta` is listed as `Rīga`."""
    name = checks.folded(municipality).removesuffix(" pašvaldība")
    name = name.replace(" novada", " novads").replace(" nov", " novads", 1)
    name = name.replace(" novadsads", " novads")
    city = name.removesuffix(" valstspilsētas").removesuffix(" valstspilsēta")
    return city, city.removesuffix("s")


@rule(
    "SIF505",
    severity="error",
    certainty="quoted",
    source="mk418",
)
def region_not_a_planning_region(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A region is not one of the five planning regions.

    What it checks: the regions of the project and of its activities.
    Why the funder asks: the fund publishes its projects by planning region.
    How to put it right: name the planning region; Pierīga is a statistical one.
    Source: MK noteikumi Nr. 418 of 22.06.2021.
    """
    known = _region_lists(view, parameters)
    for path, location, _ in _places(view):
        if location.region and _region(location.region, known) is None:
            names = ", ".join(_FULL_NAME.format(name) for name in known)
            yield Remark(f"{path}.region", region=location.region, known=names)


@rule("SIF506", severity="warning", certainty="inferred", source="mk911")
def municipality_unknown(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """A municipality did not exist on the day of the event.

    What it checks: municipalities against the list of that day.
    Why the funder asks: since 01.07.2021 there are new, larger municipalities.
    How to put it right: name the municipality as it was called on that day.
    Source: MK rīkojums Nr. 911 of 07.12.2021; that Varakļāni left the list in 2025 is
    inferred, lists before 01.07.2021 were not read.
    """
    for path, location, day in _places(view):
        if not location.municipality:
            continue
        listed = _regions_by_municipality(view, parameters, day)
        if not listed:
            yield NotRun("day", municipality=location.municipality, day=day)
        elif not listed.keys() & set(_spellings(location.municipality)):
            given = location.municipality
            yield Remark(f"{path}.municipality", municipality=given, day=day)


@rule("SIF507", severity="warning", certainty="inferred", source="mk418")
def municipality_in_another_region(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A municipality lies in another planning region than the one given.

    What it checks: region and municipality of one place against each other.
    Why the funder asks: planning regions changed in 2021 and are not the statistical
    ones: Tukums lies in Kurzeme, Limbaži and Ogre lie in Vidzeme.
    How to put it right: correct the region.
    Source: MK noteikumi Nr. 418; quoted for Rīga, inferred for the other regions.
    """
    known = _region_lists(view, parameters)
    for path, location, day in _places(view):
        region = _region(location.region or "", known)
        listed = _regions_by_municipality(view, parameters, day)
        spellings = _spellings(location.municipality or "")
        real = next((listed[name] for name in spellings if name in listed), None)
        if region is not None and real is not None and region != real:
            yield Remark(
                f"{path}.region",
                municipality=location.municipality,
                region=location.region,
                real=_FULL_NAME.format(real),
            )


RULES = (
    region_not_a_planning_region,
    municipality_unknown,
    municipality_in_another_region,
)
