"""How long copies are kept: nothing goes but what was seen, by somebody with a name."""

import time
from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.retention import PRESETS, Preset, Retention
from practiceguard.domain.errors import ErrorCode
from practiceguard.services.backup.check_repository import remember_damage
from practiceguard.services.progress import NeverCancelled
from practiceguard.ui.retention.copies_model import Column, CopiesModel, Shown
from practiceguard.ui.retention.dialog import RetentionDialog
from practiceguard.ui.retention.hold_dialogs import LiftHoldDialog
from practiceguard.ui.retention.known_dialog import KnownCopyDialog
from practiceguard.ui.retention.steps import Step
from practiceguard.ui.tasks import tasks
from practiceguard.ui.widgets import DangerButton, PrimaryButton
from tests.gui.conftest import settled
from tests.gui.retention_practice import (
    add_months,
    add_strange,
    hold_everything,
    notice_change,
    retention_dialog,
)
from tests.gui.sample_app import KEY, LOCATION, NOW, SERVER, Sample, add_server, build_sample

Opened = Callable[..., RetentionDialog]


@pytest.fixture
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    """Return a practice with a complete copy a day for 400 days."""
    sample = build_sample(tmp_path_factory.mktemp("state"), with_history=False)
    add_months(sample)
    return sample


@pytest.fixture
def opened(sample: Sample, qtbot: QtBot) -> Opened:
    def open_dialog(preset: Preset | None = None) -> RetentionDialog:
        dialog = retention_dialog(sample, preset)
        qtbot.addWidget(dialog)
        dialog.show()
        settled(qtbot)
        return dialog

    return open_dialog


def there(sample: Sample) -> set[str]:
    return set(sample.engine.repositories[LOCATION].snapshots)


def seen(dialog: RetentionDialog, qtbot: QtBot) -> RetentionDialog:
    dialog.go_on()
    settled(qtbot)
    assert dialog.step is Step.COPIES
    return dialog


def decided(dialog: RetentionDialog, qtbot: QtBot, name: str = "Dr Moreau") -> None:
    dialog.buttons.remove.click()
    assert dialog.step is Step.DECIDE
    dialog.decide.by.line.setText(name)
    dialog.decide.by.line.textEdited.emit(name)
    dialog.buttons.remove.click()
    settled(qtbot)


# --- choosing ------------------------------------------------------------------------------------


def test_keeping_everything_is_what_is_chosen_until_somebody_chooses(opened: Opened) -> None:
    dialog = opened()
    assert dialog.choose.policy == PRESETS[Preset.EVERYTHING]
    assert dialog.buttons.primary.text() == "Keep every copy"
    assert dialog.focusWidget() is dialog.choose.cards[Preset.EVERYTHING].button


