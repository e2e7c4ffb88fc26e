"""A surgeon in Beverly Hills, as in the published case: what has to be told, and what is refused.

Every date, number and article here was worked out by hand from the law, on paper, not by the code
that is tested. The days: 2026-11-21 is a Saturday; Thanksgiving is 2026-11-26.
"""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.decision import FOUR_FACTORS, LEGAL, Refusal
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.domain.incident.rule import Mark
from practiceguard.services.incident.decide import Judgement
from practiceguard.services.incident.open_incident import FirstFacts
from practiceguard.services.incident.residents import residents_of
from tests.acceptance.incident_room import Practice, practice

STATES = {
    "US-CA": 520,
    "US-TX": 250,
    "US-NY": 60,
    "US-FL": 12,
    "US-MD": 9,
    "US-NJ": 8,
    "US-MA": 7,
    "US-VT": 6,
    "US-OH": 5,
    "US-WA": 4,
    "US-CO": 3,
    "US-PA": 2,
    "US-PR": 1,
}
PEOPLE = 887
NOT_A_BREACH = Judgement(
    is_breach=False,
    risk=Risk.UNLIKELY,
    answers=dict.fromkeys((*LEGAL, *FOUR_FACTORS), "no"),
    why="only six people, and nothing important",
)


@pytest.fixture
def surgeon(tmp_path: Path) -> Iterator[Practice]:
    with practice(tmp_path, "US-CA", "America/Los_Angeles") as found:
        yield found


@pytest.fixture
def room(surgeon: Practice) -> IncidentId:
    """The owner opens it on Tuesday; the receptionist saw the note on Saturday evening."""
    surgeon.at("2026-11-24T18:05")
    facts = FirstFacts(
        IncidentKind.EXTORTION,
        surgeon.local("2026-11-21T20:40"),
        "Maria, front desk",
        "a text file on the desktop: 1.1 TB copied, 248,245 files, pay",
        "Dr Bell",
    )
    key = surgeon.open(facts)
    surgeon.write(
        key,
        "Dr Bell",
        written.MomentRecorded(Event.AWARE, surgeon.local("2026-11-24T18:00"), "Maria told me"),
        written.DemandReceived(
            surgeon.local("2026-11-21T20:40"), "text file", "Hunters", "2,500,000 USD in Bitcoin"
        ),
    )
    surgeon.count_people(key, "Dr Bell", {"US": PEOPLE}, STATES)
    assert sum(STATES.values()) == PEOPLE
    assert len(STATES) == 13, "California, eleven other states and Puerto Rico"
    return key


def covered(surgeon: Practice, room: IncidentId) -> None:
    surgeon.write(room, "Dr Bell", written.HipaaAnswered(HipaaStatus.COVERED, "we send claims"))


# --- by when, counted from the receptionist ---------------------------------------------------


def test_the_clock_runs_from_the_receptionist_and_not_from_the_owner(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    letters = surgeon.duty(room, "US", "people")
    assert surgeon.day(room, "US", "people") == date(2027, 1, 20), "not 01-23"
    assert letters.due_at == datetime(2027, 1, 21, 8, 0, tzinfo=UTC), "midnight in Los Angeles"
    assert letters.deadline is not None
    assert letters.deadline.start.counted_from is Event.NOTICED
    assert letters.people == PEOPLE
    assert "164.404" in letters.rule.law


BY_LAW = [
    # 60 days; HHS with the letters, 887 are 500 or more; 520 in California are more than 500.
    ("US", "people", date(2027, 1, 20)),
    ("US", "authority", date(2027, 1, 20)),
    ("US", "media", date(2027, 1, 20)),
    # 30 days, by Civ. Code 1798.82; Attorney General 15 days after the letters: 12-21 + 15.
    ("US-CA", "people", date(2026, 12, 21)),
    ("US-CA", "authority", date(2027, 1, 5)),
    ("US-NY", "people", date(2026, 12, 21)),
    # Five business days after the filing with HHS on Wednesday 2027-01-20.
    ("US-NY", "authority-hipaa-copy", date(2027, 1, 27)),
    # From determination, which nobody recorded: from when the owner was sure, Tuesday 11-24.
    ("US-TX", "authority", date(2026, 12, 24)),
    ("US-TX", "people", date(2027, 1, 23)),
    ("US-FL", "people", date(2026, 12, 24)),
    ("US-CO", "people", date(2026, 12, 24)),
    # 45 days from discovery; Maryland's Attorney General before the letters.
    ("US-MD", "people", date(2027, 1, 5)),
    ("US-WA", "people", date(2026, 12, 21)),
    ("US-VT", "people", date(2027, 1, 5)),
    # 14 business days: 23 24 25 27 30, 1 2 3 4, 7 8 9 10 11 December.
    ("US-VT", "authority", date(2026, 12, 11)),
    # Ten days that nothing makes longer.
    ("US-PR", "authority", date(2026, 12, 1)),
]


@pytest.mark.parametrize(("code", "key", "last"), BY_LAW)
def test_every_deadline_of_the_law(
    surgeon: Practice, room: IncidentId, code: str, key: str, last: date
) -> None:
    covered(surgeon, room)
    duty = surgeon.duty(room, code, key)
    assert duty.need in {Need.REQUIRED, Need.CHECK_FIRST}
    assert surgeon.day(room, code, key) == last


def test_determination_that_was_recorded_moves_only_what_counts_from_it(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    at = surgeon.at("2026-11-25T09:00")
    surgeon.write(room, "Dr Bell", written.MomentRecorded(Event.DETERMINED, at, "forensics"))
    assert surgeon.day(room, "US-TX", "authority") == date(2026, 12, 25), "Christmas counts"
    assert surgeon.day(room, "US-FL", "people") == date(2026, 12, 25)
    assert surgeon.day(room, "US", "people") == date(2027, 1, 20)
    assert surgeon.day(room, "US-CA", "people") == date(2026, 12, 21)


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("US-NJ", "people"),
        ("US-MA", "people"),
        ("US-MA", "authority"),
        ("US-MA", "consumer-affairs"),
        ("US-NY", "authority"),
        ("US-NY", "department-of-state"),
        ("US-NY", "state-police"),
        ("US-PA", "people"),
    ],
)
def test_where_the_law_names_no_number_our_own_thirty_days_are_no_deadline(
    surgeon: Practice, room: IncidentId, code: str, key: str
) -> None:
    duty = surgeon.duty(room, code, key)
    assert duty.deadline is None
    assert duty.target == surgeon.local("2026-12-21T20:40")


