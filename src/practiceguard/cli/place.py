"""`practiceguard place`: the places of the copies — see, add, try, change and remove them."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import note, one_line, tell
from practiceguard.cli.place_way import Given, secrets_for, tried, way_options
from practiceguard.cli.place_words import (
    lost_by,
    place_line,
    say_trial,
    tell_finding,
    tell_trial,
    warn,
)
from practiceguard.cli.questions import answerable, unanswered
from practiceguard.cli.sheet import typed_code
from practiceguard.domain.backup.connection import SecretPart
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.place_secrets import PlaceSecrets
from practiceguard.services.practice.connect_repository import Reach
from practiceguard.services.practice.set_up_practice import PlaceFinding
from practiceguard.services.practice.try_place import PlaceContent

_KINDS = tuple(kind.value for kind in PlaceKind if kind is not PlaceKind.THIS_COMPUTER)
_FOLDER = click.Path(path_type=Path, file_okay=False)
_STDIN = click.option(
    "--password-stdin", is_flag=True, help="Read the secrets from standard input, one a line."
)


@click.group()
def place() -> None:
    """The places of the copies: see, add, test, change and remove them."""


@place.command("list")
@options.as_json
def list_places(as_json: bool) -> None:
    """Show the places, the first one first."""
    places = _places(build())
    tell(places, as_json=as_json, words=lambda: "\n".join(map(place_line, places)))


@place.command("add")
@click.argument("kind", type=click.Choice(_KINDS))
@click.option("--folder", type=_FOLDER, help="The drive or the network folder.")
@way_options
@click.option("--label", default="", help="What the place is called.")
@click.option("--adopt", is_flag=True, help="Take over the copy that is there.")
@click.option("--test-only", is_flag=True, help="Only try; keep nothing.")
@_STDIN
@options.as_json
def add(
    kind: str,
    folder: Path | None,
    label: str,
    adopt: bool,
    test_only: bool,
    password_stdin: bool,
    as_json: bool,
    **way: Any,
) -> int:
    """Try a place and let copies go there from now on."""
    app, may_ask = build(), not as_json
    if app.world.store.plan() is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    wanted = PlaceKind(kind)
    if wanted.is_folder:
        if folder is None:
            raise unanswered("The drive or folder for the copy", "--folder")
        if test_only:
            tell_finding(_usable(app, wanted, folder), as_json=as_json)
            return ExitCode.DONE
        repository = _add_folder(
            app, wanted, folder, label, adopt=adopt, stdin=password_stdin, may_ask=may_ask
        )
    else:
        given = Given(**way)
        connection, secrets = secrets_for(
            app, given.connection(wanted), from_stdin=password_stdin, may_ask=may_ask
        )
        trial = tried(app, connection, secrets, fingerprint=given.fingerprint, may_ask=may_ask)
        if test_only:
            warn(trial)
            tell_trial(trial, as_json=as_json)
            return ExitCode.DONE
        say_trial(trial)
        if adopt:
            typed = _copys_password(password_stdin, may_ask=may_ask)
            repository = app.add_place.adopt(trial.connection, secrets, typed, label)
        else:
            if trial.content is PlaceContent.LOCKED:
                raise PracticeGuardError(
                    ErrorCode.PLACE_OCCUPIED, {"location": connection.location}
                )
            repository = app.add_place.create(trial.connection, secrets, label)
    note(
        "Make its recovery sheet now: practiceguard sheet renew --place "
        f"{repository.key[:8]} --save FILE.pdf"
    )
    tell(
        repository,
        as_json=as_json,
        words=lambda: f"Copies go to {one_line(repository.label)} from now on.",
    )
    return ExitCode.DONE


@place.command("test")
@click.argument("name")
@options.as_json
def test(name: str, as_json: bool) -> int:
    """Try a place: can it be reached, is it the right one, can it be emptied from here."""
    app = build()
    repository = _named(app, name)
    if repository.connection is None:
        app.open_repository(repository)
        words = "The place can be used. A copy of this practice is there."
        tell({"content": PlaceContent.OURS}, as_json=as_json, words=lambda: words)
        return ExitCode.DONE
    trial = tried(
        app,
        repository.connection,
        PlaceSecrets(app.world.secrets).of(repository),
        fingerprint=None,
        may_ask=False,
        expected=repository,
    )
    tell_trial(trial, as_json=as_json)
    return ExitCode.DONE


@place.command("change")
@click.argument("name")
@click.option("--label", help="Call it another name.")
@click.option("--folder", type=_FOLDER, help="The folder in which the copy lies now.")
@way_options
@click.option("--ask-password", is_flag=True, help="Ask for the new password, key or settings.")
@_STDIN
@click.option("--new-password", is_flag=True, help="Give this computer a new password of the copy.")
@options.as_json
def change(
    name: str,
    label: str | None,
    folder: Path | None,
    ask_password: bool,
    password_stdin: bool,
    new_password: bool,
    as_json: bool,
    **way: Any,
) -> int:
    """Reach a place another way; the very same copy has to answer there, and its history stays."""
    app, given, may_ask = build(), Given(**way), not as_json
    repository = _named(app, name)
    if repository.connection is None:
        if not given.is_empty or ask_password or password_stdin:
            raise click.UsageError("A folder has no address and no password of its own.")
        if folder is not None:
            repository = _moved(app, repository, folder)
    elif folder is not None:
        raise click.UsageError("--folder: this place is a server.")
    elif not given.is_empty or ask_password or password_stdin:
        connection = given.changed(repository.connection)
        kept = app.change_place.secrets_of(repository)
        typed: Mapping[SecretPart, Secret] = {}
        if ask_password or password_stdin:
            connection, typed = secrets_for(
                app, connection, from_stdin=password_stdin, may_ask=may_ask
            )
        trial = tried(
            app,
            connection,
            {**kept, **typed},
            fingerprint=given.fingerprint,
            may_ask=may_ask,
            expected=repository,
        )
        repository = app.change_place.connection(repository.key, trial.connection, typed)
    if label is not None:
        repository = app.change_place.label(repository.key, label)
    if new_password and not app.change_place.renew_password(repository.key):
        note("The server deletes nothing: the former password still opens the copy, too.")
    tell(repository, as_json=as_json, words=lambda: place_line(repository))
    return ExitCode.DONE


@place.command("remove")
@click.argument("name")
@click.option("--yes", is_flag=True, help="What would be lost is known; do not ask.")
@options.as_json
def remove(name: str, yes: bool, as_json: bool) -> int:
    """Make no more copies there. Says first what would be lost; no copy is ever deleted."""
    app = build()
    repository = _named(app, name)
    loss = app.remove_place.loss(repository.key)
    note("\n".join(lost_by(loss)))
    if loss.is_only_one:
        raise click.UsageError("It is the only place: add another one first.")
    if not yes:
        question = "Remove it?"
        if as_json:
            raise unanswered(question, "--yes")
        with answerable(question, "--yes"):
            if not click.confirm(question, default=False):
                raise click.Abort
    app.remove_place(repository.key)
    left = _places(app)
    tell(
        left,
        as_json=as_json,
        words=lambda: "Removed. Left are:\n" + "\n".join(map(place_line, left)),
    )
    return ExitCode.DONE


# --- inside -------------------------------------------------------------------------------------


def _add_folder(
    app: App,
    kind: PlaceKind,
    folder: Path,
    label: str,
    *,
    adopt: bool,
    stdin: bool,
    may_ask: bool,
) -> Repository:
    finding = app.set_up.look_at_place(kind, folder.expanduser().absolute())
    if adopt:
        typed = _copys_password(stdin, may_ask=may_ask)
        return app.add_place.adopt_found(kind, finding, typed, label)
    return app.add_place.create_found(kind, finding, label)


def _usable(app: App, kind: PlaceKind, folder: Path) -> PlaceFinding:
    """Return what lies in a folder; raise what is wrong with it. Nothing is written there."""
    finding = app.set_up.look_at_place(kind, folder.expanduser().absolute())
    if finding.problem is not None:
        raise PracticeGuardError(finding.problem, {"location": finding.location})
    return finding


def _copys_password(stdin: bool, *, may_ask: bool) -> str:
    return typed_code(
        stdin,
        may_ask=may_ask,
        question="Password or recovery code of the copy",
        option="--password-stdin",
    ).rstrip("\r\n")


def _moved(app: App, repository: Repository, folder: Path) -> Repository:
    finding = app.set_up.look_at_place(repository.kind, folder.expanduser().absolute())
    if finding.problem is not None or not finding.holds_repository:
        code = finding.problem or ErrorCode.PLACE_EMPTY
        raise PracticeGuardError(code, {"location": finding.location})
    return app.change_place.moved(repository.key, Reach(repository.kind, finding.location))


def _named(app: App, name: str) -> Repository:
    repository = app.world.store.repository(options.chosen_place(app, name))
    if repository is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    return repository


def _places(app: App) -> tuple[Repository, ...]:
    plan = app.world.store.plan()
    if plan is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    known = (app.world.store.repository(key) for key in plan.repositories)
    return tuple(one for one in known if one is not None)
