"""Opening, writing, deciding and closing an incident."""

import re
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.decision import LEGAL, Refusal
from practiceguard.domain.incident.entry import RepairId
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.services.incident.close_incident import CloseIncident
from practiceguard.services.incident.decide import Decide, Judgement
from practiceguard.services.incident.derive_duties import DeriveDuties
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.write_log import WriteLog
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.fakes.memory_rules import MemoryRuleBook

PARIS = ZoneInfo("Europe/Paris")
SEEN = FirstFacts(
    IncidentKind.RANSOMWARE,
    NOON.astimezone(PARIS) - timedelta(hours=2),
    "Sophie",
    "a red window asks for money",
    "Dr Moreau",
)
CNIL, PEOPLE = DutyId("FR", "authority"), DutyId("FR", "people")
NOBODY_COUNTED = Residents(0)


@dataclass
class Practice:
    """The services of the room on logs in memory."""

    clock: FixedClock = field(default_factory=FixedClock)
    log: MemoryIncidentLog = field(default_factory=MemoryIncidentLog)
    preserved: list[tuple[IncidentId, datetime]] = field(default_factory=list)

    def preserve(self, incident: IncidentId, first_sign: datetime, _by: str) -> tuple[str, ...]:
        self.preserved.append((incident, first_sign))
        return ("ab12", "cd34")

    @property
    def read(self) -> ReadIncident:
        return ReadIncident(self.log)

    @property
    def write(self) -> WriteLog:
        return WriteLog(self.log, self.clock, self.read)

    @property
    def close(self) -> CloseIncident:
        derive = DeriveDuties(MemoryRuleBook(), lambda _code: lambda _day: True, self.clock)
        return CloseIncident(self.log, self.clock, self.read, derive)

    def open(self, facts: FirstFacts = SEEN) -> Room:
        opening = OpenIncident(self.log, self.clock, self.read, self.preserve)
        return opening(facts, "FR", PARIS)

    def decide(self, key: IncidentId, judgement: Judgement) -> tuple[Refusal, ...]:
        return Decide(self.log, self.clock, self.read)(key, "Dr Moreau", judgement)


@pytest.fixture
def practice() -> Practice:
    return Practice()


AWAY = Judgement(
    is_breach=False,
    risk=Risk.UNLIKELY,
    answers=dict.fromkeys(LEGAL, "no"),
    why="the disk was encrypted",
)


def test_opening_starts_the_clock_and_stops_the_removal_of_copies(practice: Practice) -> None:
    room = practice.open()
    key = room.incident.id
    assert re.fullmatch(r"2026-01-[0-9a-f]{32}", key)
    assert room.incident.number == key[:12]
    noticed = room.incident.recorded().of(Event.NOTICED)
    assert noticed is not None
    assert (noticed.at, noticed.who) == (SEEN.noticed_at, "Sophie")
    assert practice.preserved == [(key, SEEN.noticed_at)]
    assert room.incident.marked_snapshots == ("ab12", "cd34")
    assert room.flaws == ()


def test_a_vendors_notice_starts_the_practices_own_clock(practice: Practice) -> None:
    room = practice.open(replace(SEEN, kind=IncidentKind.VENDOR))
    start = room.incident.recorded().start_of(Event.AWARE)
    assert start is not None
    assert (start.counted_from, start.at) == (Event.TOLD_BY_PROCESSOR, SEEN.noticed_at)


@pytest.mark.parametrize(
    "facts",
    [
        replace(SEEN, noticed_by=" "),
        replace(SEEN, opened_by=""),
        replace(SEEN, noticed_at=NOON + timedelta(days=1)),
    ],
)
def test_an_opening_needs_names_and_a_time_that_has_come(
    practice: Practice, facts: FirstFacts
) -> None:
    with pytest.raises(PracticeGuardError) as refused:
        practice.open(facts)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert practice.log.incidents() == ()


