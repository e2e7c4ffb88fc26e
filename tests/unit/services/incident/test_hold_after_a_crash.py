"""A crash right after an incident was opened: the next start puts its hold on the copies."""

from pathlib import Path
from typing import NoReturn
from zoneinfo import ZoneInfo

import pytest

from practiceguard import bootstrap
from practiceguard.bootstrap import assemble
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import SnapshotsMarked
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.preserve_copies import PreserveCopies, reason_of
from tests.fakes.fixed_clock import NOON
from tests.unit.services.practice_world import PracticeWorld, practice_world


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    world.back_up()
    world.clock.set(NOON.replace(hour=14))
    return world


def crashed(world: PracticeWorld, monkeypatch: pytest.MonkeyPatch) -> IncidentId:
    """Return an incident whose opening was cut off between its first entry and the hold."""

    def killed(*_: object) -> tuple[str, ...]:
        raise KeyboardInterrupt

    facts = FirstFacts(IncidentKind.RANSOMWARE, world.clock.now(), "Sophie", "red", "Sophie")
    with monkeypatch.context() as patch:
        patch.setattr(PreserveCopies, "__call__", killed)
        with pytest.raises(KeyboardInterrupt):
            world.app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
    (key,) = world.world.aftermath.log.incidents()
    return key


def test_the_next_start_holds_the_copies_and_marks_them(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = crashed(world, monkeypatch)
    assert world.app.holds.on() == ()
    monkeypatch.setattr(bootstrap, "real_world", lambda _environ: world.world)
    app = bootstrap.build({})
    (hold,) = app.holds.on()
    assert (hold.reason, hold.by) == (reason_of(key), "Sophie")
    marked = [one for one in app.incidents.read(key).entries if _is_marking(one.entry)]
    assert len(marked) == 1
    # Each start after that has nothing to do.
    bootstrap.build({})
    assert len(app.holds.all()) == 1
    assert [one for one in app.incidents.read(key).entries if _is_marking(one.entry)] == marked


def test_a_hold_that_somebody_lifted_stays_lifted(world: PracticeWorld) -> None:
    facts = FirstFacts(IncidentKind.RANSOMWARE, world.clock.now(), "Sophie", "red", "Sophie")
    world.app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
    (hold,) = world.app.holds.on()
    world.app.holds.lift(hold.hold_id, "the drive is full", "Sophie")
    assert assemble(world.world).incidents.hold_open() == ()
    assert world.app.holds.on() == ()


def test_records_that_cannot_be_read_keep_nothing_from_starting(
    world: PracticeWorld, monkeypatch: pytest.MonkeyPatch
) -> None:
    crashed(world, monkeypatch)

    def unreadable() -> NoReturn:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    monkeypatch.setattr(world.world.retention, "holds", unreadable)
    assert world.app.incidents.hold_open() == ()


def _is_marking(entry: object) -> bool:
    return isinstance(entry, SnapshotsMarked)
