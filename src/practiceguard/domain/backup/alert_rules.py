"""Who is to be told what now: a pure function of what is seen, what was told, and the time.

Nothing is told twice for one trouble at one step, what lasts is told, and whoever was told of a
trouble hears once that it is over. A trouble that may end by itself in a moment (a computer that
has just woken up and is catching up) gets that moment first, but not for ever.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from practiceguard.domain.backup.alert import (
    EVERYWHERE,
    Alert,
    AlertKind,
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
    digest,
    pulse,
    recovery,
)
from practiceguard.domain.backup.pauses import pause_after
from practiceguard.domain.backup.run import Run, RunState
from practiceguard.domain.backup.schedule import Slot

GRACE = timedelta(hours=1)
"""After a trouble was noticed: time to wake up, find the network and make a copy."""
SETTLING = timedelta(minutes=15)
"""After the computer woke up nothing is judged, even if it was noticed the day before."""
LONGEST_GRACE = timedelta(days=1)
"""A computer that is never on for long, or a run that never ends, does not put it off further."""
LONGEST_DIGEST_GRACE = timedelta(days=3)
"""After a weekend the line waits for the morning's copy; later it comes as things are."""
CLOCK_TOLERANCE = timedelta(minutes=10)
REPEAT = timedelta(days=7)
"""After the last step of a ladder."""
PAUSES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(minutes=30),
    timedelta(hours=1),
    timedelta(hours=2),
    timedelta(hours=6),
)
"""Between a message that did not get out and its next attempt."""
DIGEST_BY = {Channel.MAIL, Channel.NTFY, Channel.WEBHOOK}
"""A notification on the desktop is gone when nobody looks: its absence tells nothing."""


@dataclass(frozen=True)
class Ladder:
    """How long after its beginning a trouble is told, and told again."""

    steps: tuple[timedelta, ...]

    def reached(self, elapsed: timedelta) -> int:
        """Return how many steps have come: 0 is none yet."""
        passed = sum(1 for step in self.steps if step <= elapsed)
        if not self.steps or passed < len(self.steps):
            return passed
        return passed + (elapsed - self.steps[-1]) // REPEAT


@dataclass(frozen=True)
class Seen:
    """A trouble as it is there now."""

    kind: TroubleKind
    place: str
    ladders: Mapping[Audience, Ladder]
    """Who is not in it is not told."""
    since: datetime | None = None
    """From when its steps count (UTC); None: from when it was noticed."""
    is_urgent: bool = False
    """Whether it is told at once, without any grace."""


@dataclass(frozen=True)
class Moment:
    """Now, and what is going on."""

    now: datetime
    awake_since: datetime
    """When this process began or the computer last woke up."""
    busy_since: datetime | None = None
    """When the run began that is under way; None if none is."""


@dataclass(frozen=True)
class Decision:
    """What is to be written down, and then done."""

    opened: tuple[Trouble, ...] = ()
    ended: tuple[Trouble, ...] = ()
    alerts: tuple[Alert, ...] = ()
    """New ones, all waiting."""
    settled: tuple[Alert, ...] = field(default=())
    """Earlier ones that need not get out any more, with their new state."""

    @property
    def is_empty(self) -> bool:
        """Return whether everything stays as it is."""
        return not (self.opened or self.ended or self.alerts or self.settled)


def decide(
    seen: Iterable[Seen],
    open_troubles: Iterable[Trouble],
    told: Iterable[Alert],
    routes: Iterable[Route],
    moment: Moment,
) -> Decision:
    """Given the troubles there are, those known, and all alerts about these, return what to do."""
    addressees, ledger = tuple(routes), tuple(told)
    known = {(one.kind, one.place): one for one in open_troubles}
    opened: list[Trouble] = []
    alerts: list[Alert] = []
    settled: list[Alert] = []
    present = {(one.kind, one.place): one for one in seen}
    for name, one in present.items():
        trouble = known.get(name)
        if trouble is None:
            trouble = Trouble(one.kind, one.place, moment.now)
            opened.append(trouble)
        if not one.is_urgent and _has_grace(trouble, moment):
            continue
        elapsed = moment.now - (one.since or trouble.noticed_at)
        for route in addressees:
            ladder = one.ladders.get(route.audience)
            step = ladder.reached(elapsed) if ladder else 0
            before = _alarms(ledger, trouble, route)
            if step == 0 or any(earlier.step >= step for earlier in before):
                continue
            alerts.append(alarm(trouble, step, route, moment.now))
            settled += _put(before, AlertState.SUPERSEDED)
    # While something urgent stands at a place, nothing else about that place is told to be over:
    # a copy that is gone may turn into one that was replaced.
    burning = {one.place for one in present.values() if one.is_urgent} - {EVERYWHERE}
    ended = [
        replace(trouble, ended_at=moment.now)
        for name, trouble in known.items()
        if name not in present and trouble.place not in burning
    ]
    for trouble in ended:
        for route in addressees:
            before = _alarms(ledger, trouble, route)
            if any(_was_told(earlier) for earlier in before):
                alerts.append(recovery(trouble, route, moment.now))
        settled += _put(_alarms(ledger, trouble, None), AlertState.WITHDRAWN)
    return Decision(tuple(opened), tuple(ended), tuple(alerts), tuple(settled))


