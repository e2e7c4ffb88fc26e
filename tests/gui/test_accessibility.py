"""Every view by keyboard and screen reader, in both languages, small and with large text."""

from collections.abc import Iterator
from datetime import UTC, time
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDialog,
    QWidget,
)
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.alert import Audience, Channel
from practiceguard.domain.backup.place_rules import PlaceRules, SpeedLimit, kib_of
from practiceguard.domain.backup.run import RunState
from practiceguard.domain.errors import ErrorCode, PracticeGuardError
from practiceguard.domain.setup import SetupStep
from practiceguard.ui.backup.plan_card import SourcesDialog
from practiceguard.ui.backup.schedule_dialog import ScheduleDialog
from practiceguard.ui.errors import ErrorDialog, message_for
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.rail import Place
from practiceguard.ui.settings.telling.address_dialog import AddressDialog
from practiceguard.ui.settings.telling.mail_dialog import MailDialog
from practiceguard.ui.settings.telling.person_dialog import PersonDialog
from practiceguard.ui.settings.telling.watch_dialog import WatchDialog
from practiceguard.ui.setup.sheet_dialog import SheetDialog
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import install_theme
from practiceguard.ui.translation import install_language
from tests.fakes.fake_autostart import NOT_THERE
from tests.gui.conftest import settled
from tests.gui.fitting import (
    SMALL,
    assert_controls_have_name_and_height,
    cut_off,
    name_of,
    shown,
    takes_focus,
    too_wide,
)
from tests.gui.hosting_screens import PAGES as HOSTING_PAGES
from tests.gui.hosting_screens import page as hosting_page
from tests.gui.incident_screens import INCIDENT_VIEWS, incident_view
from tests.gui.place_screens import PAGES, page
from tests.gui.retention_practice import DIALOGS_OF_RETENTION, dialog_of_retention
from tests.gui.sample_app import (
    LOCATION,
    NOW,
    Sample,
    add_run,
    add_server,
    begin_live_run,
    build_sample,
)

TELLING = ("mail", "person", "address", "watch")
DIALOGS = ("error", "folders", "schedule", "sheet", *TELLING, *DIALOGS_OF_RETENTION)
VIEWS = (
    *(place.value for place in Place),
    *(f"setup-{step.value}" for step in SetupStep),
    *(f"dialog-{name}" for name in DIALOGS),
    *(f"places-{name}" for name in PAGES),
    *(f"hosting-{name}" for name in HOSTING_PAGES),
    *(f"several-{place.value}" for place in (Place.HOME, Place.BACKUPS)),
    *(f"incident-{name}" for name in INCIDENT_VIEWS),
)
LANGUAGES = ("en", "fr")


def build_view(qtbot: QtBot, folder: Path, name: str) -> QWidget:
    """Return one view as it stands in its window of 1024 by 640, with something in it."""
    kind, _, part = name.partition("-")
    if kind == "setup":
        sample = build_sample(folder, is_set_up=False)
        window = MainWindow(sample.app, is_set_up=False)
        _show(qtbot, window)
        wizard = window.centralWidget()
        assert isinstance(wizard, SetupWizard)
        wizard.show_step(SetupStep(part))
        settled(qtbot)
        return window
    if kind == "places":
        dialog = page(folder, part)
        qtbot.addWidget(dialog)
        return dialog
    if kind == "hosting":
        asked = hosting_page(folder, part)
        qtbot.addWidget(asked)
        return asked
    sample = build_sample(folder)
    if kind == "incident":
        return incident_view(qtbot, sample, part)
    if kind == "dialog":
        return _dialog(qtbot, sample, part)
    if kind == "several":
        # With two places, a drive that is away, and nothing that makes copies by itself.
        name = part
        add_server(sample)
        sample.engine.unplug(LOCATION)
        sample.world.autostart.now = NOT_THERE  # type: ignore[attr-defined]
    begin_live_run(sample)
    window = MainWindow(sample.app, is_set_up=True)
    _show(qtbot, window)
    assert window.shell is not None
    window.shell.go_to(Place(name))
    settled(qtbot)
    if name == Place.BACKUPS.value:
        window.shell.backups.history.table.selectRow(4)
    if name == Place.TELLING.value:
        window.shell.telling.special.setChecked(True)
    if name == Place.SETTINGS.value:
        window.shell.settings.examine()
    settled(qtbot)
    window.shell.watcher.stop()
    return window


def _show(qtbot: QtBot, window: QWidget) -> None:
    qtbot.addWidget(window)
    window.resize(SMALL)
    window.show()
    settled(qtbot)


