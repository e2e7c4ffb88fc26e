"""Options that several verbs share, and what their values mean."""

import posixpath
from datetime import datetime
from pathlib import PureWindowsPath

import click

from practiceguard.bootstrap import App
from practiceguard.cli.output import moment, note, one_line
from practiceguard.domain.backup.plan import TAG
from practiceguard.domain.backup.protection import FUTURE_TOLERANCE
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.snapshot_path import snapshot_path
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.list_snapshots import Completeness, SnapshotEntry

as_json = click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
language = click.option(
    "--language",
    type=click.Choice(["en", "fr"]),
    default="en",
    show_default=True,
    help="Language of the recovery sheet.",
)
snapshot = click.option(
    "--copy",
    "snapshot_id",
    default="latest",
    show_default=True,
    help="Which copy: its id, the beginning of it, or `latest` of this program.",
)

place = click.option("--place", help="Which place: its name, or the beginning of its key.")


def chosen_place(app: App, wanted: str | None) -> RepositoryKey:
    """Given what was asked for, return that place of the plan, the first one if nothing was.

    NOT_SET_UP before set-up; a usage error if no place, or more than one, is called so.
    """
    plan = app.world.store.plan()
    if plan is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    if wanted is None:
        return plan.repository
    fitting = []
    for key in plan.repositories:
        repository = app.world.store.repository(key)
        if repository is not None and (
            repository.label.casefold() == wanted.casefold()
            or (len(wanted) >= FEWEST_DIGITS and key.startswith(wanted))
        ):
            fitting.append(key)
    if len(fitting) != 1:
        raise click.UsageError(f"--place {one_line(wanted)}: no place, or more than one, fits.")
    return fitting[0]


def chosen_copy(app: App, wanted: str) -> SnapshotEntry:
    """Given what was asked for, return that copy, as the place has it now; SNAPSHOT_NOT_FOUND.

    A usage error if too little of an id was given to know which copy is meant.

    `latest` is the newest of our own that is not from the future: another program's snapshot, or
    one made while the clock was wrong, must not stand in for it. Says so if the copy is not
    complete.
    """
    entries = app.list_snapshots(refresh=True)
    if wanted == "latest" and entries:
        chosen = _latest(entries, app.world.clock.now())
    else:
        if len(wanted) < FEWEST_DIGITS:
            raise click.UsageError(f"--copy {one_line(wanted)}: {_GIVE_MORE}")
        fitting = [
            entry for entry in entries if entry.snapshot.snapshot_id.startswith(wanted.lower())
        ]
        if len(fitting) > 1:
            raise click.UsageError(f"--copy {one_line(wanted)}: several begin so; {_GIVE_MORE}")
        if not fitting:
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": wanted})
        (chosen,) = fitting
    if chosen.completeness is not Completeness.COMPLETE:
        note(
            f"Copy {chosen.snapshot.short_id} of {moment(chosen.snapshot.taken_at)} "
            + _NOT_COMPLETE[chosen.completeness]
        )
    return chosen


def path_in_copy(app: App, untrusted_path: str) -> str:
    r"""Given a path as somebody typed it, return it as the copies have it; a usage error if not so.

    Dots and slashes too many are taken out: `/a/../b/` is `/b`. On Windows `C:\x` is `/C/x`.
    """
    path = untrusted_path
    if app.world.is_windows and PureWindowsPath(path).drive:
        path = snapshot_path(PureWindowsPath(path))
    if not path.startswith("/"):
        raise click.UsageError(f"{one_line(untrusted_path)}: give the path from `/`, as `ls` does.")
    return posixpath.normpath("/" + path.lstrip("/"))


def country_code(untrusted_code: str) -> str:
    """Return the code of a country; a usage error if it is none: `UK` would match no law later."""
    from practiceguard.wording.countries import country_names  # needs Babel, other verbs do not

    code = untrusted_code.strip().upper()
    if code not in country_names("en"):
        raise click.UsageError(
            f"--country {one_line(untrusted_code)}: give the two letters of ISO 3166-1: FR, GB."
        )
    return code


FEWEST_DIGITS = 4
_GIVE_MORE = "give four digits or more of the id that `practiceguard snapshots` shows, or latest."
_NOT_COMPLETE = {
    Completeness.INCOMPLETE: "is INCOMPLETE: some files may be missing in it.",
    Completeness.UNKNOWN: "was not made by this computer: whether it is complete is not known.",
}


def _latest(newest_first: tuple[SnapshotEntry, ...], now: datetime) -> SnapshotEntry:
    # Better a doubtful copy than none: somebody may be looking for the last trace of a file.
    believable = [
        entry for entry in newest_first if entry.snapshot.taken_at <= now + FUTURE_TOLERANCE
    ]
    ours = [entry for entry in believable if TAG in entry.snapshot.tags]
    return next(iter(ours or believable or newest_first))
