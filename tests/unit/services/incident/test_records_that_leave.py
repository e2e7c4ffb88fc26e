"""Logs and evidence leave with each copy, are compared with what left, and come back from there."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.entry import Noted
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import Anchor, Finding, Flaw, IncidentId, entry_in, flaws_of
from practiceguard.domain.record import RecordKind, StoredRecord, label_of
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.record_incidents import log_record
from practiceguard.services.incident.take_evidence import Origin
from practiceguard.services.ports import StoreRequest
from practiceguard.services.progress import NeverCancelled
from tests.fakes.fake_aftermath import fake_aftermath
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_incidents import MemoryEvidenceStore, MemoryIncidentLog
from tests.unit.services.practice_world import PracticeWorld, practice_world

PARIS = ZoneInfo("Europe/Paris")
NEVER = NeverCancelled()


@pytest.fixture
def world(tmp_path: Path) -> PracticeWorld:
    world = practice_world(tmp_path)
    world.set_up()
    return world


def open_one(app: App) -> IncidentId:
    facts = FirstFacts(IncidentKind.RANSOMWARE, NOON, "Sophie", "red window", "Sophie")
    return app.incidents.open(facts, "FR", PARIS).incident.id


def take(world: PracticeWorld, incident: IncidentId, content: bytes = b"pay 300 BTC") -> str:
    note = world.folder / "note.txt"
    note.write_bytes(content)
    origin = Origin("the note on the screen", "Sophie", NOON)
    return world.app.incidents.evidence(incident, "Sophie", note, origin).evidence


def stored(world: PracticeWorld, kind: RecordKind) -> tuple[StoredRecord, ...]:
    access = world.app.open_repository()
    return tuple(
        one
        for one in world.engine.records(access)
        if one.label is not None and one.label.kind is kind
    )


def test_a_log_leaves_with_the_next_copy_and_its_end_is_remembered(world: PracticeWorld) -> None:
    key = open_one(world.app)
    assert world.world.aftermath.log.anchors(key) == ()
    world.back_up()
    (record,) = stored(world, RecordKind.INCIDENT)
    assert record.label is not None
    entries = world.world.aftermath.log.entries(key)
    assert dict(record.label.facts) == {
        "incident": key, "number": str(entries[-1].number), "seal": entries[-1].seal,
    }  # fmt: skip
    content = b"".join(world.engine.read_record(world.app.open_repository(), record))
    assert tuple(map(entry_in, content.splitlines())) == entries
    assert world.world.aftermath.log.anchors(key) == (Anchor(entries[-1].number, entries[-1].seal),)


def test_it_leaves_again_only_when_it_has_new_entries(world: PracticeWorld) -> None:
    key = open_one(world.app)
    for _ in range(3):
        world.back_up()
    assert len(stored(world, RecordKind.INCIDENT)) == 1
    world.app.incidents.write(key, "Sophie", Noted("called the provider"))
    world.back_up()
    world.back_up()
    assert len(stored(world, RecordKind.INCIDENT)) == 2


def test_where_nothing_changed_the_place_is_not_even_asked(world: PracticeWorld) -> None:
    open_one(world.app)
    world.back_up()
    world.engine.calls.clear()
    world.back_up()
    assert "records" not in world.engine.calls
    world.clock.advance(timedelta(days=8))
    world.back_up()
    assert "records" in world.engine.calls


def test_what_somebody_removed_from_a_place_is_stored_there_again(world: PracticeWorld) -> None:
    open_one(world.app)
    world.back_up()
    repository = world.engine.repositories[world.location]
    (record,) = stored(world, RecordKind.INCIDENT)
    del repository.snapshots[record.snapshot_id]
    world.clock.advance(timedelta(days=8))
    world.back_up()
    assert len(stored(world, RecordKind.INCIDENT)) == 1


def test_evidence_leaves_once_as_it_was_taken_in(world: PracticeWorld) -> None:
    key = open_one(world.app)
    evidence = take(world, key)
    for _ in range(2):
        world.back_up()
    world.app.incidents.write(key, "Sophie", Noted("and a call"))
    world.back_up()
    (record,) = stored(world, RecordKind.EVIDENCE)
    assert record.name == evidence
    access = world.app.open_repository()
    assert b"".join(world.engine.read_record(access, record)) == b"pay 300 BTC"


def test_evidence_that_is_damaged_here_keeps_nothing_else_from_leaving(
    world: PracticeWorld,
) -> None:
    key = open_one(world.app)
    take(world, key)
    evidence = world.world.aftermath.evidence
    assert isinstance(evidence, MemoryEvidenceStore)
    evidence._held.clear()
    run = world.back_up()
    assert run.snapshot_id is not None
    assert stored(world, RecordKind.EVIDENCE) == ()
    assert len(stored(world, RecordKind.INCIDENT)) == 1


def test_a_record_that_was_cut_off_counts_as_not_there(world: PracticeWorld) -> None:
    open_one(world.app)
    world.back_up()
    repository = world.engine.repositories[world.location]
    (record,) = stored(world, RecordKind.INCIDENT)
    short = replace(repository.snapshots[record.snapshot_id], bytes_total=3)
    repository.snapshots[record.snapshot_id] = short
    world.clock.advance(timedelta(days=8))
    world.back_up()
    assert [one.is_whole for one in stored(world, RecordKind.INCIDENT)].count(True) == 1


def test_a_place_that_takes_no_records_spoils_no_copy(world: PracticeWorld) -> None:
    open_one(world.app)
    world.engine.fail("store", ErrorCode.PLACE_FULL)
    assert world.back_up().cause is None
    world.engine.heal("store")
    world.back_up()
    assert len(stored(world, RecordKind.INCIDENT)) == 1


def test_records_are_no_copies_anywhere(world: PracticeWorld) -> None:
    take(world, open_one(world.app))
    run = world.back_up()
    assert len(world.engine.repositories[world.location].snapshots) > 3
    access = world.app.open_repository()
    assert [one.snapshot_id for one in world.engine.snapshots(access)] == [run.snapshot_id]
    assert [one.snapshot.snapshot_id for one in world.app.list_snapshots(refresh=True)] == [
        run.snapshot_id
    ]
    seen = world.app.retention.preview()
    assert [fate.snapshot.snapshot_id for fate in seen.fates] == [run.snapshot_id]
    assert seen.strange == ()
    overview = world.app.assess_protection(refresh=True)
    assert overview.facts is not None
    assert len(overview.facts.snapshots) == 1
    assert overview.status.last_complete is not None
    assert overview.status.last_complete.snapshot_id == run.snapshot_id
    assert "completeness-unknown" not in {one.code.value for one in overview.status.reasons}


def test_no_record_is_ever_forgotten(world: PracticeWorld) -> None:
    open_one(world.app)
    world.back_up()
    (record,) = stored(world, RecordKind.INCIDENT)
    access = world.app.open_repository()
    assert world.engine.forget(access, (record.snapshot_id,), dry_run=False) == ()
    assert stored(world, RecordKind.INCIDENT) == (record,)


# --- comparing ----------------------------------------------------------------------------------


def with_log(world: PracticeWorld, log: MemoryIncidentLog) -> App:
    """Return the app of a computer whose log was written anew."""
    aftermath = replace(world.world.aftermath, log=log)
    return assemble(replace(world.world, aftermath=aftermath))


def test_logs_that_are_as_they_left_are_well(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.back_up()
    world.app.incidents.write(key, "Sophie", Noted("later"))
    (word,) = world.app.records.compare()
    assert word.is_well
    assert [one.number for one in word.anchors[key]] == [
        len(world.world.aftermath.log.entries(key)) - 1
    ]


def test_cutting_off_the_newest_entries_is_found(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.app.incidents.write(key, "Sophie", Noted("the director knew in May"))
    world.back_up()
    entries = world.world.aftermath.log.entries(key)
    cut = MemoryIncidentLog()
    cut.bring_back(entries[:-1])
    app = with_log(world, cut)
    assert app.incidents.read(key).flaws == ()  # the chain alone cannot tell
    (word,) = app.records.compare()
    assert word.flaws == {key: (Finding(Flaw.MISSING_END, len(entries)),)}
    assert not word.is_well


def test_a_log_written_anew_is_found(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.back_up()
    anew = MemoryIncidentLog()
    for one in world.world.aftermath.log.entries(key):
        anew.append(key, one.at + timedelta(seconds=1), one.author, one.kind, one.body)
    (word,) = with_log(world, anew).records.compare()
    assert [one.flaw for one in word.flaws[key]] == [Flaw.OTHER_HISTORY]


def test_an_incident_that_is_not_here_at_all_is_told(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.back_up()
    (word,) = with_log(world, MemoryIncidentLog()).records.compare()
    assert word.missing == (key,)
    assert not word.is_well


def test_changed_tags_are_told(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.back_up()
    repository = world.engine.repositories[world.location]
    (record,) = stored(world, RecordKind.INCIDENT)
    snapshot = repository.snapshots[record.snapshot_id]
    tags = tuple(one for one in snapshot.tags if not one.startswith("seal:"))
    repository.snapshots[record.snapshot_id] = replace(snapshot, tags=(*tags, "x"))
    (word,) = world.app.records.compare()
    assert word.tags_changed == (f"incident-{key}.jsonl",)
    assert not word.is_well
    # It is no copy for that, and no record that counts.
    assert len(world.app.list_snapshots(refresh=True)) == 1


def test_a_place_that_cannot_be_asked_says_nothing(world: PracticeWorld) -> None:
    open_one(world.app)
    world.back_up()
    world.engine.unplug(world.location)
    (word,) = world.app.records.compare()
    assert (word.problem, word.is_well) == (ErrorCode.PLACE_NOT_FOUND, False)


# --- a lost computer ----------------------------------------------------------------------------


@pytest.fixture
def lost(world: PracticeWorld, tmp_path: Path) -> tuple[IncidentId, PracticeWorld]:
    """Return a new computer that has taken over the copy of a practice with an incident."""
    key = open_one(world.app)
    take(world, key)
    world.app.incidents.write(key, "Sophie", Noted("called the provider"))
    world.back_up()
    return key, new_computer(world, tmp_path / "new")


def new_computer(world: PracticeWorld, folder: Path) -> PracticeWorld:
    folder.mkdir()
    new = practice_world(folder)
    new.engine.repositories = world.engine.repositories
    new.clock._now = world.clock.now()
    new.app.set_up.answer_practice("Praxis Dr. Beispiel", "de")
    new.app.set_up.answer_sources((new.source,), ())
    new.app.set_up.adopt_place(PlaceKind.DRIVE, world.drive, world.paper())
    new.walk(new.app)
    return new


def test_incidents_and_evidence_come_back_as_they_were(
    world: PracticeWorld, lost: tuple[IncidentId, PracticeWorld]
) -> None:
    key, new = lost
    (result,) = new.app.records.bring_back()
    before = world.world.aftermath.log.entries(key)
    assert new.world.aftermath.log.entries(key) == before
    assert (result.new, result.entries, result.evidence) == (len(before), len(before), 1)
    assert (result.lacking, result.flaws, result.problem) == ((), (), None)
    room = new.app.incidents.read(key)
    assert room.flaws == ()
    (taken,) = room.incident.evidence
    assert b"".join(new.app.incidents.evidence.content(key, taken.evidence)) == b"pay 300 BTC"
    # Once more changes nothing, and nothing of it is stored again.
    (again,) = new.app.records.bring_back()
    assert (again.new, again.evidence) == (0, 0)
    new.back_up()
    assert len(stored(new, RecordKind.INCIDENT)) == 1
    assert len(stored(new, RecordKind.EVIDENCE)) == 1


def test_what_was_written_here_meanwhile_stays(lost: tuple[IncidentId, PracticeWorld]) -> None:
    key, new = lost
    new.app.records.bring_back()
    new.app.incidents.write(key, "Sophie", Noted("on the new computer"))
    entries = new.world.aftermath.log.entries(key)
    (result,) = new.app.records.bring_back()
    assert (result.new, result.problem) == (0, None)
    assert new.world.aftermath.log.entries(key) == entries


def test_another_incident_of_the_same_number_comes_back_beside_the_one_here(
    lost: tuple[IncidentId, PracticeWorld],
) -> None:
    key, new = lost
    mine = open_one(new.app)
    assert mine != key
    assert mine.split("-")[:2] == key.split("-")[:2] == ["2026", "01"]
    entries = new.world.aftermath.log.entries(mine)
    (result,) = new.app.records.bring_back()
    assert result.problem is None
    assert new.world.aftermath.log.entries(mine) == entries
    rooms = {room.incident.id: room for room in new.app.incidents.read.all()}
    assert set(rooms) == {mine, key}
    assert [room.flaws for room in rooms.values()] == [(), ()]
    # What leaves from now on are two logs, and the next number is free of both.
    new.back_up()
    assert len({one.name for one in stored(new, RecordKind.INCIDENT)}) == 2
    assert open_one(new.app).startswith("2026-02-")


def test_a_log_written_anew_under_the_same_name_is_told_and_both_stay(
    world: PracticeWorld, lost: tuple[IncidentId, PracticeWorld]
) -> None:
    key, new = lost
    for one in world.world.aftermath.log.entries(key):
        other = '{"text": "made up"}'
        new.world.aftermath.log.append(key, one.at, "Mallory", "noted", other)
    entries = new.world.aftermath.log.entries(key)
    (result,) = new.app.records.bring_back()
    assert result.problem is ErrorCode.LOG_DIFFERS
    assert new.world.aftermath.log.entries(key) == entries


def test_a_forged_longer_log_does_not_come_back_instead(
    world: PracticeWorld, lost: tuple[IncidentId, PracticeWorld]
) -> None:
    key, new = lost
    forged = MemoryIncidentLog()
    for number in range(9):
        forged.append(key, NOON, "Mallory", "noted", f'{{"text": "{number}"}}')
    request = StoreRequest(log_record(forged.entries(key)), "pc", NOON)
    world.engine.store(world.app.open_repository(), request, NEVER)
    # The forged one is the longest and whole by itself, but what left earlier contradicts it.
    (result,) = new.app.records.bring_back()
    assert new.world.aftermath.log.entries(key) == world.world.aftermath.log.entries(key)
    assert result.flaws == (Finding(Flaw.MISSING_END, 9),)  # and it is told
    (word,) = world.app.records.compare()
    assert Flaw.MISSING_END in {one.flaw for one in word.flaws[key]}


def test_of_a_damaged_log_the_one_before_it_comes_back(
    world: PracticeWorld, lost: tuple[IncidentId, PracticeWorld]
) -> None:
    key, new = lost
    before = world.world.aftermath.log.entries(key)
    world.app.incidents.write(key, "Sophie", Noted("the newest"))
    world.back_up()
    repository = world.engine.repositories[world.location]
    newest = stored(world, RecordKind.INCIDENT)[-1]
    tree = repository.trees[newest.snapshot_id]
    path = f"/practiceguard-records/{newest.name}"
    tree[path] = replace(tree[path], content=b"[]\n")
    (result,) = new.app.records.bring_back()
    assert new.world.aftermath.log.entries(key) == before
    assert [one.flaw for one in result.flaws] == [Flaw.MISSING_END]  # and it is told


def test_evidence_that_cannot_be_brought_back_is_named(
    world: PracticeWorld, lost: tuple[IncidentId, PracticeWorld]
) -> None:
    _, new = lost
    (record,) = stored(world, RecordKind.EVIDENCE)
    del world.engine.repositories[world.location].snapshots[record.snapshot_id]
    (result,) = new.app.records.bring_back()
    assert (result.evidence, result.lacking) == (0, (record.name,))
    assert result.new > 0


def test_without_any_place_that_answers_it_says_why(lost: tuple[IncidentId, PracticeWorld]) -> None:
    _, new = lost
    new.engine.fail("records", ErrorCode.PLACE_NOT_FOUND)
    with pytest.raises(PracticeGuardError, match="place-not-found"):
        new.app.records.bring_back()


def test_the_chain_of_a_stored_log_can_be_verified(world: PracticeWorld) -> None:
    key = open_one(world.app)
    world.back_up()
    (record,) = stored(world, RecordKind.INCIDENT)
    content = b"".join(world.engine.read_record(world.app.open_repository(), record))
    entries = tuple(map(entry_in, content.splitlines()))
    assert flaws_of(entries, world.world.aftermath.log.anchors(key)) == ()
    assert label_of(record.name, record.label.tags if record.label else ()) == record.label


def test_an_incident_half_in_which_nothing_happened_leaves_nothing(world: PracticeWorld) -> None:
    world.back_up()
    assert stored(world, RecordKind.INCIDENT) == stored(world, RecordKind.EVIDENCE) == ()
    assert fake_aftermath().log.incidents() == ()
