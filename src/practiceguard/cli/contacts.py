"""`practiceguard contacts`: whom to call, who does what, and how sure the numbers are."""

import click

from practiceguard.bootstrap import build
from practiceguard.cli import options
from practiceguard.cli.exit_codes import ExitCode
from practiceguard.cli.output import moment, one_line, plain, tell
from practiceguard.domain.incident.contact_list import ContactLine
from practiceguard.domain.incident.roles import Role
from practiceguard.services.incident.manage_contacts import ContactList
from practiceguard.wording.contacts import CONTACTS, ROLE_STATES, STATES, TASKS


@click.command()
@options.as_json
def contacts(as_json: bool) -> int:
    """List whom to call and who does what. Works before set-up; the window changes it."""
    found = build().kit.contacts.read()
    tell(_plain(found), as_json=as_json, words=lambda: _in_words(found))
    return ExitCode.DONE


def _plain(found: ContactList) -> dict[str, object]:
    return {
        "country": found.country,
        "contacts": [_plain_line(one) for one in found.lines],
        "roles": [plain(one) | {"state": one.state} for one in found.roles],
        "home_copy": plain(found.home_copy),
        "home_copy_is_old": found.is_copy_old,
    }


def _plain_line(line: ContactLine) -> dict[str, object]:
    return {
        **plain(line.contact),
        "state": line.state,
        "written_here": line.is_written,
        "from_law": plain(line.from_law),
        "law_differs": line.law_differs,
    }


def _in_words(found: ContactList) -> str:
    lines = [*map(_line, found.lines), "", *map(_role, found.roles), ""]
    copy = found.home_copy
    if copy is None:
        lines.append("No copy of this list lies outside the practice.")
    else:
        old = " The list has changed since." if found.is_copy_old else ""
        where = f"Outside the practice: {one_line(copy.where)}, since {moment(copy.taken_at)}."
        lines.append(f"{where}{old}")
    return "\n".join(lines)


def _line(line: ContactLine) -> str:
    contact = line.contact
    told = [CONTACTS[line.role].name, contact.number, contact.who, contact.customer_number]
    known = ", ".join(one_line(one) for one in told if one)
    origin = ""
    if not line.is_written and line.from_law is not None:
        sure = "" if line.from_law.mark.is_settled else ", check this first"
        origin = f" (from the law, checked on {line.from_law.checked_on}{sure})"
    return f"{STATES[line.state]}: {known}{origin}"


def _role(role: Role) -> str:
    def who(name: str, number: str) -> str:
        return one_line(" ".join(filter(None, (name, number)))) or "nobody yet"

    person, deputy = role.person, role.deputy
    return (
        f"{ROLE_STATES[role.state]}: {TASKS[role.task].name}: {who(person.name, person.number)};"
        f" deputy: {who(deputy.name, deputy.number)}"
    )
