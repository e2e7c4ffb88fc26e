"""An answer that was wrong is given anew: the laws follow, and nothing that was done is lost."""

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.answered import AnswerKind, Question, answers_in
from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.decision import FOUR_FACTORS, LEGAL, Decision
from practiceguard.domain.incident.duty import Duty
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import Clock, Jurisdiction, Regime, Unit
from practiceguard.services.incident.derive_duties import Derived, DeriveDuties
from practiceguard.services.incident.open_incident import FirstFacts, OpenIncident
from practiceguard.services.incident.read_incident import ReadIncident, Room
from practiceguard.services.incident.write_log import WriteLog
from tests.fakes.fixed_clock import NOON, FixedClock
from tests.fakes.memory_incidents import MemoryIncidentLog
from tests.fakes.memory_rules import FRANCE

BELGIUM = replace(FRANCE, code="BE", name="Belgium")
_STATE_DUTY = replace(
    FRANCE.duties[0],
    key="attorney-general",
    clock=Clock(15, Unit.DAYS, Event.PEOPLE_TOLD),
)
CALIFORNIA = replace(
    FRANCE, code="US-CA", name="California", regime=Regime.US_STATE,
    duties=(_STATE_DUTY, FRANCE.duties[1]),
)  # fmt: skip
FEDERAL = replace(FRANCE, code="US", name="United States", regime=Regime.HIPAA)
CNIL, LETTERS = DutyId("FR", "authority"), DutyId("FR", "people")
SENT = NOON - timedelta(hours=1)


@dataclass
class Book:
    """Law of France, Belgium and California."""

    version: str = "memory"

    def all(self) -> tuple[Jurisdiction, ...]:
        return FRANCE, BELGIUM, CALIFORNIA, FEDERAL


@dataclass
class Practice:
    """One incident on a log in memory."""

    home: str = "FR"
    clock: FixedClock = field(default_factory=FixedClock)
    log: MemoryIncidentLog = field(default_factory=MemoryIncidentLog)

    def __post_init__(self) -> None:
        opening = OpenIncident(self.log, self.clock, self.read, lambda *_: ())
        noticed = NOON - timedelta(hours=2)
        facts = FirstFacts(IncidentKind.EXTORTION, noticed, "Sophie", "a demand", "Sophie")
        self.key: IncidentId = opening(facts, self.home, ZoneInfo("Europe/Paris")).incident.id

    @property
    def read(self) -> ReadIncident:
        return ReadIncident(self.log)

    @property
    def room(self) -> Room:
        return self.read(self.key)

    def write(self, *entries: written.Entry, by: str = "Dr Moreau") -> None:
        WriteLog(self.log, self.clock, self.read)(self.key, by, *entries)

    def derived(self, residents: Residents | None = None) -> Derived:
        derive = DeriveDuties(Book(), lambda _code: lambda _day: True, self.clock)
        return derive(self.room.incident, residents or Residents(0))

    def duty(self, key: DutyId, residents: Residents | None = None) -> Duty:
        return next(one for one in self.derived(residents).duties if one.id == key)


MOVED = written.HomeCorrected("BE", "the wrong line of the list was chosen")


def test_another_home_asks_other_laws() -> None:
    practice = Practice()
    practice.write(MOVED)
    assert {one.id.code for one in practice.derived().duties} == {"BE"}
    assert practice.room.incident.home == "BE"


def test_the_earlier_home_stays_with_who_said_it() -> None:
    practice = Practice()
    practice.write(MOVED)
    (home,) = answers_in(practice.room.entries)
    assert home.question == Question(AnswerKind.HOME)
    assert (home.now.says, home.now.who, home.now.why) == ("BE", "Dr Moreau", MOVED.why)
    assert [(one.says, one.who) for one in home.before] == [("FR", "Sophie")]


def test_what_was_sent_under_the_wrong_law_keeps_its_receipt_and_stays_in_sight() -> None:
    practice = Practice()
    practice.write(
        written.DutyMet(CNIL, SENT, "FR-2026-881", "digest"),
        written.DutyWaived(LETTERS, "the lawyer said so", "digest"),
        MOVED,
    )
    table = table_of(practice.room.incident, practice.derived().duties, practice.derived().laws)
    settled = {row.duties[0].id: row.duties[0] for row in table.settled}
    assert set(settled) == {CNIL, LETTERS}
    assert practice.room.incident.of(CNIL).receipt == "FR-2026-881"
    assert settled[CNIL].need is Need.NOT_NEEDED
    assert settled[CNIL].why is Why.NO_LONGER_ASKED
    assert settled[CNIL].due_at is None
    assert {row.duties[0].id.code for row in table.rows} == {"BE"}


