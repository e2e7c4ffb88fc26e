"""After a computer was lost: bring back what the practice corrected in the law, and its updates.

What is here is only added to. Where this computer and the other corrected the same entry in two
ways, this one's stays and both are told.
"""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.edition import AcceptedUpdate
from practiceguard.domain.record import RecordKind, StoredRecord
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.incident.known_law import KnownLaw, from_bytes
from practiceguard.services.incident.record_law import is_update
from practiceguard.services.incident.update_law import LARGEST_FILE
from practiceguard.services.ports import Access, BackupEngine, LawStore, LawUpdates

LARGEST_LEDGERS = 16 * 1024 * 1024
"""Bytes: a correction has some hundred."""


@dataclass(frozen=True)
class TwoCorrections:
    """One entry of the law that two computers of the practice corrected in two ways."""

    here: Correction
    """It holds."""
    there: Correction


@dataclass(frozen=True)
class LawBroughtBack:
    """What became of the law that lies in a place."""

    repository: Repository
    corrections: int = 0
    """Corrections and withdrawals that were not here before."""
    updates: tuple[str, ...] = ()
    """Versions that were not here before."""
    differing: tuple[TwoCorrections, ...] = ()
    lacking: tuple[str, ...] = ()
    """Versions whose file is not whole there, or that nobody vouches for."""
    problem: ErrorCode | None = None
    """Why nothing was read, as the place said it."""

    @property
    def is_whole(self) -> bool:
        """Return whether nothing is lacking and nobody has to look."""
        return not (self.differing or self.lacking or self.problem)


@dataclass(frozen=True)
class BringLaw:
    """Takes in the newest ledgers of each computer that stored some."""

    engine: BackupEngine
    open_repository: OpenRepository
    store: LawStore
    updates: LawUpdates

    def __call__(self, repository: Repository | None = None) -> tuple[LawBroughtBack, ...]:
        """Return what became of the law in a place, or in all places of the plan.

        Places without any are left out; nothing is raised for one that cannot be opened.
        """
        places = (repository,) if repository else self.open_repository.all()
        found = (self._from(place) for place in places)
        return tuple(one for one in found if one is not None)

    def _from(self, place: Repository) -> LawBroughtBack | None:
        try:
            access = self.open_repository(place)
            records = self.engine.records(access)
        except PracticeGuardError as error:
            return LawBroughtBack(place, problem=error.code)
        if not any(one.label and one.label.kind is RecordKind.LAW for one in records):
            return None
        ledgers = self._newest_of_each(access, records)
        if not ledgers:
            return LawBroughtBack(place, problem=ErrorCode.RECORD_DAMAGED)
        count = 0
        differing: list[TwoCorrections] = []
        versions: list[str] = []
        lacking: list[str] = []
        for known in ledgers:
            new, two = _told_apart(self.store.corrections(), known.corrections)
            for correction in new:
                self.store.correct(correction)
            count += len(new)
            differing += two
            for update in known.updates:
                if update.sha256 in {one.sha256 for one in self.store.accepted()}:
                    continue
                content = self._file(access, records, update)
                if content is None:
                    lacking.append(update.version)
                    continue
                self.store.accept(update, content)
                versions.append(update.version)
        return LawBroughtBack(
            place, count, tuple(versions), tuple(differing), tuple(dict.fromkeys(lacking))
        )

    def _newest_of_each(
        self, access: Access, records: tuple[StoredRecord, ...]
    ) -> tuple[KnownLaw, ...]:
        """Return the newest ledgers of each computer that can be read, the newest first."""
        found: dict[str, KnownLaw] = {}
        for one in reversed(records):
            is_ledger = one.is_whole and one.label and one.label.kind is RecordKind.LAW
            if not is_ledger or one.host in found or (one.holds_bytes or 0) > LARGEST_LEDGERS:
                continue
            content = self._content(access, one)
            known = None if content is None else from_bytes(content)
            if known is not None:
                found[one.host] = known
        return tuple(found.values())

    def _file(
        self, access: Access, records: tuple[StoredRecord, ...], update: AcceptedUpdate
    ) -> bytes | None:
        """Return the file of an update that is what the ledger says; None without any."""
        for one in records:
            is_it = is_update(one) and one.label and one.label.sha256 == update.sha256
            if not is_it or not one.is_whole or (one.holds_bytes or 0) > LARGEST_FILE:
                continue
            content = self._content(access, one)
            if content is None or hashlib.sha256(content).hexdigest() != update.sha256:
                continue
            try:
                # As if it had just come: whoever has the password could have stored it.
                read = self.updates.read(content)
            except PracticeGuardError:
                continue
            if (read.version, read.signed_by) == (update.version, update.signed_by):
                return content
        return None

    def _content(self, access: Access, record: StoredRecord) -> bytes | None:
        try:
            return b"".join(self.engine.read_record(access, record))
        except PracticeGuardError:
            return None  # damaged: an older one may be whole


def _told_apart(
    here: Sequence[Correction], there: Sequence[Correction]
) -> tuple[list[Correction], list[TwoCorrections]]:
    """Return what of the other ledger goes on from ours, and where both say different things."""
    new: list[Correction] = []
    differing: list[TwoCorrections] = []
    for place in dict.fromkeys((one.code, one.path) for one in there):
        ours = [one for one in here if (one.code, one.path) == place]
        theirs = [one for one in there if (one.code, one.path) == place]
        if theirs[: len(ours)] == ours:
            new += theirs[len(ours) :]
        elif all(one in ours for one in theirs) or _says(ours[-1]) == _says(theirs[-1]):
            continue
        else:
            differing.append(TwoCorrections(ours[-1], theirs[-1]))
    return new, differing


def _says(one: Correction) -> tuple[object, bool]:
    """Return what holds by a correction: after a withdrawal, whatever the edition says."""
    return (None if one.is_withdrawn else one.value, one.is_withdrawn)
