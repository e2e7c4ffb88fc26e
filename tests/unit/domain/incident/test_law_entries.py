"""The single entries of a row: each has words, a place in the files, and can be compared."""

from dataclasses import replace
from datetime import date

import pytest

from practiceguard.adapters.rule_book.collection import Collection, shipped
from practiceguard.adapters.rule_book.files import checked
from practiceguard.adapters.rule_book.places import entry_at, with_entry
from practiceguard.domain.incident.law_entries import (
    EntryKind,
    differences,
    entries_of,
    field_of,
)
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.resources import resource
from practiceguard.wording.law_entries import FIELDS
from tests.fakes.memory_rules import FRANCE


@pytest.fixture(scope="module")
def law() -> Collection:
    return shipped(resource("jurisdictions"))


def test_every_entry_stands_in_the_files_where_its_path_says(law: Collection) -> None:
    for code, row in law.rows.items():
        for one in entries_of(row):
            written = entry_at(law.raw[code], one.path)
            # What is not written reads as what the form has for it.
            assert written == one.value or (
                written in {None, ""} and one.value in {None, "from-knowledge"}
            )


def test_every_entry_can_be_put_back_as_it_is(law: Collection) -> None:
    row = law.rows["FR"]
    for one in entries_of(row):
        again = checked(with_entry(law.raw["FR"], one.path, one.value))
        assert replace(again, version=row.version) == row, one.path


def test_every_field_has_words_and_no_words_are_left_over(law: Collection) -> None:
    fields = {one.field for row in law.rows.values() for one in entries_of(row)}
    assert fields == set(FIELDS)
    assert len(set(FIELDS.values())) == len(FIELDS)


def test_a_choice_has_what_stands_there_among_its_words(law: Collection) -> None:
    for row in law.rows.values():
        for one in entries_of(row):
            assert (one.kind is EntryKind.CHOICE) == bool(one.choices)
            assert not one.choices or one.value in one.choices


def test_the_field_of_a_path_names_its_duty() -> None:
    assert field_of("authority.phone") == ("authority.phone", "")
    assert field_of("duties.people.clock.value") == ("duties.*.clock.value", "people")
    assert field_of("duties") == ("duties", "")


def other(phone: str) -> Jurisdiction:
    return replace(FRANCE, authority=replace(FRANCE.authority, phone=phone))


def test_two_editions_differ_in_what_they_say() -> None:
    assert differences(FRANCE, FRANCE) == ()
    (one,) = differences(FRANCE, other("+33 1 53 73 22 22"))
    assert one.before is not None
    assert one.after is not None
    assert (one.entry.path, one.before.value) == ("authority.phone", None)
    assert one.after.value == "+33 1 53 73 22 22"
    later = replace(FRANCE, version="2027.1.1", checked_on=date(2027, 1, 1))
    assert [one.entry.path for one in differences(FRANCE, later)] == ["checked_on"]


def test_a_duty_that_came_or_went_is_told_entry_by_entry() -> None:
    without = replace(FRANCE, duties=FRANCE.duties[:1])
    gone = differences(FRANCE, without)
    assert {one.entry.duty for one in gone} == {"people"}
    assert all(one.after is None for one in gone)
    assert "duties.people.law" in [one.entry.path for one in gone]
    assert all(one.before is None for one in differences(without, FRANCE))
