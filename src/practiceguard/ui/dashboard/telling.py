"""What Home says of telling people: that nobody is told, or that messages do not get out."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.alert_settings import Reach
from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.services.practice.read_telling import Telling
from practiceguard.ui import formats
from practiceguard.ui.dashboard.sentences import HomeAction, ToDo
from practiceguard.ui.settings.telling import words

_FIRST = {ProtectionLevel.BAD, ProtectionLevel.CARE}


def with_telling(lines: tuple[ToDo, ...], telling: Telling | None) -> tuple[ToDo, ...]:
    """Given what is to be done for the copies, return it with what is to be done for telling.

    That is amber: it stands below what is red or amber already, and above the rest.
    """
    line = telling_to_do(telling) if telling is not None else None
    if line is None:
        return lines
    before = sum(1 for one in lines if one.level in _FIRST)
    return (*lines[:before], line, *lines[before:])


def telling_to_do(telling: Telling) -> ToDo | None:
    """Return what is to be done so that somebody is told; None if somebody is."""
    settings = telling.settings
    if settings.reach is Reach.NOBODY:
        text = QCoreApplication.translate("Home", "Nobody is told when copies stop")
        button = QCoreApplication.translate("Home", "Choose who")
    elif settings.reach is Reach.THIS_SCREEN:
        text = QCoreApplication.translate(
            "Home", "Nobody is told when copies stop, except on this screen"
        )
        button = QCoreApplication.translate("Home", "Choose who")
    elif telling.long_silences:
        silences = telling.long_silences
        whom = dict.fromkeys(words.whom(one.route, settings) for one in silences)
        since = min(one.since for one in silences)
        text = QCoreApplication.translate(
            "Home", "Messages have not got out since {when}: {whom}"
        ).format(when=words.moment(since, telling.now), whom=formats.joined(tuple(whom)))
        button = QCoreApplication.translate("Home", "See why")
    else:
        return None
    word = QCoreApplication.translate("Home", "Messages")
    return ToDo(ProtectionLevel.CARE, word, text, HomeAction.SEE_TELLING, button)
