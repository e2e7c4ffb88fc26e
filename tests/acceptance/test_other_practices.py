"""Other practices: what each has to do first, as far as the law that is shipped can say it."""

from datetime import UTC, date, datetime
from pathlib import Path

from practiceguard.domain.incident import entry as written
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.kind import IncidentKind
from practiceguard.domain.incident.log import IncidentId
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import Ground
from practiceguard.services.incident.open_incident import FirstFacts
from tests.acceptance.incident_room import Practice, practice


def opened(found: Practice, kind: IncidentKind, noticed: str, now: str) -> IncidentId:
    found.at(now)
    at = found.local(noticed)
    return found.open(FirstFacts(kind, at, "Reception", "a window asks for money", "Owner"))


def test_a_surgeon_in_paris_has_two_clocks(tmp_path: Path) -> None:
    """The complaint for the insurer from the attack, the CNIL from the patients' data."""
    with practice(tmp_path, "FR", "Europe/Paris") as paris:
        room = opened(paris, IncidentKind.RANSOMWARE, "2026-11-20T18:10", "2026-11-22T10:00")
        sure = written.MomentRecorded(
            Event.AWARE, paris.local("2026-11-22T09:30"), "patients' files among them"
        )
        paris.write(room, "Dr Moreau", sure)
        paris.count_people(room, "Dr Moreau", {"FR": 1200, "RE": 4, "LT": 30, "GB": 31})
        complaint = paris.duty(room, "FR", "police-complaint")
        assert complaint.need is Need.DECIDE, "whether there is an insurance nobody has said"
        paris.write(room, "Dr Moreau", written.DutyAnswered(complaint.id, answer=True))
        complaint = paris.duty(room, "FR", "police-complaint")
        cnil = paris.duty(room, "FR", "authority")
        assert complaint.need is Need.REQUIRED
        assert complaint.due_at == datetime(2026, 11, 23, 17, 10, tzinfo=UTC), "Monday 18:10"
        assert "L12-10-1" in complaint.rule.law
        assert cnil.due_at == datetime(2026, 11, 25, 8, 30, tzinfo=UTC), "Wednesday 09:30"
        assert cnil.deadline is not None
        assert cnil.deadline.formal_end == datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
        assert paris.duty(room, "FR", "cert-sante").need is Need.OFFERED, "not for a cabinet"
        laws = paris.laws(room)
        assert laws["FR"].residents == 1204, "Réunion is France"
        assert laws["LT"].ground is Ground.ONE_STOP
        assert laws["GB"].ground is Ground.TO_BE_ANSWERED


def test_a_provider_of_software_was_attacked_and_told_the_practice(tmp_path: Path) -> None:
    """Weda, Cegedim: aware Monday 09:00, tells on Wednesday 16:10. The practice files itself."""
    with practice(tmp_path, "FR", "Europe/Paris") as paris:
        room = opened(paris, IncidentKind.VENDOR, "2026-11-11T16:10", "2026-11-14T12:00")
        # Thinking it over until Friday moves nothing.
        late = written.MomentRecorded(Event.AWARE, paris.local("2026-11-13T09:00"), "we talked")
        paris.write(room, "Dr Moreau", late)
        cnil = paris.duty(room, "FR", "authority")
        assert (cnil.need, cnil.due_at) == (
            Need.REQUIRED,
            datetime(2026, 11, 14, 15, 10, tzinfo=UTC),
        ), "Saturday 16:10"
        assert cnil.deadline is not None
        assert cnil.deadline.formal_end == datetime(2026, 11, 14, 16, 0, tzinfo=UTC)
        assert cnil.deadline.start.counted_from is Event.TOLD_BY_PROCESSOR


def test_a_practice_in_germany_tells_the_authority_of_its_land(tmp_path: Path) -> None:
    with practice(tmp_path, "DE", "Europe/Berlin") as berlin:
        room = opened(berlin, IncidentKind.LOST_DEVICE, "2026-12-22T12:17", "2026-12-22T13:00")
        notice = berlin.duty(room, "DE", "authority")
        assert notice.due_at == datetime(2026, 12, 25, 11, 17, tzinfo=UTC), "Christmas Day counts"
        lands = notice.law.authority.regional
        assert len(lands) == 16
        assert lands["DE-BY"].startswith("https://www.lda.bayern.de")


