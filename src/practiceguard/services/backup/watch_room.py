"""How much room is left in a place, and how long it lasts."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.backup.room import RoomForecast, forecast
from practiceguard.domain.backup.run import Run
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.ports import Clock, Machine, PracticeStore

_ROOM = "place-room"


@dataclass(frozen=True)
class WatchRoom:
    """Looks at the room in folder places; what others host has no measure that we could read."""

    machine: Machine
    store: PracticeStore
    clock: Clock

    def look(self, repository: Repository) -> None:
        """Remember how much room is left, if the place is a folder that is there."""
        free = self.free_bytes(repository)
        if free is not None:
            self._keep(repository, str(free))

    def free_bytes(self, repository: Repository) -> int | None:
        """Return the room left right now, None if that cannot be told."""
        if repository.connection is not None:
            return None
        try:
            return self.machine.free_bytes(Path(repository.location))
        except PracticeGuardError:
            return None

    def forecast(self, repository: Repository, runs: Iterable[Run]) -> RoomForecast | None:
        """Given the ledger, return how long the room lasts by what was seen last.

        None if not known. Takes the runs that whoever asks has read anyway: it is asked often.
        """
        remembered = self.store.setting(f"{_ROOM} {repository.key}")
        if not remembered:
            return None
        return forecast(int(remembered), repository, runs, now=self.clock.now())

    def _keep(self, repository: Repository, value: str) -> None:
        key = f"{_ROOM} {repository.key}"
        if self.store.setting(key) != value:
            self.store.save_setting(key, value)
