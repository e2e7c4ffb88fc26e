"""What every HostingStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.hosting_store import DatabaseHostingStore
from practiceguard.domain.backup.hosting import Contract, Hoster, Hosting
from practiceguard.domain.backup.hosting_rule import ContractKind
from practiceguard.services.ports import HostingStore
from tests.contract.test_stores import KEY, OTHER_KEY
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_hosting import MemoryHostingStore
from tests.fakes.memory_secrets import MemorySecretStore

ANSWER = Hosting(
    KEY,
    Hoster.SOMEBODY_ELSE,
    NOON,
    "Dr Lefèvre",
    "Hébergeur 佐藤 & Fils",
    "FR",
    (
        Contract(
            ContractKind.HDS,
            "HDS-4711",
            date(2024, 5, 2),
            date(2027, 5, 1),
            "classeur bleu, étagère 2",
            "e" * 64,
        ),
        Contract(ContractKind.ART28),
    ),
)


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[HostingStore]:
    if request.param == "memory":
        yield MemoryHostingStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseHostingStore(database)
    database.close()


def test_at_first_nobody_said_anything(store: HostingStore) -> None:
    assert store.answers(KEY) == ()


@pytest.mark.parametrize(
    "answer",
    [
        ANSWER,
        Hosting(KEY, Hoster.PRACTICE, NOON, "Ann"),
        Hosting(KEY, Hoster.OWN_ELSEWHERE, NOON, "Ann", country="CH"),
    ],
)
def test_an_answer_comes_back_as_it_was_given(store: HostingStore, answer: Hosting) -> None:
    store.say(answer)
    assert store.answers(KEY) == (answer,)
    assert store.answers(OTHER_KEY) == ()


def test_the_newest_answer_is_first_and_the_others_stay(store: HostingStore) -> None:
    # A clock that was wrong does not change the order in which things were said.
    later = replace(ANSWER, host="Other", said_at=NOON - timedelta(days=1))
    store.say(ANSWER)
    store.say(later)
    store.say(ANSWER)
    assert store.answers(KEY) == (ANSWER, later, ANSWER)
