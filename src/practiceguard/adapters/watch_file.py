"""What a computer that only watches remembers: one small file, without a secret, always whole."""

import contextlib
import json
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import asdict, replace
from datetime import datetime
from pathlib import Path, PurePath
from typing import Any

from filelock import FileLock, Timeout

from practiceguard.domain.backup.alert import (
    Alert,
    AlertKey,
    AlertKind,
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleId,
    TroubleKind,
)
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.backup.alert_settings import AlertSettings, MailSecurity, MailServer
from practiceguard.domain.backup.watching import WatchedPlace, WatchMemory
from practiceguard.domain.errors import ErrorCode, PracticeGuardError

_VERSION = 1
_PATIENCE = 30.0
_TRIES = 20
_PARTS = ("places", "memories", "troubles", "alerts")


class WatchFile:
    """WatchStore and AlertStore ports: `watch.json` in a folder of its own.

    Every method raises STATE_NOT_WRITABLE, or DATABASE_UNREADABLE and DATABASE_NEWER of a file that
    we do not understand; it is left as it is.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / "watch.json"

    # --- what is watched ----------------------------------------------------------------------

    def places(self) -> tuple[WatchedPlace, ...]:
        """Return the watched places, the first one added first."""
        return tuple(_to_place(one) for one in self._read()["places"].values())

    def save_place(self, place: WatchedPlace) -> None:
        """Keep a place in the place of what is known of it."""
        with self._changing() as content:
            content["places"][place.key] = _from_place(place)

    def remove_place(self, place: WatchedPlace) -> None:
        """Forget a place, and what was remembered of it; what was told of it stays."""
        with self._changing() as content:
            content["places"].pop(place.key, None)
            content["memories"].pop(place.key, None)

    def memory(self, place: WatchedPlace) -> WatchMemory:
        """Return what is remembered of a place."""
        found = self._read()["memories"].get(place.key)
        return _to_memory(found) if found else WatchMemory()

    def save_memory(self, place: WatchedPlace, memory: WatchMemory) -> None:
        """Keep what is remembered of a place."""
        with self._changing() as content:
            content["memories"][place.key] = _plain(asdict(memory))

    def settings(self) -> AlertSettings:
        """Return to whom and in which language it is told."""
        found = self._read().get("settings") or {}
        mail = found.get("mail")
        if mail:
            mail = MailServer(**{**mail, "security": MailSecurity(mail["security"])})
        return AlertSettings(
            language=found.get("language", ""),
            mail=mail,
            addresses=tuple(found.get("addresses", ())),
            digest=None,
        )

    def save_settings(self, settings: AlertSettings) -> None:
        """Keep to whom and in which language it is told."""
        with self._changing() as content:
            content["settings"] = {
                "language": settings.language,
                "mail": settings.mail and asdict(settings.mail),
                "addresses": list(settings.addresses),
            }

    # --- what was told ------------------------------------------------------------------------

    def open_troubles(self) -> tuple[Trouble, ...]:
        """Return the troubles that are not over."""
        found = (_to_trouble(one) for one in self._read()["troubles"].values())
        return tuple(one for one in found if one.ended_at is None)

    def of_troubles(self, troubles: Iterable[TroubleId]) -> tuple[Alert, ...]:
        """Return every alert about them, the oldest first."""
        names = set(troubles)
        return tuple(
            one for one in self._alerts() if one.trouble and one.trouble.trouble_id in names
        )

    def waiting(self) -> tuple[Alert, ...]:
        """Return what is still to be sent, the oldest first."""
        return tuple(one for one in self._alerts() if one.state is AlertState.WAITING)

    def alert(self, key: AlertKey) -> Alert | None:
        """Return one alert, None if there is none of that key."""
        return next((one for one in self._alerts() if one.key == key), None)

    def newest(self, *, limit: int = 100) -> tuple[Alert, ...]:
        """Return the newest alerts, newest first."""
        return self._alerts()[::-1][:limit]

    def record(self, decision: Decision) -> None:
        """Write a decision down, all of it or nothing; what is there already stays as it is."""
        if decision.is_empty:
            return
        with self._changing() as content:
            troubles, alerts = content["troubles"], content["alerts"]
            open_now = {(one.kind, one.place) for one in self.open_troubles()}
            for trouble in decision.opened:
                if (trouble.kind, trouble.place) not in open_now:
                    troubles.setdefault(trouble.trouble_id, _plain(asdict(trouble)))
            for trouble in decision.ended:
                known = troubles.get(trouble.trouble_id)
                if known is not None and known["ended_at"] is None:
                    troubles[trouble.trouble_id] = _plain(asdict(trouble))
            for alert in decision.alerts:
                if alert.trouble is None or alert.trouble.trouble_id in troubles:
                    alerts.setdefault(alert.key, _from_alert(alert))
            for alert in decision.settled:
                _settle(alerts, alert)

    def settle(self, alert: Alert) -> None:
        """Write what became of a waiting alert; an outcome is never overwritten."""
        with self._changing() as content:
            _settle(content["alerts"], alert)

    def _alerts(self) -> tuple[Alert, ...]:
        content = self._read()
        troubles = {name: _to_trouble(one) for name, one in content["troubles"].items()}
        return tuple(_to_alert(one, troubles) for one in content["alerts"].values())

    # --- the file -----------------------------------------------------------------------------

    def _read(self) -> dict[str, Any]:
        facts = {"path": str(self._path)}
        try:
            content = json.loads(self._path.read_bytes())
            version = content["version"]
        except FileNotFoundError:
            return {"version": _VERSION, **{name: {} for name in _PARTS}}
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, facts) from error
        if version != _VERSION:
            known = {"found": str(version), "known": str(_VERSION)}
            raise PracticeGuardError(ErrorCode.DATABASE_NEWER, {**facts, **known})
        return {**{name: {} for name in _PARTS}, **content}

    @contextlib.contextmanager
    def _changing(self) -> Iterator[dict[str, Any]]:
        """Give the content to be changed, while no other process changes it."""
        facts = {"folder": str(self._path.parent)}
        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = FileLock(self._path.with_name("watch.lock"), mode=0o600, timeout=_PATIENCE)
            lock.acquire()
        except Timeout as error:
            reason = {"reason": "busy"}
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, {**facts, **reason}) from error
        except OSError as error:
            reason = {"reason": error.strerror or str(error)}
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, {**facts, **reason}) from error
        try:
            content = self._read()
            yield content
            self._write(content)
        finally:
            lock.release()

    def _write(self, content: dict[str, Any]) -> None:
        """Write the file beside and move it: a power cut leaves the old one or the new one."""
        beside = self._path.with_name(self._path.name + ".new")
        try:
            descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                json.dump(content, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            _move(beside, self._path)
        except OSError as error:
            with contextlib.suppress(OSError):
                beside.unlink(missing_ok=True)
            facts = {"folder": str(self._path.parent), "reason": error.strerror or str(error)}
            raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error


def _move(source: Path, target: Path) -> None:
    """Put a file in the place of another; Windows refuses while somebody reads that one."""
    for _ in range(_TRIES):
        with contextlib.suppress(PermissionError):
            source.replace(target)
            return
        time.sleep(0.1)
    source.replace(target)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def _time(text: str | None) -> datetime | None:
    return None if text is None else datetime.fromisoformat(text)


def _from_place(place: WatchedPlace) -> dict[str, Any]:
    return {**_plain(asdict(place)), "folder": str(place.folder)}


def _to_place(values: dict[str, Any]) -> WatchedPlace:
    return WatchedPlace(
        folder=PurePath(values["folder"]),
        added_at=datetime.fromisoformat(values["added_at"]),
        days=values["days"],
        is_whole_drive=values["is_whole_drive"],
    )


def _to_memory(values: dict[str, Any]) -> WatchMemory:
    copies = {name: datetime.fromisoformat(at) for name, at in values["copies"].items()}
    return WatchMemory(
        config=values["config"],
        copies=copies,
        newest_at=_time(values["newest_at"]),
        reached_at=_time(values["reached_at"]),
        is_reached=values["is_reached"],
        is_replaced=values["is_replaced"],
        vanished_at=_time(values["vanished_at"]),
    )


def _to_trouble(values: dict[str, Any]) -> Trouble:
    return Trouble(
        kind=TroubleKind(values["kind"]),
        place=values["place"],
        noticed_at=datetime.fromisoformat(values["noticed_at"]),
        ended_at=_time(values["ended_at"]),
    )


def _from_alert(alert: Alert) -> dict[str, Any]:
    values = asdict(replace(alert, trouble=None))
    values["trouble"] = alert.trouble.trouble_id if alert.trouble else None
    plain: dict[str, Any] = _plain(values)
    return plain


def _to_alert(values: dict[str, Any], troubles: dict[str, Trouble]) -> Alert:
    route = values["route"]
    return Alert(
        key=AlertKey(values["key"]),
        kind=AlertKind(values["kind"]),
        trouble=troubles[values["trouble"]] if values["trouble"] else None,
        step=values["step"],
        route=Route(Channel(route["channel"]), Audience(route["audience"]), route["address"]),
        decided_at=datetime.fromisoformat(values["decided_at"]),
        state=AlertState(values["state"]),
        attempts=values["attempts"],
        tried_at=_time(values["tried_at"]),
        delivered_at=_time(values["delivered_at"]),
        problem=ErrorCode(values["problem"]) if values["problem"] else None,
        may_have_arrived=values["may_have_arrived"],
    )


def _settle(alerts: dict[str, Any], alert: Alert) -> None:
    known = alerts.get(alert.key)
    if known is not None and known["state"] == AlertState.WAITING:
        outcome = _from_alert(alert)
        for name in (
            "state", "attempts", "tried_at", "delivered_at", "problem", "may_have_arrived"
        ):  # fmt: skip
            known[name] = outcome[name]
