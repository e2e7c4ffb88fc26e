"""Begin whatever is due: what the schedule wants now, and what was missed while nobody was there.

The agent asks every minute. What is due is worked out anew each time from the rules of each place,
the ledger and the clock on the wall, so that nothing has to be remembered that a crash could lose.
"""

import logging
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from practiceguard.domain.backup.outlook import Outlook, Situation, outlook
from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.backup.run import SlotName
from practiceguard.domain.backup.schedule import PAUSES, Due, due, newest_slot, next_slot
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.backup.pause import Pause
from practiceguard.services.backup.start_backup import StartBackup
from practiceguard.services.backup.started import Started
from practiceguard.services.backup.watch_checks import WatchChecks
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import (
    Circumstances,
    Clock,
    PracticeStore,
    RunStore,
)

_log = logging.getLogger(__name__)
JUST_WOKEN = timedelta(minutes=3)
"""How long a network may take to come back before a server that is away is held against it."""


def rules_of(store: PracticeStore, plan: BackupPlan, key: RepositoryKey) -> PlaceRules:
    """Return how a place is served: as somebody said, else as every place is at first."""
    return store.rules(key) or PlaceRules(key, since=plan.saved_at)


@dataclass
class CatchUp:
    """Starts the runs that are due, one at a time, each in a process of its own."""

    store: PracticeStore
    runs: RunStore
    watch: WatchRuns
    start: StartBackup
    pause: Pause
    circumstances: Circumstances
    clock: Clock
    is_there: Callable[[Repository], bool]
    """Whether a place can be reached just now; quick, and never an error."""
    checks: WatchChecks
    _started: dict[tuple[RepositoryKey, SlotName], Started] = field(default_factory=dict)

    def __call__(self, since_waking: timedelta | None = None) -> tuple[Outlook, ...]:
        """Start at most one run and return what each place can expect, the first place first.

        `since_waking` is how long the computer has been up, None if that is long ago. Before
        set-up there is nothing to expect.
        """
        outlooks = self.outlooks(since_waking)
        for one in sorted(outlooks, key=self._may_take_days):
            if one.begins_now and one.due is not None and self._begin(one, one.due):
                break
        return outlooks

    def _may_take_days(self, one: Outlook) -> bool:
        """Return whether no drive shall wait for it: so it may be with the network.

        A first copy over a slow line, begun each morning and cut off each evening, would keep
        every other place from its copy for days.
        """
        repository = self.store.repository(one.place)
        return repository is not None and not repository.kind.is_folder

    def outlooks(self, since_waking: timedelta | None = None) -> tuple[Outlook, ...]:
        """Return what each place can expect, without starting anything."""
        plan = self.store.plan()
        if plan is None:
            return ()
        now = self.clock.now()
        is_running = self.watch.live() is not None or self._is_starting()
        found = []
        for key in plan.repositories:
            repository = self.store.repository(key)
            if repository is None:
                continue
            rules = rules_of(self.store, plan, key)
            waits_for = self._due(rules, repository, now)
            coming = next_slot(rules.schedule, now, self.clock.zone())
            # How things are is only asked where a run waits for the answer: a question to a drive
            # may spin it up, and one to the network takes a process.
            seen = Situation()
            if waits_for is not None:
                seen = self._situation(repository, since_waking, is_running=is_running)
            found.append(outlook(rules, waits_for, coming, seen, now))
        return tuple(found)

    def _situation(
        self, repository: Repository, since_waking: timedelta | None, *, is_running: bool
    ) -> Situation:
        power = self.circumstances.power()
        is_remote = not repository.kind.is_folder
        has_just_woken = since_waking is not None and since_waking < JUST_WOKEN
        return Situation(
            paused_until=self.pause.until(),
            is_running=is_running,
            is_checked=self.checks.live_in(repository.key) is not None,
            # Later on, that a server is away is for the attempt to find out, and to write down.
            is_there=(is_remote and not has_just_woken) or self.is_there(repository),
            has_just_woken=has_just_woken,
            is_remote=is_remote,
            on_battery=power.on_battery,
            battery_percent=power.percent,
            is_metered=self.circumstances.is_metered() if is_remote else None,
        )

    def _due(self, rules: PlaceRules, repository: Repository, now: datetime) -> Due | None:
        zone = self.clock.zone()
        slot = newest_slot(rules.schedule, now, zone)
        if slot is None:
            return None
        history = [run for run in self.runs.runs_for(slot) if run.went_to(repository)]
        found = due(rules.schedule, history, rules.since, now, zone)
        if found is None or found.not_before is not None:
            return found
        return self._after_failed_starts(found, repository.key, now)

    def _after_failed_starts(self, found: Due, key: RepositoryKey, now: datetime) -> Due:
        """Let pauses grow also where the process died before it could write anything down."""
        started = self._started.get((key, found.slot.name))
        if started is None or self.start.is_alive(started.process):
            return found
        again_at = started.again_at(found.attempts, PAUSES, now)
        if again_at is None:
            return found
        attempts = found.attempts + started.in_vain(found.attempts)
        return Due(found.slot, found.trigger, again_at, attempts)

    def _begin(self, one: Outlook, found: Due) -> bool:
        try:
            process = self.start(found.trigger, one.place, found.slot.name)
        except PracticeGuardError as error:
            _log.warning("a run that is due could not be started: %s", error.code.value)
            return False
        before = self._started.get((one.place, found.slot.name))
        times = before.times + 1 if before else 1
        self._started = {
            (one.place, found.slot.name): Started(process, self.clock.now(), times),
            **{key: kept for key, kept in self._started.items() if key[0] != one.place},
        }
        return True

    def _is_starting(self) -> bool:
        return any(self.start.is_alive(started.process) for started in self._started.values())
