"""Handing files back with a real restic: to the byte, nothing in clear, also when it is killed."""

import json
import multiprocessing
import os
import secrets
import signal
import time
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from stream_unzip import AE_2, AES_256, stream_unzip

from practiceguard.adapters.encrypted_zip import EncryptedZips
from practiceguard.adapters.files import SystemFiles
from practiceguard.domain.archive_password import archive_password
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.hand_back import (
    HandBackWish,
    IdentityCheck,
    IdentityProof,
    Receiver,
    ReceiverKind,
)
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.person import AffectedPerson, Certainty, SnapshotRef
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.hold import Holds
from practiceguard.services.backup.staging import StagingFolders
from practiceguard.services.incident.find_affected import FilesOfPerson
from practiceguard.services.incident.hand_back import HandBack, HandedBack
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.preserve_copies import PreserveCopies
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.ports import Access, Archives, Member, ThisProcess
from practiceguard.services.progress import Cancellation, NeverCancelled, no_report
from tests.fakes.fake_processes import FakeProcesses
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.fakes.memory_retention import MemoryRetentionStore
from tests.fakes.memory_stores import MemoryFactsStore, MemoryPracticeStore, MemoryRunStore
from tests.integration.restic.conftest import Bench
from tests.integration.restic.test_who_is_affected import Practice

# The other reader's way of asking for its key is on its way out; that is theirs to mend.
pytestmark = pytest.mark.filterwarnings("ignore:PBKDF2 without:DeprecationWarning")

LARGE = 3_000_000


class FileSettings(MemoryPracticeStore):
    """Keeps its settings where another process finds them."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path

    def setting(self, key: str) -> str | None:
        kept = json.loads(self._path.read_text()) if self._path.exists() else {}
        found = kept.get(key)
        return None if found is None else str(found)

    def save_setting(self, key: str, value: str) -> None:
        kept = json.loads(self._path.read_text()) if self._path.exists() else {}
        self._path.write_text(json.dumps({**kept, key: value}))


class SlowZips(EncryptedZips):
    """Stops in the middle of the second file, and says so, until somebody kills it."""

    def __init__(self, begun: Path) -> None:
        self._begun = begun

    def write(self, target: Path, password: Secret | None, members: Iterable[Member]) -> None:
        def slow(content: Iterator[bytes]) -> Iterator[bytes]:
            yield next(content)
            self._begun.touch()
            time.sleep(60)

        def all_of_them() -> Iterator[Member]:
            for number, one in enumerate(members):
                yield one._replace(content=slow(one.content)) if number == 2 else one

        super().write(target, password, all_of_them())


class _Opened:
    """Opens the one place there is, of which nobody has written anything down."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def __call__(self, _snapshot_id: str) -> Access:
        return self._bench.access

    def place_of(self, _snapshot_id: str) -> Repository:
        raise PracticeGuardError(ErrorCode.NOT_SET_UP)


class Counter:
    """A practice with an incident, somebody who asks, and a stick."""

    def __init__(self, bench: Bench) -> None:
        self.bench = bench
        self.practice = Practice(bench)
        self.folder = next(
            one
            for one in sorted((self.practice.root / "Patients").iterdir())
            if any(one.glob("*.jpg")) and not (one / "Odd names").exists()
        )
        # A picture of its own run lies in packs of its own.
        self.practice.copy()
        self.packs_before = set(bench.packs(larger_than=0))
        (self.folder / "before large.jpg").write_bytes(os.urandom(LARGE))
        self.snapshot: SnapshotRef = self.practice.copy()
        self.practice.set_up_once(self.snapshot)
        found = self.practice.affected(self.snapshot).matched.people
        self.person: AffectedPerson = next(
            one for one in found if any(each.trace.shown == self.folder.name for each in one.found)
        )
        self.stick = bench.target("stick")
        self.log = MemoryIncidentLog()
        self.store = FileSettings(bench.folder / "settings.json")
        read = ReadIncident(self.log)
        runs = MemoryRunStore()
        preserve = PreserveCopies(
            Holds(MemoryRetentionStore(runs), self.practice.clock), self.store, MemoryFactsStore()
        )
        now = self.practice.clock.now()
        facts = FirstFacts(IncidentKind.EXTORTION, now, "Sophie", "a mail", "Dr Moreau")
        opened = OpenIncident(self.log, self.practice.clock, read, preserve)
        room = opened(facts, "FR", ZoneInfo("Europe/Paris"))
        self.incident: IncidentId = room.incident.id

    def service(
        self, archives: Archives | None = None, processes: FakeProcesses | None = None
    ) -> HandBack:
        return HandBack(
            self.log,
            ReadIncident(self.log),
            FilesOfPerson(self.practice.index),
            self.practice.store,
            self.bench.engine,
            _Opened(self.bench),  # type: ignore[arg-type]
            archives or EncryptedZips(),
            SystemFiles(),
            self.store,
            processes or FakeProcesses(),
            self.practice.clock,
            lambda: archive_password(secrets.choice),
            lambda: "test",
        )

    @property
    def wish(self) -> HandBackWish:
        own = self.service().of_person(self.person, self.snapshot.snapshot_id)
        now = self.practice.clock.now()
        return HandBackWish(
            replace(self.person, certainty=Certainty.CERTAIN),
            self.snapshot.snapshot_id,
            tuple(one.path for one in own.of_kinds({DataKind.PHOTOGRAPH})),
            IdentityCheck(IdentityProof.DOCUMENT, "Sophie", now),
            Receiver(ReceiverKind.PATIENT, self.person.shown, "checked"),
        )

    def hand_back(
        self, service: HandBack | None = None, cancel: Cancellation | None = None
    ) -> HandedBack:
        return (service or self.service())(
            self.incident, "Dr Moreau", self.wish, self.stick, no_report, cancel or NeverCancelled()
        )


