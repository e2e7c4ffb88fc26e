"""`practiceguard incident`: what happened, whom to tell by when, whether the log is whole."""

import getpass
from datetime import datetime

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.incident_words import (
    duties_in_words,
    list_in_words,
    plain_duties,
    plain_room,
    room_in_words,
    verified_in_words,
)
from practiceguard.cli.output import note as say
from practiceguard.cli.output import tell
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.entry import Noted, Topic
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import is_called, shown_number
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.practice_zone import named_zone
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.residents import residents_of

_WHICH = click.argument("number", required=False)
_MOMENT = click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M"])
_BY = click.option("--by", help="Your name; else that of the account you are logged in with.")


@click.group()
def incident() -> None:
    """Something happened: the log, whom to tell, by when. No legal advice."""


@incident.command("list")
@options.as_json
def list_incidents(as_json: bool) -> int:
    """All incidents, the newest first."""
    rooms = build().incidents.read.all()
    answer = [plain_room(room) for room in rooms]
    tell(answer, as_json=as_json, words=lambda: list_in_words(rooms))
    return ExitCode.DONE


@incident.command()
@_WHICH
@options.as_json
def show(number: str | None, as_json: bool) -> int:
    """One incident with its log; without a number the newest that is open."""
    app = build()
    room = chosen_room(app, number)
    tell(plain_room(room, log=True), as_json=as_json, words=lambda: room_in_words(room))
    return ExitCode.DONE


@incident.command("open")
@click.option(
    "--kind",
    type=click.Choice([kind.value for kind in IncidentKind]),
    default=IncidentKind.UNKNOWN.value,
    show_default=True,
    help="What it looks like; it can turn out to be another.",
)
@click.option("--seen", required=True, help="What was seen, in a few words.")
@click.option(
    "--noticed",
    type=_MOMENT,
    help="When anybody of the practice first noticed: 2026-11-20T18:10; else now.",
)
@click.option("--noticed-by", help="Who noticed; else you.")
@click.option("--country", help="Where the practice is (FR), if it is not set up yet.")
@click.option("--state", help="Its state or province, where that has its own law: CA, QC.")
@_BY
@options.as_json
def open_incident(
    kind: str,
    seen: str,
    noticed: datetime | None,
    noticed_by: str | None,
    country: str | None,
    state: str | None,
    by: str | None,
    as_json: bool,
) -> int:
    """Open an incident: the clocks start, and no copy is removed any more."""
    app = build()
    clock = app.world.clock
    zone = named_zone(clock.zone(), clock.now())
    author = by or getpass.getuser()
    at = noticed.replace(tzinfo=zone) if noticed else clock.now()
    facts = FirstFacts(IncidentKind(kind), at, noticed_by or author, seen, author)
    room = app.incidents.open(facts, _home(app, country, state), zone)
    tell(plain_room(room, log=True), as_json=as_json, words=lambda: room_in_words(room))
    return ExitCode.DONE


@incident.command()
@click.argument("text")
@click.option("--incident", "number", help="Which one; else the newest that is open.")
@click.option(
    "--about",
    type=click.Choice([topic.value for topic in Topic]),
    default=Topic.GENERAL.value,
    show_default=True,
    help="What the note is about.",
)
@click.option("--happened", type=_MOMENT, help="When it happened, if that was earlier.")
@_BY
@options.as_json
def note(
    text: str,
    number: str | None,
    about: str,
    happened: datetime | None,
    by: str | None,
    as_json: bool,
) -> int:
    """Write a line into the log; nothing in it can be changed later."""
    if not text.strip():
        raise click.UsageError("TEXT: write what happened.")
    app = build()
    room = chosen_room(app, number)
    zone = named_zone(app.world.clock.zone(), app.world.clock.now())
    at = happened.replace(tzinfo=zone) if happened else None
    key = room.incident.id
    app.incidents.write(key, by or getpass.getuser(), Noted(text.strip(), Topic(about), at))
    written = app.incidents.read(key)
    line = written.entries[-1]
    answer = {"incident": key, "number": line.number, "at": line.at, "author": line.author}
    tell(
        answer,
        as_json=as_json,
        words=lambda: f"{shown_number(key)}: entry {line.number} was written.",
    )
    return ExitCode.DONE


@incident.command()
@_WHICH
@click.option("--all", "every", is_flag=True, help="Also what is not needed, and why.")
@options.as_json
def duties(number: str | None, every: bool, as_json: bool) -> int:
    """Whom to tell, why and by when, the nearest first."""
    app = build()
    room = chosen_room(app, number)
    derived = app.incidents.derive(room.incident, residents_of(room.incident))
    table = table_of(room.incident, derived.duties, derived.laws)
    now = app.world.clock.now()
    tell(
        plain_duties(room, derived, table, now),
        as_json=as_json,
        words=lambda: duties_in_words(room, table, now, derived.related, every=every),
    )
    return ExitCode.DONE


@incident.command()
@_WHICH
@options.as_json
def verify(number: str | None, as_json: bool) -> int:
    """Look whether the log and the evidence are what was written; exit code 1 if not."""
    app = build()
    room = chosen_room(app, number)
    wrong = app.incidents.evidence.verify(room.incident.id)
    is_whole = not room.flaws and not wrong
    answer = {
        "incident": room.incident.id,
        "entries": len(room.entries),
        "is_whole": is_whole,
        "flaws": room.flaws,
        "evidence": {key: code.value for key, code in wrong.items()},
    }
    tell(answer, as_json=as_json, words=lambda: verified_in_words(room, wrong))
    return ExitCode.DONE if is_whole else ExitCode.FAILED


def chosen_room(app: App, number: str | None) -> Room:
    """Given a number (`2026-01`, or `2026-01-7f3a` where several have that), return the incident.

    Without one, the newest that is open; others that are open are told. A usage error if there is
    none, or if several could be meant.
    """
    if number is not None:
        return _named(app, number)
    rooms = app.incidents.read.open()
    if not rooms:
        raise click.UsageError("No incident is open: give its number, as `incident list` shows it.")
    if len(rooms) > 1:
        others = ", ".join(one.incident.number for one in rooms[1:])
        say(f"The newest, {rooms[0].incident.number}; open as well: {others}.")
    return rooms[0]


def _named(app: App, number: str) -> Room:
    found = [room for room in app.incidents.read.all() if is_called(room.incident.id, number)]
    if not found:
        raise click.UsageError(f"{number}: there is no incident of that number.")
    if len(found) > 1:
        # Opened on two computers of one practice.
        numbers = ", ".join(sorted(_telling_apart(found)))
        raise click.UsageError(f"{number}: several have that number: {numbers}.")
    return found[0]


def _telling_apart(rooms: list[Room]) -> set[str]:
    shown = {room.incident.number for room in rooms}
    return shown if len(shown) == len(rooms) else {room.incident.id for room in rooms}


def _home(app: App, country: str | None, state: str | None) -> str:
    practice = app.world.store.practice()
    where = (country or (practice.country if practice else "")).upper()
    if len(where) != 2 or not where.isalpha():
        raise click.UsageError("--country: where is the practice? Two letters (ISO 3166-1): FR.")
    return f"{where}-{state.upper().removeprefix(f'{where}-')}" if state else where
