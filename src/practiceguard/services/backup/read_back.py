"""Begin the check that the month wants: a twelfth of the data of each place is read back.

Asked each minute by the agent, after what is due has been begun. Unlike a copy, a check can wait:
it comes after a copy of the day, alone, and only where nothing at all speaks against it.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from practiceguard.domain.backup.check_schedule import PATIENCE, PAUSES, DueCheck, due_check
from practiceguard.domain.backup.outlook import Outlook, Situation, Wait, wait_for
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.run import RunState, SlotName
from practiceguard.domain.backup.schedule import Slot
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.catch_up import JUST_WOKEN, rules_of
from practiceguard.services.backup.pause import Pause
from practiceguard.services.backup.started import Started
from practiceguard.services.backup.watch_checks import WatchChecks
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    Circumstances,
    Clock,
    PracticeStore,
    Processes,
    RunStore,
)

_log = logging.getLogger(__name__)
_MADE_A_COPY = {RunState.COMPLETE, RunState.INCOMPLETE}


@dataclass
class ReadBack:
    """Starts the checks that are due, one at a time, each in a process of its own."""

    store: PracticeStore
    runs: RunStore
    watch: WatchRuns
    checks: WatchChecks
    processes: Processes
    pause: Pause
    circumstances: Circumstances
    clock: Clock
    is_there: Callable[[Repository], bool]
    """Whether a place can be reached just now; quick, and never an error."""
    _started: dict[RepositoryKey, Started] = field(default_factory=dict)

    def __call__(
        self, outlooks: tuple[Outlook, ...], since_waking: timedelta | None = None
    ) -> RepositoryKey | None:
        """Start at most one check and return of which place, None if there was nothing to start.

        `outlooks` is what each place can expect by way of copies, as `CatchUp` has just said;
        `since_waking` how long the computer has been up, None if that is long ago.
        """
        plan = self.store.plan()
        has_just_woken = since_waking is not None and since_waking < JUST_WOKEN
        # In the minutes after waking copies are made up for first, and the network comes back.
        if plan is None or has_just_woken or any(one.begins_now for one in outlooks):
            return None
        now = self.clock.now()
        waiting = [(one, self._due(one.place, now)) for one in outlooks]
        due = [(one, found) for one, found in waiting if found is not None]
        if not due or self._is_busy():
            return None
        for expected, wanted in due:
            repository = self.store.repository(expected.place)
            if repository is None or not self._is_time(expected, wanted, repository, now):
                continue
            if self._wait(plan, repository, wanted, now) is None and self._begin(
                repository.key, wanted, now
            ):
                return repository.key
        return None

    def _due(self, key: RepositoryKey, now: datetime) -> DueCheck | None:
        repository = self.store.repository(key)
        if repository is None:
            return None
        history = self.checks.all(key)
        found = due_check(history, repository.connected_at, now, self.clock.zone())
        started = self._started.get(key)
        if found is None or found.not_before is not None or started is None:
            return found
        again_at = started.again_at(found.attempts, PAUSES, now)
        if again_at is None:
            return found
        attempts = found.attempts + started.in_vain(found.attempts)
        return DueCheck(found.month, found.since, again_at, attempts)

    def _is_busy(self) -> bool:
        """Return whether a copy or a check is under way anywhere, or about to begin."""
        if self.watch.live() is not None or self.checks.live():
            return True
        begun = (one.process for one in self._started.values())
        return any(self.processes.is_alive(one.process_id, one.started_at) for one in begun)

    def _is_time(
        self, expected: Outlook, wanted: DueCheck, repository: Repository, now: datetime
    ) -> bool:
        """Return whether the day's copy is made, or was waited for long enough."""
        if now - wanted.since >= PATIENCE:
            # A copy that fails again and again must not keep the old ones from being looked after.
            return expected.due is None or expected.wait is Wait.RETRYING
        return expected.due is None and self._has_copy_of_today(repository, now)

    def _has_copy_of_today(self, repository: Repository, now: datetime) -> bool:
        today = now.astimezone(self.clock.zone()).date()
        midnight = datetime.combine(today, time(), self.clock.zone()).astimezone(UTC)
        runs = self.runs.runs_for(Slot(SlotName(""), midnight))
        return any(run.state in _MADE_A_COPY and run.went_to(repository) for run in runs)

    def _wait(
        self, plan: BackupPlan, repository: Repository, wanted: DueCheck, now: datetime
    ) -> Wait | None:
        if wanted.not_before is not None:
            return Wait.RETRYING
        rules = rules_of(self.store, plan, repository.key)
        power, is_remote = self.circumstances.power(), not repository.kind.is_folder
        seen = Situation(
            paused_until=self.pause.until(),
            is_remote=is_remote,
            on_battery=power.on_battery,
            battery_percent=power.percent,
            is_metered=self.circumstances.is_metered() if is_remote else None,
        )
        wait = wait_for(rules, None, seen, now)
        # The place is asked last: a drive may spin up for it.
        if wait is None and not self.is_there(repository):
            return Wait.PLACE_AWAY
        return wait

    def _begin(self, key: RepositoryKey, wanted: DueCheck, now: datetime) -> bool:
        try:
            process = self.processes.start_check(key, wanted.month)
        except PracticeGuardError as error:
            _log.warning("a check that is due could not be started: %s", error.code.value)
            return False
        before = self._started.get(key)
        self._started[key] = Started(process, now, before.times + 1 if before else 1)
        return True
