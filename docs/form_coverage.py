"""Who looks at what on each form, as tables: the map that `form show` prints."""

from collections.abc import Iterator

from class_tables import cell

from grantkit.doctor.coverage import Coverage, ShownValue, coverage_of
from grantkit.doctor.watching import watch
from grantkit.plugin import InstalledFunder
from grantkit.wording import core_wording

LEAD = (
    "What a rule reads was noted while it ran on the plugin's examples, on the first "
    "of them with each value in turn taken away, and on an almost empty report.\n"
    "It counts where the rule has nothing to say: what it reads for its message alone "
    "is no look.\n"
    "That a rule looks does not say how well; that none does is certain only as far as "
    "the examples go.\n"
    "In brackets stand rules that read what is computed from the value, or what it is "
    "computed from.\n"
    "A place is seen where a rule looks, or where its box is required, limits the "
    "length or lists the choices; **–** marks those at which nobody looks.\n"
    "`grantkit form show FORM --coverage` prints the same of any form."
)
_HEAD = ("| place | value | box | rules | cases |", "|---|---|---|---|---|")


def form_tables(funder: InstalledFunder) -> Iterator[str]:
    """Make the table of each form of a funder, its shares beneath."""
    watched, wording = watch(funder), core_wording("en")
    for form in funder.forms.values():
        coverage = coverage_of(form, watched)
        title = f"### `{funder.funder.code}`: `{form.name}`"
        yield from ("", title, "", *_HEAD)
        yield from (_row(value) for value in coverage.values)
        yield ""
        for share in coverage.shares:
            measure = wording.say(f"coverage.measure.{share.measure}")
            yield f"- {share.percent} % {measure}: {share.complete} of {share.of}"
        yield f"- nobody looks at: {_unseen(coverage)}"


def _unseen(coverage: Coverage) -> str:
    return ", ".join(f"`{value.path}`" for value in coverage.unseen) or "nothing"


def _row(value: ShownValue) -> str:
    box = ", ".join(box.code for box in value.boxes)
    through = f"({', '.join(value.through)})" if value.through else ""
    looks = " ".join(part for part in (", ".join(value.rules), through) if part)
    cells = (
        cell(_place(value)),
        f"`{value.path}`",
        f"{box}, required" if value.is_required else box,
        looks if value.is_looked_at else "**–**",
        str(value.cases or ""),
    )
    return f"| {' | '.join(cells)} |"


def _place(value: ShownValue) -> str:
    """Call the value as its box does, or else by the heading and the table."""
    place, wording = value.place, core_wording("en")
    if label := value.label(wording):
        return label
    heading = place.headings[-1] if place.headings else ""
    numbers = {"table": place.table, "row": place.row, "cell": place.cell}
    told = wording.say("form.place.table", numbers) if place.table else ""
    return ", ".join(part for part in (heading, told) if part)
