"""What every BinderStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.binder_store import DatabaseBinderStore
from practiceguard.adapters.database.connection import open_database
from practiceguard.domain.incident.binder_copy import BinderCopy, CopyKind
from practiceguard.services.ports.binder import BinderStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_binders import MemoryBinderStore
from tests.fakes.memory_secrets import MemorySecretStore

MADE = BinderCopy(CopyKind.MADE, NOON, "fr", {"law:FR": "ab", "place:佐": "cd"})
PRINTED = replace(MADE, kind=CopyKind.PRINTED, holder="chez le Dr Zoé")


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[BinderStore]:
    if request.param == "memory":
        yield MemoryBinderStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseBinderStore(database)
    database.close()


def test_the_last_of_each_kind_comes_back_as_it_was(store: BinderStore) -> None:
    assert [store.copy(kind) for kind in CopyKind] == [None, None, None]
    later = replace(MADE, made_at=NOON + timedelta(days=1), marks={})
    for copy in (MADE, PRINTED, later):
        store.save_copy(copy)
    assert [store.copy(kind) for kind in CopyKind] == [later, PRINTED, None]
