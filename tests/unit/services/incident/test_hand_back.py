"""Handing files back: every refusal, every fault on the way, and what the log says of it."""

import hashlib
import json
import logging
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.hand_back import (
    HandBackWish,
    IdentityCheck,
    IdentityProof,
    Receiver,
    ReceiverKind,
)
from practiceguard.domain.incident.handed_back import ImagesHandedBack
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.naming import Naming, NamingRule
from practiceguard.domain.incident.person import AffectedPerson, Certainty, SnapshotRef
from practiceguard.services.incident.hand_back import HandedBack
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.progress import Cancellation, NeverCancelled, no_report
from tests.fakes.fake_archives import PlainArchives, opened
from tests.unit.services.practice_world import PracticeWorld, Switch

CLAIRE, PAUL = "Dupont Claire 1980", "Durand Paul 1975"
FILES = {
    f"{CLAIRE}/before 1.jpg": b"\xff\xd8 the first picture of Claire",
    f"{CLAIRE}/before 2.JPG": b"\xff\xd8 the second one",
    f"{CLAIRE}/after.png": b"\x89PNG the third",
    f"{CLAIRE}/letter.pdf": b"%PDF a letter",
    f"{CLAIRE}/export.csv": b"everybody;else",
    f"{PAUL}/before 1.jpg": b"\xff\xd8 Paul",
}


@dataclass
class Desk:
    """A practice with an incident, a copy, and a patient who asks for pictures."""

    world: PracticeWorld
    incident: IncidentId
    snapshot: SnapshotRef
    target: Path
    people: dict[str, AffectedPerson]

    @property
    def archives(self) -> PlainArchives:
        found = self.world.world.aftermath.archives
        assert isinstance(found, PlainArchives)
        return found

    def wish(self, **others: object) -> HandBackWish:
        person = self.people[CLAIRE]
        own = self.world.app.incidents.hand_back.of_person(person, self.snapshot.snapshot_id)
        made = HandBackWish(
            person,
            self.snapshot.snapshot_id,
            tuple(one.path for one in own.of_kinds({DataKind.PHOTOGRAPH})),
            IdentityCheck(
                IdentityProof.DOCUMENT, "Sophie", self.world.clock.now() - timedelta(minutes=1)
            ),
            Receiver(ReceiverKind.PATIENT, "Claire Dupont"),
            letter="Read this first.",
        )
        return replace(made, **others)  # type: ignore[arg-type]

    def hand_back(
        self, wish: HandBackWish | None = None, cancel: Cancellation | None = None
    ) -> HandedBack:
        return self.world.app.incidents.hand_back(
            self.incident,
            "Dr Moreau",
            wish or self.wish(),
            self.target,
            no_report,
            cancel or NeverCancelled(),
        )

    def refused(self, code: ErrorCode, field: str = "", wish: HandBackWish | None = None) -> None:
        """Ask, and see that it is refused and nothing is left of it anywhere."""
        with pytest.raises(PracticeGuardError) as caught:
            self.hand_back(wish)
        assert caught.value.code is code
        if field:
            assert caught.value.facts["field"] == field
        self.nothing_is_left()

    def nothing_is_left(self) -> None:
        assert list(self.target.iterdir()) == []
        assert not [folder for folder in self.world.files.private if folder.exists()]
        assert self.logged == []

    @property
    def logged(self) -> list[ImagesHandedBack]:
        entries = self.world.app.incidents.read(self.incident).entries
        return [one.entry for one in entries if isinstance(one.entry, ImagesHandedBack)]

    def damage(self, *names: str) -> None:
        repository = self.world.engine.repositories[self.world.location]
        repository.damaged |= {f"{self.world.source.as_posix()}/{name}" for name in names}


@pytest.fixture
def desk(world: PracticeWorld) -> Desk:
    for path in list(world.source.iterdir()):
        path.unlink()
    for name, content in FILES.items():
        (world.source / name).parent.mkdir(exist_ok=True)
        (world.source / name).write_bytes(content)
    run = world.back_up()
    assert run.snapshot_id is not None
    app = world.app
    app.browse.prepare(run.snapshot_id, no_report, NeverCancelled())
    rule = NamingRule(world.source.as_posix())
    affected = world.world.aftermath.affected
    affected.save_naming(Naming((rule,)), "Sophie", world.clock.now())
    snapshot = SnapshotRef(run.snapshot_id, world.clock.now())
    facts = FirstFacts(IncidentKind.EXTORTION, world.clock.now(), "Sophie", "a mail", "Dr Moreau")
    room = app.incidents.open(facts, "FR", ZoneInfo("Europe/Paris"))
    found = app.incidents.affected.who((snapshot,), no_report, NeverCancelled())
    # Without an address book nobody is certain: here both are, as if somebody had joined them.
    people = {
        one.shown: replace(one, certainty=Certainty.CERTAIN)
        for one in found.matched.people
        if one.found
    }
    target = world.folder / "stick"
    target.mkdir()
    return Desk(world, room.incident.id, snapshot, target, people)


