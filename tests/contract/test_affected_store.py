"""What every AffectedStore does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.affected_store import DatabaseAffectedStore
from practiceguard.adapters.database.connection import open_database
from practiceguard.domain.incident.address_book import AddressBook
from practiceguard.domain.incident.address_entry import AddressEntry, EntryMark
from practiceguard.domain.incident.address_import import Aside, Merged, SetAside
from practiceguard.domain.incident.birth import Birth
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.day_reading import DayOrder
from practiceguard.domain.incident.name_reading import Reads
from practiceguard.domain.incident.naming import ListedPatient, Naming, NamingRule, Where
from practiceguard.domain.incident.question import Answer
from practiceguard.services.ports import AffectedStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_affected import MemoryAffectedStore
from tests.fakes.memory_secrets import MemorySecretStore

NAMING = Naming(
    (
        NamingRule("/home/praxis/Patienten"),
        NamingRule("/", Where.FILE, 1, Reads.TEMPLATE, "_", "{number} – {name}, {first}"),
    ),
    {
        "4711": ListedPatient("4711", "Žukauskienė Šarūnė", Birth(1980, 2, 29)),
        "佐藤": ListedPatient("", "佐藤 花子"),
    },
    frozenset({"vorlagen"}),
)
ENTRY = AddressEntry(
    row=2,
    number="0012",
    surname="O’Brien-Müller",
    given_name="Zoë 😀",
    former_name="Lefèvre",
    born=date(1980, 2, 29),
    born_text="29.02.80",
    street='=HYPERLINK("x")',
    postal_code="00100",
    city="Vilnius",
    region="US-CA",
    region_text="Kalifornien",
    country="LT",
    country_text="Lietuva",
    language="lt",
    language_text="lietuvių",
    email="zoe@example.org",
    phone="+370 1",
    minor=False,
    deceased=None,
    protected=True,
    email_agreed=True,
    marks=frozenset({EntryMark.FORMULA, EntryMark.CONTROL_CHARACTERS}),
    rest=("a", "\udcff"),
)
BOOK = AddressBook(
    (ENTRY, AddressEntry(row=3, surname="Doe")),
    NOON,
    "Ann",
    "Patienten 佐藤.csv",
    5,
    (SetAside(1, Aside.HEADING, ("Nr", "Name")), SetAside(4, Aside.EMPTY, ())),
    (Merged(5, 2, ("12", "O'Brien")),),
)


@pytest.fixture(params=["memory", "database"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AffectedStore]:
    if request.param == "memory":
        yield MemoryAffectedStore()
        return
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    yield DatabaseAffectedStore(database)
    database.close()


def test_at_first_nothing_is_known(store: AffectedStore) -> None:
    assert store.naming() is None
    assert store.mapping("name|vorname") is None
    assert store.answers() == {}
    assert store.address_book() is None


def test_rules_come_back_as_they_were_chosen(store: AffectedStore) -> None:
    store.save_naming(Naming(), "Ann", NOON)
    store.save_naming(NAMING, "Ann", NOON - timedelta(days=1))
    assert store.naming() == NAMING


def test_the_meaning_of_columns_is_remembered_for_each_kind_of_table(store: AffectedStore) -> None:
    mapping = ColumnMapping((Column.NUMBER, None, Column.SURNAME), 3, DayOrder.DAY_FIRST, 1900)
    other = ColumnMapping((), home_country="LT")
    store.save_mapping("nr|pavardė", other)
    store.save_mapping("nr|pavardė", mapping)
    store.save_mapping("#3", other)
    assert store.mapping("nr|pavardė") == mapping
    assert store.mapping("#3") == other


def test_the_last_answer_counts(store: AffectedStore) -> None:
    for value in ("merge", "keep-apart"):
        store.say(Answer("a", value, "Ann", NOON))
    store.say(Answer("b", "none", "Ann", NOON))
    assert store.answers() == {"a": "keep-apart", "b": "none"}


def test_an_address_book_comes_back_cell_by_cell_and_takes_the_place_of_the_last(
    store: AffectedStore,
) -> None:
    store.save_address_book(replace(BOOK, entries=(), file_name="old.csv"))
    store.save_address_book(BOOK)
    assert store.address_book() == BOOK
