"""Our own records of who hosts a place, and the law about it."""

from typing import Protocol

from practiceguard.domain.backup.hosting import Hosting
from practiceguard.domain.backup.hosting_rule import HostingRule
from practiceguard.domain.backup.repository import RepositoryKey


class HostingStore(Protocol):
    """What was said about who hosts a place. Nothing in it is ever changed or deleted."""

    def say(self, answer: Hosting) -> None:
        """Write down an answer; the earlier ones stay."""
        ...

    def answers(self, key: RepositoryKey) -> tuple[Hosting, ...]:
        """Return all answers of a place, the newest first."""
        ...


class HostingRules(Protocol):
    """The law that was read, as data."""

    def all(self) -> tuple[HostingRule, ...]: ...