def test_back_again_it_is_the_duty_that_it_was() -> None:
    practice = Practice()
    practice.write(written.DutyMet(CNIL, SENT, "FR-2026-881", "digest"), MOVED)
    practice.write(written.HomeCorrected("FR", "it was right after all"))
    assert practice.duty(CNIL).need is Need.REQUIRED
    assert [one.id for one in practice.derived().duties].count(CNIL) == 1


def test_a_receipt_that_did_not_hold_is_not_kept_under_a_law_that_no_longer_asks() -> None:
    practice = Practice()
    practice.write(
        written.DutyMet(CNIL, SENT, "FR-2026-881", "digest"),
        written.DutyReopened(CNIL, "it was the receipt of something else"),
        MOVED,
    )
    assert CNIL not in {one.id for one in practice.derived().duties}


def test_letters_under_hipaa_still_start_the_clock_of_a_state_when_hipaa_falls_away() -> None:
    practice = Practice("US-CA")
    patients = Residents(9, {"US": 9}, {"US-CA": 9})
    practice.write(
        written.HipaaAnswered(HipaaStatus.COVERED, "we send claims"),
        written.DutyMet(DutyId("US", "people"), SENT, "posted", "digest"),
    )
    general = DutyId("US-CA", "attorney-general")
    before = practice.duty(general, patients).deadline
    practice.write(written.HipaaAnswered(HipaaStatus.NOT_COVERED, "cash only, says the biller"))
    after = practice.duty(general, patients).deadline
    assert before is not None
    assert before == after
    assert before.start.counted_from is Event.PEOPLE_TOLD
    assert DutyId("US", "people") in {one.id for one in practice.derived(patients).duties}


def test_where_it_was_no_breach_what_was_done_is_all_that_is_left() -> None:
    practice = Practice("US-CA")
    told = DutyId("US", "authority")
    practice.write(written.DutyMet(told, SENT, "HHS 5", "digest"))
    answers = dict.fromkeys((*LEGAL, *FOUR_FACTORS), "no")
    decision = Decision(False, Risk.UNLIKELY, answers, "Dr Moreau", "encrypted", NOON)
    incident = replace(practice.room.incident, decisions=(decision,))
    derive = DeriveDuties(Book(), lambda _code: lambda _day: True, practice.clock)
    derived = derive(incident, Residents(0))
    assert [one.id for one in derived.duties] == [told]
    assert table_of(incident, derived.duties, derived.laws).rows == ()


@pytest.mark.parametrize(
    ("entry", "field_"),
    [
        (written.HomeCorrected("BE", " "), "why"),
        (written.HomeCorrected("FR", "the same again"), "home"),
        (written.HomeCorrected("Belgium", "by name"), "home"),
        (written.HomeCorrected("", "nowhere"), "home"),
    ],
)
def test_a_correction_needs_a_reason_and_a_place(entry: written.Entry, field_: str) -> None:
    practice = Practice()
    with pytest.raises(PracticeGuardError) as refused:
        practice.write(entry)
    assert refused.value.facts["field"] == field_


def test_an_answer_is_not_taken_back_without_a_reason() -> None:
    practice = Practice("US-CA")
    practice.write(
        written.AimAnswered("BR", False, "no adverts there"),
        written.HipaaAnswered(HipaaStatus.COVERED, "we send claims"),
        written.DutyAnswered(CNIL, False, "no"),
    )
    for entry in (
        written.AimAnswered("BR", True),
        written.HipaaAnswered(HipaaStatus.UNSURE),
        written.DutyAnswered(CNIL, True),
    ):
        with pytest.raises(PracticeGuardError):
            practice.write(entry)
    practice.write(written.AimAnswered("BR", True, "there is an agent in Recife"))
    aim = next(
        one for one in answers_in(practice.room.entries) if one.question.kind is AnswerKind.AIM
    )
    assert (aim.question.country, aim.now.says) == ("BR", True)
    assert [one.says for one in aim.before] == [False]


def test_a_closed_incident_opens_again_with_another_home() -> None:
    practice = Practice()
    practice.log.append(practice.key, datetime.now(UTC), "Dr Moreau", "closed", '{"summary": ""}')
    assert practice.room.incident.closed_at is not None
    practice.write(MOVED)
    assert practice.room.incident.closed_at is None
