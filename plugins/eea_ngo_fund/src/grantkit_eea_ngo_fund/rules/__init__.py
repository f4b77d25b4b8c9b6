"""The rules of the funder: none yet; the README says why."""

from grantkit.plugin import Rule

RULES: tuple[Rule, ...] = ()
