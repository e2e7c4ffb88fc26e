"""Home: the sentence for each verdict, what to do about it, and what is shown beside it."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.checking import CheckDepth
from practiceguard.domain.backup.protection import ProtectionLevel, Reason, ReasonCode
from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.secret import Secret
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.dashboard.days import last_days
from practiceguard.ui.dashboard.sentences import HomeAction, secondary, sentence, to_dos
from practiceguard.ui.dashboard.view import HomeView
from practiceguard.ui.theme import Level
from practiceguard.ui.widgets import StatusBadge
from tests.gui.conftest import settled
from tests.gui.sample_app import LOCATION, NOW, Sample, add_run, begin_live_run, build_sample


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


def test_an_incomplete_newest_copy_is_never_green(qtbot: QtBot, sample: Sample) -> None:
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
    from dataclasses import replace

    overview = sample.app.assess_protection(refresh=True)
    reason = Reason(code, level, NOW, 3)
    status = replace(overview.status, level=level, reasons=(reason,))
    bent = replace(overview, status=status)
    assert len(sentence(bent)) > 10
    assert "{" not in sentence(bent) + secondary(bent, NOW)
    if code is not ReasonCode.COMPLETE_COPY:
        assert [line.level for line in to_dos(bent)] == [level]


def test_the_most_harmful_comes_first_and_each_action_once(qtbot: QtBot, sample: Sample) -> None:
    sample.clock.advance(timedelta(days=120))
    sample.engine.unplug(LOCATION)
    overview = sample.app.assess_protection(refresh=True)
    lines = to_dos(overview)
    order = [ProtectionLevel.BAD, ProtectionLevel.CARE, ProtectionLevel.UNPROVED]
    assert [order.index(line.level) for line in lines] == sorted(
        order.index(line.level) for line in lines
    )
    assert len({line.action for line in lines}) == len(lines) >= 3


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


def test_a_refresh_without_news_moves_nothing(qtbot: QtBot, sample: Sample) -> None:
    sample.clock.advance(timedelta(days=3))
    view = home(qtbot, sample)
    button = next(b for b in view.findChildren(QPushButton) if b.text() == "Back up")
    button.setFocus()
    view.reload()
    settled(qtbot)
    assert button.isVisible()
    assert view.focusWidget() is button
