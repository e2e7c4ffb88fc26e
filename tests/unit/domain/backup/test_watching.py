"""What a computer without a password makes of what it sees, and what it must not claim."""

from datetime import datetime, timedelta
from pathlib import PurePath

from practiceguard.domain.backup.alert import TroubleKind
from practiceguard.domain.backup.watching import (
    CopySight,
    WatchedPlace,
    WatchMemory,
    remember,
    troubles_of,
)
from tests.fakes.fixed_clock import NOON

DAY, HOUR = timedelta(days=1), timedelta(hours=1)
PLACE = WatchedPlace(PurePath("/mnt/nas/copy"), NOON, days=3)


def sight(*names: str, config: str = "ours", at: datetime = NOON) -> CopySight:
    return CopySight(config, dict.fromkeys(names, at))


def after(*looks: tuple[CopySight | None, datetime]) -> WatchMemory:
    memory = WatchMemory()
    for seen, at in looks:
        memory = remember(memory, seen, at)
    return memory


def kinds(memory: WatchMemory, now: datetime) -> list[TroubleKind]:
    return [one.kind for one in troubles_of(PLACE, memory, now)]


def test_pain_01_no_copy_for_three_days_is_an_alarm_that_needs_no_password() -> None:
    memory = after((sight("a"), NOON))
    assert kinds(memory, NOON + 3 * DAY - HOUR) == []
    memory = remember(memory, sight("a"), NOON + 3 * DAY)
    assert kinds(memory, NOON + 3 * DAY) == [TroubleKind.WATCH_OVERDUE]
    memory = remember(memory, sight("a", "b", at=NOON + 3 * DAY), NOON + 3 * DAY + HOUR)
    assert kinds(memory, NOON + 3 * DAY + HOUR) == []


def test_a_copy_counts_from_between_the_looks_whatever_its_file_says() -> None:
    # A thief, or a server with a wrong clock, cannot make an old copy look new, nor a new one old.
    memory = after((sight("a"), NOON), (sight("a", "b", at=NOON + 900 * DAY), NOON + DAY))
    assert memory.newest_at == NOON + DAY
    memory = after((sight("a"), NOON), (sight("a", "b", at=NOON - 900 * DAY), NOON + DAY))
    assert memory.newest_at == NOON
    # The watcher was off for a week; the copy came in between.
    memory = after((sight("a"), NOON), (sight("a", "b", at=NOON + 2 * DAY), NOON + 7 * DAY))
    assert memory.newest_at == NOON + 2 * DAY


def test_touching_an_old_copy_makes_it_no_newer() -> None:
    memory = after((sight("a"), NOON), (sight("a", at=NOON + 2 * DAY), NOON + 2 * DAY))
    assert memory.newest_at == NOON


def test_pain_19_the_newest_copy_gone_is_told_at_once() -> None:
    memory = after((sight("a"), NOON), (sight("a", "b", at=NOON + DAY), NOON + DAY))
    memory = remember(memory, sight("a"), NOON + DAY + HOUR)
    (seen,) = troubles_of(PLACE, memory, NOON + DAY + HOUR)
    assert (seen.kind, seen.is_urgent) == (TroubleKind.WATCH_VANISHED, True)
    # It stays so until a new copy arrives, not only until the next look.
    memory = remember(memory, sight("a"), NOON + DAY + 2 * HOUR)
    assert kinds(memory, NOON + DAY + 2 * HOUR) == [TroubleKind.WATCH_VANISHED]
    memory = remember(memory, sight("a", "c", at=NOON + 2 * DAY), NOON + 2 * DAY)
    assert kinds(memory, NOON + 2 * DAY) == []


def test_most_copies_gone_at_once_is_told_though_the_newest_is_there() -> None:
    names = [f"copy {number}" for number in range(8)]
    memory = after((sight(*names), NOON), (sight(*names, "newest", at=NOON + HOUR), NOON + HOUR))
    memory = remember(memory, sight(names[0], "newest"), NOON + 2 * HOUR)
    assert kinds(memory, NOON + 2 * HOUR) == [TroubleKind.WATCH_VANISHED]


def test_pain_23_retention_that_lets_old_copies_go_is_no_alarm() -> None:
    names = [f"copy {number}" for number in range(8)]
    memory = after((sight(*names[:7]), NOON))
    for day in range(1, 6):
        now = NOON + day * DAY
        names = [*names[1:], f"day {day}"]
        memory = remember(memory, sight(*names, at=now), now)
        assert kinds(memory, now) == []


def test_another_set_of_copies_is_told_and_never_remembered_as_ours() -> None:
    memory = after((sight("a"), NOON), (sight("x", config="theirs"), NOON + DAY))
    assert kinds(memory, NOON + DAY) == [TroubleKind.WATCH_REPLACED]
    assert set(memory.copies) == {"a"}
    memory = after((sight("a"), NOON), (CopySight("", {}), NOON + DAY))
    assert kinds(memory, NOON + DAY) == [TroubleKind.WATCH_REPLACED]
    memory = remember(memory, sight("a"), NOON + DAY + HOUR)
    assert kinds(memory, NOON + DAY + HOUR) == []


def test_a_place_out_of_reach_is_told_after_the_days_and_hides_nothing_that_was_known() -> None:
    memory = after((sight("a"), NOON), (None, NOON + DAY))
    assert kinds(memory, NOON + 3 * DAY - HOUR) == []
    assert kinds(memory, NOON + 3 * DAY) == [TroubleKind.WATCH_NOT_REACHED]
    late = after((sight("a"), NOON), (sight("a"), NOON + 4 * DAY), (None, NOON + 5 * DAY))
    # It was late before it went out of reach: that is not over now.
    assert kinds(late, NOON + 5 * DAY) == [TroubleKind.WATCH_OVERDUE]


def test_a_clock_set_back_does_not_make_copies_come_from_the_future() -> None:
    memory = after((sight("a"), NOON), (sight("a", "b", at=NOON), NOON - 30 * DAY))
    assert memory.newest_at == NOON
    memory = remember(memory, sight("a", "b", "c", at=NOON - 29 * DAY), NOON - 28 * DAY)
    assert max(memory.copies.values()) == NOON
