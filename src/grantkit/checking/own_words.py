"""What an organisation's own file changes, in words."""

from grantkit.model.finding import Certainty, Citation
from grantkit.model.override import Override, OverrideKind
from grantkit.model.own_rules import OwnRules
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording


def applied_in_words(own: OwnRules, wording: Wording) -> str:
    """Say that own rules apply too: which file, and how much it changes."""
    values = {"file": own.file, "count": len(own.changes)}
    return wording.say(f"overrides.applied{'' if own.changes else '_none'}", values)


def owed_in_words(override: Override, wording: Wording) -> str:
    """Say what a finding owes to a change."""
    kind = override.kind.value
    if override.kind is OverrideKind.WORDING:  # of its two sentences, say which
        kind = f"{kind}_{override.sentence}"
    return _said(f"overrides.{kind}", override, wording)


def instead_in_words(override: Override, wording: Wording) -> str:
    """Say which number holds instead of which."""
    return _said("overrides.instead", override, wording)


def listed_in_words(override: Override, wording: Wording) -> str:
    """Say what a change is, in a list of them."""
    return _said(f"overrides.listed_{override.kind.value}", override, wording)


def cite_box(box: Box, funder: InstalledFunder, wording: Wording) -> Citation:
    """Cite what asks for a box: the funder, or the organisation itself."""
    own = funder.own_rules
    if box.certainty is Certainty.OWN and own is not None:
        return cite_own(own, box.clause, wording)
    return funder.sources[box.source].cite(box.clause, box.certainty)


def cite_own(own: OwnRules, why: str, wording: Wording) -> Citation:
    """Cite an organisation's own file."""
    title = wording.say("overrides.source", {"file": own.file})
    clause = why.rstrip(" .")  # more follows in its line
    return Citation(document=title, clause=clause, url="", certainty=Certainty.OWN)


def _said(key: str, override: Override, wording: Wording) -> str:
    values = {
        "name": override.name,
        "says": override.says,
        "instead": override.instead,
        "why": override.why,
        "location": str(override.location),
    }
    return wording.say(key, values)
