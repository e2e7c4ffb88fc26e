"""Pain 20: how much room is left, as far as it can be told."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.unit.services.practice_world import PracticeWorld


def test_pain_20_the_room_of_a_drive_is_watched(world: PracticeWorld) -> None:
    place = world.app.open_repository.current()
    assert world.app.room.forecast(place, world.runs.runs()) is None
    for number in range(20):
        (world.source / f"{number}.bin").write_bytes(bytes([number]) * 100_000)
        world.back_up()
        world.clock.advance(timedelta(days=1))
    world.machine.free[Path(place.location)] = 1_000_000
    world.app.room.look(place)
    found = world.app.room.forecast(place, world.runs.runs())
    assert found is not None
    assert 8 <= found.days_left <= 12
    assert found.is_short


def test_a_drive_that_is_away_keeps_what_was_seen_last(world: PracticeWorld) -> None:
    place = world.app.open_repository.current()
    world.machine.free[Path(place.location)] = 77
    world.app.room.look(place)
    world.machine.missing.add(Path(place.location))
    assert world.app.room.free_bytes(place) is None
    world.app.room.look(place)
    assert world.store.setting(f"place-room {place.key}") == "77"


def test_of_a_place_that_others_host_nothing_is_known(world: PracticeWorld) -> None:
    place = replace(world.app.open_repository.current(), connection=object())  # type: ignore[arg-type]
    assert world.app.room.free_bytes(place) is None
    world.app.room.look(place)
    assert world.app.room.forecast(place, world.runs.runs()) is None