def test_a_practice_in_toronto(tmp_path: Path) -> None:
    with practice(tmp_path, "CA-ON", "America/Toronto") as toronto:
        room = opened(toronto, IncidentKind.MAILBOX, "2026-11-20T09:00", "2026-11-20T10:00")
        people = {"CA-ON": 900, "CA-QC": 12, "CA-MB": 3}
        toronto.count_people(room, "Dr Chan", {"CA": 915, "US": 5}, {**people, "US-NY": 5})
        found = toronto.duties(room)
        letters = found[DutyId("CA-ON", "people")]
        assert (letters.need, letters.why) == (Need.REQUIRED, Why.APPLIES), "no threshold of harm"
        assert letters.deadline is None
        assert "s 12(2)" in letters.rule.law
        assert found[DutyId("CA-ON", "authority")].need is Need.DECIDE
        yearly = found[DutyId("CA-ON", "annual-statistics")].deadline
        assert yearly is not None
        assert yearly.day == date(2027, 3, 1)
        federal = found[DutyId("CA", "authority")]
        assert (federal.need, federal.why) == (Need.CHECK_FIRST, Why.PROVINCE_MAY_DISPLACE)
        for quebec in ("authority", "minister", "people"):
            assert found[DutyId("CA-QC", quebec)].why is Why.AIM_UNANSWERED
        derived = toronto.derived(room)
        rows = table_of(toronto.incident(room), derived.duties, derived.laws).rows
        asked = {(one.ask.country, one.ask.place) for one in rows if one.ask}
        assert {("CA-QC", "Quebec"), ("US", "")} <= asked
        toronto.write(room, "Dr Chan", written.AimAnswered("CA-QC", aims=True, why="Gatineau"))
        assert toronto.duty(room, "CA-QC", "minister").need is Need.REQUIRED
        assert toronto.laws(room)["US-NY"].ground is Ground.TO_BE_ANSWERED


def test_an_office_in_dubai_and_one_in_beverly_hills_are_two_rooms(tmp_path: Path) -> None:
    """Two establishments, two laws: an incident has one place, so each opens its own."""
    with practice(tmp_path, "AE", "Asia/Dubai") as dubai:
        room = opened(dubai, IncidentKind.EXTORTION, "2026-11-22T08:40", "2026-11-22T09:00")
        dubai.count_people(room, "Dr Bell", {"AE": 300, "US": 20}, {"AE-DU": 280, "US-CA": 20})
        health = dubai.duty(room, "AE", "authority")
        assert health.need is Need.CHECK_FIRST, "no source says more than a part of it"
        assert health.deadline is None
        assert dubai.laws(room)["US-CA"].ground is Ground.TO_BE_ANSWERED
        dubai.home = "US-CA"
        other = opened(dubai, IncidentKind.EXTORTION, "2026-11-22T08:40", "2026-11-22T09:05")
        dubai.count_people(other, "Dr Bell", {"AE": 300, "US": 20}, {"US-CA": 20})
        assert dubai.laws(other)["AE"].ground is Ground.TO_BE_ANSWERED
        assert dubai.duty(other, "US-CA", "people").need is Need.REQUIRED


def test_an_office_in_the_free_zone_has_both_laws_on_the_table(tmp_path: Path) -> None:
    with practice(tmp_path, "AE-DIFC", "Asia/Dubai") as difc:
        room = opened(difc, IncidentKind.EXTORTION, "2026-11-22T08:40", "2026-11-22T09:00")
        found = difc.duties(room)
        assert {code for code, _ in found} == {"AE", "AE-DIFC"}
        assert all(one.need is Need.CHECK_FIRST for one in found.values())


def test_a_practice_in_chile_before_and_after_its_law_came_into_force(tmp_path: Path) -> None:
    """Law 21.719 holds from 2026-12-01."""
    with practice(tmp_path, "CL", "America/Santiago") as chile:
        room = opened(chile, IncidentKind.RANSOMWARE, "2026-11-29T08:00", "2026-11-29T09:00")
        assert chile.duty(room, "CL", "authority").why is Why.NOT_YET_IN_FORCE
        chile.at("2026-12-02T09:00")
        assert chile.duty(room, "CL", "authority").why is Why.IN_FORCE_SINCE
        assert chile.duty(room, "CL", "authority").need is Need.CHECK_FIRST
        new = opened(chile, IncidentKind.RANSOMWARE, "2026-12-02T08:00", "2026-12-02T09:00")
        assert chile.duty(new, "CL", "authority").need is Need.REQUIRED
