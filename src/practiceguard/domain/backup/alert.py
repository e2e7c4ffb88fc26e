"""Alerts: what somebody has to be told of, to whom by which way, and what became of it.

A trouble lasts, from when it was noticed to when it is over; an alert is one message about it to
one addressee. Both are written down before anything is sent and are never deleted.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import NewType

from practiceguard.domain.errors import ErrorCode

TroubleId = NewType("TroubleId", str)
"""Kind, place and the moment it was noticed: the same trouble never gets a second one."""
AlertKey = NewType("AlertKey", str)
"""What is told, of which trouble, at which step, to whom: unique, so that it is told once."""
EVERYWHERE = ""
"""In the place of a place: all of them together."""


class TroubleKind(StrEnum):
    """What one message is about; several reasons of the verdict may make one trouble."""

    COPY_OVERDUE = "copy-overdue"
    """At no place a complete copy was made for days."""
    PLACE_OVERDUE = "place-overdue"
    """One place has had none for long, while another has."""
    COPY_VANISHED = "copy-vanished"
    COPY_REPLACED = "copy-replaced"
    COPY_GONE = "copy-gone"
    COPY_DAMAGED = "copy-damaged"
    COPY_FROM_FUTURE = "copy-from-future"
    MASS_CHANGE = "mass-change"
    """Most files changed at once, as when somebody encrypts them."""
    SOURCE_DOUBTFUL = "source-doubtful"
    """A folder to be copied is gone, empty, or has lost most of its files."""
    WATCH_OVERDUE = "watch-overdue"
    """Seen from another computer: no copy has arrived for days."""
    WATCH_VANISHED = "watch-vanished"
    WATCH_REPLACED = "watch-replaced"
    WATCH_NOT_REACHED = "watch-not-reached"


class AlertKind(StrEnum):
    """What a message is for."""

    ALARM = "alarm"
    RECOVERY = "recovery"
    DIGEST = "digest"
    """The weekly line, so that silence is noticed."""
    PULSE = "pulse"
    """A complete copy was made: for a watchdog outside, which alarms when none comes."""
    TEST = "test"


class Audience(StrEnum):
    """For whom an addressee is reached."""

    PRACTICE = "practice"
    SECOND_PERSON = "second-person"
    """Somebody who is not there each day, e.g. the doctor at home."""


class Channel(StrEnum):
    """By which way a message goes."""

    MAIL = "mail"
    DESKTOP = "desktop"
    NTFY = "ntfy"
    WEBHOOK = "webhook"
    PING = "ping"


@dataclass(frozen=True)
class Route:
    """One addressee."""

    channel: Channel
    audience: Audience
    address: str = ""
    """Of a mail its address; of what has a secret address its host's name; else empty."""

    @property
    def key(self) -> str:
        """Return what tells it from all others."""
        return f"{self.channel.value}:{self.audience.value}:{self.address}"


@dataclass(frozen=True)
class Trouble:
    """Something that lasts and that somebody has to know."""

    kind: TroubleKind
    place: str
    """The key of the place; EVERYWHERE if it is about all."""
    noticed_at: datetime
    ended_at: datetime | None = None

    @property
    def trouble_id(self) -> TroubleId:
        """Return the name under which its messages are kept."""
        return TroubleId(f"{self.kind.value} {self.place} {self.noticed_at.isoformat()}")


class AlertState(StrEnum):
    """What became of a message."""

    WAITING = "waiting"
    """To be sent, or to be tried again."""
    DELIVERED = "delivered"
    """Taken over by the mail server, the system or the service: nobody knows who has read it."""
    WITHDRAWN = "withdrawn"
    """Never got out, and what it was about was over."""
    SUPERSEDED = "superseded"
    """Never got out, and a later message says more."""


@dataclass(frozen=True)
class Alert:
    """One line of the ledger of what was told."""

    key: AlertKey
    kind: AlertKind
    trouble: Trouble | None
    step: int
    """The how-manieth telling of that trouble: 1 is the first."""
    route: Route
    decided_at: datetime
    state: AlertState = AlertState.WAITING
    attempts: int = 0
    tried_at: datetime | None = None
    delivered_at: datetime | None = None
    problem: ErrorCode | None = None
    """Why the last attempt failed."""
    may_have_arrived: bool = False
    """An attempt ended without an answer: it counts as told when the trouble is over."""


def alarm(trouble: Trouble, step: int, route: Route, now: datetime) -> Alert:
    """Return the message that tells of a trouble for the step-th time."""
    key = AlertKey(f"alarm {trouble.trouble_id} {step} {route.key}")
    return Alert(key, AlertKind.ALARM, trouble, step, route, now)


def recovery(trouble: Trouble, route: Route, now: datetime) -> Alert:
    """Return the message that a trouble is over."""
    key = AlertKey(f"recovery {trouble.trouble_id} {route.key}")
    return Alert(key, AlertKind.RECOVERY, trouble, 0, route, now)


def digest(slot_name: str, route: Route, now: datetime) -> Alert:
    """Return the weekly line of a slot of its schedule."""
    key = AlertKey(f"digest {slot_name} {route.key}")
    return Alert(key, AlertKind.DIGEST, None, 0, route, now)


def pulse(run_id: str, route: Route, now: datetime) -> Alert:
    """Return the sign of life after a complete run."""
    key = AlertKey(f"pulse {run_id} {route.key}")
    return Alert(key, AlertKind.PULSE, None, 0, route, now)
