"""What is too big for the agent itself: looking at the places, tidying up, telling people."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from practiceguard.agent.awake import Awake
from practiceguard.agent.telling import tell_at_once
from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.catch_up import JUST_WOKEN
from practiceguard.services.progress import Cancellation

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(hours=6)
"""How often the places themselves are asked whether the copies are still there."""


def do_chores(app: App, cancel: Cancellation, since_waking: timedelta | None = None) -> int:
    """Do each of them, though another fails, until asked to end; return 0, or 1 if one failed.

    `since_waking` is how long the computer has been up, None if that is not known. Where it went
    to sleep in the middle, what needs a place is left to the chores that follow the waking: the
    network may not be back, and nothing is to be concluded from that.
    """
    awake = None
    if since_waking is not None:
        awake = Awake(app.world.clock, app.world.circumstances, since_waking)
        awake()
    failed = False
    for what, chore in _chores(app, cancel):
        if cancel.is_requested() or (awake is not None and awake() < JUST_WOKEN):
            break
        failed = not _done(what, chore) or failed
    if not cancel.is_requested():
        # Last: whoever is told hears of what the others have found.
        told = partial(tell_at_once, app, cancel, awake() if awake else None)
        failed = not _done("telling", told) or failed
    return 1 if failed else 0


def _chores(app: App, cancel: Cancellation) -> tuple[tuple[str, Callable[[], object]], ...]:
    return (
        ("a look at the places", lambda: _look(app)),
        *(
            ("old copies", partial(_tidy_up, app, place.key, cancel))
            for place in app.open_repository.all()
        ),
    )


def _done(what: str, chore: Callable[[], object]) -> bool:
    try:
        chore()
    except PracticeGuardError as error:
        log.warning("%s: %s", what, error.code.value)
    except Exception:
        log.exception("%s failed", what)
    else:
        return True
    return False


def _look(app: App) -> None:
    """Ask the places whether the copies are there, unless somebody did lately."""
    places = app.assess_protection(refresh=False).places
    now = app.world.clock.now()
    known = [place.facts for place in places]
    if any(facts is None or abs(now - facts.read_at) >= LOOK_EVERY for facts in known):
        app.assess_protection(refresh=True)


def _tidy_up(app: App, place: RepositoryKey, cancel: Cancellation) -> None:
    """Let old copies go where somebody chose so, it is time, and nothing speaks against it.

    The only place where that is done unasked: not after each run, which somebody may wait for.
    """
    try:
        done = app.retention.unattended(cancel, place=place)
    except PracticeGuardError as error:
        # Where nobody chose anything, everything is kept: nothing to complain about.
        if error.code is not ErrorCode.RETENTION_NOT_CHOSEN:
            raise
        return
    if done is not None:
        cause = done.cause.value if done.cause else "well"
        log.info("%d of %d old copies removed: %s", len(done.gone), len(done.asked), cause)
