"""Reads rows with what a practice corrected in them, one correction after the other."""

from collections.abc import Iterable
from dataclasses import replace

from practiceguard.adapters.rule_book.collection import Collection
from practiceguard.adapters.rule_book.faults import FaultyRow
from practiceguard.adapters.rule_book.files import RawRow, checked
from practiceguard.adapters.rule_book.places import entry_at, with_entry
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import CorrectionState, StandingCorrection
from practiceguard.domain.incident.rule import Jurisdiction


class CorrectedRows:
    """The rows of a collection with the corrections that hold.

    A correction that does not fit any more is left out and said so; the others hold.
    """

    def __init__(self, collection: Collection, corrections: Iterable[Correction]) -> None:
        """Take the corrections and withdrawals in the order in which they were made."""
        self._collection = collection
        self._raw: dict[str, RawRow] = dict(collection.raw)
        self.rows: dict[str, Jurisdiction] = dict(collection.rows)
        self.standing = tuple([self._applied(one) for one in _not_withdrawn(corrections)])

    def _applied(self, correction: Correction) -> StandingCorrection:
        code = correction.code
        edition = self._collection.raw.get(code)
        if edition is None:
            return StandingCorrection(correction, CorrectionState.HOMELESS, None)
        original = entry_at(edition, correction.path)
        try:
            raw = with_entry(self._raw[code], correction.path, correction.value)
            row = checked(raw)
        except FaultyRow:
            return StandingCorrection(correction, CorrectionState.HOMELESS, original)
        corrections = (*self.rows[code].corrections, correction)
        self._raw[code] = raw
        self.rows[code] = replace(row, version=self._collection.version, corrections=corrections)
        return StandingCorrection(correction, _state(correction, original), original)


def tried(
    collection: Collection, corrections: Iterable[Correction], new: Correction
) -> Jurisdiction:
    """Return how a row would read with one more correction.

    LAW_CORRECTION_INVALID, with the reason as a fact, if it would not be a row any more.
    """
    if new.code not in collection.raw:
        raise _invalid(new, "there is no such row")
    if not new.is_withdrawn:
        before = CorrectedRows(collection, [one for one in corrections if one.code == new.code])
        try:
            checked(with_entry(before._raw[new.code], new.path, new.value))
        except FaultyRow as error:
            raise _invalid(
                new, "; ".join(f"{one.path}: {one.what}" for one in error.faults)
            ) from error
    return CorrectedRows(collection, [*corrections, new]).rows[new.code]


def _state(correction: Correction, now: Entry) -> CorrectionState:
    if now == correction.value:
        return CorrectionState.AGREED
    return CorrectionState.STANDS if now == correction.original else CorrectionState.AGAINST


def _not_withdrawn(corrections: Iterable[Correction]) -> list[Correction]:
    latest: dict[tuple[str, str], Correction] = {}
    for one in corrections:
        latest.pop((one.code, one.path), None)
        latest[one.code, one.path] = one
    return [one for one in latest.values() if not one.is_withdrawn]


def _invalid(correction: Correction, fault: str) -> PracticeGuardError:
    return PracticeGuardError(
        ErrorCode.LAW_CORRECTION_INVALID,
        {"place": f"{correction.code}: {correction.path}", "fault": fault},
        details=fault,
    )
