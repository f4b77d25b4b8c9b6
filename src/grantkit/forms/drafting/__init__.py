"""Drafts: reports printed in spite of errors, with what is wrong said in them."""

from grantkit.forms.drafting.draft import draft_form, is_unaltered_draft
from grantkit.forms.drafting.titles import titles_of_boxes

__all__ = [
    "draft_form",
    "is_unaltered_draft",
    "titles_of_boxes",
]
