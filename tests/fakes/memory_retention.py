"""How long copies are kept, the holds and the removals, in memory."""

from practiceguard.domain.backup.hold import Hold, HoldId, Lifted
from practiceguard.domain.backup.removal import KnownCopy, Removal, RetentionChoice
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.retention import MadeCopy
from practiceguard.domain.backup.run import RunState, RunTrigger
from tests.fakes.memory_stores import MemoryRunStore


class MemoryRetentionStore:
    """`RetentionStore` in memory, beside a ledger of runs in memory."""

    def __init__(self, runs: MemoryRunStore) -> None:
        self._ledger = runs
        self._choices: list[RetentionChoice] = []
        self._holds: dict[HoldId, Hold] = {}
        self._known: dict[tuple[RepositoryKey, str], KnownCopy] = {}
        self._removals: dict[str, Removal] = {}

    def choice(self, key: RepositoryKey) -> RetentionChoice | None:
        return next((one for one in reversed(self._choices) if one.repository == key), None)

    def choose(self, choice: RetentionChoice) -> None:
        self._choices.append(choice)

    def made(self, repository: Repository) -> tuple[MadeCopy, ...]:
        return tuple(
            MadeCopy(
                run.snapshot_id,
                run.begun_at,
                run.state is RunState.COMPLETE,
                run.figures.files_total,
            )
            for run in self._ledger.as_written()
            if run.snapshot_id is not None
            and run.went_to(repository)
            and run.trigger is not RunTrigger.TAKEN_OVER
        )

    def holds(self) -> tuple[Hold, ...]:
        return tuple(self._holds.values())[::-1]

    def put_on(self, hold: Hold) -> None:
        self._holds[hold.hold_id] = hold

    def lift(self, hold_id: HoldId, lifted: Lifted) -> None:
        hold = self._holds.get(hold_id)
        if hold is not None and hold.is_on:
            self._holds[hold_id] = Hold(
                hold.hold_id, hold.repository, hold.cause, hold.reason, hold.by, hold.since, lifted
            )

    def known(self, key: RepositoryKey) -> tuple[KnownCopy, ...]:
        return tuple(copy for (place, _), copy in self._known.items() if place == key)

    def say_known(self, key: RepositoryKey, copy: KnownCopy) -> None:
        self._known[key, copy.snapshot_id] = copy

    def begin_removal(self, removal: Removal) -> None:
        self._removals[removal.removal_id] = removal

    def end_removal(self, removal: Removal) -> None:
        if removal.ended_at is None:
            raise ValueError("a removal that goes on has no outcome")
        if self._removals[removal.removal_id].ended_at is None:
            self._removals[removal.removal_id] = removal

    def removals(self, key: RepositoryKey, *, limit: int = 100) -> tuple[Removal, ...]:
        there = [one for one in self._removals.values() if one.repository == key]
        return tuple(there[::-1][:limit])
