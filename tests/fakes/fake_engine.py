"""A backup engine in memory: the whole `BackupEngine` protocol over dicts, with knobs to misbehave.

It passes the same contract suite as the real engine (tests/contract/test_engine.py).

    engine = FakeEngine()
    engine.add_repository("/media/usb/copy", Secret("daily"))
    engine.add_snapshot("/media/usb/copy", {"/home/ann/letter.txt": b"Dear ..."}, taken_at=noon)
    engine.fail("back_up", ErrorCode.PLACE_FULL)       # until engine.heal("back_up")
    engine.unread = (UnreadItem("/home/ann/locked.db", "permission denied"),)
    engine.seconds_per_step = 0.1                      # slow: a report per step, 10 steps
"""

import fnmatch
import hashlib
import os
import stat
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePath

from practiceguard.domain.backup.checking import CheckDepth, CheckResult
from practiceguard.domain.backup.plan import TAG
from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.backup.run import RunFigures, UnreadItem
from practiceguard.domain.backup.snapshot import FoundNode, Node, NodeKind, Snapshot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.record import (
    FOLDER,
    StoredRecord,
    is_record,
    stored_record,
)
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import (
    Access,
    BackupRequest,
    BackupResult,
    DiffEntry,
    RepositoryConfig,
    RepositorySize,
    ResticKey,
    RestoreOutcome,
    StoredFiles,
    StoreRequest,
)
from practiceguard.services.progress import Cancellation, Report


@dataclass(frozen=True)
class FakeFile:
    """A node with its content."""

    node: Node
    content: bytes = b""


@dataclass
class FakeRepository:
    """One repository: keys, snapshots, and what is wrong with it."""

    restic_id: str
    passwords: dict[str, tuple[Secret, str]]
    """Key id -> password and host."""
    snapshots: dict[str, Snapshot] = field(default_factory=dict)
    trees: dict[str, dict[str, FakeFile]] = field(default_factory=dict)
    """Snapshot id -> path -> file or folder."""
    damaged: set[str] = field(default_factory=set)
    """Snapshot paths whose content can no longer be given back."""
    is_unplugged: bool = False
    broken_snapshots: set[str] = field(default_factory=set)
    """Snapshots that are listed, but whose own file is no longer whole."""
    packs: int = 0
    """How many files hold its data; each snapshot adds some."""


