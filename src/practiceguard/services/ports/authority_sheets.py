"""The forms of authorities, as they came with the program."""

from collections.abc import Mapping
from typing import Protocol

from practiceguard.domain.incident.authority_form import AuthorityForm, Said


class AuthoritySheets(Protocol):
    """What each authority's form asks, and our own sentences that stand in one."""

    def all(self) -> tuple[AuthorityForm, ...]:
        """Return every form; the last one is for authorities whose form nobody has looked up."""
        ...

    def words(self) -> Mapping[str, Said]:
        """Return our own sentences by their key."""
        ...
