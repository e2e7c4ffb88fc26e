"""The doctor for the program itself: what works here, what does not, and what to do."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.ports import BackupEngine, Files, Machine, PracticeStore, SecretStore


class Part(StrEnum):
    """What is examined."""

    RESTIC = "restic"
    KEYRING = "keyring"
    SET_UP = "set-up"
    PLACE = "place"
    FREE_SPACE = "free-space"
    SOURCES = "sources"
    RECOVERY_SHEET = "recovery-sheet"


@dataclass(frozen=True)
class Finding:
    """One examined part; `problem` is None when it is well. `what` names what was seen."""

    part: Part
    problem: ErrorCode | None
    what: str
    facts: tuple[tuple[str, str], ...] = ()
    place: str = ""
    """What the place is called that it is about, where there are several."""


@dataclass(frozen=True)
class Examine:
    """Looks at everything a run needs, changes nothing."""

    engine: BackupEngine
    secrets: SecretStore
    store: PracticeStore
    files: Files
    machine: Machine
    open_repository: OpenRepository

    def __call__(self) -> tuple[Finding, ...]:
        """Return one finding per part, of each place its own; without set-up the first ones."""
        findings = [
            self._examined(Part.RESTIC, self.engine.version),
            self._examined(Part.KEYRING, self.secrets.describe),
        ]
        if self.store.plan() is None:
            return (*findings, Finding(Part.SET_UP, ErrorCode.NOT_SET_UP, ""))
        places = self.open_repository.all()
        return (
            *findings,
            *(found for one in places for found in self._at(one, len(places))),
            self._examined(Part.SOURCES, self._sources),
            *(
                self._examined_at(one, len(places), Part.RECOVERY_SHEET, self._sheet)
                for one in places
            ),
        )

    def _at(self, repository: Repository, places: int) -> Iterator[Finding]:
        """Return what is found at one of so many places."""
        yield self._examined_at(repository, places, Part.PLACE, self._place)
        # A server says that it is full when it is.
        if repository.kind.is_folder:
            yield self._examined_at(repository, places, Part.FREE_SPACE, self._free_space)

    def _examined_at(
        self, repository: Repository, places: int, part: Part, look: Callable[[Repository], str]
    ) -> Finding:
        found = self._examined(part, partial(look, repository))
        return replace(found, place=repository.label) if places > 1 else found

    def _examined(self, part: Part, look: Callable[[], str]) -> Finding:
        try:
            return Finding(part, None, look())
        except PracticeGuardError as error:
            return Finding(part, error.code, "", tuple(error.facts.items()))

    def _place(self, repository: Repository) -> str:
        self.open_repository(repository)
        return repository.location

    def _free_space(self, repository: Repository) -> str:
        free = self.machine.free_bytes(Path(repository.location))
        if free < 1_000_000_000:
            raise PracticeGuardError(
                ErrorCode.PLACE_FULL, {"place": repository.label, "free": str(free)}
            )
        return str(free)

    def _sources(self) -> str:
        plan = self.store.plan()
        for source in plan.sources if plan else ():
            if not self.files.exists(Path(source)):
                raise PracticeGuardError(ErrorCode.SOURCE_MISSING, {"folder": str(source)})
            if self.files.is_empty_folder(Path(source)):
                raise PracticeGuardError(ErrorCode.SOURCE_EMPTY, {"folder": str(source)})
        return str(len(plan.sources) if plan else 0)

    def _sheet(self, repository: Repository) -> str:
        sheet = self.store.sheet(repository.key)
        if sheet is None or sheet.verified_at is None:
            raise PracticeGuardError(ErrorCode.SHEET_NOT_CONFIRMED)
        return sheet.verified_at.isoformat()
