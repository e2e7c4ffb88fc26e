"""Which kinds of records a use case altered, so that each view decides whether to reload."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """What changed, not what happened."""

    practice: bool = False
    plan: bool = False
    runs: bool = False
    snapshots: bool = False
    protection: bool = False
    sheet: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        return Changes(
            practice=self.practice or other.practice,
            plan=self.plan or other.plan,
            runs=self.runs or other.runs,
            snapshots=self.snapshots or other.snapshots,
            protection=self.protection or other.protection,
            sheet=self.sheet or other.sheet,
        )
