"""Holds: with a reason, in the history, and put on by ourselves when most files changed at once."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from practiceguard.domain.backup.hold import HoldCause, HoldId
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import PRESETS, Preset
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.errors import ErrorCode
from tests.unit.services.practice_world import PracticeWorld, refused

FILES = 200


def test_a_hold_has_a_reason_and_stays_in_the_history(world: PracticeWorld) -> None:
    holds = world.app.holds
    hold = holds.put_on("  the police asked for it ", "Ann")
    assert (hold.reason, hold.by, hold.repository) == ("the police asked for it", "Ann", None)
    assert holds.on() == (hold,)
    lifted = holds.lift(hold.hold_id, "they have what they need", "Bob")
    assert holds.on() == ()
    assert holds.all() == (lifted,)
    assert lifted.lifted is not None
    assert (lifted.lifted.by, lifted.lifted.reason) == ("Bob", "they have what they need")


def test_without_a_reason_none_is_put_on_or_lifted(world: PracticeWorld) -> None:
    holds = world.app.holds
    with refused(ErrorCode.INPUT_INVALID):
        holds.put_on(" ", "Ann")
    hold = holds.put_on("because", "Ann")
    with refused(ErrorCode.INPUT_INVALID):
        holds.lift(hold.hold_id, "", "Ann")
    assert holds.on() == (hold,)
    with refused(ErrorCode.INPUT_INVALID):
        holds.lift(HoldId("no such"), "because", "Ann")


def test_a_hold_of_one_place_is_not_one_of_another(world: PracticeWorld) -> None:
    hold = world.app.holds.put_on("because", "Ann", place=world.plan().repository)
    assert world.app.holds.on(world.plan().repository) == (hold,)
    assert world.app.holds.on(RepositoryKey("other")) == ()


# --- pain 19: most files changed at once ---------------------------------------------------------


def records(world: PracticeWorld) -> None:
    """Lay a practice's records in the source, and copy them on five days."""
    for number in range(FILES):
        path = world.source / f"patient {number}" / "letter.pdf"
        path.parent.mkdir()
        path.write_bytes(f"Dear patient {number}, ".encode() * 300)
    for day in range(5):
        world.clock.advance(timedelta(days=1))
        (world.source / f"patient {day}" / "note.pdf").write_bytes(b"seen today" * 100)
        assert world.back_up().state is RunState.COMPLETE
    world.clock.advance(timedelta(days=1))


def encrypt(world: PracticeWorld, most: int = 10_000) -> None:
    for path in sorted(world.source.rglob("letter.pdf"))[:most]:
        path.write_bytes(bytes(byte ^ 0x5A for byte in path.read_bytes()) + b"x")


def encrypt_and_rename(world: PracticeWorld) -> None:
    encrypt(world)
    for path in [*world.source.rglob("*.pdf")]:
        path.rename(path.with_name(path.name + ".locked"))


def update(world: PracticeWorld) -> None:
    for number in range(20):
        (world.source / f"patient {number}" / "letter.pdf").write_bytes(b"new edition" * 400)


def move_a_folder(world: PracticeWorld) -> None:
    archive = world.source / "archive"
    archive.mkdir()
    for path in [*world.source.glob("patient *")]:
        path.rename(archive / path.name)


def add_a_folder(world: PracticeWorld) -> None:
    for number in range(FILES):
        path = world.source / "scans" / f"{number}.dcm"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(bytes([number % 256]) * 5000)


@pytest.mark.parametrize("attack", [encrypt, encrypt_and_rename])
def test_pain_19_an_attack_puts_a_hold_on_every_place(
    world: PracticeWorld, attack: Callable[[PracticeWorld], None]
) -> None:
    records(world)
    assert world.app.holds.all() == ()
    attack(world)
    run = world.back_up()
    assert run.state is RunState.COMPLETE, "restic sees nothing wrong"
    (hold,) = world.app.holds.on()
    assert (hold.cause, hold.repository) == (HoldCause.MASS_CHANGE, None)
    assert hold.since == run.begun_at
    changed, before = map(int, hold.reason.split("/"))
    assert changed >= FILES
    assert before >= FILES


def test_pain_19_an_attack_puts_on_one_hold_and_does_not_become_usual(
    world: PracticeWorld,
) -> None:
    records(world)
    for _ in range(6):
        encrypt(world)
        world.back_up()
        world.clock.advance(timedelta(days=1))
    (hold,) = world.app.holds.all()
    world.app.holds.lift(hold.hold_id, "cleaned, restored", "Ann")
    encrypt(world, FILES * 6 // 10)
    world.back_up()
    assert len(world.app.holds.all()) == 2


@pytest.mark.parametrize("day", [update, move_a_folder, add_a_folder])
def test_no_wolf_is_cried(world: PracticeWorld, day: Callable[[PracticeWorld], None]) -> None:
    records(world)
    day(world)
    assert world.back_up().state is RunState.COMPLETE
    assert world.app.holds.all() == ()


def test_the_first_copies_are_no_mass_change(world: PracticeWorld) -> None:
    for number in range(FILES):
        (world.source / f"{number}.pdf").write_bytes(b"x" * 3000)
    world.back_up()
    world.back_up()
    assert world.app.holds.all() == ()


def test_copies_that_cannot_be_compared_are_held_all_the_same(world: PracticeWorld) -> None:
    records(world)
    encrypt(world)
    world.engine.fail("diff", ErrorCode.PLACE_NOT_FOUND)
    run: Run = world.back_up()
    assert run.state is RunState.COMPLETE
    assert len(world.app.holds.on()) == 1


def test_files_that_were_removed_are_for_the_floor_checks(world: PracticeWorld) -> None:
    records(world)
    for number in range(FILES - 5):
        for path in (world.source / f"patient {number}").iterdir():
            path.unlink()
    assert world.back_up().cause is ErrorCode.SOURCE_SHRUNK
    assert world.app.holds.all() == ()


def test_each_place_of_the_overview_has_its_holds_its_choice_and_whether_it_is_full(
    world: PracticeWorld,
) -> None:
    world.back_up()
    (place,) = world.app.assess_protection(refresh=False).places
    assert (place.holds, place.retention, place.is_full) == ((), None, False)
    everywhere = world.app.holds.put_on("because", "Ann")
    here = world.app.holds.put_on("because", "Ann", place=place.repository.key)
    world.app.holds.put_on("because", "Ann", place=RepositoryKey("elsewhere"))
    choice = world.app.retention.choose(PRESETS[Preset.SMALL_PLACE], "Ann")
    world.clock.advance(timedelta(hours=1))
    world.engine.fail("back_up", ErrorCode.PLACE_FULL, place="USB")
    world.back_up()
    (place,) = world.app.assess_protection(refresh=False).places
    assert (place.holds, place.retention) == ((here, everywhere), choice)
    assert place.is_full
    world.engine.heal("back_up")
    world.back_up()
    assert not world.app.assess_protection(refresh=False).places[0].is_full
