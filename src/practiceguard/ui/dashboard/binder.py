"""What Home says of the binder: that there is none on paper, or what changed since it was."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.backup.protection import ProtectionLevel
from practiceguard.domain.incident.binder_copy import BinderState
from practiceguard.services.incident.manage_contacts import ContactGlance
from practiceguard.ui.dashboard.sentences import HomeAction, ToDo
from practiceguard.ui.kit import binder_words

_NAMED = 3
"""Parts of the line, "and so many more" being one of them; the page names all changes."""


def with_binder(
    lines: tuple[ToDo, ...], binder: BinderState | None, kit: ContactGlance | None
) -> tuple[ToDo, ...]:
    """Given what is to be done already, return it with what is to be done for the binder.

    Nobody is asked to print one before a single contact is written: that comes first.
    """
    if binder is None or kit is None or not kit.is_begun:
        return lines
    word = QCoreApplication.translate("Home", "Binder")
    level, action = ProtectionLevel.UNPROVED, HomeAction.SEE_BINDER
    button = QCoreApplication.translate("Home", "See the binder")
    told = (*_paper(binder), *_phone(binder))
    return (*lines, *(ToDo(level, word, text, action, button) for text in told))


def _paper(binder: BinderState) -> tuple[str, ...]:
    if binder.printed is None and binder.waiting is None:
        return (
            QCoreApplication.translate(
                "Home", "The emergency binder for a night without computers was never printed"
            ),
        )
    if binder.printed is None:
        return (
            QCoreApplication.translate(
                "Home", "The emergency binder was made, and nobody has said that it is printed"
            ),
        )
    if binder.changes:
        text = QCoreApplication.translate("Home", "The binder on paper is out of date: {what}")
        what = binder_words.changed(binder.changes, binder, _NAMED)
        return (text.format(what=what),)
    if binder.is_old:
        return (QCoreApplication.translate("Home", "The binder on paper is older than a year"),)
    return ()


def _phone(binder: BinderState) -> tuple[str, ...]:
    """Return what to say of the page on a telephone, unless the paper says the same already."""
    if not binder.phone_changes or binder.changes:
        return ()
    text = QCoreApplication.translate("Home", "The page on a telephone is out of date: {what}")
    return (text.format(what=binder_words.changed(binder.phone_changes, binder, _NAMED)),)
