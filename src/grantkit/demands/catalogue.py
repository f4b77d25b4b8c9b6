"""All that is asked of a plugin, in the order in which an author builds it."""

from collections.abc import Callable, Iterator
from enum import StrEnum

from attrs import frozen

from grantkit.demands import (
    data,
    deadlines,
    forms,
    labels,
    needs,
    places,
    readme,
    reports,
    rules,
    unheard,
    wording,
)
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming


class Part(StrEnum):
    """What a demand is about; also the heading of the guide that tells of it."""

    LOADING = "loading"
    DOCUMENTS = "documents"
    BOXES = "boxes"
    FORMS = "forms"
    RULES = "rules"
    WORDING = "wording"
    REPORTS = "reports"
    REQUIREMENTS = "requirements"
    OPEN_MARKS = "open-marks"


class Needs(StrEnum):
    """What must be there besides the package, for a demand to be asked."""

    NOTHING = "nothing"
    SOURCES = "sources"
    EXAMPLES = "examples"
    HYPOTHESIS = "hypothesis"
    INSTALLATION = "installation"


@frozen(kw_only=True)
class Demand:
    """One thing that is asked of every plugin.

    Attributes:
        name: As the contract calls its test, without `test_`.
        part: What it is about.
        find: Finds all that falls short of it.
        needs: Without what it cannot be asked.
    """

    name: str
    part: Part
    find: Callable[[Plugin], Iterator[Shortcoming]]
    needs: Needs = Needs.NOTHING


ADVICE = (
    Demand(name="every_form_is_in_order", part=Part.FORMS, find=forms.doubtful_forms),
    Demand(
        name="every_kind_has_its_form",
        part=Part.FORMS,
        find=forms.formless_kinds,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="every_text_has_its_place",
        part=Part.FORMS,
        find=places.placeless_texts,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="every_rule_is_heard",
        part=Part.RULES,
        find=unheard.unheard_rules,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="every_need_is_asked_for",
        part=Part.RULES,
        find=needs.unrequired_needs,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="every_row_says_what_holds",
        part=Part.REQUIREMENTS,
        find=readme.stale_rows,
        needs=Needs.SOURCES,
    ),
)
"""What an author should know of; it breaks no contract, and keeps nothing back."""

DEMANDS = (
    Demand(
        name="every_document_is_dated",
        part=Part.DOCUMENTS,
        find=data.undated_documents,
    ),
    Demand(
        name="every_document_is_used", part=Part.DOCUMENTS, find=data.idle_documents
    ),
    Demand(
        name="nothing_claims_more_than_is_known",
        part=Part.DOCUMENTS,
        find=data.groundless_things,
    ),
    Demand(
        name="every_deadline_has_its_day",
        part=Part.DOCUMENTS,
        find=deadlines.dayless_deadlines,
        needs=Needs.EXAMPLES,
    ),
    Demand(name="every_code_has_its_place", part=Part.BOXES, find=data.misplaced_codes),
    Demand(
        name="every_heading_has_its_category",
        part=Part.BOXES,
        find=data.unmapped_headings,
    ),
    Demand(
        name="every_own_field_has_a_name", part=Part.BOXES, find=labels.nameless_fields
    ),
    Demand(name="every_form_can_be_read", part=Part.FORMS, find=forms.faulty_forms),
    Demand(
        name="every_required_box_is_on_its_form",
        part=Part.FORMS,
        find=forms.unprinted_boxes,
    ),
    Demand(
        name="every_rule_tells_its_four_parts", part=Part.RULES, find=data.untold_rules
    ),
    Demand(
        name="every_rule_is_tried_out",
        part=Part.RULES,
        find=rules.untried_rules,
        needs=Needs.SOURCES,
    ),
    Demand(
        name="no_rule_crashes_on_a_gap",
        part=Part.RULES,
        find=rules.crashes_on_gaps,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="no_rule_crashes_on_anything",
        part=Part.RULES,
        find=rules.crashes_on_anything,
        needs=Needs.HYPOTHESIS,
    ),
    Demand(
        name="every_sentence_is_translated",
        part=Part.WORDING,
        find=wording.untranslated_sentences,
    ),
    Demand(
        name="every_translation_prints_the_same_values",
        part=Part.WORDING,
        find=wording.differing_placeholders,
    ),
    Demand(
        name="every_rule_has_its_sentences",
        part=Part.WORDING,
        find=wording.speechless_rules,
    ),
    Demand(
        name="every_sentence_has_its_rule",
        part=Part.WORDING,
        find=wording.idle_sentences,
    ),
    Demand(
        name="every_sentence_is_for_people",
        part=Part.WORDING,
        find=wording.unfit_sentences,
    ),
    Demand(
        name="a_good_report_is_accepted",
        part=Part.REPORTS,
        find=reports.refused_examples,
        needs=Needs.SOURCES,
    ),
    Demand(
        name="every_required_box_is_missed",
        part=Part.REPORTS,
        find=reports.unmissed_boxes,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="reports_of_every_size_are_written",
        part=Part.REPORTS,
        find=reports.unwritten_reports,
        needs=Needs.EXAMPLES,
    ),
    Demand(
        name="two_runs_give_the_same",
        part=Part.REPORTS,
        find=reports.unsteady_reports,
        needs=Needs.INSTALLATION,
    ),
    Demand(
        name="every_requirement_is_accounted_for",
        part=Part.REQUIREMENTS,
        find=readme.unaccounted_requirements,
        needs=Needs.SOURCES,
    ),
    Demand(
        name="nine_of_ten_requirements_are_built",
        part=Part.REQUIREMENTS,
        find=readme.unbuilt_requirements,
        needs=Needs.SOURCES,
    ),
)
