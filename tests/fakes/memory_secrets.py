"""A keyring in memory, which can be missing or locked on demand."""

import platform

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

LONGEST = 1200


class MemorySecretStore:
    """`SecretStore` without a system behind it.

    `is_missing`: no keyring on this machine; `is_locked`: there, but not opened.
    """

    def __init__(self, *, is_missing: bool = False, is_locked: bool = False) -> None:
        self.is_missing = is_missing
        self.is_locked = is_locked
        self.entries: dict[str, Secret] = {}

    def describe(self) -> str:
        if self.is_missing:
            raise PracticeGuardError(ErrorCode.KEYRING_MISSING, {"system": platform.system()})
        return "memory"

    def get(self, name: str) -> Secret | None:
        self._open()
        return self.entries.get(name)

    def set(self, name: str, secret: Secret) -> None:
        if not secret:
            raise ValueError("an empty secret protects nothing")
        length = len(secret.reveal().encode("utf-16-le", "surrogatepass")) // 2
        if length > LONGEST:
            raise PracticeGuardError(
                ErrorCode.SECRET_TOO_LONG, {"length": str(length), "longest": str(LONGEST)}
            )
        self._open()
        self.entries[name] = secret

    def delete(self, name: str) -> None:
        self._open()
        self.entries.pop(name, None)

    def _open(self) -> None:
        self.describe()
        if self.is_locked:
            raise PracticeGuardError(ErrorCode.KEYRING_LOCKED, {"system": platform.system()})
