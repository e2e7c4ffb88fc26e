"""The rules of a place in one readable paragraph: when copies are made, and when they wait."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import time

from practiceguard.domain.backup.place_rules import NEVER_ON_BATTERY, PlaceRules, SpeedLimit
from practiceguard.domain.backup.rhythm import Rhythm, days_in_a_row, rhythm_of
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "Schedule"

BY_HAND = QT_TRANSLATE_NOOP("Schedule", "Only when somebody asks for it")
EVERY_DAY_AT = QT_TRANSLATE_NOOP("Schedule", "Every day at {times}")
ROW_AT = QT_TRANSLATE_NOOP("Schedule", "{first} to {last} at {times}")
DAYS_AT = QT_TRANSLATE_NOOP("Schedule", "Each {days} at {times}")
EVERY_DAY_HOURLY = QT_TRANSLATE_NOOP("Schedule", "Every day, each hour from {begins} to {ends}")
ROW_HOURLY = QT_TRANSLATE_NOOP("Schedule", "{first} to {last}, each hour from {begins} to {ends}")
DAYS_HOURLY = QT_TRANSLATE_NOOP("Schedule", "Each {days}, each hour from {begins} to {ends}")

ON_BATTERY = QT_TRANSLATE_NOOP("Schedule", "{when}, also on battery.")
ABOVE = QT_TRANSLATE_NOOP("Schedule", "{when}, also on battery above {percent}.")
PLUGGED_IN = QT_TRANSLATE_NOOP("Schedule", "{when}, but not on battery.")
NOT_METERED = QT_TRANSLATE_NOOP(
    "Schedule", "Not over a connection that is paid by volume, such as a telephone's."
)
METERED = QT_TRANSLATE_NOOP(
    "Schedule", "Also over a connection that is paid by volume, such as a telephone's."
)
SLOWER = QT_TRANSLATE_NOOP("Schedule", "From {begins} to {ends} no faster than {speed}.")
ALWAYS_SLOWER = QT_TRANSLATE_NOOP("Schedule", "Never faster than {speed}.")

_TEMPLATES = {
    Rhythm.HOURLY: (EVERY_DAY_HOURLY, ROW_HOURLY, DAYS_HOURLY),
    Rhythm.ONCE: (EVERY_DAY_AT, ROW_AT, DAYS_AT),
    Rhythm.SEVERAL: (EVERY_DAY_AT, ROW_AT, DAYS_AT),
}


@dataclass(frozen=True)
class Voice:
    """How one language says the parts of a sentence."""

    say: Callable[[str], str]
    """Given a text of this module, return it in the language."""
    time_of_day: Callable[[time], str]
    weekday: Callable[[int], str]
    """Monday is 0."""
    joined: Callable[[Sequence[str]], str]
    percent: Callable[[int], str]
    speed: Callable[[float], str]
    """Given megabits per second."""


def schedule_in_words(schedule: Schedule, voice: Voice) -> str:
    """Return when copies are made, without a full stop."""
    rhythm = rhythm_of(schedule)
    if rhythm is Rhythm.BY_HAND:
        return voice.say(BY_HAND)
    every_day, row, single_days = _TEMPLATES[rhythm]
    in_a_row = days_in_a_row(schedule.weekdays)
    some_days = row if in_a_row else single_days
    template = every_day if schedule.weekdays == EVERY_DAY else some_days
    first, last = in_a_row or (0, 0)
    times = sorted(schedule.times)
    return voice.say(template).format(
        times=voice.joined([voice.time_of_day(one) for one in times]),
        begins=voice.time_of_day(times[0]),
        ends=voice.time_of_day(times[-1]),
        first=voice.weekday(first),
        last=voice.weekday(last),
        days=voice.joined([voice.weekday(one) for one in sorted(schedule.weekdays)]),
    )


def rules_in_words(rules: PlaceRules, voice: Voice, *, is_remote: bool) -> str:
    """Return the whole paragraph; `is_remote` says whether the place is reached by a network."""
    when = schedule_in_words(rules.schedule, voice)
    if rules.schedule.is_empty:
        parts = [f"{when}."]
    else:
        parts = [voice.say(_battery(rules)).format(when=when, percent=_percent(rules, voice))]
        if is_remote:
            parts.append(voice.say(METERED if rules.on_metered else NOT_METERED))
    parts += [_slower(limit, voice) for limit in rules.speed_limits]
    return " ".join(parts)


def _battery(rules: PlaceRules) -> str:
    if rules.least_battery <= 0:
        return ON_BATTERY
    return PLUGGED_IN if rules.least_battery >= NEVER_ON_BATTERY else ABOVE


def _percent(rules: PlaceRules, voice: Voice) -> str:
    return voice.percent(rules.least_battery)


def _slower(limit: SpeedLimit, voice: Voice) -> str:
    is_always = limit.begins == limit.ends
    return voice.say(ALWAYS_SLOWER if is_always else SLOWER).format(
        begins=voice.time_of_day(limit.begins),
        ends=voice.time_of_day(limit.ends),
        speed=voice.speed(limit.megabits),
    )
