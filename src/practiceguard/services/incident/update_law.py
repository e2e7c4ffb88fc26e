"""Take in a newer edition of the law from a file, whole or not at all."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.edition import (
    AcceptedUpdate,
    Edition,
    Proof,
    StandingCorrection,
    version_key,
)
from practiceguard.domain.incident.law_entries import Difference, differences
from practiceguard.services.ports import Clock, Files, LawStore, LawUpdate, LawUpdates, RuleBook

LARGEST_FILE = 8 * 1024 * 1024
"""Bytes; the law of the whole world has less than half a megabyte."""
_SHOWN = 8
"""Digits of a fingerprint by which a person sees which file is meant."""


@dataclass(frozen=True)
class LawOffer:
    """What a file would change; nothing was taken in yet."""

    update: LawUpdate
    current: str
    """Version of the edition that holds."""
    added: tuple[str, ...]
    """Codes of jurisdictions that it has and the edition that holds lacks."""
    changed: tuple[str, ...]
    corrections: tuple[StandingCorrection, ...]
    """How the practice's corrections would stand to it."""
    differences: Mapping[str, tuple[Difference, ...]] = field(default_factory=dict)
    """By code of a row that changed: which entries, without the practice's corrections. None of
    them where only the sources or the conditions changed that no entry names."""

    @property
    def has_to_be_compared(self) -> bool:
        """Whether nobody signed it, so that a person has to compare its fingerprint."""
        return not self.update.signed_by


@dataclass(frozen=True)
class UpdateLaw:
    """An update is looked at first, and taken in by somebody with a name."""

    rules: RuleBook
    updates: LawUpdates
    store: LawStore
    files: Files
    clock: Clock

    def look(self, path: Path) -> LawOffer:
        """Return what a file would change.

        LAW_UPDATE_DAMAGED, _UNTRUSTED, _FORMAT for one that cannot be trusted; LAW_UPDATE_OLDER if
        it is not newer than what holds; LAW_UPDATE_SHORTER if it lacks a row that holds;
        INPUT_INVALID or FILE_NOT_FOUND if there is no such file.
        """
        update = self._read(path)
        current = self.rules.version
        if version_key(update.version) <= version_key(current):
            raise PracticeGuardError(
                ErrorCode.LAW_UPDATE_OLDER, {"version": update.version, "current": current}
            )
        before = {row.code: self.rules.original(row.code) for row in self.rules.all()}
        after = {row.code: row for row in update.rows}
        if missing := sorted(set(before) - set(after)):
            countries = ", ".join(missing)
            raise PracticeGuardError(ErrorCode.LAW_UPDATE_SHORTER, {"countries": countries})
        changed = {
            code: differences(row, after[code])
            for code, row in before.items()
            if row and not row.says_the_same_as(after[code])
        }
        return LawOffer(
            update,
            current,
            tuple(sorted(set(after) - set(before))),
            tuple(sorted(changed)),
            self.rules.with_update(update),
            changed,
        )

    def take_in(self, offer: LawOffer, who: str, typed_sha256: str = "") -> Edition:
        """Let the edition of an offer hold from now on, and return it.

        Args:
            offer: as `look` returned it; nothing is read again.
            who: the person who takes it in.
            typed_sha256: the fingerprint from elsewhere, needed if nobody signed the file; blanks,
                colons and the case of letters do not matter. If given, it has to be right.

        Raises:
            LAW_UPDATE_UNCOMPARED, LAW_UPDATE_OTHER: nobody vouches for the file.
            LAW_UPDATE_OLDER: another one was taken in meanwhile.
        """
        name = " ".join(who.split())
        if not name:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "your name"})
        update = offer.update
        proof = _proof(update, "".join(typed_sha256.split()).replace(":", "").lower())
        current = self.rules.version
        if version_key(update.version) <= version_key(current):
            raise PracticeGuardError(
                ErrorCode.LAW_UPDATE_OLDER, {"version": update.version, "current": current}
            )
        accepted = AcceptedUpdate(
            update.version,
            update.released_on,
            update.sha256,
            proof,
            update.signed_by,
            name,
            self.clock.now(),
        )
        self.store.accept(accepted, update.content)
        return self.rules.edition

    def _read(self, path: Path) -> LawUpdate:
        size = self.files.size(path)
        if size is None:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": str(path)})
        if size > LARGEST_FILE:
            raise PracticeGuardError(ErrorCode.LAW_UPDATE_DAMAGED, {"part": path.name})
        try:
            return self.updates.read(self.files.read(path))
        except PracticeGuardError as error:
            if error.facts.get("part") != "":
                raise
            # No part of it can be named: the whole file is none.
            facts = {"part": path.name}
            raise PracticeGuardError(error.code, facts, details=error.details) from error


def _proof(update: LawUpdate, typed: str) -> Proof:
    if typed and typed != update.sha256:
        raise PracticeGuardError(ErrorCode.LAW_UPDATE_OTHER)
    if update.signed_by:
        return Proof.SIGNATURE
    if not typed:
        fingerprint = update.sha256[:_SHOWN]
        raise PracticeGuardError(ErrorCode.LAW_UPDATE_UNCOMPARED, {"fingerprint": fingerprint})
    return Proof.COMPARED
