"""What is too big for the agent itself: looking at the places and telling whom it concerns."""

import logging
from collections.abc import Callable
from datetime import timedelta

from practiceguard.bootstrap import App
from practiceguard.domain.errors import PracticeGuardError

log = logging.getLogger(__name__)
LOOK_EVERY = timedelta(hours=6)
"""How often the places themselves are asked whether the copies are still there."""


def do_chores(app: App) -> int:
    """Do each of them, though another fails; return 0, or 1 if one did."""
    failed = [what for what, chore in _chores(app) if not _done(what, chore)]
    return 1 if failed else 0


def _chores(app: App) -> tuple[tuple[str, Callable[[], object]], ...]:
    # Last: whoever is told hears of what the others have found.
    return (("a look at the places", lambda: _look(app)), ("telling", app.raise_alert))


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
    facts = app.assess_protection(refresh=False).facts
    now = app.world.clock.now()
    if facts is None or abs(now - facts.read_at) >= LOOK_EVERY:
        app.assess_protection(refresh=True)
