"""The rules of the Village Fund, in order of their codes."""

from grantkit_village_fund.rules import annexes, budget, indicators, period

RULES = (*period.RULES, *budget.RULES, *indicators.RULES, *annexes.RULES)
