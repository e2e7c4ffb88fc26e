"""What every IncidentLog does, in memory and in the database."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
import sqlcipher3

from practiceguard.adapters.database.connection import open_database
from practiceguard.adapters.database.incident_log import DatabaseIncidentLog
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import Anchor, Flaw, IncidentId, flaws_of
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.ports import IncidentLog
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.fakes.memory_secrets import MemorySecretStore

ONE, OTHER = IncidentId("2026-01"), IncidentId("2026-02")


@pytest.fixture(params=["memory", "database"])
def log(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[IncidentLog]:
    if request.param == "memory":
        yield MemoryIncidentLog()
    else:
        database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
        yield DatabaseIncidentLog(database)
        database.close()


def test_at_first_there_is_no_incident(log: IncidentLog) -> None:
    assert log.incidents() == ()
    assert log.entries(ONE) == ()
    assert log.anchors(ONE) == ()


def test_entries_come_back_in_their_order_each_sealed_on_the_one_before(log: IncidentLog) -> None:
    before = log.version()
    first = log.append(ONE, NOON, "Sophie", "opened", "{}")
    second = log.append(ONE, NOON + timedelta(minutes=1), "Dr Moreau", "noted", '{"text": "é"}')
    assert log.entries(ONE) == (first, second)
    assert (first.number, second.number, second.before) == (1, 2, first.seal)
    assert flaws_of(log.entries(ONE)) == ()
    assert log.version() != before


def test_an_entry_that_is_there_already_is_not_added(log: IncidentLog) -> None:
    first = log.append(ONE, NOON, "Sophie", "noted", '{"text": "a"}')
    log.append(ONE, NOON, "Sophie", "other", '{"text": "b"}')
    log.append(OTHER, NOON, "Sophie", "noted", '{"text": "b"}')
    again = log.append(ONE, NOON, "Max", "noted", "{}", unless=lambda one: '"a"' in one.body)
    assert again == first
    assert len(log.entries(ONE)) == 2
    added = log.append(ONE, NOON, "Max", "noted", "{}", unless=lambda one: '"b"' in one.body)
    assert (added.number, added.author) == (3, "Max")
    assert flaws_of(log.entries(ONE)) == ()


def test_each_incident_has_a_log_of_its_own_and_the_newest_comes_first(log: IncidentLog) -> None:
    log.append(ONE, NOON, "Sophie", "opened", "{}")
    log.append(OTHER, NOON + timedelta(days=150), "Sophie", "opened", "{}")
    log.append(ONE, NOON + timedelta(days=151), "Sophie", "noted", "{}")
    assert log.incidents() == (OTHER, ONE)
    assert [one.number for one in log.entries(ONE)] == [1, 2]
    assert [one.number for one in log.entries(OTHER)] == [1]


def test_a_clock_that_was_set_back_does_not_change_the_order(log: IncidentLog) -> None:
    log.append(ONE, NOON, "Sophie", "opened", "{}")
    log.append(ONE, NOON - timedelta(days=3), "Sophie", "noted", "{}")
    assert [one.number for one in log.entries(ONE)] == [1, 2]
    assert flaws_of(log.entries(ONE)) == ()


def test_names_that_no_database_takes_are_sealed_as_they_are_kept(log: IncidentLog) -> None:
    log.append(ONE, NOON, "So\udce9phie", "opened", "{}")
    assert flaws_of(log.entries(ONE)) == ()


def test_the_seal_of_each_entry_stays_apart_from_the_log(log: IncidentLog) -> None:
    first = log.append(ONE, NOON, "Sophie", "opened", "{}")
    second = log.append(ONE, NOON, "Sophie", "noted", "{}")
    assert log.seals(ONE) == (Anchor(1, first.seal), Anchor(2, second.seal))
    assert log.seals(OTHER) == ()
    assert log.gone() == ()


def test_an_incident_that_was_seen_elsewhere_and_is_not_here_is_gone(log: IncidentLog) -> None:
    log.append(ONE, NOON, "Sophie", "opened", "{}")
    log.remember_anchor(OTHER, Anchor(7, "ab" * 32), NOON, "place-1")
    assert log.gone() == (OTHER,)
    assert log.incidents() == (ONE,)


TRIGGERS = ("incident_entry_stays", "incident_entry_line_stays")


@pytest.mark.parametrize(
    ("statement", "flaw"),
    [
        ("DELETE FROM incident_entry WHERE number = 3", Flaw.MISSING_END),
        ("DELETE FROM incident_entry WHERE number = 2", Flaw.BROKEN),
        ("DELETE FROM incident_entry WHERE number = 1", Flaw.BROKEN),
        ("UPDATE incident_entry SET number = 9 - number", Flaw.BROKEN),
        ("UPDATE incident_entry SET at = 'long ago' WHERE number = 2", Flaw.CHANGED),
        ("UPDATE incident_entry SET body = '{' WHERE number = 1", Flaw.CHANGED),
        ("UPDATE incident_entry SET author = 'Nobody' WHERE number = 3", Flaw.CHANGED),
    ],
)
def test_who_gets_round_the_triggers_is_found_before_any_copy_left(
    tmp_path: Path, statement: str, flaw: Flaw
) -> None:
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    log = DatabaseIncidentLog(database)
    log.append(ONE, NOON, "Sophie", "opened", "{}")
    log.append(ONE, NOON, "Sophie", "affected-counted", '{"people": 900, "nobodys_files": 0}')
    log.append(ONE, NOON, "Sophie", "noted", '{"text": "the attacker called"}')
    with database.transaction() as connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute(statement)
    (room,) = ReadIncident(log).all()
    assert flaw in {one.flaw for one in room.flaws}
    # Written anew on what is left: what was there before is still known.
    log.append(ONE, NOON, "Sophie", "noted", '{"text": "nobody called"}')
    assert ReadIncident(log)(ONE).flaws
    database.close()


def test_a_log_that_was_taken_away_whole_is_found_and_its_number_not_given_again(
    tmp_path: Path,
) -> None:
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    log = DatabaseIncidentLog(database)
    clock, read = FixedClock(), ReadIncident(log)
    opening = OpenIncident(log, clock, read, lambda *_: ())
    facts = FirstFacts(IncidentKind.EXTORTION, NOON, "Sophie", "a red window", "Sophie")
    first = opening(facts, "FR", ZoneInfo("Europe/Paris")).incident.id
    with database.transaction() as connection:
        for name in TRIGGERS:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM incident_entry")
    assert read.all() == ()
    assert read.gone() == (first,)
    assert opening(facts, "FR", ZoneInfo("Europe/Paris")).incident.id != first
    database.close()


def test_what_was_seen_elsewhere_is_remembered_once(log: IncidentLog) -> None:
    entry = log.append(ONE, NOON, "Sophie", "opened", "{}")
    anchor = Anchor(entry.number, entry.seal)
    log.remember_anchor(ONE, anchor, NOON, "place-1")
    log.remember_anchor(ONE, anchor, NOON + timedelta(hours=1), "place-2")
    assert log.anchors(ONE) == (anchor,)
    assert log.anchors(OTHER) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE incident_entry SET body = 'x'",
        "DELETE FROM incident_entry",
        "UPDATE incident_anchor SET seal = 'x'",
        "DELETE FROM incident_anchor",
        "UPDATE incident_seal SET seal = 'x'",
        "DELETE FROM incident_seal",
    ],
)
def test_the_database_itself_refuses_to_change_a_log(tmp_path: Path, statement: str) -> None:
    database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
    log = DatabaseIncidentLog(database)
    entry = log.append(ONE, NOON, "Sophie", "opened", "{}")
    log.remember_anchor(ONE, Anchor(1, entry.seal), NOON, "place-1")
    with (
        pytest.raises(sqlcipher3.IntegrityError, match=r"stays|deleted"),
        database.transaction() as connection,
    ):
        connection.execute(statement)
    assert log.entries(ONE) == (entry,)
    database.close()


def test_a_log_comes_back_as_it_was_and_only_once(log: IncidentLog) -> None:
    elsewhere = MemoryIncidentLog()
    for number in range(3):
        elsewhere.append(ONE, NOON + timedelta(seconds=number, microseconds=7), "é", "noted", "{}")
    entries = elsewhere.entries(ONE)
    assert log.bring_back(entries[:2]) == 2
    assert log.bring_back(entries) == 1
    assert log.bring_back(entries) == 0
    assert log.bring_back(entries[:1]) == 0
    assert log.entries(ONE) == entries
    assert log.append(ONE, NOON, "Sophie", "noted", "{}").before == entries[-1].seal


def test_a_log_that_differs_changes_nothing(log: IncidentLog) -> None:
    mine = log.append(ONE, NOON, "Sophie", "opened", "{}")
    elsewhere = MemoryIncidentLog()
    for _ in range(2):
        elsewhere.append(ONE, NOON + timedelta(hours=1), "Sophie", "opened", "{}")
    with pytest.raises(PracticeGuardError) as refused:
        log.bring_back(elsewhere.entries(ONE))
    assert refused.value.code is ErrorCode.LOG_DIFFERS
    assert log.entries(ONE) == (mine,)


def test_a_log_that_is_not_whole_does_not_come_back(log: IncidentLog) -> None:
    elsewhere = MemoryIncidentLog()
    for incident in (ONE, ONE, OTHER):
        elsewhere.append(incident, NOON, "Sophie", "noted", "{}")
    one, two = elsewhere.entries(ONE)
    altered = (replace(one, body='{"text": "x"}'), two)
    for wrong in ((), (two,), altered, (one, *elsewhere.entries(OTHER))):
        with pytest.raises(ValueError, match="whole"):
            log.bring_back(wrong)
    assert log.incidents() == ()
