"""Whatever is written into a log, in any order: it is read, nothing is lost or closes early."""

from collections.abc import Mapping
from dataclasses import fields
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practiceguard.adapters.rule_book.files import row_of
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.credit_offer import CreditServiceOffered
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.incident import obstacles_to_closing
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import NoticeReleased, digest_of_text
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Exposure
from practiceguard.domain.incident.rule import Jurisdiction
from practiceguard.resources import resource
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.write_log import WriteLog, append
from tests.fakes.fixed_clock import FixedClock
from tests.fakes.memory_incidents import MemoryIncidentLog

CODES = ("FR", "LT", "GB", "CA", "CA-ON", "CA-QC", "US", "US-CA", "US-MD", "US-NY", "ID", "MY")


def _row(code: str) -> Jurisdiction:
    return row_of(f"{code}.toml", resource("jurisdictions", f"{code}.toml").read_bytes())[1]


class Law:
    """A few rows of the law."""

    version = "1"
    rows = tuple(map(_row, CODES))

    def all(self) -> tuple[Jurisdiction, ...]:
        return self.rows


NOW = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
HOMES = ("FR", "LT", "US-CA", "US", "CA-ON", "ZW")
TEXTS = st.text(max_size=6)
ZONES = tuple(map(ZoneInfo, ("UTC", "Asia/Kathmandu", "America/Los_Angeles")))
NEAR = st.builds(
    lambda minutes, zone: (NOW + timedelta(minutes=minutes)).astimezone(zone),
    st.integers(-120_000, 60_000),
    st.sampled_from(ZONES),
)
NO_ZONE = NOW.replace(tzinfo=None)
FIRST, LAST = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)
TIMES = NEAR | st.sampled_from([NO_ZONE, FIRST, LAST, NOW.replace(year=26)])
DUTIES = st.sampled_from([DutyId(law.code, rule.key) for law in Law.rows for rule in law.duties])
COUNTS = st.dictionaries(st.sampled_from([*CODES, "ZW", ""]), st.integers(0, 2000), max_size=4)
OF_A_TYPE: Mapping[object, st.SearchStrategy[Any]] = {
    datetime: TIMES,
    date: st.dates(),
    DutyId: DUTIES,
    "country": st.sampled_from(["GB", "US", "CA-QC", "", "ZW"]),
}
ENTRIES = st.one_of(
    st.builds(written.Noted, TEXTS),
    st.builds(written.KindChanged, st.sampled_from(list(IncidentKind))),
    st.builds(written.MomentRecorded, st.sampled_from(list(Event)), TIMES, TEXTS),
    st.builds(written.ExposureSeen, st.sampled_from(list(Exposure)), TEXTS),
    st.builds(written.DutyAnswered, DUTIES, st.booleans()),
    st.builds(written.AimAnswered, OF_A_TYPE["country"], st.booleans()),
    st.builds(written.HipaaAnswered, st.sampled_from(list(HipaaStatus))),
    st.builds(written.PoliceAsked, TIMES, TEXTS, st.none() | st.dates()),
    st.builds(PoliceAnswered, st.booleans(), st.none() | TIMES, TEXTS, TEXTS),
    st.builds(CreditServiceOffered, TEXTS, st.integers(-1, 200), TEXTS, TEXTS),
    st.builds(written.DutyDrafted, DUTIES),
    st.builds(
        lambda kind, text, right: NoticeReleased(
            kind, "fr", "", None, text, digest_of_text(text) if right else "0", {}, "ab"
        ),
        st.sampled_from(list(NoticeKind)),
        TEXTS,
        st.booleans(),
    ),
    st.builds(written.DutyMet, DUTIES, TIMES, TEXTS, st.just("ab")),
    st.builds(written.DutyWaived, DUTIES, TEXTS, st.just("ab")),
    st.builds(written.DutyReopened, DUTIES, TEXTS),
    st.builds(written.DemandReceived, TIMES, TEXTS, TEXTS, TEXTS, st.none() | TIMES),
    st.builds(written.PatientContacted, TIMES, TEXTS, TEXTS, TEXTS, TEXTS),
    st.builds(
        written.RepairPlanned,
        st.sampled_from(["a", "b"]).map(written.RepairId),
        TEXTS,
        st.none() | st.dates(),
    ),
    st.builds(
        written.RepairDone, st.sampled_from(["a", "b", "c"]).map(written.RepairId), st.dates()
    ),
    st.builds(written.ClosingUndone, TEXTS),
)
FOUND = st.builds(
    lambda by_country, by_region, more: written.AffectedFound(
        sum(by_country.values()) + more, by_country, by_region, {}, 0, 0, 0, 0, ("ab",)
    ),
    COUNTS,
    COUNTS,
    st.integers(0, 50),
)


