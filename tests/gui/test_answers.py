"""An answer that was wrong is corrected in the window: with a reason, and nothing goes lost."""

from datetime import timedelta

from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.answered import AnswerKind, Question
from practiceguard.domain.incident.case import DutyId, HipaaStatus
from practiceguard.domain.incident.entry import AimAnswered, DutyMet, MomentRecorded
from practiceguard.domain.incident.moment import Event
from practiceguard.ui.incident.answer_dialogs import AnswerDialog, HipaaDialog
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.home_dialog import HomeDialog
from practiceguard.ui.incident.times_section import TimesSection
from tests.gui.conftest import settled
from tests.gui.incident_room import (
    FROM_14_COUNTRIES,
    NOTICED_IN_PARIS,
    RoomOnFakes,
    dialog_of,
    open_room,
    texts_of,
)
from tests.gui.sample_app import Sample

HOME = Question(AnswerKind.HOME)


def shown(qtbot: QtBot, room: RoomOnFakes) -> DutiesPage:
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    return page


def test_the_wrong_country_is_corrected_and_the_receipt_stays(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, residents=FROM_14_COUNTRIES)
    sent = NOTICED_IN_PARIS + timedelta(hours=1)
    room.write(DutyMet(DutyId("FR", "authority"), sent, "FR-2026-881", "digest"))
    page = shown(qtbot, room)
    page.answers.buttons[HOME].click()
    dialog = dialog_of(HomeDialog)
    assert dialog.home.code == "FR"
    dialog.why.set_text("the wrong line of the list was chosen")
    assert not dialog.confirm.isEnabled(), "it is the country that it was"
    dialog.home.choose("BE")
    dialog.confirm.click()
    settled(qtbot)
    assert "BE/authority" in page.rows.rows
    assert page.settled.rows["FR/authority"].line.when.line == "receipt: FR-2026-881"
    told = texts_of(page.answers)
    assert any(text.startswith("Belgium (Dr Moreau, ") for text in told)
    assert any(text.startswith("Before: France (Dr Moreau, ") for text in told)


def test_the_state_is_corrected_without_another_country(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="US-CA")
    page = shown(qtbot, room)
    page.answers.buttons[HOME].click()
    dialog = dialog_of(HomeDialog)
    assert dialog.home.code == "US-CA"
    dialog.home.choose("US-NV")
    assert not dialog.confirm.isEnabled(), "there is no reason yet"
    dialog.why.set_text("the office is across the border")
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.home == "US-NV"


def test_hipaa_and_an_aim_are_corrected_from_the_same_card(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="CA-ON", residents=FROM_14_COUNTRIES)
    room.write(AimAnswered("CA-QC", aims=False, why="no adverts"))
    page = shown(qtbot, room)
    page.answers.buttons[Question(AnswerKind.AIM, "CA-QC")].click()
    dialog = dialog_of(AnswerDialog)
    dialog.why.set_text("there are adverts in French")
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.aims_at == {"CA-QC": True}


def test_who_says_that_hipaa_binds_says_how_it_is_known(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="US-CA")
    page = shown(qtbot, room)
    page.acts.answer_hipaa()
    dialog = dialog_of(HipaaDialog)
    dialog.choices[HipaaStatus.COVERED].choose()
    assert not dialog.confirm.isEnabled(), "the log would refuse it"
    dialog.why.set_text("claims go out every Friday")
    dialog.confirm.click()
    settled(qtbot)
    assert room.room.incident.hipaa is HipaaStatus.COVERED
    assert Question(AnswerKind.HIPAA) in page.answers.buttons


def test_in_a_closed_incident_nothing_is_corrected(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample)
    log = sample.world.aftermath.log
    log.append(room.key, sample.clock.now(), "Dr Moreau", "closed", '{"summary": ""}')
    page = shown(qtbot, room)
    assert not page.answers.buttons[HOME].isEnabled()


def test_a_long_time_between_two_times_is_told_on_both_pages(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="US-CA")
    page = shown(qtbot, room)
    assert not page.delays.isVisible()
    sample.clock.set(NOTICED_IN_PARIS + timedelta(days=305))
    room.write(MomentRecorded(Event.AWARE, NOTICED_IN_PARIS + timedelta(days=50), "a letter"))
    room.refresh()
    assert "45 CFR" not in " ".join(texts_of(page.delays)), "the sentence alone, until asked"
    for part in page.delays.parts:
        part.unfold()
    told = texts_of(page.delays)
    assert (
        "From the first sign until it was sure that patients’ data is involved, 48 days passed."
        in told
    )
    assert any("303 days ago" in text for text in told)
    assert any("45 CFR 164.404(a)(2)" in text for text in told)
    assert any("ten months" in text for text in told)
    times = TimesSection(room.desk)
    qtbot.addWidget(times)
    times.show_room(room.room)
    assert len(times.delays.parts) == 1
