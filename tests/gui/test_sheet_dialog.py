"""Proving the recovery sheet, and making a new one in its place."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.repository import (
    PlaceKind,
    RecoverySheet,
    Repository,
    RepositoryKey,
)
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.recovery_code import recovery_code_from_bytes
from practiceguard.domain.secret import Secret
from practiceguard.services.ports import Access, pending_code_name, repository_password_name
from practiceguard.ui.setup.sheet_dialog import SheetDialog, View
from tests.fakes.fixed_clock import FixedClock
from tests.gui.conftest import settled
from tests.gui.setup_world import SetupWorld, setup_world


@pytest.fixture
def world(tmp_path: Path) -> SetupWorld:
    """Return a practice that is set up, its code on paper only."""
    made = setup_world(tmp_path)
    set_up = made.app.set_up
    set_up.answer_practice("Cabinet du Dr Moreau", "FR")
    set_up.answer_sources((made.documents,))
    set_up.create_place(PlaceKind.DRIVE, made.usb, "PRACTICE-COPY")
    set_up.save_sheet(tmp_path / "sheet.pdf", "en")
    return made


@pytest.fixture
def code(world: SetupWorld) -> str:
    """Return the code on the paper; set-up is finished with it."""
    text = pending(world)
    world.app.set_up.type_back(groups(text, (1, 2, 3)))
    world.app.set_up.finish()
    return text


@pytest.fixture
def opened(qtbot: QtBot, world: SetupWorld) -> Callable[[], SheetDialog]:
    def open_dialog() -> SheetDialog:
        dialog = SheetDialog(world.restarted())
        qtbot.addWidget(dialog)
        dialog.show()
        settled(qtbot)
        return dialog

    return open_dialog


def pending(world: SetupWorld) -> str:
    secret = world.secrets.get(pending_code_name(repository(world).key))
    assert secret is not None
    return secret.reveal()


def repository(world: SetupWorld) -> Repository:
    return world.app.set_up.repository()


def groups(code: str, numbers: tuple[int, ...]) -> dict[int, str]:
    return {number: code[4 * number - 4 : 4 * number] for number in numbers}


def opens(world: SetupWorld, code: str) -> bool:
    """Return whether a code opens the copies, whatever the app believes."""
    keys = world.engine.repositories[repository(world).location].passwords.values()
    return Secret(code) in [secret for secret, _host in keys]


def type_code(qtbot: QtBot, dialog: SheetDialog, text: str) -> None:
    dialog.code.field.setFocus()
    dialog.code.field.clear()
    QTest.keyClicks(dialog.code.field, text)


def test_the_sheet_is_proved_with_the_keyboard(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog]
) -> None:
    clock = world.app.world.clock
    assert isinstance(clock, FixedClock)
    clock.advance(timedelta(days=90))
    dialog = opened()
    changed: list[bool] = []
    dialog.changed.connect(lambda: changed.append(True))
    assert "14 March 2026" in dialog.last.text()
    assert not dialog.primary.isEnabled()

    spaced = " ".join(groups(code, tuple(range(1, 8))).values()).lower().replace("1", "l")
    type_code(qtbot, dialog, spaced)
    assert "No slip" in dialog.code.feedback.text()
    QTest.keyClick(dialog.code.field, Qt.Key.Key_Return)
    settled(qtbot)

    assert dialog.is_done
    assert "12 June 2026" in dialog.banner.happened
    assert changed == [True]
    sheet = world.store.sheet(repository(world).key)
    assert sheet is not None
    assert sheet.verified_at == clock.now()
    assert dialog.code.text() == ""


def test_proving_the_sheet_opens_the_copies_again_after_the_keyring_lost_the_password(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog]
) -> None:
    world.secrets.delete(repository_password_name(repository(world).key))
    dialog = opened()
    type_code(qtbot, dialog, code)
    QTest.keyClick(dialog.code.field, Qt.Key.Key_Return)
    settled(qtbot)
    assert dialog.is_done
    assert world.app.open_repository().password.reveal() != code


def test_the_sheet_of_any_place_opens_it_again_after_the_keyring_lost_its_password(
    qtbot: QtBot, world: SetupWorld, code: str
) -> None:
    first = repository(world)
    paper = recovery_code_from_bytes(b"the second paper.").secret
    access = Access(str(world.usb.parent / "second drive"), Secret("daily"))
    second = replace(
        first,
        key=RepositoryKey("second"),
        location=access.location,
        label="Second",
        restic_id=world.engine.initialize(access),
        config_fingerprint="",
    )
    world.engine.add_key(access, paper, "elsewhere")
    world.store.save_repository(second)
    plan = world.store.plan()
    assert plan is not None
    world.store.save_plan(replace(plan, others=(second.key,)))
    now = world.app.world.clock.now()
    world.store.save_sheet(RecoverySheet(second.key, "key", now, now, now))
    world.secrets.delete(repository_password_name(first.key))

    dialog = SheetDialog(world.restarted(), place=second.key)
    qtbot.addWidget(dialog)
    dialog.show()
    settled(qtbot)
    type_code(qtbot, dialog, paper.reveal())
    QTest.keyClick(dialog.code.field, Qt.Key.Key_Return)
    settled(qtbot)

    assert dialog.is_done
    assert world.app.open_repository(second).password.reveal() != paper.reveal()
    assert world.app.reconnect.is_needed()  # the paper of one place opens no other


def test_an_older_paper_is_not_called_the_newest(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog]
) -> None:
    older = recovery_code_from_bytes(b"the paper of old.").secret
    world.engine.add_key(world.app.open_repository(), older, "elsewhere")
    dialog = opened()
    type_code(qtbot, dialog, older.reveal())
    QTest.keyClick(dialog.code.field, Qt.Key.Key_Return)
    settled(qtbot)
    assert dialog.is_done
    assert "not the newest" in dialog.banner.happened


def test_a_slip_is_told_while_typing_without_asking_the_copy(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog]
) -> None:
    dialog = opened()
    world.engine.calls.clear()

    type_code(qtbot, dialog, code[:12])
    assert "12 of 28" in dialog.code.feedback.text()
    type_code(qtbot, dialog, code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert "slip" in dialog.code.feedback.text()
    assert dialog.code.field.property("wrong") is True
    type_code(qtbot, dialog, code[:10] + "?")
    assert "“?” does not occur" in dialog.code.feedback.text()
    type_code(qtbot, dialog, code + "77")
    assert "2 too many" in dialog.code.feedback.text()

    assert world.engine.calls == []


@pytest.mark.usefixtures("code")
def test_another_sheets_code_is_said_plainly(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[], SheetDialog]
) -> None:
    dialog = opened()
    other = recovery_code_from_bytes(bytes(range(17)))
    type_code(qtbot, dialog, other.printed().reveal())

    dialog.primary.click()
    assert dialog.status.text() == "Trying the code on the copy…"
    settled(qtbot)

    assert dialog.status.text() == ""
    assert dialog.banner.happened == "This is not the code of this copy."
    assert "newest recovery sheet" in dialog.banner.accessibleName()
    assert not dialog.is_done
    assert dialog.primary.isEnabled()


@pytest.mark.usefixtures("code")
def test_an_unplugged_drive_is_said_plainly(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog]
) -> None:
    dialog = opened()
    world.engine.repositories[repository(world).location].is_unplugged = True
    type_code(qtbot, dialog, code)

    dialog.primary.click()
    settled(qtbot)

    assert "is not there" in dialog.banner.happened


def test_a_new_sheet_retires_the_old_one_only_when_it_was_typed_back(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog], tmp_path: Path
) -> None:
    dialog = opened()
    dialog.lost.click()
    assert "stays" in dialog.header.secondary or "stay" in dialog.header.secondary
    dialog.primary.click()
    settled(qtbot)
    new = pending(world)
    assert new != code
    assert opens(world, code)
    assert opens(world, new)
    assert not dialog.primary.isEnabled()

    dialog.panel.choose_file = lambda *_: tmp_path / "new.pdf"
    dialog.panel.save_button.click()
    settled(qtbot)
    dialog.primary.click()
    assert dialog.view is View.TYPE_BACK
    for number, field in dialog.groups.fields.items():
        field.setText(groups(new, (number,))[number])
    QTest.keyClick(next(iter(dialog.groups.fields.values())), Qt.Key.Key_Return)
    settled(qtbot)

    assert dialog.is_done
    assert opens(world, new)
    assert not opens(world, code)
    assert world.app.sheets.is_on_paper_only(repository(world))
    assert "destroy the old one" in dialog.banner.accessibleName()


def test_a_renewal_that_was_broken_off_goes_on_with_the_same_code(
    qtbot: QtBot, world: SetupWorld, code: str, opened: Callable[[], SheetDialog], tmp_path: Path
) -> None:
    world.engine.fail("add_key", ErrorCode.PLACE_NOT_FOUND)
    dialog = opened()
    dialog.lost.click()
    dialog.primary.click()
    settled(qtbot)
    assert "is not there" in dialog.banner.happened
    begun = pending(world)
    assert opens(world, code)
    dialog.close()

    world.engine.heal("add_key")
    again = opened()
    assert again.view is View.SHEET
    settled(qtbot)
    assert pending(world) == begun
    assert opens(world, begun)
    assert opens(world, code)  # the old paper, until the new one is typed back
    assert "not been typed back" in again.banner.happened


def test_a_wrong_group_of_the_new_code_is_named(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[], SheetDialog], tmp_path: Path
) -> None:
    world.app.set_up.type_back(groups(pending(world), (1, 2, 3)))
    world.app.set_up.finish()
    world.app.sheets.make(repository(world))
    dialog = opened()
    dialog.panel.choose_file = lambda *_: tmp_path / "new.pdf"
    dialog.panel.save_button.click()
    settled(qtbot)
    dialog.primary.click()
    dialog.primary.click()
    assert "still missing" in dialog.banner.happened

    first = next(iter(dialog.groups.fields))
    for field in dialog.groups.fields.values():
        field.setText("????")
    dialog.primary.click()
    settled(qtbot)

    assert f"Group {first} " in dialog.banner.happened
    assert not dialog.is_done
