"""What every ContactStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.contact_store import DatabaseContactStore
from practiceguard.domain.incident.contacts import Contact, ContactRole, HomeCopy
from practiceguard.domain.incident.roles import Helper, Role, Task
from practiceguard.domain.practice_details import PracticeDetails
from practiceguard.services.ports import ContactStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_contacts import MemoryContactStore
from tests.fakes.memory_secrets import MemorySecretStore

INSURER = Contact(
    ContactRole.INSURER, "MACSF (fictif) 佐藤", "+33 1 23", "17", "a@b.fr", "P-1", "two\nlines",
    verified_on=date(2026, 3, 1), verified_by="Sophie", changed_at=NOON,
)  # fmt: skip
LEADS = Role(Task.LEADS, Helper("Zoë", "+33 6 1"), Helper("Ann", "+33 6 2"), NOON)
DETAILS = PracticeDetails("Cabinet", street="1, rue de l’Église", country="FR")
COPY = HomeCopy("chez le Dr", NOON, "Sophie")


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[ContactStore]:
    if request.param == "memory":
        yield MemoryContactStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseContactStore(database)
    database.close()


def test_at_first_there_is_nothing(store: ContactStore) -> None:
    assert (store.contacts(), store.roles()) == ((), ())
    assert (store.details(), store.home_copy()) == (None, None)


def test_everything_comes_back_as_it_was(store: ContactStore) -> None:
    none = Contact(ContactRole.BANK, has_none=True)
    store.save_contact(none)
    store.save_contact(INSURER)
    store.save_role(LEADS)
    store.save_details(DETAILS)
    store.save_home_copy(COPY)
    assert store.contacts() == (INSURER, none)
    assert store.roles() == (LEADS,)
    assert store.details() == DETAILS
    assert store.home_copy() == COPY


def test_the_later_one_holds_instead_of_the_one_before(store: ContactStore) -> None:
    for one in (INSURER, replace(INSURER, number="+33 9")):
        store.save_contact(one)
    for role in (LEADS, replace(LEADS, deputy=Helper())):
        store.save_role(role)
    for details in (DETAILS, PracticeDetails()):
        store.save_details(details)
    later = replace(COPY, taken_at=NOON + timedelta(days=1))
    for copy in (COPY, later):
        store.save_home_copy(copy)
    assert [one.number for one in store.contacts()] == ["+33 9"]
    assert [one.deputy for one in store.roles()] == [Helper()]
    assert store.details() == PracticeDetails()
    assert store.home_copy() == later
