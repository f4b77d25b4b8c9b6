"""Binding a form: typed marks become controls, blank places get a box of the funder."""

from grantkit.forms.tagging.answers import answer_in
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.lines import tagging_lines
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing, Tagging
from grantkit.forms.tagging.propose import propose_bindings
from grantkit.forms.tagging.tag import TaggedForm, tag_form

__all__ = [
    "Blank",
    "BlankKind",
    "Candidate",
    "Proposal",
    "Standing",
    "TaggedForm",
    "Tagging",
    "answer_in",
    "propose_bindings",
    "tag_form",
    "tagging_lines",
]
