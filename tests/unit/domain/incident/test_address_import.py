"""From rows to persons: mapped, marked, counted; no row is ever lost."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.address_entry import ContactQuality, EntryMark, is_email
from practiceguard.domain.incident.address_import import (
    AddressImport,
    Aside,
    country_question,
    read_entries,
)
from practiceguard.domain.incident.columns import (
    Column,
    ColumnLook,
    ColumnMapping,
    heading,
    proposed_mapping,
    signature,
)
from practiceguard.domain.incident.day_reading import DayOrder, read_day
from practiceguard.domain.incident.person_name import plain
from practiceguard.domain.incident.table import Row, Table, TableForm
from practiceguard.services.incident.import_addresses import address_words

TODAY = date(2026, 11, 22)
WORDS = address_words()
LOOK = ColumnLook(
    lambda text: bool(read_day(text, TODAY, WORDS.months)),
    lambda text: plain(text) in WORDS.countries,
)
C = Column


def table(*rows: Row) -> Table:
    return Table(rows, TableForm())


def read(source: Table, mapping: ColumnMapping, **answers: str) -> AddressImport:
    found = read_entries(source, mapping, WORDS, TODAY, answers)
    assert found.adds_up
    return found


@pytest.mark.parametrize(
    ("header", "columns"),
    [
        (
            ("Patient ID", "Last Name", "First name", "DOB", "Zip code", "State", "E-Mail"),
            (C.NUMBER, C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.POSTAL_CODE, C.REGION, C.EMAIL),
        ),
        (
            ("N° patient", "Nom", "Prénom", "Né(e) le", "CP", "Ville", "Pays"),
            (C.NUMBER, C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.POSTAL_CODE, C.CITY, C.COUNTRY),
        ),
        (
            ("Pat-Nr.", "Name", "Vorname", "Geb.", "Straße", "PLZ", "Ort", "Land"),
            (C.NUMBER, C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.STREET, C.POSTAL_CODE, C.CITY,
             C.COUNTRY),
        ),
        (
            ("Eil. Nr.", "Pavardė", "Vardas", "Gimimo data", "Gatvė", "Miestas", "Šalis", "Kalba"),
            (C.NUMBER, C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.STREET, C.CITY, C.COUNTRY,
             C.LANGUAGE),
        ),
        (
            ("Apellidos", "Nombre", "Fecha de nacimiento", "Dirección", "Correo electrónico"),
            (C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.STREET, C.EMAIL),
        ),
        (
            ("Cognome", "Nome", "Data di nascita", "Indirizzo", "CAP", "Città", "Deceduto"),
            (C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.STREET, C.POSTAL_CODE, C.CITY, C.DECEASED),
        ),
        (("Name", "City", "Shoe size"), (C.FULL_NAME, C.CITY, None)),
        (("Nom", "Ville"), (C.FULL_NAME, C.CITY)),
        (("Name", "Surname", "City"), (C.GIVEN_NAME, C.SURNAME, C.CITY)),
    ],
)  # fmt: skip
def test_headings_of_six_languages_are_understood(
    header: Row, columns: tuple[Column | None, ...]
) -> None:
    found = proposed_mapping(table(header, tuple("x" for _ in header)), LOOK)
    assert found.columns == columns
    assert found.header_row == 1


def test_headings_may_come_after_a_title_and_are_set_aside_with_it() -> None:
    source = table(("Patients 2026",), (), ("Name", "Vorname"), ("Doe", "Jane"))
    mapping = proposed_mapping(source, LOOK)
    assert mapping.header_row == 3
    found = read(source, mapping)
    assert [one.reason for one in found.aside] == [Aside.HEADING] * 3
    assert [(one.surname, one.given_name) for one in found.entries] == [("Doe", "Jane")]


def test_without_headings_the_contents_tell_some_columns() -> None:
    rows = [(f"Doe {n}", f"a{n}@example.org", "1980-01-02", "Lietuva") for n in range(5)]
    mapping = proposed_mapping(table(*rows), LOOK)
    assert mapping.header_row == 0
    assert mapping.columns == (None, C.EMAIL, C.BIRTH_DATE, C.COUNTRY)


def test_the_same_headings_are_the_same_table_whatever_is_in_it() -> None:
    one = table(("Nom", "Prénom"), ("Doe", "Jane"))
    other = table(("NOM", "Prenom"), ("Roe", "Ann"), ("Poe", "Ed"))
    assert signature(one, 1) == signature(other, 1)
    assert signature(one, 1) != signature(table(("Prénom", "Nom")), 1)


def test_a_heading_nobody_knows_is_none() -> None:
    assert heading("Shoe size") is None
    assert heading("") is None
    assert heading("Patient surname (birth)") is C.SURNAME


FULL = ColumnMapping((C.NUMBER, C.SURNAME, C.GIVEN_NAME, C.BIRTH_DATE, C.COUNTRY, C.REGION))


def test_every_kind_of_cell_is_read() -> None:
    columns = (
        C.SURNAME, C.GIVEN_NAME, C.STREET, C.STREET, C.POSTAL_CODE, C.CITY, C.COUNTRY, C.LANGUAGE,
        C.EMAIL, C.MINOR, C.DECEASED, C.PROTECTED, C.EMAIL_AGREED, None,
    )  # fmt: skip
    row = ("Žukauskienė", "Šarūnė", "Gatvė 1", "butas 2", "01100", "Vilnius", "Lituanie",
           "lietuvių", "sarune@example.lt", "ne", "2021-03-04", "X", "taip",
           "shoe size 38")  # fmt: skip
    (entry,) = read(table(row), ColumnMapping(columns)).entries
    assert entry.street == "Gatvė 1, butas 2"
    assert (entry.country, entry.language) == ("LT", "lt")
    assert (entry.minor, entry.deceased, entry.protected, entry.email_agreed) == (
        False, True, True, True,
    )  # fmt: skip
    assert entry.rest == ("shoe size 38",)
    assert entry.contact is ContactQuality.POST_AND_EMAIL
    assert entry.marks == frozenset()


def test_a_country_nobody_knows_stays_as_it_is_written_and_is_asked() -> None:
    source = table(("1", "Doe", "Jane", "", "Ruritania", ""), ("2", "Roe", "Ann", "", "", ""))
    found = read(source, FULL)
    assert found.unknown_countries == {"Ruritania": 1}
    first, second = found.entries
    assert (first.country, first.country_text) == ("", "Ruritania")
    assert EntryMark.COUNTRY_UNKNOWN in first.marks
    assert (second.country, second.marks) == ("", frozenset())
    answered = read(source, FULL, **{country_question("ruritania"): "CZ"})
    assert answered.entries[0].country == "CZ"
    assert answered.unknown_countries == {}


def test_those_without_a_country_live_where_the_practice_says_if_it_says_so() -> None:
    mapping = ColumnMapping(FULL.columns, home_country="LT")
    assert read(table(("1", "Doe", "", "", "", "")), mapping).entries[0].country == "LT"


def test_ca_is_california_only_in_the_united_states() -> None:
    source = table(
        ("1", "Doe", "", "", "USA", "CA"),
        ("2", "Roe", "", "", "Canada", "Québec"),
        ("3", "Poe", "", "", "", "CA"),
        ("4", "Loe", "", "", "US", "Texarkana"),
        ("5", "Moe", "", "", "Lietuva", "Vilniaus apskritis"),
    )
    found = read(source, FULL)
    assert [one.region for one in found.entries] == ["US-CA", "CA-QC", "", "", ""]
    assert found.unknown_regions == {"Texarkana": 1}


def test_dates_are_read_as_others_of_the_column_prove() -> None:
    rows = [("1", "Doe", "", "03/04/1980"), ("2", "Roe", "", "23/04/1980"), ("3", "Poe", "", "x")]
    found = read(table(*rows), FULL)
    assert found.proved_order is DayOrder.DAY_FIRST
    assert [one.born for one in found.entries] == [date(1980, 4, 3), date(1980, 4, 23), None]
    assert (found.ambiguous_days, found.unreadable_days) == (0, 1)
    assert found.entries[2].born_text == "x"


def test_dates_that_nothing_proves_stay_open_until_somebody_says() -> None:
    source = table(("1", "Doe", "", "03/04/1980"))
    found = read(source, FULL)
    assert found.entries[0].born is None
    assert found.ambiguous_days == 1
    said = read(source, ColumnMapping(FULL.columns, day_order=DayOrder.MONTH_FIRST))
    assert said.entries[0].born == date(1980, 3, 4)


def test_a_day_of_a_spreadsheet_is_a_day_unless_it_is_to_come() -> None:
    rows: list[Row] = [("1", "A", "", date(1980, 4, 3)), ("2", "B", "", date(2080, 4, 3))]
    first, second = read(table(*rows), FULL).entries
    assert first.born == date(1980, 4, 3)
    assert second.born is None
    assert EntryMark.DATE_UNREADABLE in second.marks


def test_formulas_and_hidden_characters_are_kept_and_marked() -> None:
    mapping = ColumnMapping((C.SURNAME, C.GIVEN_NAME, C.PHONE))
    found = read(
        table(
            ('=HYPERLINK("http://x")', "Ann", "+370 600-00"),
            ("Do\x07e", "J\u202eane", ""),
            ("Roe", "-", "a", "more"),
        ),
        mapping,
    )
    first, second, third = found.entries
    assert first.surname == '=HYPERLINK("http://x")'
    assert first.marks == {EntryMark.FORMULA}
    assert second.surname == "Do\x07e"
    assert second.marks == {EntryMark.CONTROL_CHARACTERS}
    assert third.marks == {EntryMark.MORE_CELLS}
    assert third.rest == ("more",)


def test_a_row_without_name_and_number_is_set_aside_with_its_cells() -> None:
    found = read(table(("", "", "", "1980-01-01"), ("", " ", ""), ("7", "", "")), FULL)
    assert [(one.row, one.reason) for one in found.aside] == [(1, Aside.NO_NAME), (2, Aside.EMPTY)]
    assert found.aside[0].cells == ("", "", "", "1980-01-01")
    assert [one.number for one in found.entries] == ["7"]


def test_a_whole_name_is_taken_apart_at_its_comma_only() -> None:
    mapping = ColumnMapping((C.FULL_NAME,))
    one, other = read(table(("Doe, Jane",), ("Jane Doe",)), mapping).entries
    assert (one.surname, one.given_name) == ("Doe", "Jane")
    assert (other.surname, other.given_name) == ("Jane Doe", "")


@pytest.mark.parametrize(
    ("text", "is_one"),
    [("a@b.lt", True), ("a.b+c@d-e.example.org", True), ("a@b", False), ("a b@c.de", False),
     ("a@b.de, c@d.de", False), ("", False), ("a" * 70 + "@b.de", False), ("@b.de", False)],
)  # fmt: skip
def test_an_address_has_the_form_of_one(text: str, is_one: bool) -> None:
    assert is_email(text) is is_one


def test_a_line_without_a_usable_address_is_known_as_such() -> None:
    mapping = ColumnMapping((C.SURNAME, C.STREET, C.CITY, C.EMAIL))
    found = read(
        table(
            ("Doe", "", "London", "doe(at)example.org"),
            ("Roe", "High St", "London", ""),
            ("Poe", "", "", "p@example.org"),
        ),
        mapping,
    )
    assert [one.contact for one in found.entries] == [
        ContactQuality.NONE,
        ContactQuality.POST,
        ContactQuality.EMAIL,
    ]
    assert EntryMark.EMAIL_DOUBTFUL in found.entries[0].marks


CELLS = st.text(max_size=12) | st.dates() | st.sampled_from(
    ["Doe", "Jane", "1980-01-02", "03/04/80", "LT", "Name", "Vorname", "a@b.lt", "yes", "=1+1"]
)  # fmt: skip


@given(
    st.lists(st.lists(CELLS, max_size=7).map(tuple), max_size=12),
    st.none() | st.lists(st.none() | st.sampled_from(list(Column)), max_size=6),
    st.integers(0, 5),
)
def test_whatever_stands_there_every_row_is_accounted_for(
    rows: list[Row], columns: list[Column | None] | None, header_row: int
) -> None:
    source = table(*rows)
    if columns is None:
        mapping = proposed_mapping(source, LOOK)
    else:
        mapping = ColumnMapping(tuple(columns), min(header_row, len(rows)))
    found = read(source, mapping)
    numbers = sorted([one.row for one in found.entries] + [one.row for one in found.aside])
    assert numbers == list(range(1, len(rows) + 1))
    signature(source, mapping.header_row)
