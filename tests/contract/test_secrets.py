"""What every SecretStore does, in memory and over a real Secret Service."""

import sys
from collections.abc import Iterator

import pytest

from practiceguard.adapters.secrets import KeyringSecretStore
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import SecretStore
from tests.fakes.memory_secrets import MemorySecretStore
from tests.keyring_session import KeyringSession, keyring_session

REAL = pytest.param(
    "keyring",
    marks=[
        pytest.mark.real_keyring,
        pytest.mark.skipif(sys.platform != "linux", reason="the Secret Service is Linux's"),
    ],
)


@pytest.fixture(scope="module")
def session() -> Iterator[KeyringSession]:
    with keyring_session() as one:
        one.unlock()
        yield one


@pytest.fixture(params=["memory", REAL])
def store(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> SecretStore:
    if request.param == "memory":
        return MemorySecretStore()
    request.getfixturevalue("session").apply(monkeypatch)
    # A namespace per test: what one keeps, the next does not see.
    return KeyringSecretStore("PracticeGuard test", request.node.name, patience=20)


def test_it_has_a_name(store: SecretStore) -> None:
    assert store.describe()


def test_a_secret_that_was_never_kept_is_none(store: SecretStore) -> None:
    assert store.get("repository-1") is None


@pytest.mark.parametrize(
    "text",
    ["x", "päss wörd 😀 \t\n\"'\\", " leading and trailing ", "k" * 1200, "é" * 1200, "😀" * 600],
    ids=["short", "odd", "spaces", "longest", "longest-accents", "longest-emoji"],
)
def test_a_secret_comes_back_as_it_was(store: SecretStore, text: str) -> None:
    store.set("repository-1", Secret(text))
    assert store.get("repository-1") == Secret(text)


def test_the_last_one_kept_counts(store: SecretStore) -> None:
    store.set("repository-1", Secret("first"))
    store.set("repository-1", Secret("second"))
    assert store.get("repository-1") == Secret("second")


def test_names_are_apart(store: SecretStore) -> None:
    store.set("repository-1", Secret("one"))
    store.set("repository-12", Secret("twelve"))
    assert store.get("repository-1") == Secret("one")
    store.delete("repository-1")
    assert store.get("repository-12") == Secret("twelve")


def test_a_deleted_secret_is_gone_and_deleting_again_is_no_error(store: SecretStore) -> None:
    store.set("repository-1", Secret("one"))
    store.delete("repository-1")
    assert store.get("repository-1") is None
    store.delete("repository-1")
    store.delete("never kept")


@pytest.mark.parametrize("text", ["k" * 1201, "😀" * 601])
def test_what_windows_would_not_take_is_refused_everywhere(store: SecretStore, text: str) -> None:
    store.set("repository-1", Secret("short"))
    with pytest.raises(PracticeGuardError) as refused:
        store.set("repository-1", Secret(text))
    assert refused.value.code is ErrorCode.SECRET_TOO_LONG
    assert store.get("repository-1") == Secret("short")


def test_an_empty_secret_is_our_own_mistake(store: SecretStore) -> None:
    with pytest.raises(ValueError, match="empty"):
        store.set("repository-1", Secret(""))
