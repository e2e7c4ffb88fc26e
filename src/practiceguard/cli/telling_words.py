"""What `practiceguard tell` says: the ways, what is proved of them, and the weekly line."""

from collections.abc import Iterable
from typing import Any

from practiceguard.cli.output import in_sentences, moment, one_line
from practiceguard.cli.schedule import DAYS
from practiceguard.domain.backup.alert import Audience, Channel, Route
from practiceguard.domain.backup.alert_settings import AlertSettings, Reach
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.services.practice.read_telling import Telling

WAYS = {
    "mail": (Channel.MAIL, Audience.PRACTICE),
    "second": (Channel.MAIL, Audience.SECOND_PERSON),
    "screen": (Channel.DESKTOP, Audience.PRACTICE),
    "ntfy": (Channel.NTFY, Audience.PRACTICE),
    "second-ntfy": (Channel.NTFY, Audience.SECOND_PERSON),
    "webhook": (Channel.WEBHOOK, Audience.PRACTICE),
    "watchdog": (Channel.PING, Audience.PRACTICE),
}


def way_of(route: Route) -> str:
    """Return the word for a way."""
    return next(name for name, one in WAYS.items() if one == (route.channel, route.audience))


def tried_words(route: Route, error: PracticeGuardError | None) -> str:
    """Return in a line what a test brought."""
    name = one_line(f"{way_of(route)} {route.address}".strip())
    if error is None:
        return f"{name}: the test got out"
    happened, _means, next_step = in_sentences(error.code, error.facts)
    return f"{name}: {happened} {next_step}"


def plain_telling(found: Telling) -> dict[str, Any]:
    """Return it without anything that JSON could not hold; no secret is in it."""
    ways = [
        {"way": way_of(one), "to": one.address, "delivered_at": found.delivered.get(one)}
        for one in found.settings.routes
    ]
    return {
        "reach": found.settings.reach,
        "ways": ways,
        "settings": found.settings,
        "silences": found.silences,
        "undelivered": found.undelivered,
        "last": found.last[:20],
    }


def telling_words(found: Telling) -> str:
    """Return who is told, by which ways, what is proved, and what does not get out."""
    settings = found.settings
    lines = [
        {
            Reach.NOBODY: "Nobody is told.",
            Reach.THIS_SCREEN: "Nobody is told, except on the screen of this computer.",
            Reach.SOMEBODY: "Told by:",
        }[settings.reach]
    ]
    for one in settings.routes:
        at = found.delivered.get(one)
        proof = f"worked {moment(at)}" if at is not None else "not tried yet"
        lines.append(f"  {one_line(f'{way_of(one)} {one.address}'.strip())}: {proof}")
    for silence in found.silences:
        way = one_line(f"{way_of(silence.route)} {silence.route.address}".strip())
        facts = {"server": silence.route.address, "reason": "no reason given"}
        happened, _means, next_step = in_sentences(silence.problem, facts)
        since = moment(silence.since)
        lines.append(f"  {way}: nothing gets out since {since}. {happened} {next_step}")
    lines.append(weekly_words(settings))
    return "\n".join(lines)


def weekly_words(settings: AlertSettings) -> str:
    """Return when the weekly line comes."""
    if settings.digest is None:
        return "No weekly line."
    days = listed(DAYS[day] for day in sorted(settings.digest.weekdays))
    times = listed(f"{at:%H:%M}" for at in settings.digest.times)
    return f"One line each week: {days}, {times}."


def listed(texts: Iterable[str]) -> str:
    """Return texts on one line; none is nobody."""
    return ", ".join(one_line(text) for text in texts) or "nobody"
