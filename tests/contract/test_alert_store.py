"""What every AlertStore does, in memory, in the database and in the watch's own file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from practiceguard.adapters.database.alert_store import DatabaseAlertStore
from practiceguard.adapters.database.connection import open_database
from practiceguard.domain.backup.alert import (
    AlertKey,
    AlertState,
    Audience,
    Channel,
    Route,
    Trouble,
    TroubleKind,
    alarm,
    digest,
    recovery,
)
from practiceguard.domain.backup.alert_rules import Decision
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.ports import AlertStore
from tests.fakes.fixed_clock import NOON
from tests.fakes.memory_alerts import MemoryAlertStore
from tests.fakes.memory_secrets import MemorySecretStore

MAIL = Route(Channel.MAIL, Audience.PRACTICE, "cabinet@exemple.fr")
PHONE = Route(Channel.NTFY, Audience.SECOND_PERSON, "ntfy.sh")
TROUBLE = Trouble(TroubleKind.COPY_GONE, "place-1", NOON)
OPENED = Decision(
    opened=(TROUBLE,), alerts=(alarm(TROUBLE, 1, MAIL, NOON), alarm(TROUBLE, 1, PHONE, NOON))
)


@pytest.fixture(params=["memory", "database", "file"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AlertStore]:
    if request.param == "memory":
        yield MemoryAlertStore()
    elif request.param == "file":
        from practiceguard.adapters.watch_file import WatchFile

        yield WatchFile(tmp_path / "watch")
    else:
        database = open_database(tmp_path / "state" / "practiceguard.db", MemorySecretStore())
        yield DatabaseAlertStore(database)
        database.close()


def test_at_first_nothing_was_told(store: AlertStore) -> None:
    assert store.open_troubles() == ()
    assert store.waiting() == ()
    assert store.newest() == ()
    assert store.alert(AlertKey("no such")) is None


def test_a_decision_comes_back_as_it_was(store: AlertStore) -> None:
    store.record(OPENED)
    assert store.open_troubles() == (TROUBLE,)
    assert store.waiting() == OPENED.alerts
    assert store.of_troubles([TROUBLE.trouble_id]) == OPENED.alerts
    assert store.newest(limit=1) == OPENED.alerts[1:]
    assert store.alert(OPENED.alerts[0].key) == OPENED.alerts[0]


def test_the_same_decision_twice_is_written_once(store: AlertStore) -> None:
    """Two agents may look at the same moment: nobody is told twice."""
    store.record(OPENED)
    store.record(OPENED)
    assert store.waiting() == OPENED.alerts


def test_a_second_trouble_of_the_same_kind_and_place_is_refused_while_the_first_is_open(
    store: AlertStore,
) -> None:
    store.record(OPENED)
    later = replace(TROUBLE, noticed_at=NOON + timedelta(minutes=1))
    store.record(Decision(opened=(later,), alerts=(alarm(later, 1, MAIL, NOON),)))
    assert store.open_troubles() == (TROUBLE,)
    assert store.waiting() == OPENED.alerts


def test_what_was_delivered_stays_delivered(store: AlertStore) -> None:
    store.record(OPENED)
    sent = replace(
        OPENED.alerts[0],
        state=AlertState.DELIVERED,
        attempts=2,
        tried_at=NOON,
        delivered_at=NOON,
    )
    store.settle(sent)
    store.settle(replace(sent, state=AlertState.WITHDRAWN, delivered_at=None))
    assert store.alert(sent.key) == sent
    assert store.waiting() == OPENED.alerts[1:]


def test_a_failed_attempt_is_remembered_with_its_reason(store: AlertStore) -> None:
    store.record(OPENED)
    tried = replace(
        OPENED.alerts[0],
        attempts=1,
        tried_at=NOON,
        problem=ErrorCode.MESSENGER_TIMED_OUT,
        may_have_arrived=True,
    )
    store.settle(tried)
    assert store.waiting()[0] == tried


def test_the_end_of_a_trouble_closes_it_with_all_its_messages(store: AlertStore) -> None:
    store.record(OPENED)
    ended = replace(TROUBLE, ended_at=NOON + timedelta(hours=3))
    withdrawn = replace(OPENED.alerts[1], state=AlertState.WITHDRAWN)
    told = recovery(ended, MAIL, NOON + timedelta(hours=3))
    store.record(Decision(ended=(ended,), alerts=(told,), settled=(withdrawn,)))
    assert store.open_troubles() == ()
    assert store.newest()[0] == told
    found = store.alert(withdrawn.key)
    assert found is not None
    assert found.state is AlertState.WITHDRAWN
    assert found.trouble == ended
    # The same trouble may come again: it is another one then.
    again = replace(TROUBLE, noticed_at=NOON + timedelta(days=1))
    store.record(Decision(opened=(again,)))
    assert store.open_troubles() == (again,)


def test_a_digest_is_about_no_trouble(store: AlertStore) -> None:
    weekly = digest("2026-03-09T08:00", MAIL, NOON)
    store.record(Decision(alerts=(weekly,)))
    assert store.waiting() == (weekly,)
    assert store.of_troubles([]) == ()
