"""Whom to call and who does what, with lines to fill in by hand; and the log on paper."""

from practiceguard.domain.incident.binder import (
    Entry,
    Fact,
    FactKind,
    Note,
    NoteForm,
    Part,
    Ruled,
    Section,
    SectionKey,
    Sheet,
)
from practiceguard.domain.incident.contact_list import ContactLine
from practiceguard.domain.incident.contacts import ContactRole, ContactState
from practiceguard.domain.incident.roles import Role
from practiceguard.services.incident.binder.sources import BinderSources
from practiceguard.services.incident.binder.speaker import Speaker
from practiceguard.wording import binder as words
from practiceguard.wording import contacts as names

_LOG_PAGES = 4
_LOG_WIDTHS = (2, 4, 3, 6, 19)


def contacts_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return everybody in the order in which they are wanted; who lacks is a line to fill in."""
    order = list(ContactRole)
    lines = sorted(sources.contacts.lines, key=lambda one: order.index(one.role))
    parts: tuple[Part, ...] = (
        Note(speak.say(words.CONTACTS_LEAD), NoteForm.BOXED),
        *(_contact(one, sources, speak) for one in lines),
    )
    title = speak.say(words.SECTIONS[SectionKey.CONTACTS])
    return Section(SectionKey.CONTACTS, title, (Sheet(parts),))


def roles_section(sources: BinderSources, speak: Speaker) -> Section:
    """Return every task with its person and who stands in."""
    parts = tuple(_role(one, speak) for one in sources.contacts.roles)
    return Section(SectionKey.ROLES, speak.say(words.SECTIONS[SectionKey.ROLES]), (Sheet(parts),))


def log_section(speak: Speaker) -> Section:
    """Return ruled pages for the log."""
    columns = tuple(map(speak.say, words.LOG_COLUMNS))
    parts = (Note(speak.say(words.LOG_LEAD)), Ruled(columns, _LOG_WIDTHS, _LOG_PAGES))
    return Section(SectionKey.LOG, speak.say(words.SECTIONS[SectionKey.LOG]), (Sheet(parts),))


def _contact(line: ContactLine, sources: BinderSources, speak: Speaker) -> Entry:
    contact, say = line.contact, speak.say
    said = names.CONTACTS[line.role]
    name, why = say(said.name, names.CONTEXT), say(said.why, names.CONTEXT)
    if line.state is ContactState.NONE:
        return Entry(name, why, notes=(say(words.HAS_NONE),))
    facts = [
        Fact(say(words.NUMBER), contact.number, FactKind.PHONE),
        Fact(say(words.WHO), _who(line, sources, speak)),
    ]
    if contact.other_number:
        facts.append(Fact(say(words.OTHER_NUMBER), contact.other_number, FactKind.PHONE))
    # What only some have is no empty line for everybody.
    if contact.customer_number or line.role is ContactRole.INSURER:
        facts.append(Fact(say(words.CUSTOMER_NUMBER), contact.customer_number))
    if contact.email:
        facts.append(Fact(say(words.EMAIL), contact.email))
    facts.append(Fact(say(words.VERIFIED), _verified(line, speak)))
    notes = tuple(filter(None, contact.note.splitlines()))
    how = line.from_law.how if line.from_law else ""
    if how and sources.row is not None:
        notes = (*notes, speak.law(how, sources.row))
    return Entry(name, why, tuple(facts), notes, _warning(line, speak))


def _who(line: ContactLine, sources: BinderSources, speak: Speaker) -> str:
    """Return the name; one that the law's row gave is in the language of the binder."""
    if line.is_written or sources.row is None:
        return line.contact.who
    return speak.name(line.contact.who, sources.row)


def _verified(line: ContactLine, speak: Speaker) -> str:
    contact = line.contact
    if contact.verified_on is None or line.state is ContactState.NOT_VERIFIED:
        return ""
    day = speak.day(contact.verified_on)
    if not contact.verified_by:
        return day
    return speak.say(words.VERIFIED_BY, date=day, name=contact.verified_by)


def _warning(line: ContactLine, speak: Speaker) -> str:
    """Return what speaks against relying on a line."""
    if line.state is ContactState.STALE:
        return speak.say(words.CALLED_LONG_AGO)
    is_from_law = not line.is_written and line.from_law is not None
    if is_from_law and line.from_law is not None:
        day = speak.day(line.from_law.checked_on)
        told = speak.say(words.FROM_LAW, date=day)
        sure = "" if line.from_law.mark.is_settled else f" {speak.say(words.CHECK_FIRST)}"
        return f"{told}{sure}"
    if line.state is ContactState.NOT_VERIFIED:
        return speak.say(words.NOBODY_CALLED)
    return ""


def _role(role: Role, speak: Speaker) -> Entry:
    said, say = names.TASKS[role.task], speak.say
    return Entry(
        say(said.name, names.CONTEXT),
        say(said.why, names.CONTEXT),
        (
            Fact(say(words.DOES_IT), role.person.name),
            Fact(say(words.PRIVATE_NUMBER), role.person.number, FactKind.PHONE),
            Fact(say(words.STANDS_IN), role.deputy.name),
            Fact(say(words.PRIVATE_NUMBER), role.deputy.number, FactKind.PHONE),
        ),
    )
