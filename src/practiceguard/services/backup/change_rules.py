"""Change when and under which circumstances a place gets its copies."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import time

from practiceguard.domain.backup.place_rules import NEVER_ON_BATTERY, PlaceRules, SpeedLimit
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.catch_up import rules_of
from practiceguard.services.ports import Clock, PracticeStore

MOST_TIMES = 24
"""A day: a copy takes a while, and more often than each hour nobody has asked for."""
MOST_LIMITS = 8


@dataclass(frozen=True)
class ChangeRules:
    """Checks the rules of one place and keeps them; the agent follows them within a minute."""

    store: PracticeStore
    clock: Clock

    def __call__(self, wanted: PlaceRules) -> PlaceRules:
        """Keep rules and return them as kept: times in order and each once.

        `since` is not taken from `wanted`: a new schedule begins now, so that it makes nothing due
        that lies behind us; other changes leave it alone, so that nothing due is forgotten.

        NOT_SET_UP without a plan; INPUT_INVALID names the field: `place`, `weekdays`, `times`,
        `battery` or `speed`.
        """
        plan = self.store.plan()
        if plan is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        if wanted.repository not in plan.repositories:
            raise _invalid("place")
        schedule = _checked(wanted.schedule)
        if not 0 <= wanted.least_battery <= NEVER_ON_BATTERY:
            raise _invalid("battery")
        _check_limits(wanted.speed_limits)
        present = rules_of(self.store, plan, wanted.repository)
        is_same = schedule == present.schedule
        kept = replace(
            wanted, schedule=schedule, since=present.since if is_same else self.clock.now()
        )
        self.store.save_rules(kept)
        return kept


def _checked(schedule: Schedule) -> Schedule:
    """Return a schedule with its times in order; one without any is the same as never."""
    if not schedule.weekdays <= EVERY_DAY:
        raise _invalid("weekdays")
    if not schedule.times:
        return Schedule(EVERY_DAY, ())
    if not schedule.weekdays:
        raise _invalid("weekdays")
    times = tuple(sorted(set(schedule.times)))
    if len(times) > MOST_TIMES or not all(_is_a_minute(one) for one in times):
        raise _invalid("times")
    return Schedule(schedule.weekdays, times)


def _check_limits(limits: Iterable[SpeedLimit]) -> None:
    listed = tuple(limits)
    is_right = all(
        limit.kib_per_second > 0 and _is_a_minute(limit.begins) and _is_a_minute(limit.ends)
        for limit in listed
    )
    if not is_right or len(listed) > MOST_LIMITS:
        raise _invalid("speed")


def _is_a_minute(at: time) -> bool:
    """Return whether a time of day is one of the wall: to the minute, and of no zone."""
    return at.tzinfo is None and at.second == 0 and at.microsecond == 0


def _invalid(field: str) -> PracticeGuardError:
    return PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": field})
