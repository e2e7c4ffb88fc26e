"""How the rules of a place stand in the database: JSON, times of day as they are on the wall."""

from datetime import time
from typing import Any

from practiceguard.adapters.database.columns import from_time, to_time
from practiceguard.domain.backup.place_rules import LEAST_BATTERY, PlaceRules, SpeedLimit
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.schedule import Schedule


def from_rules(rules: PlaceRules) -> dict[str, Any]:
    """Given the rules, return what JSON can hold."""
    return {
        "since": from_time(rules.since),
        "weekdays": sorted(rules.schedule.weekdays),
        "times": [one.isoformat() for one in rules.schedule.times],
        "least_battery": rules.least_battery,
        "on_metered": rules.on_metered,
        "speed_limits": [
            [limit.begins.isoformat(), limit.ends.isoformat(), limit.kib_per_second]
            for limit in rules.speed_limits
        ],
    }


def to_rules(key: RepositoryKey, stored: dict[str, Any]) -> PlaceRules:
    """Given what was stored for a repository, return the rules; what is lacking has its default."""
    return PlaceRules(
        repository=key,
        since=to_time(stored["since"]),
        schedule=Schedule(
            frozenset(stored["weekdays"]),
            tuple(time.fromisoformat(one) for one in stored["times"]),
        ),
        least_battery=stored.get("least_battery", LEAST_BATTERY),
        on_metered=stored.get("on_metered", False),
        speed_limits=tuple(
            SpeedLimit(time.fromisoformat(begins), time.fromisoformat(ends), kib_per_second)
            for begins, ends, kib_per_second in stored.get("speed_limits", ())
        ),
    )
