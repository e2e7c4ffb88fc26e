"""The words of the page in the window's language."""

from PySide6.QtCore import QCoreApplication

from practiceguard.domain.incident.contact_list import ContactLine, FromLaw
from practiceguard.domain.incident.contacts import ContactRole, ContactState
from practiceguard.domain.incident.roles import Role, RoleState
from practiceguard.domain.incident.rule import DutyRule, Jurisdiction
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.services.incident.tell_law import TellLaw
from practiceguard.ui import formats
from practiceguard.ui.incident.law_in_language import row_in_window_language
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import translated
from practiceguard.wording import contacts as words

LEVELS = {
    ContactState.MISSING: Level.CARE,
    ContactState.STALE: Level.CARE,
    ContactState.NOT_VERIFIED: Level.UNPROVED,
    ContactState.FINE: Level.GOOD,
    ContactState.NONE: Level.UNPROVED,
}
ROLE_LEVELS = {
    RoleState.MISSING: Level.CARE,
    RoleState.NO_DEPUTY: Level.CARE,
    RoleState.COMPLETE: Level.GOOD,
}


def say(text: str) -> str:
    """Given a text of `wording.contacts`, return it in the window's language."""
    return translated(words.CONTEXT, text)


def name_of(role: ContactRole) -> str:
    """Return what somebody is called for."""
    return say(words.CONTACTS[role].name)


def sentence(found: ContactList) -> str:
    """Return the one sentence: whether everybody who is needed can be called."""
    missing, stale = found.count(ContactState.MISSING), found.count(ContactState.STALE)
    waiting = found.count(ContactState.NOT_VERIFIED)
    if missing:
        return _counted(
            missing,
            QCoreApplication.translate("Kit", "One number is missing on your list"),
            QCoreApplication.translate("Kit", "{count} numbers are missing on your list"),
        )
    if stale:
        return _counted(
            stale,
            QCoreApplication.translate("Kit", "One number was not called for six months"),
            QCoreApplication.translate("Kit", "{count} numbers were not called for six months"),
        )
    if waiting:
        return _counted(
            waiting,
            QCoreApplication.translate("Kit", "One number was never called"),
            QCoreApplication.translate("Kit", "{count} numbers were never called"),
        )
    if found.roles_to_do:
        return QCoreApplication.translate(
            "Kit", "Everybody can be called; the roles are not settled"
        )
    if found.home_copy is None or found.is_copy_old:
        return QCoreApplication.translate(
            "Kit", "Everybody can be called; the list at home is not this one"
        )
    return QCoreApplication.translate("Kit", "Everybody who is needed can be called")


def explanation() -> str:
    """Return the line below the sentence."""
    return QCoreApplication.translate(
        "Kit",
        "Numbers that work when the computers do not. Call each once, and keep the list on paper "
        "outside the practice.",
    )


def about_country() -> str:
    """Return what to do while nobody said where the practice is."""
    return QCoreApplication.translate(
        "Kit",
        "Say under “On our letters” in which country you are: the authority, the police and who "
        "else helps there are filled in then.",
    )


def called(line: ContactLine) -> str:
    """Return when somebody called a number, and who; empty if nobody did."""
    contact = line.contact
    if contact.verified_on is None:
        return ""
    return QCoreApplication.translate("Kit", "Called on {date} by {who}").format(
        date=formats.long_date(contact.verified_on), who=contact.verified_by
    )


def law_of(found: ContactList, law_text: TellLaw) -> Jurisdiction | None:
    """Return the law of the practice's country in the window's language; None without any."""
    return None if found.row is None else row_in_window_language(found.row, law_text)


def complaint(rule: DutyRule) -> str:
    """Return until when a complaint is made where something hangs on it, e.g. what is insured."""
    text = QCoreApplication.translate("Kit", "Complaint to the police: {wording}. {law}").format(
        wording=rule.wording, law=rule.law
    )
    if rule.mark.is_settled:
        return text
    return QCoreApplication.translate("Kit", "{origin}: check this first").format(origin=text)


def origin(told: FromLaw) -> str:
    """Return where a line of the law comes from, and whether it may be relied on."""
    text = QCoreApplication.translate("Kit", "From the law in this app, checked on {date}").format(
        date=formats.long_date(told.checked_on)
    )
    if told.mark.is_settled:
        return text
    return QCoreApplication.translate("Kit", "{origin}: check this first").format(origin=text)


def copy_sentence(found: ContactList) -> tuple[str, Level, str]:
    """Return the badge of the copy at home, its level, and the sentence beside it."""
    copy = found.home_copy
    if copy is None:
        return (
            QCoreApplication.translate("Kit", "no copy"),
            Level.CARE,
            QCoreApplication.translate("Kit", "No copy of this list lies outside the practice."),
        )
    where = QCoreApplication.translate(
        "Kit", "Outside the practice: {where}, since {date}."
    ).format(where=copy.where, date=formats.long_date(copy.taken_at))
    if not found.is_copy_old:
        return QCoreApplication.translate("Kit", "this list"), Level.GOOD, where
    changed = QCoreApplication.translate(
        "Kit", "The list has changed since: take a new copy there."
    )
    return QCoreApplication.translate("Kit", "out of date"), Level.CARE, f"{where} {changed}"


def people_of(role: Role) -> tuple[str, str]:
    """Return who has a task and who stands in, each with the number."""
    nobody = QCoreApplication.translate("Kit", "nobody yet")
    return (
        " · ".join(filter(None, (role.person.name, role.person.number))) or nobody,
        QCoreApplication.translate("Kit", "Deputy: {who}").format(
            who=" · ".join(filter(None, (role.deputy.name, role.deputy.number))) or nobody
        ),
    )


def _counted(count: int, one: str, several: str) -> str:
    return one if count == 1 else several.format(count=formats.number(count))


def law_differs(phone: str) -> str:
    """Return that the law in this app has another number."""
    return QCoreApplication.translate(
        "Kit", "The law in this app has another number: {phone}. Look which one answers."
    ).format(phone=phone)


def newer_than_copy() -> str:
    """Return that a line is another one than on the copy at home."""
    return QCoreApplication.translate("Kit", "Changed since the copy was taken outside.")


def open_portal() -> str:
    """Return what the link to a portal says."""
    return QCoreApplication.translate("Kit", "Open its page")


def open_portal_of(name: str) -> str:
    """Return the same for whoever hears it."""
    return QCoreApplication.translate("Kit", "Open the page of {name}").format(name=name)


def why_a_name() -> str:
    """Return why somebody is asked who is at this window."""
    return QCoreApplication.translate(
        "Kit",
        "Your name stands beside each number that you called. It is asked once, until the window "
        "is closed.",
    )
