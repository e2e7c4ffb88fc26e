"""A file of the law is read strictly, and every fault is told with its place."""

import re
import tomllib
from collections.abc import Callable
from copy import deepcopy
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any, get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.rule_book.faults import Fault, FaultyRow
from practiceguard.adapters.rule_book.files import LARGEST_FILE, checked, row_of, table_of
from practiceguard.domain.incident.correction import Correction
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.rule import (
    Clock,
    Comparison,
    Count,
    Jurisdiction,
    Mark,
    Recipient,
    Scope,
    Sequence,
    Test,
    Unit,
)
from practiceguard.resources import resource
from tests.unit.adapters.rule_book.law_texts import NOWHERE, nowhere

Change = Callable[[dict[str, Any]], object]


def faults(table: dict[str, Any]) -> dict[str, str]:
    with pytest.raises(FaultyRow) as refusal:
        checked(table)
    return {one.path: one.what for one in refusal.value.faults}


def test_a_row_is_read_whole() -> None:
    raw, row = row_of("XX.toml", NOWHERE.encode())
    assert (row.code, row.name, row.checked_on) == ("XX", "Nowhere", date(2026, 11, 21))
    assert row.covers == ("XY",)
    assert row.authority.regional == {"XX-A": "https://a.privacy.example"}
    assert row.field_marks == {"contents": Mark.MIXED}
    authority, people = row.duties
    assert authority.clock == Clock(72, Unit.HOURS, Event.AWARE)
    assert people.recipient is Recipient.PEOPLE
    assert people.sequence is Sequence.AFTER_AUTHORITY
    assert people.threshold.tests == (Test.HARM, Test.COUNT)
    assert people.threshold.count == Count(Comparison.MORE_THAN, 50, Scope.ALL)
    assert "schema" not in raw


# --- values of the wrong kind ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        ({"law": 3}, "law", "text in quotes"),
        ({"binds_small_practice": 1}, "binds_small_practice", "true or false"),
        ({"checked_on": "2026-11-21"}, "checked_on", "a day such as"),
        ({"checked_on": datetime(2026, 11, 21)}, "checked_on", "a day such as"),  # noqa: DTZ001
        ({"regime": "gdprx"}, "regime", "one of gdpr, hipaa"),
        ({"letter_languages": "fr"}, "letter_languages", "list in square brackets"),
        ({"authority": "Commissioner"}, "authority", "a table"),
        ({"authority": None}, "authority", "is missing"),
        ({"mark": None}, "mark", "is missing"),
        ({"sources": [{"title": "Act", "verified": True}]}, "sources[0].url", "is missing"),
        ({"field_marks": {"contents": "sure"}}, "field_marks['contents']", "one of verified"),
        ({"laws": "typo"}, "", "nobody knows the key laws"),
        ({"version": "1"}, "", "nobody knows the key version"),
        ({"corrections": []}, "", "nobody knows the key corrections"),
    ],
)
def test_a_value_of_the_wrong_kind_is_told(change: dict[str, Any], path: str, words: str) -> None:
    found = faults(nowhere(**change))
    assert words in found[path]


def test_a_fault_inside_a_duty_says_in_which() -> None:
    table = nowhere()
    table["duties"][1]["clock"] = {"value": "72", "unit": "hours", "starts": "aware"}
    table["duties"][1]["planing_hours"] = 72
    found = faults(table)
    assert found["duties[1].clock.value"] == "a whole number is wanted here"
    assert found["duties[1]"] == "nobody knows the key planing_hours"


# --- what contradicts itself ----------------------------------------------------------------------


def duty(number: int, **changes: Any) -> Change:
    def change(table: dict[str, Any]) -> None:
        for key, value in changes.items():
            if value is None:
                table["duties"][number].pop(key)
            else:
                table["duties"][number][key] = value

    return change


def top(**changes: Any) -> Change:
    return lambda table: table.update(changes)


CLOCK = {"value": 3, "unit": "days", "starts": "aware"}


