"""What the page about telling people says: who, by which way, what, and what became of it."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.alert import (
    Alert,
    AlertKind,
    AlertState,
    Audience,
    Channel,
    Route,
)
from practiceguard.domain.backup.alert_settings import AlertSettings, Reach
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import formats
from practiceguard.ui.errors import ErrorMessage, message_for_code
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.wording.alerts import CONTEXT
from practiceguard.wording.troubles import TROUBLES

_A_WEEK = 7
_MAY_BREAK = "\u200b"
"""A space without width: nothing is seen, and a line may end there."""


def sentence(telling: Telling) -> str:
    """Return the one sentence: who is told, or that nobody is."""
    settings = telling.settings
    if settings.reach is Reach.NOBODY:
        return QCoreApplication.translate("Telling", "Nobody is told")
    if settings.reach is Reach.THIS_SCREEN:
        return QCoreApplication.translate("Telling", "Nobody is told, except on this screen")
    if telling.silences:
        return QCoreApplication.translate("Telling", "Messages do not get out")
    told = people(settings)
    ways = formats.joined(ways_out(settings))
    if not told:
        text = QCoreApplication.translate("Telling", "You are told {ways}")
    elif len(told) == 1:
        text = QCoreApplication.translate("Telling", "{who} is told {ways}", "one person")
    else:
        text = QCoreApplication.translate("Telling", "{who} are told {ways}", "several people")
    whole = text.format(who=formats.joined(told), ways=ways)
    return whole[:1].upper() + whole[1:]


def secondary(telling: Telling) -> str:
    """Return the quieter line: what got out last, or what is to be done first."""
    if telling.settings.reach is not Reach.SOMEBODY:
        return QCoreApplication.translate(
            "Telling",
            "If copies stop, or if some are deleted, nobody who is away from this computer "
            "learns of it. Choose at least e-mail.",
        )
    last = telling.last_delivered
    if last is not None and last.delivered_at is not None:
        return QCoreApplication.translate("Telling", "Last message: delivered {when}.").format(
            when=moment(last.delivered_at, telling.now)
        )
    if telling.delivered:
        return QCoreApplication.translate(
            "Telling", "There was nothing to tell so far. The last test got out {when}."
        ).format(when=moment(max(telling.delivered.values()), telling.now))
    return QCoreApplication.translate(
        "Telling", "No message was sent so far. Try each way once, so that you can rely on it."
    )


def level(telling: Telling) -> Level:
    """Return how telling people stands: green only if something has got out."""
    if telling.settings.reach is not Reach.SOMEBODY or telling.silences:
        return Level.CARE
    away = [one for one in telling.settings.routes if one.channel is not Channel.DESKTOP]
    return Level.GOOD if any(one in telling.delivered for one in away) else Level.UNPROVED


def level_word(telling: Telling) -> str:
    """Return the word for it."""
    return {
        Level.GOOD: QCoreApplication.translate("Telling", "Messages get out"),
        Level.UNPROVED: QCoreApplication.translate("Telling", "Not tried yet"),
        Level.CARE: QCoreApplication.translate("Telling", "Take care"),
        Level.BAD: "",
    }[level(telling)]


def people(settings: AlertSettings) -> list[str]:
    """Return whoever is told, as the practice calls them."""
    found: list[str] = []
    if settings.mail is not None and settings.addresses:
        found.append(QCoreApplication.translate("Telling", "the practice"))
    if any(route.audience is Audience.SECOND_PERSON for route in settings.routes):
        found.append(second_person(settings))
    return found


def second_person(settings: AlertSettings) -> str:
    """Return what the second person is called."""
    if settings.second_name:
        return settings.second_name
    if settings.second_addresses:
        return breakable(formats.joined(settings.second_addresses))
    return QCoreApplication.translate("Telling", "the second person")


def ways_out(settings: AlertSettings) -> list[str]:
    """Return the ways by which whoever is away is told, each once."""
    channels = dict.fromkeys(one.channel for one in settings.routes)
    return [by(one) for one in channels if one is not Channel.DESKTOP]


def by(channel: Channel) -> str:
    """Return a way as it stands in a sentence."""
    return {
        Channel.MAIL: QCoreApplication.translate("Telling", "by e-mail"),
        Channel.DESKTOP: QCoreApplication.translate("Telling", "on this screen"),
        Channel.NTFY: QCoreApplication.translate("Telling", "by ntfy"),
        Channel.WEBHOOK: QCoreApplication.translate("Telling", "by a web hook"),
        Channel.PING: QCoreApplication.translate("Telling", "by a watchdog outside"),
    }[channel]


def whom(route: Route, settings: AlertSettings) -> str:
    """Return an addressee, and by which way."""
    if route.channel is Channel.DESKTOP:
        return QCoreApplication.translate("Telling", "this screen")
    if route.audience is Audience.SECOND_PERSON:
        is_known = route.channel is not Channel.MAIL or route.address in settings.second_addresses
        who = second_person(settings) if is_known else breakable(route.address)
    else:
        who = breakable(route.address)
    if route.channel is Channel.MAIL:
        return who
    return f"{who} ({by(route.channel)})"


def what(alert: Alert, telling: Telling) -> str:
    """Return what a message was about, as its subject said it."""
    if alert.kind is AlertKind.DIGEST:
        return QCoreApplication.translate("Telling", "Weekly line")
    if alert.trouble is None:
        return QCoreApplication.translate("Telling", "Sign of life")
    wording = TROUBLES[alert.trouble.kind]
    subject = wording.over_subject if alert.kind is AlertKind.RECOVERY else wording.subject
    return translated(CONTEXT, subject).format(days=formats.days(telling.days.get(alert.key, 0)))


def outcome(alert: Alert) -> tuple[str, Level]:
    """Return what became of a message."""
    if alert.state is AlertState.DELIVERED:
        return QCoreApplication.translate("Telling", "delivered"), Level.GOOD
    if alert.state is AlertState.WAITING:
        if alert.problem is not None:
            return QCoreApplication.translate("Telling", "not delivered yet"), Level.CARE
        return QCoreApplication.translate("Telling", "about to be sent"), Level.UNPROVED
    if alert.state is AlertState.SUPERSEDED:
        text = QCoreApplication.translate("Telling", "replaced by a later one")
    else:
        text = QCoreApplication.translate("Telling", "no longer needed")
    return text, Level.UNPROVED


def problem(code: ErrorCode, route: Route, settings: AlertSettings) -> ErrorMessage:
    """Return why a message did not get out, in the words of that failure."""
    mail = settings.mail
    is_mail = route.channel is Channel.MAIL and mail is not None
    server = mail.host if is_mail and mail is not None else route.address
    unsaid = QCoreApplication.translate("Telling", "it did not say why.")
    return message_for_code(code, {"server": server, "reason": unsaid})


def breakable(address: str) -> str:
    """Given an address, return it so that a line may end inside it: it may be longer than one."""
    return address.replace("@", f"{_MAY_BREAK}@").replace(".", f"{_MAY_BREAK}.")


def moment(at: datetime, now: datetime) -> str:
    """Given a moment near now, past or to come, return it as it stands inside a sentence.

    `today, 08:00`, `yesterday, 08:00`, within a week `Monday, 08:00`, else the date.
    """
    if at >= now:
        return formats.coming(at, now)
    day = formats.local_day(at)
    days_back = (formats.local_day(now) - day).days
    time = formats.clock_time(at)
    if days_back == 0:
        return QCoreApplication.translate("Telling", "today, {time}").format(time=time)
    if days_back == 1:
        return QCoreApplication.translate("Telling", "yesterday, {time}").format(time=time)
    if days_back < _A_WEEK:
        name = formats.weekday(day.weekday())
        return QCoreApplication.translate("Telling", "{day}, {time}").format(day=name, time=time)
    return formats.date_and_time(at)


def not_delivered() -> str:
    """Return the words for a way by which something does not get out."""
    return QCoreApplication.translate("Telling", "a message does not get out")


def not_tried() -> str:
    """Return the words for a way that nothing has proved yet."""
    return QCoreApplication.translate("Telling", "not tried yet")


def works_since(at: datetime, now: datetime) -> str:
    """Return the words for a way by which something got out at that moment."""
    return QCoreApplication.translate("Telling", "worked {when}").format(when=moment(at, now))
