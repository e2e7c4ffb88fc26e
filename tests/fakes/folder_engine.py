"""The fake engine for tests that look at the disk: a real repository is a folder, not a dict."""

from pathlib import Path

from practiceguard.services.ports import Access
from tests.fakes.fake_engine import FakeEngine


class FolderEngine(FakeEngine):
    """The fake engine, leaving on disk what tells a repository from another folder."""

    def initialize(self, access: Access) -> str:
        restic_id = super().initialize(access)
        if access.connection is None:
            mark_as_repository(Path(access.location))
        return restic_id


def mark_as_repository(folder: Path) -> None:
    """Make a folder look like a restic repository."""
    (folder / "keys").mkdir(parents=True, exist_ok=True)
    (folder / "config").write_bytes(b"fake")
