"""What a computer that only watches needs: eyes for a folder, and a small memory of its own."""

from pathlib import Path
from typing import Protocol

from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.backup.watching import CopySight, WatchedPlace, WatchMemory


class CopyEyes(Protocol):
    """Looks at the folder in which copies arrive, without a password."""

    def find(self, folder: Path) -> tuple[Path, bool]:
        """Return the folder with the copies, the given one or the only one in it.

        And whether it is a drive or share itself, which is gone when it is unplugged.

        PLACE_NOT_FOUND if it is not there, PLACE_EMPTY if no copies, or several sets, are in it.
        """
        ...

    def look(self, place: WatchedPlace, known: frozenset[str]) -> CopySight | None:
        """Return what is there, None if it cannot be reached; `known` names are not read again."""
        ...


class WatchStore(Protocol):
    """What the watcher remembers; no secret and nothing of a patient is in it."""

    def places(self) -> tuple[WatchedPlace, ...]: ...
    def save_place(self, place: WatchedPlace) -> None: ...
    def remove_place(self, place: WatchedPlace) -> None: ...
    def memory(self, place: WatchedPlace) -> WatchMemory: ...
    def save_memory(self, place: WatchedPlace, memory: WatchMemory) -> None: ...
    def settings(self) -> AlertSettings: ...
    def save_settings(self, settings: AlertSettings) -> None: ...