def test_incidents_are_numbered_within_their_year(practice: Practice) -> None:
    assert [practice.open().incident.id[:8] for _ in range(2)] == ["2026-01-", "2026-02-"]
    practice.clock.set(datetime(2027, 1, 5, tzinfo=PARIS))
    assert practice.open().incident.id[:8] == "2027-01-"


def test_two_computers_of_a_practice_never_give_the_same_name() -> None:
    opened = {Practice().open().incident.id for _ in range(20)}
    assert len(opened) == 20
    assert {key[:7] for key in opened} == {"2026-01"}


def test_a_second_incident_opens_with_the_unfinished_repairs_of_the_first(
    practice: Practice,
) -> None:
    first = practice.open().incident.id
    practice.write(
        first,
        "Dr Moreau",
        written.RepairPlanned(RepairId("two-step"), "two-step log-in", date(2026, 12, 1)),
        written.RepairPlanned(RepairId("passwords"), "new passwords"),
        written.RepairDone(RepairId("passwords"), date(2026, 3, 14)),
    )
    practice.clock.set(NOON + timedelta(days=150))
    second = practice.open(replace(SEEN, noticed_at=NOON + timedelta(days=149)))
    assert second.incident.follows == first
    assert [one.what for one in second.incident.repairs] == ["two-step log-in"]


def test_a_note_needs_an_author_and_an_incident(practice: Practice) -> None:
    key = practice.open().incident.id
    for incident, author in ((key, " "), (IncidentId("1999-01"), "Sophie")):
        with pytest.raises(PracticeGuardError):
            practice.write(incident, author, written.Noted("called the insurer"))
    assert len(practice.read(key).entries) == 2
    practice.write(key, "Sophie", written.Noted("called the insurer"))
    assert practice.read(key).entries[-1].author == "Sophie"


def test_decisions_and_closings_cannot_be_written_past_their_rules(practice: Practice) -> None:
    key = practice.open().incident.id
    with pytest.raises(PracticeGuardError):
        practice.write(key, "Dr Moreau", written.Closed("all well"))
    assert practice.read(key).incident.closed_at is None


def test_it_can_be_judged_away_while_nobody_was_shown_to_have_the_data(
    practice: Practice,
) -> None:
    key = practice.open().incident.id
    assert practice.decide(key, AWAY) == ()
    assert not practice.read(key).incident.is_breach


@pytest.mark.parametrize(
    "entry",
    [
        written.ExposureSeen(Exposure.POSTED, "on a leak site"),
        written.ExposureSeen(Exposure.SAMPLE_SHOWN, "five pictures"),
        written.PatientContacted(NOON, "Anna B.", "SMS", "EUR 50", "Sophie"),
    ],
)
def test_and_never_once_somebody_was(practice: Practice, entry: written.Entry) -> None:
    key = practice.open().incident.id
    practice.write(key, "Sophie", entry)
    before = len(practice.read(key).entries)
    assert practice.decide(key, AWAY) == (Refusal.EXPOSED,)
    assert len(practice.read(key).entries) == before


def test_closing_is_refused_while_a_duty_lacks_a_receipt_or_a_repair_a_date(
    practice: Practice,
) -> None:
    key = practice.open().incident.id
    obstacles = practice.close(key, "Dr Moreau", "done", NOBODY_COUNTED)
    assert {one.id for one in obstacles.duties} == {CNIL, PEOPLE}
    assert obstacles.no_repair_at_all
    assert practice.read(key).incident.closed_at is None
    practice.write(
        key,
        "Dr Moreau",
        written.DutyMet(CNIL, NOON, "CNIL 26-1234", "ab"),
        written.DutyWaived(PEOPLE, "the authority confirmed that no letters are needed", "ab"),
        written.RepairPlanned(RepairId("r1"), "two-step log-in"),
    )
    obstacles = practice.close(key, "Dr Moreau", "done", NOBODY_COUNTED)
    assert not obstacles.duties
    assert [one.id for one in obstacles.repairs] == ["r1"]
    practice.write(
        key, "Dr Moreau", written.RepairPlanned(RepairId("r1"), "two-step", date(2026, 12, 1))
    )
    assert not practice.close(key, "Dr Moreau", "done", NOBODY_COUNTED)
    assert practice.read(key).incident.closed_at is not None


