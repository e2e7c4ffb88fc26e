"""Keyrings that are not on this machine: what theirs errors look like, and what we make of them."""

from typing import Any

import pytest
from keyring.errors import KeyringError, PasswordDeleteError, PasswordSetError

from practiceguard.adapters import secrets
from practiceguard.adapters.secrets import KeyringSecretStore
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

TEXT = "a secret that must not be shown"


class WindowsError(Exception):
    """As `pywintypes.error` is: a number, and the function that failed."""

    def __init__(self, number: int) -> None:
        super().__init__(number, "CredWrite", TEXT)
        self.winerror = number


class MacError(Exception):
    """As the library's `api.Error` for macOS is: a status and a text."""


class PretendKeyring:
    """A back end whose every call fails, or which keeps something else than it was given."""

    def __init__(self, error: Exception | None = None, cause: Exception | None = None) -> None:
        self._error = error
        self._cause = cause

    def get_password(self, service: str, username: str) -> str | None:
        self._fail()
        return "cut sh"

    def set_password(self, service: str, username: str, password: str) -> None:
        self._fail()

    def delete_password(self, service: str, username: str) -> None:
        self._fail()
        raise PasswordDeleteError("not allowed")

    def _fail(self) -> None:
        if self._error is not None:
            raise self._error from self._cause


def a_store(monkeypatch: pytest.MonkeyPatch, backend: Any) -> KeyringSecretStore:
    monkeypatch.setattr(secrets, "_usable_backends", lambda: [backend])
    return KeyringSecretStore("PracticeGuard", "0123456789abcdef", patience=20)


@pytest.mark.parametrize(
    ("error", "cause", "expected", "details"),
    [
        # 1312: no such logon session, as in a task that runs while nobody is logged on.
        (WindowsError(1312), None, ErrorCode.KEYRING_MISSING, "WindowsError 1312"),
        (
            KeyringError("Can't get password"),
            MacError(-25308, "Unknown Error"),
            ErrorCode.KEYRING_LOCKED,
            "KeyringError",
        ),
        (
            PasswordSetError("Can't store password"),
            MacError(-34018, "Unknown Error"),
            ErrorCode.KEYRING_MISSING,
            "PasswordSetError",
        ),
        (ConnectionResetError(TEXT), None, ErrorCode.KEYRING_MISSING, "ConnectionResetError"),
    ],
)
def test_every_failure_is_one_of_ours_and_shows_no_secret(
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
    cause: Exception | None,
    expected: ErrorCode,
    details: str,
) -> None:
    store = a_store(monkeypatch, PretendKeyring(error, cause))
    with pytest.raises(PracticeGuardError) as refused:
        store.set("repository-1", Secret(TEXT))
    assert (refused.value.code, refused.value.details) == (expected, details)
    assert TEXT not in str(refused.value)
    assert refused.value.__cause__ is None


def test_a_keyring_that_cuts_a_secret_short_is_not_trusted(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        a_store(monkeypatch, PretendKeyring()).set("repository-1", Secret("cut short"))
    assert refused.value.code is ErrorCode.KEYRING_MISSING


def test_a_keyring_that_keeps_what_it_was_to_forget_is_locked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        a_store(monkeypatch, PretendKeyring()).delete("repository-1")
    assert refused.value.code is ErrorCode.KEYRING_LOCKED
