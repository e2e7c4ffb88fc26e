"""What is said of the binder, in the window's language."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.binder_copy import BinderState, Change
from practiceguard.services.incident.binder.changes import Sayer, tell_change
from practiceguard.ui import formats
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated, window_language
from practiceguard.wording.regions import place_names


def told(change: Change, state: BinderState) -> str:
    """Return what reads otherwise than on paper, as a part of a sentence."""
    names = place_names(window_language())
    sayer = Sayer(translated, formats.long_date, lambda code: names.get(code, code))
    return tell_change(change, state, sayer)


def changed(changes: tuple[Change, ...], state: BinderState, most: int) -> str:
    """Return what changed in one line; what is too much for it is counted."""
    found = [told(one, state) for one in changes]
    if len(found) > most:
        more = QCoreApplication.translate("Binder", "{count} more").format(
            count=formats.number(len(found) - most + 1)
        )
        found = [*found[: most - 1], more]
    return formats.joined(found)


def paper(state: BinderState) -> tuple[str, Level, str]:
    """Return the badge of the paper, its level, and the sentence."""
    printed = state.printed
    if printed is None:
        text = QCoreApplication.translate("Binder", "It was never printed.")
        return QCoreApplication.translate("Binder", "missing"), Level.CARE, text
    day = formats.long_date(printed.made_at)
    if printed.holder:
        text = QCoreApplication.translate("Binder", "Printed as things were on {date}: {who}.")
    else:
        text = QCoreApplication.translate("Binder", "Printed as things were on {date}.")
    text = text.format(date=day, who=printed.holder)
    if state.changes:
        return QCoreApplication.translate("Binder", "out of date"), Level.CARE, text
    if state.is_old:
        return QCoreApplication.translate("Binder", "older than a year"), Level.CARE, text
    return QCoreApplication.translate("Binder", "up to date"), Level.GOOD, text


def phone(state: BinderState) -> tuple[str, Level, str]:
    """Return the same of the page for the telephone: nobody needs one."""
    if state.phone is None:
        text = QCoreApplication.translate("Binder", "It was not saved yet.")
        return QCoreApplication.translate("Binder", "none"), Level.UNPROVED, text
    text = QCoreApplication.translate("Binder", "Saved on {date}.").format(
        date=formats.long_date(state.phone.made_at)
    )
    if state.phone_changes:
        return QCoreApplication.translate("Binder", "out of date"), Level.CARE, text
    return QCoreApplication.translate("Binder", "up to date"), Level.GOOD, text
