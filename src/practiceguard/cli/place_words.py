"""What `practiceguard place` says of places, of a trial, and of what would be lost."""

from dataclasses import asdict

from practiceguard.cli.output import moment, note, one_line, tell
from practiceguard.domain.backup.connection import RestConnection, S3Connection
from practiceguard.domain.backup.repository import Repository
from practiceguard.services.practice.remove_place import Loss
from practiceguard.services.practice.set_up_practice import PlaceFinding
from practiceguard.services.practice.try_place import Deletion, PlaceContent, PlaceTrial
from practiceguard.wording.places import CONTENT, DELETION, NOT_ENCRYPTED


def place_line(one: Repository) -> str:
    """Return a place in one line: the beginning of its key, its name, its kind, where it is."""
    proved = ", cannot be emptied from here" if one.append_only else ""
    where = one_line(one.location)
    return f"{one.key[:8]}  {one_line(one.label)} ({one.kind.value}{proved}): {where}"


def say_trial(trial: PlaceTrial) -> None:
    """Say on standard error what a trial found."""
    if trial.content is not None:
        note(CONTENT[trial.content.value])
    note(DELETION[trial.deletion.value])
    warn(trial)


def warn(trial: PlaceTrial) -> None:
    """Say on standard error what is no failure, and yet has to be known."""
    connection = trial.connection
    if isinstance(connection, RestConnection | S3Connection) and not connection.is_encrypted:
        note(NOT_ENCRYPTED)


def tell_finding(finding: PlaceFinding, *, as_json: bool) -> None:
    """Answer what was found in a folder."""
    content = PlaceContent.LOCKED if finding.holds_repository else PlaceContent.EMPTY
    content = PlaceContent.OURS if finding.is_ours else content
    answer = {"content": content, "deletion": Deletion.POSSIBLE, "free_bytes": finding.free_bytes}
    words = f"{CONTENT[content.value]}\n{DELETION[Deletion.POSSIBLE.value]}"
    tell(answer, as_json=as_json, words=lambda: words)


def tell_trial(trial: PlaceTrial, *, as_json: bool) -> None:
    """Answer what a trial of a server found."""
    answer = {
        "content": trial.content,
        "deletion": trial.deletion,
        "certificate": asdict(trial.certificate) if trial.certificate else None,
        "host_key": trial.host_key.fingerprint if trial.host_key else None,
    }
    content = CONTENT[trial.content.value] if trial.content is not None else ""
    words = f"{content}\n{DELETION[trial.deletion.value]}"
    tell(answer, as_json=as_json, words=lambda: words)


def lost_by(loss: Loss) -> list[str]:
    """Return what removing a place would lose, a sentence each."""
    told = []
    if not loss.has_proved_sheet:
        told.append(
            "Its recovery sheet was never proved: without it nobody can ever open its copies again."
        )
    if loss.is_only_elsewhere:
        told.append("No other place is outside the practice: fire or theft takes all.")
    if loss.is_only_append_only:
        told.append("No other place refuses to delete copies: a virus could erase all.")
    if loss.copies is None:
        told.append("How many copies lie there was never read.")
    else:
        newest = f", the newest of {moment(loss.newest)}" if loss.newest else ""
        count = "1 copy" if loss.copies == 1 else f"{loss.copies} copies"
        told.append(f"{count} there{newest}.")
    told.append("They stay where they are; the recovery sheet opens them.")
    return told