class FakeEngine:
    """The engine. Everything public that is not in the protocol is a knob or a record."""

    def __init__(self, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self.now = now
        self.repositories: dict[str, FakeRepository] = {}
        self.calls: list[str] = []
        """Names of the methods called, in order."""
        self.tool_version = "0.19.1"
        self.virtual_files: dict[str, bytes] = {}
        """If not empty, backups read these (path -> content) instead of the disk."""
        self.unread: tuple[UnreadItem, ...] = ()
        """What back_up cannot read: makes its result incomplete."""
        self.steps = 10
        self.seconds_per_step = 0.0
        """How slow back_up, restore and check are, per step."""
        self.hold: threading.Event | None = None
        """If set, back_up, restore and check wait half-way for it (or to be stopped)."""
        self.check_errors: tuple[str, ...] = ()
        self.prunes: list[str] = []
        """How each prune was done: `whole` or `without repacking`."""
        self._failures: dict[str, PracticeGuardError] = {}
        self._counter = 0

    # --- knobs ------------------------------------------------------------------------------

    def fail(self, method: str, code: ErrorCode, **facts: str) -> None:
        """Let that method raise that code until `heal`."""
        self._failures[method] = PracticeGuardError(code, facts, details=f"fake: {code.value}")

    def heal(self, method: str) -> None:
        """Let that method work again."""
        self._failures.pop(method, None)

    def add_repository(self, location: str, password: Secret) -> FakeRepository:
        """Make a repository without asking; return it."""
        repository = FakeRepository(self._new_id(), {self._new_id(): (password, "fake-host")})
        self.repositories[location] = repository
        return repository

    def add_snapshot(
        self,
        location: str,
        files: Mapping[str, bytes],
        *,
        taken_at: datetime | None = None,
        host: str = "practice-pc",
        tags: tuple[str, ...] = ("practiceguard",),
        paths: tuple[str, ...] = ("/",),
        modified_at: datetime | None = None,
    ) -> Snapshot:
        """Put a snapshot with those files (path -> content) into a repository; return it."""
        when = taken_at or self.now()
        tree: dict[str, FakeFile] = {}
        for path, content in files.items():
            node = Node(path, NodeKind.FILE, len(content), modified_at or when)
            tree[path] = FakeFile(node, content)
        return self._store(self.repositories[location], tree, when, host, tags, paths)

    def unplug(self, location: str) -> None:
        """Take the drive away."""
        self.repositories[location].is_unplugged = True

    def plug(self, location: str) -> None:
        """Bring the drive back."""
        self.repositories[location].is_unplugged = False

    # --- the protocol -----------------------------------------------------------------------

    def version(self) -> str:
        self._called("version")
        return self.tool_version

    def initialize(self, access: Access) -> str:
        self._called("initialize")
        if access.location in self.repositories:
            raise PracticeGuardError(ErrorCode.PLACE_OCCUPIED, {"location": access.location})
        if not access.password:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING)
        return self.add_repository(access.location, access.password).restic_id

    def read_config(self, access: Access) -> RepositoryConfig:
        self._called("read_config")
        return RepositoryConfig(self._open(access).restic_id, 2)

    def demand_writable(self, access: Access) -> None:
        self._called("demand_writable")
        self._open(access)

    def fingerprint(self, access: Access) -> str:
        self._called("fingerprint")
        return hashlib.sha256(self._find(access.location).restic_id.encode()).hexdigest()

    def prove_snapshots(self, access: Access, snapshot_ids: tuple[str, ...]) -> None:
        self._called("prove_snapshots")
        repository = self._open(access)
        is_whole = not repository.broken_snapshots & set(snapshot_ids)
        if snapshot_ids and not (is_whole and repository.packs):
            raise PracticeGuardError(ErrorCode.REPOSITORY_DAMAGED, {"location": access.location})

    def stored_files(self, access: Access) -> StoredFiles | None:
        self._called("stored_files")
        packs = self._open(access).packs
        return StoredFiles(packs, packs * 1000)

    def back_up(
        self, access: Access, request: BackupRequest, report: Report, cancel: Cancellation
    ) -> BackupResult:
        self._called("back_up")
        repository = self._open(access)
        tree, missing = self._read(request)
        if not tree:
            raise PracticeGuardError(ErrorCode.SOURCE_MISSING)
        unread = self.unread + missing
        files = [file for file in tree.values() if file.node.kind is NodeKind.FILE]
        total = sum(len(file.content) for file in files)
        for done in self._work(cancel):
            report(
                Progress(
                    Phase.COPYING,
                    fraction=done * 0.99,
                    files_done=int(done * len(files)),
                    files_total=len(files),
                    bytes_done=int(done * total),
                    bytes_total=total,
                    seconds_elapsed=done * self.steps * self.seconds_per_step,
                    seconds_left=(1 - done) * self.steps * self.seconds_per_step,
                    current_folder=str(request.sources[0]),
                    errors=len(unread),
                )
            )
        before = self._newest_tree(repository)
        new = [file for file in files if file.node.path not in before]
        same = [file for file in files if before.get(file.node.path) == file]
        snapshot = self._store(
            repository,
            tree,
            self.now(),
            request.host,
            (request.tag,),
            tuple(str(source) for source in request.sources),
        )
        return BackupResult(
            snapshot_id=snapshot.snapshot_id,
            is_complete=not unread,
            figures=RunFigures(
                files_new=len(new),
                files_changed=len(files) - len(new) - len(same),
                files_unmodified=len(same),
                files_total=len(files),
                bytes_total=total,
                bytes_added=sum(len(file.content) for file in files if file not in same),
            ),
            unread=unread[:1000],
            unread_count=len(unread),
            log="".join(f"{item.path}: {item.reason}\n" for item in unread),
        )

    def snapshots(self, access: Access) -> tuple[Snapshot, ...]:
        self._called("snapshots")
        return tuple(sorted(self._copies(access).values(), key=lambda snapshot: snapshot.taken_at))

    def list_folder(self, access: Access, snapshot_id: str, folder: str) -> tuple[Node, ...]:
        self._called("list_folder")
        tree = self._tree(access, snapshot_id)
        if folder != "/" and _kind(tree, folder) is not NodeKind.FOLDER:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": folder})
        return tuple(file.node for file in tree.values() if file.node.folder == folder)

    def list_all(self, access: Access, snapshot_id: str, cancel: Cancellation) -> Iterator[Node]:
        self._called("list_all")
        for file in self._tree(access, snapshot_id).values():
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            yield file.node

    def list_below(self, access: Access, snapshot_id: str, path: str) -> tuple[Node, ...]:
        self._called("list_below")
        tree = self._tree(access, snapshot_id)
        if path == "/":
            return tuple(file.node for file in tree.values())
        if path not in tree:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        return tuple(
            file.node for name, file in tree.items() if name == path or name.startswith(path + "/")
        )

    def find(
        self, access: Access, name_part: str, snapshot_ids: tuple[str, ...]
    ) -> tuple[FoundNode, ...]:
        self._called("find")
        repository = self._open(access)
        wanted = _folded(name_part)
        return tuple(
            FoundNode(snapshot_id, file.node)
            for snapshot_id, tree in repository.trees.items()
            if not snapshot_ids or snapshot_id in snapshot_ids
            for file in tree.values()
            if wanted and wanted in _folded(file.node.name)
        )

    def diff(self, access: Access, older_id: str, newer_id: str) -> tuple[DiffEntry, ...]:
        self._called("diff")
        older, newer = self._tree(access, older_id), self._tree(access, newer_id)
        entries = []
        for path in sorted(older.keys() | newer.keys()):
            old, new = older.get(path), newer.get(path)
            shown = path + "/" if _kind({**older, **newer}, path) is NodeKind.FOLDER else path
            if old is None:
                entries.append(DiffEntry(shown, "+"))
            elif new is None:
                entries.append(DiffEntry(shown, "-"))
            elif old.content != new.content:
                entries.append(DiffEntry(shown, "M"))
        return tuple(entries)

    def stats(self, access: Access, snapshot_id: str | None) -> RepositorySize:
        self._called("stats")
        repository = self._open(access)
        trees = [
            tree
            for key, tree in repository.trees.items()
            if snapshot_id is None or key == self._known(repository, snapshot_id)
        ]
        if snapshot_id is not None:
            self._known(repository, snapshot_id)
        contents = [
            file.content
            for tree in trees
            for file in tree.values()
            if file.node.kind is NodeKind.FILE
        ]
        return RepositorySize(
            restore_bytes=sum(map(len, contents)),
            files=len(contents),
            stored_bytes=sum(map(len, set(contents))),
        )

    def dump(self, access: Access, snapshot_id: str, path: str, target: Path) -> None:
        self._called("dump")
        repository = self._open(access)
        tree = self._tree(access, snapshot_id)
        if _kind(tree, path) is not NodeKind.FILE:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        if path in repository.damaged:
            raise PracticeGuardError(ErrorCode.RESTORE_DAMAGED, {"file": path})
        try:
            with target.open("xb") as out:
                out.write(tree[path].content)
        except OSError as error:
            raise PracticeGuardError(
                ErrorCode.TARGET_NOT_WRITABLE, {"folder": str(target.parent)}
            ) from error

    def content(
        self, access: Access, snapshot_id: str, path: str, cancel: Cancellation
    ) -> Iterator[bytes]:
        self._called("content")
        repository = self._open(access)
        tree = self._tree(access, snapshot_id)
        if _kind(tree, path) is not NodeKind.FILE:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": path})
        whole = tree[path].content
        half = len(whole) // 2
        yield whole[:half]
        if cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)
        if path in repository.damaged:
            raise PracticeGuardError(ErrorCode.RESTORE_DAMAGED, {"file": path})
        yield whole[half:]

    def restore(
        self,
        access: Access,
        snapshot_id: str,
        folder: str,
        target: Path,
        report: Report,
        cancel: Cancellation,
        *,
        only: tuple[str, ...] = (),
    ) -> RestoreOutcome:
        self._called("restore")
        repository = self._open(access)
        tree = self._tree(access, snapshot_id)
        if folder != "/" and _kind(tree, folder) is not NodeKind.FOLDER:
            raise PracticeGuardError(ErrorCode.FILE_NOT_FOUND, {"file": folder})
        base = "" if folder == "/" else folder
        errors = [
            UnreadItem(f"{base}/{name}", "not in this copy")
            for name in only
            if f"{base}/{name}" not in tree
        ]
        wanted = [
            file
            for path, file in tree.items()
            if path.startswith(base + "/")
            and (not only or path.removeprefix(base + "/").split("/", 1)[0] in only)
        ]
        total = sum(len(file.content) for file in wanted)
        for done in self._work(cancel):
            report(
                Progress(
                    Phase.RESTORING,
                    fraction=done * 0.99,
                    bytes_done=int(done * total),
                    bytes_total=total,
                    files_total=len(wanted),
                )
            )
        for file in wanted:
            place = target / file.node.path.removeprefix(base + "/")
            if file.node.kind is NodeKind.FOLDER:
                place.mkdir(parents=True, exist_ok=True)
                continue
            place.parent.mkdir(parents=True, exist_ok=True)
            content = file.content
            if file.node.path in repository.damaged:
                # As restic does: right size, wrong bytes, and an error said on the side.
                content = b"\0" * len(content)
                errors.append(UnreadItem(file.node.path, "content does not match"))
            if file.node.kind is NodeKind.SYMLINK:
                place.symlink_to(content.decode())
                continue
            place.write_bytes(content)
            if file.node.modified_at is not None:
                seconds = file.node.modified_at.timestamp()
                os.utime(place, (seconds, seconds))
        return RestoreOutcome(tuple(errors), is_copy_damaged=bool(errors))

    def check(
        self, access: Access, depth: CheckDepth, share: str, cancel: Cancellation
    ) -> CheckResult:
        self._called("check")
        repository = self._open(access)
        for _ in self._work(cancel):
            pass
        errors = self.check_errors
        if repository.damaged and depth is CheckDepth.ALL_DATA:
            errors += tuple(f"damaged: {path}" for path in sorted(repository.damaged))
        return CheckResult(
            depth=depth,
            is_sound=not errors,
            checked_at=self.now(),
            errors=errors,
            broken_packs=tuple(f"{n:064x}" for n, _ in enumerate(repository.damaged))
            if depth is CheckDepth.ALL_DATA
            else (),
            share=share,
        )

    def forget(
        self, access: Access, snapshot_ids: tuple[str, ...], *, dry_run: bool
    ) -> tuple[str, ...]:
        self._called("forget")
        repository = self._open(access)
        gone = tuple(known for known in snapshot_ids if known in self._copies(access))
        if not dry_run:
            for snapshot_id in gone:
                del repository.snapshots[snapshot_id]
                del repository.trees[snapshot_id]
        return gone

    def prune(
        self, access: Access, cancel: Cancellation, *, without_repacking: bool = False
    ) -> str:
        self._called("prune")
        self.prunes.append("without repacking" if without_repacking else "whole")
        repository = self._open(access)
        for _ in self._work(cancel):
            pass
        repository.packs = min(repository.packs, 2 * len(repository.snapshots))
        return "done\n"

    def unlock(self, access: Access) -> None:
        self._called("unlock")
        self._open(access)

    def keys(self, access: Access) -> tuple[ResticKey, ...]:
        self._called("keys")
        repository = self._open(access)
        return tuple(
            ResticKey(key_id, password == access.password, "fake", host, self.now())
            for key_id, (password, host) in repository.passwords.items()
        )

    def add_key(self, access: Access, new_password: Secret, host: str) -> str:
        self._called("add_key")
        repository = self._open(access)
        if not new_password:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING)
        key_id = self._new_id()
        repository.passwords[key_id] = (new_password, host)
        return key_id

    def remove_key(self, access: Access, key_id: str) -> None:
        self._called("remove_key")
        repository = self._open(access)
        password, _host = repository.passwords.get(key_id, (None, ""))
        if password is None or password == access.password:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "key"})
        del repository.passwords[key_id]

    def copy(
        self, source: Access, target: Access, snapshot_ids: tuple[str, ...], cancel: Cancellation
    ) -> None:
        self._called("copy")
        origin, goal = self._open(source), self._open(target)
        for _ in self._work(cancel):
            pass
        for snapshot_id in snapshot_ids:
            snapshot = origin.snapshots[self._known(origin, snapshot_id)]
            self._store(
                goal,
                dict(origin.trees[snapshot_id]),
                snapshot.taken_at,
                snapshot.host,
                snapshot.tags,
                snapshot.paths,
            )

    # --- inside -----------------------------------------------------------------------------

    def _called(self, method: str) -> None:
        self.calls.append(method)
        if method in self._failures:
            raise self._failures[method]

    def _new_id(self) -> str:
        self._counter += 1
        return hashlib.sha256(f"{id(self)}-{self._counter}".encode()).hexdigest()

    def store(self, access: Access, request: StoreRequest, cancel: Cancellation) -> str:
        self._called("store")
        repository = self._open(access)
        label = request.record.label
        content = b"".join(request.record.content())
        if (hashlib.sha256(content).hexdigest(), len(content)) != (label.sha256, label.size):
            raise PracticeGuardError(ErrorCode.RECORD_DAMAGED, {"name": label.name})
        if cancel.is_requested():
            raise PracticeGuardError(ErrorCode.CANCELLED)
        path = f"/{FOLDER}/{label.name}"
        node = Node(path, NodeKind.FILE, len(content), request.dated)
        tree = {path: FakeFile(node, content)}
        return self._store(
            repository, tree, request.dated, request.host, label.tags, (path,)
        ).snapshot_id

    def records(self, access: Access) -> tuple[StoredRecord, ...]:
        self._called("records")
        found = self._open(access).snapshots.values()
        return tuple(
            stored_record(one)
            for one in sorted(found, key=lambda snapshot: snapshot.taken_at)
            if is_record(one.tags, one.paths, TAG)
        )

    def read_record(self, access: Access, record: StoredRecord) -> Iterator[bytes]:
        self._called("read_record")
        content = self._tree(access, record.snapshot_id)[f"/{FOLDER}/{record.name}"].content
        label = record.label
        if label is None or hashlib.sha256(content).hexdigest() != label.sha256:
            raise PracticeGuardError(ErrorCode.RECORD_DAMAGED, {"name": record.name})
        yield content

    def _copies(self, access: Access) -> dict[str, Snapshot]:
        found = self._open(access).snapshots
        return {key: one for key, one in found.items() if not is_record(one.tags, one.paths, TAG)}

    def _find(self, location: str) -> FakeRepository:
        repository = self.repositories.get(location)
        if repository is not None and not repository.is_unplugged:
            return repository
        is_server = "://" in location or location.startswith("rclone:")
        if repository is None and (is_server or Path(location).is_dir()):
            raise PracticeGuardError(ErrorCode.PLACE_EMPTY, {"location": location})
        raise PracticeGuardError(ErrorCode.PLACE_NOT_FOUND, {"location": location})

    def _open(self, access: Access) -> FakeRepository:
        repository = self._find(access.location)
        if not access.password:
            raise PracticeGuardError(ErrorCode.SECRET_MISSING)
        if access.password not in [password for password, _ in repository.passwords.values()]:
            raise PracticeGuardError(ErrorCode.WRONG_PASSWORD, {"location": access.location})
        return repository

    def _known(self, repository: FakeRepository, snapshot_id: str) -> str:
        if snapshot_id not in repository.snapshots:
            raise PracticeGuardError(ErrorCode.SNAPSHOT_NOT_FOUND, {"snapshot": snapshot_id})
        return snapshot_id

    def _tree(self, access: Access, snapshot_id: str) -> dict[str, FakeFile]:
        repository = self._open(access)
        return repository.trees[self._known(repository, snapshot_id)]

    def _newest_tree(self, repository: FakeRepository) -> dict[str, FakeFile]:
        copies = (
            one for one in repository.snapshots.values() if not is_record(one.tags, one.paths, TAG)
        )
        newest = max(copies, key=lambda snap: snap.taken_at, default=None)
        return repository.trees[newest.snapshot_id] if newest else {}

    def _work(self, cancel: Cancellation) -> Iterator[float]:
        for step in range(self.steps):
            if cancel.is_requested():
                raise PracticeGuardError(ErrorCode.CANCELLED)
            yield step / self.steps
            if self.seconds_per_step:
                time.sleep(self.seconds_per_step)
            if step == self.steps // 2 and self.hold is not None:
                while not self.hold.wait(0.01):
                    if cancel.is_requested():
                        raise PracticeGuardError(ErrorCode.CANCELLED)

    def _store(
        self,
        repository: FakeRepository,
        tree: dict[str, FakeFile],
        taken_at: datetime,
        host: str,
        tags: tuple[str, ...],
        paths: tuple[str, ...],
    ) -> Snapshot:
        whole = _with_parents(tree, taken_at)
        contents = [file.content for file in whole.values() if file.node.kind is NodeKind.FILE]
        snapshot = Snapshot(
            self._new_id(),
            taken_at,
            host,
            tags,
            paths,
            files_total=len(contents),
            bytes_total=sum(map(len, contents)),
            program_version=f"restic {self.tool_version}",
        )
        repository.snapshots[snapshot.snapshot_id] = snapshot
        repository.trees[snapshot.snapshot_id] = whole
        repository.packs += 2
        return snapshot

    def _read(self, request: BackupRequest) -> tuple[dict[str, FakeFile], tuple[UnreadItem, ...]]:
        if self.virtual_files:
            tree = {
                path: FakeFile(Node(path, NodeKind.FILE, len(content), self.now()), content)
                for path, content in self.virtual_files.items()
                if not _is_excluded(PurePath(path), request.exclusions)
            }
            return tree, ()
        tree = {}
        missing = []
        for source in request.sources:
            if not os.path.lexists(source):
                missing.append(UnreadItem(str(source), "does not exist"))
                continue
            for path in _walk(Path(source), request.exclusions):
                tree[path.as_posix()] = _from_disk(path)
        return tree, tuple(missing)


