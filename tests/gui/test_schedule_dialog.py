"""The dialog of a schedule: what was chosen is shown, said in words, and handed back."""

from dataclasses import replace
from datetime import UTC, time

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QTime
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit, kib_of
from practiceguard.domain.backup.rhythm import Rhythm
from practiceguard.domain.backup.schedule import EVERY_DAY, Schedule, hourly
from practiceguard.ui.backup.schedule_dialog import ScheduleDialog
from practiceguard.ui.translation import install_language
from tests.gui.conftest import settled
from tests.gui.sample_app import KEY, NOW, SERVER, Sample, add_server

WORK_DAYS = frozenset(range(5))
SINCE = NOW


def open_dialog(qtbot: QtBot, sample: Sample, rules: PlaceRules) -> ScheduleDialog:
    if sample.store.repository(SERVER) is None:
        add_server(sample)
    repository = sample.store.repository(rules.repository)
    assert repository is not None
    dialog = ScheduleDialog(rules, repository, NOW, UTC)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    return dialog


def press(qtbot: QtBot, dialog: ScheduleDialog, name: str) -> None:
    button = next(
        one
        for one in dialog.findChildren(QPushButton)
        if name in {one.text(), one.accessibleName()} and one.isVisible()
    )
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("schedule", "rhythm", "told"),
    [
        (Schedule(EVERY_DAY, (time(12, 30), time(18, 30))), Rhythm.SEVERAL,
         "Every day at 12:30 and 18:30, also on battery above 30%."),
        (Schedule(frozenset({1, 5}), (time(20),)), Rhythm.ONCE,
         "Each Tuesday and Saturday at 20:00, also on battery above 30%."),
        (hourly(time(8), time(18), WORK_DAYS), Rhythm.HOURLY,
         "Monday to Friday, each hour from 08:00 to 18:00, also on battery above 30%."),
        (Schedule(EVERY_DAY, ()), Rhythm.BY_HAND, "Only when somebody asks for it."),
    ],
)  # fmt: skip
def test_what_is_in_force_is_shown_and_comes_back_unchanged(
    qtbot: QtBot, sample: Sample, schedule: Schedule, rhythm: Rhythm, told: str
) -> None:
    limit = SpeedLimit(time(8), time(19), kib_of(2))
    rules = PlaceRules(KEY, SINCE, schedule, speed_limits=(limit,))
    dialog = open_dialog(qtbot, sample, rules)
    assert dialog.buttons[rhythm].isChecked()
    assert dialog.buttons[rhythm].hasFocus()
    assert dialog.told.startswith(told)
    assert dialog.rules == rules
    with qtbot.waitSignal(dialog.rules_chosen) as chosen:
        press(qtbot, dialog, "Use this schedule")
    assert chosen.args == [rules]


def test_each_change_is_said_at_once_with_the_next_copy(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, PlaceRules(KEY, SINCE))
    assert dialog.told_next == "The next copy would be made: today, 18:30."
    dialog.buttons[Rhythm.ONCE].click()
    dialog.once.setTime(QTime(7, 15))
    assert dialog.told.startswith("Every day at 07:15")
    assert dialog.told_next == "The next copy would be made: tomorrow, 07:15."
    dialog.days.set_days(frozenset({0}))
    assert dialog.told.startswith("Each Monday at 07:15")
    assert dialog.told_next == "The next copy would be made: Monday, 07:15."
    dialog.buttons[Rhythm.BY_HAND].click()
    assert dialog.told_next == ""
    assert not dialog.days.isVisible()


def test_times_are_added_changed_and_taken_out(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, PlaceRules(KEY, SINCE))
    press(qtbot, dialog, "Add a time")
    assert list(dialog.rules.schedule.times) == [time(12, 30), time(18, 30), time(20, 30)]
    press(qtbot, dialog, "Take out 12:30")
    assert dialog.told.startswith("Every day at 18:30 and 20:30")
    press(qtbot, dialog, "Take out 18:30")
    assert list(dialog.rules.schedule.times) == [time(20, 30)]
    taken_out = [one for one in dialog.findChildren(QPushButton) if one.text() == "Take out"]
    assert not any(one.isVisible() for one in taken_out)  # one time has to stay


def test_what_cannot_be_used_says_what_is_missing(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, PlaceRules(KEY, SINCE))
    dialog.days.set_days(frozenset())
    assert dialog.told == "Choose at least one day."
    assert not dialog.save.isEnabled()
    dialog.days.set_days(WORK_DAYS)
    dialog.buttons[Rhythm.HOURLY].click()
    dialog.ends.setTime(QTime(6, 0))
    assert dialog.told == "The last copy of the day has to come after the first one."
    assert not dialog.save.isEnabled()
    dialog.ends.setTime(QTime(19, 0))
    assert dialog.save.isEnabled()


def test_battery_line_and_speed_stand_under_more(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, PlaceRules(SERVER, SINCE, least_battery=35))
    assert not dialog.battery.isVisible()
    dialog.more.click()
    assert dialog.battery.isVisible()
    assert dialog.battery.currentText() == "copies are made above 35%"  # kept, though unusual
    dialog.battery.setCurrentIndex(dialog.battery.findData(100))
    dialog.metered.setChecked(True)
    press(qtbot, dialog, "Limit the speed at certain hours")
    assert dialog.told == (
        "Every day at 12:30 and 18:30, but not on battery. Also over a connection that is paid by "
        "volume, such as a telephone's. From 08:00 to 19:00 no faster than 2\N{NO-BREAK SPACE}"
        "Mbit/s."
    )
    rules = dialog.rules
    assert (rules.least_battery, rules.on_metered) == (100, True)
    assert rules.speed_limits == (SpeedLimit(time(8), time(19), kib_of(2)),)
    notes = dialog.limits.findChildren(QLabel)
    (note,) = [one for one in notes if "goes on as fast as before" in one.text()]
    assert not note.isHidden()
    press(qtbot, dialog, "Take out this limit of speed")
    assert dialog.rules.speed_limits == ()
    assert note.isHidden()


def test_a_drive_is_asked_nothing_about_lines(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, PlaceRules(KEY, SINCE))
    dialog.more.click()
    assert dialog.battery.isVisible()
    assert not dialog.metered.isVisible()
    assert not dialog.limits.isVisible()


def test_the_wheel_scrolls_and_changes_no_time(qtbot: QtBot, sample: Sample) -> None:
    dialog = open_dialog(qtbot, sample, replace(PlaceRules(KEY, SINCE)))
    before = dialog.rules
    field = dialog.times._rows[0][1]
    field.setFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, 120), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(field, wheel)
    assert dialog.rules == before
    qtbot.keyClick(field, Qt.Key.Key_Up)
    assert dialog.rules != before  # the arrow keys do


def test_it_is_said_in_french(qtbot: QtBot, sample: Sample, qapp: QApplication) -> None:
    install_language(qapp, "fr")
    dialog = open_dialog(
        qtbot, sample, PlaceRules(KEY, SINCE, hourly(time(8), time(18), WORK_DAYS))
    )
    assert dialog.told == (
        "Du lundi au vendredi, chaque heure de 08:00 à 18:00, aussi sur batterie au-dessus de "
        "30\N{NO-BREAK SPACE}%."
    )
    install_language(qapp, "en")
