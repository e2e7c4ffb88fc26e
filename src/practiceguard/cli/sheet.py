"""`practiceguard sheet`: the recovery sheet — prove that it is there, or make a new one."""

import getpass
import sys
import warnings
from pathlib import Path

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.output import moment, tell
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.domain.backup.repository import Repository


@click.group()
def sheet() -> None:
    """The recovery sheet: the paper that opens the copies when this computer is gone."""


def _repository(app: App, place: str | None) -> Repository:
    """Return the place a sheet belongs to: each has its own. The first one if none was named."""
    key = options.chosen_place(app, place) if place is not None else None
    chosen = app.world.store.repository(key) if key is not None else None
    return chosen or app.open_repository.current()


@sheet.command("show")
@options.as_json
@options.place
def show(as_json: bool, place: str | None) -> None:
    """Say when the sheet was made, saved and last proved; never shows the code."""
    app = build()
    repository = _repository(app, place)
    known = app.world.store.sheet(repository.key)
    tell(
        known,
        as_json=as_json,
        words=lambda: (
            f"Made {moment(known.made_at)}; saved {moment(known.saved_at)}; "
            f"last proved {moment(known.verified_at)}."
            if known
            else "There is no recovery sheet yet."
        ),
    )


@sheet.command("verify")
@options.as_json
@options.place
@click.option("--code-stdin", is_flag=True, help="Read the code from standard input.")
def verify(as_json: bool, place: str | None, code_stdin: bool) -> None:
    """Type the code from the paper, to prove that it still opens the copies."""
    refuse_to_ask(code_stdin, may_ask=not as_json)
    app = build()
    known = app.sheets.verify(_repository(app, place), typed_code(code_stdin))
    tell(
        known,
        as_json=as_json,
        words=lambda: (
            f"Proved: this paper opens the copies ({moment(known.verified_at)})."
            if app.sheets.is_in_force(known)
            else "This is an older paper, or one made on another computer; it still opens the "
            "copies. Once a new sheet is made and typed back, it no longer does."
        ),
    )


@sheet.command("renew")
@options.as_json
@options.language
@click.option(
    "--save",
    "target",
    type=click.Path(path_type=Path, dir_okay=False),
    required=True,
    help="Save the new sheet as this PDF.",
)
@options.place
@click.option("--code-stdin", is_flag=True, help="Read the code from standard input.")
def renew(as_json: bool, language: str, target: Path, place: str | None, code_stdin: bool) -> None:
    """Make a new sheet and have it typed back; the code of the old one stops working."""
    refuse_to_ask(code_stdin, may_ask=not as_json)
    app = build()
    repository = _repository(app, place)
    app.sheets.make(repository)
    app.sheets.save(repository, target.resolve(), language)
    click.echo(f"The new sheet is in {target}.", err=True)
    known = app.sheets.confirm(repository, typed_code(code_stdin))
    tell(known, as_json=as_json, words=lambda: "The new sheet is proved.")


@sheet.command("reconnect")
@options.as_json
@options.place
@click.option("--code-stdin", is_flag=True, help="Read the code from standard input.")
def reconnect(as_json: bool, place: str | None, code_stdin: bool) -> None:
    """Open the copies again after this computer's keyring lost their password.

    The code of the recovery sheet is wanted, or the password itself.
    """
    refuse_to_ask(code_stdin, may_ask=not as_json)
    app = build()
    wanted = _repository(app, place) if place is not None else None
    repository = app.reconnect(typed_code(code_stdin).rstrip("\r\n"), wanted)
    tell(
        repository,
        as_json=as_json,
        words=lambda: f"This computer opens the copy at {repository.location} again.",
    )


def typed_code(
    code_stdin: bool,
    *,
    may_ask: bool = True,
    question: str = "The code on the sheet",
    option: str = "--code-stdin",
) -> str:
    """Return the code somebody types; never from an argument, where others could read it.

    Where nobody may be asked, the option that is missing is named.
    """
    refuse_to_ask(code_stdin, may_ask=may_ask, question=question, option=option)
    if code_stdin:
        return sys.stdin.readline()
    with answerable(question, option), warnings.catch_warnings():
        # Where typing cannot be hidden, getpass says so; its warning adds only a line of Python.
        warnings.simplefilter("ignore", getpass.GetPassWarning)
        typed: str = click.prompt(question, hide_input=True)
    return typed


def refuse_to_ask(
    code_stdin: bool,
    *,
    may_ask: bool,
    question: str = "The code on the sheet",
    option: str = "--code-stdin",
) -> None:
    """End with a usage error, before anything is done, if a code could only be asked for."""
    if not (code_stdin or may_ask):
        raise unanswered(question, option)
