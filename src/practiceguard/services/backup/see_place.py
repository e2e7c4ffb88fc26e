"""Look whether a place can be reached just now, for the agent that waits and the window that tells.

One answer for both: a window that says "waits for the network" while the agent tries would lie.
"""

from collections.abc import Callable
from dataclasses import dataclass

from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import AWAY, PracticeGuardError
from practiceguard.services.backup.find_drive import FindDrive
from practiceguard.services.ports import Places


@dataclass(frozen=True)
class SeePlace:
    """Asks the place itself, and nothing that needs a password."""

    find_drive: FindDrive
    places: Places
    exists: Callable[[str], bool]
    """Whether there is something at a location; False for a drive that fails, never an error."""

    def __call__(self, repository: Repository) -> bool:
        """Return whether a run could begin there; what is wrong with a place that answers, it says.

        A drive that came back under another name is there.
        """
        if repository.connection is not None:
            try:
                self.places.reach(repository.connection)
            except PracticeGuardError as error:
                return error.code not in AWAY
            return True
        if not repository.kind.is_folder or self.exists(repository.location):
            return True
        try:
            return self.find_drive.elsewhere(repository) is not None
        except PracticeGuardError:
            return True  # there twice: the run that is due says so
