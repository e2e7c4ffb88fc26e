"""The agent at login: whether the system will start it, and seeing to that."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol


class Registration(StrEnum):
    """Whether the agent starts at login. The value is stable: it is printed as JSON."""

    IN_ORDER = "in-order"
    """Registered as it should be."""
    MISSING = "missing"
    CHANGED = "changed"
    """Registered, but for another program, altered by hand, or switched off."""
    NOT_POSSIBLE = "not-possible"


class AutostartReason(StrEnum):
    """Why it is not in order."""

    SWITCHED_OFF = "switched-off"  # in the system's own list of start programs
    ALTERED = "altered"  # another program, another folder, or altered by hand
    PROGRAM_NOT_INSTALLED = "program-not-installed"  # it runs from where it will not be tomorrow
    FORBIDDEN = "forbidden"  # whoever looks after the computer has forbidden it
    NAME_NOT_POSSIBLE = "name-not-possible"  # too long, or with signs that cannot be written there


@dataclass(frozen=True)
class AutostartState:
    """What the system will do at the next login of this user."""

    registration: Registration
    reason: AutostartReason | None = None
    """None if it is in order, or simply missing."""
    way: str = ""
    """For the expert: `systemd`, `desktop`, `launchd` or `run-key`; empty if there is none."""

    @property
    def is_in_order(self) -> bool:
        """Return whether nothing needs to be done."""
        return self.registration is Registration.IN_ORDER

    @property
    def can_be_repaired(self) -> bool:
        """Return whether `install` would put it in order."""
        return self.registration in {Registration.MISSING, Registration.CHANGED}


class Autostart(Protocol):
    """What starts the agent of one state folder when this user logs in."""

    def state(self) -> AutostartState:
        """Return whether the agent starts at login; changes nothing."""
        ...

    def install(self) -> None:
        """See to it that the agent starts at login, whatever was there before.

        AUTOSTART_REFUSED if the system does not let us. May be called again at any time: it does
        not stop an agent or a run.
        """
        ...

    def start(self) -> bool:
        """Start the agent now as a login would, watched over by the system.

        False where nothing watches over it, or it is not installed: start the process yourself.
        """
        ...

    def remove(self) -> None:
        """Take everything away that `install` left; nothing there is no error.

        Where the system watches over the agent it is stopped as well; a run that is on goes on.
        """
        ...