@pytest.mark.parametrize(
    ("change", "path", "words"),
    [
        (top(code="Nowhere"), "code", "is not a code"),
        (top(regime="us-state"), "regime", "does not fit the code XX"),
        (top(code="US-XX"), "regime", "does not fit the code US-XX"),
        (top(sources=[]), "sources", "nothing is said without a source"),
        (top(checked_on=date(1926, 11, 21)), "checked_on", "too long ago"),
        (top(letter_languages=["French"]), "letter_languages", "is not a language"),
        (top(law=" "), "law", "blanks"),
        (top(binds=""), "binds", "is empty"),
        (top(name="No\nwhere"), "name", "characters that are not seen"),
        (top(name="No\u202ewhere"), "name", "characters that are not seen"),
        (top(name="No\ud800where"), "name", "characters that are not seen"),
        (top(notes=["x" * 2001]), "notes[0]", "longer than"),
        (top(notes=[""]), "notes[0]", "is empty"),
        (top(duties=[]), "duties", "at least one is wanted"),
        (top(authority={"name": "C", "website": "privacy.example"}), "authority.website", "web"),
        (top(authority={"name": "C", "regional": {"XX-A": "javascript:1"}}),
         "authority.regional.XX-A", "is not a web address"),
        (duty(1, key="authority"), "duties", "'authority' is there 2 times"),
        (duty(0, key="The Authority"), "duties.The Authority.key", "small letters"),
        (duty(0, law=""), "duties.authority.law", "is empty"),
        (duty(0, law="-"), "duties.authority.law", "is empty"),
        (duty(0, source="https://other.example"), "duties.authority.source", "not among"),
        (duty(0, clock={**CLOCK, "value": 0}), "duties.authority.clock.value", "from 1 to"),
        (duty(0, clock={**CLOCK, "value": -1}), "duties.authority.clock.value", "from 1 to"),
        (duty(0, clock={**CLOCK, "value": 99999}), "duties.authority.clock.value", "from 1 to"),
        (duty(0, clock={**CLOCK, "starts": "authority-told"}),
         "duties.authority.clock.starts", "no other duty"),
        (duty(0, assess_within={**CLOCK, "value": 0}),
         "duties.authority.assess_within.value", "from 1 to"),
        (duty(1, planning_hours=0), "duties.people.planning_hours", "above 0"),
        (duty(0, sequence="after-authority"), "duties.authority.sequence", "no other duty"),
        (duty(0, sequence="after-people"), "duties.people.sequence", "wait for the other"),
        (duty(0, threshold={"tests": [], "words": "w"}),
         "duties.authority.threshold.tests", "at least one"),
        (duty(0, threshold={"tests": ["count"], "words": "w"}),
         "duties.authority.threshold.count", "goes with the test"),
        (duty(0, threshold={"tests": ["risk"], "words": ""}),
         "duties.authority.threshold.words", "is empty"),
        (duty(0, threshold={"tests": ["ask"], "words": "w"}),
         "duties.authority.only_if", "needs its question"),
        (duty(0, threshold={"tests": ["never"], "words": "w"}),
         "duties.authority.force", "goes with the test `never`"),
        (duty(0, force="none"), "duties.authority.force", "goes with the test `never`"),
        (duty(0, force="none", threshold={"tests": ["never"], "words": "w"}),
         "duties.authority", "no time"),
    ],
)  # fmt: skip
def test_what_contradicts_itself_is_told(change: Change, path: str, words: str) -> None:
    table = nowhere()
    change(table)
    assert words in faults(table)[path]


def test_a_notice_may_be_due_at_the_very_instant_of_another() -> None:
    table = nowhere()
    duty(1, clock={"value": 0, "unit": "days", "starts": "authority-told"}, planning_hours=None)(
        table
    )
    assert checked(table).duties[1].clock == Clock(0, Unit.DAYS, Event.AUTHORITY_TOLD)


def test_a_duty_that_the_law_does_not_have_is_no_partner() -> None:
    table = nowhere()
    duty(0, force="none", threshold={"tests": ["never"], "words": "w"}, clock=None)(table)
    assert faults(table) == {
        "duties.people.sequence": "there is no other duty that it goes before or after"
    }


# --- files that are none --------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "1 is wanted here"),
        (b"schema = 2", "1 is wanted here"),
        (b"schema = true", "1 is wanted here"),
        (b'schema = "1"', "1 is wanted here"),
        (b"schema = ", "cannot be read"),
        (b"\xff\xfe", "cannot be read"),
        (b"a = " + b"[" * 100_000, "cannot be read"),
        (b"a = " + b"9" * 10_000, "cannot be read"),
        (b"a = 2026-13-45", "cannot be read"),
        (b"#" * (LARGEST_FILE + 1), "too large"),
    ],
)
def test_a_file_of_another_kind_is_told(content: bytes, words: str) -> None:
    with pytest.raises(FaultyRow) as refusal:
        row_of("XX.toml", content)
    assert words in str(refusal.value)


