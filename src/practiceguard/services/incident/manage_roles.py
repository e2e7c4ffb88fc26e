"""Read and write who leads, who writes, who calls, and who stands in."""

from dataclasses import dataclass

from practiceguard.domain.incident.roles import Helper, Role, Task, all_roles
from practiceguard.domain.typed_fields import tidy
from practiceguard.services.ports import Clock, ContactStore


@dataclass(frozen=True)
class ManageRoles:
    """Works before set-up too."""

    store: ContactStore
    clock: Clock

    def read(self) -> tuple[Role, ...]:
        """Return every task once, in the usual order; nobody in those that nobody filled."""
        return all_roles(self.store.roles())

    def save(self, task: Task, person: Helper, deputy: Helper) -> Role:
        """Keep who has a task, and return it.

        DEPUTY_SAME_PERSON, DETAILS_INVALID for what cannot be printed or called.
        """
        before = next(one for one in self.read() if one.task is task)
        wanted = (_tidied(person), _tidied(deputy))
        is_same = (before.person, before.deputy) == wanted
        kept = Role(task, *wanted, before.changed_at if is_same else self.clock.now())
        self.store.save_role(kept)
        return kept


def _tidied(person: Helper) -> Helper:
    return Helper(tidy(person.name), tidy(person.number))
