"""Who hosts what, and rules about it, in memory."""

from practiceguard.domain.backup.hosting import Hosting
from practiceguard.domain.backup.hosting_rule import HostingRule
from practiceguard.domain.backup.repository import RepositoryKey


class MemoryHostingStore:
    """`HostingStore` in memory."""

    def __init__(self) -> None:
        self._answers: list[Hosting] = []

    def say(self, answer: Hosting) -> None:
        self._answers.append(answer)

    def answers(self, key: RepositoryKey) -> tuple[Hosting, ...]:
        return tuple(one for one in reversed(self._answers) if one.repository == key)


class FakeHostingRules:
    """`HostingRules` as the test says."""

    def __init__(self, *rules: HostingRule) -> None:
        self.rules = rules

    def all(self) -> tuple[HostingRule, ...]:
        return self.rules
