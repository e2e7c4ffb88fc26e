"""What one place can expect: when its next copy is made, or why a copy that is due has to wait."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from practiceguard.domain.backup.place_rules import PlaceRules
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.backup.run import RunTrigger
from practiceguard.domain.backup.schedule import Due, Slot


class Wait(StrEnum):
    """Why a copy that is due is not begun yet; it stays due until it was made."""

    PAUSED = "paused"
    """Somebody asked for quiet until a certain time."""
    RETRYING = "retrying"
    """An attempt failed; the next one comes at `again_at`."""
    PLACE_AWAY = "place-away"
    """The drive is not plugged in, the network folder not connected."""
    NETWORK_NOT_BACK = "network-not-back"
    """The computer has just started or woken up: a network takes a moment."""
    ON_BATTERY = "on-battery"
    METERED = "metered"
    ANOTHER_RUN = "another-run"
    """One run at a time: two would read the same disk against each other."""
    BEING_CHECKED = "being-checked"
    """The copies there are being read back; a copy follows when that is done."""


@dataclass(frozen=True)
class Situation:
    """What is true of the computer and of one place at this moment."""

    paused_until: datetime | None = None
    """UTC."""
    is_running: bool = False
    """Whether any run is under way, or about to begin."""
    is_checked: bool = False
    """Whether that very place is being read back."""
    is_there: bool = True
    """Whether the place can be reached."""
    has_just_woken: bool = False
    is_remote: bool = False
    """Whether the place is reached through a network that needs no drive or folder."""
    on_battery: bool = False
    battery_percent: int | None = None
    """None: the system does not say."""
    is_metered: bool | None = None
    """None: the system does not say."""


@dataclass(frozen=True)
class Outlook:
    """What one place can expect."""

    place: RepositoryKey
    due: Due | None
    """The slot that waits for its copy, None if all are settled."""
    wait: Wait | None
    """Why it is not begun now; None with `due`: it begins now."""
    again_at: datetime | None
    """When that ends (UTC), where it is known."""
    next_slot: Slot | None
    """The coming slot, None if nothing is planned."""

    @property
    def begins_now(self) -> bool:
        """Return whether a run is to begin at this moment."""
        return self.due is not None and self.wait is None

    @property
    def trigger(self) -> RunTrigger:
        """Return how the run is to be told in the ledger."""
        return self.due.trigger if self.due else RunTrigger.SCHEDULED


def outlook(
    rules: PlaceRules,
    due: Due | None,
    next_slot: Slot | None,
    situation: Situation,
    now: datetime,
) -> Outlook:
    """Given what is due in a place and how things are, return what it can expect at `now` (UTC)."""
    wait, again_at = (None, None) if due is None else _wait(rules, due.not_before, situation, now)
    return Outlook(rules.repository, due, wait, again_at, next_slot)


def wait_for(
    rules: PlaceRules, not_before: datetime | None, situation: Situation, now: datetime
) -> Wait | None:
    """Return the first reason why nothing is begun in a place at `now` (UTC), None if none is.

    `not_before` is when the pause after a failed attempt ends (UTC), None if none is on.
    """
    return _wait(rules, not_before, situation, now)[0]


def _wait(
    rules: PlaceRules, not_before: datetime | None, situation: Situation, now: datetime
) -> tuple[Wait | None, datetime | None]:
    """Return the first reason to wait, and until when: what a person can change comes first."""
    seen = situation
    is_paused = seen.paused_until is not None and now < seen.paused_until
    # An unknown price is not held against the copy: most systems and lines never say.
    is_paid = bool(seen.is_metered) and seen.is_remote and not rules.on_metered
    # A server that stays away makes an attempt that fails: that is written down and told.
    is_coming_back = not seen.is_there and seen.is_remote and seen.has_just_woken
    reasons: tuple[tuple[bool, Wait, datetime | None], ...] = (
        (is_paused, Wait.PAUSED, seen.paused_until),
        (seen.is_running, Wait.ANOTHER_RUN, None),
        (seen.is_checked, Wait.BEING_CHECKED, None),
        (not seen.is_there and not seen.is_remote, Wait.PLACE_AWAY, None),
        (_is_low(rules, seen), Wait.ON_BATTERY, None),
        (is_paid, Wait.METERED, None),
        (is_coming_back, Wait.NETWORK_NOT_BACK, None),
        (not_before is not None, Wait.RETRYING, not_before),
    )
    for holds, wait, until in reasons:
        if holds:
            return wait, until
    return None, None


def _is_low(rules: PlaceRules, situation: Situation) -> bool:
    percent = situation.battery_percent
    if not situation.on_battery:
        return False
    if percent is None:
        return rules.least_battery >= 100
    return percent < rules.least_battery
