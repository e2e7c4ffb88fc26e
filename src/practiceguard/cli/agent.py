"""`practiceguard agent`: the quiet process that keeps the schedule, and what it expects."""

import time
from contextlib import suppress

import click

from practiceguard.bootstrap import App, build, registration
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import moment, tell
from practiceguard.domain.backup.outlook import Outlook
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import AutostartState
from practiceguard.services.practice.agent_record import AgentState
from practiceguard.wording.autostart import autostart_wording
from practiceguard.wording.outlook import in_words

COMES_WITHIN = 5.0
"""Seconds that an agent may take from its start until it has written down who it is."""
_LOOK_EVERY = 0.25


@click.command()
@options.as_json
@click.option("--status", "what", flag_value="status", help="Is it at work, and what comes next?")
@click.option("--start", "what", flag_value="start", help="Start it, unless it is at work already.")
@click.option("--stop", "what", flag_value="stop", help="End it; a copy being made goes on.")
@click.option("--install", "what", flag_value="install", help="Have it started at each login.")
@click.option("--remove", "what", flag_value="remove", help="End it, and start it no more.")
def agent(as_json: bool, what: str | None) -> int:
    """Say whether the schedule is being kept; or start or end the process that keeps it."""
    if what == "remove":
        return _remove(as_json=as_json)
    app = build()
    if what == "install":
        return _install(app, as_json=as_json)
    if what == "start":
        app.agent.ensure()
        tell({"started": True}, as_json=as_json, words=lambda: "The schedule is being kept.")
        return ExitCode.DONE
    if what == "stop":
        was_there = _end(app)
        words = "No longer: copies are made by hand only." if was_there else "There was none."
        tell({"stopped": was_there}, as_json=as_json, words=lambda: words)
        return ExitCode.DONE
    return _status(app, as_json=as_json)


def _install(app: App, *, as_json: bool) -> int:
    state = app.registered.repair()
    app.agent.ensure()
    tell(state, as_json=as_json, words=lambda: "The schedule is kept from each login on.")
    return ExitCode.DONE


def _remove(*, as_json: bool) -> int:
    registered = registration()
    was_registered = registered.check().is_in_order
    registered.remove()
    # Whoever takes the program away must be able to do so without our records, too.
    with suppress(PracticeGuardError):
        _end(build(), is_expected=was_registered)
    words = "Nothing is started at login any more: copies are made by hand only."
    tell(registered.check(), as_json=as_json, words=lambda: words)
    return ExitCode.DONE


def _end(app: App, *, is_expected: bool | None = None) -> bool:
    """End the agent; return whether there was one.

    One that a login, or the system, has started this very moment has not written down yet who it
    is: where one is expected (None: where one starts at login) it is waited for.
    """
    if app.agent.end():
        return True
    expected = app.registered.check().is_in_order if is_expected is None else is_expected
    for _ in range(round(COMES_WITHIN / _LOOK_EVERY) if expected else 0):
        time.sleep(_LOOK_EVERY)
        if app.agent.end():
            return True
    return False


def _status(app: App, *, as_json: bool) -> int:
    state = app.agent.state()
    outlooks = app.catch_up.outlooks()
    live = app.watch.live()
    answer = {
        "is_at_work": state is not None and state.is_alive,
        "agent": state,
        "at_login": app.registered.check(),
        "paused_until": app.pause.until(),
        "running": None if live is None else live.run.run_id,
        "places": outlooks,
    }
    tell(answer, as_json=as_json, words=lambda: _in_words(app, state, outlooks))
    if app.world.store.plan() is None:
        return ExitCode.NOT_SET_UP
    is_well = state is not None and state.is_alive and not state.is_late
    return ExitCode.DONE if is_well else ExitCode.NOT_PROTECTED


def _at_login(state: AutostartState) -> list[str]:
    """Return what is wrong with the start at login, and what to do; nothing if it is in order."""
    if state.is_in_order:
        return []
    words = autostart_wording(state.reason.value if state.reason else None)
    mends = "`practiceguard agent --install` puts it right."
    return [words.happened, mends if state.can_be_repaired else words.next_step]


def _in_words(app: App, state: AgentState | None, outlooks: tuple[Outlook, ...]) -> str:
    if state is None or not state.is_alive:
        lines = [
            "The schedule is NOT being kept: the program that does it is not running.",
            "Start it with `practiceguard agent --start`, or open the window.",
        ]
    else:
        lines = [f"The schedule is being kept. It last looked: {moment(state.looked_at)}."]
    lines += _at_login(app.registered.check())
    for one in outlooks:
        repository = app.world.store.repository(one.place)
        place = repository.label if repository and repository.label else "the copy"
        words = in_words(one.wait, is_due=one.due is not None, has_next=one.next_slot is not None)
        when = one.again_at or (one.next_slot.at if one.next_slot else None)
        lines.append(f"  {place}: {words.format(when=moment(when), place=place)}")
    return "\n".join(lines)