def test_a_row_in_the_file_of_another_is_told() -> None:
    with pytest.raises(FaultyRow) as refusal:
        row_of("FR.toml", NOWHERE.encode())
    assert [one.path for one in refusal.value.faults] == ["code"]


# --- whatever comes -------------------------------------------------------------------------------

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.dates()
    | st.datetimes()
    | st.times()
    | st.sampled_from(["", "-", "aware", "hours", "XX", "never", "count"])
)
VALUES = st.recursive(
    SCALARS,
    lambda inside: (
        st.lists(inside, max_size=4) | st.dictionaries(st.text(max_size=8), inside, max_size=4)
    ),
    max_leaves=12,
)


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return every place of a table, as its keys and indices."""
    inside: list[tuple[Any, Any]] = list(value.items()) if isinstance(value, dict) else []
    inside = list(enumerate(value)) if isinstance(value, list) else inside
    return [path, *(one for key, part in inside for one in places(part, (*path, key)))]


def put(table: dict[str, Any], path: tuple[Any, ...], value: object) -> None:
    inner: Any = table
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value


def row_or_told(read: Callable[[], Jurisdiction]) -> Jurisdiction | None:
    """Return the row, or None if everything that is wrong with it was told."""
    told: list[Fault] = []
    row = None
    try:
        row = read()
    except FaultyRow as refusal:
        told = refusal.faults
    assert (row is None) == bool(told)
    assert all(one.what for one in told)
    return row


NOWHERE_TABLE = nowhere()
PLACES = [path for path in places(NOWHERE_TABLE) if path]


@given(path=st.sampled_from(PLACES), value=VALUES)
@settings(max_examples=600, deadline=None)
def test_any_value_at_any_place_is_read_or_told(path: tuple[Any, ...], value: object) -> None:
    table = deepcopy(NOWHERE_TABLE)
    put(table, path, value)
    row = row_or_told(lambda: checked(table))
    if row is not None:
        assert row.sources
        assert all(one.law and one.wording for one in row.duties)


@given(table=st.dictionaries(st.text(max_size=12), VALUES, max_size=6))
@settings(max_examples=200, deadline=None)
def test_any_table_is_told(table: dict[str, Any]) -> None:
    with pytest.raises(FaultyRow):
        checked(table)


@given(content=st.binary(max_size=400) | st.text(max_size=400).map(str.encode))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_told(content: bytes) -> None:
    with pytest.raises(FaultyRow):
        row_of("XX.toml", content)


REAL = {
    name: resource("jurisdictions").joinpath(name).read_bytes()
    for name in ("FR.toml", "US-CA.toml", "IN.toml")
}


@given(
    name=st.sampled_from(sorted(REAL)),
    at=st.floats(0, 1),
    cut=st.integers(0, 60),
    put_in=st.text(max_size=12) | st.sampled_from(["\n", '"', "]", "[[duties]]\n", "= 1\n"]),
)
@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_real_file_with_a_hole_is_read_or_told(
    name: str, at: float, cut: int, put_in: str
) -> None:
    content = REAL[name]
    start = int(at * len(content))
    damaged = content[:start] + put_in.encode() + content[start + cut :]
    row = row_or_told(lambda: row_of(name, damaged)[1])
    if row is not None:
        assert row.code == name.removesuffix(".toml")


def test_every_key_of_the_form_is_in_the_handbook_of_the_files() -> None:
    """A lawyer finds each key and each word that may stand in a file in one place."""
    readme = resource("jurisdictions").joinpath("README.md").read_text(encoding="utf-8")
    told = {
        word for code in re.findall(r"`([^`]+)`", readme) for word in re.findall(r"[\w-]+", code)
    }
    assert known_words() - told == set()


def known_words() -> set[str]:
    """Return every key, and every word of an enumeration, that a file may have."""
    words: set[str] = set()
    seen: set[Any] = {Correction}

    def visit(kind: Any) -> None:
        for part in get_args(kind):
            visit(part)
        if not isinstance(kind, type) or kind in seen:
            return
        seen.add(kind)
        if issubclass(kind, StrEnum):
            words.update(kind)
        elif is_dataclass(kind):
            hints = get_type_hints(kind)
            for one in fields(kind):
                words.add(one.name)
                visit(hints[one.name])

    visit(Jurisdiction)
    return {str(word) for word in words} - {"version", "corrections"}


def test_table_of_gives_everything_that_is_there() -> None:
    assert table_of(NOWHERE.encode()) == tomllib.loads(NOWHERE)
