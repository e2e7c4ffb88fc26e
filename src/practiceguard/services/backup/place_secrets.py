"""Keep what opens the way to a place in the keyring, also where it is longer than one entry."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from practiceguard.domain.backup.connection import SecretPart
from practiceguard.domain.backup.repository import Repository, RepositoryKey
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import SecretStore, place_secret_name

ENTRY_LENGTH = 1000
"""Characters per entry; Windows takes some 1,280, and the first entry has a head."""
MOST_ENTRIES = 20
_HEAD = "\x1e"
"""Begins the first entry of several: no password that somebody types has it."""


@dataclass(frozen=True)
class PlaceSecrets:
    """The secrets of places, one keyring entry each, or a numbered row of entries."""

    secrets: SecretStore

    def of(self, repository: Repository) -> Mapping[SecretPart, Secret]:
        """Return the secrets of a place, {} of a folder; PLACE_SECRET_MISSING if one is lost."""
        found = self.left_of(repository)
        if repository.connection and set(repository.connection.secret_parts) - set(found):
            raise PracticeGuardError(ErrorCode.PLACE_SECRET_MISSING, {"place": repository.label})
        return found

    def left_of(self, repository: Repository) -> Mapping[SecretPart, Secret]:
        """Return those secrets of a place that the keyring still has."""
        parts = repository.connection.secret_parts if repository.connection else ()
        found = {part: self._get(repository.key, part) for part in parts}
        return {part: secret for part, secret in found.items() if secret is not None}

    def keep(self, key: RepositoryKey, secrets: Mapping[SecretPart, Secret]) -> None:
        """Keep these secrets under that key; what is not named stays."""
        for part, secret in secrets.items():
            self._set(key, part, secret)

    def delete(self, key: RepositoryKey) -> None:
        """Forget every secret of a place."""
        for part in SecretPart:
            self._forget(key, part, 1)

    def _get(self, key: RepositoryKey, part: SecretPart) -> Secret | None:
        first = self.secrets.get(place_secret_name(key, part))
        if first is None or not first.reveal().startswith(_HEAD):
            return first
        count, digest, text = first.reveal().removeprefix(_HEAD).split(":", 2)
        pieces = [text]
        for number in range(2, int(count) + 1):
            piece = self.secrets.get(_entry(key, part, number))
            if piece is None:
                return None
            pieces.append(piece.reveal())
        whole = "".join(pieces)
        # Of a row that was only half written, no part is any good.
        return Secret(whole) if _digest(whole) == digest else None

    def _set(self, key: RepositoryKey, part: SecretPart, secret: Secret) -> None:
        text = secret.reveal()
        # Counted as Windows does, where a character outside the common plane takes two.
        length = len(text.encode("utf-16-le")) // 2
        if length <= ENTRY_LENGTH and not text.startswith(_HEAD):
            self.secrets.set(place_secret_name(key, part), secret)
            self._forget(key, part, 2)
            return
        step = ENTRY_LENGTH // 2
        pieces = [text[start : start + step] for start in range(0, len(text), step)]
        if len(pieces) > MOST_ENTRIES:
            facts = {"length": str(length), "longest": str(MOST_ENTRIES * step)}
            raise PracticeGuardError(ErrorCode.SECRET_TOO_LONG, facts)
        for number, piece in enumerate(pieces[1:], start=2):
            self.secrets.set(_entry(key, part, number), Secret(piece))
        head = f"{_HEAD}{len(pieces)}:{_digest(text)}:"
        self.secrets.set(place_secret_name(key, part), Secret(head + pieces[0]))
        self._forget(key, part, len(pieces) + 1)

    def _forget(self, key: RepositoryKey, part: SecretPart, first: int) -> None:
        """Remove the entries from that number on."""
        for number in range(first, MOST_ENTRIES + 1):
            name = _entry(key, part, number)
            if number > 1 and self.secrets.get(name) is None:
                return
            self.secrets.delete(name)


def _entry(key: RepositoryKey, part: SecretPart, number: int) -> str:
    name = place_secret_name(key, part)
    return name if number == 1 else f"{name}-{number}"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:16]
