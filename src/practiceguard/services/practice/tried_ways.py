"""When each way to tell somebody was last tried with success: a choice alone proves nothing."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from practiceguard.domain.backup.alert import Route
from practiceguard.services.ports import Clock, PracticeStore

SETTING = "alerts-tried"


@dataclass(frozen=True)
class TriedWays:
    """Remembers tests that got out."""

    store: PracticeStore
    clock: Clock

    def note(self, tried: Iterable[Route], chosen: Iterable[Route]) -> None:
        """Remember that a test got out just now by these ways; of others than `chosen` forget it.

        Else each address that was ever tried would stay here for ever.
        """
        now = self.clock.now().isoformat()
        known = {**self._read(), **{route.key: now for route in tried}}
        keys = {route.key for route in chosen}
        kept = {key: at for key, at in known.items() if key in keys}
        self.store.save_setting(SETTING, json.dumps(kept))

    def all(self, chosen: Iterable[Route]) -> Mapping[Route, datetime]:
        """Return when each of these ways was last tried with success (UTC)."""
        known = self._read()
        moments = {route: _moment(known.get(route.key)) for route in chosen}
        return {route: at for route, at in moments.items() if at is not None}

    def _read(self) -> dict[str, object]:
        try:
            known = json.loads(self.store.setting(SETTING) or "{}")
        except ValueError:
            return {}
        return known if isinstance(known, dict) else {}


def _moment(text: object) -> datetime | None:
    try:
        at = datetime.fromisoformat(text) if isinstance(text, str) else None
    except ValueError:
        return None
    return at if at is not None and at.tzinfo is not None else None