def test_a_log_that_was_tampered_with_is_read_and_its_flaws_are_told(practice: Practice) -> None:
    key = practice.open().incident.id
    practice.write(key, "Sophie", written.Noted("noticed at 8:00"))
    entries = practice.log._entries[key]
    entries[-1] = replace(entries[-1], body=entries[-1].body.replace("8:00", "9:00"))
    room = practice.read(key)
    assert [one.number for one in room.flaws] == [3]
    assert room.incident.id == key


# --- what a log may not say -------------------------------------------------------------------

SOON = NOON + timedelta(days=3)
BEFORE = SEEN.noticed_at - timedelta(hours=1)


@pytest.mark.parametrize(
    ("entry", "field"),
    [
        (written.MomentRecorded(Event.AWARE, SOON, "sure"), "at"),
        (written.MomentRecorded(Event.AWARE, NOON.replace(year=26), "a mistyped year"), "at"),
        (written.MomentRecorded(Event.AWARE, NOON.replace(tzinfo=None), "no zone"), "at"),
        (written.MomentRecorded(Event.NOTICED, NOON, " "), "why"),
        (written.DutyMet(CNIL, SOON, "CNIL 26-1", "ab"), "met_at"),
        (written.DutyMet(CNIL, BEFORE, "CNIL 26-1", "ab"), "met_at"),
        (written.DutyMet(CNIL, NOON, " ", "ab"), "receipt"),
        (written.DutyWaived(CNIL, " ", "ab"), "because"),
        (written.AimAnswered("GB", aims=False, why=" "), "why"),
        (written.DutyAnswered(CNIL, answer=False), "why"),
        (written.HipaaAnswered(HipaaStatus.NOT_COVERED), "why"),
        (written.HipaaAnswered(HipaaStatus.COVERED), "why"),
        (written.PoliceAsked(NOON, " "), "who"),
        (written.PoliceAsked(SOON, "Agent Doe"), "asked_at"),
        (written.PoliceAsked(NOON, "Agent Doe", date(2026, 3, 13)), "until"),
        (written.PoliceAsked(NOON, "Agent Doe", date.max), "until"),
        (written.RepairPlanned(RepairId("r"), " "), "what"),
        (written.RepairDone(RepairId("r"), date(2026, 3, 15)), "done_on"),
        (written.PatientContacted(SOON, "A. B.", "SMS", "500", "Sophie"), "contacted_at"),
    ],
)
def test_an_entry_that_cannot_be_true_is_refused_and_nothing_is_written(
    practice: Practice, entry: written.Entry, field: str
) -> None:
    key = practice.open().incident.id
    before = practice.log.entries(key)
    with pytest.raises(PracticeGuardError) as refused:
        practice.write(key, "Sophie", written.Noted("first"), entry)
    assert refused.value.code is ErrorCode.INPUT_INVALID
    assert refused.value.facts["field"] == field
    assert practice.log.entries(key) == before


@pytest.mark.parametrize("days", [3, 400])
def test_with_a_clock_that_was_set_back_a_receipt_bears_the_time_that_the_person_says(
    practice: Practice, days: int
) -> None:
    key = practice.open().incident.id
    practice.clock.set(NOON - timedelta(days=days))
    said = NOON + timedelta(hours=5)
    practice.write(key, "Sophie", written.DutyMet(CNIL, said, "CNIL 26-1", "ab"))
    assert practice.read(key).incident.of(CNIL).at == said
    # A mistyped year is one all the same, and a receipt has to be named.
    for entry in (
        written.DutyMet(CNIL, NOON.replace(year=2028), "CNIL 26-1", "ab"),
        written.DutyMet(CNIL, said, " ", "ab"),
        written.MomentRecorded(Event.AWARE, SOON, "sure"),
    ):
        with pytest.raises(PracticeGuardError):
            practice.write(key, "Sophie", entry)


