"""Which folders are copied, what is left out of them, and how they lie to the place of the copy.

Paths are compared without the links in them: two names may be one folder.
"""

from dataclasses import dataclass
from pathlib import Path, PurePath

from practiceguard.domain.backup.exclusion import is_left_out, is_possible_pattern
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.leave_out_copies import names_of
from practiceguard.services.ports import Files, Machine

SECONDS_TO_LOOK = 5.0
OWN_STATE = "own-state"
"""Why something is left out: it is ours. These are left out whatever the practice says."""


@dataclass(frozen=True)
class ChooseSources:
    """Looks at what was chosen, and completes it."""

    files: Files
    machine: Machine

    def __call__(
        self, sources: tuple[Path, ...], exclusions: tuple[str, ...], location: str | None
    ) -> tuple[Path, ...]:
        """Return the sources to keep, given those chosen and where the copy is, if there is one.

        NOTHING_CHOSEN, SOURCE_MISSING, PLACE_INSIDE_SOURCE; INPUT_INVALID names a relative path,
        a pattern that restic would not take, or a source of which nothing would be copied.
        """
        if not sources:
            raise PracticeGuardError(ErrorCode.NOTHING_CHOSEN)
        for source in sources:
            if not source.is_absolute():
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": str(source)})
            if not self.files.exists(source):
                raise PracticeGuardError(ErrorCode.SOURCE_MISSING, {"folder": str(source)})
        for pattern in exclusions:
            if not self._is_path(pattern) and not is_possible_pattern(pattern):
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": pattern})
        # restic would copy a chosen link as a link, without what it leads to.
        chosen = tuple(dict.fromkeys(self.files.linked_to(source) for source in sources))
        if location is not None and self.lie_in(location, chosen):
            raise PracticeGuardError(ErrorCode.PLACE_INSIDE_SOURCE)
        for source in chosen:
            if any(is_left_out(source, one) for one in (*exclusions, *self._own_patterns())):
                raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": str(source)})
        return self._without_covered(chosen)

    def without_files(self, sources: tuple[PurePath, ...]) -> tuple[PurePath, ...]:
        """Return the sources in which no file lies; those where nobody can tell are not named."""
        return tuple(
            source
            for source in sources
            if self.files.holds_files(Path(source), SECONDS_TO_LOOK) is False
        )

    def exclusions(
        self, chosen: tuple[str, ...], sources: tuple[PurePath, ...], location: str | None
    ) -> tuple[str, ...]:
        """Return the patterns, and always what is ours and the copy, by each of its names.

        `location`: the folder of the copy, None if it is no folder.
        """
        if location is None:
            return tuple(dict.fromkeys((*chosen, *self._own_patterns())))
        names = names_of(location, sources, self.files)
        return tuple(dict.fromkeys((*chosen, *self._own_patterns(), *names)))

    def lie_in(self, location: str, sources: tuple[PurePath, ...]) -> bool:
        """Return whether a source lies in the place itself: it would copy itself for ever."""
        place = self.files.real(Path(location))
        return any(self.files.real(Path(source)).is_relative_to(place) for source in sources)

    def are_on_same_disk(self, folder: Path, sources: tuple[PurePath, ...]) -> bool:
        """Return whether a source lies on the same disk as that folder; no if nobody can tell."""
        device = self.files.device_of(folder)
        return device is not None and any(
            self.files.device_of(Path(source)) == device for source in sources
        )

    def _without_covered(self, chosen: tuple[Path, ...]) -> tuple[Path, ...]:
        """Drop what lies in another chosen folder, and second names of the same one.

        A folder that another one reaches by a link only is not copied with it, and stays.
        """
        by_place = {self.files.real(source): source for source in reversed(chosen)}
        kept = [
            source
            for real, source in by_place.items()
            if not any(other in real.parents for other in by_place)
        ]
        return tuple(source for source in chosen if source in kept)

    def _own_patterns(self) -> tuple[str, ...]:
        return tuple(one.pattern for one in self.machine.left_out() if one.reason == OWN_STATE)

    def _is_path(self, pattern: str) -> bool:
        """Return whether it is a file or folder that is there, meant under exactly that name."""
        return PurePath(pattern).is_absolute() and self.files.exists(Path(pattern))
