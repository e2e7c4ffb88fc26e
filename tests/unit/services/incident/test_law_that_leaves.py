"""Corrections of the law and its updates leave with each copy, and come back from there."""

import hashlib
import json
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from practiceguard.adapters.rule_book.bundle import pack
from practiceguard.cli.incident_record import law_in_words
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.incident.edition import Proof
from practiceguard.domain.record import RecordKind
from practiceguard.resources import resource
from practiceguard.services.incident.known_law import from_bytes, to_bytes
from tests.unit.services.incident.test_records_that_leave import new_computer, stored
from tests.unit.services.practice_world import PracticeWorld, practice_world

PHONE = "authority.phone"
NEWER = "2026.12.5"


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


def correct(world: PracticeWorld, number: str, code: str = "FR") -> None:
    world.app.incidents.correct_law(code, PHONE, number, "rang there", "Sophie")


def take_update(world: PracticeWorld) -> None:
    rows = {
        one.name: one.read_bytes()
        for one in resource("jurisdictions").iterdir()
        if one.name.endswith(".toml") and one.name != "collection.toml"
    }
    content = pack(NEWER, date(2026, 12, 5), rows)
    file = world.folder / "law.pgrules"
    file.write_bytes(content)
    offer = world.app.incidents.update_law.look(file)
    world.app.incidents.update_law.take_in(offer, "Sophie", hashlib.sha256(content).hexdigest())


def phone(world: PracticeWorld, code: str = "FR") -> str | None:
    row = world.app.incidents.rules.of(code)
    return row.authority.phone if row and row.authority else None


def test_corrections_and_updates_come_back_on_a_new_computer(
    world: PracticeWorld, tmp_path: Path
) -> None:
    correct(world, "0800 1")
    take_update(world)
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    assert phone(new) != "0800 1"
    (result,) = new.app.records.bring_law()
    assert (result.corrections, result.updates, result.is_whole) == (1, (NEWER,), True)
    assert phone(new) == "0800 1"
    edition = new.app.incidents.rules.edition
    assert (edition.version, edition.proof) == (NEWER, Proof.COMPARED)
    assert edition.accepted is not None
    assert edition.accepted.who == "Sophie"
    here, there = new.world.aftermath.law_store, world.world.aftermath.law_store
    assert here.corrections() == there.corrections()
    assert here.accepted() == there.accepted()
    # Once more changes nothing, and nothing of it is stored again.
    (again,) = new.app.records.bring_law()
    assert (again.corrections, again.updates) == (0, ())
    new.back_up()
    assert len(stored(new, RecordKind.LAW)) == len(stored(new, RecordKind.LAW_UPDATE)) == 1


def test_it_leaves_again_only_when_something_was_added(world: PracticeWorld) -> None:
    world.back_up()
    assert stored(world, RecordKind.LAW) == ()
    correct(world, "0800 1")
    for _ in range(2):
        world.back_up()
    assert len(stored(world, RecordKind.LAW)) == 1
    world.app.incidents.correct_law.withdraw("FR", PHONE, "it was right", "Sophie")
    world.back_up()
    assert len(stored(world, RecordKind.LAW)) == 2


def test_a_correction_that_goes_on_from_ours_is_added(world: PracticeWorld, tmp_path: Path) -> None:
    correct(world, "0800 1")
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    new.app.records.bring_law()
    world.clock.advance(timedelta(hours=1))
    correct(world, "0800 2")
    world.back_up()
    (result,) = new.app.records.bring_law()
    assert (result.corrections, result.differing) == (1, ())
    assert phone(new) == "0800 2"


def test_what_two_computers_corrected_in_two_ways_is_told_and_ours_holds(
    world: PracticeWorld, tmp_path: Path
) -> None:
    correct(world, "0800 1")
    correct(world, "0900 9", code="IE")
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    correct(new, "0800 2")
    (result,) = new.app.records.bring_law()
    (two,) = result.differing
    assert (two.here.value, two.there.value) == ("0800 2", "0800 1")
    assert not result.is_whole
    words = law_in_words((result,))
    assert "1 correction of it came back" in words
    assert "by Sophie: 0800 2. The other, by Sophie: 0800 1." in words
    assert (phone(new), phone(new, "IE")) == ("0800 2", "0900 9")
    assert len(new.world.aftermath.law_store.corrections()) == 2


def test_a_withdrawal_here_is_not_undone(world: PracticeWorld, tmp_path: Path) -> None:
    correct(world, "0800 1")
    world.back_up()
    new = new_computer(world, tmp_path / "new")
    new.app.records.bring_law()
    new.app.incidents.correct_law.withdraw("FR", PHONE, "it was right", "Max")
    (result,) = new.app.records.bring_law()
    assert (result.corrections, result.differing) == (0, ())
    assert phone(new) != "0800 1"


def test_an_update_whose_file_is_gone_is_told_and_corrections_come_all_the_same(
    world: PracticeWorld, tmp_path: Path
) -> None:
    correct(world, "0800 1")
    take_update(world)
    world.back_up()
    repository = world.engine.repositories[world.location]
    (file,) = stored(world, RecordKind.LAW_UPDATE)
    del repository.snapshots[file.snapshot_id]
    new = new_computer(world, tmp_path / "new")
    (result,) = new.app.records.bring_law()
    assert (result.updates, result.lacking, result.is_whole) == ((), (NEWER,), False)
    assert phone(new) == "0800 1"


def test_a_place_that_cannot_be_asked_is_told(world: PracticeWorld) -> None:
    correct(world, "0800 1")
    world.back_up()
    world.engine.unplug(world.location)
    (result,) = world.app.records.bring_law()
    assert result.problem is ErrorCode.PLACE_NOT_FOUND


@pytest.mark.parametrize(
    "change",
    [
        {"format": "another"},
        {"version": 2},
        {"corrections": [{}]},
        {"corrections": "all"},
        {"updates": [{"version": "x"}]},
    ],
)
def test_a_record_that_is_not_ours_is_none(world: PracticeWorld, change: dict[str, Any]) -> None:
    correct(world, "0800 1")
    (record,) = world.app.records.keep.kinds[3].due(world.app.set_up.repository().key, ())
    content = b"".join(record.content())
    known = from_bytes(content)
    assert known is not None
    assert to_bytes(known) == content
    assert from_bytes(json.dumps(json.loads(content) | change).encode()) is None
