"""What restic said about the files of one call, and which of them it leaves in doubt."""

from dataclasses import dataclass

from practiceguard.domain.backup.snapshot import Node
from practiceguard.services.ports import RestoreOutcome


@dataclass(frozen=True)
class RestoreErrors:
    """What restic said about files of one call."""

    by_path: dict[str, str]
    about_all: str | None
    """An error that names nothing we asked for: then no file of the call can be trusted."""

    @staticmethod
    def of(outcome: RestoreOutcome, nodes: tuple[Node, ...]) -> "RestoreErrors":
        """Given what a call said and the nodes it was about, return it by their paths."""
        known = {node.path for node in nodes}
        by_path = {error.path: error.reason for error in outcome.errors if error.path in known}
        others = [error.reason for error in outcome.errors if error.path not in known]
        return RestoreErrors(by_path, others[0] if others else None)

    def about(self, path: str) -> str | None:
        """Return why the file of that path is not to be trusted, None if it is."""
        return self.by_path.get(path, self.about_all)
