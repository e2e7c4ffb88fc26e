"""Who is affected: one person each, with what is known of their data and what that rests on."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.data_kind import DataKind
from practiceguard.domain.incident.naming import Basis, PatientTrace


class Certainty(StrEnum):
    """How sure it is that a person's data was there."""

    CERTAIN = "certain"
    """Files in the copy are this person's, by a rule of the practice, and we know who it is."""
    PROBABLE = "probable"
    """There are files, but who it is has to be settled; or a database may hold the person."""
    CANNOT_TELL = "cannot-tell"
    """Files whose patient nobody knows."""


class MatchBasis(StrEnum):
    """What joins the person of the files to a line of the address book."""

    NUMBER = "number"
    NAME_AND_BIRTH = "name-and-birth"
    NAME_AND_YEAR = "name-and-year"
    NAME = "name"
    """The only one of that name, and no birth date in the files to compare."""
    FORMER_NAME = "former-name"
    """The name before a marriage, as the address book has it."""
    SAID = "said"
    """Somebody answered the question."""
    NOT_FOUND = "not-found"
    """No line of the address book fits."""
    OPEN = "open"
    """Several lines may be this person; the question waits for an answer."""
    ONLY_LISTED = "only-listed"
    """In the address book, without files of its own."""


@dataclass(frozen=True, slots=True)
class SnapshotRef:
    """A snapshot that was looked at."""

    snapshot_id: str
    taken_at: datetime


@dataclass(frozen=True, slots=True)
class ChangeCounts:
    """What happened to files from one snapshot to another."""

    added: int = 0
    deleted: int = 0
    changed: int = 0
    """Another size or another time, under the same name: among them what was encrypted in place."""
    renamed: int = 0
    """Gone, and there again with something added to its name, as `photo.jpg.locked`: encrypted."""

    def __add__(self, other: "ChangeCounts") -> "ChangeCounts":
        return ChangeCounts(
            self.added + other.added,
            self.deleted + other.deleted,
            self.changed + other.changed,
            self.renamed + other.renamed,
        )


NO_CHANGES = ChangeCounts()


@dataclass(frozen=True, slots=True)
class PersonInFiles:
    """A patient as the files show it."""

    trace: PatientTrace
    files: int
    """Every file once, in however many snapshots it is."""
    kinds: Mapping[DataKind, int]
    seen_in: tuple[int, ...]
    """Which of the snapshots hold files of theirs, by number, the oldest is 0."""
    changes: ChangeCounts = NO_CHANGES
    """From the first to the last snapshot."""
    folders: tuple[str, ...] = ()
    """Where the files lie: the first few."""

    @property
    def first_seen(self) -> int:
        """The first snapshot with files of theirs."""
        return self.seen_in[0]

    @property
    def last_seen(self) -> int:
        """The last snapshot with files of theirs."""
        return self.seen_in[-1]


@dataclass(frozen=True, slots=True)
class BulkFile:
    """A file that may hold data of everybody: a database, a table, a mailbox, an archive."""

    path: str
    kind: DataKind
    size: int
    of_nobody: bool = True
    """Whether it lies outside the patients' own folders: only then may it hold everybody."""
    rows: int | None = None
    """How many people or lines are in it; None: cannot tell, as nobody has looked inside."""
    counted_by: str = ""
    """What was counted, e.g. `patients` for the largest table of a database."""


@dataclass(frozen=True, slots=True)
class NobodysFiles:
    """Files that no rule gives to a patient."""

    files: int = 0
    kinds: Mapping[DataKind, int] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)
    """Where they lie, with their number: what a further rule could explain."""


@dataclass(frozen=True)
class FoundInFiles:
    """All that the files of some snapshots show. Every file is in exactly one place of it."""

    snapshots: tuple[SnapshotRef, ...]
    persons: tuple[PersonInFiles, ...]
    nobody: NobodysFiles
    bulk: tuple[BulkFile, ...]
    """Also counted where they lie: with a person or with nobody."""
    files: int
    """Files by their paths, each once; those that were renamed by encryption count once."""
    steps: tuple[ChangeCounts, ...]
    """What changed from each snapshot to the next."""
    left_behind: Mapping[str, int] = field(default_factory=dict)
    """Names of files that appeared, all alike, in many folders whose files were encrypted, with
    their number: notes of the attacker. Nobody's data, so counted nowhere else."""
    missing_folders: tuple[str, ...] = ()
    """Folders that were asked for and are in none of the snapshots."""

    @property
    def may_hold_everyone(self) -> bool:
        """Whether a database, table or mailbox of nobody in particular is among the files."""
        return any(one.of_nobody and one.kind is DataKind.DATABASE for one in self.bulk)


@dataclass(frozen=True, slots=True)
class AffectedPerson:
    """One person affected: from the files, from the address book, or from both."""

    key: str
    shown: str
    certainty: Certainty
    bases: frozenset[Basis]
    match: MatchBasis
    found: tuple[PersonInFiles, ...] = ()
    """Their files: several where more than one folder is proved to be this person's."""
    entry: AddressEntry | None = None
    candidates: tuple[AddressEntry, ...] = ()
    """While nobody has said which of them it is."""

    @property
    def kinds(self) -> Mapping[DataKind, int]:
        """How many files of each kind of data; 0 for a database that may hold the person."""
        counts: dict[DataKind, int] = {DataKind.DATABASE: 0} if self.is_in_database else {}
        for one in self.found:
            for kind, number in one.kinds.items():
                counts[kind] = counts.get(kind, 0) + number
        return counts

    @property
    def is_in_database(self) -> bool:
        """Whether a database or table among the files may hold the person."""
        return Basis.DATABASE in self.bases

    @property
    def files(self) -> int:
        """How many files are this person's."""
        return sum(one.files for one in self.found)
