"""The keyring as it is on a Linux desktop: open, locked, gone; and never a file instead."""

import gc
import logging
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from practiceguard.adapters import secrets
from practiceguard.adapters.secrets import KeyringSecretStore, namespace_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from tests.keyring_session import KeyringSession, keyring_session

pytestmark = [
    pytest.mark.real_keyring,
    pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's"),
]

# The library forgets to close its connection when the keyring stays locked.
LEAKS = pytest.mark.filterwarnings("ignore:unclosed <socket:ResourceWarning")
TEXT = "a secret that must not be found anywhere"


@pytest.fixture
def session(monkeypatch: pytest.MonkeyPatch) -> Iterator[KeyringSession]:
    with keyring_session() as one:
        one.apply(monkeypatch)
        yield one
        gc.collect()


def a_store(namespace: str = "0123456789abcdef") -> KeyringSecretStore:
    return KeyringSecretStore("PracticeGuard", namespace, patience=20)


def code_of(question: object) -> ErrorCode:
    assert callable(question)
    with pytest.raises(PracticeGuardError) as refused:
        question()
    assert refused.value.facts == {"system": "Linux"}
    assert TEXT not in str(refused.value) + refused.value.details
    return refused.value.code


def test_a_secret_outlives_the_keyring_and_is_nowhere_in_clear(
    session: KeyringSession, caplog: pytest.LogCaptureFixture
) -> None:
    session.unlock()
    store = a_store()
    with caplog.at_level(logging.DEBUG):
        assert store.describe() == "Secret Service"
        store.set("repository-1", Secret(TEXT))
        session.stop_keyring()
        session.unlock()
        assert store.get("repository-1") == Secret(TEXT)
    assert TEXT not in caplog.text
    kept = [file for file in session.folder.rglob("*") if file.is_file()]
    assert any(file.suffix == ".keyring" for file in kept)
    assert not any(TEXT.encode() in file.read_bytes() for file in kept)


def test_two_practices_do_not_see_each_other(session: KeyringSession, tmp_path: Path) -> None:
    session.unlock()
    one, two = a_store(namespace_of(tmp_path / "one")), a_store(namespace_of(tmp_path / "two"))
    one.set("repository-1", Secret("one"))
    assert two.get("repository-1") is None
    two.set("repository-1", Secret("two"))
    one.delete("repository-1")
    assert two.get("repository-1") == Secret("two")


@LEAKS
def test_a_keyring_that_nobody_opened_is_locked(session: KeyringSession) -> None:
    session.unlock()
    store = a_store()
    store.set("repository-1", Secret(TEXT))
    session.stop_keyring()
    session.start_locked()
    assert code_of(lambda: store.get("repository-1")) is ErrorCode.KEYRING_LOCKED
    assert code_of(lambda: store.set("repository-1", Secret(TEXT))) is ErrorCode.KEYRING_LOCKED
    assert code_of(lambda: store.delete("repository-1")) is ErrorCode.KEYRING_LOCKED


@LEAKS
def test_a_keyring_opened_with_the_wrong_password_is_locked(session: KeyringSession) -> None:
    session.unlock("right")
    a_store().set("repository-1", Secret(TEXT))
    session.stop_keyring()
    session.unlock("wrong")
    assert code_of(lambda: a_store().get("repository-1")) is ErrorCode.KEYRING_LOCKED


def test_a_bus_without_a_keyring_is_a_missing_keyring(session: KeyringSession) -> None:
    store = a_store()
    assert code_of(store.describe) is ErrorCode.KEYRING_MISSING
    assert code_of(lambda: store.get("repository-1")) is ErrorCode.KEYRING_MISSING
    assert code_of(lambda: store.set("repository-1", Secret(TEXT))) is ErrorCode.KEYRING_MISSING
    assert code_of(lambda: store.delete("repository-1")) is ErrorCode.KEYRING_MISSING


def test_a_keyring_installed_meanwhile_is_found(session: KeyringSession) -> None:
    store = a_store()
    assert code_of(store.describe) is ErrorCode.KEYRING_MISSING
    session.unlock()
    assert store.describe() == "Secret Service"


