"""Step 3 of the set-up: drives that come and go, places that are taken, full or ours."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from practiceguard.domain.backup.repository import PlaceKind
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.setup import SetupStep
from practiceguard.services.practice.set_up_practice import FOLDER_NAME
from practiceguard.ui.setup.wizard import SetupWizard
from tests.fakes.fake_machine import usb_drive
from tests.fakes.memory_secrets import MemorySecretStore
from tests.gui.conftest import settled
from tests.gui.setup_walk import (
    at,
    looked,
    to_place,
    walk_to_end,
)
from tests.gui.setup_world import SetupWorld, second_disk, setup_world


def test_without_a_drive_the_page_waits_for_one(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    drives = world.machine.known_drives
    world.machine.known_drives = ()
    wizard = to_place(qtbot, world, opened)
    cards = wizard.place.cards
    assert cards.no_drive.isVisible()
    assert cards.chosen() is None

    wizard.go_on()
    assert wizard.place.banner.happened == "No place is chosen yet."

    world.machine.known_drives = drives
    wizard.place.watch.look()
    settled(qtbot)
    assert not cards.no_drive.isVisible()
    assert cards.drive_cards[0].is_chosen()

    world.machine.known_drives = ()
    wizard.place.watch.look()
    settled(qtbot)
    assert "unplugged" in wizard.place.banner.happened
    assert cards.chosen() is None


def test_too_little_room_and_the_same_disk_are_warned_of(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], tmp_path: Path
) -> None:
    world.machine.known_drives = (second_disk(tmp_path, 5_000_000_000),)
    world.machine.free[tmp_path] = 5_000_000_000
    wizard = to_place(qtbot, world, opened)
    card = wizard.place.cards.drive_cards[0]
    assert not card.is_chosen()
    assert "lost together" in card.button.accessibleDescription()

    world.machine.free[tmp_path] = 5_000_000_000
    card.choose()
    looked(qtbot, wizard)

    # The drive is around the protected folders, but the copy's own folder is not.
    assert wizard.place.notes.isVisible()
    assert (
        "5.0\N{NO-BREAK SPACE}GB free, 20.5\N{NO-BREAK SPACE}GB to copy"
        in wizard.place.notes.happened
    )

    wizard.place.set_needed(1_000)
    assert wizard.place.notes.happened == "This is the disk your records are on."


def test_this_computer_works_at_once_and_is_labelled(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    wizard.place.cards.this_computer.choose()
    looked(qtbot, wizard)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    assert world.app.set_up.repository().kind is PlaceKind.THIS_COMPUTER
    walk_to_end(qtbot, world, wizard)
    assert wizard.first_backup.try_out.isVisibleTo(wizard.first_backup)


def test_a_full_place_is_said_in_three_parts(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    world.engine.fail("initialize", ErrorCode.PLACE_FULL)

    wizard.go_on()
    settled(qtbot)

    assert wizard.step is SetupStep.PLACE
    assert wizard.place.banner.happened == "The place of the copy is full."
    assert "larger drive" in wizard.place.banner.accessibleName()
    assert wizard.continue_button.isEnabled()

    world.engine.heal("initialize")
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)


def test_a_place_with_other_files_is_not_touched(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    strange = world.usb / FOLDER_NAME / "holiday.jpg"
    strange.parent.mkdir()
    strange.write_bytes(b"sun")
    wizard = to_place(qtbot, world, opened)
    looked(qtbot, wizard)
    assert "something at" in wizard.place.notes.happened

    wizard.go_on()
    settled(qtbot)

    assert wizard.step is SetupStep.PLACE
    assert "something at" in wizard.place.banner.happened
    assert wizard.place.notes.isHidden()  # the same is not said twice
    assert strange.read_bytes() == b"sun"
    assert "initialize" not in world.engine.calls


def test_no_keyring_stops_set_up_with_what_to_install(
    qtbot: QtBot, tmp_path: Path, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    keyring = MemorySecretStore()
    world = setup_world(tmp_path, secrets=keyring)
    wizard = to_place(qtbot, world, opened)
    keyring.is_missing = True

    wizard.go_on()
    settled(qtbot)

    assert "no keyring" in wizard.place.banner.happened
    assert "gnome-keyring" in wizard.place.banner.accessibleName()
    assert "initialize" not in world.engine.calls
    keyring.is_missing = False


def test_another_place_and_back_takes_on_what_was_made_there(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    first = world.app.set_up.repository()

    wizard.back.click()
    at(qtbot, wizard, SetupStep.PLACE)
    wizard.place.cards.this_computer.choose()
    looked(qtbot, wizard)
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)
    assert world.app.set_up.repository().key != first.key

    wizard.back.click()
    at(qtbot, wizard, SetupStep.PLACE)
    wizard.place.cards.drive_cards[0].choose()
    looked(qtbot, wizard)
    assert not wizard.place.adopt.isVisible()
    wizard.go_on()
    at(qtbot, wizard, SetupStep.SHEET)

    assert world.app.set_up.repository().key == first.key


def test_a_crash_while_the_place_is_created_asks_for_no_password(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    world.engine.fail("fingerprint", ErrorCode.RESTIC_FAILED)  # after it was initialized
    wizard.go_on()
    settled(qtbot)
    world.engine.heal("fingerprint")
    wizard.close()

    again = opened(world)
    looked(qtbot, again)
    assert not again.place.adopt.isVisible()
    again.go_on()
    at(qtbot, again, SetupStep.SHEET)
    assert world.engine.calls.count("initialize") == 1


def test_drives_are_not_asked_again_while_the_last_question_hangs(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard]
) -> None:
    wizard = to_place(qtbot, world, opened)
    asked: list[int] = []

    def drives() -> tuple[object, ...]:
        asked.append(1)
        return (usb_drive(world.usb),)

    world.machine.drives = drives  # type: ignore[assignment, method-assign]
    wizard.place.watch.look()
    wizard.place.watch.look()
    settled(qtbot)

    assert len(asked) == 1


def test_a_folder_on_the_disk_of_the_records_is_warned_of_by_the_disk_itself(
    qtbot: QtBot, world: SetupWorld, opened: Callable[[SetupWorld], SetupWizard], tmp_path: Path
) -> None:
    share = tmp_path / "share"
    share.mkdir()
    world.files.devices = {tmp_path: 1}
    world.machine.free[share] = 900_000_000_000
    wizard = to_place(qtbot, world, opened)
    wizard.place.cards.network.set_path(str(share))
    wizard.place.cards.network.choose()
    looked(qtbot, wizard)
    assert wizard.place.notes.happened == "This is the disk your records are on."