def forsake(
    places: Iterable[str], open_troubles: Iterable[Trouble], told: Iterable[Alert], now: datetime
) -> Decision:
    """Close the troubles of places that nobody uses any more, without calling them recovered.

    `places` are those still in use.
    """
    used = {EVERYWHERE, *places}
    gone = [one for one in open_troubles if one.place not in used]
    ledger = tuple(told)
    waiting = [alert for one in gone for alert in _alarms(ledger, one, None)]
    return Decision(
        ended=tuple(replace(one, ended_at=now) for one in gone),
        settled=tuple(_put(waiting, AlertState.WITHDRAWN)),
    )


def digests(
    slot: Slot | None, since: datetime, told: Iterable[Alert], routes: Iterable[Route], m: Moment
) -> Decision:
    """Given the newest slot of the weekly digest, return who gets it now.

    `since` is when somebody chose to be told (UTC): no digest is for the time before. `told` are
    the digests of that slot and those still waiting.
    """
    if slot is None or slot.at < since:
        return Decision()
    settling = m.now - m.awake_since < SETTLING or m.busy_since is not None
    if settling and m.now - slot.at < LONGEST_DIGEST_GRACE:
        return Decision()
    ledger = tuple(told)
    keys = {alert.key for alert in ledger}
    wanted = (digest(slot.name, one, m.now) for one in routes if one.channel in DIGEST_BY)
    new = [alert for alert in wanted if alert.key not in keys]
    return Decision(alerts=tuple(new), settled=_outdated(ledger, new, AlertKind.DIGEST))


def pulses(
    newest: Run | None,
    told: Iterable[Alert],
    routes: Iterable[Route],
    now: datetime,
    *,
    is_alarmed: bool,
) -> Decision:
    """Given the newest run that is over, return the signs of life for watchdogs outside.

    None is given while a theft or damage stands (`is_alarmed`): it would switch off the alarm.
    """
    if newest is None or newest.state is not RunState.COMPLETE or is_alarmed:
        return Decision()
    ledger = tuple(told)
    keys = {alert.key for alert in ledger}
    wanted = (pulse(newest.run_id, one, now) for one in routes if one.channel is Channel.PING)
    new = [alert for alert in wanted if alert.key not in keys]
    return Decision(alerts=tuple(new), settled=_outdated(ledger, new, AlertKind.PULSE))


def is_due(alert: Alert, now: datetime) -> bool:
    """Return whether a waiting message is to be tried now."""
    if alert.state is not AlertState.WAITING:
        return False
    if alert.tried_at is None or alert.tried_at > now + CLOCK_TOLERANCE:
        return True
    return now >= next_attempt(alert, alert.tried_at)


def next_attempt(alert: Alert, tried_at: datetime) -> datetime:
    """Given a message that did not get out at `tried_at`, return when it is tried again (UTC)."""
    return tried_at + pause_after(alert.attempts, PAUSES)


def _has_grace(trouble: Trouble, moment: Moment) -> bool:
    noticed_for = moment.now - trouble.noticed_at
    # A trouble from the future was noticed by a wrong clock: nobody waits for that.
    if noticed_for >= LONGEST_GRACE or noticed_for < -CLOCK_TOLERANCE:
        return False
    if noticed_for < GRACE or moment.now - moment.awake_since < SETTLING:
        return True
    return moment.busy_since is not None


def _alarms(ledger: tuple[Alert, ...], trouble: Trouble, route: Route | None) -> list[Alert]:
    return [
        alert
        for alert in ledger
        if alert.kind is AlertKind.ALARM
        and alert.trouble is not None
        and alert.trouble.trouble_id == trouble.trouble_id
        and (route is None or alert.route == route)
    ]


def _was_told(alert: Alert) -> bool:
    return alert.state is AlertState.DELIVERED or alert.may_have_arrived


def _put(alerts: Iterable[Alert], state: AlertState) -> list[Alert]:
    return [replace(one, state=state) for one in alerts if one.state is AlertState.WAITING]


def _outdated(ledger: tuple[Alert, ...], new: list[Alert], kind: AlertKind) -> tuple[Alert, ...]:
    routes = {alert.route for alert in new}
    old = (one for one in ledger if one.kind is kind and one.route in routes)
    return tuple(_put(old, AlertState.SUPERSEDED))
