"""`practiceguard pause`: no copy by itself for a while."""

import re
from datetime import timedelta

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import moment, one_line, tell
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.pause import LONGEST

_LENGTH = re.compile(r"(\d{1,4})\s*([mhd]?)")
_UNITS = {"m": timedelta(minutes=1), "h": timedelta(hours=1), "d": timedelta(days=1)}


@click.command()
@options.as_json
@click.option(
    "--for",
    "length",
    default="24h",
    show_default=True,
    help="How long: 90m, 24h or 2d; 7d at most.",
)
@click.option("--end", is_flag=True, help="End it now; what fell due meanwhile is made up for.")
def pause(as_json: bool, length: str, end: bool) -> int:
    """Make no copy by itself for a while. A copy asked for by hand is made all the same."""
    span = _span(length)
    app = build()
    if app.world.store.plan() is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    if end:
        app.pause.end()
        words = "The pause is over: copies are made as planned."
        tell({"paused_until": None}, as_json=as_json, words=lambda: words)
        return ExitCode.DONE
    until = app.pause(span)
    words = f"No copy is made by itself until {moment(until)}."
    tell({"paused_until": until}, as_json=as_json, words=lambda: words)
    return ExitCode.DONE


def _span(untrusted_text: str) -> timedelta:
    """Return how long; hours where no unit is given. A usage error for nothing or too long."""
    found = _LENGTH.fullmatch(untrusted_text.strip().lower())
    span = int(found[1]) * _UNITS[found[2] or "h"] if found else timedelta(0)
    if not timedelta(0) < span <= LONGEST:
        raise click.UsageError(
            f"--for {one_line(untrusted_text)}: give 90m, 24h or 2d, at most {LONGEST.days}d."
        )
    return span
