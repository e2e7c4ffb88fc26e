"""What Home says of a theft: counted when the rules are there, from the newest copy it can read."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.incident.person import SnapshotRef
from practiceguard.services.incident.choose_copies import ChooseCopies
from practiceguard.services.incident.look_at_names import LookAtNames
from practiceguard.services.incident.what_would_be_lost import (
    SETTING,
    WhatWouldBeLost,
    WouldBeLost,
)
from practiceguard.services.ports import Clock
from practiceguard.services.progress import Cancellation, Report

FRESH_FOR = timedelta(hours=20)
"""A listing takes a while to read: a count of today is not made again after each copy."""


@dataclass(frozen=True)
class LostToday:
    """What is known of a theft of this computer."""

    is_set_up: bool
    """Whether the practice said how its files are told apart."""
    lost: WouldBeLost | None = None
    of: datetime | None = None
    """When the copy was made that was counted, UTC."""


@dataclass(frozen=True)
class TellLostToday:
    """Reads a listing at most once a day."""

    count: WhatWouldBeLost
    names: LookAtNames
    copies: ChooseCopies
    clock: Clock

    def __call__(self, report: Report, cancel: Cancellation) -> LostToday:
        """Return what would be lost; may read the newest copy, which takes a while.

        Raises what opening the copy raises. CANCELLED.
        """
        if not self.names.is_set_up():
            return LostToday(is_set_up=False)
        newest = self.copies.newest()
        if newest is None:
            return LostToday(is_set_up=True)
        known = self.known()
        if known.lost is not None and known.of is not None:
            is_newest = known.lost.snapshot_id == newest.snapshot_id
            if is_newest or self.clock.now() - known.of < FRESH_FOR:
                return known
        self.copies.prepare((newest,), report, cancel)
        return LostToday(
            is_set_up=True, lost=self.count(newest, report, cancel), of=newest.taken_at
        )

    def known(self) -> LostToday:
        """Return what was counted before, whatever the newest copy is; reads no place."""
        if not self.names.is_set_up():
            return LostToday(is_set_up=False)
        counted = self._counted()
        lost = self.count.remembered(counted) if counted else None
        return LostToday(
            is_set_up=True, lost=lost, of=counted.taken_at if lost and counted else None
        )

    def _counted(self) -> SnapshotRef | None:
        try:
            stored = json.loads(self.count.settings.setting(SETTING) or "{}")
            wanted = stored["counted"]["snapshot_id"]
        except (ValueError, TypeError, KeyError):
            return None
        for one in self.copies.list_snapshots(refresh=False):
            if one.snapshot.snapshot_id == wanted:
                return SnapshotRef(wanted, one.snapshot.taken_at)
        return None
