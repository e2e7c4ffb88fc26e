"""`practiceguard law`: which edition of the law holds, what it says, updates, corrections."""

import getpass
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.law_words import FEW_DIGITS, offer_in_words, row_in_words, state_in_words
from practiceguard.cli.output import one_line, plain, tell
from practiceguard.domain.incident.correction import Entry
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.incident.update_law import LawOffer

_BY = click.option("--by", help="Your name; else that of the account you are logged in with.")
_NOTE = click.option("--note", required=True, help="Why, and where that was found.")


@click.group()
def law() -> None:
    """What the law asks after a breach: which edition holds, newer ones, corrections."""


@law.command()
@options.as_json
def state(as_json: bool) -> int:
    """Say which edition of the law holds, its age, and what was corrected. No legal advice."""
    found = build().incidents.read_law()
    answer = {
        "edition": plain(found.edition),
        "rows": found.rows,
        "old": [row.code for row in found.old],
        "unsettled": [row.code for row in found.unsettled],
        "corrections": plain(found.corrections),
    }
    tell(answer, as_json=as_json, words=lambda: state_in_words(found))
    return ExitCode.DONE


@law.command()
@options.as_json
@click.argument("code")
def show(as_json: bool, code: str) -> int:
    """Show what one jurisdiction asks after a breach: FR, CA-QC, US-CA."""
    app = build()
    row = _row(app, code.upper())
    tell(row, as_json=as_json, words=lambda: row_in_words(row))
    return ExitCode.DONE


@law.command()
@options.as_json
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False))
@click.option("--take-in", is_flag=True, help="Let it hold from now on. Without: only look.")
@click.option(
    "--fingerprint", default="", help="Its fingerprint, as it reached you by another way."
)
@_BY
def update(as_json: bool, file: Path, take_in: bool, fingerprint: str, by: str | None) -> int:
    """Look at a file with newer law (.pgrules), or take it in, whole or not at all."""
    app = build()
    offer = app.incidents.update_law.look(file)
    if take_in:
        app.incidents.update_law.take_in(offer, by or getpass.getuser(), fingerprint)
    answer = _plain(offer) | {"taken_in": take_in}
    tell(answer, as_json=as_json, words=lambda: offer_in_words(offer, was_taken_in=take_in))
    return ExitCode.DONE


@law.command()
@options.as_json
@click.argument("code")
@click.argument("path")
@click.argument("value")
@_NOTE
@_BY
def correct(as_json: bool, code: str, path: str, value: str, note: str, by: str | None) -> int:
    """Let an entry read otherwise here: `law correct FR authority.phone "+33 1 …" --note …`.

    VALUE is a text, or JSON for anything else: 48, true, null (nothing), ["fr", "de"].
    """
    app = build()
    _row(app, code.upper())
    who = by or getpass.getuser()
    row = app.incidents.correct_law(code.upper(), path, _entry(value), note, who)
    tell(row, as_json=as_json, words=lambda: row_in_words(row))
    return ExitCode.DONE


@law.command()
@options.as_json
@click.argument("code")
@click.argument("path")
@_NOTE
@_BY
def withdraw(as_json: bool, code: str, path: str, note: str, by: str | None) -> int:
    """Take back a correction: the original holds again."""
    app = build()
    _row(app, code.upper())
    row = app.incidents.correct_law.withdraw(code.upper(), path, note, by or getpass.getuser())
    tell(row, as_json=as_json, words=lambda: row_in_words(row))
    return ExitCode.DONE


def _row(app: App, code: str) -> Jurisdiction:
    row = app.incidents.rules.of(code)
    if row is None:
        raise click.UsageError(f"{one_line(code)}: nobody has looked up a law of that code.")
    return row


def _plain(offer: LawOffer) -> dict[str, Any]:
    update = offer.update
    return {
        "version": update.version,
        "released_on": update.released_on.isoformat(),
        "current": offer.current,
        # Of one that nobody signed not all digits: they are to come from elsewhere.
        "sha256": update.sha256 if update.signed_by else update.sha256[:FEW_DIGITS],
        "signed_by": update.signed_by,
        "added": offer.added,
        "changed": offer.changed,
        "corrections": plain(offer.corrections),
    }


def _entry(text: str) -> Entry:
    """Given what was typed, return the value: JSON where it is some, else the text itself."""
    try:
        value = json.loads(text)
    except (ValueError, RecursionError):
        return text
    return text if isinstance(value, float) else _frozen(value)


def _frozen(value: Any) -> Entry:
    if isinstance(value, list):
        return tuple(_frozen(one) for one in value)
    if isinstance(value, Mapping):
        return {str(key): _frozen(one) for key, one in value.items()}
    entry: Entry = str(value) if isinstance(value, float) else value
    return entry
