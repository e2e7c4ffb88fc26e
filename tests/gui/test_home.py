"""Home: the sentence for each verdict, what to do about it, and what is shown beside it."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.checking import Check, CheckDepth, CheckId, CheckState
from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.run import RunState, SlotName
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.backup.keeping import Keeping
from practiceguard.ui.dashboard.cards import CheckCard, FigureCard
from practiceguard.ui.dashboard.days import last_days
from practiceguard.ui.dashboard.sentences import HomeAction, secondary, sentence, to_dos
from practiceguard.ui.dashboard.view import HomeView
from practiceguard.ui.live_run_card import LiveRunCard
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import StatusBadge
from tests.gui.conftest import settled
from tests.gui.sample_app import (
    KEY,
    LOCATION,
    NOW,
    SERVER,
    Sample,
    add_run,
    add_server,
    begin_live_run,
    build_sample,
)


def home(qtbot: QtBot, sample: Sample) -> HomeView:
    view = HomeView(sample.app)
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    view.reload()
    settled(qtbot)
    return view


def badges(view: HomeView) -> dict[str, Level]:
    return {
        badge.text: badge.level for badge in view.findChildren(StatusBadge) if badge.isVisible()
    }


def test_a_good_day(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    assert view.sentence == "Your patient records are protected"
    assert badges(view)["complete"] is Level.GOOD
    assert badges(view)["opens the copy"] is Level.GOOD
    assert Level.BAD not in badges(view).values()


def test_nothing_is_green_before_it_was_read(qtbot: QtBot, sample: Sample) -> None:
    view = HomeView(sample.app)
    qtbot.addWidget(view)
    view.show()
    assert view.sentence == "Looking at your copies…"
    assert Level.GOOD not in badges(view).values()
    settled(qtbot)


def test_an_unplugged_drive_is_not_called_protected_now(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    sample.engine.unplug(LOCATION)
    view.reload()
    settled(qtbot)
    assert view.sentence == "The last copy is complete, but out of reach now"
    assert badges(view)["complete, out of reach now"] is Level.UNPROVED


def test_a_late_copy(qtbot: QtBot, sample: Sample) -> None:
    sample.clock.advance(timedelta(days=3))
    view = home(qtbot, sample)
    assert view.sentence == "The last complete copy is 3 days old"
    assert badges(view)["late"] is Level.CARE


def test_pain_02_an_incomplete_newest_copy_is_never_green(qtbot: QtBot, sample: Sample) -> None:
    add_run(sample, RunState.INCOMPLETE, NOW - timedelta(hours=1))
    view = home(qtbot, sample)
    assert view.sentence == "The newest copy lacks 2 files"
    assert badges(view)["the newest is incomplete"] is Level.CARE
    assert "complete" not in badges(view)


def test_a_vanished_copy_leads_to_the_first_steps(qtbot: QtBot, sample: Sample) -> None:
    home(qtbot, sample)
    sample.engine.repositories[LOCATION].snapshots.clear()
    view = home(qtbot, sample)
    assert view.sentence == "A copy has disappeared from its place"
    overview = view.overview
    assert overview is not None
    assert HomeAction.SOMETHING_HAPPENED in {line.action for line in to_dos(overview)}


def test_not_set_up(qtbot: QtBot, empty_sample: Sample) -> None:
    view = home(qtbot, empty_sample)
    assert view.sentence == "Your patient records are not protected yet"
    wanted: list[object] = []
    view.action_requested.connect(lambda action, _place: wanted.append(action))
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Set up now")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [HomeAction.SET_UP]


def test_this_computer_only(qtbot: QtBot, tmp_path: Path) -> None:
    view = home(qtbot, build_sample(tmp_path, kind=PlaceKind.THIS_COMPUTER))
    assert view.sentence == "Your only copy is on this computer"
    assert badges(view)["complete, but not a real protection"] is Level.CARE


def test_damage_that_a_check_found_stays_red_after_a_lighter_check(
    qtbot: QtBot, sample: Sample
) -> None:
    sample.engine.check_errors = ("pack 01234567 is damaged",)
    sample.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    sample.engine.check_errors = ()
    sample.app.check(CheckDepth.SHARE, NeverCancelled())
    view = home(qtbot, sample)
    assert view.sentence == "The copy is damaged"
    assert badges(view)["damaged"] is Level.BAD
    assert Level.GOOD not in {badges(view).get("complete"), badges(view).get("sound")}


def test_a_replaced_copy_is_red_and_not_a_drive_in_the_safe(qtbot: QtBot, sample: Sample) -> None:
    sample.app.assess_protection(refresh=True)
    sample.engine.repositories.pop(LOCATION)
    sample.engine.add_repository(LOCATION, Secret("another"))
    view = home(qtbot, sample)
    assert view.sentence == "What lies in the place is not your copy, or it no longer opens"
    assert badges(view)["not your copy"] is Level.BAD


def test_a_copy_on_the_disk_of_the_records_is_never_green(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample.world.files, "device_of", lambda _path: 1)
    view = home(qtbot, sample)
    assert view.sentence == "The copy lies on the same disk as your records"
    assert badges(view)["on the records’ own disk"] is Level.CARE


@pytest.mark.parametrize("code", list(ReasonCode))
@pytest.mark.parametrize("level", [ProtectionLevel.UNPROVED, ProtectionLevel.BAD])
def test_every_reason_has_a_sentence_and_something_to_do(
    qtbot: QtBot, sample: Sample, code: ReasonCode, level: ProtectionLevel
) -> None:
    overview = sample.app.assess_protection(refresh=True)
    reason = Reason(code, level, NOW, 3)
    status = replace(overview.status, level=level, reasons=(reason,))
    bent = replace(overview, status=status)
    assert len(sentence(bent)) > 10
    assert "{" not in sentence(bent) + secondary(bent, NOW)
    if code is not ReasonCode.COMPLETE_COPY:
        assert [line.level for line in to_dos(bent)] == [level]


def test_the_most_harmful_comes_first_and_each_action_once(qtbot: QtBot, sample: Sample) -> None:
    sample.app.assess_protection(refresh=True)
    add_run(sample, RunState.FAILED, NOW - timedelta(minutes=5))
    sample.clock.advance(timedelta(days=120))
    sample.engine.unplug(LOCATION)
    overview = sample.app.assess_protection(refresh=True)
    lines = to_dos(overview)
    order = [ProtectionLevel.BAD, ProtectionLevel.CARE, ProtectionLevel.UNPROVED]
    assert [order.index(line.level) for line in lines] == sorted(
        order.index(line.level) for line in lines
    )
    assert len({line.action for line in lines}) == len(lines) >= 3


# --- several places, what comes next, and what is missing -----------------------------------------


def expect(sample: Sample, view: HomeView) -> None:
    """Show what each place can expect, as the window does."""
    until = sample.app.pause.until()
    view.show_keeping(Keeping(None, None, until, sample.app.catch_up.outlooks(), keeps_all=True))


def notes(view: HomeView) -> list[str]:
    cards = [one for one in view.findChildren(FigureCard) if not isinstance(one, CheckCard)]
    return [card.note for card in cards if card.note]


def test_each_place_has_its_card_and_says_what_comes_next(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    view = home(qtbot, sample)
    expect(sample, view)
    assert view.sentence == "Your patient records are protected"
    assert notes(view) == ["Next copy: today, 18:30", "Next copy: tomorrow, 08:30"]
    names = [card.accessibleName() for card in view.findChildren(FigureCard)]
    assert "Drive “PRACTICE-SAFE”: 2 hours ago, complete. Next copy: today, 18:30" in names
    assert "Server “Copies elsewhere”: 5 hours ago, complete. Next copy: tomorrow, 08:30" in names


def test_pain_10_a_retry_is_announced_with_its_hour(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    slot = SlotName("2026-11-20T18:30")
    sample.clock.set(NOW.replace(hour=18, minute=41))
    run = add_run(sample, RunState.FAILED, NOW.replace(hour=18, minute=31), number="failed-slot")
    sample.runs._runs[run.run_id] = replace(run, slot=slot)
    view.reload()
    settled(qtbot)
    expect(sample, view)
    assert notes(view) == ["Retrying at 18:42"]


def test_a_pause_is_what_counts_until_it_ends(qtbot: QtBot, sample: Sample) -> None:
    sample.app.pause(timedelta(days=1))
    view = home(qtbot, sample)
    expect(sample, view)
    assert notes(view) == ["Paused until tomorrow, 14:04"]


def test_the_advice_names_what_is_missing_and_alarms_nobody(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    assert view.advice.isVisible()
    assert view.advice.what == "A copy outside the practice"
    assert not view.advice.findChildren(StatusBadge)
    assert view.sentence == "Your patient records are protected"
    wanted: list[object] = []
    view.action_requested.connect(lambda action, _place: wanted.append(action))
    (link,) = view.advice.findChildren(QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    assert wanted == [HomeAction.ADD_PLACE]


def test_nothing_is_advised_where_nothing_is_missing(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    assert not home(qtbot, sample).advice.isVisible()


def test_a_line_names_its_place_and_acts_on_it(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    sample.clock.advance(timedelta(hours=45))  # the server's copy is older than two days now
    view = home(qtbot, sample)
    assert view.sentence == "Server “Copies elsewhere”: the last complete copy is 2 days old"
    wanted: list[object] = []
    view.action_requested.connect(lambda *told: wanted.append(told))
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Back up")
    assert "Server “Copies elsewhere”: make a new copy today" in button.accessibleName()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert wanted == [(HomeAction.BACK_UP, SERVER)]


def test_a_very_old_copy_beside_a_fresh_one_is_late_and_not_unprotected(
    qtbot: QtBot, sample: Sample
) -> None:
    repository = add_server(sample)
    sample.clock.advance(timedelta(days=12))
    add_run(sample, RunState.COMPLETE, sample.clock.now() - timedelta(hours=1), number="fresh")
    overview = home(qtbot, sample).overview
    assert overview is not None
    assert overview.status.level is ProtectionLevel.CARE
    told = sentence(overview)
    assert told == "Server “Copies elsewhere”: the last complete copy is 12 days old"
    assert repository.key in {line.place for line in to_dos(overview)}


@pytest.mark.parametrize(
    ("days", "level", "told"),
    [
        (0.5, ProtectionLevel.UNPROVED, "connect it when it suits you, a copy is waiting"),
        (1.5, ProtectionLevel.CARE, "connect it today, a copy is waiting"),
        (3, ProtectionLevel.CARE, "connect it today, its last complete copy is 3 days old"),
        (9, ProtectionLevel.BAD, "connect it now, its last complete copy is 9 days old"),
    ],
)
def test_pain_18_a_drive_that_is_away_is_asked_for_calmly_then_more_firmly(
    qtbot: QtBot, sample: Sample, days: float, level: ProtectionLevel, told: str
) -> None:
    sample.app.assess_protection(refresh=True)
    sample.engine.unplug(LOCATION)
    sample.world.files.made_up.clear()  # type: ignore[attr-defined]
    sample.clock.advance(timedelta(days=days))
    overview = sample.app.assess_protection(refresh=True)
    outlooks = {one.place: one for one in sample.app.catch_up.outlooks()}
    (line,) = [one for one in to_dos(overview, outlooks) if one.word == "Place"]
    assert (line.level, line.text) == (level, f"Drive “PRACTICE-SAFE”: {told}")
    # One line asks for the drive: "make a new copy" without the drive would help nobody.
    assert HomeAction.BACK_UP not in {one.action for one in to_dos(overview, outlooks)}


def test_a_drive_in_the_safe_is_not_asked_for_while_no_copy_is_due(sample: Sample) -> None:
    sample.app.assess_protection(refresh=True)
    sample.engine.unplug(LOCATION)
    overview = sample.app.assess_protection(refresh=True)
    outlooks = {one.place: one for one in sample.app.catch_up.outlooks()}
    assert [one for one in to_dos(overview, outlooks) if one.word == "Place"] == []
    assert [one.level for one in to_dos(overview)] == [ProtectionLevel.UNPROVED]


def test_the_check_that_is_needed_most_is_shown(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    view = home(qtbot, sample)
    card = next(one for one in view.findChildren(CheckCard))
    assert card.accessibleName() == (
        "Last check: Server “Copies elsewhere”: Not yet, not proved."
        " All of it read back by 30 Nov 2027"
    )
    sample.app.check(CheckDepth.SHARE, NeverCancelled(), SERVER)
    card.reload()
    settled(qtbot)
    assert card.accessibleName().startswith("Last check: Drive “PRACTICE-SAFE”: 4 days ago")


def test_pain_13_home_says_by_when_all_of_it_will_have_been_read_back(
    qtbot: QtBot, sample: Sample
) -> None:
    view = home(qtbot, sample)
    (card,) = view.findChildren(CheckCard)
    assert card.note == "All of it read back by 31 Oct 2027"
    own = sample.app.world.processes.this_process()
    going_on = Check(
        CheckId("1"), KEY, CheckDepth.SHARE, CheckState.BEGUN, NOW, 1,
        process_id=own.process_id, process_started_at=own.started_at,
    )  # fmt: skip
    sample.world.checks.begin(going_on)
    card.reload()
    settled(qtbot)
    assert card.note.startswith("Being checked now, since ")
    sample.world.checks.finish(replace(going_on, state=CheckState.SOUND, ended_at=NOW))
    sample.app.check(CheckDepth.ALL_DATA, NeverCancelled())
    card.reload()
    settled(qtbot)
    assert card.note.startswith("All of it was read back since ")


def test_the_copy_under_way_says_where_it_goes(qtbot: QtBot, sample: Sample) -> None:
    add_server(sample)
    view = home(qtbot, sample)
    begin_live_run(sample, SERVER)
    view.show_live(sample.app.watch.live(), following=(KEY,))
    (card,) = view.findChildren(LiveRunCard)
    assert card.accessibleName() == "A copy is being made: Server “Copies elsewhere”"
    assert any(
        one.text().startswith("Drive “PRACTICE-SAFE” will follow while this window stays open")
        for one in card.findChildren(QLabel)
    )


def test_no_line_offers_a_second_copy_while_one_is_made(qtbot: QtBot, sample: Sample) -> None:
    sample.clock.advance(timedelta(days=3))
    view = home(qtbot, sample)
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Back up")
    button.setFocus()
    begin_live_run(sample)
    view.show_live(sample.app.watch.live())
    assert not button.isEnabled()
    assert view.hasFocus()
    view.show_live(None)
    assert button.isEnabled()


def test_a_day_without_a_copy_is_hollow(sample: Sample) -> None:
    columns = last_days(sample.app.watch.all(), NOW)
    assert len(columns) == 30
    back = {(columns[-1].day - column.day).days: column for column in columns}
    assert back[6].is_missed
    assert back[3].is_missed  # only an incomplete copy
    assert back[3].incomplete_copies == 1
    assert not back[0].is_missed
    assert back[0].bytes_added == 90_000_000


def test_days_before_the_first_copy_are_not_missed(empty_sample: Sample) -> None:
    assert not any(column.is_missed for column in last_days((), NOW))


def test_today_is_not_missed_in_the_morning(sample: Sample) -> None:
    assert not last_days(sample.app.watch.all(), NOW + timedelta(days=1))[-1].is_missed


def test_the_chart_tells_each_day_to_the_keyboard(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    chart = view.chart
    chart.setFocus()
    qtbot.keyClick(chart.focusProxy(), Qt.Key.Key_End)
    assert "complete copy, 90.0\N{NO-BREAK SPACE}MB of new data" in chart.told
    for _ in range(3):
        qtbot.keyClick(chart.focusProxy(), Qt.Key.Key_Left)
    assert chart.told.endswith("only an incomplete copy")


def test_a_live_copy_is_shown_and_can_be_stopped(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    begin_live_run(sample)
    view.show_live(sample.app.watch.live())
    stop = next(b for b in view.findChildren(QPushButton) if b.text() == "Stop")
    with qtbot.waitSignal(view.stop_requested):
        qtbot.mouseClick(stop, Qt.MouseButton.LeftButton)
    assert not stop.isEnabled()
    view.show_live(None)
    assert not stop.isVisible()


def test_the_keyboard_does_not_slip_to_another_button_when_a_copy_begins(
    qtbot: QtBot, sample: Sample
) -> None:
    view = home(qtbot, sample)
    view._button.setFocus()
    assert view._button.hasFocus()
    view.show_live(None, is_starting=True)
    assert view.hasFocus()
    view.show_live(None)
    assert view._button.hasFocus()


def test_what_gets_the_keyboard_from_outside_the_page_comes_into_sight(
    qtbot: QtBot, sample: Sample
) -> None:
    view = home(qtbot, sample)
    view.resize(700, 300)
    view.setFocus()
    settled(qtbot)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert view._button.visibleRegion().isEmpty()
    view._button.setFocus()
    assert not view._button.visibleRegion().isEmpty()


def test_what_only_begins_offers_no_button_that_would_do_nothing(
    qtbot: QtBot, sample: Sample
) -> None:
    view = home(qtbot, sample)
    view.show_live(None, is_starting=True)
    stop = next(b for b in view.findChildren(QPushButton) if b.text() == "Stop")
    assert not stop.isVisible()
    begin_live_run(sample)
    view.show_live(sample.app.watch.live())
    assert stop.isVisible()


def test_records_that_cannot_be_read_are_not_called_protected(
    qtbot: QtBot, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise PracticeGuardError(ErrorCode.DATABASE_UNREADABLE)

    monkeypatch.setattr(sample.store, "plan", broken)
    view = home(qtbot, sample)
    assert view.sentence == "It is not known whether your records are protected"


def test_an_answer_that_was_overtaken_is_not_shown(qtbot: QtBot, sample: Sample) -> None:
    view = home(qtbot, sample)
    old = view.overview
    assert old is not None
    sample.engine.repositories[LOCATION].snapshots.clear()
    view.reload()
    settled(qtbot)
    view._on_read(old, 1)  # as a worker does that was slower than one that began later
    assert view.sentence == "A copy has disappeared from its place"


def test_a_refresh_without_news_moves_nothing(qtbot: QtBot, sample: Sample) -> None:
    sample.clock.advance(timedelta(days=3))
    view = home(qtbot, sample)
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Back up")
    button.setFocus()
    view.reload()
    settled(qtbot)
    assert button.isVisible()
    assert view.focusWidget() is button