def test_keeping_every_copy_is_kept_with_a_name(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    dialog = opened()
    dialog.go_on()
    assert dialog.step is Step.DECIDE
    assert not dialog.buttons.primary.isEnabled()
    dialog.go_on()
    assert sample.app.retention.choice(KEY) is None
    dialog.decide.by.line.setText("Ann")
    dialog.decide.by.line.textEdited.emit("Ann")
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on()
    choice = sample.app.retention.choice(KEY)
    assert choice is not None
    assert (choice.policy, choice.chosen_by) == (PRESETS[Preset.EVERYTHING], "Ann")
    assert "forget" not in sample.engine.calls


def test_what_is_being_kept_is_not_left_before_it_is(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    """Closed too early, the window would go on showing the former rule."""
    dialog = opened()
    dialog.go_on()
    dialog.decide.by.line.setText("Ann")
    dialog.decide.by.line.textEdited.emit("Ann")
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on()
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert dialog.isVisible()
        assert not dialog.buttons.back.isEnabled()
    assert not dialog.isVisible()
    assert sample.app.retention.choice(KEY) is not None


def test_what_was_chosen_is_there_again_and_needs_no_second_answer(
    sample: Sample, opened: Opened
) -> None:
    sample.app.retention.choose(PRESETS[Preset.EVERYTHING], "Ann", place=KEY)
    dialog = opened()
    assert dialog.buttons.primary.text() == "Close"
    assert not dialog.buttons.cancel.isVisible()
    sample.app.retention.choose(PRESETS[Preset.TWENTY_YEARS], "Ann", place=KEY)
    assert opened().choose.policy == PRESETS[Preset.TWENTY_YEARS]


def test_a_rule_of_ones_own_is_neither_lost_nor_taken_for_a_preset(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    own = Retention(timedelta(days=45))
    sample.app.retention.choose(own, "Ann", place=KEY)
    dialog = opened()
    assert not any(card.is_chosen() for card in dialog.choose.cards.values())
    assert dialog.choose.policy == own
    assert "A rule of your own" in seen(dialog, qtbot).header.secondary


def test_a_rule_by_which_nothing_goes_now_can_be_chosen(
    tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    sample = build_sample(tmp_path_factory.mktemp("young"))
    dialog = retention_dialog(sample, Preset.TEN_YEARS)
    qtbot.addWidget(dialog)
    dialog.show()
    seen(dialog, qtbot)
    assert dialog.header.sentence == "Every copy would stay"
    assert not dialog.buttons.remove.isVisible()
    dialog.go_on()
    assert "once a week" in dialog.decide.told
    dialog.decide.by.line.setText("Ann")
    dialog.decide.by.line.textEdited.emit("Ann")
    with qtbot.waitSignal(dialog.changed):
        dialog.go_on()
    choice = sample.app.retention.choice(KEY)
    assert choice is not None
    assert choice.policy == PRESETS[Preset.TEN_YEARS]


# --- the list, and a yes to it -------------------------------------------------------------------


def test_the_list_says_of_each_copy_whether_it_goes_and_why(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    before = there(sample)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    assert dialog.header.sentence == "253 copies of 400 would go"
    assert dialog.copies.shown is Shown.GOING
    model = dialog.copies.model
    assert model.rowCount() == 253
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "13 August 2026, 12:04, goes: the copy of 1 Aug, 12:04 stays, complete, " + (
        model.fate_at(0).snapshot.host
    )
    dialog.copies.show_only(Shown.STAYING)
    assert model.rowCount() == 147
    texts = {model.index(row, Column.FATE).data() for row in range(147)}
    assert {"stays: it is recent", "stays: the copy of its month"} <= texts
    assert there(sample) == before
    assert sample.app.retention.choice(KEY) is None


def test_exactly_the_list_goes_and_the_end_is_told(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    listed = {dialog.copies.model.fate_at(row).snapshot.snapshot_id for row in range(253)}
    before = there(sample)
    decided(dialog, qtbot)
    assert before - there(sample) == listed
    assert dialog.step is Step.DONE
    assert dialog.banner.happened == "Removed: 253 copies."
    (removal,) = sample.app.retention.history(KEY)
    assert (removal.by, removal.is_good) == ("Dr Moreau", True)
    choice = sample.app.retention.choice(KEY)
    assert choice is not None
    assert choice.policy == PRESETS[Preset.TEN_YEARS]


def test_removing_is_never_the_filled_button_nor_one_key_away(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    before = there(sample)
    for step in (Step.COPIES, Step.DECIDE):
        assert dialog.step is step
        assert isinstance(dialog.buttons.remove, DangerButton)
        assert isinstance(dialog.buttons.primary, PrimaryButton)
        assert dialog.buttons.primary.text() == "Remove nothing"
        assert not dialog.buttons.remove.isDefault()
        assert not dialog.buttons.remove.autoDefault()
        if step is Step.COPIES:
            # Enter twice on the red button: it asks for a name first.
            qtbot.keyClick(dialog.buttons.remove, Qt.Key.Key_Return)
    assert not dialog.buttons.remove.isEnabled()
    field = dialog.decide.by.line
    assert dialog.focusWidget() is field
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Ann")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    settled(qtbot)
    assert dialog.step is Step.DECIDE
    dialog.go_on()
    assert not dialog.isVisible()
    assert there(sample) == before
    assert sample.app.retention.choice(KEY) is None


def test_a_copy_more_and_the_new_list_is_shown_instead(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    before = there(sample) | {add_strange(sample, 20).snapshot_id}
    decided(dialog, qtbot)
    assert there(sample) == before
    assert dialog.step is Step.COPIES
    assert dialog.banner.happened == "The copies have changed since the list was shown."
    assert dialog.copies.filters[Shown.STRANGE].isVisible()


def test_what_forbids_it_is_said_with_what_to_do_and_nothing_can_be_pressed(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    hold_everything(sample)
    add_strange(sample, 1)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    told = [banner.happened for banner in dialog.copies.refusals]
    assert told == [
        "A hold is on: no copy is removed. The insurance asks for the files of 2024",
        "The newest copy in the place was not made by this computer, as far as known.",
    ]
    assert dialog.header.sentence == "No copy may be removed now"
    assert not dialog.buttons.remove.isVisible()
    assert dialog.buttons.primary.text() == "Close"
    dialog.copies.refusals[1].action_requested.emit()
    assert dialog.copies.shown is Shown.STRANGE
    dialog.copies.refusals[0].action_requested.emit()
    (lift,) = dialog.findChildren(LiftHoldDialog)
    assert lift.isVisible()


def test_a_place_that_is_away_is_said_and_the_choice_stays(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    sample.engine.unplug(LOCATION)
    dialog = opened(Preset.TEN_YEARS)
    dialog.go_on()
    settled(qtbot)
    assert dialog.step is Step.CHOOSE
    assert dialog.banner.isVisible()
    assert dialog.buttons.primary.isEnabled()
    assert dialog.choose.policy == PRESETS[Preset.TEN_YEARS]


def test_a_removal_that_ends_early_is_told_as_it_is(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    sample.engine.fail("prune", ErrorCode.PLACE_NOT_WRITABLE, location=LOCATION)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    decided(dialog, qtbot)
    assert dialog.step is Step.DONE
    assert dialog.header.sentence == "It did not end well"
    assert dialog.banner.happened.startswith("Removed: 253 of 253 copies.")
    dialog.buttons.history.click()
    settled(qtbot)
    (line,) = dialog.removals.lines
    assert "Dr Moreau: 253 copies removed" in line
    assert "sound" not in line


def test_it_can_be_stopped_and_not_closed_in_the_middle(
    sample: Sample, opened: Opened, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    asked: list[bool] = []

    def prune(_access: object, cancel: NeverCancelled, **_named: object) -> None:
        end = time.monotonic() + 5
        while not cancel.is_requested() and time.monotonic() < end:
            time.sleep(0.01)
        asked.append(cancel.is_requested())

    monkeypatch.setattr(sample.engine, "prune", prune)
    dialog.buttons.remove.click()
    dialog.decide.by.line.setText("Ann")
    dialog.decide.by.line.textEdited.emit("Ann")
    dialog.buttons.remove.click()
    assert dialog.step is Step.WORK
    dialog.reject()
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.buttons.stop
    dialog.buttons.stop.click()
    assert not dialog.buttons.stop.isEnabled()
    qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=10_000)
    assert asked == [True]


def test_the_history_says_who_removed_how_many_and_how_it_ended(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    empty = opened()
    empty.buttons.history.click()
    settled(qtbot)
    assert empty.removals.lines == ()
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    decided(dialog, qtbot)
    again = opened()
    again.buttons.history.click()
    settled(qtbot)
    (line,) = again.removals.lines
    assert line == (
        "Friday 20 November 2026, 14:04 – Dr Moreau: 253 copies removed, "
        "checked afterwards, and sound"
    )
    again.buttons.back.click()
    assert again.step is Step.CHOOSE


# --- copies that nobody has accounted for --------------------------------------------------------


def test_a_strange_copy_is_looked_at_and_said_to_be_ours(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    strange = add_strange(sample, hours=24 * 200)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    dialog.copies.show_only(Shown.STRANGE)
    assert dialog.copies.model.rowCount() == 1
    assert not dialog.copies.known.isEnabled()
    dialog.copies.table.selectRow(0)
    assert dialog.copies.known.isEnabled()
    dialog.copies.known.click()
    (asking,) = dialog.findChildren(KnownCopyDialog)
    assert not asking.keep.isEnabled()
    asking.ours.choose()
    assert not asking.keep.isEnabled()
    asking.by.line.setText("Ann")
    asking.by.line.textEdited.emit("Ann")
    asking.keep.click()
    settled(qtbot)
    (known,) = sample.app.retention.preview(place=KEY).known
    assert (known.snapshot_id, known.is_ours, known.said_by) == (
        strange.snapshot_id, True, "Ann",
    )  # fmt: skip
    assert dialog.copies.shown is not Shown.STRANGE
    assert not dialog.copies.filters[Shown.STRANGE].isVisible()
    assert not dialog.copies.known.isVisible()


def test_a_copy_of_ones_own_needs_no_answer(opened: Opened, sample: Sample, qtbot: QtBot) -> None:
    add_strange(sample, hours=30)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    dialog.copies.show_only(Shown.STAYING)
    row = next(
        row
        for row in range(dialog.copies.model.rowCount())
        if not dialog.copies.model.is_strange(row)
    )
    dialog.copies.table.selectRow(row)
    assert not dialog.copies.known.isEnabled()


# --- places that give nothing away ---------------------------------------------------------------


def test_an_append_only_place_says_that_nothing_goes_and_why_that_is_good(
    sample: Sample, qtbot: QtBot
) -> None:
    add_server(sample)
    dialog = retention_dialog(sample, key=SERVER)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.banner.happened.startswith("This place lets copies be added only")
    settled(qtbot)
    assert dialog.header.sentence == "No copy can be removed from this computer"
    (told,) = dialog.copies.refusals
    assert told.happened.startswith("This place lets copies be added only")
    assert "That is its strength" in told.accessibleName()
    assert not dialog.choose.isVisible()
    assert not dialog.buttons.remove.isVisible()
    assert not dialog.buttons.back.isVisible()
    assert dialog.buttons.primary.text() == "Close"
    dialog.go_on()
    assert not dialog.isVisible()
    assert sample.app.retention.choice(SERVER) is None


# --- the model -----------------------------------------------------------------------------------


def test_the_model_keeps_qt_s_contract(sample: Sample, qtbot: QtBot) -> None:
    del qtbot
    model = CopiesModel()
    model.show_preview(sample.app.retention.preview(place=KEY), Shown.ALL)
    ModelTester(None).check(model)


def test_thousands_of_copies_stay_fast(
    tmp_path_factory: pytest.TempPathFactory, qtbot: QtBot
) -> None:
    sample = build_sample(tmp_path_factory.mktemp("old"), with_history=False)
    add_months(sample, 3000)
    dialog = retention_dialog(sample, Preset.TWENTY_YEARS)
    qtbot.addWidget(dialog)
    dialog.show()
    seen(dialog, qtbot)
    assert dialog.copies.model.rowCount() > 2000
    began = time.perf_counter()
    for shown in (Shown.ALL, Shown.STAYING, Shown.ALL, Shown.GOING):
        dialog.copies.show_only(shown)
        dialog.copies.table.scrollToBottom()
        QApplication.processEvents()
    assert time.perf_counter() - began < 1.0


def test_damage_and_a_mass_change_forbid_it_in_red(
    sample: Sample, opened: Opened, qtbot: QtBot
) -> None:
    remember_damage(sample.store, KEY, NOW - timedelta(hours=1))
    notice_change(sample)
    dialog = seen(opened(Preset.TEN_YEARS), qtbot)
    levels = [banner.property("level") for banner in dialog.copies.refusals]
    assert levels == ["bad", "bad"]
    assert not dialog.buttons.remove.isVisible()
