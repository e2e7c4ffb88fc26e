"""What has changed since a binder was printed, in words: for the window and the terminal."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from practiceguard.domain.incident.binder_copy import BinderState, Change, Item
from practiceguard.domain.incident.contacts import ContactRole
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.roles import Task
from practiceguard.wording import binder, contacts, notices


@dataclass(frozen=True)
class Sayer:
    """How somebody says things: the window in its language, the terminal in English."""

    say: Callable[[str, str], str]
    """Given a context of `wording` and an English text."""
    day: Callable[[date], str]
    place: Callable[[str], str]
    """Given the code of a country or a part of one, its name."""


def tell_change(change: Change, state: BinderState, sayer: Sayer) -> str:
    """Return what reads otherwise than on paper, as a part of a sentence."""
    words = sayer.say(binder.CONTEXT, binder.change_words(change.item, change.how))
    checked_on = state.checked_on.get(change.of)
    day = sayer.day(checked_on) if checked_on is not None else ""
    return words.format(name=_name(change, state, sayer), date=day)


def _name(change: Change, state: BinderState, sayer: Sayer) -> str:
    of = change.of
    match change.item:
        case Item.CONTACT | Item.CONTACT_NUMBER if of in set(ContactRole):
            return sayer.say(contacts.CONTEXT, contacts.CONTACTS[ContactRole(of)].name)
        case Item.ROLE if of in set(Task):
            return sayer.say(contacts.CONTEXT, contacts.TASKS[Task(of)].name)
        case Item.TEXT if of in set(NoticeKind):
            return sayer.say(notices.CONTEXT, notices.NOTICE_NAMES[NoticeKind(of)])
        case Item.LAW:
            return sayer.place(of)
        case Item.PLACE | Item.SHEET:
            return state.places.get(of, of)
    return of
