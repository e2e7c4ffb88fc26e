"""Encrypted archives for people outside the practice."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from practiceguard.domain.secret import Secret


class Member(NamedTuple):
    """One file of an archive."""

    name: str
    """In the archive, where anybody can read it."""
    size: int
    """Bytes that are expected."""
    content: Iterator[bytes]


class Archives(Protocol):
    """Writes archives that are opened with a password, or with none, without this program."""

    def write(self, target: Path, password: Secret | None, members: Iterable[Member]) -> None:
        """Write an archive to `target`, which must not exist: whole, or not at all.

        With a password nothing but encrypted bytes ever reaches the disk. The same members in the
        same order, without one, make the same bytes. Whatever the content of a member raises
        passes through; TARGET_FULL, TARGET_NOT_WRITABLE. Nothing is left after any of these.
        """
        ...

    def fingerprints(self, archive: Path, password: Secret | None) -> Mapping[str, str]:
        """Open an archive and return the SHA-256 of each member by its name.

        TARGET_NOT_WRITABLE if it does not open, or is not whole: the drive did not keep it.
        """
        ...
