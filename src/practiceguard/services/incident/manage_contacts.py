"""Read the checklist of contacts, write a line, say who called it and what is at home."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.contact_list import ContactLine, contact_list
from practiceguard.domain.incident.contacts import (
    Contact,
    ContactRole,
    ContactState,
    HomeCopy,
    changed_since,
)
from practiceguard.domain.incident.roles import Role, RoleState, all_roles
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.domain.typed_fields import tidy
from practiceguard.services.ports import Clock, ContactStore, RuleBook


@dataclass(frozen=True)
class ContactList:
    """The checklist as it stands."""

    lines: tuple[ContactLine, ...]
    """Those to be seen to come first."""
    roles: tuple[Role, ...]
    """Every task once."""
    country: str
    """ISO 3166-1 alpha-2; empty if nobody said where the practice is."""
    row: Jurisdiction | None
    """Of that country; None if nobody looked its law up."""
    home_copy: HomeCopy | None
    is_copy_old: bool
    """Whether the copy at home says something else than the list says now."""
    today: date
    """Where the practice is."""

    def count(self, state: ContactState) -> int:
        """Return how many lines stand so."""
        return sum(one.state is state for one in self.lines)

    @property
    def roles_to_do(self) -> int:
        """Return how many tasks have nobody, or nobody who stands in."""
        return sum(one.state is not RoleState.COMPLETE for one in self.roles)

    @property
    def is_in_order(self) -> bool:
        """Return whether nothing is to be done: each line called, each task doubly filled."""
        is_fine = all(one.state.is_in_order for one in self.lines) and not self.roles_to_do
        return is_fine and self.home_copy is not None and not self.is_copy_old

    def line(self, role: ContactRole) -> ContactLine:
        """Return the line of a role."""
        return next(one for one in self.lines if one.role is role)


@dataclass(frozen=True)
class ContactGlance:
    """How the list stands, without the law: quick enough for every look at Home."""

    is_begun: bool
    """Whether anybody wrote a line or filled a task."""
    to_call: int
    """Lines without a number, or with one that nobody called yet."""
    stale: int
    """Lines that nobody called for six months."""
    roles_to_do: int
    has_copy: bool
    """Whether the list lies outside the practice."""
    is_copy_old: bool
    """Whether that copy says something else than the list says now."""


@dataclass(frozen=True)
class ManageContacts:
    """Works before set-up too; the country comes from what stands on letters."""

    store: ContactStore
    rules: RuleBook
    details: Callable[[], PracticeDetails]
    clock: Clock

    def row(self) -> Jurisdiction | None:
        """Return the law of the practice's country; None if nobody said it or looked it up."""
        country = self.details().country
        return self.rules.of(country) if country else None

    def read(self) -> ContactList:
        """Return the checklist of the practice's country. LAW_UNREADABLE."""
        country = self.details().country
        row = self.rules.of(country) if country else None
        contacts, roles = self.store.contacts(), self.store.roles()
        copy, today = self.store.home_copy(), self._today()
        return ContactList(
            contact_list(row, contacts, copy, today),
            all_roles(roles),
            country,
            row,
            copy,
            changed_since(copy, contacts, roles),
            today,
        )

    def glance(self) -> ContactGlance:
        """Return how the list stands; a number that only the law has was called by nobody."""
        contacts, roles = self.store.contacts(), self.store.roles()
        copy, today = self.store.home_copy(), self._today()
        states = [one.state(today) for one in contacts]
        is_done = [one.is_in_order or one is ContactState.STALE for one in states]
        return ContactGlance(
            is_begun=bool(contacts or roles),
            to_call=len(ContactRole) - sum(is_done),
            stale=states.count(ContactState.STALE),
            roles_to_do=sum(one.state is not RoleState.COMPLETE for one in all_roles(roles)),
            has_copy=copy is not None,
            is_copy_old=changed_since(copy, contacts, roles),
        )

    def save(self, wanted: Contact) -> Contact:
        """Keep a line and return it; who called it when is forgotten where a number is another.

        DETAILS_INVALID for what cannot stand there.
        """
        before = self._known(wanted.role)
        tidied = replace(
            wanted,
            who=tidy(wanted.who),
            number=tidy(wanted.number),
            other_number=tidy(wanted.other_number),
            email=tidy(wanted.email),
            customer_number=tidy(wanted.customer_number),
            note=tidy(wanted.note),
        )
        kept = before.edited(tidied, self.clock.now())
        self.store.save_contact(kept)
        return kept

    def verify(self, role: ContactRole, by: str) -> Contact:
        """Keep that somebody called today and the right one answered; return the line.

        A line that the law's rows filled becomes the practice's own, as it was called.
        INPUT_INVALID without a number or without a name.
        """
        line = self.read().line(role)
        who = tidy(by)
        if not line.contact.number or line.contact.has_none or not who:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": role.value})
        now = self.clock.now()
        known = line.contact if line.is_written else replace(line.contact, changed_at=now)
        verified = replace(known, verified_on=self._today(), verified_by=who)
        self.store.save_contact(verified)
        return verified

    def take_home(self, where: str, by: str) -> HomeCopy:
        """Keep that the list as it stands now is outside the practice; return it.

        INPUT_INVALID without saying where; DETAILS_INVALID for what cannot stand there.
        """
        if not tidy(where):
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "where"})
        copy = HomeCopy(tidy(where), self.clock.now(), tidy(by))
        self.store.save_home_copy(copy)
        return copy

    def _known(self, role: ContactRole) -> Contact:
        return next((one for one in self.store.contacts() if one.role is role), Contact(role))

    def _today(self) -> date:
        return self.clock.now().astimezone(self.clock.zone()).date()
