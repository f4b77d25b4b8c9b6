"""The contract: what every funder's plugin must keep, as tests to inherit.

A plugin subclasses it once, in `tests/test_contract.py`::

    class TestFunder(FunderContract):
        code = "village_fund"
        folder = Path(__file__).parents[1]
        examples = (
            Example(
                file=folder / "tests" / "project.yaml",
                report="final",
                as_of=date(2026, 1, 20),
            ),
        )

Each test finds all shortcomings of its kind, and names for each the file and the cure.
"""

from pathlib import Path
from typing import ClassVar

import pytest

from grantkit.demands import (
    data,
    deadlines,
    forms,
    labels,
    readme,
    reports,
    rules,
    wording,
)
from grantkit.demands.plugin import Example, Plugin
from grantkit.testing.finding import find_plugin
from grantkit.testing.refusing import refuse

_REASON = "Overridden because"


class FunderContract:
    """What every funder must pass.

    Attributes:
        code: Of the funder.
        folder: Of the plugin, with its README and its tests.
        examples: Good reports to the funder.
    """

    code: ClassVar[str]
    folder: ClassVar[Path]
    examples: ClassVar[tuple[Example, ...]]

    def __init_subclass__(cls) -> None:
        """Refuse to lift a demand without a reason.

        Raises:
            TypeError: A test of the contract is replaced, and nothing says why.
        """
        super().__init_subclass__()
        for name, test in vars(cls).items():
            is_demand = name.startswith("test_") and hasattr(FunderContract, name)
            if is_demand and not (test.__doc__ or "").startswith(_REASON):
                raise TypeError(
                    f"{cls.__name__}.{name} overrides a test of the contract: begin "
                    f"its docstring with “{_REASON} …”"
                )

    @pytest.fixture(scope="class")
    @classmethod
    def plugin(cls) -> Plugin:
        """Give the plugin; without one that can be used, every test fails."""
        return find_plugin(cls.code, cls.folder, cls.examples)

    def test_every_document_is_dated(self, plugin: Plugin) -> None:
        """Documents are listed with their day, or what stands for it."""
        refuse(data.undated_documents(plugin))

    def test_every_document_is_used(self, plugin: Plugin) -> None:
        """No document is listed in vain."""
        refuse(data.idle_documents(plugin))

    def test_nothing_claims_more_than_is_known(self, plugin: Plugin) -> None:
        """Rules, boxes and values rest on documents; certainty caps severity."""
        refuse(data.groundless_things(plugin))

    def test_every_deadline_has_its_day(self, plugin: Plugin) -> None:
        """The number of days holds when the project of an example began."""
        refuse(deadlines.dayless_deadlines(plugin))

    def test_every_code_has_its_place(self, plugin: Plugin) -> None:
        """Prefix, family and number tell a rule from a box."""
        refuse(data.misplaced_codes(plugin))

    def test_every_rule_tells_its_four_parts(self, plugin: Plugin) -> None:
        """What it checks, why the funder asks, how to put it right, source."""
        refuse(data.untold_rules(plugin))

    def test_every_heading_has_its_category(self, plugin: Plugin) -> None:
        """The funder's headings can be compared with those of others."""
        refuse(data.unmapped_headings(plugin))

    def test_every_sentence_is_translated(self, plugin: Plugin) -> None:
        """All languages have the same sentences and labels."""
        refuse(wording.untranslated_sentences(plugin))

    def test_every_translation_prints_the_same_values(self, plugin: Plugin) -> None:
        """All languages have the same placeholders."""
        refuse(wording.differing_placeholders(plugin))

    def test_every_rule_has_its_sentences(self, plugin: Plugin) -> None:
        """A message comes with a hint, and a Latvian page says what and why."""
        refuse(wording.speechless_rules(plugin))

    def test_every_sentence_has_its_rule(self, plugin: Plugin) -> None:
        """No sentence outlives its rule."""
        refuse(wording.idle_sentences(plugin))

    def test_every_sentence_is_for_people(self, plugin: Plugin) -> None:
        """No words of programs, none of another language, no plural left out."""
        refuse(wording.unfit_sentences(plugin))

    def test_every_own_field_has_a_name(self, plugin: Plugin) -> None:
        """People read what they call a field, and not its key."""
        refuse(labels.nameless_fields(plugin))

    def test_every_form_can_be_read(self, plugin: Plugin) -> None:
        """Every mark leads to a value that fits."""
        refuse(forms.faulty_forms(plugin))

    def test_every_required_box_is_on_its_form(self, plugin: Plugin) -> None:
        """What must be filled can be seen."""
        refuse(forms.unprinted_boxes(plugin))

    def test_a_good_report_is_accepted(self, plugin: Plugin) -> None:
        """The examples have no errors."""
        refuse(reports.refused_examples(plugin))

    def test_every_required_box_is_missed(self, plugin: Plugin) -> None:
        """Without it exactly its own code appears."""
        refuse(reports.unmissed_boxes(plugin))

    def test_reports_of_every_size_are_written(self, plugin: Plugin) -> None:
        """The smallest that is accepted, and the largest."""
        refuse(reports.unwritten_reports(plugin))

    def test_two_runs_give_the_same(self, plugin: Plugin) -> None:
        """The same findings in the same order, and the same bytes."""
        refuse(reports.unsteady_reports(plugin))

    def test_no_rule_crashes_on_a_gap(self, plugin: Plugin) -> None:
        """Any one value of a good report may be missing, or zero."""
        refuse(rules.crashes_on_gaps(plugin))

    def test_no_rule_crashes_on_anything(self, plugin: Plugin) -> None:
        """Whatever a project holds or lacks, every rule comes to an end."""
        refuse(rules.crashes_on_anything(plugin))

    def test_every_rule_is_tried_out(self, plugin: Plugin) -> None:
        """The plugin's tests hold three cases of each rule."""
        refuse(rules.untried_rules(plugin))

    def test_every_requirement_is_accounted_for(self, plugin: Plugin) -> None:
        """The README says of each what sees to it, or why nothing does."""
        refuse(readme.unaccounted_requirements(plugin))

    def test_nine_of_ten_requirements_are_built(self, plugin: Plugin) -> None:
        """What is left out is the exception."""
        refuse(readme.unbuilt_requirements(plugin))
