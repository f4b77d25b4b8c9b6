"""The rules of the Village Fund, in order of their codes."""

from grantkit_village_fund.rules import annexes, indicators, period

RULES = (*period.RULES, *indicators.RULES, *annexes.RULES)
