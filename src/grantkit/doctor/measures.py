"""How far the parts of a plugin have come: of so many things, how many are complete."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import frozen

from grantkit.demands.labels import names_of_fields
from grantkit.demands.plugin import Plugin
from grantkit.demands.readme import README, requirements_in
from grantkit.demands.shortcoming import Shortcoming
from grantkit.doctor.diagnosis import Share

Found = Mapping[str, Sequence[Shortcoming]]
"""The shortcomings of each demand that was asked, by its name."""

OPEN_MARKS = "open_marks"


@frozen(kw_only=True)
class Measure:
    """One thing that is counted.

    Attributes:
        name: Of its sentence, `doctor.measure.<name>`.
        things: Lists what is to be complete, by code or name.
        demands: What each must keep, or it is not complete.
        lacking: Lists what is not complete for a reason of its own.
    """

    name: str
    things: Callable[[Plugin], Sequence[str]]
    demands: tuple[str, ...] = ()
    lacking: Callable[[Plugin], Sequence[str]] = lambda _plugin: ()

    def taken(self, plugin: Plugin, found: Found) -> Share:
        """Count."""
        things = set(self.things(plugin))
        short = [each for name in self.demands for each in found.get(name, ())]
        lacking = {name for each in short for name in (each.at, each.thing)}
        lacking.update(self.lacking(plugin))
        return Share(measure=self.name, complete=len(things - lacking), of=len(things))


def measured(plugin: Plugin, found: Found) -> Iterator[Share]:
    """Count what there is of what all demands that a measure needs were asked about."""
    for measure in MEASURES:
        if all(name in found for name in measure.demands):
            share = measure.taken(plugin, found)
            if share.of:
                yield share


def _documents(plugin: Plugin) -> Sequence[str]:
    return tuple(plugin.installed.sources)


def _boxes(plugin: Plugin) -> Sequence[str]:
    return tuple(box.code for box in plugin.installed.boxes)


def _required(plugin: Plugin) -> Sequence[str]:
    return tuple(box.code for box in plugin.installed.boxes if box.required)


def _rules(plugin: Plugin) -> Sequence[str]:
    return tuple(rule.code for rule in plugin.installed.funder.rules)


def _clauses(plugin: Plugin) -> Mapping[str, str]:
    known = plugin.installed
    return {
        **{rule.code: rule.clause for rule in known.funder.rules},
        **{box.code: box.clause for box in known.boxes},
        **{each.code: each.clause for each in known.confirmations},
        **{name: value.clause for name, value in known.parameters},
    }


def _without_clause(plugin: Plugin) -> Sequence[str]:
    return tuple(name for name, clause in _clauses(plugin).items() if not clause)


def _requirements(plugin: Plugin) -> Sequence[str]:
    return tuple(each.name for each in requirements_in(plugin.folder / README))


def _unbuilt(plugin: Plugin) -> Sequence[str]:
    found = requirements_in(plugin.folder / README)
    return tuple(each.name for each in found if not each.codes)


MEASURES = (
    Measure(
        name="documents",
        things=_documents,
        demands=("every_document_is_dated", "every_document_is_used"),
    ),
    Measure(
        name="clauses",
        things=lambda plugin: tuple(_clauses(plugin)),
        lacking=_without_clause,
    ),
    Measure(name="boxes_accepted", things=_boxes, demands=(OPEN_MARKS,)),
    Measure(
        name="boxes_named",
        things=_boxes,
        demands=("every_sentence_is_translated", "every_sentence_is_for_people"),
    ),
    Measure(
        name="boxes_printed",
        things=_required,
        demands=("every_required_box_is_on_its_form",),
    ),
    Measure(
        name="boxes_missed",
        things=_required,
        demands=("every_required_box_is_missed",),
    ),
    Measure(
        name="fields_named",
        things=lambda plugin: names_of_fields(plugin.installed.funder.details),
        demands=("every_own_field_has_a_name",),
    ),
    Measure(
        name="rules_told", things=_rules, demands=("every_rule_tells_its_four_parts",)
    ),
    Measure(
        name="rules_worded",
        things=_rules,
        demands=(
            "every_rule_has_its_sentences",
            "every_sentence_is_translated",
            "every_translation_prints_the_same_values",
            "every_sentence_is_for_people",
        ),
    ),
    Measure(name="rules_tried", things=_rules, demands=("every_rule_is_tried_out",)),
    Measure(
        name="requirements",
        things=_requirements,
        demands=("every_requirement_is_accounted_for",),
        lacking=_unbuilt,
    ),
)
