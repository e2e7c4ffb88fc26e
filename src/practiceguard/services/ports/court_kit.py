"""What a record for a court takes from the files of the program."""

from collections.abc import Mapping
from typing import Protocol

from practiceguard.domain.incident.record_keeping import KeepingTerm


class CourtKit(Protocol):
    """Terms of keeping, and what verifies a record without this program."""

    def terms(self) -> tuple[KeepingTerm, ...]:
        """Return what each law says on keeping, our own floor first."""
        ...

    def verifiers(self) -> Mapping[str, bytes]:
        """Return the files that verify a record, by their names in it."""
        ...
