"""The group of commands, and what becomes of errors.

Exit codes: 0 ready (warnings allowed), 1 errors found, 2 usage, unreadable input or no
PDF, 3 a plugin failed or a bug. Commands are imported when they are called, so that
`--version` and `--help` load nothing but click.
"""

import io
import os
import sys
from collections.abc import Mapping, Sequence

import click

from grantkit import __version__
from grantkit.cli.lazy import LazyGroup
from grantkit.cli.visible import visible
from grantkit.errors import BrokenPluginError, GrantkitError

READY, ERRORS, USAGE, FAILED = 0, 1, 2, 3
_INTERRUPTED = 130
_READER_GONE = 141
_TRACEBACK = "GRANTKIT_TRACEBACK"

COMMANDS: Mapping[str, str] = {
    "new": "Make a starter project file for a funder.",
    "check": "Judge a report: what is missing, what is against the rules.",
    "render": "Fill the funder's Word form with a report.",
    "verify": "Tell whether a rendered report was changed since.",
    "confirm": "Prepare the lines by which a person confirms a report.",
    "calendar": "Tell what is due when, and how each day was found.",
    "convert": "Turn a YAML project file into a workbook, or back.",
    "explain": "Show the page of a code, or where a figure comes from.",
    "schema": "Write the JSON Schema of the project file, for editors.",
    "funders": "List the installed funders.",
    "form": "Judge, show and prepare Word forms.",
    "plugin": "Start a funder plugin, and see what it still lacks.",
}
"""Each command with its short help; its code stands in the module of its name."""


def _print_version(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001 -- click's signature
    if not wanted or ctx.resilient_parsing:
        return
    click.echo(f"grantkit {__version__}")
    ctx.exit()


@click.command(
    cls=LazyGroup,
    room="grantkit.cli",
    summaries=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"]},
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Show the version and leave.",
)
def grantkit() -> None:
    """Check a grant project against its funder's rules and fill the funder's form.

    Example: grantkit check project.yaml
    """


def run(arguments: Sequence[str]) -> int:
    """Run a command and give its exit code; no traceback ever reaches the user."""
    _write_utf8()
    try:
        code = grantkit.main(list(arguments), "grantkit", standalone_mode=False)
    except (click.ClickException, click.Abort, click.exceptions.Exit) as stop:
        return _stopped(stop)
    except GrantkitError as error:
        return tell(error)
    except SystemExit:
        # So click and rich leave when whoever read the output has gone. Their code, 1,
        # would say that errors were found.
        return _READER_GONE
    except Exception as error:
        if os.environ.get(_TRACEBACK):
            raise
        _report_bug(error)
        return FAILED
    return code if isinstance(code, int) else READY


def tell(error: GrantkitError) -> int:
    """Say what stopped the work, and give the exit code that goes with it."""
    click.echo(visible(str(error)), err=True)
    return FAILED if isinstance(error, BrokenPluginError) else USAGE


def _write_utf8() -> None:
    """Write UTF-8 into pipes and files whatever the system says; see PEP 540."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _stopped(stop: click.ClickException | click.Abort | click.exceptions.Exit) -> int:
    """Give the exit code where click itself stops: usage, --help, an interruption."""
    if isinstance(stop, click.exceptions.Exit):
        return stop.exit_code
    if isinstance(stop, click.Abort):
        return _INTERRUPTED
    stop.show()
    return USAGE


def _report_bug(error: Exception) -> None:
    from grantkit.cli.options import system_language  # noqa: PLC0415 -- as above
    from grantkit.wording import core_wording  # noqa: PLC0415 -- as above

    wording = core_wording(system_language())
    what = f"{type(error).__name__}: {error}"
    click.echo(visible(wording.say("error.bug.message", {"error": what})), err=True)
    click.echo(wording.say("error.bug.hint"), err=True)
