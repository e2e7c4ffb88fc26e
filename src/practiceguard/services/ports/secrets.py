"""The system's keyring, and the names under which secrets lie in it."""

from typing import Protocol

from practiceguard.domain.backup.connection import SecretPart
from practiceguard.domain.backup.repository import RepositoryKey
from practiceguard.domain.secret import Secret


class SecretStore(Protocol):
    """The system's keyring. KEYRING_MISSING or KEYRING_LOCKED rather than any fallback."""

    def describe(self) -> str:
        """Return the name of the keyring in use; raises KEYRING_MISSING if there is none."""
        ...

    def get(self, name: str) -> Secret | None:
        """Return the secret of that name, or None."""
        ...

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret and read it back; SECRET_TOO_LONG beyond what every system takes."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret; none of that name is no error."""
        ...


def repository_password_name(key: RepositoryKey) -> str:
    """Return the keyring entry of a repository's daily password."""
    return f"repository-{key}"


def pending_code_name(key: RepositoryKey) -> str:
    """Return the keyring entry of a recovery code that is not yet confirmed on paper."""
    return f"recovery-code-{key}"


def place_secret_name(key: RepositoryKey, part: SecretPart) -> str:
    """Return the (first) keyring entry of what opens the way to a place on the network."""
    return f"place-{key}-{part.value}"
