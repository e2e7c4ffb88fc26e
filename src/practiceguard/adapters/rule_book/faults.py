"""What is wrong in a file of the law."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """Something wrong in a file of the law."""

    path: str
    """Which key, e.g. `duties[1].clock.value`; empty for the file as a whole."""
    what: str


class FaultyRow(Exception):  # noqa: N818  what is found in it is the point
    """A row that is not one, with everything that is wrong."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(f"{one.path}: {one.what}" for one in faults))
