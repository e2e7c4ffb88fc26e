"""Contacts, roles and details as plain values: for the database and for the record of a copy.

Whoever has the password of a place can write such a record: it is read as strictly as it is made.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from datetime import date, datetime
from typing import Any, Final

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.roles import Helper, Role, Task
from practiceguard.domain.practice_details import PracticeDetails

FORMAT: Final = "practiceguard kit"
VERSION: Final = 1
"""Raised when an older program would misread what a newer one writes."""


@dataclass(frozen=True)
class KnownKit:
    """All that a practice wrote beside its incidents."""

    contacts: tuple[Contact, ...] = ()
    roles: tuple[Role, ...] = ()
    details: PracticeDetails | None = None
    home_copy: HomeCopy | None = None


def to_bytes(kit: KnownKit) -> bytes:
    """Return it as JSON; the same kit gives the same bytes."""
    said = {
        "format": FORMAT,
        "version": VERSION,
        "contacts": [plain_contact(one) for one in kit.contacts],
        "roles": [plain_role(one) for one in kit.roles],
        "details": kit.details and plain_details(kit.details),
        "home_copy": kit.home_copy and plain_copy(kit.home_copy),
    }
    return json.dumps(said, indent=1, sort_keys=True).encode("ascii")


def from_bytes(content: bytes) -> KnownKit | None:
    """Return what a record says; None if it is not whole or of a newer program."""
    try:
        said = json.loads(content)
        if said["format"] != FORMAT or said["version"] != VERSION:
            return None
        return KnownKit(
            tuple(contact_of(one) for one in said["contacts"]),
            tuple(role_of(one) for one in said["roles"]),
            None if said["details"] is None else details_of(said["details"]),
            None if said["home_copy"] is None else copy_of(said["home_copy"]),
        )
    except (ValueError, KeyError, TypeError, RecursionError, PracticeGuardError):
        return None


def plain_contact(one: Contact) -> dict[str, Any]:
    """Return a contact as plain values."""
    return asdict(one) | {
        "role": one.role.value,
        "verified_on": one.verified_on and one.verified_on.isoformat(),
        "changed_at": one.changed_at and one.changed_at.isoformat(),
    }


def contact_of(said: Mapping[str, Any]) -> Contact:
    """Return such a contact; ValueError, KeyError, TypeError or DETAILS_INVALID for anything else.

    What this version does not know is left aside: window and agent may differ for a moment.
    """
    verified_on = said.get("verified_on")
    return Contact(
        ContactRole(said["role"]),
        **_texts(said, Contact),
        has_none=said.get("has_none") is True,
        verified_on=None if verified_on is None else date.fromisoformat(verified_on),
        changed_at=_time(said.get("changed_at")),
    )


def plain_role(one: Role) -> dict[str, Any]:
    """Return a role as plain values."""
    return asdict(one) | {
        "task": one.task.value,
        "changed_at": one.changed_at and one.changed_at.isoformat(),
    }


def role_of(said: Mapping[str, Any]) -> Role:
    """Return such a role; raises as `contact_of`."""
    return Role(
        Task(said["task"]),
        Helper(**_texts(said["person"], Helper)),
        Helper(**_texts(said["deputy"], Helper)),
        _time(said.get("changed_at")),
    )


def plain_details(one: PracticeDetails) -> dict[str, str]:
    """Return what stands on letters as plain values."""
    return asdict(one)


def details_of(said: Mapping[str, Any]) -> PracticeDetails:
    """Return such details; raises as `contact_of`."""
    return PracticeDetails(**_texts(said, PracticeDetails))


def plain_copy(one: HomeCopy) -> dict[str, str]:
    """Return the copy at home as plain values."""
    return {
        "where": one.where,
        "taken_at": one.taken_at.isoformat(),
        "taken_by": one.taken_by,
    }


def copy_of(said: Mapping[str, Any]) -> HomeCopy:
    """Return such a copy; raises as `contact_of`."""
    at = _time(said["taken_at"])
    if at is None:
        raise ValueError("a copy without a time")
    return HomeCopy(_text(said["where"]), at, _text(said["taken_by"]))


def _texts(said: Mapping[str, Any], kind: type[Any]) -> dict[str, str]:
    """Return the texts of a dataclass that are there."""
    return {
        field.name: _text(said[field.name])
        for field in fields(kind)
        if field.type in {str, "str"} and field.name in said
    }


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("no text")
    return value


def _time(value: object) -> datetime | None:
    if value is None:
        return None
    at = datetime.fromisoformat(_text(value))
    if at.tzinfo is None:
        raise ValueError("a time without a zone")
    return at