def refusal_of(write: WriteLog, key: IncidentId, entry: written.Entry) -> PracticeGuardError | None:
    try:
        write(key, "Ann", entry)
    except PracticeGuardError as refused:
        return refused
    return None


@given(st.sampled_from(HOMES), st.lists(ENTRIES | FOUND, max_size=14))
@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_whatever_is_written_the_room_opens_and_nothing_is_lost(
    home: str, entries: list[written.Entry]
) -> None:
    clock, log = FixedClock(NOW), MemoryIncidentLog()
    read = ReadIncident(log)
    opening = OpenIncident(log, clock, read, lambda *_: ())
    facts = FirstFacts(IncidentKind.UNKNOWN, NOW - timedelta(days=1), "Ann", "odd", "Ann")
    key = opening(facts, home, ZoneInfo("America/Los_Angeles")).incident.id
    write = WriteLog(log, clock, read)
    taken = 1
    for entry in entries:
        if isinstance(entry, written.AffectedFound):
            append(log, clock, key, "Ann", entry)
            append(log, clock, key, "Ann", written.AffectedCounted(entry.people, 0, entry.people))
            taken += 2
            continue
        refused = refusal_of(write, key, entry)
        taken += refused is None
        if refused is not None:
            assert refused.code is ErrorCode.INPUT_INVALID
            assert refused.facts["field"] in {one.name for one in fields(entry)}
    room = read(key)
    assert len(room.entries) == taken
    assert room.flaws == ()
    assert not any(isinstance(one.entry, written.NotUnderstood) for one in room.entries)

    derived = DeriveDuties(Law(), lambda _code: lambda _day: True, clock)(
        room.incident, residents_of(room.incident)
    )
    table = table_of(room.incident, derived.duties, derived.laws)
    shown = [one.id for row in (*table.rows, *table.settled) for one in row.duties]
    shown += [one.id for fold in table.folds for one in fold.duties]
    assert sorted(shown) == sorted(one.id for one in derived.duties)

    blocking = {one.id for one in obstacles_to_closing(room.incident, derived.duties).duties}
    for duty in derived.duties:
        said = [
            one.entry
            for one in room.entries
            if isinstance(
                one.entry,
                written.DutyMet | written.DutyWaived | written.DutyReopened | written.DutyDrafted,
            )
            and one.entry.duty == duty.id
        ]
        is_told = bool(said) and isinstance(said[-1], written.DutyMet | written.DutyWaived)
        assert (duty.id in blocking) == (duty.need.is_open and not is_told)


def test_a_log_whose_opening_was_damaged_does_not_hide_the_others() -> None:
    clock, log = FixedClock(NOW), MemoryIncidentLog()
    read = ReadIncident(log)
    log.append(IncidentId("2026-01"), NOW, "Ann", "opened", '{"kind": "from another world"}')
    log.append(IncidentId("2026-01"), NOW, "Ann", "noted", '{"text": "called the insurer"}')
    opening = OpenIncident(log, clock, read, lambda *_: ())
    facts = FirstFacts(IncidentKind.UNKNOWN, NOW - timedelta(days=1), "Ann", "odd", "Ann")
    whole = opening(facts, "FR", ZoneInfo("Europe/Paris")).incident.id
    assert {room.incident.id for room in read.all()} == {"2026-01", whole}
    damaged = read(IncidentId("2026-01"))
    assert len(damaged.entries) == 2
    assert isinstance(damaged.entries[0].entry, written.NotUnderstood)
    noticed = damaged.incident.recorded().of(Event.NOTICED)
    assert noticed is not None
    assert noticed.at == NOW, "the earliest time that is known"
    derive = DeriveDuties(Law(), lambda _code: lambda _day: True, clock)
    assert [one.code for one in derive(damaged.incident, Residents(0)).laws] == [""]


def test_there_is_no_incident_without_a_log() -> None:
    with pytest.raises(PracticeGuardError):
        ReadIncident(MemoryIncidentLog())(IncidentId("1999-01"))
