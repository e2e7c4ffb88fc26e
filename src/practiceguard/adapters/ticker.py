"""A metronome: APScheduler, and nothing of it but the beat.

What is due is never asked of it (docs/decisions/0013): by default it drops what comes a second
late, and it does not know of sleep, of set clocks and of daylight saving.
"""

import logging
import threading
from collections.abc import Callable
from datetime import UTC

from apscheduler.schedulers.background import (  # type: ignore[import-untyped]
    BackgroundScheduler,
)


def beat_until(stop: threading.Event, tick: Callable[[], None], *, seconds: float) -> None:
    """Call `tick` at once and every so many seconds, never twice at a time, until `stop` is set.

    A beat that was missed, for the computer slept or the last one took long, is made up for once.
    `tick` must not raise. Returns when the last beat has ended.
    """
    # It tells of every beat, which would fill the log in a day.
    logging.getLogger("apscheduler").setLevel(logging.WARNING)
    scheduler = BackgroundScheduler(
        timezone=UTC,
        job_defaults={"misfire_grace_time": None, "coalesce": True, "max_instances": 1},
    )
    tick()
    scheduler.add_job(tick, "interval", seconds=seconds)
    scheduler.start()
    try:
        while not stop.is_set():
            # With a limit: an endless wait hears no signal on Windows.
            stop.wait(3600.0)
    finally:
        scheduler.shutdown(wait=True)
