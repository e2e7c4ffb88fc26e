"""Adding, trying, changing and removing places, by hand and with made-up servers."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.connection import RestConnection, S3Connection, SftpConnection
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.backup.repository import Repository
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.domain.setup import SetupStep
from practiceguard.services.practice.try_place import TrialStep
from practiceguard.ui.main_window import MainWindow
from practiceguard.ui.places.add_dialog import AddPlaceDialog
from practiceguard.ui.places.change_dialog import ChangePlaceDialog
from practiceguard.ui.places.identity import grouped
from practiceguard.ui.places.kinds import SERVERS
from practiceguard.ui.places.remove_dialog import RemovePlaceDialog
from practiceguard.ui.places.rest_form import RestForm
from practiceguard.ui.places.s3_form import S3Form
from practiceguard.ui.places.server_pane import ServerPane
from practiceguard.ui.places.server_steps import Step
from practiceguard.ui.places.sftp_form import SftpForm
from practiceguard.ui.rail import Place
from practiceguard.ui.setup.sheet_dialog import SheetDialog, View
from practiceguard.ui.setup.wizard import SetupWizard
from practiceguard.ui.theme import Level
from tests.fakes.fake_machine import usb_drive
from tests.gui.conftest import settled
from tests.gui.menus import choose
from tests.gui.place_screens import HOST, fill_rest, servers_of
from tests.gui.sample_app import KEY, SERVER, Sample, add_server
from tests.gui.setup_walk import at, to_place
from tests.gui.setup_world import SetupWorld

LOCATION = f"rest:https://{HOST}:8000/moreau/"
Dialog = TypeVar("Dialog", bound=QDialog)


def opened_dialog(qtbot: QtBot, dialog: Dialog) -> Dialog:
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    return dialog


def adding(qtbot: QtBot, sample: Sample, kind: PlaceKind) -> AddPlaceDialog:
    servers_of(sample)
    dialog = opened_dialog(qtbot, AddPlaceDialog(sample.app))
    dialog.kinds.choose(kind)
    go_on(qtbot, dialog)
    return dialog


def has_added(dialog: AddPlaceDialog) -> bool:
    return dialog.repository is not None


def at_step(pane: ServerPane, step: Step) -> bool:
    return pane.step is step


def go_on(qtbot: QtBot, dialog: AddPlaceDialog | ChangePlaceDialog) -> None:
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    settled(qtbot)


# --- adding -------------------------------------------------------------------------------------


def test_the_server_that_cannot_be_emptied_comes_first(qtbot: QtBot, sample: Sample) -> None:
    dialog = opened_dialog(qtbot, AddPlaceDialog(sample.app))
    assert next(iter(dialog.kinds.cards)) is PlaceKind.REST_SERVER
    assert not dialog.primary.isEnabled()
    dialog.kinds.choose(PlaceKind.DRIVE)
    assert dialog.primary.isEnabled()


def test_a_rest_server_is_tested_added_and_served(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    servers_of(sample).is_append_only = True
    added: list[Repository] = []
    dialog.added.connect(added.append)
    fill_rest(dialog.server)
    go_on(qtbot, dialog)

    assert at_step(dialog.server, Step.RESULT)
    assert "and is empty" in dialog.server.result.told
    assert "not even an attacker" in dialog.server.result.deletion
    assert sample.store.plan().others == ()  # type: ignore[union-attr]
    dialog.server.result.label.setText("Copies elsewhere")
    go_on(qtbot, dialog)

    assert dialog.repository is not None
    assert added == []
    go_on(qtbot, dialog)
    (repository,) = added
    assert (repository.location, repository.label) == (LOCATION, "Copies elsewhere")
    assert repository.append_only
    plan = sample.store.plan()
    assert plan is not None
    assert plan.repositories == (KEY, repository.key)
    assert list(dialog.server.form.secrets()) == []  # what was typed is forgotten


def test_what_is_typed_after_a_click_lands_in_the_first_field(qtbot: QtBot, sample: Sample) -> None:
    """Else a password is soon in a field that everybody can read."""
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    qtbot.waitUntil(dialog.server.form.fields["host"].hasFocus)
    fill_rest(dialog.server)
    servers_of(sample).is_trusted = False
    go_on(qtbot, dialog)
    qtbot.waitUntil(dialog.server.identity.box.hasFocus)


def test_what_is_missing_is_named_before_anything_is_asked(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    go_on(qtbot, dialog)
    assert dialog.server.banner.happened == "Still missing: Address of the server"
    form = fill_rest(dialog.server)
    next(iter(form.secret_fields.values())).clear()
    go_on(qtbot, dialog)
    assert dialog.server.banner.happened == "Still missing: Password"
    fill_rest(dialog.server)
    form.fields["port"].setText("99999")
    go_on(qtbot, dialog)
    assert dialog.server.banner.happened == "This cannot be right: Port"
    assert form.fields["port"].property("wrong")
    assert "reach" not in servers_of(sample).calls


def test_a_whole_address_is_handed_on_to_its_fields(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    form = dialog.server.form
    form.fields["host"].setText("rest:http://ann@copies.example.org:9000/cabinet/")
    assert isinstance(form, RestForm)
    connection = form.connection()
    assert connection == RestConnection(
        "copies.example.org", "cabinet", "ann", 9000, is_encrypted=False
    )
    # That it is not encrypted is said, not hidden among the settings.
    assert form.more.toggle.isChecked()
    assert form._warning.isVisible()


def test_the_folder_follows_the_user_until_somebody_types_another(
    qtbot: QtBot, sample: Sample
) -> None:
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    form = dialog.server.form
    qtbot.keyClicks(form.fields["user"], "ann")
    assert form.fields["path"].text() == "ann"
    qtbot.keyClicks(form.fields["path"], "-2")
    qtbot.keyClicks(form.fields["user"], "e")
    assert form.fields["path"].text() == "ann-2"


@pytest.mark.parametrize(
    ("method", "code", "step"),
    [
        ("reach", ErrorCode.PLACE_NAME_UNKNOWN, TrialStep.REACH),
        ("certificate", ErrorCode.PLACE_WRONG_SERVICE, TrialStep.IDENTIFY),
        ("log_in", ErrorCode.PLACE_LOGIN_REFUSED, TrialStep.LOG_IN),
    ],
)
def test_what_is_wrong_is_one_sentence_at_its_step(
    qtbot: QtBot, sample: Sample, method: str, code: ErrorCode, step: TrialStep
) -> None:
    servers_of(sample).problems[method] = code
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    fill_rest(dialog.server)
    go_on(qtbot, dialog)
    pane = dialog.server
    assert (pane.step, pane.steps.current) == (Step.TEST, step)
    assert pane.steps.state_of(step) is Level.BAD
    before = list(TrialStep)[: list(TrialStep).index(step)]
    assert all(pane.steps.state_of(one) is Level.GOOD for one in before)
    assert HOST in pane.banner.happened

    # Corrected, it goes on from the form; nothing that was typed is lost.
    servers_of(sample).problems.clear()
    qtbot.mouseClick(dialog.back, Qt.MouseButton.LeftButton)
    assert pane.form.fields["user"].text() == "moreau"
    go_on(qtbot, dialog)
    assert at_step(pane, Step.RESULT)


def test_a_certificate_is_accepted_only_after_somebody_compared_it(
    qtbot: QtBot, sample: Sample
) -> None:
    servers_of(sample).is_trusted = False
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    fill_rest(dialog.server)
    go_on(qtbot, dialog)
    pane = dialog.server
    assert at_step(pane, Step.IDENTITY)
    assert "log_in" not in servers_of(sample).calls  # nothing of ours was said
    assert pane.identity.fingerprint.text().splitlines()[0] == "0B 30 55 7A 9F C4 E9 0E"
    assert not dialog.primary.isEnabled()
    go_on(qtbot, dialog)
    assert at_step(pane, Step.IDENTITY)
    pane.identity.box.setChecked(True)
    go_on(qtbot, dialog)
    assert at_step(pane, Step.RESULT)
    go_on(qtbot, dialog)
    assert dialog.repository is not None
    connection = dialog.repository.connection
    assert isinstance(connection, RestConnection)
    assert connection.certificate == servers_of(sample).shown.pem


def test_another_address_needs_its_own_comparison(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    form = RestForm()
    qtbot.addWidget(form)
    connection = repository.connection
    assert isinstance(connection, RestConnection)
    pinned = RestConnection(
        "copies.example", "cabinet", "ann", certificate=servers_of(sample).shown.pem
    )
    form.fill(pinned)
    assert form.connection() == pinned
    form.fields["host"].setText("another.example")
    made = form.connection()
    assert isinstance(made, RestConnection)
    assert made.certificate == ""


def test_fingerprints_are_grouped_without_losing_a_character() -> None:
    certificate = ":".join(f"{number:02X}" for number in range(32))
    assert grouped(certificate).split() == certificate.split(":")
    ssh = "SHA256:jDSjIXXYQwt/mL8gB1Vx7QJTLDVJq/ntr1TWH8bef70"
    assert "".join(grouped(ssh).split()) == ssh


def test_an_sftp_server_gets_our_line_and_is_pinned(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.SFTP)
    form = dialog.server.form
    assert isinstance(form, SftpForm)
    assert form.line.text().startswith("ssh-ed25519 ")
    qtbot.mouseClick(form.copy_button, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == form.line.text()
    form.fields["host"].setText(HOST)
    form.fields["user"].setText("moreau")
    go_on(qtbot, dialog)
    assert at_step(dialog.server, Step.IDENTITY)
    dialog.server.identity.box.setChecked(True)
    go_on(qtbot, dialog)
    assert "could also delete" in dialog.server.result.deletion
    go_on(qtbot, dialog)
    assert dialog.repository is not None
    connection = dialog.repository.connection
    assert isinstance(connection, SftpConnection)
    assert connection.host_key == servers_of(sample).key_shown
    assert connection.public_key == form.line.text()
    kept = sample.app.change_place.secrets_of(dialog.repository)
    assert [secret.reveal() for secret in kept.values()] == ["fake private key"]


def test_the_key_of_an_sftp_server_stays_the_same_until_it_is_added(
    qtbot: QtBot, sample: Sample
) -> None:
    """Its line may be with the administrator already."""
    dialog = adding(qtbot, sample, PlaceKind.SFTP)
    dialog.go_back()
    dialog.kinds.choose(PlaceKind.SFTP)
    go_on(qtbot, dialog)
    assert servers_of(sample).calls.count("make_key_pair") == 1


def test_an_s3_preset_knows_its_servers_and_another_asks(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.S3)
    form = dialog.server.form
    assert isinstance(form, S3Form)
    form.provider.setCurrentIndex(form.provider.findData("backblaze"))
    assert "application key" in form.quirks.text()
    assert "22 November 2026" in form.quirks.text()
    form.region.setEditText("eu-central-003")
    form.fields["bucket"].setText("copies-moreau")
    made = form.connection()
    assert isinstance(made, S3Connection)
    assert made.host == "s3.eu-central-003.backblazeb2.com"
    form.provider.setCurrentIndex(form.provider.count() - 1)
    assert form.first_missing() == "Address of the server"
    form.fields["host"].setText("https://s3.example.org:9000")
    other = form.connection()
    assert isinstance(other, S3Connection)
    assert (other.host, other.port, other.is_encrypted) == ("s3.example.org", 9000, True)


def test_a_copy_of_somebody_else_is_left_alone(qtbot: QtBot, sample: Sample) -> None:
    theirs = sample.engine.add_repository(LOCATION, Secret("of somebody"))
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    fill_rest(dialog.server)
    go_on(qtbot, dialog)
    pane = dialog.server
    assert pane.result.adopt.isVisible()
    go_on(qtbot, dialog)
    assert "still missing" in pane.banner.happened
    pane.result.adopt.password.edit.setText("a guess")
    go_on(qtbot, dialog)
    assert pane.banner.happened == "The password does not open this copy."
    assert not has_added(dialog)
    assert len(theirs.passwords) == 1

    pane.result.adopt.password.edit.setText("of somebody")
    go_on(qtbot, dialog)
    assert dialog.repository is not None
    assert dialog.repository.adopted


def test_a_place_that_is_served_already_is_not_added_twice(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    connection = repository.connection
    assert isinstance(connection, RestConnection)
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    form = fill_rest(dialog.server)
    form.fill(connection)
    go_on(qtbot, dialog)
    go_on(qtbot, dialog)
    assert dialog.server.banner.happened == "This is one of your places already."
    assert not has_added(dialog)
    assert sample.store.repository(repository.key) == repository  # not even its name


def test_a_drive_is_added(qtbot: QtBot, sample: Sample, tmp_path: Path) -> None:
    drive = tmp_path / "SECOND"
    drive.mkdir()
    sample.machine.known_drives = (*sample.machine.known_drives, usb_drive(drive, "SECOND"))
    dialog = adding(qtbot, sample, PlaceKind.DRIVE)
    pane = dialog.folder
    assert [card.drive.label for card in pane.drive_cards] == ["PRACTICE-SAFE", "SECOND"]
    pane.drive_cards[1].choose()
    go_on(qtbot, dialog)
    assert dialog.repository is not None
    assert Path(dialog.repository.location).parent == drive
    assert dialog.repository.kind is PlaceKind.DRIVE
    dialog.accept()


def test_a_folder_with_other_files_is_refused(qtbot: QtBot, sample: Sample, tmp_path: Path) -> None:
    (tmp_path / "PracticeGuard copy").mkdir()
    (tmp_path / "PracticeGuard copy" / "holiday.jpg").write_bytes(b"sun")
    dialog = adding(qtbot, sample, PlaceKind.NETWORK_FOLDER)
    qtbot.keyClicks(dialog.folder.folder.path, str(tmp_path))
    go_on(qtbot, dialog)
    qtbot.waitUntil(lambda: dialog.folder.finding is not None)
    settled(qtbot)
    assert "something at" in dialog.folder.notes.happened
    go_on(qtbot, dialog)
    assert not has_added(dialog)


def test_escape_does_not_leave_a_copy_half_begun(qtbot: QtBot, sample: Sample) -> None:
    dialog = adding(qtbot, sample, PlaceKind.REST_SERVER)
    dialog.set_busy("Preparing…")
    dialog.reject()
    assert dialog.isVisible()
    dialog.set_busy("")
    dialog.reject()
    assert not dialog.isVisible()


# --- after it was added -------------------------------------------------------------------------


def test_the_sheet_comes_next_then_the_first_copy_and_the_host(
    qtbot: QtBot, sample: Sample
) -> None:
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    assert window.shell is not None
    window.shell.go_to(Place.BACKUPS)
    settled(qtbot)
    qtbot.mouseClick(window.shell.backups.add_button, Qt.MouseButton.LeftButton)
    dialog = window.findChild(AddPlaceDialog)
    assert isinstance(dialog, AddPlaceDialog)
    dialog.kinds.choose(PlaceKind.REST_SERVER)
    go_on(qtbot, dialog)
    fill_rest(dialog.server)
    for _ in range(3):
        go_on(qtbot, dialog)
    sheet = window.findChild(SheetDialog)
    assert isinstance(sheet, SheetDialog)
    qtbot.waitUntil(lambda: sheet.view is View.SHEET)
    settled(qtbot)
    assert "this place only" in sheet.header.secondary
    assert sample.processes.started == []
    repository = sample.store.repositories()[-1]
    sheet.reject()
    settled(qtbot)
    assert [place for place, _slot in sample.processes.asked] == [repository.key]
    hosting = window.findChild(QDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)
    assert hosting is not None
    assert "host" in hosting.windowTitle().casefold()
    hosting.close()
    settled(qtbot)
    assert set(window.shell.backups.places.cards) == {KEY, repository.key}


def test_one_click_on_the_advice_of_home_adds_a_place(qtbot: QtBot, sample: Sample) -> None:
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    (link,) = window.shell.home.advice.findChildren(QPushButton)
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    (dialog,) = window.findChildren(AddPlaceDialog)
    assert dialog.isVisible()
    window.close()


@pytest.mark.parametrize(
    ("line", "kind"),
    [("Change this place…", ChangePlaceDialog), ("Remove this place…", RemovePlaceDialog)],
)
def test_a_place_is_changed_and_removed_through_its_menu(
    qtbot: QtBot, sample: Sample, line: str, kind: type[QDialog]
) -> None:
    add_server(sample)
    window = MainWindow(sample.app, is_set_up=True)
    qtbot.addWidget(window)
    window.show()
    settled(qtbot)
    assert window.shell is not None
    window.shell.go_to(Place.BACKUPS)
    choose(qtbot, window.shell.backups.places.cards[SERVER].more, line)
    settled(qtbot)
    (dialog,) = window.findChildren(kind)
    assert dialog.isVisible()
    assert "Copies elsewhere" in " ".join(one.text() for one in dialog.findChildren(QLabel))
    window.close()


# --- changing -----------------------------------------------------------------------------------


def test_a_new_password_is_proved_before_it_is_kept(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    dialog = opened_dialog(qtbot, ChangePlaceDialog(sample.app, repository))
    form = dialog.server.form
    assert form.fields["host"].text() == "copies.example"
    (password,) = form.secret_fields.values()
    assert password.text() == ""
    assert password.edit.placeholderText() == "unchanged"
    password.edit.setText("the new one")
    go_on(qtbot, dialog)
    assert dialog.header.sentence == "Your copy answers there"
    kept = sample.app.change_place.secrets_of(repository)
    assert [secret.reveal() for secret in kept.values()] == ["password of the server"]
    go_on(qtbot, dialog)
    kept = sample.app.change_place.secrets_of(repository)
    assert [secret.reveal() for secret in kept.values()] == ["the new one"]
    assert not dialog.isVisible()
    changed = sample.store.repository(repository.key)
    assert changed is not None
    assert (changed.restic_id, changed.location) == (repository.restic_id, repository.location)


def test_an_address_at_which_another_copy_answers_is_refused(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    sample.engine.add_repository("rest:https://other.example:8000/cabinet/", Secret("theirs"))
    dialog = opened_dialog(qtbot, ChangePlaceDialog(sample.app, repository))
    dialog.server.form.fields["host"].setText("other.example")
    go_on(qtbot, dialog)
    assert at_step(dialog.server, Step.TEST)
    assert "not the one that was set up" in dialog.server.banner.happened
    dialog.reject()
    assert sample.store.repository(repository.key) == repository


def test_a_renewed_certificate_is_an_alarm_until_it_was_compared(
    qtbot: QtBot, sample: Sample
) -> None:
    repository = add_server(sample)
    servers = servers_of(sample)
    connection = repository.connection
    assert isinstance(connection, RestConnection)
    from dataclasses import replace

    former = "-----BEGIN CERTIFICATE-----\nBBBB\n-----END CERTIFICATE-----\n"
    repository = replace(repository, connection=replace(connection, certificate=former))
    sample.store.save_repository(repository)
    dialog = opened_dialog(qtbot, ChangePlaceDialog(sample.app, repository))
    go_on(qtbot, dialog)
    assert at_step(dialog.server, Step.IDENTITY)
    assert "another certificate" in dialog.server.banner.happened
    dialog.server.identity.box.setChecked(True)
    go_on(qtbot, dialog)
    go_on(qtbot, dialog)
    changed = sample.store.repository(repository.key)
    assert changed is not None
    assert isinstance(changed.connection, RestConnection)
    assert changed.connection.certificate == servers.shown.pem


def test_return_pressed_twice_does_not_close_while_another_way_is_tested(
    qtbot: QtBot, sample: Sample
) -> None:
    dialog = opened_dialog(qtbot, ChangePlaceDialog(sample.app, add_server(sample)))
    dialog.primary.setFocus()
    qtbot.keyClick(dialog.primary, Qt.Key.Key_Return)
    assert dialog.server.is_testing
    qtbot.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    settled(qtbot)
    assert at_step(dialog.server, Step.RESULT)
    qtbot.waitUntil(dialog.primary.hasFocus)


def test_renaming_and_a_new_password_of_the_copy(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    dialog = opened_dialog(qtbot, ChangePlaceDialog(sample.app, repository))
    dialog.name.setText("Hébergeur")
    dialog.refresh()
    qtbot.mouseClick(dialog.rename, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert "Hébergeur" in dialog.banner.happened
    changed = sample.store.repository(repository.key)
    assert changed is not None
    assert changed.label == "Hébergeur"
    before = dict(sample.engine.repositories[repository.location].passwords)
    qtbot.mouseClick(dialog.renew, Qt.MouseButton.LeftButton)
    settled(qtbot)
    assert "new password" in dialog.banner.happened
    after = sample.engine.repositories[repository.location].passwords
    assert not set(before) & set(after)


# --- removing -----------------------------------------------------------------------------------


def test_removing_says_what_is_lost_and_deletes_no_copy(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    sample.app.assess_protection(refresh=True)
    dialog = opened_dialog(qtbot, RemovePlaceDialog(sample.app, repository))
    told = " ".join(
        text for _level, text in dialog.lines(sample.app.remove_place.loss(repository.key))
    )
    assert "4 copies lie there" in told
    assert "outside the practice" in told
    assert not dialog.remove.isEnabled()
    dialog.box.setChecked(True)
    with qtbot.waitSignal(dialog.removed):
        qtbot.mouseClick(dialog.remove, Qt.MouseButton.LeftButton)
    settled(qtbot)
    plan = sample.store.plan()
    assert plan is not None
    assert plan.repositories == (KEY,)
    assert len(sample.engine.repositories[repository.location].snapshots) == 4


def test_without_a_proved_sheet_the_worst_comes_first(qtbot: QtBot, sample: Sample) -> None:
    repository = add_server(sample)
    sample.store._sheets.pop(repository.key)
    dialog = opened_dialog(qtbot, RemovePlaceDialog(sample.app, repository))
    level, text = dialog.lines(sample.app.remove_place.loss(repository.key))[0]
    assert level is Level.BAD
    assert "nobody can ever open" in text


def test_the_only_place_cannot_be_removed(qtbot: QtBot, sample: Sample) -> None:
    only = sample.app.open_repository.current()
    dialog = opened_dialog(qtbot, RemovePlaceDialog(sample.app, only))
    assert "only place" in dialog.banner.happened
    assert not dialog.remove.isVisible()


# --- set-up -------------------------------------------------------------------------------------


def test_set_up_leads_to_a_server_and_back(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    page = wizard.place
    page.cards.server.choose()
    settled(qtbot)
    wizard.go_on()
    assert tuple(page.servers.kinds.cards) == SERVERS
    assert not wizard.continue_button.isEnabled()
    page.servers.kinds.choose(PlaceKind.REST_SERVER)
    wizard.go_on()
    fill_rest(page.servers.pane)
    for _ in range(2):
        wizard.go_back()
    assert page.cards.isVisible()
    assert wizard.step is SetupStep.PLACE

    wizard.go_on()
    wizard.go_on()
    wizard.go_on()
    settled(qtbot)
    assert page.servers.pane.step is Step.RESULT
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    repository = world.app.set_up.repository()
    assert (repository.kind, repository.location) == (PlaceKind.REST_SERVER, LOCATION)

    # Back on the page, the server is still the chosen place, and going on asks nothing again.
    wizard.go_back()
    at(qtbot, wizard, SetupStep.PLACE)
    assert page.cards.server.is_chosen()
    assert HOST in page.notes.happened
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
