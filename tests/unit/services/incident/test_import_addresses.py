"""An address book from the first look to being remembered; duplicates are asked about."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.table_files import TableFiles
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.address_entry import AddressEntry
from practiceguard.domain.incident.address_import import AddressImport
from practiceguard.domain.incident.columns import Column, ColumnMapping
from practiceguard.domain.incident.naming import list_key
from practiceguard.domain.incident.question import KEEP_APART, MERGE, QuestionKind
from practiceguard.domain.incident.table import Table, TableForm
from practiceguard.services.incident.find_duplicates import find_duplicates
from practiceguard.services.incident.import_addresses import ImportAddresses, patient_list
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_affected import MemoryAffectedStore

CSV = (
    "Eil. Nr.;Pavardė;Vardas;Gimimo data;Šalis;El. paštas\r\n"
    "1;Žukauskienė;Šarūnė;1980-02-29;Lietuva;s@example.lt\r\n"
    "2;Žukauskiene;Sarune;1980-02-29;Ruritania;\r\n"
    "3;Müller;Jürgen;03/04/1979;Vokietija;j@example.de\r\n"
    ";;;;;\r\n"
)


@pytest.fixture
def importing() -> ImportAddresses:
    return ImportAddresses(TableFiles(), MemoryAffectedStore(), FixedClock())


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "pacientai.csv"
    path.write_bytes(CSV.encode("cp1257"))
    return path


def test_a_list_is_looked_at_asked_about_and_taken_in(
    importing: ImportAddresses, path: Path
) -> None:
    look = importing.look(path, country="LT")
    assert look.table.form.encoding == "cp1257"
    assert not look.is_remembered
    first = importing.preview(look.table, look.mapping)
    assert first.read.ambiguous_days == 1
    country, same = first.questions
    assert (country.kind, country.subject) == (QuestionKind.COUNTRY, ("Ruritania", "1"))
    assert same.kind is QuestionKind.SAME_ENTRY
    assert [line.split(" · ")[0] for line in same.subject] == ["1", "2"]

    importing.answer(country, "CZ", "Ann")
    importing.answer(same, MERGE, "Ann")
    second = importing.preview(look.table, look.mapping)
    assert second.questions == ()
    book = importing.take_in("pacientai.csv", look.table, look.mapping, "Ann")
    assert (book.rows, len(book.entries), len(book.merged), len(book.aside)) == (5, 2, 1, 2)
    assert (book.imported_by, book.imported_at) == ("Ann", NOON)
    assert importing.store.address_book() == book
    assert importing.look(path).is_remembered


def test_what_was_said_of_the_columns_is_used_the_next_time(
    importing: ImportAddresses, path: Path
) -> None:
    look = importing.look(path)
    chosen = ColumnMapping((None, *look.mapping.columns[1:]), 1, home_country="LT")
    importing.take_in("x", look.table, chosen, "Ann")
    again = importing.look(path)
    assert again.mapping == chosen
    assert again.is_remembered


@pytest.mark.parametrize(
    ("columns", "by", "field"),
    [((Column.CITY,), "Ann", "columns"), ((Column.SURNAME,), " ", "author")],
)
def test_nobody_or_nothing_to_tell_people_apart_is_refused(
    importing: ImportAddresses, path: Path, columns: tuple[Column, ...], by: str, field: str
) -> None:
    look = importing.look(path)
    with pytest.raises(PracticeGuardError) as refused:
        importing.take_in("x", look.table, ColumnMapping(columns), by)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert refused.value.facts == {"field": field}
    assert importing.store.address_book() is None


def test_an_answer_needs_a_name(importing: ImportAddresses, path: Path) -> None:
    look = importing.look(path)
    question = importing.preview(look.table, look.mapping).questions[0]
    for value, by in (("CZ", "  "), ("Ruritania", "Ann")):
        with pytest.raises(PracticeGuardError) as refused:
            importing.answer(question, value, by)
        assert refused.value.code is ErrorCode.INPUT_INVALID
    assert importing.store.answers() == {}


def test_the_address_book_tells_files_apart_by_its_numbers(
    importing: ImportAddresses, path: Path
) -> None:
    path.write_text("Nr;Name\n7;Doe\n8;Roe\n8;Poe\n;Loe\n", encoding="utf-8")
    look = importing.look(path)
    book = importing.take_in("x", look.table, look.mapping, "Ann")
    listed = patient_list(book)
    assert {key: one.name for key, one in listed.items()} == {list_key("7"): "Doe"}


def imported(*entries: AddressEntry) -> tuple[AddressImport, Table]:
    table = Table(tuple((f"row {one.row}",) for one in entries), TableForm())
    return AddressImport(len(entries), entries, ()), table


def entry(row: int, name: str, born: date | None = None, **values: str) -> AddressEntry:
    surname, _, given = name.partition(" ")
    return AddressEntry(row=row, surname=surname, given_name=given, born=born, **values)  # type: ignore[arg-type]


DAY = date(1980, 2, 3)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entry(1, "Doe Jane", DAY), entry(2, "Doe Jane", DAY)),
        (entry(1, "Doe Jane", DAY), entry(2, "Doe Jane")),
        (entry(1, "Doe Jane"), entry(2, "Doe Jane")),
        (entry(1, "Doe Jane", DAY), entry(2, "Jane DOE", DAY)),
        (entry(1, "Petraitis Jonas", DAY), entry(2, "Petratis Jonas", DAY)),
        (entry(1, "Doe Jane", number="12"), entry(2, "Doe Jayne", number=" 12")),
    ],
)
def test_who_may_be_one_person_is_asked_and_merged_only_then(
    one: AddressEntry, other: AddressEntry
) -> None:
    read, table = imported(one, other)
    same, (question,) = find_duplicates(read, table, {})
    assert same.entries == (one, other)
    apart, none = find_duplicates(read, table, {question.key: KEEP_APART})
    assert (apart.entries, none) == ((one, other), ())
    merged, none = find_duplicates(read, table, {question.key: MERGE})
    assert none == ()
    assert [kept.row for kept in merged.entries] == [1]
    assert [(gone.row, gone.into, gone.cells) for gone in merged.merged] == [(2, 1, ("row 2",))]
    assert merged.adds_up


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (entry(1, "Doe Jane", DAY), entry(2, "Doe Jane", date(1990, 1, 1))),
        (entry(1, "Doe Jane", DAY), entry(2, "Roe Ann", DAY)),
        (entry(1, "Doe Jane", number="12"), entry(2, "Zimmer Karl", number="12")),
    ],
)
def test_namesakes_and_families_are_not_asked_about(one: AddressEntry, other: AddressEntry) -> None:
    read, table = imported(one, other)
    assert find_duplicates(read, table, {}) == (read, ())


def test_merging_keeps_what_only_the_second_says_and_what_it_says_otherwise() -> None:
    one = entry(1, "Doe Jane", DAY, city="London", phone="1")
    other = entry(2, "Doe Jane", DAY, street="High St", phone="2", email="j@example.org")
    read, table = imported(one, other)
    _, (question,) = find_duplicates(read, table, {})
    merged, _ = find_duplicates(read, table, {question.key: MERGE})
    (kept,) = merged.entries
    assert (kept.street, kept.city, kept.email) == ("High St", "London", "j@example.org")
    assert kept.phone == "1"
    assert "2" in kept.rest


NAMES = st.sampled_from(["Doe Jane", "Doe Jayne", "Jane Doe", "Roe Ann", "", "Petraitis Jonas"])


@given(
    st.lists(
        st.tuples(NAMES, st.sampled_from([None, DAY]), st.sampled_from(["", "1"])), max_size=9
    ),
    st.sampled_from([MERGE, KEEP_APART, "?"]),
)
def test_rows_in_are_persons_and_merged_ones_whatever_is_answered(
    people: list[tuple[str, date | None, str]], said: str
) -> None:
    entries = [entry(n, name, born, number=no) for n, (name, born, no) in enumerate(people, 1)]
    read, table = imported(*entries)
    first, questions = find_duplicates(read, table, {})
    assert first == read
    second, left = find_duplicates(read, table, {question.key: said for question in questions})
    assert second.adds_up
    assert sorted([one.row for one in second.entries] + [one.row for one in second.merged]) == list(
        range(1, len(people) + 1)
    )
    assert bool(left) == (said == "?" and bool(questions))


CELLS = st.sampled_from(
    ["Name", "Vorname", "Gimimo data", "Doe", "Jane", "Žukauskienė", "Lefèvre", "李", "03/04/80",
     "1980-02-29", "Lietuva", "X", "", "a@b.lt", '"', "=1", "5\" x", "a\nb", "\x00", "\x85", "；"]
)  # fmt: skip
CONTENTS = st.binary(max_size=120) | st.builds(
    lambda rows, separator, end, encoding: end.join(separator.join(row) for row in rows).encode(
        encoding, "replace"
    ),
    st.lists(st.lists(CELLS, max_size=6), max_size=9),
    st.sampled_from([";", ",", "\t", "|"]),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "cp1252", "cp1257", "utf-16", "latin-1", "cp850"]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(content=CONTENTS, said=st.sampled_from([MERGE, KEEP_APART, None]))
def test_any_file_is_taken_in_whole_or_refused_by_name(
    tmp_path: Path, content: bytes, said: str | None
) -> None:
    importing = ImportAddresses(TableFiles(), MemoryAffectedStore(), FixedClock())
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    try:
        look = importing.look(path)
    except PracticeGuardError as error:
        assert error.code.value.startswith("table-")  # noqa: PT017  either is right here
        return
    for question in importing.preview(look.table, look.mapping).questions:
        if question.kind is QuestionKind.SAME_ENTRY and said is not None:
            importing.answer(question, said, "Ann")
    read = importing.preview(look.table, look.mapping).read
    assert read.adds_up
    assert read.rows == len(look.table.rows)
    if look.mapping.names_people:
        book = importing.take_in("list.csv", look.table, look.mapping, "Ann")
        assert book.rows == len(book.entries) + len(book.aside) + len(book.merged)
