"""Telling people right after something happened, in the process that knows of it first."""

import logging
import time
from datetime import timedelta

from practiceguard.bootstrap import App
from practiceguard.services.progress import Cancellation

log = logging.getLogger(__name__)
TRIES = 60
"""Another process that tells just now may have looked before us: it is waited for."""
PAUSE = 1.0
"""Seconds between two of them."""


def tell_at_once(app: App, cancel: Cancellation, since_waking: timedelta | None = None) -> None:
    """Tell what has to be told, unless asked to end; never raises.

    What may end by itself keeps its grace: here it is only noticed, and told when that is over.
    """
    for _ in range(TRIES):
        if cancel.is_requested() or app.raise_alert(since_waking) is not None:
            return
        time.sleep(PAUSE)
    log.warning("another process was telling for too long; the next chores do it")
