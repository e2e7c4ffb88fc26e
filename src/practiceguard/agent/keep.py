"""Keep the schedule until the system ends us: one agent per state folder, one look each minute."""

import logging
import threading
from collections.abc import Callable
from typing import TypeVar

from practiceguard.agent.tick import Minute
from practiceguard.bootstrap_keeper import Keeper, agent_lock, beat_until
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

log = logging.getLogger(__name__)
_Made = TypeVar("_Made")


def keep(make_keeper: Callable[[], Keeper], stop: threading.Event, *, seconds: float) -> int:
    """Look every so many `seconds` at what is due, until `stop`; return the exit code.

    0 also if another agent is at work already: then there is nothing to do for this one.
    """
    try:
        with agent_lock():
            keeper = patiently(make_keeper, stop, seconds)
            if keeper is None:
                return 0
            try:
                beat_until(stop, Minute(keeper), seconds=seconds)
            finally:
                keeper.agent.forget()
    except PracticeGuardError as error:
        if error.code is ErrorCode.ALREADY_RUNNING:
            log.info("another agent keeps the schedule already")
            return 0
        log.error("the agent cannot work: %s", error.code.value)
        return 1
    return 0


def patiently(make: Callable[[], _Made], stop: threading.Event, seconds: float) -> _Made | None:
    """Make what is needed, trying again every so many seconds; None if asked to end before.

    A keyring opens a while after the login, a disk may be full for a day: whatever is in the way
    is waited for, as an agent that gave up would leave the practice without copies in silence.
    Only records of a newer version are none of our business: its own agent has come.
    """
    told: ErrorCode | None = None
    while not stop.is_set():
        try:
            return make()
        except PracticeGuardError as error:
            if error.code is ErrorCode.DATABASE_NEWER:
                raise
            if error.code is not told:
                log.warning("waiting for what is needed: %s", error.code.value)
            told = error.code
        stop.wait(seconds)
    return None
