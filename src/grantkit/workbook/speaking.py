"""The language that a workbook is kept in: that of the titles of its sheets."""

from collections.abc import Mapping

from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES
from grantkit.workbook.outline import Names, Sheet
from grantkit.workbook.words import Asker, spoken_titles


def language_of_titles(
    titles: Mapping[Names, str],
    sheets: Mapping[Names, Sheet],
    funder: InstalledFunder | None,
) -> str | None:
    """Tell in which language most titles are; None where that is not clear.

    Args:
        titles: As on the tabs, by the names of the sheet that was recognised.
        sheets: All sheets there may be.
        funder: Whose words name some of them; None where its plugin cannot be used.
    """
    counts: dict[str, int] = {}
    for language in LANGUAGES:
        asker = Asker(funder=funder, language=language)
        usual = spoken_titles(sheets.values(), asker)
        counts[language] = sum(
            title == usual[sheets[names].key] for names, title in titles.items()
        )
    most = max(counts.values())
    best = [language for language, count in counts.items() if count == most]
    return best[0] if most and len(best) == 1 else None
