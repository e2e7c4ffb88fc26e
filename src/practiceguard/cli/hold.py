"""`practiceguard hold`: keep every copy until somebody says otherwise."""

import getpass

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import moment, one_line, tell
from practiceguard.domain.backup.hold import Hold, HoldCause


@click.command()
@options.as_json
@options.place
@click.option("--on", "reason", help="Put a hold on, for this reason.")
@click.option("--lift", "over", help="Lift what is on, for this reason.")
@click.option(
    "--harmless",
    is_flag=True,
    help="With --lift: what changed most files at once was no attack; its copies are good.",
)
def hold(
    as_json: bool, place: str | None, reason: str | None, over: str | None, harmless: bool
) -> int:
    """Show the holds, put one on, or lift them. While one is on, no copy is removed.

    Without --place it is about all places.
    """
    if reason is not None and over is not None:
        raise click.UsageError("--on and --lift: give one of them.")
    app = build()
    key = options.chosen_place(app, place) if place is not None else None
    by = getpass.getuser()
    if reason is not None:
        app.holds.put_on(reason, by, place=key)
    elif over is not None:
        # A hold on all places is not lifted for one of them by the way.
        there = [one for one in app.holds.on() if key is None or one.repository == key]
        if not there and app.holds.on(key):
            raise click.UsageError("--lift: the hold is on all places; lift it without --place.")
        if not there:
            raise click.UsageError("--lift: no hold is on.")
        for one in there:
            app.holds.lift(one.hold_id, over, by, was_harmless=harmless)
    holds = app.holds.all()
    tell(holds, as_json=as_json, words=lambda: _in_words(app, holds))
    return ExitCode.DONE


def _in_words(app: App, holds: tuple[Hold, ...]) -> str:
    if not holds:
        return "There was never a hold: none keeps copies from being removed as chosen."
    lines = [] if any(one.is_on for one in holds) else ["No hold is on now."]
    return "\n".join([*lines, *(_line(app, one) for one in holds)])


def _line(app: App, one: Hold) -> str:
    where = "all places"
    if one.repository is not None:
        place = app.world.store.repository(one.repository)
        where = one_line(place.label) if place and place.label else f"place {one.repository[:8]}"
    what = one_line(one.reason)
    if one.cause is HoldCause.MASS_CHANGE:
        changed, _, before = one.reason.partition("/")
        what = f"{changed} of {before} files changed at once"
    told = f"since {moment(one.since)}, {where}, by {one_line(one.by)}: {what}"
    if one.lifted is None:
        return f"ON {told}"
    ended = f"lifted {moment(one.lifted.at)} by {one_line(one.lifted.by)}"
    return f"   {told}; {ended}: {one_line(one.lifted.reason)}"