def test_with_a_clock_that_was_ahead_a_receipt_may_lie_before_its_first_sign(
    practice: Practice,
) -> None:
    key = practice.open().incident.id
    now = NOON - timedelta(days=30)
    practice.clock.set(now)
    practice.write(key, "Sophie", written.DutyMet(CNIL, now, "CNIL 26-1", "ab"))
    assert practice.read(key).incident.of(CNIL).at == now


def test_a_time_may_be_corrected_to_an_earlier_one_or_with_a_reason_to_a_later_one(
    practice: Practice,
) -> None:
    key = practice.open().incident.id
    earlier = written.MomentRecorded(Event.NOTICED, BEFORE, "")
    later = written.MomentRecorded(Event.NOTICED, NOON, "the message was seen at noon only")
    practice.write(key, "Sophie", earlier, later)
    noticed = practice.read(key).incident.recorded().of(Event.NOTICED)
    assert noticed is not None
    assert noticed.at == NOON


def test_an_ultimatum_lies_in_the_future(practice: Practice) -> None:
    key = practice.open().incident.id
    practice.write(key, "Sophie", written.DemandReceived(NOON, "e-mail", "X", "50 BTC", SOON))
    assert practice.read(key).incident.demands[0].deadline_at == SOON


@pytest.mark.parametrize(
    "seen",
    [
        written.ExposureSeen(Exposure.POSTED, "on their page"),
        written.PatientContacted(NOON, "A. B.", "SMS", "500 €", "Sophie"),
    ],
)
def test_what_comes_to_light_later_overtakes_a_decision_that_nothing_happened(
    practice: Practice, seen: written.Entry
) -> None:
    key = practice.open().incident.id
    assert practice.decide(key, AWAY) == ()
    assert not practice.read(key).incident.is_breach
    found = practice.write(key, "Sophie", seen)
    assert found.is_breach
    assert found.risk is Risk.UNKNOWN
    assert not found.decision_stands
    assert practice.close.obstacles(key, NOBODY_COUNTED).duties


def test_a_breach_after_which_nothing_was_planned_is_followed_too(practice: Practice) -> None:
    first = practice.open().incident.id
    practice.clock.advance(timedelta(days=150))
    second = practice.open(replace(SEEN, noticed_at=practice.clock.now()))
    assert second.incident.follows == first


def test_a_promise_that_was_not_kept_needs_a_new_date(practice: Practice) -> None:
    first = practice.open().incident.id
    promised = written.RepairPlanned(RepairId("two-step"), "two-step log-in", date(2026, 4, 1))
    later = written.RepairPlanned(RepairId("router"), "new router", date(2026, 12, 1))
    practice.write(first, "Dr Moreau", promised, later)
    practice.clock.advance(timedelta(days=150))
    second = practice.open(replace(SEEN, noticed_at=practice.clock.now())).incident
    assert [(one.what, one.by) for one in second.repairs] == [
        ("two-step log-in", None),
        ("new router", date(2026, 12, 1)),
    ]
    blocking = practice.close.obstacles(second.id, NOBODY_COUNTED).repairs
    assert [one.id for one in blocking] == ["two-step"]


@pytest.mark.parametrize(
    "seen",
    [
        written.ExposureSeen(Exposure.POSTED, "on their page"),
        written.PatientContacted(NOON, "A. B.", "SMS", "500 €", "Sophie"),
        written.DutyReopened(CNIL, "the receipt was of another notice"),
    ],
)
def test_what_comes_to_light_opens_a_closed_incident_again(
    practice: Practice, seen: written.Entry
) -> None:
    key = practice.open().incident.id
    assert practice.decide(key, AWAY) == ()
    assert not practice.close(key, "Dr Moreau", "nothing was copied", NOBODY_COUNTED)
    assert practice.write(key, "Sophie", written.Noted("a question of the insurer")).closed_at
    assert practice.write(key, "Sophie", seen).closed_at is None
