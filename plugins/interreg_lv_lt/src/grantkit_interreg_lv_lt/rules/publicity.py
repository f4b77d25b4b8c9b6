"""Rules on what stands on publications, and on pages and posters of the partners."""

from collections.abc import Iterator, Mapping

from grantkit.plugin import (
    CommunicationKind,
    Figures,
    Parameters,
    Partner,
    PartnerRole,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import OLD, began, details_of, table_on

_WITHOUT_DISCLAIMER = (CommunicationKind.POSTER, CommunicationKind.PLAQUE)


def _spellings(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words.split("|")) for name, words in table.items()}


@rule(
    "LVLT608",
    severity="error",
    certainty="quoted",
    source="visibility_law_14",
    clause="2.2; so also Regulation (EU) 2021/1060, Annex IX",
    needs=("project.start", "communication"),
)
def support_not_credited(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A publication lacks the emblem, or does not credit the support.

    What it checks: the emblem; in 2014-2020 “European Union” and the fund, in 2021-2027
    “Co-funded by the European Union”, in English, Latvian or Lithuanian.
    Why the funder asks: the law of the Union asks for it on all communication.
    How to put it right: add what is missing; where that is too late, say so in the
    report.
    Source: Regulation (EU) No 1303/2013, Annex XII; 2021/1060, Annex IX.
    """
    elements = _spellings(table_on(parameters, view, "support_elements"))
    for path, item in numbered("communication", view.communication):
        name = checks.publication_name(item)
        if item.emblem is False:
            yield Remark(f"{path}.emblem", variant="emblem", item=name)
        for missing in checks.missing_elements(item.statement or "", elements):
            if item.statement:
                yield Remark(f"{path}.statement", variant=missing, item=name)


def _without(view: View, kinds: tuple[str, ...]) -> Iterator[tuple[str, Partner]]:
    """Find partners that published nothing of these kinds."""
    done = {item.partner for item in view.communication if item.kind in kinds}
    for path, each in numbered("partners", view.partners):
        carrying = each.role is not PartnerRole.ASSOCIATED
        if carrying and each.id is not None and each.id not in done:
            yield path, each


@rule(
    "LVLT609",
    severity="error",
    certainty="quoted",
    source="communication_guidelines_4",
    clause="pages of partners; so also Regulation (EU) 2021/1059, Article 36(4)",
    needs=("project.start", "partners", "communication[].partner"),
)
def partner_without_page_on_the_project(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner has no description of the project on its site.

    What it checks: an entry of kind `web` for each partner; in 2021-2027 social media
    serve too, and a partner without a site is not asked.
    Why the funder asks: aims, results and the support are shown where people look.
    How to put it right: publish the description, and enter it with its partner.
    Source: Communication Guidelines; Regulation (EU) 2021/1059, Article 36(4).
    """
    kinds = checks.names_on(parameters, began(view), "page_kinds")
    everyone = kinds == (CommunicationKind.WEB,)
    for path, each in _without(view, kinds):
        if everyone or each.page:
            yield Remark(path, partner=each.name or each.id)


@rule(
    "LVLT610",
    severity="error",
    certainty="quoted",
    source="communication_guidelines_4",
    clause="poster; so also Regulation (EU) 2021/1059, Article 36(4)",
    needs=("partners", "communication[].partner"),
)
def partner_without_poster(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A partner has no poster at its premises.

    What it checks: an entry of kind `poster` for each partner.
    Why the funder asks: an A3 poster, or since 2021 an electronic display, hangs where
    visitors see it.
    How to put it right: put it up, and enter it with its partner.
    Source: Communication Guidelines; Regulation (EU) 2021/1059, Article 36(4).
    """
    for path, each in _without(view, (CommunicationKind.POSTER,)):
        yield Remark(path, partner=each.name or each.id)


@rule(
    "LVLT613",
    severity="warning",
    certainty="inferred",
    source="disclaimers_in_use",
    needs=("project.start", "communication"),
    editions=OLD,
)
def disclaimer_incomplete(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A publication has no disclaimer in its language, or one that lacks a part.

    What it checks: the parts of the disclaimers in use: who answers for the content,
    and that it is not the position of the Union; wording may differ.
    Why the funder asks: the guidelines ask for a disclaimer.
    How to put it right: copy the disclaimer of the guidelines.
    Source: disclaimers on pages of projects; the duty is of the guidelines.
    """
    for path, item in numbered("communication", view.communication):
        name, place = checks.publication_name(item), f"{path}.disclaimer"
        if item.kind in _WITHOUT_DISCLAIMER or item.language not in ("en", "lv", "lt"):
            continue
        table = table_on(parameters, view, f"disclaimer_{item.language}")
        if not item.disclaimer:
            yield Remark(place, item=name)
            continue
        for missing in checks.missing_elements(item.disclaimer, _spellings(table)):
            yield Remark(place, variant=missing, item=name)


@rule(
    "LVLT614",
    severity="warning",
    certainty="quoted",
    source="communication_guidelines_4",
    clause="programme logo",
    editions=OLD,
)
def logo_too_small(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The programme's logo is too narrow, or another logo is larger than the emblem.

    What it checks: widths below 60 mm, or below 47 mm of the minimised logo, and
    `details.larger_logo`.
    Why the funder asks: the logo is to be readable.
    How to put it right: enlarge the logo, or add an emblem as large as other logos.
    Source: Communication Guidelines, programme logo.
    """
    full = checks.integer_on(parameters, began(view), "logo_width")
    least = checks.integer_on(parameters, began(view), "minimised_logo_width")
    for path, item in numbered("communication", view.communication):
        width, place = item.logo_width_mm, f"{path}.logo_width_mm"
        if width is None or full is None or least is None or width >= full:
            continue
        variant = "" if width < least else "minimised"
        yield Remark(
            place,
            variant=variant,
            full=full,
            least=least,
            item=checks.publication_name(item),
            width=width,
        )
    if details_of(view).larger_logo:
        yield Remark("details.larger_logo", variant="larger")


RULES = (
    support_not_credited,
    partner_without_page_on_the_project,
    partner_without_poster,
    disclaimer_incomplete,
    logo_too_small,
)
