"""Holds in the window: who, why, since when; and none is lifted by a key pressed twice."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.hold import HoldCause
from practiceguard.domain.backup.protection import HOLD_OLD_AFTER
from practiceguard.domain.backup.retention import PRESETS, Preset
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode
from practiceguard.ui.dashboard.sentences import HomeAction, to_dos
from practiceguard.ui.main_window import MainWindow, Shell
from practiceguard.ui.rail import Place
from practiceguard.ui.retention import words
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.fields import AskedField
from practiceguard.ui.retention.hold_banner import HoldBanner
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog, PutOnHoldDialog
from practiceguard.ui.retention.place_lines import Wish
from practiceguard.ui.retention.room_dialog import RoomDialog
from practiceguard.ui.theme import Level, install_theme
from practiceguard.ui.translation import install_language
from practiceguard.ui.widgets import DangerButton, PrimaryButton, SecondaryButton
from tests.gui.conftest import settled
from tests.gui.fitting import cut_off, too_wide
from tests.gui.menus import choose
from tests.gui.retention_practice import hold_everything, leave_room, notice_change, place_of
from tests.gui.sample_app import KEY, NOW, SERVER, Sample, add_run, add_server

Opened = Callable[[], Shell]


@pytest.fixture
def opened(sample: Sample, qtbot: QtBot) -> Opened:
    kept: list[MainWindow] = []

    def open_window() -> Shell:
        window = MainWindow(sample.app, is_set_up=True)
        kept.append(window)
        qtbot.addWidget(window)
        window.show()
        settled(qtbot)
        assert window.shell is not None
        window.shell.stop_looking()
        return window.shell

    return open_window


def typed(field: AskedField, text: str) -> None:
    field.line.setText(text)
    field.line.textEdited.emit(text)


def dialog_of(shell: Shell, kind: type[QDialog]) -> QDialog:
    (dialog,) = [one for one in shell.window().findChildren(kind) if one.isVisible()]
    return dialog


# --- the banners ---------------------------------------------------------------------------------


def test_without_a_hold_nothing_is_said(opened: Opened) -> None:
    shell = opened()
    for view in (shell.home, shell.backups):
        assert view.holds.banners == ()
        assert not view.holds.isVisible()


def test_home_and_backups_say_who_put_it_on_why_and_since_when(
    sample: Sample, opened: Opened
) -> None:
    hold_everything(sample)
    shell = opened()
    for view in (shell.home, shell.backups):
        (banner,) = view.holds.banners
        assert banner.accessibleName() == (
            "A hold is on: no copy is removed. Put on by Ann, 20 Nov, 14:04. The reason: The "
            "insurance asks for the files of 2024 New copies are made as always. Lift the hold "
            "when it is no longer needed."
        )
        assert banner.lift.text() == "Lift the hold…"
        assert banner.help.isHidden()


def test_with_several_places_the_one_it_is_for_is_named(sample: Sample, opened: Opened) -> None:
    add_server(sample)
    hold_everything(sample, SERVER)
    (banner,) = opened().backups.holds.banners
    assert banner.happened == (
        "A hold is on for Server “Copies elsewhere”: no copy is removed there."
    )


def test_a_hold_on_all_places_is_told_once(sample: Sample, opened: Opened) -> None:
    add_server(sample)
    hold_everything(sample)
    notice_change(sample)
    banners = opened().home.holds.banners
    assert [banner.hold.cause for banner in banners] == [HoldCause.MASS_CHANGE, HoldCause.PERSON]


def test_a_banner_stays_where_it_is_while_the_view_refreshes(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    hold_everything(sample)
    shell = opened()
    before = shell.home.holds.banners
    shell.reload()
    settled(qtbot)
    assert shell.home.holds.banners == before


def test_a_hold_that_is_on_for_long_is_to_be_looked_at(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    hold_everything(sample)
    sample.clock.advance(HOLD_OLD_AFTER + timedelta(days=1))
    add_run(sample, RunState.COMPLETE, sample.clock.now() - timedelta(hours=1))
    lines = to_dos(sample.app.assess_protection(refresh=True))
    assert HomeAction.SEE_HOLD in {line.action for line in lines}
    shell = opened()
    shell.act(HomeAction.SEE_HOLD)
    settled(qtbot)
    assert shell.place is Place.BACKUPS
    assert shell.backups.holds.isVisible()


# --- most files changed at once ------------------------------------------------------------------


def test_pain_19_home_is_red_with_two_ways_on_and_no_other_filled_button(
    sample: Sample, opened: Opened
) -> None:
    notice_change(sample)
    shell = opened()
    assert shell.home.sentence == "Most of your files changed at once"
    (banner,) = shell.home.holds.banners
    assert banner.happened == "7,412 of your 25,400 files changed at once."
    assert banner.property("level") == "bad"
    assert (banner.help.text(), banner.lift.text()) == ("Something happened?", "It was us…")
    filled = [one for one in shell.home.findChildren(PrimaryButton) if one.isVisible()]
    assert filled == [banner.help]
    banner.help.click()
    assert shell.place is Place.FIRST_HOUR


def test_pain_19_it_is_not_lifted_by_accident(sample: Sample, opened: Opened, qtbot: QtBot) -> None:
    hold = notice_change(sample)
    shell = opened()
    (banner,) = shell.home.holds.banners
    # Enter twice, where the mouse was, and twice more.
    qtbot.keyClick(banner.lift, Qt.Key.Key_Return)
    dialog = dialog_of(shell, LiftHoldDialog)
    assert isinstance(dialog, LiftHoldDialog)
    for _ in range(3):
        qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    dialog.lift.click()
    settled(qtbot)
    assert sample.app.holds.on() == (hold,)
    assert dialog.isVisible()
    assert not dialog.lift.isEnabled()
    # A reason and a name alone do not say what it was.
    typed(dialog.reason, "We do not know")
    typed(dialog.by, "Ann")
    assert not dialog.lift.isEnabled()
    for field in (dialog.reason, dialog.by):
        qtbot.keyClick(field.line, Qt.Key.Key_Return)
    dialog.leave.click()
    assert sample.app.holds.on() == (hold,)


@pytest.mark.parametrize("was_harmless", [True, False])
def test_it_is_lifted_with_a_name_a_reason_and_what_it_was(
    sample: Sample, opened: Opened, qtbot: QtBot, was_harmless: bool
) -> None:
    notice_change(sample)
    shell = opened()
    shell.window().resize(1024, 640)
    shell.home.holds.banners[0].lift.setFocus()
    shell.home.holds.banners[0].lift.click()
    dialog = dialog_of(shell, LiftHoldDialog)
    assert isinstance(dialog, LiftHoldDialog)
    assert isinstance(dialog.lift, DangerButton)
    assert isinstance(dialog.leave, PrimaryButton)
    assert not dialog.harmless.is_chosen()
    (dialog.harmless if was_harmless else dialog.over).choose()
    assert not dialog.lift.isEnabled()
    typed(dialog.reason, "All images were converted")
    typed(dialog.by, "Dr Moreau")
    dialog.lift.click()
    settled(qtbot)
    (hold,) = sample.app.holds.all()
    assert hold.lifted is not None
    assert (hold.lifted.by, hold.lifted.reason, hold.lifted.was_harmless) == (
        "Dr Moreau",
        "All images were converted",
        was_harmless,
    )
    assert shell.home.holds.banners == ()
    # The keyboard was on the banner: nothing else gets it by chance, and the page stays at its top.
    assert shell.window().focusWidget() is shell.home
    assert shell.home.verticalScrollBar().value() == 0
    assert shell.home.sentence != "Most of your files changed at once"
    assert shell.home.findChildren(PrimaryButton)[0].isVisible()


def test_numbers_that_nobody_understands_are_not_shown(sample: Sample) -> None:
    hold = sample.app.holds.put_on("?", "PracticeGuard", cause=HoldCause.MASS_CHANGE)
    assert words.hold_happened(hold, "") == "Most of your files changed at once."


@pytest.mark.parametrize("language", ["en", "fr"])
def test_holds_fit_a_small_window_with_text_of_twice_the_size(
    sample: Sample,
    opened: Opened,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", "2")
    install_theme(qapp).apply()
    install_language(qapp, language)
    add_server(sample)
    notice_change(sample)
    hold_everything(sample, SERVER)
    leave_room(sample, 4)
    shell = opened()
    shell.window().resize(1024, 640)
    for place in (Place.HOME, Place.BACKUPS):
        shell.go_to(place)
        settled(qtbot)
        assert not cut_off(shell.window())
        assert not too_wide(shell.window())
    install_language(qapp, "en")


# --- putting on, lifting -------------------------------------------------------------------------


def test_a_hold_is_put_on_with_a_reason_and_a_name(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    shell = opened()
    shell.go_to(Place.BACKUPS)
    (card,) = shell.backups.places.cards.values()
    choose(qtbot, card.more, "Put a hold on…")
    dialog = dialog_of(shell, PutOnHoldDialog)
    assert isinstance(dialog, PutOnHoldDialog)
    assert not dialog.everywhere.isVisible()
    assert not dialog.put_on.isEnabled()
    typed(dialog.reason, "   ")
    typed(dialog.by, "Ann")
    assert not dialog.put_on.isEnabled()
    typed(dialog.reason, "The laptop was stolen")
    dialog.put_on.click()
    settled(qtbot)
    (hold,) = sample.app.holds.on()
    assert (hold.reason, hold.by, hold.repository) == ("The laptop was stolen", "Ann", None)
    assert [banner.hold for banner in shell.home.holds.banners] == [hold]


def test_of_several_places_one_may_be_held_alone(sample: Sample, qtbot: QtBot) -> None:
    repository = add_server(sample)
    dialog = PutOnHoldDialog(sample.app, repository, is_only_one=False)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.everywhere.is_chosen()
    dialog.here.choose()
    typed(dialog.reason, "Asked for by the insurance")
    typed(dialog.by, "Ann")
    with qtbot.waitSignal(dialog.changed):
        dialog.put_on.click()
    (hold,) = sample.app.holds.on()
    assert hold.repository == SERVER


def test_a_hold_that_somebody_else_lifted_meanwhile_is_told(sample: Sample, qtbot: QtBot) -> None:
    hold = hold_everything(sample)
    dialog = LiftHoldDialog(sample.app, hold)
    qtbot.addWidget(dialog)
    dialog.show()
    sample.app.holds.lift(hold.hold_id, "over", "Bob")
    typed(dialog.reason, "Not needed")
    typed(dialog.by, "Ann")
    dialog.lift.click()
    settled(qtbot)
    assert dialog.isVisible()
    assert dialog.banner.isVisible()
    lifted = sample.app.holds.all()[0].lifted
    assert lifted is not None
    assert lifted.by == "Bob"


def test_a_hold_that_is_being_lifted_is_not_left_unsaid(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    """Enter twice, or Escape in a hurry: the first one lifts it, and the window says so."""
    hold_everything(sample)
    shell = opened()
    shell.home.holds.banners[0].lift.click()
    dialog = dialog_of(shell, LiftHoldDialog)
    assert isinstance(dialog, LiftHoldDialog)
    typed(dialog.reason, "Not needed any more")
    typed(dialog.by, "Ann")
    dialog.lift.setFocus()
    qtbot.keyClick(dialog.lift, Qt.Key.Key_Return)
    qtbot.keyClick(dialog.leave, Qt.Key.Key_Return)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    settled(qtbot)
    assert sample.app.holds.on() == ()
    assert shell.home.holds.banners == ()


def test_buttons_of_banners_differ_when_read_aloud(sample: Sample) -> None:
    holds = (hold_everything(sample), notice_change(sample))
    names = [HoldBanner(hold).lift.accessibleName() for hold in holds]
    assert names[0] != names[1]
    assert isinstance(HoldBanner(holds[1]).help, SecondaryButton)


# --- the place's card, and room ------------------------------------------------------------------


def test_the_card_says_how_long_copies_are_kept_and_opens_the_choice(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    shell = opened()
    shell.go_to(Place.BACKUPS)
    (card,) = shell.backups.places.cards.values()
    assert card.retention.told[0] == "Every copy is kept, until somebody chooses how long."
    sample.app.retention.choose(PRESETS[Preset.TEN_YEARS], "Ann", place=KEY)
    shell.reload()
    settled(qtbot)
    assert card.retention.told[0] == (
        "Kept: every copy for 3 months, one a week for a year, one a month for 10 years"
    )
    choose(qtbot, card.more, "How long copies are kept…")
    dialog = dialog_of(shell, RetentionDialog)
    assert isinstance(dialog, RetentionDialog)
    assert dialog.choose.policy == PRESETS[Preset.TEN_YEARS]


def test_with_several_places_each_link_names_its_place(sample: Sample, opened: Opened) -> None:
    add_server(sample)
    shell = opened()
    names = [
        button.accessibleName()
        for card in shell.backups.places.cards.values()
        for button in card.findChildren(QPushButton)
    ]
    assert len(set(names)) == len(names) > 6
    told = shell.backups.places.cards[SERVER].retention.told[0]
    assert told == "Every copy is kept: none can be removed from this computer."


@pytest.mark.parametrize(
    ("gigabytes", "told", "level"),
    [
        (
            4000,
            "4.0\u00a0TB are left, enough for about 27 years at the present pace.",
            Level.UNPROVED,
        ),
        (
            50,
            "50.0\u00a0GB are left, enough for about 9 months at the present pace.",
            Level.UNPROVED,
        ),
        (4, "Full in about 22 days at the present pace: 4.0\u00a0GB are left.", Level.CARE),
    ],
)
def test_how_long_the_room_lasts_is_one_sentence(
    sample: Sample, gigabytes: int, told: str, level: Level
) -> None:
    leave_room(sample, gigabytes)
    assert words.room_line(place_of(sample)) == (told, level)


def test_pain_20_a_place_that_is_nearly_full_leads_through_making_room(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    leave_room(sample, 4)
    lines = to_dos(sample.app.assess_protection(refresh=True))
    assert [line.button for line in lines if line.action is HomeAction.MAKE_ROOM] == ["Make room"]
    shell = opened()
    shell.act(HomeAction.MAKE_ROOM)
    settled(qtbot)
    dialog = dialog_of(shell, RoomDialog)
    assert isinstance(dialog, RoomDialog)
    assert dialog.header.sentence == "This place is full in about 22 days"
    assert dialog.free.text() == "Room left now: 4.0\u00a0GB"
    told = dialog.told
    assert told.index("Let old copies go") < told.index("Take other things off this place")
    assert "Never delete anything inside that folder" in dialog.told
    assert "“PracticeGuard copy”" in dialog.told
    dialog.look.click()
    settled(qtbot)
    assert dialog_of(shell, RetentionDialog).isVisible()


def test_pain_20_without_a_byte_left_something_else_has_to_go_first(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    leave_room(sample, 0)
    run = add_run(sample, RunState.FAILED, NOW, number="full")
    sample.runs._runs[run.run_id] = replace(run, cause=ErrorCode.PLACE_FULL)
    shell = opened()
    (card,) = shell.backups.places.cards.values()
    assert card.retention.told[1] == "It is full: the last copy did not fit."
    card.retention.wanted.emit(Wish.ROOM)
    settled(qtbot)
    dialog = dialog_of(shell, RoomDialog)
    assert isinstance(dialog, RoomDialog)
    assert dialog.header.sentence == "This place is full"
    assert dialog.told.startswith("1. Take other things off this place. Do this first")


def test_pain_20_while_a_hold_is_on_room_is_not_made_by_removing(
    sample: Sample, qtbot: QtBot
) -> None:
    leave_room(sample, 4)
    hold_everything(sample)
    dialog = RoomDialog(sample.app, place_of(sample))
    qtbot.addWidget(dialog)
    settled(qtbot)
    assert "First find out why a hold is on" in dialog.told
    assert "Let old copies go" not in dialog.told


def test_pain_20_of_an_append_only_place_somebody_else_makes_the_room(
    sample: Sample, qtbot: QtBot
) -> None:
    add_server(sample)
    dialog = RoomDialog(sample.app, place_of(sample, SERVER))
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    assert dialog.told.startswith("1. Ask whoever runs the place for more room")
    assert not dialog.look.isVisible()


def test_a_full_place_is_told_from_one_that_had_another_trouble(sample: Sample) -> None:
    add_run(sample, RunState.FAILED, NOW)
    assert not place_of(sample).is_full