def test_only_photographs_of_this_person_are_in_it_to_the_byte(desk: Desk) -> None:
    done = desk.hand_back()
    content = opened(done.archive, done.password)
    assert set(content) == {"000.txt", "001.png", "002.jpg", "003.jpg"}
    pictures = {content[name] for name in content if name != "000.txt"}
    assert pictures == {FILES[f"{CLAIRE}/{one}"] for one in ("before 1.jpg", "before 2.JPG",
                                                              "after.png")}  # fmt: skip
    told = content["000.txt"].decode("utf-8-sig")
    assert told.startswith("Read this first.")
    assert "001.png  =  after.png" in told


def test_the_log_tells_what_who_how_and_every_fingerprint(desk: Desk) -> None:
    mother = Receiver(ReceiverKind.GUARDIAN, "Anne Dupont", "mother, family book seen")
    done = desk.hand_back(desk.wish(receiver=mother))
    (entry,) = desk.logged
    assert entry == done.entry
    assert entry.archive_sha256 == hashlib.sha256(done.archive.read_bytes()).hexdigest()
    assert entry.archive_size == done.archive.stat().st_size
    assert entry.archive_name == done.archive.name
    assert {(one.path.rpartition("/")[2], one.sha256) for one in entry.contents} == {
        (name.rpartition("/")[2], hashlib.sha256(content).hexdigest())
        for name, content in FILES.items()
        if name.startswith(CLAIRE) and name.endswith(("jpg", "JPG", "png"))
    }
    assert (entry.files, entry.not_read, entry.snapshot) == (3, (), desk.snapshot.snapshot_id)
    assert (entry.patient, entry.identity_checked, entry.checked_by) == (
        CLAIRE, "document", "Sophie",
    )  # fmt: skip
    assert (entry.receiver, entry.receiver_kind, entry.ground) == (
        "Anne Dupont", "guardian", "mother, family book seen",
    )  # fmt: skip
    assert desk.world.app.incidents.read(desk.incident).flaws == ()


def test_neither_name_nor_folder_tells_whose_it_is_and_nothing_else_stays(desk: Desk) -> None:
    done = desk.hand_back()
    assert [one.name for one in desk.target.iterdir()] == [done.archive.name]
    assert done.archive.name.startswith("files-2")
    assert "upont" not in done.archive.name
    assert not [folder for folder in desk.world.files.private if folder.exists()]


def test_each_archive_has_a_name_and_a_password_of_its_own(desk: Desk) -> None:
    first, second = desk.hand_back(), desk.hand_back()
    assert first.archive != second.archive
    assert first.password != second.password
    assert len(desk.logged) == 2


