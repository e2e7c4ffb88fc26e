"""What a log says together, and what stands against closing."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.decision import Decision
from practiceguard.domain.incident.entry import EvidenceId, RepairId
from practiceguard.domain.incident.finding import Fact, Field, Knowledge, facts_of
from practiceguard.domain.incident.incident import DutyStage, Incident, Signed
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.reading import incident_of
from practiceguard.domain.incident.risk import Exposure, Risk

NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOTICED = datetime(2026, 11, 22, 7, 40, tzinfo=ZoneInfo("Europe/Paris"))
OPENED = written.Opened(
    IncidentKind.RANSOMWARE, NOTICED, "Sophie", "a message on the screen", "FR", "Europe/Paris"
)
CNIL = DutyId("FR", "authority")


def incident(*entries: written.Entry) -> Incident:
    signed = [
        Signed(number, NOON + timedelta(minutes=number), "Dr Moreau", one)
        for number, one in enumerate((OPENED, *entries), start=1)
    ]
    return incident_of(IncidentId("2026-01"), signed)


def test_it_opens_with_the_time_anybody_noticed_and_counts_as_a_grave_breach() -> None:
    found = incident()
    moment = found.recorded().of(Event.NOTICED)
    assert moment is not None
    assert (moment.at, moment.who) == (NOTICED, "Sophie")
    assert (found.is_breach, found.risk) == (True, Risk.UNKNOWN)


def test_a_log_without_an_opening_is_refused() -> None:
    signed = Signed(1, NOON, "Dr Moreau", written.Noted("hello"))
    with pytest.raises(ValueError, match="opening"):
        incident_of(IncidentId("x"), [signed])
    with pytest.raises(ValueError, match="opening"):
        incident_of(IncidentId("x"), [])


def test_a_corrected_time_counts_and_the_first_one_stays_readable() -> None:
    earlier = NOTICED - timedelta(hours=3)
    found = incident(written.MomentRecorded(Event.NOTICED, earlier, "Anna saw it at 4:40"))
    moment = found.recorded().of(Event.NOTICED)
    assert moment is not None
    assert moment.at == earlier
    assert [one.at for one in found.moments] == [NOTICED, earlier]


def test_every_field_has_a_value_or_is_being_checked_or_does_not_apply() -> None:
    fact = Fact(Field.SYSTEMS, Knowledge.KNOWN, "the server in the cellar")
    facts = facts_of(incident(written.FactRecorded(fact)).facts)
    assert set(facts) == set(Field)
    assert facts[Field.SYSTEMS] == fact
    assert facts[Field.CAUSE].knowledge is Knowledge.BEING_CHECKED
    with pytest.raises(ValueError, match="no value"):
        Fact(Field.SYSTEMS, Knowledge.KNOWN, " ")
    with pytest.raises(ValueError, match="nobody says why"):
        Fact(Field.SYSTEMS, Knowledge.DOES_NOT_APPLY)


def test_a_duty_goes_from_open_to_met_and_back_when_the_receipt_did_not_hold() -> None:
    assert incident().of(CNIL).stage is DutyStage.OPEN
    drafted = incident(written.DutyDrafted(CNIL))
    assert drafted.of(CNIL).stage is DutyStage.DRAFTED
    met = written.DutyMet(CNIL, NOON, "CNIL 26-1234", "ab")
    found = incident(written.DutyDrafted(CNIL), met)
    assert (found.of(CNIL).stage, found.met) == (DutyStage.MET, {CNIL: NOON})
    again = incident(met, written.DutyReopened(CNIL, "it was for another incident"))
    assert (again.of(CNIL).stage, again.met) == (DutyStage.OPEN, {})


def test_what_was_seen_demanded_and_collected_adds_up() -> None:
    found = incident(
        written.ExposureSeen(Exposure.SAMPLE_SHOWN, "five pictures in an e-mail"),
        written.EvidenceTaken(EvidenceId("e1"), "note.png", "ab", 9, "phone", "Sophie", NOON),
        written.DemandReceived(NOON, "e-mail", "x@example.org", "300 BTC"),
        written.PatientContacted(NOON, "Anna B.", "SMS", "EUR 50", "Sophie"),
        written.SnapshotsMarked(("b", "a"), "before the first sign"),
        written.SnapshotsMarked(("a", "c"), "and after"),
        written.PoliceAsked(NOON, "Agent Doe", date(2026, 12, 24)),
    )
    assert len(found.exposures) == len(found.evidence) == len(found.holds) == 1
    assert len(found.demands) == len(found.contacted) == 1
    assert found.marked_snapshots == ("b", "a", "c")


def test_steps_can_be_ticked_and_unticked() -> None:
    tick = written.StepTicked("network", True, NOON)
    assert incident(tick).steps == {"network": NOON}
    assert incident(tick, written.StepTicked("network", False, NOON)).steps == {}


def test_a_decision_counts_until_the_next_one() -> None:
    low = Decision(is_breach=False, risk=Risk.UNLIKELY, answers={}, who="M", why="w", at=NOON)
    grave = Decision(is_breach=True, risk=Risk.HIGH, answers={}, who="M", why="", at=NOON)
    found = incident(written.Decided(low), written.Decided(grave))
    assert (found.is_breach, found.risk, len(found.decisions)) == (True, Risk.HIGH, 2)


def test_repairs_are_unfinished_until_they_have_a_date() -> None:
    planned = written.RepairPlanned(RepairId("r1"), "two-step log-in for e-mail")
    found = incident(planned)
    assert [one.what for one in found.unfinished_repairs] == ["two-step log-in for e-mail"]
    done = incident(planned, written.RepairDone(RepairId("r1"), date(2026, 12, 1)))
    assert done.unfinished_repairs == ()


def test_it_is_closed_and_opened_again() -> None:
    closed = incident(written.Closed("all told"))
    assert closed.closed_at is not None
    assert incident(written.Closed("x"), written.ClosingUndone("posted again")).closed_at is None