@pytest.fixture
def counter(bench: Bench) -> Iterator[Counter]:
    counter = Counter(bench)
    yield counter
    counter.practice.database.close()


def read_by_another(archive: Path, password: Secret) -> dict[str, bytes]:
    chunks = stream_unzip(
        iter((archive.read_bytes(),)),
        password=password.reveal().encode(),
        allowed_encryption_mechanisms=(AE_2, AES_256),
    )
    return {name.decode(): b"".join(content) for name, _size, content in chunks}


def test_another_program_opens_it_and_every_byte_is_there(counter: Counter) -> None:
    done = counter.hand_back()
    content = read_by_another(done.archive, done.password)
    assert set(content) == {"000.txt", *(one.name for one in done.entry.contents)}
    assert done.entry.not_read == ()
    assert len(done.entry.contents) == len(counter.wish.paths) >= 2
    for one in done.entry.contents:
        assert content[one.name] == Path(one.path).read_bytes()
        assert Path(one.path).is_relative_to(counter.folder)
    assert [one.name for one in counter.stick.iterdir()] == [done.archive.name]
    assert not list(counter.bench.folder.rglob("*.zip.*"))


class _After:
    """A wish to stop that comes after so many looks."""

    def __init__(self, looks: int) -> None:
        self.looks = looks

    def is_requested(self) -> bool:
        self.looks -= 1
        return self.looks < 0


@pytest.mark.parametrize("looks", [0, 3])
def test_stopped_nothing_is_left(counter: Counter, looks: int) -> None:
    with pytest.raises(PracticeGuardError, match=ErrorCode.CANCELLED.value):
        counter.hand_back(cancel=_After(looks))
    assert list(counter.stick.iterdir()) == []
    assert len(counter.log.entries(counter.incident)) == 1


def test_what_the_place_has_lost_is_named_and_the_rest_is_handed_back(counter: Counter) -> None:
    for pack in counter.bench.packs(larger_than=LARGE // 4):
        if pack in counter.packs_before:
            continue
        pack.chmod(0o600)
        pack.write_bytes(os.urandom(pack.stat().st_size))
    wish = counter.wish
    done = counter.hand_back()
    lost = {Path(one).name for one in done.entry.not_read}
    assert lost == {"before large.jpg"}
    assert len(done.entry.contents) + len(lost) == len(wish.paths)
    content = read_by_another(done.archive, done.password)
    for one in done.entry.contents:
        assert content[one.name] == Path(one.path).read_bytes()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="a process that is killed is made by fork")
def test_killed_nothing_in_clear_was_there_and_nothing_is_left(counter: Counter) -> None:
    begun = counter.bench.folder / "begun"
    other = FakeProcesses(own=ThisProcess(4712, 1_750_000_001.0))
    service = counter.service(SlowZips(begun), other)
    child = multiprocessing.get_context("fork").Process(target=counter.hand_back, args=(service,))
    child.start()
    assert child.pid is not None
    deadline = time.monotonic() + 30
    while not begun.exists() and time.monotonic() < deadline:
        time.sleep(0.02)
    os.kill(child.pid, signal.SIGKILL)
    child.join()
    assert begun.exists()
    (staging,) = counter.stick.iterdir()
    pictures = [one.read_bytes() for one in counter.folder.glob("*.jpg")]
    for left in staging.rglob("*"):
        seen = left.read_bytes()
        assert not any(picture[:64] in seen for picture in pictures)
        assert counter.folder.name.encode() not in seen
    # What the next start does, and the next time files are handed back.
    StagingFolders(SystemFiles(), counter.store, FakeProcesses()).remove_leftovers()
    assert list(counter.stick.iterdir()) == []
    assert len(counter.log.entries(counter.incident)) == 1
