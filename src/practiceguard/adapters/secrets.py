"""The system's keyring, the only home of secrets; without one we refuse rather than use a file."""

import contextlib
import importlib
import os
import platform
import re
import secrets
import threading
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import TYPE_CHECKING, TypeVar

from filelock import FileLock
from keyring.errors import KeyringLocked, PasswordDeleteError

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

LONGEST_SECRET = 1200
"""UTF-16 units. Windows takes 2,560 bytes; what works on one system shall work on all."""

_USER = "practiceguard"
_NAMESPACE_FILE = "keyring-namespace"
_NAMESPACE = re.compile(r"[0-9a-f]{16}")

# Only what the operating system or its desktop guards. The library's own choice can be turned to
# a file in clear text by an environment variable, a configuration file or a package that happens
# to be installed, so it is not asked.
_BACKENDS = {
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.SecretService.Keyring": "Secret Service",
    "keyring.backends.libsecret.Keyring": "Secret Service (libsecret)",
    "keyring.backends.kwallet.DBusKeyring": "KWallet",
}
# Names of errors of the layers below that mean: there, but nobody opened it.
_LOCKED = frozenset({"LockedException", "PromptDismissedException", "KeychainDenied"})
_LOCKED_ON_MAC = (-25308, -25293, -128)  # no question possible, wrong answer, cancelled

_Answer = TypeVar("_Answer")
_one_at_a_time = threading.Lock()


class KeyringSecretStore:
    """`SecretStore` over the keyring of Windows, macOS or a Linux desktop.

    Every secret is a service of its own, `PREFIX/NAMESPACE/NAME`: Windows renames entries when one
    service has several users. A call that is not answered within `patience` seconds, because a
    question to the user stays open, counts as locked.
    """

    def __init__(self, service_prefix: str, namespace: str, *, patience: float = 120) -> None:
        self._prefix = f"{service_prefix}/{namespace}"
        self._patience = patience

    def describe(self) -> str:
        """Return the name of the keyring in use; raises KEYRING_MISSING if there is none."""
        return _BACKENDS[_name(self._backends()[0])]

    def get(self, name: str) -> Secret | None:
        """Return the secret of that name, or None; KEYRING_MISSING, KEYRING_LOCKED."""
        # All of them: a desktop may have gained a second keyring since the secret was kept.
        for backend in self._backends():
            text = self._ask(partial(backend.get_password, self._service(name), _USER))
            if text is not None:
                return Secret(text)
        return None

    def set(self, name: str, secret: Secret) -> None:
        """Keep a secret and read it back.

        SECRET_TOO_LONG beyond what every system takes; KEYRING_MISSING, KEYRING_LOCKED.
        """
        text = secret.reveal()
        if not text:
            raise ValueError("an empty secret protects nothing")
        length = len(text.encode("utf-16-le", "surrogatepass")) // 2
        if length > LONGEST_SECRET:
            facts = {"length": str(length), "longest": str(LONGEST_SECRET)}
            raise PracticeGuardError(ErrorCode.SECRET_TOO_LONG, facts)
        backend = self._backends()[0]
        self._ask(partial(backend.set_password, self._service(name), _USER, text))
        kept = self._ask(partial(backend.get_password, self._service(name), _USER))
        if kept != text:
            raise _missing("the keyring did not keep what it was given")

    def delete(self, name: str) -> None:
        """Forget a secret; none of that name is no error. KEYRING_MISSING, KEYRING_LOCKED."""
        for backend in self._backends():
            self._ask(partial(_delete, backend, self._service(name)))

    def _service(self, name: str) -> str:
        return f"{self._prefix}/{name}"

    def _backends(self) -> "list[KeyringBackend]":
        """Return the usable keyrings, best first.

        Looked for each time: the keyring may start after us, and be gone after the user logs out.
        """
        found = self._ask(_usable_backends)
        if not found:
            raise _missing("no keyring answers")
        return found

    def _ask(self, question: Callable[[], _Answer]) -> _Answer:
        """Return the keyring's answer, its errors named; never waits for ever."""
        if not _one_at_a_time.acquire(timeout=self._patience):
            raise _locked("an earlier question is still open")
        answers: SimpleQueue[tuple[_Answer | None, Exception | None]] = SimpleQueue()
        # A thread that does not keep the process alive: no keyring lets a question be taken back.
        asking = threading.Thread(
            target=_put_answer, args=(question, answers), name="keyring", daemon=True
        )
        try:
            asking.start()
        except RuntimeError:
            _one_at_a_time.release()
            raise
        try:
            answer, error = answers.get(timeout=self._patience)
        except Empty:
            raise _locked("no answer") from None
        if error is not None:
            # Without the cause: whatever hangs on it may hold the secret in its frames.
            raise _named(error) from None
        return answer  # type: ignore[return-value]  # None only where the question answers it