def _dialog(qtbot: QtBot, sample: Sample, name: str) -> QDialog:
    dialog: QDialog
    if name == "error":
        dialog = ErrorDialog(message_for(PracticeGuardError(ErrorCode.WRONG_REPOSITORY)))
    elif name in TELLING:
        dialog = telling_dialog(sample, name)
    elif name in DIALOGS_OF_RETENTION:
        dialog = dialog_of_retention(sample.world.state_folder.parent / "months", name)
    elif name == "folders":
        dialog = SourcesDialog((Path("/home/cabinet/Documents/Patients"),))
    elif name == "schedule":
        repository = add_server(sample)
        limit = SpeedLimit(time(8), time(19), kib_of(2))
        rules = PlaceRules(repository.key, NOW, speed_limits=(limit,))
        dialog = ScheduleDialog(rules, repository, NOW, UTC)
        dialog.more.setChecked(True)
    else:
        dialog = SheetDialog(sample.app)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    return dialog


@pytest.fixture
def _clean(qapp: QApplication) -> Iterator[None]:
    yield
    install_language(qapp, "en")


def telling_dialog(sample: Sample, name: str) -> QDialog:
    """Return a form of the page about telling people, with all its fields unfolded."""
    settings = sample.app.choose_messengers.settings()
    if name == "mail":
        form = MailDialog(sample.app, settings)
        form.more.setChecked(True)
        form.provider.setCurrentIndex(form.provider.findData("microsoft"))
        form.provider.activated.emit(form.provider.currentIndex())
        return form
    if name == "person":
        return PersonDialog(sample.app, settings)
    if name == "address":
        return AddressDialog(sample.app, settings, Channel.NTFY, Audience.PRACTICE)
    return WatchDialog(sample.app)


def missed_by_the_tab_key(view: QWidget) -> set[str]:
    """Return the names of the controls that one does not come to by going on and on."""
    view.activateWindow()
    controls = {one for one in shown(view) if takes_focus(one)}
    # In a group of exclusive buttons the arrow keys walk; the tab key stops at the chosen one.
    groups: dict[object, set[QWidget]] = {}
    for one in controls:
        if isinstance(one, QAbstractButton) and one.isCheckable() and one.autoExclusive():
            groups.setdefault(one.group() or one.parent(), set()).add(one)
        elif isinstance(one, QAbstractButton) and one.group() is not None:
            groups.setdefault(one.group(), set()).add(one)
    reached: set[QWidget] = set()
    start = view.focusWidget() or next(iter(controls))
    start.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(len(controls) * 2 + 20):
        focus = QApplication.focusWidget() or view.focusWidget()
        if focus is not None:
            reached.add(focus)
        view.focusNextPrevChild(True)
    for members in groups.values():
        if reached & members:
            reached |= members
    return {name_of(one, []) or type(one).__name__ for one in controls - reached}


@pytest.mark.parametrize("view_name", VIEWS)
def test_in_a_small_window_all_is_seen_named_and_reached_by_the_tab_key(
    qtbot: QtBot, tmp_path: Path, view_name: str
) -> None:
    view = build_view(qtbot, tmp_path, view_name)
    assert_controls_have_name_and_height(view)
    assert not cut_off(view)
    assert view.width() <= SMALL.width()
    assert view.height() <= SMALL.height()
    assert not missed_by_the_tab_key(view)
    view.close()


@pytest.mark.usefixtures("_clean")
@pytest.mark.parametrize("view_name", VIEWS)
def test_in_the_longer_language_text_can_double_without_loss(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    view_name: str,
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", "2")
    install_theme(qapp).apply()
    install_language(qapp, "fr")
    view = build_view(qtbot, tmp_path, view_name)
    assert not cut_off(view)
    assert not too_wide(view)
    view.close()


@pytest.mark.usefixtures("_clean")
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_do_can_double_without_sideways_scrolling(
    qtbot: QtBot,
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    language: str,
) -> None:
    monkeypatch.setenv("PRACTICEGUARD_TEXT_SCALE", "2")
    install_theme(qapp).apply()
    install_language(qapp, language)
    sample = build_sample(tmp_path)
    add_run(sample, RunState.INCOMPLETE, NOW)
    sample.engine.unplug(LOCATION)
    window = MainWindow(sample.app, is_set_up=True)
    _show(qtbot, window)
    assert not cut_off(window)
    assert not too_wide(window)
    window.close()


def test_a_run_is_read_aloud_as_a_whole(qtbot: QtBot, sample: Sample) -> None:
    from practiceguard.ui.backup.run_table_model import RunTableModel

    model = RunTableModel()
    model.show_runs(sample.app.watch.all())
    said = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "complete" in said
    assert "25,412" in said


def test_states_differ_without_their_colour() -> None:
    from practiceguard.ui.theme import Level
    from practiceguard.ui.widgets.badges import _ICONS

    assert len(set(_ICONS.values())) == len(Level)
