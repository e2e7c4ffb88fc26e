"""The practice's settings as they leave with a backup, without any secret, and read again."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any, Final, TypeVar

from practiceguard.domain.backup.alert_settings import AlertSettings
from practiceguard.domain.backup.connection import Connection, from_plain, to_plain
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.retention import OnePer, Period, Retention
from practiceguard.domain.backup.schedule import Schedule
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.practice import Practice
from practiceguard.services.practice import choose_messengers

FORMAT: Final = "practiceguard settings"
VERSION: Final = 1
"""Raised when an older program would misread what a newer one writes."""

_NEVER: Final = datetime.min.replace(tzinfo=UTC)
_Made = TypeVar("_Made")


@dataclass(frozen=True)
class KnownPlace:
    """One place as it was served; whoever takes it over needs its sheet and its secrets anew."""

    restic_id: str
    kind: PlaceKind
    location: str
    label: str
    connection: Connection | None
    append_only: bool
    rules: PlaceRules | None
    """Those of the computer that is gone: repository key and `since` are not those of this one."""
    retention: Retention | None


@dataclass(frozen=True)
class KnownSettings:
    """What a practice had chosen."""

    practice: Practice | None
    host: str
    sources: tuple[str, ...]
    """As they were called there; they need not exist here."""
    exclusions: tuple[str, ...]
    places: tuple[KnownPlace, ...]
    """The first place comes first."""
    telling: AlertSettings

    def place(self, restic_id: str) -> KnownPlace | None:
        """Return what is known of the place with that repository."""
        return next((one for one in self.places if one.restic_id == restic_id), None)


def to_bytes(known: KnownSettings) -> bytes:
    """Return settings as JSON; the same settings are the same bytes."""
    practice = known.practice
    values = {
        "format": FORMAT,
        "version": VERSION,
        "practice": practice and {"name": practice.name, "country": practice.country},
        "host": known.host,
        "sources": list(known.sources),
        "exclusions": list(known.exclusions),
        "places": [_plain_place(one) for one in known.places],
        "telling": json.loads(choose_messengers.to_json(known.telling)),
    }
    # Names of files may hold what is no text: escaped, they come back as they were.
    return (json.dumps(values, ensure_ascii=True, indent=1, sort_keys=True) + "\n").encode()


def from_bytes(content: bytes) -> KnownSettings | None:
    """Return the settings that a record holds, None if this version does not understand them.

    A part that cannot be read is left out: the rest is worth having.
    """
    try:
        values = json.loads(content)
        if values["format"] != FORMAT or values["version"] != VERSION:
            return None
        return KnownSettings(
            practice=_tried(lambda: Practice(**values["practice"])),
            host=str(values.get("host", "")),
            sources=_texts(values.get("sources")),
            exclusions=_texts(values.get("exclusions")),
            places=tuple(
                place
                for one in values.get("places", ())
                if (place := _tried(lambda one=one: _place(one))) is not None  # type: ignore[misc]
            ),
            telling=choose_messengers.from_json(json.dumps(values.get("telling"))),
        )
    except (ValueError, TypeError, KeyError, AttributeError):
        return None


def _plain_place(place: KnownPlace) -> dict[str, Any]:
    return {
        "restic_id": place.restic_id,
        "kind": place.kind.value,
        "location": place.location,
        "label": place.label,
        "connection": to_plain(place.connection),
        "append_only": place.append_only,
        "rules": place.rules and _plain_rules(place.rules),
        "retention": place.retention and _plain_retention(place.retention),
    }


def _place(values: Mapping[str, Any]) -> KnownPlace:
    return KnownPlace(
        str(values["restic_id"]),
        PlaceKind(values["kind"]),
        str(values["location"]),
        str(values["label"]),
        from_plain(values.get("connection") or {}),
        bool(values.get("append_only")),
        _tried(lambda: _rules(values["rules"])),
        _tried(lambda: _retention(values["retention"])),
    )


def _plain_rules(rules: PlaceRules) -> dict[str, Any]:
    return {
        "weekdays": sorted(rules.schedule.weekdays),
        "times": [f"{one:%H:%M}" for one in rules.schedule.times],
        "least_battery": rules.least_battery,
        "on_metered": rules.on_metered,
        "speed_limits": [
            [f"{limit.begins:%H:%M}", f"{limit.ends:%H:%M}", limit.kib_per_second]
            for limit in rules.speed_limits
        ],
    }


def _rules(values: Mapping[str, Any]) -> PlaceRules:
    return PlaceRules(
        RepositoryKey(""),
        _NEVER,
        Schedule(
            frozenset(values["weekdays"]),
            tuple(time.fromisoformat(one) for one in values["times"]),
        ),
        int(values["least_battery"]),
        bool(values["on_metered"]),
        tuple(
            SpeedLimit(time.fromisoformat(begins), time.fromisoformat(ends), int(speed))
            for begins, ends, speed in values["speed_limits"]
        ),
    )


def _plain_retention(policy: Retention) -> dict[str, Any]:
    every = policy.every_copy
    return {
        "every_copy_days": every and every / timedelta(days=1),
        "one_per": [[one.period.value, one.within / timedelta(days=1)] for one in policy.one_per],
        "at_least": policy.at_least,
    }


def _retention(values: Mapping[str, Any]) -> Retention:
    days = values["every_copy_days"]
    return Retention(
        None if days is None else timedelta(days=days),
        tuple(OnePer(Period(name), timedelta(days=within)) for name, within in values["one_per"]),
        int(values["at_least"]),
    )


def _texts(values: object) -> tuple[str, ...]:
    return tuple(one for one in values if isinstance(one, str)) if isinstance(values, list) else ()


def _tried(make: Callable[[], _Made]) -> _Made | None:
    try:
        return make()
    except (ValueError, TypeError, KeyError, PracticeGuardError):
        return None
