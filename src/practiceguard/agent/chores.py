"""What is too big for the agent itself: looking at the places, tidying up, telling people."""

import logging
from collections.abc import Callable
from datetime import timedelta
from functools import partial

from practiceguard.bootstrap import App
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.progress import Cancellation

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(hours=6)
"""How often the places themselves are asked whether the copies are still there."""


def do_chores(app: App, cancel: Cancellation) -> int:
    """Do each of them, though another fails, until asked to end; return 0, or 1 if one failed."""
    failed = [
        what
        for what, chore in _chores(app, cancel)
        if not cancel.is_requested() and not _done(what, chore)
    ]
    return 1 if failed else 0


def _chores(app: App, cancel: Cancellation) -> tuple[tuple[str, Callable[[], object]], ...]:
    return (
        ("a look at the places", lambda: _look(app)),
        *(
            ("old copies", partial(_tidy_up, app, place.key, cancel))
            for place in app.open_repository.all()
        ),
        # Last: whoever is told hears of what the others have found.
        ("telling", app.raise_alert),
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
