"""`practiceguard schedule`: when copies are made by themselves, and when they wait."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import time

import click

from practiceguard.bootstrap import App, build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import local, one_line, tell
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit, kib_of
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly, next_slot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.catch_up import rules_of
from practiceguard.wording.schedule import Voice, rules_in_words

DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_LIMIT = re.compile(r"(?:(?P<begins>[\d:]+)-(?P<ends>[\d:]+)=)?(?P<megabits>\d+(?:\.\d+)?)")


def _joined(parts: Iterable[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last


ENGLISH = Voice(
    say=str,
    time_of_day=lambda at: f"{at:%H:%M}",
    weekday=lambda day: DAYS[day],
    joined=_joined,
    percent=lambda percent: f"{percent}%",
    speed=lambda megabits: f"{megabits:.1f} Mbit/s".replace(".0 ", " "),
)


@click.command()
@options.as_json
@options.place
@click.option("--at", "at", multiple=True, help="At this time, as 12:30; may be repeated.")
@click.option("--hourly", "hours", help="Each full hour from one to another, as 8-18.")
@click.option("--by-hand", is_flag=True, help="Never by itself.")
@click.option("--weekdays", help="On these days only, as mon,tue,fri; or `all`.")
@click.option(
    "--battery",
    type=click.IntRange(0, 100),
    help="On battery only above this many per cent; 0: always, 100: never.",
)
@click.option("--metered/--no-metered", default=None, help="Also over a line paid by volume.")
@click.option(
    "--speed",
    "speeds",
    multiple=True,
    help="No faster than this many Mbit/s: 08:00-18:00=2, or 2 for always; may be repeated.",
)
@click.option("--full-speed", is_flag=True, help="Take all limits of speed away.")
def schedule(
    as_json: bool,
    place: str | None,
    at: tuple[str, ...],
    hours: str | None,
    by_hand: bool,
    weekdays: str | None,
    battery: int | None,
    metered: bool | None,
    speeds: tuple[str, ...],
    full_speed: bool,
) -> int:
    """Say when copies are made by themselves, or change it.

    Of all places, unless --place says which. What is not mentioned stays as it is.
    """
    if sum((bool(at), hours is not None, by_hand)) > 1:
        raise click.UsageError("--at, --hourly and --by-hand: give one of them.")
    if speeds and full_speed:
        raise click.UsageError("--speed and --full-speed: give one of them.")
    app = build()
    plan = app.world.store.plan()
    if plan is None:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)
    keys = plan.repositories if place is None else (options.chosen_place(app, place),)
    chosen = [rules_of(app.world.store, plan, key) for key in keys]
    wanted = [
        replace(
            rules,
            schedule=_schedule(rules.schedule, at, hours, weekdays, by_hand=by_hand),
            least_battery=rules.least_battery if battery is None else battery,
            on_metered=rules.on_metered if metered is None else metered,
            speed_limits=_limits(rules.speed_limits, speeds, full_speed=full_speed),
        )
        for rules in chosen
    ]
    kept = [
        # Only what differs is written: a look at the schedule is no change of it.
        rules if rules == before else app.change_rules(rules)
        for before, rules in zip(chosen, wanted, strict=True)
    ]
    tell(kept, as_json=as_json, words=lambda: "\n".join(in_words(app, rules) for rules in kept))
    return ExitCode.DONE


def in_words(app: App, rules: PlaceRules) -> str:
    """Return the name of a place, its rules as a paragraph, and when its next slot comes."""
    repository = app.world.store.repository(rules.repository)
    name = one_line(repository.label) if repository and repository.label else "The copy"
    is_remote = repository is not None and not repository.kind.is_folder
    lines = [f"{name}: {rules_in_words(rules, ENGLISH, is_remote=is_remote)}"]
    coming = next_slot(rules.schedule, app.world.clock.now(), app.world.clock.zone())
    if coming is not None:
        lines.append(f"  Next: {local(coming.at):%a %d %b %Y, %H:%M}.")
    return "\n".join(lines)


def _schedule(
    present: Schedule,
    at: tuple[str, ...],
    hours: str | None,
    weekdays: str | None,
    *,
    by_hand: bool,
) -> Schedule:
    days = present.weekdays if weekdays is None else weekdays_in(weekdays, "--weekdays")
    if by_hand:
        return Schedule(EVERY_DAY, ())
    if hours is not None:
        first, _, last = hours.partition("-")
        begins, ends = time_in(first, "--hourly"), time_in(last, "--hourly")
        if ends <= begins:
            raise click.UsageError(f"--hourly {one_line(hours)}: the second hour comes first.")
        return hourly(begins, ends, days)
    times = tuple(sorted({time_in(one, "--at") for one in at})) if at else present.times
    return Schedule(days, times)


def weekdays_in(untrusted_text: str, option: str) -> frozenset[int]:
    """Return days of the week (Monday is 0); a usage error naming the option if they are none."""
    if untrusted_text.strip().lower() == "all":
        return EVERY_DAY
    days = set()
    for untrusted_word in untrusted_text.split(","):
        word = untrusted_word.strip().lower()
        fitting = [day for day, name in enumerate(DAYS) if name.lower().startswith(word)]
        if len(word) < 2 or len(fitting) != 1:
            raise click.UsageError(
                f"{option} {one_line(untrusted_text)}: give days as mon,tue,fri, or `all`."
            )
        days.update(fitting)
    return frozenset(days)


def _limits(
    present: tuple[SpeedLimit, ...], untrusted_texts: tuple[str, ...], *, full_speed: bool
) -> tuple[SpeedLimit, ...]:
    if full_speed:
        return ()
    if not untrusted_texts:
        return present
    return tuple(_limit(one) for one in untrusted_texts)


def _limit(untrusted_text: str) -> SpeedLimit:
    found = _LIMIT.fullmatch(untrusted_text.strip())
    if found is None or float(found["megabits"]) <= 0:
        raise click.UsageError(
            f"--speed {one_line(untrusted_text)}: give Mbit/s, as 2 or 08:00-18:00=2."
        )
    begins, ends = (
        time_in(found[name], "--speed") if found[name] else time(0) for name in ("begins", "ends")
    )
    return SpeedLimit(begins, ends, kib_of(float(found["megabits"])))


def time_in(untrusted_text: str, option: str) -> time:
    """Return a time of day: 8, 08:00 or 18:30; a usage error naming the option if it is none."""
    hour, _, minute = untrusted_text.strip().partition(":")
    try:
        return time(int(hour), int(minute or 0))
    except ValueError as error:
        raise click.UsageError(
            f"{option} {one_line(untrusted_text)}: give a time of day as 18:30."
        ) from error
