"""Every command with its arguments and options, as the command line knows them."""

import inspect
from collections.abc import Iterator, Sequence

import click
from class_tables import cell

from grantkit.cli.main import grantkit


def commands_page() -> Iterator[str]:
    """Write the page of all commands, in the order of the work."""
    yield "# Commands"
    yield ""
    page = "[Exit codes and JSON](exit-codes-and-json.md)"
    yield f"What each exit code means stands in {page}."
    yield "Every command tells the same with `--help`."
    for words, command in commands(grantkit, ("grantkit",)):
        yield from _section(words, command)


def commands(
    command: click.Command, words: Sequence[str]
) -> Iterator[tuple[Sequence[str], click.Command]]:
    """List a command and those in it, each with the words that call it."""
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from commands(inner, (*words, name))


def _section(words: Sequence[str], command: click.Command) -> Iterator[str]:
    name = " ".join(words)
    usage = command.collect_usage_pieces(click.Context(command))
    yield from ("", f"## {name}", "", "```text", " ".join([name, *usage]), "```", "")
    yield from _told(command)
    options = [each for each in command.params if isinstance(each, click.Option)]
    shown = [option for option in options if not option.hidden]
    if shown:
        yield from ("", "| option | what it does |", "|---|---|")
        yield from (f"| {_names(option)} | {_help(option)} |" for option in shown)


def _told(command: click.Command) -> Iterator[str]:
    """Give the help of a command, a sentence a line where it has several."""
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        example = paragraph.removeprefix("Example: ")
        if example == paragraph:
            yield from (" ".join(paragraph.replace("\b", "").split()), "")
        else:
            yield from ("For example:", "", "```text", example.strip(), "```")


def _names(option: click.Option) -> str:
    names = ", ".join(f"`{name}`" for name in (*option.opts, *option.secondary_opts))
    if option.is_flag:
        return names
    kind = option.metavar or option.type.name.upper()
    if isinstance(option.type, click.Choice):
        kind = " ".join(f"`{choice}`" for choice in option.type.choices)
    return f"{names} {kind}"


def _help(option: click.Option) -> str:
    return cell(option.help or "")
