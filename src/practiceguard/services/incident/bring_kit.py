"""After a computer was lost: bring back its contacts, its roles and what stands on its letters.

What is here is only added to: a line that somebody wrote here stays, and where the other computer
said something else of it, that is told.
"""

from dataclasses import asdict, dataclass, replace

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.contacts import ContactRole
from practiceguard.domain.incident.roles import Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.domain.record import RecordKind, StoredRecord
from practiceguard.services.backup.open_repository import OpenRepository
from practiceguard.services.incident.kit_codec import KnownKit, from_bytes
from practiceguard.services.ports import Access, BackupEngine, ContactStore

LARGEST_KIT = 1024 * 1024
"""Bytes: fourteen contacts have some thousand."""


@dataclass(frozen=True)
class KitBroughtBack:
    """What became of the kit that lies in a place."""

    repository: Repository
    contacts: tuple[ContactRole, ...] = ()
    """Lines that were not here before."""
    roles: tuple[Task, ...] = ()
    has_details: bool = False
    """Whether something of the letters was not here before."""
    differing: tuple[ContactRole | Task, ...] = ()
    """What another computer said otherwise; this one's holds."""
    problem: ErrorCode | None = None
    """Why nothing was read, as the place said it."""

    @property
    def is_whole(self) -> bool:
        """Return whether nobody has to look."""
        return not (self.differing or self.problem)


@dataclass(frozen=True)
class BringKit:
    """Takes in the newest kit of each computer that stored one, the newest first."""

    engine: BackupEngine
    open_repository: OpenRepository
    store: ContactStore

    def __call__(self, repository: Repository | None = None) -> tuple[KitBroughtBack, ...]:
        """Return what became of the kit in a place, or in all places of the plan.

        Places without any are left out; nothing is raised for one that cannot be opened.
        """
        places = (repository,) if repository else self.open_repository.all()
        found = (self._from(place) for place in places)
        return tuple(one for one in found if one is not None)

    def _from(self, place: Repository) -> KitBroughtBack | None:
        try:
            access = self.open_repository(place)
            records = self.engine.records(access)
        except PracticeGuardError as error:
            return KitBroughtBack(place, problem=error.code)
        stored = [one for one in records if one.label and one.label.kind is RecordKind.KIT]
        if not stored:
            return None
        kits = self._newest_of_each(access, stored)
        if not kits:
            return KitBroughtBack(place, problem=ErrorCode.RECORD_DAMAGED)
        told = KitBroughtBack(place)
        for kit in kits:
            told = self._take_in(kit, told)
        return told

    def _take_in(self, kit: KnownKit, told: KitBroughtBack) -> KitBroughtBack:
        here = {one.role: one for one in self.store.contacts()}
        there = {one.role: one for one in kit.contacts}
        new = [one for role, one in there.items() if role not in here]
        for contact in new:
            self.store.save_contact(contact)
        tasks = {one.task: one for one in self.store.roles()}
        new_roles = [one for one in kit.roles if one.task not in tasks]
        for role in new_roles:
            self.store.save_role(role)
        has_new = self._add_details(kit.details)
        if kit.home_copy is not None and self.store.home_copy() is None:
            self.store.save_home_copy(kit.home_copy)
        other = [role for role, one in there.items() if role in here and _differ(one, here[role])]
        roles_here = {one.task: (one.person, one.deputy) for one in tasks.values()}
        other_roles = [
            one.task
            for one in kit.roles
            if one.task in roles_here and roles_here[one.task] != (one.person, one.deputy)
        ]
        return replace(
            told,
            contacts=(*told.contacts, *(one.role for one in new)),
            roles=(*told.roles, *(one.task for one in new_roles)),
            has_details=told.has_details or has_new,
            differing=tuple(dict.fromkeys((*told.differing, *other, *other_roles))),
        )

    def _add_details(self, there: PracticeDetails | None) -> bool:
        """Fill what nobody said here; return whether there was any."""
        if there is None:
            return False
        here = self.store.details() or PracticeDetails()
        added = {
            name: text for name, text in asdict(there).items() if text and not getattr(here, name)
        }
        if added:
            self.store.save_details(replace(here, **added))
        return bool(added)

    def _newest_of_each(self, access: Access, stored: list[StoredRecord]) -> tuple[KnownKit, ...]:
        found: dict[str, KnownKit] = {}
        for one in reversed(stored):
            if not one.is_whole or one.host in found or (one.holds_bytes or 0) > LARGEST_KIT:
                continue
            try:
                content = b"".join(self.engine.read_record(access, one))
            except PracticeGuardError:
                continue  # damaged: an older one may be whole
            kit = from_bytes(content)
            if kit is not None:
                found[one.host] = kit
        return tuple(found.values())


def _differ(one: object, other: object) -> bool:
    return getattr(one, "printed", None) != getattr(other, "printed", None)
