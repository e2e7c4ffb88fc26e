"""Ten whom no letter reaches are told in public, and the notice stays up for ninety days.

45 CFR 164.404(d)(2). Under the GDPR no number is named: there it is advice, Art. 34(3)(c).
"""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from practiceguard.domain.errors import PracticeGuardError
from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.delivery import Fate, NewAddress, Way
from practiceguard.domain.incident.duties import duties_for
from practiceguard.domain.incident.duty_table import table_of
from practiceguard.domain.incident.entry import HipaaAnswered
from practiceguard.domain.incident.incident import DutyStage, obstacles_to_closing
from practiceguard.domain.incident.need import Need, Why
from practiceguard.domain.incident.reach import laws_for
from practiceguard.domain.incident.risk import Risk
from practiceguard.domain.incident.rule import Recipient
from practiceguard.domain.incident.substitute import PublicPlace
from practiceguard.resources import resource
from practiceguard.services.incident.derive_duties import case_of
from practiceguard.services.incident.record_delivery import WhatBecame
from practiceguard.services.incident.record_substitute import Posted, RecordSubstitute
from practiceguard.services.incident.residents import residents_of
from practiceguard.services.incident.told_facts import told_facts
from tests.fakes.fixed_clock import NOON
from tests.fakes.posted_mailing import LAW, NOTICED, Posting, number_of

HIPAA, PUBLIC, FEW = DutyId("US", "people"), DutyId("US", "substitute"), "substitute-few"
CHICAGO = ZoneInfo("America/Chicago")
TEMPLATES = resource("document_templates")


def with_returned(count: int, *, home: str = "US-TX", place: str = "US-TX") -> Posting:
    room = Posting(home)
    room.count(40, {place: 40})
    room.posted(room.made([place] * 40, (HIPAA,), most=50))
    for serial in range(1, count + 1):
        back(room, serial)
    return room


def back(room: Posting, serial: int) -> None:
    became = WhatBecame(Fate.RETURNED, NOON - timedelta(minutes=30), note="unknown")
    room.delivery.record_fate(room.key, "Ana", became, number=number_of(1, serial))


def substitute(room: Posting) -> RecordSubstitute:
    return RecordSubstitute(room.read, room.write, room.derive)


def put_up(room: Posting, at: datetime = NOON) -> None:
    posted = Posted(PublicPlace.HOME_PAGE, "https://practice.example/", at, "1-800-555-0100")
    substitute(room).posted(room.key, "Ana", PUBLIC, posted)


def needs(room: Posting) -> tuple[Need, Need]:
    return room.duty("US", "substitute").need, room.duty("US", FEW).need


def test_nine_are_told_in_another_way_and_ten_in_public() -> None:
    room = with_returned(9)
    assert needs(room) == (Need.NOT_NEEDED, Need.REQUIRED)
    assert room.duty("US", "substitute").why is Why.FEWER_OUT_OF_REACH
    back(room, 10)
    room.write(room.key, "Ana", HipaaAnswered(HipaaStatus.COVERED, "we send claims"))
    assert needs(room) == (Need.REQUIRED, Need.NOT_NEEDED)
    duty = room.duty("US", "substitute")
    assert (duty.why, duty.people) == (Why.LETTERS_CANNOT_REACH, 10)
    assert duty.deadline is not None
    letters = room.duty("US", "people").deadline
    assert letters is not None
    assert duty.deadline.at == letters.at
    assert duty.deadline.day == (NOTICED + timedelta(days=60)).astimezone(CHICAGO).date()


def test_nobody_out_of_reach_asks_for_nothing() -> None:
    room = with_returned(0)
    assert needs(room) == (Need.NOT_NEEDED, Need.NOT_NEEDED)
    assert room.duty("US", FEW).why is Why.NOBODY_OUT_OF_REACH


def test_those_without_any_address_count_before_the_first_letter() -> None:
    room = Posting()
    room.count(40, {"US-TX": 40}, without=10)
    assert needs(room) == (Need.REQUIRED, Need.NOT_NEEDED)


def test_a_talk_by_telephone_is_enough_for_fewer_and_no_address_for_ten() -> None:
    spoke = WhatBecame(Fate.REACHED, NOON, way=Way.PHONE, note="Ana to her")
    room = with_returned(1)
    room.delivery.record_fate(room.key, "Ana", spoke, number=number_of(1, 1))
    assert needs(room) == (Need.NOT_NEEDED, Need.NOT_NEEDED)
    room = with_returned(10)
    room.delivery.record_fate(room.key, "Ana", spoke, number=number_of(1, 1))
    assert needs(room) == (Need.REQUIRED, Need.NOT_NEEDED)


def test_an_address_that_is_found_brings_ten_back_to_nine() -> None:
    room = with_returned(10)
    moved = NewAddress("2 New Road", "75001", "Dallas", "US-TX", "US")
    found = WhatBecame(Fate.NEW_ADDRESS, NOON, address=moved)
    room.delivery.record_fate(room.key, "Ana", found, number=number_of(1, 3))
    assert needs(room) == (Need.NOT_NEEDED, Need.REQUIRED)


