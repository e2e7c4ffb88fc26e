"""One verdict out of those of several places, and what is missing for three copies, two, one.

A file is protected by its best copy: an old drive does no harm beside a fresh copy elsewhere, and
is told as what is to be done, not as an alarm. What looks like theft or damage stays an alarm
wherever it is found.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from practiceguard.domain.backup.hosting import Hoster, Hosting
from practiceguard.domain.backup.protection import (
    ProtectionLevel,
    ProtectionStatus,
    Reason,
    ReasonCode,
    worst_first,
)
from practiceguard.domain.backup.repository import PlaceKind, Repository, RepositoryKey

_ONLY_OLD = {
    ReasonCode.NO_COPY_YET,
    ReasonCode.COPY_VERY_OLD,
    ReasonCode.SNAPSHOT_FROM_FUTURE,
}
"""Alarming where it is the only copy."""
_OF_ONE_PLACE_ONLY = {ReasonCode.ONLY_THIS_COMPUTER, ReasonCode.SAME_DISK}
"""Nothing to worry about where another copy lies elsewhere."""

_OF_ALL_PLACES = {ReasonCode.MASS_CHANGE, ReasonCode.HOLD}
"""About the records, not about a place: told once."""


@dataclass(frozen=True)
class JudgedPlace:
    """A place and the verdict on it alone."""

    repository: Repository
    status: ProtectionStatus


class Missing(StrEnum):
    """What a plan lacks: three copies of the records, on two kinds of media, one elsewhere.

    The "3-2-1" rule of the field, credited to P. Krogh, The DAM Book (from knowledge).
    """

    SECOND_COPY = "second-copy"
    """The records themselves and one copy make two, not three."""
    SECOND_MEDIUM = "second-medium"
    ELSEWHERE = "elsewhere"
    """Fire, water and burglars take all that is in one house."""


def together(places: tuple[JudgedPlace, ...]) -> ProtectionStatus:
    """Given the verdicts on at least one place, return the verdict on the records."""
    if len(places) == 1:
        return places[0].status
    best = max(places, key=lambda place: _last_complete(place.status))
    is_fresh = any(_is_fresh(place.status) for place in places)
    is_apart = any(_is_fresh(place.status) and _is_apart(place.status) for place in places)
    reasons = [
        _seen_together(reason, place, is_fresh=is_fresh)
        for place in places
        for reason in place.status.reasons
        if not (is_apart and reason.code in _OF_ONE_PLACE_ONLY)
    ]
    fresh = [one for one in reasons if one.code is ReasonCode.COMPLETE_COPY]
    newest = max(fresh, key=lambda one: (one.at is not None, one.at), default=None)
    first = {one.code: one for one in reversed(reasons)}
    kept = [
        one
        for one in reasons
        if (one.code is not ReasonCode.COMPLETE_COPY or one is newest)
        and (one.code not in _OF_ALL_PLACES or one is first[one.code])
    ]
    read = [place.status.facts_read_at for place in places if place.status.facts_read_at]
    ordered = worst_first(kept)
    return ProtectionStatus(
        level=ordered[0].level,
        reasons=ordered,
        last_complete_at=best.status.last_complete_at,
        last_complete=best.status.last_complete,
        last_complete_run=best.status.last_complete_run,
        facts_read_at=best.status.facts_read_at or max(read, default=None),
    )


def is_elsewhere(place: Repository, hosting: Hosting | None = None) -> bool:
    """Given a place and who hosts it, return whether it survives a fire or a theft in the practice.

    Until somebody says so, drives are taken to be in the practice and servers to be elsewhere.
    """
    if place.kind is PlaceKind.THIS_COMPUTER:
        return False
    if hosting is None:
        return not place.kind.is_folder
    return hosting.hoster is not Hoster.PRACTICE


def missing(
    places: Iterable[Repository], hosting: Mapping[RepositoryKey, Hosting] | None = None
) -> tuple[Missing, ...]:
    """Given the places of a plan and who hosts them, return what is missing for 3-2-1.

    A place on this computer's own disk counts for nothing.
    """
    known = hosting or {}
    real = [one for one in places if one.kind is not PlaceKind.THIS_COMPUTER]
    lacks = []
    if len(real) < 2:
        lacks.append(Missing.SECOND_COPY)
    # The records lie on the computer's own disk: any place that is no such disk is another medium.
    if not real:
        lacks.append(Missing.SECOND_MEDIUM)
    if not any(is_elsewhere(one, known.get(one.key)) for one in real):
        lacks.append(Missing.ELSEWHERE)
    return tuple(lacks)


def _last_complete(status: ProtectionStatus) -> float:
    return status.last_complete_at.timestamp() if status.last_complete_at else float("-inf")


def _is_fresh(status: ProtectionStatus) -> bool:
    """Return whether this place alone has a complete copy that is recent and nothing against it."""
    is_recent = any(reason.code is ReasonCode.COMPLETE_COPY for reason in status.reasons)
    return is_recent and status.level is not ProtectionLevel.BAD


def _is_apart(status: ProtectionStatus) -> bool:
    return not any(reason.code in _OF_ONE_PLACE_ONLY for reason in status.reasons)


def _seen_together(reason: Reason, place: JudgedPlace, *, is_fresh: bool) -> Reason:
    """Return a reason of one place as it counts beside the others."""
    named = replace(reason, place=place.repository.key)
    if is_fresh and reason.code in _ONLY_OLD:
        return replace(named, level=ProtectionLevel.CARE)
    return named
