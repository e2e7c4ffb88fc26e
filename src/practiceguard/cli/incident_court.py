"""`practiceguard incident record`: the record for a court or an authority, as one archive."""

import getpass
from pathlib import Path

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import incident as room_verbs
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import counted, tell
from practiceguard.cli.progress import StopOnInterrupt, shown
from practiceguard.domain.incident.court_entries import RecordPurpose
from practiceguard.domain.incident.court_record import RecordWish, in_groups
from practiceguard.domain.incident.record_keeping import Keeping, keeping_of
from practiceguard.services.incident.court_record.make import MadeRecord
from practiceguard.services.incident.court_record.speech import PlainEnglish
from practiceguard.services.incident.practice_zone import named_zone
from practiceguard.services.incident.read_incident import Room
from practiceguard.services.incident.residents import residents_of


@click.command()
@click.argument("number", required=False)
@click.option(
    "--for",
    "purpose",
    type=click.Choice([one.value for one in RecordPurpose]),
    required=True,
    help="What for.",
)
@click.option("--to", "recipient", required=True, help="Who gets it: name and place.")
@click.option(
    "--folder",
    type=click.Path(path_type=Path, file_okay=False),
    required=True,
    help="Where the archive goes.",
)
@click.option("--with-names", is_flag=True, help="Leave names of patients in it; says why.")
@click.option("--because", default="", help="Who asked for the names, and by what right.")
@click.option("--with-evidence", is_flag=True, help="Put the files of evidence in.")
@click.option("--encrypted", is_flag=True, help="Encrypt it; the password is printed once.")
@click.option("--by", help="Your name; else that of the account you are logged in with.")
@options.as_json
def record(
    number: str | None,
    purpose: str,
    recipient: str,
    folder: Path,
    with_names: bool,
    because: str,
    with_evidence: bool,
    encrypted: bool,
    by: str | None,
    as_json: bool,
) -> int:
    """Make the record of an incident for a court, an authority, an insurer or a lawyer.

    One archive that can be verified without this program. Names of patients are removed unless
    --with-names says otherwise. Exit code 1 if something that was asked for is not in it.
    """
    wish = RecordWish(
        RecordPurpose(purpose), recipient, with_names, because, with_evidence, encrypted
    )
    if wish.lack() == "because":
        raise click.UsageError("--with-names: say by --because who asked for the names.")
    if wish.lack():
        raise click.UsageError("--to: say who gets it.")
    app = build()
    room = room_verbs.chosen_room(app, number)
    author = by or getpass.getuser()
    with StopOnInterrupt().listening() as stop, shown(as_json=as_json) as report:
        made = app.incidents.court.make(
            room.incident.id, author, wish, folder.resolve(), PlainEnglish(), report, stop
        )
    keeping = _keeping(app, app.incidents.read(room.incident.id))
    tell(_plain(made, keeping), as_json=as_json, words=lambda: _words(made, keeping))
    is_all = made.names_are_whole and not (made.left_out or made.laws_lacking)
    return ExitCode.DONE if is_all else ExitCode.FAILED


def _keeping(app: App, room: Room) -> Keeping:
    incident = room.incident
    derived = app.incidents.derive(incident, residents_of(incident))
    laws = [one.law for one in derived.laws if one.law is not None]
    zone = named_zone(app.world.clock.zone(), app.world.clock.now())
    terms = app.incidents.court.kit.terms()
    return keeping_of(room.entries, incident.closed_at, laws, terms, zone)


def _words(made: MadeRecord, keeping: Keeping) -> str:
    lines = [
        f"{made.archive}: as far as entry {made.entry.entries} of the log.",
        f"Digest, to be compared by telephone:\n{in_groups(made.entry.digest)}",
    ]
    if made.password is not None:
        lines.append(f"Password, shown this once: {made.password.reveal()}")
    if made.left_out:
        lines.append(
            f"Left out: {counted(made.left_out, 'file')} of evidence; papers.html says why."
        )
    if made.laws_lacking:
        lines.append(f"Texts of the law that nobody kept: {made.laws_lacking}.")
    if not made.names_are_whole:
        lines.append(
            "Not all names of patients are known here: some may have stayed. Read it first."
        )
    if keeping.hold is not None:
        lines.append(f"On legal hold, asked by {keeping.hold.asked_by}: delete nothing.")
    elif keeping.until is not None:
        lines.append(f"To be kept until {keeping.until:%d %b %Y} ({keeping.years} years).")
    else:
        lines.append(f"To be kept while it is open, and {keeping.years} years after.")
    return "\n".join(lines)


def _plain(made: MadeRecord, keeping: Keeping) -> dict[str, object]:
    return {
        "archive": str(made.archive),
        "digest": made.entry.digest,
        "entries": made.entry.entries,
        "archive_sha256": made.entry.archive_sha256,
        "password": made.password.reveal() if made.password is not None else None,
        "evidence_left_out": made.left_out,
        "laws_lacking": made.laws_lacking,
        "names_are_whole": made.names_are_whole,
        "keep_years": keeping.years,
        "keep_until": keeping.until,
        "on_hold": keeping.hold is not None,
    }
