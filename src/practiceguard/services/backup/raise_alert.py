"""See what has to be told, write it down, and tell it: after each run, and every hour."""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from practiceguard.domain.backup.alert import Alert, AlertKey, AlertKind, Trouble
from practiceguard.domain.backup.alert_rules import (
    Moment,
    decide,
    digests,
    forsake,
    pulses,
)
from practiceguard.domain.backup.alert_settings import AlertSettings, language_for
from practiceguard.domain.backup.alert_troubles import URGENT, PlaceLook, troubles_in
from practiceguard.domain.backup.protection import FUTURE_TOLERANCE
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.schedule import newest_slot
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.services.backup.assess_protection import AssessProtection, Overview
from practiceguard.services.backup.compose_alert import AlertFacts, PlaceFacts
from practiceguard.services.backup.tell import Silence, Tell
from practiceguard.services.backup.watch_runs import WatchRuns
from practiceguard.services.ports import AlertStore, Clock, PracticeStore, RunLocks

log = logging.getLogger(__name__)
_LOCK = RepositoryKey("telling")
_AWAKE = "telling-awake"
ASLEEP_AFTER = timedelta(minutes=75)
"""The agent calls each hour at least: after a longer gap the computer has slept or was off."""


@dataclass(frozen=True)
class RaiseAlert:
    """Tells somebody when protection drops, and when it is back."""

    store: PracticeStore
    alerts: AlertStore
    assess: AssessProtection
    watch: WatchRuns
    settings: Callable[[], AlertSettings]
    """Gives what was chosen last."""
    tell: Tell
    clock: Clock
    locks: RunLocks

    def __call__(self, since_waking: timedelta | None = None) -> int | None:
        """Do what a minute asks for; return how many messages got out. Never raises.

        None if another process is at it just now: it may have looked before something happened.

        The place itself is not touched: the verdict is that of the last look. `since_waking` is
        how long the computer has been awake; None: as the gaps between our own calls tell.
        """
        try:
            # Two processes at once would each send what waits.
            with self.locks.of(_LOCK):
                return self._minute(since_waking)
        except PracticeGuardError as error:
            if error.code is ErrorCode.ALREADY_RUNNING:
                return None
            log.warning("nobody could be told: %s", error.code.value)
        except Exception:
            log.exception("nobody could be told")
        return 0

    def silences(self) -> tuple[Silence, ...]:
        """Return who should have been told and could not be: for the window to show."""
        return self.tell.silences()

    def _minute(self, since_waking: timedelta | None) -> int:
        now = self.clock.now()
        awake_since = self._awake_since(now) if since_waking is None else now - since_waking
        overview = self.assess(refresh=False)
        settings = self.settings()
        looks = self._looks(overview)
        if looks:
            live = self.watch.live()
            moment = Moment(now, awake_since, live.run.begun_at if live else None)
            self._decide(looks, overview.runs, settings, moment)
        return self.tell(settings, self._facts(overview, looks, settings, now))

    def _decide(
        self,
        looks: tuple[PlaceLook, ...],
        runs: tuple[Run, ...],
        settings: AlertSettings,
        moment: Moment,
    ) -> None:
        zone, routes = self.clock.zone(), settings.routes
        seen = troubles_in(
            looks, second_after_days=settings.second_after_days, now=moment.now, zone=zone
        )
        known, told = self._known()
        self.alerts.record(forsake([look.key for look in looks], known, told, moment.now))
        known, told = self._known()
        self.alerts.record(decide(seen, known, told, routes, moment))
        waiting = self.alerts.waiting()
        slot = newest_slot(settings.digest, moment.now, zone) if settings.digest else None
        if slot is not None:
            since = settings.chosen_at or min(look.connected_at for look in looks)
            readers = settings.digest_routes
            keys = {AlertKey(f"{AlertKind.DIGEST} {slot.name} {route.key}") for route in readers}
            earlier = [found for key in keys if (found := self.alerts.alert(key)) is not None]
            self.alerts.record(digests(slot, since, (*waiting, *earlier), readers, moment))
        newest = newest_told(runs, moment.now)
        if newest is not None:
            keys = {AlertKey(f"{AlertKind.PULSE} {newest.run_id} {one.key}") for one in routes}
            earlier = [found for key in keys if (found := self.alerts.alert(key)) is not None]
            alarmed = any(one.kind in URGENT for one in seen)
            ledger = (*waiting, *earlier)
            self.alerts.record(pulses(newest, ledger, routes, moment.now, is_alarmed=alarmed))

    def _awake_since(self, now: datetime) -> datetime:
        """Return since when we have been called regularly: before that the computer slept."""
        kept = (self.store.setting(_AWAKE) or "").split()
        since = now
        if len(kept) == 2:
            last, known = (datetime.fromisoformat(one) for one in kept)
            since = known if timedelta() <= now - last < ASLEEP_AFTER else now
        self.store.save_setting(_AWAKE, f"{now.isoformat()} {since.isoformat()}")
        return since

    def _known(self) -> tuple[tuple[Trouble, ...], tuple[Alert, ...]]:
        known = self.alerts.open_troubles()
        return known, self.alerts.of_troubles(one.trouble_id for one in known)

    def _looks(self, overview: Overview) -> tuple[PlaceLook, ...]:
        """Return each place of the plan as the overview judges it."""
        now = self.clock.now()
        return tuple(
            PlaceLook(
                key=place.repository.key,
                kind=place.repository.kind,
                status=place.status,
                connected_at=place.repository.connected_at,
                schedule=place.rules.schedule,
                newest_run=newest_told(
                    (run for run in overview.runs if run.went_to(place.repository)), now
                ),
            )
            for place in overview.places
        )

    def _facts(
        self,
        overview: Overview,
        looks: tuple[PlaceLook, ...],
        settings: AlertSettings,
        now: datetime,
    ) -> AlertFacts:
        practice = overview.practice
        labels = {str(one.repository.key): one.repository.label for one in overview.places}
        last = overview.status.last_complete
        return AlertFacts(
            language=language_for(
                settings,
                self.store.setting("language"),
                practice.country if practice else None,
            ),
            now=now,
            zone=self.clock.zone(),
            practice=practice.name if practice else "",
            places={
                look.key: PlaceFacts(
                    label=labels[look.key],
                    since=look.connected_at,
                    kind=look.kind,
                    last_at=look.status.last_complete_at,
                )
                for look in looks
            },
            level=overview.status.level,
            because=tuple(dict.fromkeys(one.code for look in looks for one in look.status.reasons)),
            files=last.files_total or 0 if last else 0,
        )


def newest_told(runs: Iterable[Run], now: datetime) -> Run | None:
    """Return the newest run that is over, that nobody stopped, and that no wrong clock began."""
    over = (
        run
        for run in runs
        if run.is_over
        and run.state is not RunState.CANCELLED
        and run.begun_at <= now + FUTURE_TOLERANCE
    )
    return max(over, key=lambda run: run.begun_at, default=None)
