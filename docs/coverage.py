"""How much of what each funder requires is built, and who looks at what on its forms.

The requirements are those of the plugins' READMEs.
"""

from collections.abc import Iterable, Iterator

from attrs import frozen
from form_coverage import LEAD, form_tables
from funder_pages import NOTICE

from grantkit.demands.readme import Requirement
from grantkit.plugin import InstalledFunder

_LEAD = (
    "Each plugin's README lists what its funder requires, and the rule, box or check "
    "of the core that sees to it.\n"
    "The contract of plugins refuses a row that names neither a code nor a reason, and "
    "a plugin that leaves out more than one requirement of ten."
)


@frozen(kw_only=True)
class Coverage:
    """What a plugin covers.

    Attributes:
        funder: Of the plugin.
        requirements: The rows of its table.
    """

    funder: InstalledFunder
    requirements: tuple[Requirement, ...]

    @property
    def left_out(self) -> tuple[Requirement, ...]:
        """Requirements to which nothing sees."""
        return tuple(each for each in self.requirements if not each.codes)


def coverage_page(plugins: Iterable[Coverage]) -> Iterator[str]:
    """Make the page: the numbers, each requirement, and who looks at each form."""
    told = list(plugins)
    yield from (NOTICE, "", "# What is covered", "", *_LEAD.split("\n"), "")
    yield "| plugin | requirements | built | share | rules | boxes | by the core |"
    yield "|---|---|---|---|---|---|---|"
    for plugin in told:
        yield f"| {' | '.join(_numbers(plugin))} |"
    for plugin in told:
        yield from ("", f"## {plugin.funder.funder.name.in_language('en')}", "")
        yield from ("| requirement | seen to by | remark |", "|---|---|---|")
        for each in plugin.requirements:
            codes = ", ".join(each.codes) or "left out"
            yield f"| {each.name} | {codes} | {each.remark} |"
    yield from ("", "## Who looks at what on each form", "", *LEAD.split("\n"))
    for plugin in told:
        yield from form_tables(plugin.funder)


def _numbers(plugin: Coverage) -> Iterator[str]:
    count = len(plugin.requirements)
    built = count - len(plugin.left_out)
    prefix = plugin.funder.funder.prefix
    core = [
        each
        for each in plugin.requirements
        if each.codes and not any(code.startswith(prefix) for code in each.codes)
    ]
    yield f"`{plugin.funder.funder.code}`"
    yield from (str(count), str(built), f"{built * 100 / count:.1f} %")
    yield from (str(len(plugin.funder.funder.rules)), str(len(plugin.funder.boxes)))
    yield str(len(core))
