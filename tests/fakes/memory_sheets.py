"""Forms of authorities in memory."""

from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.incident.authority_form import AuthorityForm, Said


@dataclass(frozen=True)
class MemoryAuthoritySheets:
    """AuthoritySheets of exactly these."""

    forms: tuple[AuthorityForm, ...]
    texts: Mapping[str, Said]

    def all(self) -> tuple[AuthorityForm, ...]:
        return self.forms

    def words(self) -> Mapping[str, Said]:
        return self.texts
