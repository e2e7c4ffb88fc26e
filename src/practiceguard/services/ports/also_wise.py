"""What is wise after an incident, beside the law."""

from typing import Protocol

from practiceguard.domain.incident.also_wise import OtherTell, SuggestedRepair


class AlsoWise(Protocol):
    """Our own lists, in the order in which they are shown."""

    def others(self) -> tuple[OtherTell, ...]:
        """Return whom it is wise to tell although no law asks for it."""
        ...

    def repairs(self) -> tuple[SuggestedRepair, ...]:
        """Return what usually has to change."""
        ...
