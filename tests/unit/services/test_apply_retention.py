"""Removing old copies: only what somebody saw, only where nothing speaks against it, and told."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from practiceguard.domain.backup.hold import HoldCause
from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.backup.removal import Removal, RemovalId, is_due
from practiceguard.domain.backup.retention import PRESETS, Preset, Why
from practiceguard.domain.backup.run import Run, RunFigures, RunId, RunState, RunTrigger
from practiceguard.domain.backup.snapshot import Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.apply_retention import LITTLE_ROOM, ApplyRetention, Preview
from practiceguard.services.backup.check_repository import remember_damage
from practiceguard.services.backup.watch_stored import begin_tidying, is_tidying
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import PracticeWorld, Switch, practice_world, refused

DAY = timedelta(days=1)
NEVER = NeverCancelled()
FILES = {"/records/letter.txt": b"Dear patient", "/records/photo.jpg": b"\xff\xd8"}


def a_year_of_copies(world: PracticeWorld, days: int = 400, *, ours: bool = True) -> list[Snapshot]:
    """Put a copy a day into the place, the last one of this morning, and into the ledger."""
    made = []
    for number in range(days, 0, -1):
        at = world.clock.now() - (number - 1) * DAY - timedelta(hours=2)
        copy = world.engine.add_snapshot(
            world.location, FILES, taken_at=at, host="reception-1", paths=(str(world.source),)
        )
        made.append(copy)
        if ours:
            write_down(world, copy)
    return made


def write_down(world: PracticeWorld, copy: Snapshot, state: RunState = RunState.COMPLETE) -> None:
    begun = Run(
        RunId(copy.snapshot_id),
        world.plan().plan_id,
        RunTrigger.SCHEDULED,
        RunState.BEGUN,
        copy.taken_at,
        repository=world.plan().repository,
    )
    world.runs.begin(begun)
    world.runs.finish(
        replace(
            begun,
            state=state,
            ended_at=copy.taken_at + timedelta(minutes=5),
            snapshot_id=copy.snapshot_id,
            figures=RunFigures(files_total=copy.files_total or 0, bytes_added=1000),
        )
    )


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


def there(world: PracticeWorld) -> set[str]:
    return set(world.engine.repositories[world.location].snapshots)


def names(seen: Preview) -> set[str]:
    return {fate.snapshot.snapshot_id for fate in seen.going}


def say_yes(world: PracticeWorld, seen: Preview) -> Removal:
    return world.app.retention.apply(seen, seen.token, "Ann", NEVER)


def make_it_a_habit(world: PracticeWorld) -> None:
    """Have everything removed once, with a person's yes, and let a week pass with its copies."""
    say_yes(world, world.app.retention.preview())
    for _ in range(8):
        world.clock.advance(DAY)
        copy = world.engine.add_snapshot(
            world.location, FILES, taken_at=world.clock.now(), paths=(str(world.source),)
        )
        write_down(world, copy)


# --- the list, and a yes to it -------------------------------------------------------------------


