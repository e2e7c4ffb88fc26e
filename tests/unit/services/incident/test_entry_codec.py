"""Whatever is written into a log is read back as it was."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, timezone
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.decision import Decision, Question
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.log import IncidentId, LogEntry
from practiceguard.domain.incident.notice_released import NoticeReleased
from practiceguard.domain.incident.risk import Risk
from practiceguard.services.incident.entry_codec import decode, encode

ZONES = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
TIMES = st.tuples(st.integers(0, 10**9), ZONES).map(
    lambda drawn: (
        datetime(2020, 1, 1, tzinfo=UTC).astimezone(drawn[1]) + timedelta(seconds=drawn[0])
    )
)
TEXTS = st.text(st.characters(), max_size=12)  # with lone surrogates
FACTS = st.builds(
    Fact, st.sampled_from(Field), st.just(Knowledge.KNOWN), TEXTS.map(lambda text: f"x{text}")
)
ANSWERS: st.SearchStrategy[Mapping[Question, str]] = st.dictionaries(
    st.sampled_from(Question), TEXTS, max_size=3
)
DECISIONS = st.builds(
    Decision,
    is_breach=st.booleans(),
    risk=st.sampled_from(Risk),
    answers=ANSWERS,
    who=TEXTS,
    why=TEXTS,
    at=TIMES,
    severity=st.none() | st.floats(0, 6),
)
st.register_type_strategy(datetime, TIMES)
st.register_type_strategy(str, TEXTS)
st.register_type_strategy(Fact, FACTS)
st.register_type_strategy(Decision, DECISIONS)

KINDS = [one for one in get_args(written.Entry) if one is not written.NotUnderstood]


def stored(kind: str, body: str) -> LogEntry:
    return LogEntry(IncidentId("x"), 1, datetime(2026, 1, 1, tzinfo=UTC), "a", kind, body, "", "")


@pytest.mark.parametrize("cls", KINDS, ids=lambda cls: cls.__name__)
def test_each_entry_comes_back_as_it_went_in(cls: type[Any]) -> None:
    @given(st.from_type(cls))
    def comes_back(entry: written.Entry) -> None:
        name, body = encode(entry)
        assert body.isascii()
        assert decode(stored(name, body)) == entry

    comes_back()


@given(TEXTS, TEXTS)
def test_what_a_newer_program_wrote_keeps_its_words(kind: str, body: str) -> None:
    assert decode(stored(f"new-{kind}", body)) == written.NotUnderstood(f"new-{kind}", body)


@pytest.mark.parametrize(
    "body",
    ["", "null", "[]", "{", '{"text": 1}', '{"topic": "general"}', '{"text": "x", "topic": "?"}'],
)
def test_what_was_damaged_keeps_its_words(body: str) -> None:
    found = decode(stored("noted", body))
    assert found in (written.NotUnderstood("noted", body), written.Noted("1"))


def test_a_time_without_a_zone_is_not_understood() -> None:
    body = '{"done": true, "done_at": "2026-11-22T12:00:00", "step": "network"}'
    assert isinstance(decode(stored("step-ticked", body)), written.NotUnderstood)


def test_a_release_from_before_there_were_variants_is_read() -> None:
    body = (
        '{"duty": ["FR", "people"], "kind": "patient-letter", "language": "fr", "place": "", '
        '"second": "Claire", "sha256": "ab", "stated": {}, "template": "cd", "text": "x"}'
    )
    found = decode(stored("notice-released", body))
    assert isinstance(found, NoticeReleased)
    assert (found.second, found.variant, found.undated) == ("Claire", "", "")
