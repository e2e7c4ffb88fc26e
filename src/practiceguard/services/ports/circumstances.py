"""What speaks for or against a run just now: battery, and a network that is paid by use."""

from dataclasses import dataclass
from typing import Protocol

from practiceguard.domain.backup.waking import Uptime


@dataclass(frozen=True)
class Power:
    """Where the computer's power comes from."""

    on_battery: bool
    percent: int | None
    """How full the battery is, 0 to 100; None without one, or if it does not say."""


class Circumstances(Protocol):
    """The circumstances; asking never fails and never takes longer than a few seconds."""

    def power(self) -> Power:
        """Return the power now; a computer without a battery is never on battery."""
        ...

    def is_metered(self) -> bool | None:
        """Return whether the network is paid by use; None if the system does not say."""
        ...

    def uptime(self) -> Uptime:
        """Return the clocks that nobody can set, to tell sleep from a set clock."""
        ...
