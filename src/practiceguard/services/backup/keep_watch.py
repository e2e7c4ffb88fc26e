"""Watch the copies from another computer, without a password, and tell when none arrives."""

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from practiceguard.domain.backup.alert import Alert, Trouble, TroubleKind
from practiceguard.domain.backup.alert_rules import LONGEST_GRACE, Moment, decide, forsake
from practiceguard.domain.backup.alert_settings import AlertSettings, MailServer
from practiceguard.domain.backup.watching import (
    USUAL_DAYS,
    WatchedPlace,
    WatchMemory,
    remember,
    troubles_of,
)
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.backup.compose_alert import AlertFacts, PlaceFacts
from practiceguard.services.backup.tell import Silence, Tell
from practiceguard.services.ports import AlertStore, Clock, CopyEyes, SecretStore, WatchStore
from practiceguard.services.ports.messengers import PASSWORD_OF_MAIL


@dataclass(frozen=True)
class WatchReport:
    """What one look found of one place."""

    place: WatchedPlace
    is_reached: bool
    copies: int
    newest_at: datetime | None
    reached_at: datetime | None
    troubles: tuple[TroubleKind, ...]


@dataclass(frozen=True)
class KeepWatch:
    """Looks at places, remembers, and tells."""

    store: WatchStore
    alerts: AlertStore
    eyes: CopyEyes
    tell: Tell
    clock: Clock
    secrets: SecretStore

    def add(self, folder: Path, days: int = USUAL_DAYS) -> WatchedPlace:
        """Watch a folder from now on, or by another number of days; PLACE_NOT_FOUND, PLACE_EMPTY.

        INPUT_INVALID for a number of days that makes no sense.
        """
        found, is_whole_drive = self.eyes.find(folder)
        known = next((one for one in self.store.places() if Path(one.folder) == found), None)
        now = self.clock.now()
        place = WatchedPlace(found, known.added_at if known else now, days, is_whole_drive)
        self.store.save_place(place)
        return place

    def remove(self, folder: Path) -> WatchedPlace:
        """No longer watch a folder, or the one in it; INPUT_INVALID if that is not exactly one."""
        places = self.store.places()
        exact = [one for one in places if Path(one.folder) == folder]
        found = exact or [one for one in places if Path(one.folder).parent == folder]
        if len(found) != 1:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": str(folder)})
        self.store.remove_place(found[0])
        return found[0]

    def places(self) -> tuple[WatchedPlace, ...]:
        """Return what is watched."""
        return self.store.places()

    def choose(
        self,
        *,
        language: str,
        mail: MailServer | None = None,
        addresses: tuple[str, ...] = (),
        password: Secret | None = None,
    ) -> AlertSettings:
        """Keep in which language and to whom it is told; the password goes into the keyring."""
        settings = replace(self.store.settings(), language=language, digest=None)
        if mail is not None:
            settings = replace(settings, mail=mail, addresses=addresses)
        if password is not None:
            self.secrets.set(PASSWORD_OF_MAIL, password)
        self.store.save_settings(settings)
        return settings

    def look(self, awake_since: datetime | None = None) -> tuple[WatchReport, ...]:
        """Look at every place once, and tell what is to be told.

        `awake_since` is when this process began or the computer last woke up; None: long ago.
        """
        now = self.clock.now()
        reports = tuple(self._look_at(place, now) for place in self.store.places())
        settings = self.store.settings()
        seen = [
            one
            for place in self.store.places()
            for one in troubles_of(place, self.store.memory(place), now)
        ]
        known, told = self._known()
        self.alerts.record(forsake([one.place.key for one in reports], known, told, now))
        known, told = self._known()
        moment = Moment(now, awake_since or now - LONGEST_GRACE)
        self.alerts.record(decide(seen, known, told, settings.routes, moment))
        self.tell(settings, self._facts(settings, now))
        return reports

    def silences(self) -> tuple[Silence, ...]:
        """Return who should have been told and could not be."""
        return self.tell.silences()

    def _known(self) -> tuple[tuple[Trouble, ...], tuple[Alert, ...]]:
        known = self.alerts.open_troubles()
        return known, self.alerts.of_troubles(one.trouble_id for one in known)

    def _look_at(self, place: WatchedPlace, now: datetime) -> WatchReport:
        memory = self.store.memory(place)
        sight = self.eyes.look(place, frozenset(memory.copies))
        memory = remember(memory, sight, now)
        self.store.save_memory(place, memory)
        return WatchReport(
            place=place,
            is_reached=memory.is_reached,
            copies=len(memory.copies),
            newest_at=memory.newest_at,
            reached_at=memory.reached_at,
            troubles=tuple(one.kind for one in troubles_of(place, memory, now)),
        )

    def _facts(self, settings: AlertSettings, now: datetime) -> AlertFacts:
        return AlertFacts(
            language=settings.language or "en",
            now=now,
            zone=self.clock.zone(),
            places={
                place.key: _facts_of(place, self.store.memory(place))
                for place in self.store.places()
            },
        )


def _facts_of(place: WatchedPlace, memory: WatchMemory) -> PlaceFacts:
    """Return what is told of a place: out of reach counts from when it was last reached."""
    last_at = memory.newest_at if memory.is_reached else memory.reached_at
    # Its last part will do: the way to it is nobody's business in a mail.
    return PlaceFacts(place.folder.name or str(place.folder), place.added_at, None, last_at)