def namespace_of(state_folder: Path) -> str:
    """Given the state folder, return the name that keeps its secrets apart from other states'.

    It is made by chance and kept in the folder, rather than made from the folder's path: a stick
    gets another drive letter, a renamed user another home, and the secrets must still be found.
    STATE_NOT_WRITABLE if it cannot be kept, DATABASE_UNREADABLE if the file is damaged.
    """
    path = state_folder / _NAMESPACE_FILE
    try:
        state_folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not path.exists():
            _make_namespace(path)
        kept = path.read_bytes().decode("ascii", "replace").strip()
    except OSError as error:
        facts = {"folder": str(state_folder), "reason": error.strerror or type(error).__name__}
        raise PracticeGuardError(ErrorCode.STATE_NOT_WRITABLE, facts) from error
    if not _NAMESPACE.fullmatch(kept):
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE, {"path": str(path)})
    return kept


def renew_damaged_namespace(state_folder: Path, moved_at: datetime) -> None:
    """Given the state folder, rename its file of the keyring's name for us if that is damaged.

    The next `namespace_of` makes another. Raises what `namespace_of` does.
    """
    try:
        namespace_of(state_folder)
    except PracticeGuardError as error:
        if error.code is not ErrorCode.DATABASE_UNREADABLE:
            raise
        path = state_folder / _NAMESPACE_FILE
        path.replace(path.with_name(f"{path.name}.unreadable-{moved_at:%Y%m%d-%H%M%S-%f}"))


def _make_namespace(path: Path) -> None:
    """Write the file, whole or not at all, and only if no other process has just done so."""
    with FileLock(path.with_name(path.name + ".lock"), mode=0o600, timeout=30):
        if path.exists():
            return
        unfinished = path.with_name(path.name + ".unfinished")
        with unfinished.open("w", encoding="ascii") as file:
            file.write(secrets.token_hex(8) + "\n")
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)


def _put_answer(
    question: Callable[[], _Answer],
    answers: "SimpleQueue[tuple[_Answer | None, Exception | None]]",
) -> None:
    try:
        answers.put((question(), None))
    except Exception as error:  # noqa: BLE001  every keyring has errors of its own kind
        answers.put((None, error))
    finally:
        _one_at_a_time.release()


def _usable_backends() -> "list[KeyringBackend]":
    usable = []
    for name in _BACKENDS:
        module, _, kind = name.rpartition(".")
        # Where the system is another one, some of these cannot even be imported.
        with contextlib.suppress(ImportError):
            backend: type[KeyringBackend] = getattr(importlib.import_module(module), kind)
            if backend.viable:
                usable.append(backend())
    return sorted(usable, key=lambda one: float(one.priority), reverse=True)


def _name(backend: "KeyringBackend") -> str:
    return f"{type(backend).__module__}.{type(backend).__qualname__}"


def _delete(backend: "KeyringBackend", service: str) -> None:
    try:
        backend.delete_password(service, _USER)
    except PasswordDeleteError:
        if backend.get_password(service, _USER) is not None:
            raise KeyringLocked from None


def _named(error: Exception) -> PracticeGuardError:
    """Given what a keyring raised, return our error; its text is left out except for numbers."""
    if isinstance(error, PracticeGuardError):
        return error
    number = getattr(error, "winerror", None)
    details = type(error).__name__ + (f" {number}" if number is not None else "")
    chain: list[BaseException] = [error]
    while (cause := chain[-1].__cause__ or chain[-1].__context__) is not None:
        chain.append(cause)
    if any(
        isinstance(one, KeyringLocked)
        or type(one).__name__ in _LOCKED
        or one.args[:1] in {(code,) for code in _LOCKED_ON_MAC}
        for one in chain
    ):
        return _locked(details)
    return _missing(details)


def _missing(details: str) -> PracticeGuardError:
    facts = {"system": platform.system()}
    return PracticeGuardError(ErrorCode.KEYRING_MISSING, facts, details=details)


def _locked(details: str) -> PracticeGuardError:
    facts = {"system": platform.system()}
    return PracticeGuardError(ErrorCode.KEYRING_LOCKED, facts, details=details)
