"""What every LawStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.law_store import DatabaseLawStore
from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.correction import Correction, Entry
from practiceguard.domain.incident.edition import AcceptedUpdate, Proof
from practiceguard.services.ports import LawStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_law import MemoryLawStore
from tests.fakes.memory_secrets import MemorySecretStore

UPDATE = AcceptedUpdate(
    "2027.1.15", date(2027, 1, 15), "a" * 64, Proof.SIGNATURE, "éditeur", "Dr Lefèvre", NOON
)
CORRECTION = Correction(
    "FR", "authority.phone", "+33 1", "+33 2", "au téléphone 佐藤", "Dr Lefèvre", NOON
)


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[LawStore]:
    if request.param == "memory":
        yield MemoryLawStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseLawStore(database)
    database.close()


def test_at_first_there_is_nothing(store: LawStore) -> None:
    assert store.accepted() == ()
    assert store.corrections() == ()


def test_updates_are_kept_whole_the_newest_first(store: LawStore) -> None:
    compared = replace(UPDATE, sha256="b" * 64, proof=Proof.COMPARED, signed_by="")
    store.accept(UPDATE, b"first\0\xff")
    store.accept(compared, b"second")
    assert store.accepted() == (compared, UPDATE)
    assert store.content_of(UPDATE) == b"first\0\xff"
    assert store.content_of(compared) == b"second"


def test_an_update_that_never_came_has_no_content(store: LawStore) -> None:
    with pytest.raises(PracticeGuardError):
        store.content_of(UPDATE)


@pytest.mark.parametrize(
    "value",
    [
        "text with “quotes” and a lone \\ud800",
        72,
        True,
        None,
        (),
        ("fr", "de"),
        {"value": 5, "unit": "days", "starts": "aware"},
        {"tests": ("count",), "count": {"number": 500}},
    ],
)
def test_every_kind_of_entry_comes_back_as_it_was(store: LawStore, value: Entry) -> None:
    one = replace(CORRECTION, value=value, original=value)
    store.correct(one)
    (back,) = store.corrections()
    assert back == one
    assert type(back.value) is type(value)


def test_corrections_stay_in_the_order_in_which_they_were_made(store: LawStore) -> None:
    later = replace(CORRECTION, value="+33 3", at=NOON + timedelta(days=1))
    withdrawal = replace(later, is_withdrawn=True)
    for one in (CORRECTION, later, withdrawal):
        store.correct(one)
    assert store.corrections() == (CORRECTION, later, withdrawal)
