"""No edit, removal, addition or reorder of a log stays unseen."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident.log import (
    Anchor,
    Finding,
    Flaw,
    IncidentId,
    LogEntry,
    flaws_of,
    is_called,
    new_incident_id,
    next_entry,
    number_within_year,
    seal_of,
    shown_number,
)

INCIDENT = IncidentId("2026-01")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TEXTS = st.text(st.characters(), max_size=20)  # with lone surrogates, as Windows lets one type


def log_of(*bodies: str) -> list[LogEntry]:
    entries: list[LogEntry] = []
    for number, body in enumerate(bodies):
        last = entries[-1] if entries else None
        at = NOON + timedelta(minutes=number)
        entries.append(next_entry(last, INCIDENT, at, "Sophie", "noted", body))
    return entries


LOGS = st.lists(TEXTS, min_size=2, max_size=8).map(lambda bodies: log_of(*bodies))


@given(LOGS)
def test_a_log_as_it_was_written_has_no_flaw(log: list[LogEntry]) -> None:
    anchors = [Anchor(one.number, one.seal) for one in log]
    assert flaws_of(log, anchors) == ()


@given(LOGS, st.data())
def test_an_edit_of_any_part_is_found(log: list[LogEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    old = log[place]
    part, value = data.draw(
        st.sampled_from(
            [
                ("body", old.body + "x"),
                ("author", old.author + "x"),
                ("at", old.at + timedelta(seconds=1)),
                ("kind", "demand-received"),
                ("incident", IncidentId("2026-02")),
            ]
        )
    )
    log[place] = replace(old, **{part: value})  # type: ignore[arg-type]
    assert Finding(Flaw.CHANGED, old.number) in flaws_of(log)


@given(LOGS, st.data())
def test_an_edit_that_is_sealed_anew_breaks_the_chain(
    log: list[LogEntry], data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    changed = replace(log[place], body=log[place].body + "x")
    log[place] = replace(changed, seal=seal_of(changed))
    assert Finding(Flaw.BROKEN, log[place].number + 1) in flaws_of(log)


@given(LOGS, st.data())
def test_a_removal_before_the_end_is_found(log: list[LogEntry], data: st.DataObject) -> None:
    del log[data.draw(st.integers(0, len(log) - 2))]
    assert any(one.flaw is Flaw.BROKEN for one in flaws_of(log))


@given(LOGS)
def test_a_removal_at_the_end_is_found_by_what_left_with_a_backup(log: list[LogEntry]) -> None:
    gone = log.pop()
    assert flaws_of(log) == ()
    assert flaws_of(log, [Anchor(gone.number, gone.seal)]) == (
        Finding(Flaw.MISSING_END, gone.number),
    )


@given(LOGS)
def test_a_log_written_anew_is_found_by_what_left_with_a_backup(log: list[LogEntry]) -> None:
    seen = Anchor(log[-1].number, log[-1].seal)
    anew = log_of(*(one.body + "x" for one in log))
    assert flaws_of(anew, [seen]) == (Finding(Flaw.OTHER_HISTORY, seen.number),)


@given(LOGS, st.data())
def test_two_entries_in_another_order_are_found(log: list[LogEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 2))
    log[place], log[place + 1] = log[place + 1], log[place]
    assert any(one.flaw is Flaw.BROKEN for one in flaws_of(log))


@given(LOGS, st.data())
def test_an_entry_written_twice_is_found(log: list[LogEntry], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(log) - 1))
    log.insert(place, log[place])
    assert any(one.flaw is Flaw.BROKEN for one in flaws_of(log))


def test_a_text_cannot_move_from_one_part_into_the_next() -> None:
    one = next_entry(None, INCIDENT, NOON, "Sophie", "noted", "x")
    other = next_entry(None, INCIDENT, NOON, 'Sophie","noted', "noted", "x")
    assert one.seal != other.seal


HERE = new_incident_id(2026, 1, "7f3a" + "0" * 28)
THERE = new_incident_id(2026, 1, "7fb1" + "0" * 28)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("2026-01", {HERE, THERE}),
        ("2026-01-7f", {HERE, THERE}),
        ("2026-01-7f3a", {HERE}),
        (" 2026-01-7FB1 ", {THERE}),
        (HERE, {HERE}),
        ("2026-0", set()),
        ("2026", set()),
        ("", set()),
    ],
)
def test_an_incident_is_meant_by_its_number_and_how_it_goes_on(
    said: str, meant: set[IncidentId]
) -> None:
    assert {one for one in (HERE, THERE) if is_called(one, said)} == meant


def test_people_call_it_by_its_number_and_four_letters() -> None:
    assert (shown_number(HERE), shown_number(THERE)) == ("2026-01-7f3a", "2026-01-7fb1")
    assert shown_number(IncidentId("2026-01")) == "2026-01", "opened before names were unique"
    assert [number_within_year(HERE, year) for year in (2026, 2027)] == [1, 0]
    assert number_within_year(IncidentId("odd"), 2026) == 0
