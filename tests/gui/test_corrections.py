"""After a change of the record every paper that says otherwise is named, and none besides."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.authority_form import FilingKind
from practiceguard.domain.incident.case import DutyId
from practiceguard.domain.incident.decision import LEGAL, Decision
from practiceguard.domain.incident.entry import (
    AffectedCounted,
    Decided,
    DutyMet,
    DutyReopened,
    Entry,
    FactRecorded,
)
from practiceguard.domain.incident.finding import Fact, Field, Knowledge
from practiceguard.domain.incident.notice import NoticeKind
from practiceguard.domain.incident.notice_released import released
from practiceguard.domain.incident.police_told import PoliceAnswered
from practiceguard.domain.incident.risk import Risk
from practiceguard.services.incident.correction import Correction
from practiceguard.services.incident.draft_notices import AUTHORITIES, FOR_DUTY, Wanted
from practiceguard.services.incident.fill_form import Filing
from practiceguard.services.incident.papers import Paper
from practiceguard.services.incident.prepare_notices import Reading
from practiceguard.services.incident.write_log import append
from tests.gui.incident_room import RoomOnFakes, open_room
from tests.gui.notices_screens import DETAILS, FACTS
from tests.gui.sample_app import Sample

AUTHORITY = DutyId("FR", "authority")
SENT = datetime(2026, 11, 21, 18, 4, tzinfo=UTC)
NO_BREACH = Decision(
    is_breach=False, risk=Risk.UNLIKELY, answers=dict.fromkeys(LEGAL, "encrypted"),
    who="Dr Moreau", why="The disk was encrypted.", at=SENT,
)  # fmt: skip


@pytest.fixture
def room(qtbot: QtBot, sample: Sample) -> Iterator[RoomOnFakes]:
    found = open_room(qtbot, sample)
    sample.app.kit.details(DETAILS)
    put(found, *(FactRecorded(one) for one in FACTS), AffectedCounted(1100, 0, 1100))
    yield found
    found.host.close()


def put(room: RoomOnFakes, *entries: Entry) -> None:
    """Write entries that else only another use case may write."""
    world = room.sample.world
    for one in entries:
        append(world.aftermath.log, world.clock, room.key, "Dr Moreau", one)


def known(field: Field, value: str) -> FactRecorded:
    return FactRecorded(Fact(field, Knowledge.KNOWN, value))


def release(room: RoomOnFakes, kind: NoticeKind, language: str = "en") -> None:
    """Release a paper as the window does, for the duty that asks for it first."""
    notices, incident = room.app.incidents.notices, room.room.incident
    duty = next(iter(paper(room, kind).duties), None)
    addressee = notices.addressee(kind, duty, incident)
    wanted = Wanted(kind, (language,), addressee=addressee)
    draft = notices.draft(incident, room.derived, wanted, "en")
    if draft.missing:
        # What lacks is no matter here: the room is told what this paper stated.
        put(room, released(draft, duty.id if duty else None, "Claire"))
        return
    key = duty.id if duty else None
    notices.release(room.key, "Dr Moreau", draft, Reading(wanted, "en"), duty=key, second="Claire")


def found(room: RoomOnFakes, language: str = "en") -> tuple[Correction, ...]:
    return room.app.incidents.corrections(room.room.incident, room.derived, language)


def paper(room: RoomOnFakes, kind: NoticeKind) -> Paper:
    papers = room.app.incidents.notices.papers(room.room.incident, room.derived, found(room))
    return next(one for one in papers if one.kind is kind)


def kinds(room: RoomOnFakes) -> set[NoticeKind]:
    papers = room.app.incidents.notices.papers(room.room.incident, room.derived, found(room))
    return {one.kind for one in papers}


def met(room: RoomOnFakes) -> None:
    put(room, DutyMet(AUTHORITY, SENT, "CNIL-77", "digest"))


def test_a_changed_number_names_each_paper_that_says_the_other(room: RoomOnFakes) -> None:
    for kind, language in (
        (NoticeKind.WEBSITE_NOTICE, "fr"),
        (NoticeKind.PRESS_LINE, "en"),
        (NoticeKind.VOICEMAIL, "en"),
    ):
        release(room, kind, language)
    assert found(room) == ()
    put(room, AffectedCounted(1284, 0, 1284))
    wrong = {one.answer: one for one in found(room)}
    assert wrong.keys() == {NoticeKind.WEBSITE_NOTICE, NoticeKind.PRESS_LINE}
    numbers = {
        (one.old, one.new)
        for one in wrong[NoticeKind.PRESS_LINE].changes
        if one.fact == "incident.people"
    }
    assert numbers == {("1,100", "1,284")}
    site = paper(room, NoticeKind.WEBSITE_NOTICE)
    assert site.released is not None
    assert (site.is_outdated, site.is_done) == (True, False)
    assert paper(room, NoticeKind.VOICEMAIL).is_done
    release(room, NoticeKind.WEBSITE_NOTICE, "fr")
    assert paper(room, NoticeKind.WEBSITE_NOTICE).is_done
    assert {one.answer for one in found(room)} == {NoticeKind.PRESS_LINE}
    put(room, known(Field.CONFIDENTIALITY, "cannot-tell"))
    assert NoticeKind.VOICEMAIL in {one.answer for one in found(room)}


def test_a_receipt_and_an_answer_that_did_not_hold_are_named(room: RoomOnFakes) -> None:
    met(room)
    put(room, PoliceAnswered(told=True, told_at=SENT, where="17Cyber"))
    release(room, NoticeKind.WEBSITE_NOTICE, "fr")
    release(room, NoticeKind.PRESS_LINE)
    assert found(room) == ()
    put(room, DutyReopened(AUTHORITY, "the wrong portal"), PoliceAnswered(told=False))
    wrong = {one.answer: {each.fact: each.old for each in one.changes} for one in found(room)}
    assert wrong.keys() == {NoticeKind.WEBSITE_NOTICE, NoticeKind.PRESS_LINE}
    assert wrong[NoticeKind.PRESS_LINE]["told.police_on"] == (
        "We have reported the incident to the police."
    )
    assert all("told.authority_on" in one for one in wrong.values())


def test_another_language_of_the_window_changes_no_paper(room: RoomOnFakes) -> None:
    put(
        room,
        known(Field.DESCRIPTION, "Somebody wrote."),
        known(Field.MEASURES_NOW, "Cut the network."),
    )
    release(room, NoticeKind.INSURER, "en")
    assert found(room, "en") == found(room, "fr") == found(room, "de") == ()
    put(room, known(Field.MEASURES_NOW, "Cut the network, and called."))
    assert [one.changes[0].fact for one in found(room, "fr")] == ["measures.now"]


def test_a_notice_that_did_not_go_out_is_released_anew(room: RoomOnFakes) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    assert paper(room, NoticeKind.AUTHORITY_INITIAL).is_done
    put(room, AffectedCounted(1284, 0, 1284))
    (one,) = found(room)
    assert (one.answer, one.was_sent) == (NoticeKind.AUTHORITY_INITIAL, False)
    again = paper(room, NoticeKind.AUTHORITY_INITIAL)
    assert not again.is_done
    assert again.duties[0].id == AUTHORITY
    assert NoticeKind.AUTHORITY_FOLLOW_UP not in kinds(room)


def test_an_authority_that_was_told_otherwise_gets_a_further_notice(room: RoomOnFakes) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    met(room)
    assert found(room) == ()
    at_hand = paper(room, NoticeKind.AUTHORITY_FOLLOW_UP)
    assert (at_hand.duties, at_hand.is_asked) == ((), False)
    assert at_hand.duty is not None
    assert at_hand.duty.id == AUTHORITY
    put(room, AffectedCounted(1284, 0, 1284))
    (one,) = found(room)
    assert one.answer is NoticeKind.AUTHORITY_FOLLOW_UP
    assert one.was_sent
    assert [each.fact for each in one.changes] == ["incident.people"]
    further = paper(room, NoticeKind.AUTHORITY_FOLLOW_UP)
    assert further.is_asked, "the GDPR takes a notice in parts"
    assert further.due_at is None
    wanted = Wanted(
        further.kind, ("en",),
        addressee=room.app.incidents.notices.addressee(
            further.kind, further.duties[0], room.room.incident
        ),
    )  # fmt: skip
    draft = room.app.incidents.notices.draft(room.room.incident, room.derived, wanted, "en")
    assert "Your reference: CNIL-77" in draft.document.text
    release(room, NoticeKind.AUTHORITY_FOLLOW_UP)
    assert found(room) == ()
    assert paper(room, NoticeKind.AUTHORITY_FOLLOW_UP).is_done


def test_what_was_still_checked_then_follows(room: RoomOnFakes) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    met(room)
    put(room, known(Field.CONSEQUENCES, "Blackmail."), known(Field.RECORDS_NUMBER, "248245"))
    (one,) = found(room)
    assert (one.is_wrong, one.news) == (False, ("incident.consequences", "records.number"))
    assert paper(room, NoticeKind.AUTHORITY_FOLLOW_UP).duties


def test_what_is_no_breach_after_all_is_taken_back(room: RoomOnFakes) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    met(room)
    put(room, Decided(NO_BREACH))
    (one,) = found(room)
    assert one.is_withdrawal
    back = paper(room, NoticeKind.AUTHORITY_WITHDRAWAL)
    assert back.duties[0].id == AUTHORITY
    assert not back.is_asked
    assert NoticeKind.AUTHORITY_FOLLOW_UP not in kinds(room)
    release(room, NoticeKind.AUTHORITY_WITHDRAWAL)
    text = room.room.incident.released[-1].notice.text
    assert "The disk was encrypted." in text
    assert "CNIL-77" in text
    assert found(room) == ()
    put(room, Decided(replace(NO_BREACH, is_breach=True, risk=Risk.HIGH)))
    (one,) = found(room)
    assert one.answer is NoticeKind.AUTHORITY_FOLLOW_UP


def test_nothing_is_taken_back_that_nobody_sent(room: RoomOnFakes) -> None:
    release(room, NoticeKind.AUTHORITY_INITIAL)
    put(room, Decided(NO_BREACH))
    assert not any(one.is_withdrawal for one in found(room))


def test_a_form_that_was_filed_otherwise_is_named_in_any_language(room: RoomOnFakes) -> None:
    services, incident = room.app.incidents, room.room.incident
    duty = next(one for one in room.derived.duties if one.id == AUTHORITY)
    filled = services.fill_form(incident, duty, FilingKind.INITIAL, "fr", room.derived.duties)
    services.record_filing(room.key, "Dr Moreau", filled, Filing(SENT, "CNIL-77"), "digest")
    assert found(room, "fr") == found(room, "en") == ()
    put(room, AffectedCounted(1284, 0, 1284))
    for language in ("fr", "en"):
        (one,) = found(room, language)
        assert (one.answer, one.was_sent, one.is_wrong) == (None, True, True)
        assert any("1284" in line.value and "1100" in line.filed for line in one.lines)
    put(room, Decided(NO_BREACH))
    (one,) = found(room)
    assert one.is_withdrawal


def test_whoever_gets_the_first_notice_may_get_a_further_one() -> None:
    first = {one for one, kinds in FOR_DUTY.items() if kinds[0] is NoticeKind.AUTHORITY_INITIAL}
    assert first == AUTHORITIES