def test_the_password_is_in_no_log_record_setting_or_error(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    done = desk.hand_back()
    secret = done.password.reveal()
    kept = desk.world.world.aftermath.log.entries(desk.incident)
    assert secret not in json.dumps([one.body for one in kept])
    assert secret not in caplog.text
    assert secret not in repr(done)
    assert secret not in str(vars(desk.world.store))
    assert secret not in " ".join(desk.world.engine.calls)


def test_no_other_patients_file_whatever_is_asked(desk: Desk) -> None:
    root = desk.world.source.as_posix()
    for path in (f"{root}/{PAUL}/before 1.jpg", f"{root}/{CLAIRE}/export.csv", "/etc/passwd"):
        wish = desk.wish()
        desk.refused(ErrorCode.INPUT_INVALID, "files", replace(wish, paths=(*wish.paths, path)))


def test_what_may_hold_others_is_withheld_and_told(desk: Desk) -> None:
    own = desk.world.app.incidents.hand_back.of_person(
        desk.people[CLAIRE], desk.snapshot.snapshot_id
    )
    assert [one.path.rpartition("/")[2] for one in own.withheld] == ["export.csv"]
    assert len(own.offered) + len(own.withheld) == 5


def test_after_another_rule_nothing_of_the_old_one_is_handed_back(desk: Desk) -> None:
    wish = desk.wish()
    affected = desk.world.world.aftermath.affected
    affected.save_naming(Naming(()), "Sophie", desk.world.clock.now())
    desk.refused(ErrorCode.INPUT_INVALID, "files", wish)


def test_every_lack_is_refused_with_its_name(desk: Desk) -> None:
    wish = desk.wish()
    probable = replace(wish.person, certainty=Certainty.PROBABLE)
    for field, lacking in {
        "files": replace(wish, paths=()),
        "looked_by": replace(wish, person=probable),
        "checked_by": replace(wish, identity=replace(wish.identity, by="")),
        "receiver": replace(wish, receiver=replace(wish.receiver, name=" ")),
        "ground": replace(wish, receiver=Receiver(ReceiverKind.AGENT, "Me Leroy")),
    }.items():
        desk.refused(ErrorCode.INPUT_INVALID, field, lacking)
    done = desk.hand_back(replace(wish, person=probable, looked_by="Dr Moreau"))
    assert done.entry.looked_by == "Dr Moreau"


def test_nobody_unnamed_and_no_incident_that_is_not_there(desk: Desk) -> None:
    hand_back = desk.world.app.incidents.hand_back
    for incident, author in ((desk.incident, " "), (IncidentId("2020-01"), "Dr Moreau")):
        with pytest.raises(PracticeGuardError, match=ErrorCode.INPUT_INVALID.value):
            hand_back(incident, author, desk.wish(), desk.target, no_report, NeverCancelled())
    desk.nothing_is_left()


def test_a_file_that_cannot_be_read_is_named_and_the_count_is_right(desk: Desk) -> None:
    desk.damage(f"{CLAIRE}/after.png", f"{CLAIRE}/before 2.JPG")
    wish = desk.wish()
    done = desk.hand_back(wish)
    content = opened(done.archive, done.password)
    assert set(content) == {"000.txt", "001.jpg"}
    assert content["001.jpg"] == FILES[f"{CLAIRE}/before 1.jpg"]
    (entry,) = desk.logged
    assert {one.rpartition("/")[2] for one in entry.not_read} == {"after.png", "before 2.JPG"}
    assert len(entry.contents) + len(entry.not_read) == len(wish.paths)
    told = content["000.txt"].decode("utf-8-sig")
    assert "---  =  after.png" in told
    assert "---  =  before 2.JPG" in told
    # One start in vain, however many files are damaged.
    assert desk.world.engine.calls.count("content") == 1 + 2 + 1


def test_a_file_of_another_size_than_listed_counts_as_not_read(desk: Desk) -> None:
    tree = desk.world.engine.repositories[desk.world.location].trees[desk.snapshot.snapshot_id]
    path = f"{desk.world.source.as_posix()}/{CLAIRE}/after.png"
    tree[path] = replace(tree[path], content=b"\x89PNG")
    done = desk.hand_back()
    assert done.entry.not_read == (path,)


def test_where_nothing_can_be_read_nothing_is_made(desk: Desk) -> None:
    desk.damage(*FILES)
    desk.refused(ErrorCode.RESTORE_DAMAGED)


@pytest.mark.parametrize("code", [ErrorCode.PLACE_NOT_FOUND, ErrorCode.REPOSITORY_LOCKED])
def test_a_place_that_is_away_is_told_as_what_it_is(desk: Desk, code: ErrorCode) -> None:
    desk.world.engine.fail("content", code)
    desk.refused(code)


def test_a_full_drive_leaves_nothing(desk: Desk) -> None:
    desk.archives.room = 200
    desk.refused(ErrorCode.TARGET_FULL)


def test_a_drive_that_keeps_something_else_is_not_trusted(desk: Desk) -> None:
    desk.archives.is_forgetful = True
    desk.refused(ErrorCode.TARGET_NOT_WRITABLE)


def test_a_folder_that_is_gone_is_told(desk: Desk) -> None:
    desk.target.rmdir()
    with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
        desk.hand_back()
    assert desk.logged == []
    desk.target.mkdir()


def test_stopped_nothing_is_left(desk: Desk) -> None:
    with pytest.raises(PracticeGuardError, match=ErrorCode.CANCELLED.value):
        desk.hand_back(cancel=Switch(is_on=True))
    desk.nothing_is_left()


def test_what_is_not_in_the_log_was_not_handed_back(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE)

    with monkeypatch.context() as patched:
        patched.setattr(desk.world.world.aftermath.log, "append", full)
        with pytest.raises(PracticeGuardError, match=ErrorCode.STATE_NOT_WRITABLE.value):
            desk.hand_back()
    desk.nothing_is_left()


def test_a_stick_pulled_out_before_the_fingerprint_is_taken_leaves_no_archive(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def pulled_out(*_: object) -> str:
        raise PracticeGuardError(ErrorCode.TARGET_NOT_WRITABLE)

    files = desk.world.app.incidents.hand_back.files
    with monkeypatch.context() as patched:
        patched.setattr(type(files), "sha256", pulled_out)
        with pytest.raises(PracticeGuardError, match=ErrorCode.TARGET_NOT_WRITABLE.value):
            desk.hand_back()
    desk.nothing_is_left()


def test_nobody_writes_such_an_entry_by_hand(desk: Desk) -> None:
    entry = ImagesHandedBack("Claire", "document", 1, "0" * 64, "abc")
    with pytest.raises(PracticeGuardError, match=ErrorCode.INPUT_INVALID.value):
        desk.world.app.incidents.write(desk.incident, "Dr Moreau", entry)


def test_a_folder_that_is_backed_up_is_known_as_such(desk: Desk) -> None:
    hand_back = desk.world.app.incidents.hand_back
    assert hand_back.is_backed_up(desk.world.source)
    assert hand_back.is_backed_up(desk.world.source / CLAIRE)
    assert not hand_back.is_backed_up(desk.target)
