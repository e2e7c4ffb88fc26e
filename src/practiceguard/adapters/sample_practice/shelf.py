"""Put documents on disk with fixed times, and keep count of them."""

import os
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from practiceguard.adapters.sample_practice.documents import Document, Kind

Report = Callable[[int, int], None]

# Everything a practice is made of is older than this, and what changes later is younger.
MADE_AT = datetime(2026, 2, 27, 17, tzinfo=UTC)

_FILES_BETWEEN_REPORTS = 50
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


class Shelf:
    """A new tree of files below `root`, which is made and must be empty, else FileExistsError."""

    def __init__(self, root: Path, files_in_all: int, report: Report | None) -> None:
        root.mkdir(parents=True, exist_ok=True)
        if any(root.iterdir()):
            raise FileExistsError(f"{root} is not empty: a sample practice needs a new folder")
        self.root = root
        self._in_all = files_in_all
        self._report = report
        self._folders = [root]
        self.files = 0
        self.bytes = 0
        self.kinds = dict.fromkeys(Kind, 0)

    @property
    def folders(self) -> int:
        """How many folders were made below the root."""
        return len(self._folders) - 1

    def folder(self, path: Path) -> Path:
        """Make a folder whose parent is there, and return it."""
        path.mkdir()
        self._folders.append(path)
        return path

    def put(self, folder: Path, document: Document) -> None:
        """Write a document that is not there yet."""
        path = folder / document.name
        with path.open("xb") as file:
            file.write(document.content)
        set_modified(path, document.modified_at)
        self._count(document.kind, len(document.content))

    def adopt(self, path: Path) -> None:
        """Count a file that was written by somebody else, and date it."""
        set_modified(path, MADE_AT)
        self._count(Kind.OTHER, path.stat().st_size)

    def finish(self) -> None:
        """Date all folders; after this nothing may be put into them any more."""
        for folder in self._folders:
            set_modified(folder, MADE_AT)

    def _count(self, kind: Kind, size: int) -> None:
        self.files += 1
        self.bytes += size
        self.kinds[kind] += 1
        if self._report is not None and (
            self.files % _FILES_BETWEEN_REPORTS == 0 or self.files == self._in_all
        ):
            self._report(self.files, self._in_all)


def set_modified(path: Path, at: datetime) -> None:
    """Set the time of last change; whole microseconds, without the rounding of a float."""
    nanoseconds = (at - _EPOCH) // timedelta(microseconds=1) * 1_000
    os.utime(path, ns=(nanoseconds, nanoseconds))
