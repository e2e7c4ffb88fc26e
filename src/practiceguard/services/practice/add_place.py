"""Add one more place to the plan: tried, created or taken over, pinned, and served from now on."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from practiceguard.domain.backup.connection import Connection, SecretPart
from practiceguard.domain.backup.plan import BackupPlan
from practiceguard.domain.backup.repository import PlaceKind, Repository
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import KeyPair, Machine, Places, PracticeStore
from practiceguard.services.practice.connect_repository import (
    ConnectRepository,
    Reach,
    reach_of,
)
from practiceguard.services.practice.set_up_practice import PlaceFinding


@dataclass(frozen=True)
class AddPlace:
    """Places beyond the first one. `create_at` and `adopt_at` also take folders."""

    connect: ConnectRepository
    store: PracticeStore
    machine: Machine
    places: Places

    def make_key_pair(self) -> KeyPair:
        """Make a key for one SFTP place, named after this computer; it is kept nowhere yet."""
        return self.places.make_key_pair(f"practiceguard@{self.machine.host_name()}")

    def create(
        self, connection: Connection, secrets: Mapping[SecretPart, Secret], label: str = ""
    ) -> Repository:
        """Start a new copy at a place on the network and let the plan serve it.

        Ask `TryPlace` first. PLACE_OCCUPIED if a copy is there; NOT_SET_UP without a plan. After
        a crash half-way the same call finishes what was begun.
        """
        return self.create_at(reach_of(connection, secrets), label)

    def create_at(self, reach: Reach, label: str = "") -> Repository:
        """Do the same at any kind of place."""
        self._plan()
        try:
            repository = self.connect.resume(reach, label)
        except PracticeGuardError as error:
            if error.code is not ErrorCode.PLACE_EMPTY:
                raise
            repository = None
        return self._join(repository or self.connect.create(reach, label))

    def adopt(
        self,
        connection: Connection,
        secrets: Mapping[SecretPart, Secret],
        untrusted_password: str,
        label: str = "",
    ) -> Repository:
        """Take over the copy that is there, with its password or the code of its recovery sheet.

        PLACE_EMPTY, WRONG_PASSWORD, NOT_SET_UP; PLACE_KNOWN if it is the copy of another place
        of the plan: counted twice, one copy would look like two.
        """
        return self.adopt_at(reach_of(connection, secrets), untrusted_password, label)

    def adopt_at(self, reach: Reach, untrusted_password: str, label: str = "") -> Repository:
        """Do the same at any kind of place."""
        served = self._plan().repositories
        return self._join(self.connect.adopt(reach, untrusted_password, label, served=served))

    def create_found(self, kind: PlaceKind, finding: PlaceFinding, label: str = "") -> Repository:
        """Do the same in a folder that `SetUpPractice.look_at_place` has looked at.

        A copy of ours that lies there is gone on with. Raises what was found wrong with it, and
        PLACE_OCCUPIED if a copy of somebody else is there.
        """
        self._demand_usable(finding)
        reach = Reach(kind, finding.location)
        if not finding.holds_repository:
            self._plan()
            return self._join(self.connect.create(reach, label))
        if not finding.is_ours:
            raise PracticeGuardError(ErrorCode.PLACE_OCCUPIED, {"location": finding.location})
        return self.create_at(reach, label)

    def adopt_found(
        self, kind: PlaceKind, finding: PlaceFinding, untrusted_password: str, label: str = ""
    ) -> Repository:
        """Take over the copy that lies in a folder; PLACE_EMPTY if there is none."""
        self._demand_usable(finding)
        if not finding.holds_repository:
            raise PracticeGuardError(ErrorCode.PLACE_EMPTY, {"location": finding.location})
        return self.adopt_at(Reach(kind, finding.location), untrusted_password, label)

    def make_first(self, repository: Repository) -> BackupPlan:
        """Let a place be the one from which files are restored unless another is chosen."""
        plan = self._plan()
        if repository.key not in plan.repositories:
            raise PracticeGuardError(ErrorCode.INPUT_INVALID, {"field": "place"})
        others = tuple(key for key in plan.repositories if key != repository.key)
        changed = replace(plan, repository=repository.key, others=others)
        self.store.save_plan(changed)
        return changed

    def _demand_usable(self, finding: PlaceFinding) -> None:
        if finding.problem is not None:
            raise PracticeGuardError(finding.problem, {"location": finding.location})

    def _join(self, repository: Repository) -> Repository:
        plan = self._plan()
        if repository.key not in plan.repositories:
            # Not a new version of the plan: what is copied stays the same, figures compare.
            self.store.save_plan(replace(plan, others=(*plan.others, repository.key)))
        return repository

    def _plan(self) -> BackupPlan:
        plan = self.store.plan()
        if plan is None:
            raise PracticeGuardError(ErrorCode.NOT_SET_UP)
        return plan