@contextmanager
def held(engine: FakeEngine) -> Iterator[threading.Event]:
    """Keep back_up, restore and check half-way until the block ends or the event is set."""
    event = threading.Event()
    engine.hold = event
    try:
        yield event
    finally:
        event.set()
        engine.hold = None


def _walk(top: Path, exclusions: tuple[str, ...]) -> Iterator[Path]:
    yield top
    if top.is_symlink() or not top.is_dir():
        return
    for path in sorted(top.iterdir()):
        if not _is_excluded(path, exclusions):
            yield from _walk(path, exclusions)


def _is_excluded(path: PurePath, exclusions: tuple[str, ...]) -> bool:
    return any(
        str(path) == exclusion or fnmatch.fnmatchcase(path.name, exclusion)
        for exclusion in exclusions
    )


def _from_disk(path: Path) -> FakeFile:
    status = path.lstat()
    modified_at = datetime.fromtimestamp(status.st_mtime, UTC)
    if path.is_symlink():
        content = str(path.readlink()).encode()
        return FakeFile(Node(path.as_posix(), NodeKind.SYMLINK, 0, modified_at), content)
    if stat.S_ISDIR(status.st_mode):
        return FakeFile(Node(path.as_posix(), NodeKind.FOLDER, 0, modified_at))
    content = path.read_bytes()
    return FakeFile(Node(path.as_posix(), NodeKind.FILE, len(content), modified_at), content)


def _with_parents(tree: Mapping[str, FakeFile], when: datetime) -> dict[str, FakeFile]:
    """Return the tree with every parent folder in it, parents before children."""
    whole = dict(tree)
    for path in tree:
        parent = path.rpartition("/")[0]
        while parent and parent not in whole:
            whole[parent] = FakeFile(Node(parent, NodeKind.FOLDER, 0, when))
            parent = parent.rpartition("/")[0]
    return dict(sorted(whole.items(), key=lambda item: item[0].split("/")))


def _kind(tree: Mapping[str, FakeFile], path: str) -> NodeKind | None:
    file = tree.get(path)
    return file.node.kind if file else None


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
