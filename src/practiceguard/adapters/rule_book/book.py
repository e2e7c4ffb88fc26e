"""The law that holds now: the newest edition there is, read with the practice's corrections."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from threading import Lock

from practiceguard.adapters.rule_book.bundle import PinnedKey, read_bundle
from practiceguard.adapters.rule_book.collection import Collection, shipped
from practiceguard.adapters.rule_book.corrected import CorrectedRows, tried
from practiceguard.adapters.rule_book.places import entry_at
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import (
    AcceptedUpdate,
    Edition,
    Proof,
    StandingCorrection,
    version_key,
)
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.services.ports import LawStore, LawUpdate

_Records = tuple[tuple[AcceptedUpdate, ...], tuple[Correction, ...]]


@dataclass(frozen=True)
class SignedUpdates:
    """`LawUpdates` for the keys that the program knows."""

    keys: Sequence[PinnedKey]

    def read(self, content: bytes) -> LawUpdate:
        """Return what an update file brings; raises what `read_bundle` raises."""
        return read_bundle(content, self.keys).update


@dataclass(frozen=True)
class _Reading:
    """Everything that was read, for one state of our records."""

    records: _Records
    collection: Collection
    edition: Edition
    standing: tuple[StandingCorrection, ...]
    by_code: dict[str, Jurisdiction]
    """Those of covered territories included."""


@dataclass
class KnownRuleBook:
    """`RuleBook` of what came with the program, of updates that were taken in, and corrections.

    Reading all files takes a good part of a second; it is done once, when first asked, and again
    when our records say that something changed, in this process or another.
    """

    folder: Traversable
    """Where what came with the program lies."""
    store: LawStore
    keys: Sequence[PinnedKey]
    _lock: Lock = field(default_factory=Lock, init=False, repr=False)
    _shipped: Collection | None = field(default=None, init=False, repr=False)
    _opened: dict[str, Collection | None] = field(default_factory=dict, init=False, repr=False)
    _reading: _Reading | None = field(default=None, init=False, repr=False)

    @property
    def version(self) -> str:
        """Return the version of the edition that holds."""
        return self._now().edition.version

    @property
    def edition(self) -> Edition:
        """Return which edition holds."""
        return self._now().edition

    def all(self) -> tuple[Jurisdiction, ...]:
        """Return every row once, by code; LAW_UNREADABLE if what came with us is damaged."""
        rows = self._now().by_code
        return tuple(rows[code] for code in sorted(rows) if rows[code].code == code)

    def of(self, code: str) -> Jurisdiction | None:
        """Given a code, that of a covered territory included, return its row."""
        return self._now().by_code.get(code)

    def original(self, code: str) -> Jurisdiction | None:
        """Return a row as the edition has it, without corrections."""
        now = self._now()
        row = now.by_code.get(code)
        return None if row is None else now.collection.rows[row.code]

    def corrections(self) -> tuple[StandingCorrection, ...]:
        """Return what the practice corrected, and how that stands to the edition."""
        return self._now().standing

    def entry(self, code: str, path: str) -> Entry:
        """Return what the edition has at a place of a row, None if nothing stands there."""
        raw = self._now().collection.raw.get(code)
        return None if raw is None else entry_at(raw, path)

    def try_correction(self, correction: Correction) -> Jurisdiction:
        """Return the row as it would read; LAW_CORRECTION_INVALID if it would not be one."""
        now = self._now()
        _, corrections = now.records
        return tried(now.collection, corrections, correction)

    def with_update(self, update: LawUpdate) -> tuple[StandingCorrection, ...]:
        """Return how the practice's corrections would stand to an update."""
        collection = read_bundle(update.content, self.keys).collection
        return CorrectedRows(collection, self.store.corrections()).standing

    def _now(self) -> _Reading:
        records = (self.store.accepted(), self.store.corrections())
        with self._lock:
            if self._reading is None or self._reading.records != records:
                self._reading = self._read(records)
            return self._reading

    def _read(self, records: _Records) -> _Reading:
        accepted, corrections = records
        collection, edition = self._newest(accepted)
        corrected = CorrectedRows(collection, corrections)
        by_code = dict(corrected.rows)
        for row in corrected.rows.values():
            by_code |= dict.fromkeys(row.covers, row)
        return _Reading(records, collection, edition, corrected.standing, by_code)

    def _newest(self, accepted: Iterable[AcceptedUpdate]) -> tuple[Collection, Edition]:
        """Return the newest collection that can be read: an incident cannot wait for a repair."""
        if self._shipped is None:
            self._shipped = shipped(self.folder)
        own = self._shipped
        unreadable = None
        for update in sorted(accepted, key=lambda one: version_key(one.version), reverse=True):
            if version_key(update.version) <= version_key(own.version):
                break
            opened = self._open(update)
            if opened is not None:
                return opened, _edition(opened, update.proof, update, unreadable)
            unreadable = unreadable or update
        return own, _edition(own, Proof.WITH_PROGRAM, None, unreadable)

    def _open(self, update: AcceptedUpdate) -> Collection | None:
        if update.sha256 not in self._opened:
            self._opened[update.sha256] = self._open_anew(update)
        return self._opened[update.sha256]

    def _open_anew(self, update: AcceptedUpdate) -> Collection | None:
        """Read an update once more, as if it had just come: its key may be pinned no longer."""
        try:
            bundle = read_bundle(self.store.content_of(update), self.keys)
        except PracticeGuardError:
            return None
        is_vouched_for = bool(bundle.update.signed_by) or update.proof is Proof.COMPARED
        is_the_same = bundle.update.sha256 == update.sha256
        return bundle.collection if is_the_same and is_vouched_for else None


def _edition(
    collection: Collection,
    proof: Proof,
    accepted: AcceptedUpdate | None,
    unreadable: AcceptedUpdate | None,
) -> Edition:
    return Edition(collection.version, collection.released_on, proof, accepted, unreadable)