def test_a_keyring_that_died_is_missing(session: KeyringSession) -> None:
    session.unlock()
    store = a_store()
    store.set("repository-1", Secret(TEXT))
    session.stop_keyring()
    assert code_of(lambda: store.get("repository-1")) is ErrorCode.KEYRING_MISSING


def test_no_bus_is_a_missing_keyring(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for address in (None, f"unix:path={tmp_path}/nobody-listens"):
        if address is None:
            monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
        else:
            monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
        assert code_of(a_store().describe) is ErrorCode.KEYRING_MISSING


PROGRAM = """
import sys
from practiceguard.adapters.secrets import KeyringSecretStore
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.secret import Secret
store = KeyringSecretStore("PracticeGuard", "0123456789abcdef", patience=20)
try:
    store.set("repository-1", Secret(sys.stdin.read()))
    print(store.describe())
except PracticeGuardError as error:
    print(error.code.value)
"""


@pytest.mark.parametrize("choice", ["keyring.backends.null.Keyring", "plaintext_keyring.Plaintext"])
def test_no_setting_of_the_library_leads_a_secret_elsewhere(
    session: KeyringSession, tmp_path: Path, choice: str
) -> None:
    # A back end such as keyrings.alt has, installed and chosen both ways the library knows.
    (tmp_path / "plaintext_keyring.py").write_text(
        "from pathlib import Path\n"
        "from keyring.backend import KeyringBackend\n"
        "class Plaintext(KeyringBackend):\n"
        "    priority = 9\n"
        "    def get_password(self, service, username): return Path('clear').read_text()\n"
        "    def set_password(self, service, username, password):\n"
        "        Path('clear').write_text(password)\n"
    )
    settings = Path(session.environment["XDG_CONFIG_HOME"]) / "python_keyring"
    settings.mkdir()
    (settings / "keyringrc.cfg").write_text(f"[backend]\ndefault-keyring={choice}\n")
    source = Path(secrets.__file__).parents[2]
    environment = {
        **session.environment,
        "PYTHON_KEYRING_BACKEND": choice,
        "PYTHONPATH": os.pathsep.join([str(source), str(tmp_path)]),
    }

    def answer() -> str:
        return subprocess.run(
            [sys.executable, "-c", PROGRAM],
            env=environment,
            cwd=tmp_path,
            input=TEXT,
            text=True,
            capture_output=True,
            check=True,
            timeout=60,
        ).stdout.strip()

    assert answer() == "keyring-missing"
    session.unlock()
    assert answer() == "Secret Service"
    assert not (tmp_path / "clear").exists()


def test_a_question_that_stays_open_counts_as_locked_and_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    answered = threading.Event()
    monkeypatch.setattr(secrets, "_usable_backends", lambda: answered.wait(30) and [])
    store = KeyringSecretStore("PracticeGuard", "0123456789abcdef", patience=0.1)
    try:
        assert code_of(lambda: store.get("repository-1")) is ErrorCode.KEYRING_LOCKED
        # The question is still on the screen: a second one is not put beside it.
        assert code_of(lambda: store.get("repository-1")) is ErrorCode.KEYRING_LOCKED
    finally:
        answered.set()
    monkeypatch.undo()
    with secrets._one_at_a_time:
        pass


def test_many_threads_may_ask_at_once(session: KeyringSession) -> None:
    session.unlock()
    store = a_store()
    found: list[Secret | None] = []

    def keep_and_read(number: int) -> None:
        store.set(f"repository-{number}", Secret(f"secret {number}"))
        found.append(store.get(f"repository-{number}"))

    threads = [threading.Thread(target=keep_and_read, args=[number]) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(one.reveal() for one in found if one) == [f"secret {n}" for n in range(6)]


def test_the_namespace_stays_when_the_folder_moves(tmp_path: Path) -> None:
    before = namespace_of(tmp_path / "one")
    (tmp_path / "one").rename(tmp_path / "two")
    assert namespace_of(tmp_path / "two") == before
    assert namespace_of(tmp_path / "one") != before


def test_a_damaged_namespace_is_not_made_anew(tmp_path: Path) -> None:
    namespace_of(tmp_path)
    (tmp_path / "keyring-namespace").write_bytes(b"\x00\xff")
    with pytest.raises(PracticeGuardError) as refused:
        namespace_of(tmp_path)
    assert refused.value.code is ErrorCode.DATABASE_UNREADABLE
