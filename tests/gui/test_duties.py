"""Whom to tell: the right dates to the minute, questions that are asked, receipts and reasons."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.incident.case import DutyId, HipaaStatus, Residents
from practiceguard.domain.incident.duty_table import Row
from practiceguard.domain.incident.entry import (
    AffectedFound,
    AimAnswered,
    DutyAnswered,
    DutyMet,
    ExposureSeen,
    HipaaAnswered,
    MomentRecorded,
    PatientContacted,
    PoliceAsked,
)
from practiceguard.domain.incident.incident import DutyStage
from practiceguard.domain.incident.moment import Event
from practiceguard.domain.incident.risk import Exposure, Risk
from practiceguard.services.incident.law_digest import digest_of
from practiceguard.ui.incident import law_cards
from practiceguard.ui.incident.answer_dialogs import AnswerDialog, HipaaDialog
from practiceguard.ui.incident.decision_dialog import DecisionDialog
from practiceguard.ui.incident.duties_page import DutiesPage
from practiceguard.ui.incident.duty_deeds import MetDialog, ReopenDialog, WaiveDialog
from practiceguard.ui.incident.duty_dialog import DutyDialog
from practiceguard.ui.incident.police_dialog import PoliceDialog
from practiceguard.ui.incident.steps import Step
from practiceguard.ui.incident.wise_dialog import WiseDialog
from practiceguard.ui.theme import Level
from practiceguard.ui.translation import install_language
from practiceguard.ui.widgets import MessageBanner, PrimaryButton, QuietLink
from tests.gui.conftest import settled
from tests.gui.incident_room import (
    FROM_14_COUNTRIES,
    LOS_ANGELES,
    PARIS,
    TWELVE_STATES,
    RoomOnFakes,
    dialog_of,
    open_room,
    texts_of,
)
from tests.gui.sample_app import Sample

CNIL = DutyId("FR", "authority")
POLICE = DutyId("FR", "police-complaint")


@pytest.fixture
def paris(qtbot: QtBot, sample: Sample) -> RoomOnFakes:
    return open_room(qtbot, sample, residents=FROM_14_COUNTRIES)


@pytest.fixture
def beverly_hills(qtbot: QtBot, sample: Sample) -> RoomOnFakes:
    return open_room(qtbot, sample, home="US-CA", residents=TWELVE_STATES)


def shown(qtbot: QtBot, room: RoomOnFakes) -> DutiesPage:
    page = DutiesPage(room.desk)
    room.show(qtbot, page)
    return page


def test_patients_of_whom_nobody_knows_the_state_are_named(qtbot: QtBot, sample: Sample) -> None:
    people = Residents(9, {"US": 9}, {"US-CA": 7})
    page = shown(qtbot, open_room(qtbot, sample, home="US-CA", residents=people))
    told = " ".join(texts_of(page))
    assert "of whom nobody knows the state: 2." in told
    assert "Nobody has looked up" not in told


def whens(page: DutiesPage) -> dict[str, tuple[str, str]]:
    return {key: (row.badge.text, row.line.when.line) for key, row in page.rows.rows.items()}


# --- the two stories ------------------------------------------------------------------------------


def test_a_practice_in_paris_has_two_clocks_to_the_minute(qtbot: QtBot, paris: RoomOnFakes) -> None:
    sure = datetime(2026, 11, 21, 10, 30, tzinfo=PARIS)
    paris.write(
        MomentRecorded(Event.AWARE, sure, "the photographs are ours"),
        DutyAnswered(POLICE, answer=True, why="insured"),
    )
    page = shown(qtbot, paris)
    due = {one.id: one.due_at for one in paris.derived.duties}
    assert due[POLICE] == datetime(2026, 11, 23, 18, 10, tzinfo=PARIS)
    assert due[CNIL] == datetime(2026, 11, 24, 10, 30, tzinfo=PARIS)
    when = whens(page)
    assert when["FR/police-complaint"] == ("47 hours left", "Mon 23 Nov, 18:10")
    assert when["FR/authority"] == ("63 hours left", "Tue 24 Nov, 10:30")
    assert when["FR/people"] == ("without undue delay", "your target: Tue 24 Nov, 10:30")
    assert list(when).index("FR/police-complaint") < list(when).index("FR/authority")
    assert page.rows.rows["FR/people"].line.whom == "1,284 patients"


def test_until_somebody_is_sure_the_first_sign_counts(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert whens(page)["FR/authority"] == ("47 hours left", "Mon 23 Nov, 18:10")
    page.acts.open_row("FR/authority")
    told = "\n".join(texts_of(dialog_of(DutyDialog)))
    assert "Counted from Fri 20 Nov, 18:10, when somebody here first noticed it" in told
    assert "recorded by Sophie" in told
    assert "the strictest reading holds" in told
    assert "72 hours from when you are sure that patients’ data is involved" in told
    assert "Regulation 1182/71) it would end Mon 23 Nov, 19:00. Do not rely on it" in told
    assert "GDPR Art 33(1)" in told
    assert "nature of the breach (confidentiality / integrity / availability)" in told
    assert "initial + complementary notification in the téléservice" in told
    assert "+33 1 53 73 22 22" in told
    assert "Checked on Saturday 21 November 2026. Found in a source" in told


def test_countries_under_one_authority_are_one_line_and_can_be_unfolded(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    paris.write(AimAnswered("CH", aims=False, why="no adverts"))
    page = shown(qtbot, paris)
    lines = [part.text for part in page.folds]
    assert lines[0] == "11 other EU countries are named in the notice to CNIL"
    assert lines[1] == "1 country you do not aim at: no notice, for the letters only"
    page.folds[0].unfold()
    settled(qtbot)
    assert any("Luxembourg" in text for text in texts_of(page.folds[0]))
    assert [row for row in page.rows.rows if row.startswith("aim ")] == ["aim GB"]


def test_a_practice_in_beverly_hills_has_the_dates_of_twelve_states(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    when = {key: line for key, (_badge, line) in whens(page).items()}
    due = {one.id: one.due_at for one in beverly_hills.derived.duties}
    assert due[DutyId("US-CA", "people")] == datetime(2026, 12, 22, tzinfo=LOS_ANGELES)
    assert due[DutyId("US", "people")] == datetime(2027, 1, 21, tzinfo=LOS_ANGELES)
    assert due[DutyId("US-CA", "authority")] == datetime(2027, 1, 6, tzinfo=LOS_ANGELES)
    assert due[DutyId("US-TX", "authority")] == datetime(2026, 12, 22, tzinfo=LOS_ANGELES)
    assert when["US-CA/people"] == "Mon 21 Dec, until midnight"
    assert when["US-NY/people"] == "Mon 21 Dec, until midnight"
    assert when["US-TX/authority"] == "Mon 21 Dec, until midnight"
    assert when["US-AZ/people"].startswith("Tue 5 Jan 2027")
    assert when["US-CA/authority"].startswith("Tue 5 Jan 2027")
    assert when["US/people"].startswith("Wed 20 Jan 2027")
    assert when["US-TX/people"].startswith("Wed 20 Jan 2027")
    states = {key.partition("/")[0] for key in when if key.startswith("US-")}
    assert states == set(TWELVE_STATES.by_region)


def test_hipaa_is_asked_first_and_no_makes_its_duties_fall_away(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    first = next(iter(page.rows.rows.values())).line
    assert (first.whom, first.button) == ("HIPAA", "Answer…")
    page.acts.open_row(first.key)
    dialog = dialog_of(HipaaDialog)
    assert dialog.status is HipaaStatus.UNSURE
    dialog.choices[HipaaStatus.NOT_COVERED].choose()
    assert not dialog.confirm.isEnabled()
    dialog.why.set_text("patients pay themselves, no claims")
    dialog.confirm.click()
    settled(qtbot)
    assert beverly_hills.room.incident.hipaa is HipaaStatus.NOT_COVERED
    assert not [key for key in page.rows.rows if key.startswith(("US/", "hipaa"))]
    assert "US-CA/people" in page.rows.rows
    assert page.beside.hipaa_told.text() == "It does not bind the practice."


# --- what stands in a line ------------------------------------------------------------------------


def test_the_nearest_alone_bears_the_filled_button(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    filled = [one for one in page.findChildren(PrimaryButton) if one.isVisible()]
    assert [one.accessibleName() for one in filled] == [
        "Tell… CNIL, France · Commission nationale de l'informatique et des libertés"
    ]


def test_a_line_is_read_aloud_as_a_whole(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    said = page.rows.rows["FR/authority"].accessibleName()
    for part in ("CNIL", "counts as high", "GDPR Art 33(1)", "47 hours left", "Mon 23 Nov, 18:10"):
        assert part in said
    buttons = [one for one in page.findChildren(QPushButton) if one.isVisible()]
    names = [one.accessibleName() or one.text() for one in buttons]
    assert len(names) == len(set(names))


def test_it_counts_down_amber_and_then_red_and_nothing_is_built_anew(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    page = shown(qtbot, paris)
    row = page.rows.rows["FR/authority"]
    assert row.badge.level is Level.CARE
    paris.sample.clock.set(datetime(2026, 11, 23, 17, 40, tzinfo=UTC))
    page.count_down()
    assert page.rows.rows["FR/authority"] is row
    assert (row.badge.text, row.badge.level) == ("30 minutes late", Level.BAD)


def test_a_row_that_nobody_verified_says_check_this_first(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    unverified = [one for one in page.rows.rows.values() if one.line.state is not None]
    assert unverified
    assert {one.line.state for one in unverified} == {("check this first", Level.CARE)}
    page.acts.open_row("US-OR/people")
    banners = [
        one.happened for one in dialog_of(DutyDialog).findChildren(MessageBanner) if one.isVisible()
    ]
    assert "Check this first" in banners


def test_contents_that_nobody_verified_say_so_too(qtbot: QtBot, beverly_hills: RoomOnFakes) -> None:
    page = shown(qtbot, beverly_hills)
    warning = "Check this first: not all of it has been verified."
    page.acts.open_row("US-TX/authority")
    assert warning in texts_of(dialog_of(DutyDialog))
    dialog_of(DutyDialog).reject()
    page.acts.open_row("US-CA/people")
    assert warning not in texts_of(dialog_of(DutyDialog))


def test_law_that_was_checked_over_a_year_ago_warns(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert "more than a year ago" not in page.hints.text()
    paris.sample.clock.set(datetime(2027, 11, 22, 12, tzinfo=UTC))
    paris.refresh()
    assert "Last checked more than a year ago; ask whether it still holds: France" in (
        page.hints.text()
    )


def test_all_times_are_those_of_the_practice(
    qtbot: QtBot, paris: RoomOnFakes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    page = shown(qtbot, paris)
    assert whens(page)["FR/authority"][1] == "Mon 23 Nov, 18:10"
    assert "All times are those of the practice: Europe/Paris." in page.hints.text()


def test_in_french_the_law_speaks_french_and_its_receipt_is_for_the_row_itself(
    qtbot: QtBot, qapp: QApplication, paris: RoomOnFakes
) -> None:
    install_language(qapp, "fr")
    page = shown(qtbot, paris)
    assert whens(page)["FR/authority"][1] == "lun. 23 nov., 18:10"
    question = page.rows.rows["FR/police-complaint"].line.why
    english = next(one.rule.only_if for one in paris.derived.duties if one.id == POLICE)
    assert question not in {"", english}
    assert "anglais" not in question
    cnil = page.table.rows[0].duties[0]
    assert cnil.id == CNIL
    law = paris.app.incidents.rules.of("FR")
    assert cnil.law != law
    assert page.acts.told(cnil).digest == digest_of(law)


def test_a_text_of_the_law_that_nobody_translated_says_that_it_is_english(
    qtbot: QtBot, qapp: QApplication, paris: RoomOnFakes
) -> None:
    install_language(qapp, "fr")
    derived = paris.derived
    changed = tuple(
        replace(one, rule=replace(one.rule, wording="within 71 hours")) for one in derived.duties
    )
    page = shown(qtbot, paris)
    page.show_room(paris.room, replace(derived, duties=changed))
    page.acts.open_row("FR/authority")
    assert "“within 71 hours (texte de loi en anglais)”" in texts_of(dialog_of(DutyDialog))


# --- questions ------------------------------------------------------------------------------------


def test_a_question_is_answered_from_its_line_and_a_no_needs_a_reason(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    page = shown(qtbot, paris)
    no = next(
        one
        for one in page.rows.rows["FR/police-complaint"].findChildren(QPushButton)
        if one.text() == "No"
    )
    no.click()
    dialog = dialog_of(AnswerDialog)
    assert dialog.no.is_chosen()
    assert not dialog.confirm.isEnabled()
    dialog.why.set_text("a lost parcel, no attack")
    dialog.confirm.click()
    settled(qtbot)
    assert paris.room.incident.answers == {POLICE: False}
    assert "FR/police-complaint" not in page.rows.rows
    assert paris.room.entries[-1].author == "Dr Moreau"


def test_a_country_that_is_aimed_at_gets_its_own_lines(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert page.rows.rows["aim GB"].line.where == "31 patients"
    page.acts.answer("aim GB", answer=True)
    dialog_of(AnswerDialog).confirm.click()
    settled(qtbot)
    assert paris.room.incident.aims_at == {"GB": True}
    assert "aim GB" not in page.rows.rows
    assert page.rows.rows["GB/authority"].line.whom == "ICO"


def test_one_licence_answers_for_both_duties_that_hang_on_it(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    (key,) = [one for one in page.rows.rows if "public-health" in one]
    page.acts.answer(key, answer=False)
    dialog = dialog_of(AnswerDialog)
    dialog.why.set_text("a private office without a licence")
    dialog.confirm.click()
    settled(qtbot)
    assert set(beverly_hills.room.incident.answers) == {
        DutyId("US-CA", "public-health"),
        DutyId("US-CA", "people-of-a-licensed-facility"),
    }


def test_a_no_can_be_answered_anew_from_what_is_folded_away(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    paris.write(AimAnswered("GB", aims=False, why="no adverts"))
    page = shown(qtbot, paris)
    ico = next(
        one
        for fold in page.table.folds
        for one in fold.duties
        if one.id == DutyId("GB", "authority")
    )
    page.acts.explain(Row((ico,)))
    dialog_of(DutyDialog).answer_again_requested.emit()
    dialog = dialog_of(AnswerDialog)
    assert not dialog.confirm.isEnabled(), "an answer is not taken back without a reason"
    dialog.why.set_text("there is an agent in London")
    dialog.confirm.click()
    settled(qtbot)
    assert paris.room.incident.aims_at == {"GB": True}
    assert "GB/authority" in page.rows.rows


def test_what_was_answered_for_two_is_answered_anew_for_both(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    both = [DutyId("US-CA", key) for key in ("public-health", "people-of-a-licensed-facility")]
    beverly_hills.write(*(DutyAnswered(one, answer=False, why="no licence") for one in both))
    page = shown(qtbot, beverly_hills)
    first = next(one for fold in page.table.folds for one in fold.duties if one.id == both[0])
    page.acts.explain(Row((first,)))
    dialog_of(DutyDialog).answer_again_requested.emit()
    dialog_of(AnswerDialog).why.set_text("the licence was found")
    dialog_of(AnswerDialog).confirm.click()
    settled(qtbot)
    assert beverly_hills.room.incident.answers == dict.fromkeys(both, True)


# --- receipts and reasons -------------------------------------------------------------------------


def test_a_notice_is_told_with_its_receipt_and_its_proof(
    qtbot: QtBot, paris: RoomOnFakes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = shown(qtbot, paris)
    page.acts.open_row("FR/authority")
    dialog_of(DutyDialog).met_requested.emit()
    dialog = dialog_of(MetDialog)
    assert not dialog.confirm.isEnabled()
    proof = tmp_path / "recap.pdf"
    proof.write_bytes(b"%PDF receipt")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a, **_k: (str(proof), ""))
    dialog.proof.choose.click()
    dialog.receipt.setText("CNIL-2026-1234")
    dialog.receipt.textEdited.emit("CNIL-2026-1234")
    dialog.at.set_moment(datetime(2026, 11, 21, 18, 2, tzinfo=PARIS))
    dialog.confirm.click()
    settled(qtbot)
    incident = paris.room.incident
    told = incident.of(CNIL)
    assert (told.stage, told.receipt) == (DutyStage.MET, "CNIL-2026-1234")
    assert told.at == datetime(2026, 11, 21, 18, 2, tzinfo=PARIS)
    (evidence,) = incident.evidence
    entry = paris.room.entries[-1].entry
    assert isinstance(entry, DutyMet)
    assert entry.evidence == evidence.evidence
    law = paris.app.incidents.rules.of("FR")
    assert entry.law_digest == digest_of(law)
    line = page.settled.rows["FR/authority"].line
    assert (line.when.badge, line.when.level) == ("told Sat 21 Nov, 18:02", Level.GOOD)
    assert "CNIL-2026-1234" in line.when.line


def test_a_receipt_from_after_the_period_is_not_green(qtbot: QtBot, paris: RoomOnFakes) -> None:
    late = datetime(2026, 11, 23, 18, 11, tzinfo=PARIS)
    paris.sample.clock.set(late + timedelta(hours=1))
    paris.write(DutyMet(CNIL, late, "CNIL-1", "x"))
    page = shown(qtbot, paris)
    when = page.settled.rows["FR/authority"].line.when
    assert when.level is Level.CARE
    assert when.line.startswith("after the end of the period")


def test_a_receipt_from_after_a_clock_that_was_set_back_is_noted(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    told = datetime(2026, 11, 21, 9, 30, tzinfo=PARIS)
    paris.sample.clock.set(datetime(2026, 11, 18, 9, tzinfo=PARIS))
    page = shown(qtbot, paris)
    page.acts.open_row("FR/authority")
    dialog_of(DutyDialog).met_requested.emit()
    dialog = dialog_of(MetDialog)
    dialog.at.set_moment(told)
    dialog.receipt.setText("CNIL-1")
    dialog.refresh()
    dialog.confirm.click()
    settled(qtbot)
    entry = paris.room.entries[-1].entry
    assert isinstance(entry, DutyMet)
    assert entry.met_at == told


def test_nothing_was_told_before_anybody_noticed(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    page.acts.open_row("FR/authority")
    dialog_of(DutyDialog).met_requested.emit()
    dialog = dialog_of(MetDialog)
    dialog.at.set_moment(datetime(2026, 11, 20, 12, tzinfo=PARIS))
    assert dialog.at.moment == datetime(2026, 11, 20, 18, 10, tzinfo=PARIS)
    dialog.reject()


def test_what_is_not_needed_needs_a_reason_and_can_be_opened_again(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    page = shown(qtbot, paris)
    page.acts.open_row("FR/people")
    dialog_of(DutyDialog).waive_requested.emit()
    waive = dialog_of(WaiveDialog)
    assert not waive.confirm.isEnabled()
    waive.because.set_text("the disk was encrypted, the key is safe")
    waive.confirm.click()
    settled(qtbot)
    people = DutyId("FR", "people")
    assert paris.room.incident.of(people).stage is DutyStage.WAIVED
    assert "encrypted" in page.settled.rows["FR/people"].line.when.line
    page.acts.open_row("FR/people")
    dialog_of(DutyDialog).reopen_requested.emit()
    reopen = dialog_of(ReopenDialog)
    reopen.because.set_text("the key lay beside it")
    reopen.confirm.click()
    settled(qtbot)
    assert paris.room.incident.of(people).stage is DutyStage.OPEN
    assert "FR/people" in page.rows.rows


def test_a_failure_keeps_what_was_typed(qtbot: QtBot, paris: RoomOnFakes, tmp_path: Path) -> None:
    page = shown(qtbot, paris)
    page.acts.open_row("FR/authority")
    dialog_of(DutyDialog).met_requested.emit()
    dialog = dialog_of(MetDialog)
    dialog.receipt.setText("CNIL-1")
    dialog.refresh()
    dialog.proof.set_file(tmp_path / "gone.pdf")
    dialog.confirm.click()
    settled(qtbot)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    assert dialog.receipt.text() == "CNIL-1"
    assert paris.room.incident.of(CNIL).stage is DutyStage.OPEN
    dialog.reject()


def test_whom_it_is_wise_to_tell_has_a_receipt_too(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert "insurer" in page.wise.rows
    # The French law speaks of the complaint itself: it does not stand there twice.
    assert "police" not in page.wise.rows
    page.open_wise("insurer")
    told = texts_of(dialog_of(WiseDialog))
    assert any("Nobody looked it up. Check this first" in text for text in told)
    dialog_of(WiseDialog).met_requested.emit()
    dialog = dialog_of(MetDialog)
    dialog.receipt.setText("contract 48 221, by phone")
    dialog.refresh()
    dialog.confirm.click()
    settled(qtbot)
    also = paris.room.incident.of(DutyId("also", "insurer"))
    assert also.stage is DutyStage.MET
    assert page.wise.rows["insurer"].line.when.level is Level.GOOD


def test_only_pages_of_the_web_are_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    for address in ("https://notifications.cnil.fr/", "file:///etc/passwd", "javascript:1"):
        law_cards.open_address(address)
    assert opened == ["https://notifications.cnil.fr/"]


# --- police ---------------------------------------------------------------------------------------


def test_a_spoken_wish_of_the_police_holds_thirty_days_and_moves_only_what_ends_earlier(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    page.acts.police_asked()
    dialog = dialog_of(PoliceDialog)
    assert not dialog.confirm.isEnabled()
    dialog.who.setText("Det. Ramos, LAPD")
    dialog.refresh()
    assert dialog.last_day == date(2026, 12, 21)
    dialog.confirm.click()
    settled(qtbot)
    (hold,) = beverly_hills.room.incident.holds
    assert (hold.who, hold.until) == ("Det. Ramos, LAPD", None)
    assert "Det. Ramos, LAPD" in page.beside.holds.text()
    assert whens(page)["US/people"][1].startswith("Wed 20 Jan 2027")


def test_a_written_wish_moves_a_date_and_says_who_asked(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    asked = datetime(2026, 11, 21, 9, tzinfo=LOS_ANGELES)
    beverly_hills.write(PoliceAsked(asked, "FBI, Los Angeles", date(2027, 1, 31)))
    page = shown(qtbot, beverly_hills)
    line = page.rows.rows["US-CA/people"].line
    assert line.when.line.startswith("Sun 31 Jan 2027")
    assert line.note == "the police asked to wait until Sun 31 Jan 2027"
    page.acts.open_row("US-CA/people")
    told = texts_of(dialog_of(DutyDialog))
    assert any("FBI, Los Angeles" in text for text in told)


def test_a_wish_is_lifted_by_the_one_who_asked_from_a_button_beside_it(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    assert not page.beside.police_change.isVisibleTo(page.beside)
    asked = datetime(2026, 11, 21, 9, tzinfo=LOS_ANGELES)
    beverly_hills.write(PoliceAsked(asked, "Det. Ramos, LAPD", date(2027, 1, 10)))
    beverly_hills.write(PoliceAsked(asked, "FBI, Los Angeles", date(2027, 1, 31)))
    page = shown(qtbot, beverly_hills)
    assert page.rows.rows["US-CA/people"].line.when.line.startswith("Sun 31 Jan 2027")
    page.beside.police_change.click()
    dialog = dialog_of(PoliceDialog)
    names = [dialog.before.itemText(at) for at in range(dialog.before.count())]
    assert names == ["FBI, Los Angeles", "Det. Ramos, LAPD"]
    assert not dialog.spoken.isVisibleTo(dialog)
    assert dialog.until.isVisibleTo(dialog)
    dialog.until.set_day(date(2026, 12, 24))
    dialog.confirm.click()
    settled(qtbot)
    entry = beverly_hills.room.entries[-1].entry
    assert isinstance(entry, PoliceAsked)
    assert (entry.who, entry.until) == ("FBI, Los Angeles", date(2026, 12, 24))
    assert page.rows.rows["US-CA/people"].line.when.line.startswith("Sun 10 Jan 2027")
    assert page.beside.holds.text().count("FBI, Los Angeles") == 1


def test_a_written_wish_needs_its_last_day(qtbot: QtBot, beverly_hills: RoomOnFakes) -> None:
    page = shown(qtbot, beverly_hills)
    page.acts.police_asked()
    dialog = dialog_of(PoliceDialog)
    dialog.who.setText("FBI")
    dialog.written.choose()
    dialog.until.check.setChecked(False)
    assert not dialog.confirm.isEnabled()
    dialog.until.set_day(date(2026, 11, 1))
    assert not dialog.confirm.isEnabled()
    dialog.until.set_day(date(2027, 1, 31))
    assert dialog.confirm.isEnabled()
    dialog.confirm.click()
    settled(qtbot)
    assert beverly_hills.room.incident.holds[0].until == date(2027, 1, 31)


# --- the risk -------------------------------------------------------------------------------------


def judging(page: DutiesPage) -> DecisionDialog:
    page.acts.judge()
    return dialog_of(DecisionDialog)


def test_not_judged_says_that_it_counts_as_high(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert page.beside.risk.word.text() == "Not judged yet"
    assert "counts as high" in page.beside.risk.told.text()


def test_grave_needs_a_name_alone(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    dialog = judging(page)
    dialog.risks[Risk.HIGH].choose()
    dialog.who.setText(" ")
    dialog.confirm.click()
    settled(qtbot)
    assert dialog.banner.isVisible()
    assert paris.room.incident.decision is None
    dialog.who.setText("Dr Moreau")
    dialog.confirm.click()
    settled(qtbot)
    assert paris.room.incident.risk is Risk.HIGH
    assert page.beside.risk.word.text() == "High"


def test_to_judge_it_away_every_question_is_asked_and_the_letters_fall_away(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    page = shown(qtbot, paris)
    dialog = judging(page)
    dialog.risks[Risk.SOME].choose()
    assert len(dialog.answers) == 4
    dialog.confirm.click()
    settled(qtbot)
    told = "\n".join(texts_of(dialog.banner))
    assert "Could whoever has it read it?" in told
    assert "The reason is missing." in told
    for box in dialog.answers.values():
        box.set_text("no: encrypted, key safe")
    dialog.why.set_text("the drive was encrypted")
    dialog.severity_fold.unfold()
    dialog.confirm.click()
    settled(qtbot)
    decision = paris.room.incident.decision
    assert decision is not None
    assert (decision.risk, decision.severity) == (Risk.SOME, 4.0)
    assert "FR/people" not in page.rows.rows
    assert "FR/authority" in page.rows.rows
    assert "ENISA score 4.00, a justification only." in page.beside.risk.told.text()


@pytest.mark.parametrize(
    ("entry", "says"),
    [
        (ExposureSeen(Exposure.POSTED, "on a leak site"), "Data was seen published on 21 Nov"),
        (ExposureSeen(Exposure.SAMPLE_SHOWN, "two"), "A sample was shown on 21 Nov"),
        (
            PatientContacted(
                datetime(2026, 11, 19, 9, tzinfo=PARIS), "A.", "SMS", "50 EUR", "Sophie"
            ),
            "A patient was contacted on 19 Nov",
        ),
    ],
)
def test_what_is_exposed_cannot_be_judged_away(
    qtbot: QtBot, paris: RoomOnFakes, entry: ExposureSeen, says: str
) -> None:
    paris.write(entry)
    number = len(paris.room.entries)
    page = shown(qtbot, paris)
    assert (
        f"{says} (entry {number}): this cannot be judged away." in page.beside.risk.exposed.text()
    )
    dialog = judging(page)
    dialog.no_breach.choose()
    for box in dialog.answers.values():
        box.set_text("no")
    dialog.why.set_text("we hope so")
    dialog.confirm.click()
    settled(qtbot)
    assert any(f"(entry {number})" in text for text in texts_of(dialog.banner))
    assert paris.room.incident.decisions == ()
    assert dialog.why.text == "we hope so"


def test_where_hipaa_may_bind_its_four_factors_are_asked_too(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    dialog = judging(page)
    assert len(dialog.answers) == 8
    dialog.reject()
    beverly_hills.write(HipaaAnswered(HipaaStatus.NOT_COVERED, "cash only"))
    beverly_hills.refresh()
    assert len(judging(page).answers) == 4


def test_what_is_no_breach_leaves_nobody_to_tell(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    dialog = judging(page)
    dialog.no_breach.choose()
    for box in dialog.answers.values():
        box.set_text("no")
    dialog.why.set_text("a test of the alarm")
    dialog.confirm.click()
    settled(qtbot)
    assert page.rows.rows == {}
    assert page.sentence.text() == ("It was decided that this is no breach: nobody has to be told.")
    assert page.is_settled(paris.room, paris.derived)


def test_the_zone_of_another_practice_is_its_own(qtbot: QtBot, sample: Sample) -> None:
    room = open_room(qtbot, sample, home="US-CA", residents=TWELVE_STATES)
    page = shown(qtbot, room)
    assert page._zone == ZoneInfo("America/Los_Angeles")
    page.hide()
    assert not page.is_counting


def test_what_was_judged_away_counts_again_when_a_patient_is_contacted(
    qtbot: QtBot, paris: RoomOnFakes
) -> None:
    page = shown(qtbot, paris)
    dialog = judging(page)
    dialog.risks[Risk.UNLIKELY].choose()
    for box in dialog.answers.values():
        box.set_text("no")
    dialog.why.set_text("the drive was encrypted")
    dialog.confirm.click()
    settled(qtbot)
    assert "FR/authority" not in page.rows.rows
    at = datetime(2026, 11, 21, 12, tzinfo=PARIS)
    paris.write(PatientContacted(at, "A.", "SMS", "50 EUR", "Sophie"))
    paris.refresh()
    assert "FR/authority" in page.rows.rows
    assert page.beside.risk.word.text() == "Not judged yet"
    assert "no longer holds" in page.beside.risk.told.text()


def test_the_numbers_stand_beside_the_table(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert "Nobody was counted yet" in page.beside.affected.told.text()
    found = AffectedFound(
        1284, {"FR": 1284}, {}, {"photograph": 1102, "identity": 187}, 23, 0, 0, 0, ("ab12",)
    )
    incident = replace(paris.room.incident, affected=1284, found=found)
    page.beside.affected.show_incident(incident)
    settled(qtbot)
    told = texts_of(page.beside.affected)
    for text in ("Patients", "1,284", "with photographs", "1,102", "187", "without an address"):
        assert text in told
    with qtbot.waitSignal(page.go_requested) as gone:
        page.beside.affected.go.click()
    assert gone.args == [Step.AFFECTED]


def test_other_laws_of_the_country_are_shown_with_source_and_mark_and_no_duty(
    qtbot: QtBot, beverly_hills: RoomOnFakes
) -> None:
    page = shown(qtbot, beverly_hills)
    titles = [card.accessibleName() for card in page.related.cards]
    assert any("16 CFR 318" in title for title in titles)
    assert any("42 CFR Part 2" in title for title in titles)
    ftc = next(card for card in page.related.cards if "16 CFR 318" in card.accessibleName())
    told = " ".join(one.text() for one in ftc.findChildren(QLabel))
    assert "Check this first" in told, "only part of it was found in a source"
    assert "Checked on Saturday 21 November 2026" in told
    assert ftc.findChildren(QuietLink)
    assert not [row for row in page.rows.rows if "ftc" in row or "part2" in row]
    assert not any("16 CFR 318" in one.rule.law for one in beverly_hills.derived.duties)


def test_where_no_row_names_any_nothing_is_shown(qtbot: QtBot, paris: RoomOnFakes) -> None:
    page = shown(qtbot, paris)
    assert not page.related.isVisible()
