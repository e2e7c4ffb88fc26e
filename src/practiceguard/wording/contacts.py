"""Whom a practice calls and who does what: names, why, and states, for window, paper, terminal."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.contacts import ContactRole, ContactState
from practiceguard.domain.incident.roles import RoleState, Task
from practiceguard.domain.practice_details import Gap
from practiceguard.domain.typed_fields import Fault
from practiceguard.wording.marking import QT_TRANSLATE_NOOP

CONTEXT = "contacts"


@dataclass(frozen=True)
class Said:
    """What somebody or something is called, and why it is wanted."""

    name: str
    why: str


CONTACTS: Mapping[ContactRole, Said] = {
    ContactRole.IT_HELPER: Said(
        QT_TRANSLATE_NOOP("contacts", "IT helper"),
        QT_TRANSLATE_NOOP("contacts", "Called first: what to unplug, what to leave alone."),
    ),
    ContactRole.INSURER: Said(
        QT_TRANSLATE_NOOP("contacts", "Insurer, emergency line"),
        QT_TRANSLATE_NOOP(
            "contacts", "Many policies want a call before anybody is hired. Have the policy number."
        ),
    ),
    ContactRole.LAWYER: Said(
        QT_TRANSLATE_NOOP("contacts", "Lawyer"),
        QT_TRANSLATE_NOOP("contacts", "Reads letters and notices before they go out."),
    ),
    ContactRole.POLICE: Said(
        QT_TRANSLATE_NOOP("contacts", "Police"),
        QT_TRANSLATE_NOOP(
            "contacts", "Takes the complaint, before anything is installed anew. Note your station."
        ),
    ),
    ContactRole.AUTHORITY: Said(
        QT_TRANSLATE_NOOP("contacts", "Data protection authority"),
        QT_TRANSLATE_NOOP("contacts", "Has to be told within days, often hours."),
    ),
    ContactRole.CERT: Said(
        QT_TRANSLATE_NOOP("contacts", "Emergency team against attacks (CERT)"),
        QT_TRANSLATE_NOOP("contacts", "Knows attackers and tools, and costs nothing."),
    ),
    ContactRole.SOFTWARE_VENDOR: Said(
        QT_TRANSLATE_NOOP("contacts", "Maker of the practice software"),
        QT_TRANSLATE_NOOP("contacts", "Installs it anew, and says what it saw."),
    ),
    ContactRole.PHONE_PROVIDER: Said(
        QT_TRANSLATE_NOOP("contacts", "Telephone provider"),
        QT_TRANSLATE_NOOP(
            "contacts", "Sends calls elsewhere when the telephones hang on the computers."
        ),
    ),
    ContactRole.BANK: Said(
        QT_TRANSLATE_NOOP("contacts", "Bank"),
        QT_TRANSLATE_NOOP("contacts", "Stops payments and blocks cards at night, too."),
    ),
    ContactRole.SECOND_DOCTOR: Said(
        QT_TRANSLATE_NOOP("contacts", "Doctor who takes urgent patients"),
        QT_TRANSLATE_NOOP("contacts", "When care without records would not be safe."),
    ),
    ContactRole.PROFESSIONAL_ORDER: Said(
        QT_TRANSLATE_NOOP("contacts", "Professional order or chamber"),
        QT_TRANSLATE_NOOP("contacts", "Advises on secrecy, and may have to be told."),
    ),
    ContactRole.CLINIC: Said(
        QT_TRANSLATE_NOOP("contacts", "Hospital or clinic you work with"),
        QT_TRANSLATE_NOOP("contacts", "An attack can reach them through you, or you through them."),
    ),
    ContactRole.WEB_HOST: Said(
        QT_TRANSLATE_NOOP("contacts", "Host of the website"),
        QT_TRANSLATE_NOOP("contacts", "Puts a notice on the home page, or takes a page down."),
    ),
    ContactRole.PRESS_ADVISER: Said(
        QT_TRANSLATE_NOOP("contacts", "Press adviser"),
        QT_TRANSLATE_NOOP("contacts", "When journalists call before the patients know."),
    ),
}

STATES: Mapping[ContactState, str] = {
    ContactState.MISSING: QT_TRANSLATE_NOOP("contacts", "missing"),
    ContactState.STALE: QT_TRANSLATE_NOOP("contacts", "call again"),
    ContactState.NOT_VERIFIED: QT_TRANSLATE_NOOP("contacts", "not called yet"),
    ContactState.FINE: QT_TRANSLATE_NOOP("contacts", "called"),
    ContactState.NONE: QT_TRANSLATE_NOOP("contacts", "none"),
}

TASKS: Mapping[Task, Said] = {
    Task.LEADS: Said(
        QT_TRANSLATE_NOOP("contacts", "Leads"),
        QT_TRANSLATE_NOOP("contacts", "Decides, and alone speaks for the practice."),
    ),
    Task.WRITES: Said(
        QT_TRANSLATE_NOOP("contacts", "Writes"),
        QT_TRANSLATE_NOOP("contacts", "Keeps the log: what, who, at what time."),
    ),
    Task.CALLS: Said(
        QT_TRANSLATE_NOOP("contacts", "Calls"),
        QT_TRANSLATE_NOOP("contacts", "Telephones, by the list of contacts."),
    ),
}

ROLE_STATES: Mapping[RoleState, str] = {
    RoleState.MISSING: QT_TRANSLATE_NOOP("contacts", "missing"),
    RoleState.NO_DEPUTY: QT_TRANSLATE_NOOP("contacts", "no deputy"),
    RoleState.COMPLETE: QT_TRANSLATE_NOOP("contacts", "complete"),
}

GAPS: Mapping[Gap, str] = {
    Gap.NAME: QT_TRANSLATE_NOOP("contacts", "the name"),
    Gap.ADDRESS: QT_TRANSLATE_NOOP("contacts", "street and place"),
    Gap.REACHED: QT_TRANSLATE_NOOP("contacts", "a telephone or an e-mail address for questions"),
    Gap.SIGNATORY: QT_TRANSLATE_NOOP("contacts", "who signs"),
}

FAULTS: Mapping[Fault, str] = {
    Fault.TOO_LONG: QT_TRANSLATE_NOOP("contacts", "This is too long to be printed on one line."),
    Fault.UNPRINTABLE: QT_TRANSLATE_NOOP(
        "contacts", "This holds a sign that cannot be printed. Type it again by hand."
    ),
    Fault.NO_PHONE: QT_TRANSLATE_NOOP("contacts", "This is no telephone number."),
    Fault.NO_EMAIL: QT_TRANSLATE_NOOP("contacts", "This is not one e-mail address."),
    Fault.NO_WEBSITE: QT_TRANSLATE_NOOP("contacts", "This is no address of a website."),
    Fault.NO_COUNTRY: QT_TRANSLATE_NOOP("contacts", "Choose a country."),
}
"""Said below the field."""
