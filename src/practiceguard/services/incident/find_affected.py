"""Find who is affected: every file of some snapshots, mapped to a patient and a kind of data."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from practiceguard.domain.backup.progress import Phase, Progress
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.data_kind import DataKind, Ground, KindReader
from practiceguard.domain.incident.hand_back import OwnFile
from practiceguard.domain.incident.naming import (
    Naming,
    PatientTrace,
    place_folder,
    read_file,
)
from practiceguard.domain.incident.person import (
    NO_CHANGES,
    BulkFile,
    ChangeCounts,
    FoundInFiles,
    NobodysFiles,
    PersonInFiles,
    SnapshotRef,
)
from practiceguard.services.incident.side_by_side import (
    FileStates,
    FolderStates,
    side_by_side,
    step_counts,
)
from practiceguard.services.ports import SnapshotIndex
from practiceguard.services.progress import Cancellation, Report

REPORT_EVERY = 5000
NOTE_IN_FOLDERS = 20
"""From so many folders on a text that is the same in all of them is a note of the attacker."""
NOTE_ENDINGS = frozenset({"", "txt", "htm", "html", "hta", "rtf", "url"})
FOLDERS_KEPT = 12
"""Per person: enough to look at; all their files are found again by `FilesOfPerson`."""


@dataclass(frozen=True)
class FindAffected:
    """Reads the encrypted listings that were made once per snapshot; no file is opened."""

    index: SnapshotIndex

    def __call__(
        self,
        snapshots: tuple[SnapshotRef, ...],
        naming: Naming,
        report: Report,
        cancel: Cancellation,
        *,
        folders: tuple[str, ...] = ("/",),
    ) -> FoundInFiles:
        """Return all persons and files of some snapshots, oldest first.

        The last one before the first sign, and those after it.
        `folders`: only what lies in these, as the practice says; they are folders or files of the
        snapshots. Every file is counted exactly once: with a person or as nobody's.
        INPUT_INVALID without a snapshot, SNAPSHOT_NOT_FOUND if a listing was not read yet,
        CANCELLED.
        """
        if not snapshots or not folders:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "snapshots"})
        tally = _Tally(naming, len(snapshots))
        missing = []
        for folder in outermost(folders):
            walks = [self.index.walk(one.snapshot_id, folder) for one in snapshots]
            is_there = False
            for number, found in enumerate(side_by_side(walks)):
                is_there = True
                if cancel.is_requested():
                    raise PracticeGuardError(ErrorCode.CANCELLED)
                tally.take(found)
                if number % REPORT_EVERY == 0:
                    report(Progress(Phase.READING_LIST, files_done=tally.files))
            if not is_there:
                missing.append(folder)
        return tally.result(snapshots, tuple(missing))


@dataclass(frozen=True)
class FilesOfPerson:
    """The paths of all files of one person, for handing back what is theirs, or as evidence."""

    index: SnapshotIndex

    def __call__(
        self, snapshot_id: str, naming: Naming, key: str, kinds: frozenset[DataKind]
    ) -> tuple[str, ...]:
        """Return the files of a person in one snapshot, of these kinds, all kinds if empty."""
        found = self.listed(snapshot_id, naming, frozenset({key}))
        return tuple(one.path for one in found if not kinds or one.kind in kinds)

    def listed(self, snapshot_id: str, naming: Naming, keys: frozenset[str]) -> tuple[OwnFile, ...]:
        """Return the files in one snapshot of the person whom any of these traces leads to.

        SNAPSHOT_NOT_FOUND if its listing was not read yet.
        """
        reader = KindReader()
        found = []
        for folder in self.index.walk(snapshot_id, "/"):
            placed = place_folder(naming, folder.parts)
            if placed.trace is not None and placed.trace.key not in keys:
                continue
            around = reader.folder_words(_others(folder.parts, placed.part))
            for name, size, *_ in folder.files:
                trace = placed.trace or read_file(naming, placed, name)
                if trace is None or trace.key not in keys:
                    continue
                path = "/" + "/".join((*folder.parts, name))
                found.append(OwnFile(path, size, *reader.kind_of(name, around)))
        return tuple(found)


def outermost(folders: Iterable[str]) -> tuple[str, ...]:
    """Given paths, return them without those that lie in another: no file is read twice."""
    wanted = sorted({tuple(part for part in one.split("/") if part) for one in folders})
    kept: list[tuple[str, ...]] = []
    for parts in wanted:
        if not (kept and parts[: len(kept[-1])] == kept[-1]):
            kept.append(parts)
    return tuple("/" + "/".join(parts) for parts in kept)


_Named = tuple[str, int, str]
"""Name, size, and the name of the file that it is, with something added to it."""


@dataclass(slots=True)
class _Person:
    """What was counted for one person so far."""

    trace: PatientTrace
    files: int = 0
    kinds: dict[DataKind, int] = field(default_factory=dict)
    seen: int = 0
    """One bit per snapshot."""
    changes: ChangeCounts = NO_CHANGES
    folders: list[str] = field(default_factory=list)


class _Tally:
    """Takes folder after folder and adds up; memory grows with people, not with files."""

    def __init__(self, naming: Naming, snapshots: int) -> None:
        self._naming = naming
        self._last = snapshots - 1
        self._reader = KindReader()
        self._persons: dict[str, _Person] = {}
        self._nobody: dict[DataKind, int] = {}
        self._nobodys_folders: dict[str, int] = {}
        self._bulk: list[BulkFile] = []
        self._steps = [NO_CHANGES] * self._last
        self._notes: dict[tuple[str, int], list[tuple[PatientTrace, str]]] = {}
        self._left_behind: dict[str, int] = {}
        self.files = 0

    def take(self, folder: FolderStates) -> None:
        """Count the files of one folder."""
        names = folder.names
        if not names:
            return
        placed = place_folder(self._naming, folder.parts)
        path = "/" + "/".join(folder.parts)
        around = self._reader.folder_words(_others(folder.parts, placed.part))
        self._count_steps(folder.files)
        if folder.files and folder.was_hit:
            names = self._without_notes(folder, placed.trace, path, names)
        if placed.trace is not None:
            person = self._person(placed.trace)
            person.files += self._count(path, names, around, person.kinds)
            self._note(person, path, folder.files)
            return
        theirs: dict[str, list[int]] = {}
        nobodys: list[_Named] = []
        for at, file in enumerate(names):
            trace = read_file(self._naming, placed, file[2] or file[0])
            if trace is None:
                nobodys.append(file)
            else:
                self._person(trace)
                theirs.setdefault(trace.key, []).append(at)
        for key, places in theirs.items():
            person = self._persons[key]
            files = [names[at] for at in places]
            person.files += self._count(path, files, around, person.kinds)
            self._note(person, path, [folder.files[at] for at in places] if folder.files else [])
        counted = self._count(path, nobodys, around, self._nobody)
        if counted:
            self._nobodys_folders[path] = self._nobodys_folders.get(path, 0) + counted

    def _without_notes(
        self, folder: FolderStates, trace: PatientTrace | None, path: str, names: list[_Named]
    ) -> list[_Named]:
        """Put aside what may be a note of the attacker, until it is known in how many folders."""
        new = {
            file.name
            for file in folder.files
            if file.states[0] is None
            and not file.original
            and file.name.rpartition(".")[2].casefold() in NOTE_ENDINGS
        }
        if trace is None or not new:
            return names
        for name, size, _ in names:
            if name in new:
                self._notes.setdefault((name, size), []).append((trace, path))
        return [one for one in names if one[0] not in new]

    def _settle_notes(self) -> None:
        for (name, size), places in self._notes.items():
            if len({path for _, path in places}) >= NOTE_IN_FOLDERS:
                self._left_behind[name] = self._left_behind.get(name, 0) + len(places)
                continue
            for trace, path in places:
                # Too few to be sure: it counts as the file that it may be.
                person = self._person(trace)
                person.files += self._count(path, [(name, size, "")], None, person.kinds)
        self._notes.clear()

    def result(self, snapshots: tuple[SnapshotRef, ...], missing: tuple[str, ...]) -> FoundInFiles:
        """Return what was counted."""
        self._settle_notes()
        return FoundInFiles(
            snapshots,
            tuple(_finished(one, len(snapshots)) for one in self._persons.values()),
            NobodysFiles(sum(self._nobody.values()), self._nobody, self._nobodys_folders),
            tuple(self._bulk),
            self.files,
            tuple(self._steps),
            self._left_behind,
            missing,
        )

    def _person(self, trace: PatientTrace) -> _Person:
        known = self._persons.get(trace.key)
        if known is None:
            known = self._persons[trace.key] = _Person(trace)
        elif known.trace != trace:
            known.trace = _fuller(known.trace, trace)
        return known

    def _note(self, person: _Person, path: str, files: list[FileStates]) -> None:
        """Note where and in which snapshots files of a person are; none: alike in all of them."""
        if files:
            for file in files:
                for number, state in enumerate(file.states):
                    if state is not None:
                        person.seen |= 1 << number
            person.changes += step_counts(files, 0, self._last)
        else:
            person.seen = (2 << self._last) - 1
        if len(person.folders) < FOLDERS_KEPT:
            person.folders.append(path)

    def _count(
        self,
        path: str,
        files: list[_Named],
        around: DataKind | None,
        kinds: dict[DataKind, int],
    ) -> int:
        counted = 0
        for name, size, original in files:
            if original:
                continue
            counted += 1
            kind, ground = self._reader.kind_of(name, around)
            kinds[kind] = kinds.get(kind, 0) + 1
            if kind is DataKind.DATABASE or ground is Ground.CONTAINER:
                whole = f"{path.rstrip('/')}/{name}"
                self._bulk.append(BulkFile(whole, kind, size, kinds is self._nobody))
        self.files += counted
        return counted

    def _count_steps(self, files: list[FileStates]) -> None:
        for number in range(self._last if files else 0):
            self._steps[number] += step_counts(files, number, number + 1)


def _others(parts: tuple[str, ...], patient: int) -> tuple[str, ...]:
    """Return the names of the folders around a file, but the one that names the patient."""
    return parts if patient < 0 else parts[:patient] + parts[patient + 1 :]


def _fuller(one: PatientTrace, other: PatientTrace) -> PatientTrace:
    """Given two traces of one patient, return the one of them with what the other adds."""
    return one._replace(name=one.name or other.name, born=one.born or other.born)


def _finished(person: _Person, snapshots: int) -> PersonInFiles:
    return PersonInFiles(
        person.trace,
        person.files,
        person.kinds,
        tuple(number for number in range(snapshots) if person.seen >> number & 1),
        person.changes,
        tuple(person.folders),
    )
