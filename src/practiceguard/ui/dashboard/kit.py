"""What Home says of the contacts: that nobody can be called, or that numbers are old."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.services.incident.manage_contacts import ContactGlance
from practiceguard.ui import formats
from practiceguard.ui.dashboard.sentences import HomeAction, ToDo


def with_kit(lines: tuple[ToDo, ...], kit: ContactGlance | None) -> tuple[ToDo, ...]:
    """Given what is to be done already, return it with what is to be done for the contacts.

    It stands last and is no alarm: no copy is worse for it.
    """
    told = _told(kit) if kit is not None else ()
    word = QCoreApplication.translate("Home", "Contacts")
    level, action = ProtectionLevel.UNPROVED, HomeAction.SEE_CONTACTS
    return (*lines, *(ToDo(level, word, text, action, button) for text, button in told))


def _told(kit: ContactGlance) -> tuple[tuple[str, str], ...]:
    """Return what to say, each with what its button says; nothing if all is in order."""
    see = QCoreApplication.translate("Home", "See who")
    if kit.is_begun and (kit.stale or kit.to_call):
        found = []
        if kit.stale:
            found.append((_numbers_not_called(kit.stale), see))
        if kit.to_call:
            found.append((_numbers_to_call(kit.to_call), see))
        return tuple(found)
    told = _rest(kit)
    return () if told is None else (told,)


def _rest(kit: ContactGlance) -> tuple[str, str] | None:
    if not kit.is_begun:
        return (
            QCoreApplication.translate(
                "Home", "Whom to call when the computers do not work is not written down yet"
            ),
            QCoreApplication.translate("Home", "Write it down"),
        )
    if kit.roles_to_do:
        return (
            QCoreApplication.translate(
                "Home", "Who leads, who writes and who calls in an emergency is not settled"
            ),
            QCoreApplication.translate("Home", "Choose who"),
        )
    if not kit.has_copy:
        text = QCoreApplication.translate("Home", "No list of contacts lies outside the practice")
    elif kit.is_copy_old:
        text = QCoreApplication.translate(
            "Home", "The list of contacts that lies outside the practice is out of date"
        )
    else:
        return None
    return text, QCoreApplication.translate("Home", "See the list")


def _numbers_not_called(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate(
            "Home", "One number for emergencies was not called for six months"
        )
    return QCoreApplication.translate(
        "Home", "{count} numbers for emergencies were not called for six months"
    ).format(count=formats.number(count))


def _numbers_to_call(count: int) -> str:
    if count == 1:
        return QCoreApplication.translate(
            "Home", "One contact for emergencies has no number that somebody has called"
        )
    return QCoreApplication.translate(
        "Home", "{count} contacts for emergencies have no number that somebody has called"
    ).format(count=formats.number(count))