def test_a_preview_removes_nothing_and_chooses_nothing(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    before = there(world)
    seen = world.app.retention.preview()
    assert there(world) == before == {fate.snapshot.snapshot_id for fate in seen.fates}
    assert seen.policy == PRESETS[Preset.TEN_YEARS]
    assert (seen.choice, world.app.retention.choice()) == (None, None)
    assert len(seen.going) > 200
    assert seen.refusals == (ErrorCode.RETENTION_TOO_MANY,)
    assert seen.may_be_applied
    assert {"forget", "prune"}.isdisjoint(world.engine.calls)


def test_pain_19_exactly_what_was_in_the_list_goes(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    before = there(world)
    seen = world.app.retention.preview()
    done = say_yes(world, seen)
    assert there(world) == before - names(seen)
    assert set(done.gone) == set(done.asked) == names(seen)
    assert done.is_good
    assert (done.by, done.is_tidied, done.is_sound, done.cause) == ("Ann", True, True, None)
    assert world.app.retention.history() == (done,)
    choice = world.app.retention.choice()
    assert choice is not None
    assert (choice.policy, choice.chosen_by) == (PRESETS[Preset.TEN_YEARS], "Ann")
    assert world.app.retention.preview().going == ()


def test_another_rule_can_be_looked_at_before_it_is_chosen(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    world.app.retention.choose(PRESETS[Preset.EVERYTHING], "Ann")
    assert world.app.retention.preview().going == ()
    small = world.app.retention.preview(PRESETS[Preset.SMALL_PLACE])
    large = world.app.retention.preview(PRESETS[Preset.TEN_YEARS])
    assert len(names(small)) > len(names(large)) > 200
    done = say_yes(world, small)
    assert set(done.gone) == names(small)
    choice = world.app.retention.choice()
    assert choice is not None
    assert choice.policy == PRESETS[Preset.SMALL_PLACE]


@pytest.mark.parametrize("what", ["a new copy", "a copy gone", "another rule", "no token"])
def test_a_list_that_is_out_of_date_removes_nothing(world: PracticeWorld, what: str) -> None:
    copies = a_year_of_copies(world)
    seen = world.app.retention.preview()
    token = seen.token
    if what == "a new copy":
        copy = world.engine.add_snapshot(
            world.location, FILES, taken_at=world.clock.now(), paths=(str(world.source),)
        )
        write_down(world, copy)
    elif what == "a copy gone":
        del world.engine.repositories[world.location].snapshots[copies[5].snapshot_id]
    elif what == "another rule":
        seen = replace(seen, policy=PRESETS[Preset.SMALL_PLACE])
    else:
        token = ""
    before = there(world)
    with refused(ErrorCode.RETENTION_CHANGED):
        world.app.retention.apply(seen, token, "Ann", NEVER)
    assert there(world) == before
    assert world.app.retention.history() == ()


def test_nothing_is_removed_while_a_run_is_on(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()
    with world.locks.of(world.plan().repository), refused(ErrorCode.ALREADY_RUNNING):
        say_yes(world, seen)
    assert "forget" not in world.engine.calls


# --- refusals ------------------------------------------------------------------------------------


def _append_only(world: PracticeWorld) -> None:
    repository = world.app.open_repository.current()
    world.store.save_repository(replace(repository, append_only=True))


def _future(world: PracticeWorld) -> None:
    world.engine.add_snapshot(world.location, FILES, taken_at=datetime(2099, 1, 1, tzinfo=UTC))


def _strange(world: PracticeWorld) -> None:
    world.engine.add_snapshot(world.location, FILES, taken_at=world.clock.now(), host="elsewhere")


def _small(world: PracticeWorld) -> None:
    copy = world.engine.add_snapshot(world.location, {}, taken_at=world.clock.now())
    write_down(world, replace(copy, files_total=0))


def _damaged(world: PracticeWorld) -> None:
    remember_damage(world.store, world.plan().repository, world.clock.now())


def _mass_change(world: PracticeWorld) -> None:
    world.app.holds.put_on("900/1000", "PracticeGuard", cause=HoldCause.MASS_CHANGE)


REFUSALS: list[tuple[ErrorCode, Callable[[PracticeWorld], object]]] = [
    (ErrorCode.RETENTION_APPEND_ONLY, _append_only),
    (ErrorCode.RETENTION_ON_HOLD, lambda world: world.app.holds.put_on("the police", "Ann")),
    (ErrorCode.RETENTION_MASS_CHANGE, _mass_change),
    (ErrorCode.RETENTION_NEWEST_FUTURE, _future),
    (ErrorCode.RETENTION_NEWEST_STRANGE, _strange),
    (ErrorCode.RETENTION_NEWEST_DOUBTFUL, _small),
    (ErrorCode.REPOSITORY_DAMAGED, _damaged),
    (ErrorCode.RETENTION_CLOCK, lambda world: world.clock.advance(40 * DAY)),
]


@pytest.mark.parametrize(("code", "happens"), REFUSALS, ids=[code.value for code, _ in REFUSALS])
def test_pain_19_nothing_is_removed_where_something_speaks_against_it(
    world: PracticeWorld, code: ErrorCode, happens: Callable[[PracticeWorld], object]
) -> None:
    """Neither by a person, who is told why, nor by the agent, nor with an older list."""
    a_year_of_copies(world)
    make_it_a_habit(world)
    older = world.app.retention.preview()
    assert older.going
    assert older.refusals == ()
    happens(world)
    before = there(world)
    world.engine.calls.clear()
    seen = world.app.retention.preview()
    assert code in seen.refusals
    assert not seen.may_be_applied
    for one in (seen, older):
        with refused(code):
            say_yes(world, one)
    with refused(code):
        world.app.retention.unattended(NEVER)
    assert there(world) == before
    assert {"forget", "prune"}.isdisjoint(world.engine.calls)


def test_a_refusal_says_the_reason_of_the_hold(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    world.app.holds.put_on("the police asked for it", "Ann", place=world.plan().repository)
    with pytest.raises(PracticeGuardError) as caught:
        say_yes(world, world.app.retention.preview())
    assert caught.value.facts["reason"] == "the police asked for it"


def test_a_person_who_knows_a_strange_copy_ends_the_refusal_and_it_stays(
    world: PracticeWorld,
) -> None:
    a_year_of_copies(world)
    _future(world)
    seen = world.app.retention.preview()
    (strange,) = seen.strange
    assert strange.why is Why.FROM_FUTURE
    world.app.retention.say_known(strange.snapshot.snapshot_id, "Ann")
    again = world.app.retention.preview()
    assert again.strange == ()
    assert again.may_be_applied
    say_yes(world, again)
    assert strange.snapshot.snapshot_id in there(world)
    with refused(ErrorCode.SNAPSHOT_NOT_FOUND):
        world.app.retention.say_known("f" * 64, "Ann")


def test_copies_of_a_former_computer_are_thinned_once_a_person_calls_them_ours(
    world: PracticeWorld,
) -> None:
    former = a_year_of_copies(world, 300, ours=False)
    for copy in former[-3:]:
        write_down(world, copy)
    assert world.app.retention.preview().going == ()
    for copy in former[:-3]:
        world.app.retention.say_known(copy.snapshot_id, "Ann", is_ours=True)
    assert len(world.app.retention.preview().going) > 100


# --- what can go wrong on the way ----------------------------------------------------------------


@pytest.mark.parametrize("where", ["forget", "prune", "check", "snapshots"])
def test_a_failure_is_written_down_and_nothing_is_called_good(
    world: PracticeWorld, where: str
) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()
    if where == "snapshots":  # only what is read after the removal fails
        honest = world.engine.check

        def and_then_away(*arguments: Any) -> Any:
            world.engine.fail("snapshots", ErrorCode.PLACE_NOT_FOUND)
            return honest(*arguments)

        world.engine.check = and_then_away  # type: ignore[method-assign,assignment]
    else:
        world.engine.fail(where, ErrorCode.PLACE_NOT_FOUND)
    done = say_yes(world, seen)
    assert done.is_good is (where == "snapshots")
    if where != "snapshots":
        assert done.cause is ErrorCode.PLACE_NOT_FOUND
        assert done.is_sound is None
        assert set(done.gone) == (set() if where == "forget" else names(seen))
    assert world.app.retention.history() == (done,)
    assert not is_tidying(world.store, world.plan().repository)


def test_copies_that_could_not_be_removed_are_told_and_nothing_is_tidied(
    world: PracticeWorld,
) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()
    honest = world.engine.forget

    def only_some(access: Any, ids: tuple[str, ...], *, dry_run: bool) -> tuple[str, ...]:
        return honest(access, ids[:10], dry_run=dry_run)

    world.engine.forget = only_some  # type: ignore[method-assign,assignment]
    done = say_yes(world, seen)
    assert (done.cause, len(done.gone)) == (ErrorCode.RETENTION_PARTLY, 10)
    assert "prune" not in world.engine.calls


def test_damage_found_afterwards_is_remembered_and_red(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()
    world.engine.check_errors = ("a pack is missing",)
    done = say_yes(world, seen)
    assert (done.is_sound, done.cause) == (False, ErrorCode.REPOSITORY_DAMAGED)
    assert not done.is_good
    status = world.app.assess_protection(refresh=True).status
    assert status.level is ProtectionLevel.BAD


def test_a_stop_leaves_the_place_in_order(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()
    done = world.app.retention.apply(seen, seen.token, "Ann", Switch(is_on=True))
    assert done.cause is ErrorCode.CANCELLED
    assert not is_tidying(world.store, world.plan().repository)


def test_our_own_bug_is_written_down_and_goes_up(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    seen = world.app.retention.preview()

    def broken(*_: object, **__: object) -> str:
        raise RuntimeError("bug")

    world.engine.prune = broken  # type: ignore[method-assign]
    with pytest.raises(RuntimeError, match="bug"):
        say_yes(world, seen)
    (done,) = world.app.retention.history()
    assert done.cause is ErrorCode.INTERNAL
    assert not is_tidying(world.store, world.plan().repository)


def test_a_removal_whose_process_died_is_settled_by_the_next(world: PracticeWorld) -> None:
    copies = a_year_of_copies(world)
    asked = (copies[0].snapshot_id, "f" * 64)
    key = world.plan().repository
    died = Removal(RemovalId("died"), key, world.clock.now(), "agent", asked)
    world.world.retention.begin_removal(died)
    say_yes(world, world.app.retention.preview())
    settled = world.app.retention.history()[-1]
    assert (settled.cause, settled.gone) == (ErrorCode.INTERRUPTED, ("f" * 64,))


def test_less_data_after_it_is_not_taken_for_a_loss(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD
    say_yes(world, world.app.retention.preview())
    status = world.app.assess_protection(refresh=True).status
    assert status.level is ProtectionLevel.GOOD, status.reasons


def test_a_look_in_the_middle_of_it_is_not_alarmed(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    world.app.assess_protection(refresh=True)
    seen = world.app.retention.preview()
    honest, levels = world.engine.prune, []

    def looked_at(*arguments: Any, **named: Any) -> str:
        world.engine.repositories[world.location].packs -= 50
        levels.append(world.app.assess_protection(refresh=True).status.level)
        return honest(*arguments, **named)

    world.engine.prune = looked_at  # type: ignore[method-assign]
    assert say_yes(world, seen).is_good
    assert levels == [ProtectionLevel.GOOD]


def test_a_look_while_it_goes_on_is_not_alarmed(world: PracticeWorld) -> None:
    """The window looks often; data goes before its eyes."""
    a_year_of_copies(world)
    world.app.assess_protection(refresh=True)
    key = world.plan().repository
    begin_tidying(world.store, key)
    world.engine.repositories[world.location].packs -= 100
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.GOOD
    # The process died. Whoever has the lock next knows that nothing is going on any more.
    assert world.back_up().state is RunState.COMPLETE
    assert not is_tidying(world.store, key)
    world.engine.repositories[world.location].packs -= 100
    assert world.app.assess_protection(refresh=True).status.level is ProtectionLevel.BAD


def test_pain_20_a_full_place_is_tidied_by_what_needs_no_room(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    place = Path(world.location)
    world.machine.free[place] = LITTLE_ROOM - 1
    say_yes(world, world.app.retention.preview())
    assert world.engine.prunes == ["without repacking"]
    world.machine.free[place] = LITTLE_ROOM
    say_yes(world, world.app.retention.preview())
    assert world.engine.prunes == ["without repacking", "whole"]


# --- unattended ----------------------------------------------------------------------------------


def test_without_a_persons_choice_nothing_goes_unasked(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    with refused(ErrorCode.RETENTION_NOT_CHOSEN):
        world.app.retention.unattended(NEVER)
    assert "forget" not in world.engine.calls


def test_too_many_at_once_do_not_go_unasked(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    world.app.retention.choose(PRESETS[Preset.TEN_YEARS], "Ann")
    with refused(ErrorCode.RETENTION_TOO_MANY):
        world.app.retention.unattended(NEVER)
    assert "forget" not in world.engine.calls


def test_what_came_between_list_and_lock_is_not_done_unasked_either(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    a_year_of_copies(world)
    world.app.retention.choose(PRESETS[Preset.TEN_YEARS], "Ann")
    seen = replace(world.app.retention.preview(), refusals=())
    monkeypatch.setattr(ApplyRetention, "preview", lambda *_, **__: seen)
    with refused(ErrorCode.RETENTION_TOO_MANY):
        world.app.retention.unattended(NEVER)


def test_an_incomplete_newest_copy_keeps_all_unless_a_person_says_yes(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    make_it_a_habit(world)
    copy = world.engine.add_snapshot(world.location, FILES, taken_at=world.clock.now())
    write_down(world, copy, RunState.INCOMPLETE)
    with refused(ErrorCode.RETENTION_NEWEST_INCOMPLETE):
        world.app.retention.unattended(NEVER)
    assert say_yes(world, world.app.retention.preview()).is_good


def test_once_a_week_after_a_complete_copy_it_goes_on_by_itself(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    make_it_a_habit(world)
    expected = names(world.app.retention.preview())
    done = world.app.retention.unattended(NEVER)
    assert done is not None
    assert done.is_good
    assert done.by == "agent"
    assert set(done.gone) == expected
    assert world.app.retention.unattended(NEVER) is None
    world.clock.advance(8 * DAY)
    assert world.app.retention.unattended(NEVER) is None  # no complete copy since


def write_down_in_vain(world: PracticeWorld, lasted: timedelta, cause: ErrorCode) -> None:
    begun = Run(
        RunId(f"in vain at {world.clock.now()}"),
        world.plan().plan_id,
        RunTrigger.SCHEDULED,
        RunState.BEGUN,
        world.clock.now() - lasted,
        repository=world.plan().repository,
    )
    world.runs.begin(begun)
    ended = replace(begun, state=RunState.FAILED, ended_at=world.clock.now(), cause=cause)
    world.runs.finish(ended)


def test_what_a_copy_of_several_days_has_sent_is_not_tidied_away(
    world: PracticeWorld,
) -> None:
    """restic prunes what no snapshot refers to, and until its end a copy has none."""
    a_year_of_copies(world)
    make_it_a_habit(world)
    world.clock.advance(DAY)
    write_down_in_vain(world, timedelta(hours=8), ErrorCode.INTERRUPTED)
    world.engine.prunes.clear()
    assert world.app.retention.unattended(NEVER) is None
    assert world.engine.prunes == []
    write_down(world, world.engine.add_snapshot(world.location, FILES, taken_at=world.clock.now()))
    assert world.app.retention.unattended(NEVER) is not None
    assert world.engine.prunes == ["whole"]


@pytest.mark.parametrize(
    ("lasted", "cause"),
    [
        (timedelta(minutes=2), ErrorCode.PLACE_UNREACHABLE),  # restic had noted nothing yet
        (timedelta(hours=8), ErrorCode.PLACE_FULL),  # room is what it lacks
    ],
)
def test_an_attempt_that_left_nothing_of_use_does_not_hold_tidying_up(
    world: PracticeWorld, lasted: timedelta, cause: ErrorCode
) -> None:
    a_year_of_copies(world)
    make_it_a_habit(world)
    world.clock.advance(DAY)
    write_down_in_vain(world, lasted, cause)
    assert world.app.retention.unattended(NEVER) is not None


def test_a_look_that_found_nothing_is_not_repeated_at_once(world: PracticeWorld) -> None:
    a_year_of_copies(world, 30)
    world.app.retention.choose(PRESETS[Preset.TEN_YEARS], "Ann")
    assert world.app.retention.unattended(NEVER) is None
    assert world.app.retention.history() == ()
    world.engine.calls.clear()
    assert world.app.retention.unattended(NEVER) is None
    assert world.engine.calls == []


def test_where_everything_is_kept_nobody_looks(world: PracticeWorld) -> None:
    a_year_of_copies(world)
    world.app.retention.choose(PRESETS[Preset.EVERYTHING], "Ann")
    world.engine.calls.clear()
    assert world.app.retention.unattended(NEVER) is None
    assert world.engine.calls == []


def test_when_it_is_due() -> None:
    complete = NOON - timedelta(hours=1)
    assert not is_due((), None, now=NOON)
    assert is_due((), complete, now=NOON)
    assert not is_due((), NOON + DAY, now=NOON)
    assert not is_due((NOON - 6 * DAY,), complete, now=NOON)
    assert is_due((NOON - 7 * DAY, NOON - 20 * DAY), complete, now=NOON)
    assert not is_due((NOON - 8 * DAY,), NOON - 9 * DAY, now=NOON)
    assert is_due((NOON + 4000 * DAY, NOON - 8 * DAY), complete, now=NOON)


def test_a_place_that_is_not_ours_to_name_is_refused(world: PracticeWorld) -> None:
    with refused(ErrorCode.NOT_SET_UP):
        world.app.retention.preview(place="nowhere")  # type: ignore[arg-type]
