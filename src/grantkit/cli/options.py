"""Options and arguments that several commands share."""

import datetime as dt
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from grantkit.cli.refusing import usage_error
from grantkit.errors import InputError
from grantkit.structuring import ReadingError, date_of

CommandT = TypeVar("CommandT", bound=Callable[..., Any])

LANGUAGES = ("lv", "en")

file_argument = click.argument("file", type=click.Path(path_type=Path))

files_argument = click.argument(
    "files",
    metavar="FILE...",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
)

report_option = click.option(
    "--report", metavar="ID", help="The report, where the project has several."
)
funder_option = click.option(
    "--funder", metavar="CODE", help="Judge by this funder instead of the project's."
)
lang_option = click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    is_eager=True,  # what is wrong with other options is said in it
    help="Language of the messages; that of the workbook or report if left out.",
)


def _one_file(
    ctx: click.Context, param: click.Parameter, value: tuple[str, ...]
) -> Path | None:
    """Take the one file that holds; of two, neither would be passed over unsaid."""
    if len(value) > 1:
        raise _refused("given_twice", ctx, param)
    if value and not value[0].strip():
        raise _refused("no_file", ctx, param)
    return Path(value[0]) if value else None


overrides_option = click.option(
    "--overrides",
    metavar="FILE",
    multiple=True,
    callback=_one_file,
    help="Own rules of the organisation; grantkit.toml here or above if left out.",
)


def _as_date(ctx: click.Context, param: click.Parameter, value: str | None) -> dt.date:
    if value is None:
        return dt.datetime.now(tz=dt.UTC).astimezone().date()
    try:
        return date_of(value)
    except ReadingError as error:
        raise _refused("not_a_day", ctx, param, found=value) from error


as_of_option = click.option(
    "--as-of",
    metavar="DATE",
    callback=_as_date,
    help="The day on which the report is looked at; today if left out.",
)

on_option = click.option(
    "--on",
    metavar="DATE",
    callback=_as_date,
    help="The day of the confirmation; today if left out.",
)


def _refused(
    key: str, ctx: click.Context, param: click.Parameter, **values: str
) -> InputError:
    """Say what is wrong with an option, in the language that is asked for."""
    spoken = ctx.params.get("language") or system_language()
    return usage_error(key, spoken, option=param.opts[0], **values)


def system_language() -> str:
    """Give the language of messages before any report has been read."""
    locale = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return "lv" if locale.lower().startswith("lv") else "en"