def test_thresholds_are_counted_state_by_state_and_with_the_laws_own_comparison(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    needs = {key: one.need for key, one in surgeon.duties(room).items()}
    assert needs[DutyId("US-TX", "authority")] is Need.REQUIRED, "250 or more: it is 250"
    assert needs[DutyId("US-CA", "authority")] is Need.REQUIRED, "more than 500: it is 520"
    for state in ("US-FL", "US-CO", "US-WA", "US-PA"):
        assert needs[DutyId(state, "authority")] is Need.NOT_NEEDED
    for state in ("US-MD", "US-NJ", "US-MA", "US-VT", "US-NY", "US-PR"):
        assert needs[DutyId(state, "authority")] in {Need.REQUIRED, Need.CHECK_FIRST}
    assert needs[DutyId("US", "authority-small")] is Need.NOT_NEEDED
    assert needs[DutyId("US-OH", "authority")] is Need.NOT_NEEDED, "Ohio has no such regulator"


# --- HIPAA: yes, no, nobody knows -------------------------------------------------------------


def test_bound_by_hipaa(surgeon: Practice, room: IncidentId) -> None:
    covered(surgeon, room)
    assert surgeon.duty(room, "US-OH", "people").why is Why.HIPAA_EXEMPTS
    assert surgeon.duty(room, "US", "people").need is Need.REQUIRED
    assert surgeon.duty(room, "US-CA", "people").need is Need.REQUIRED, "content only"


def test_not_bound_by_hipaa(surgeon: Practice, room: IncidentId) -> None:
    answer = written.HipaaAnswered(HipaaStatus.NOT_COVERED, "cash only, no claims ever")
    surgeon.write(room, "Dr Bell", answer)
    assert "US" not in surgeon.laws(room)
    assert surgeon.duty(room, "US-OH", "people").need is Need.REQUIRED
    assert surgeon.day(room, "US-OH", "people") == date(2027, 1, 5)
    assert surgeon.duty(room, "US-NY", "authority-hipaa-copy").why is Why.HIPAA_DOES_NOT_BIND
    assert surgeon.day(room, "US-CA", "people") == date(2026, 12, 21)


def test_nobody_knows_whether_hipaa_binds(surgeon: Practice, room: IncidentId) -> None:
    """The strictest of both: HIPAA's duties, and none of the exemptions of those it binds."""
    assert surgeon.laws(room)["US"].ground is Ground.HIPAA_UNSURE
    for code, key in (("US", "people"), ("US", "authority"), ("US", "media"), ("US-OH", "people")):
        assert surgeon.duty(room, code, key).need is Need.REQUIRED


# --- "six people" -----------------------------------------------------------------------------


def test_six_people_is_refused_without_reason_and_evidence_and_stays_visible(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    for reason, evidence, code in (
        ("", None, ErrorCode.COUNT_NEEDS_REASON),
        ("the lawyer says so", None, ErrorCode.COUNT_NEEDS_EVIDENCE),
        ("the lawyer says so", "made-up", ErrorCode.COUNT_NEEDS_EVIDENCE),
    ):
        with pytest.raises(PracticeGuardError) as refused:
            surgeon.count.set_to(
                room,
                6,
                "Dr Bell",
                reason=reason,
                evidence=written.EvidenceId(evidence) if evidence else None,
            )
        assert refused.value.code is code
    assert surgeon.incident(room).affected == PEOPLE
    assert surgeon.duty(room, "US", "media").need is Need.REQUIRED

    paper = surgeon.evidence(room, "Dr Bell", "forensic-report.txt", "six folders were opened")
    count = surgeon.count.set_to(
        room, 6, "Dr Bell", reason="six folders were opened", evidence=paper
    )
    assert [(one.people, one.who, one.evidence) for one in count.lowered] == [(6, "Dr Bell", paper)]
    assert count.reachable == PEOPLE
    assert surgeon.incident(room).affected == 6
    # Of which state the six are nobody knows, so every state stays; the numbers follow.
    assert surgeon.duty(room, "US", "authority").need is Need.NOT_NEEDED
    assert surgeon.day(room, "US", "authority-small") == date(2027, 3, 1)
    assert surgeon.duty(room, "US-PR", "authority").need is Need.REQUIRED
    assert {*STATES} <= {*surgeon.laws(room)}


# --- "not a breach" ---------------------------------------------------------------------------


def test_not_a_breach_is_refused_once_a_sample_was_shown(
    surgeon: Practice, room: IncidentId
) -> None:
    surgeon.write(
        room, "Maria", written.ExposureSeen(Exposure.SAMPLE_SHOWN, "two photographs before surgery")
    )
    before = surgeon.log.entries(room)
    assert surgeon.decide(room, "Dr Bell", NOT_A_BREACH) == (Refusal.EXPOSED,)
    assert surgeon.log.entries(room) == before
    low = Judgement(
        is_breach=True, risk=Risk.UNLIKELY, answers=NOT_A_BREACH.answers, why="deleted, they say"
    )
    assert surgeon.decide(room, "Dr Bell", low) == (Refusal.EXPOSED,)
    assert surgeon.incident(room).is_breach


def test_not_a_breach_that_was_decided_before_the_sample_came_does_not_hold(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    assert surgeon.decide(room, "Dr Bell", NOT_A_BREACH) == ()
    assert surgeon.duties(room) == {}
    surgeon.write(room, "Maria", written.ExposureSeen(Exposure.SAMPLE_SHOWN, "two photographs"))
    assert surgeon.duty(room, "US", "people").need is Need.REQUIRED


# --- the police -------------------------------------------------------------------------------


def test_a_spoken_wish_of_the_police_holds_thirty_days_and_only_what_the_law_lets_it(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    asked = surgeon.at("2026-12-01T10:00")
    surgeon.write(room, "Dr Bell", written.PoliceAsked(asked, "Special Agent Ortiz, FBI"))
    # To 12-31: past the 30 days of California and New York, not past the 60 of HIPAA.
    assert surgeon.day(room, "US-CA", "people") == date(2026, 12, 31)
    assert surgeon.day(room, "US-NY", "people") == date(2026, 12, 31)
    assert surgeon.day(room, "US-CA", "authority") == date(2027, 1, 15)
    assert surgeon.day(room, "US", "people") == date(2027, 1, 20)
    assert surgeon.day(room, "US-PR", "authority") == date(2026, 12, 1)
    assert surgeon.day(room, "US-TX", "authority") == date(2026, 12, 24)
    letter = surgeon.evidence(room, "Dr Bell", "fbi-letter.txt", "until 31 January")
    paper = written.PoliceAsked(asked, "Special Agent Ortiz, FBI", date(2027, 1, 31), letter)
    surgeon.write(room, "Dr Bell", paper)
    assert surgeon.day(room, "US", "people") == date(2027, 1, 31)


# --- letters go out ---------------------------------------------------------------------------


def test_letters_that_went_start_the_clocks_behind_them(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    sent = surgeon.at("2026-12-10T16:30")
    letters = [one for one in surgeon.duties(room) if one.key == "people"]
    surgeon.meet(room, sent, *letters)
    assert surgeon.day(room, "US-CA", "authority") == date(2026, 12, 25), "15 days, Christmas"
    ca = surgeon.duty(room, "US-CA", "authority").deadline
    assert ca is not None
    assert not ca.is_provisional
    # Maryland and New Jersey had to hear before: that is late from the minute of the letters.
    for state in ("US-MD", "US-NJ"):
        late = surgeon.duty(room, state, "authority")
        assert late.due_at == sent
        assert late.deadline is not None
        assert late.deadline.limited_by == "people"
    assert surgeon.day(room, "US", "authority") == date(2026, 12, 10), "with the letters"
    filed = surgeon.at("2026-12-15T09:00")
    surgeon.meet(room, filed, DutyId("US", "authority"))
    # Tuesday 12-15: 16 17 18, 21 22.
    assert surgeon.day(room, "US-NY", "authority-hipaa-copy") == date(2026, 12, 22)


# --- closing, and the second time -------------------------------------------------------------


def settle(surgeon: Practice, room: IncidentId) -> None:
    """Give each open duty a receipt or a reason, as a careful practice does."""
    for duty in surgeon.closing.obstacles(room, residents(surgeon, room)).duties:
        if duty.need is Need.DECIDE:
            reason = written.DutyWaived(duty.id, "counsel: we hold no such licence", "ab")
            surgeon.write(room, "Dr Bell", reason)
        else:
            surgeon.meet(room, surgeon.clock.now(), duty.id)


def residents(surgeon: Practice, room: IncidentId) -> Residents:
    return residents_of(surgeon.incident(room))


def test_closing_is_refused_until_everything_has_a_receipt_a_reason_or_a_date(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    surgeon.at("2026-12-18T12:00")
    first = surgeon.closing(room, "Dr Bell", "done", residents(surgeon, room))
    assert len(first.duties) == len([d for d in surgeon.duties(room).values() if d.need.is_open])
    assert first.no_repair_at_all
    settle(surgeon, room)
    still = surgeon.closing(room, "Dr Bell", "done", residents(surgeon, room))
    assert (still.duties, still.no_repair_at_all) == ((), True)
    plan = written.RepairPlanned(written.RepairId("mfa"), "two-step log-in everywhere")
    surgeon.write(room, "Dr Bell", plan)
    assert surgeon.closing(room, "Dr Bell", "done", residents(surgeon, room)).repairs
    dated = written.RepairPlanned(plan.repair, plan.what, date(2027, 2, 1))
    surgeon.write(room, "Dr Bell", dated)
    reopened = DutyId("US-MD", "authority")
    surgeon.write(room, "Maria", written.DutyReopened(reopened, "it came back undelivered"))
    assert [
        one.id for one in surgeon.closing(room, "Dr Bell", "", residents(surgeon, room)).duties
    ] == [reopened]
    surgeon.meet(room, surgeon.clock.now(), reopened)
    assert not surgeon.closing(room, "Dr Bell", "all told", residents(surgeon, room))
    assert surgeon.incident(room).closed_at is not None
    assert surgeon.read(room).flaws == ()


def test_the_second_intrusion_has_clocks_of_its_own_and_the_unfinished_repairs_of_the_first(
    surgeon: Practice, room: IncidentId
) -> None:
    covered(surgeon, room)
    surgeon.write(
        room,
        "Dr Bell",
        written.RepairPlanned(written.RepairId("mfa"), "two-step log-in", date(2027, 2, 1)),
        written.RepairPlanned(written.RepairId("logs"), "watch the logs"),
    )
    surgeon.at("2027-04-21T09:00")
    facts = FirstFacts(
        IncidentKind.EXTORTION,
        surgeon.local("2027-04-20T07:15"),
        "Maria, front desk",
        "the same people again",
        "Maria, front desk",
    )
    second = surgeon.open(facts)
    found = surgeon.incident(second)
    assert found.follows == room
    assert [(one.what, one.by) for one in found.repairs] == [
        ("two-step log-in", None),  # promised for February, and not kept
        ("watch the logs", None),
    ]
    covered(surgeon, second)
    assert surgeon.day(second, "US", "people") == date(2027, 6, 19)
    assert surgeon.day(second, "US-CA", "people") == date(2027, 5, 20)
    assert surgeon.day(room, "US", "people") == date(2027, 1, 20), "the first stays as it was"
    # Nobody has been counted yet: what hangs on a number is asked for all the same.
    assert surgeon.duty(second, "US", "authority").why is Why.NOBODY_COUNTED
    assert {one.id for one in surgeon.closing.obstacles(second, residents(surgeon, second)).repairs}


# --- marks ------------------------------------------------------------------------------------


def test_nothing_that_nobody_verified_stands_in_the_table_as_settled(
    surgeon: Practice, room: IncidentId
) -> None:
    duties = surgeon.duties(room)
    for duty in duties.values():
        if duty.need is Need.REQUIRED:
            assert duty.rule.mark is Mark.VERIFIED, duty.id
        assert duty.law.sources
        assert duty.law.checked_on == date(2026, 11, 21)
        assert duty.rule.law
    # From knowledge in the digest: the 45 days of Maryland and Vermont, the letters of New Jersey.
    for state in ("US-MD", "US-VT", "US-NJ", "US-MA", "US-PA"):
        assert duties[DutyId(state, "people")].need is Need.CHECK_FIRST
