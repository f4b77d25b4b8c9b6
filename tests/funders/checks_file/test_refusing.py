"""Tables of declared checks that do not fit, and how their authors are told."""

from collections.abc import Callable

import pytest

Flaws = Callable[[str], list[str]]

AT_MOST = """[VF301]
kind = "at_most"
path = "agreement.grant"
limit = 100
"""


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        (
            AT_MOST.replace("at_most", "at_mots"),
            ("2: [VF301] kind: “at_mots” is no kind of check. Did you mean “at_most”?"),
        ),
        (
            AT_MOST.replace("limit = 100", "limt = 100"),
            (
                "4: [VF301] limt: A check of the kind “at_most” has no key “limt”. "
                "Did you mean “limit”?"
            ),
        ),
        (
            AT_MOST.replace("limit = 100", ""),
            "1: [VF301] A check of the kind “at_most” needs the key “limit”.",
        ),
        (
            AT_MOST.replace('path = "agreement.grant"', ""),
            "1: [VF301] A check of the kind “at_most” needs the key “path”.",
        ),
        (
            '[VF301]\nkind = "date_window"\npath = "project.end"\ndays = 30\n',
            "1: [VF301] A check of the kind “date_window” needs the key “last”.",
        ),
        (
            AT_MOST.replace("agreement.grant", "agreement.gratn"),
            (
                "3: [VF301] path: `agreement` has no field “gratn”. Did you mean "
                "“grant”?"
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "project.number"),
            (
                "3: [VF301] path: `project.number` holds words, but a check of the "
                "kind “at_most” judges: a number, an amount, a percentage."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "budget"),
            (
                "3: [VF301] path: `budget` is a list, but one thing after the other is "
                "judged."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "figures.funding.spent"),
            (
                "3: [VF301] path: `figures.funding.spent` is worked out and stands "
                "in no file, so no finding can point at it."
            ),
        ),
        (
            AT_MOST.replace("100", '"capp"'),
            (
                "4: [VF301] limit: `parameters.toml` has no parameter “capp”. Did "
                "you mean “cap”?"
            ),
        ),
        (
            AT_MOST.replace("100", '"cap"'),
            (
                "4: [VF301] limit: The parameter “cap” has the unit “%”, but an "
                "amount is expected."
            ),
        ),
        (
            AT_MOST.replace("100", '"banks"'),
            (
                "4: [VF301] limit: The parameter “banks” is “[bank, card]”, but an "
                "amount is expected."
            ),
        ),
        (
            AT_MOST.replace("100", '"project.end"'),
            ("4: [VF301] limit: `project.end` holds a day, but an amount is expected."),
        ),
        (
            AT_MOST.replace("100", '"budget[].amount"'),
            (
                "4: [VF301] limit: `budget[].amount` goes through the list "
                "`budget[]`, and the path that is judged does not."
            ),
        ),
        (
            AT_MOST.replace("100", "true"),
            "4: [VF301] limit: “true” is not an amount.",
        ),
        (
            AT_MOST + 'where = { "project.numbr" = true }\n',
            (
                "5: [VF301] where: `project` has no field “numbr”. Did you mean "
                "“number”?"
            ),
        ),
        (
            AT_MOST + 'where = { "expenditure[].method" = "bnk" }\n',
            (
                "5: [VF301] where: `expenditure[].method` is never “bnk”. Did you "
                "mean “bank”?"
            ),
        ),
        (
            AT_MOST + 'unless = { "agreement.cash_allowed" = "no" }\n',
            (
                "5: [VF301] unless: `agreement.cash_allowed` holds yes or no, which"
                " is not compared with “no”."
            ),
        ),
        (
            AT_MOST + 'show = { today = "as_off" }\n',
            (
                "5: [VF301] show.today: No path begins with “as_off”. Did you mean "
                "“as_of”?"
            ),
        ),
        (
            AT_MOST + 'on = "project.strat"\n',
            ("5: [VF301] on: `project` has no field “strat”. Did you mean “start”?"),
        ),
        (
            AT_MOST + 'at = "agreement.grnt"\n',
            ("5: [VF301] at: `agreement` has no field “grnt”. Did you mean “grant”?"),
        ),
        (
            AT_MOST + 'needs = ["agreement.grnt"]\n',
            (
                "5: [VF301] needs: `agreement` has no field “grnt”. Did you mean "
                "“grant”?"
            ),
        ),
        (
            AT_MOST + 'reports = ["finall"]\n',
            (
                "5: [VF301] reports: “finall” is no kind of report. Did you mean "
                "“final”?"
            ),
        ),
        (
            '[VF101]\nkind = "date_window"\npath = "project.end"\nlast = "no_day"\n',
            (
                "4: [VF101] last: The parameter “no_day” is “soon”, but a day is "
                "expected."
            ),
        ),
        (
            '[VF101]\nkind = "pattern"\npath = "project.number"\npattern = "VF-("\n',
            ("4: [VF101] pattern: “VF-(” is not a regular expression."),
        ),
        (
            '[VF501]\nkind = "count"\npath = "project.title"\nleast = 1\n',
            "3: [VF501] path: `project.title` is counted, but it is no list.",
        ),
        (
            '[VF101]\nkind = "absent"\npath = ["project.end", "partners[].name"]\n',
            "3: [VF101] path: The paths go through different lists.",
        ),
        (
            (
                '[VF101]\nkind = "equal"\npath = ["project.end", "project.number"]\n'
                'to = "project.start"\n'
            ),
            "3: [VF101] path: The paths lead to things of different types.",
        ),
        (
            AT_MOST + 'at = "figures.funding.spent"\n',
            (
                "5: [VF301] at: `figures.funding.spent` is worked out and stands in"
                " no file, so no finding can point at it."
            ),
        ),
        (
            AT_MOST.replace("agreement.grant", "budget[0].amount"),
            ("3: [VF301] path: `budget[0].amount` names one element by its number."),
        ),
        (
            AT_MOST + 'show = { variant = "as_of" }\n',
            "5: [VF301] show: “variant” cannot be the name of a placeholder.",
        ),
        (
            '[VF301]\nkind = "equal_sum"\npath = "agreement.grant"\nparts = [1, 2]\n',
            "4: [VF301] parts: “[1, 2]” names no amounts that could be added up.",
        ),
        (
            AT_MOST + 'label = { lv = "Summa" }\n',
            "5: [VF301] label: It says nothing in the language “en”.",
        ),
        (
            '[VF101]\nkind = "absent"\npath = []\n',
            "3: [VF101] path: No path is given.",
        ),
        (
            '[VF111]\nkind = "report_late"\ndeadline = "final_reprt"\n',
            (
                "3: [VF111] deadline: `deadlines.toml` has no deadline "
                "“final_reprt”. Did you mean “final_report”?"
            ),
        ),
        (
            (
                '[VF111]\nkind = "report_late"\ndeadline = "final_report"\n'
                'at = "project.end"\n'
            ),
            "4: [VF111] at: A check of the kind “report_late” has no key “at”.",
        ),
        (
            (
                '[VF306]\nkind = "category_above"\ncategory = "admin"\nshare = "cap"\n'
                'base = "figures.funding.spent"\n'
            ),
            "3: [VF306] category: There is no “admin” to choose.",
        ),
        (
            '[VF201]\nkind = "documents_outside"\nperiod = "project.period"\n',
            ("3: [VF201] period: “project.period” is not a first and a last day."),
        ),
        (
            '[VF701]\nkind = "one_of"\npath = "report.language"\nchoices = "lv en"\n',
            "4: [VF701] choices: “lv en” is not a path: “lv en” is not a name.",
        ),
        (
            AT_MOST + 'where = { "project.numbr" = false }\n',
            (
                "5: [VF301] where: `project` has no field “numbr”. Did you mean "
                "“number”?"
            ),
        ),
        (AT_MOST.replace("100", "nan"), "4: [VF301] limit: “NaN” is not an amount."),
        (
            AT_MOST.replace("100", "-inf"),
            "4: [VF301] limit: “-Infinity” is not an amount.",
        ),
        (
            '[VF101]\nkind = "absent"\npath = ["project.page", "lead_partner.page"]\n',
            (
                "3: [VF101] path: Several paths end with “page”, and messages are told "
                "apart by this name."
            ),
        ),
        (
            '[VF101]\nkind = "date_window"\npath = "project.end"\n',
            (
                "1: [VF101] A check of the kind “date_window” asks for nothing without "
                "one of these keys: first, last."
            ),
        ),
        (
            AT_MOST + 'show = { whole = "project" }\n',
            (
                "5: [VF301] show.whole: `project` is no single value, so nobody can "
                "print it."
            ),
        ),
        (
            AT_MOST + 'show = { all = "partners" }\n',
            (
                "5: [VF301] show.all: `partners` is no single value, so nobody can "
                "print it."
            ),
        ),
        (
            AT_MOST + 'show = { self = "as_of" }\n',
            "5: [VF301] show: “self” cannot be the name of a placeholder.",
        ),
        (
            AT_MOST + 'on = "project.number"\n',
            "5: [VF301] on: `project.number` holds words, but a day is expected.",
        ),
        (
            AT_MOST + 'at = "figures"\n',
            (
                "5: [VF301] at: `figures` is worked out and stands in no file, so no "
                "finding can point at it."
            ),
        ),
        (
            '[VF103]\nkind = "longer_than"\nmonths = 2.5\n',
            "3: [VF103] months: “2.5” is not a whole number.",
        ),
        (
            '[VF103]\nkind = "longer_than"\nmonths = "half_years"\n',
            (
                "3: [VF103] months: The parameter “half_years” is “2.5”, but a whole "
                "number is expected."
            ),
        ),
        (
            '[VF701]\nkind = "one_of"\npath = "report.language"\nchoices = []\n',
            "4: [VF701] choices: “[]” is not words.",
        ),
        (
            '[VF111]\nkind = "report_late"\ndeadline = ["final_report"]\n',
            (
                "3: [VF111] deadline: `deadlines.toml` has no deadline "
                "“[final_report]”. Did you mean “final_report”?"
            ),
        ),
    ],
)
def test_a_table_that_does_not_fit_is_refused(
    flaws_in: Flaws, about: str, table: str, fault: str
) -> None:
    """With its file and line, what was found and what is expected."""
    assert flaws_in(table + about) == [f"checks.toml:{fault}"]


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        (
            '"guide"',
            '"giude"',
            (
                "15: [VF301] source: `sources.toml` has no document “giude”. Did "
                "you mean “guide”?"
            ),
        ),
        (
            '"quoted"',
            '"inferred"',
            ("13: [VF301] severity: What is only “inferred” cannot carry “error”."),
        ),
        (
            '"error"',
            '"grave"',
            (
                "13: [VF301] severity: “grave” is not one of the words expected "
                "here: error, warning, note."
            ),
        ),
    ],
)
def test_a_check_rests_on_a_document(
    flaws_in: Flaws, about: str, was: str, becomes: str, fault: str
) -> None:
    """As a rule in Python does."""
    table = (AT_MOST + about).replace(was, becomes)

    assert flaws_in(table) == [f"checks.toml:{fault}"]