def test_what_is_up_stays_for_ninety_days_and_the_room_stays_open_as_long() -> None:
    room = with_returned(10)
    put_up(room)
    posted = room.room.incident.of(PUBLIC).posted
    assert posted is not None
    assert posted.until == NOON.astimezone(CHICAGO).date() + timedelta(days=90)
    duty = room.duty("US", "substitute")
    assert (duty.need, duty.why, duty.due_at) == (Need.REQUIRED, Why.STAYS_UP, None)
    assert PUBLIC in obstacles(room)
    room.clock.set(datetime.combine(posted.until, NOON.time(), CHICAGO))
    assert PUBLIC in obstacles(room)
    room.clock.advance(timedelta(days=1))
    duty = room.duty("US", "substitute")
    assert (duty.need, duty.why) == (Need.NOT_NEEDED, Why.STAYED_UP)
    assert PUBLIC not in obstacles(room)
    settled = table_of(room.room.incident, (duty,), ()).settled
    assert [one.duties for one in settled] == [(duty,)]


def test_what_is_up_stays_asked_for_when_fewer_are_out_of_reach() -> None:
    room = with_returned(10)
    put_up(room)
    handed = WhatBecame(Fate.REACHED, NOON, way=Way.HAND)
    room.delivery.record_fate(room.key, "Ana", handed, number=number_of(1, 3))
    assert room.duty("US", "substitute").why is Why.STAYS_UP


def test_taking_it_down_early_needs_a_reason() -> None:
    room = with_returned(10)
    put_up(room)
    today = NOON.astimezone(CHICAGO).date()
    with pytest.raises(PracticeGuardError) as refused:
        substitute(room).taken_down(room.key, "Ana", PUBLIC, today)
    assert refused.value.facts["field"] == "because"
    substitute(room).taken_down(room.key, "Ana", PUBLIC, today, "the lawyer said so")
    progress = room.room.incident.of(PUBLIC)
    assert (progress.stage, progress.because) == (DutyStage.MET, "the lawyer said so")
    assert PUBLIC not in obstacles(room)


@pytest.mark.parametrize("day", [date(2020, 1, 1), date(2099, 1, 1)])
def test_a_day_that_cannot_be_is_refused(day: date) -> None:
    room = with_returned(10)
    put_up(room)
    with pytest.raises(PracticeGuardError) as refused:
        substitute(room).taken_down(room.key, "Ana", PUBLIC, day, "why")
    assert refused.value.facts["field"] == "taken_down_on"


@pytest.mark.parametrize(
    ("duty", "posted", "wrong"),
    [
        (PUBLIC, Posted(PublicPlace.HOME_PAGE, " ", NOON, "1-800"), "where"),
        (PUBLIC, Posted(PublicPlace.PRESS, "The Daily", NOON), "free_phone"),
        (HIPAA, Posted(PublicPlace.PRESS, "The Daily", NOON, "1-800"), "duty"),
        (PUBLIC, Posted(PublicPlace.PRESS, "X", NOTICED - timedelta(days=1), "1-800"), "posted_at"),
    ],
)
def test_a_notice_says_where_it_is_and_which_number_is_answered(
    duty: DutyId, posted: Posted, wrong: str
) -> None:
    room = with_returned(10)
    with pytest.raises(PracticeGuardError) as refused:
        substitute(room).posted(room.key, "Ana", duty, posted)
    assert refused.value.facts["field"] == wrong


def test_where_nobody_has_to_be_written_to_nothing_stands_in_for_letters() -> None:
    room = with_returned(10)
    case = replace(case_of(room.room.incident, Residents(40, {"US": 40})), risk=Risk.UNLIKELY)
    laws = laws_for(case, LAW.all(), NOON.date())
    found = duties_for(case, laws, lambda _code: lambda _day: True, NOON.date())
    duty = next(one for one in found if one.id == PUBLIC)
    assert (duty.need, duty.why) == (Need.NOT_NEEDED, Why.PEOPLE_NEED_NOT_BE_TOLD)


def test_in_lithuania_it_is_advice_and_no_duty() -> None:
    room = Posting("LT", "Europe/Vilnius")
    room.count(40, {"LT": 40}, without=12)
    incident = room.room.incident
    duties = room.derive(incident, residents_of(incident)).duties
    assert not [one for one in duties if one.rule.recipient is Recipient.UNREACHABLE]
    row = next(one for one in LAW.all() if one.code == "LT")
    assert "equally effective public communication" in row.public_instead


def obstacles(room: Posting) -> set[DutyId]:
    incident = room.room.incident
    duties = room.derive(incident, residents_of(incident)).duties
    return {one.id for one in obstacles_to_closing(incident, duties).duties}


def test_the_notice_on_the_website_says_the_free_number_and_how_long_it_stays() -> None:
    room = with_returned(9)
    assert facts_of(room) == {"substitute.due": False}
    back(room, 10)
    assert facts_of(room) == {"substitute.due": True, "substitute.days": "90"}
    put_up(room)
    assert facts_of(room)["substitute.due"] is True  # what is up goes on saying so


@pytest.mark.parametrize("language", [one.name for one in TEMPLATES.iterdir() if one.is_dir()])
def test_each_language_has_that_part_of_the_notice(language: str) -> None:
    text = (TEMPLATES / language / "notices" / "website-notice.md").read_text(encoding="utf-8")
    part = text.partition("{% if substitute.due %}")[2].partition("{% endif %}")[0]
    assert part.count("{{ practice.free_phone }}") == 1
    assert part.count("{{ substitute.days }}") == 1


def facts_of(room: Posting) -> dict[str, str | bool]:
    incident = room.room.incident
    duties = room.derive(incident, residents_of(incident)).duties
    told = told_facts(incident, duties, "US-TX", "en", None)
    return {name: value for name, value in told.items() if name.startswith("substitute")}
