"""A place added, changed and tested through the window, against a real append-only server."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from practiceguard.adapters.clock import SystemClock
from practiceguard.adapters.places.network_places import NetworkPlaces
from practiceguard.adapters.restic.engine import ResticEngine
from practiceguard.bootstrap import App, assemble
from practiceguard.domain.backup.connection import RestConnection, SecretPart
from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.ui.places.add_dialog import AddPlaceDialog
from practiceguard.ui.places.change_dialog import ChangePlaceDialog
from practiceguard.ui.places.server_pane import ServerPane
from practiceguard.ui.places.server_steps import Step
from practiceguard.ui.tasks import tasks
from tests.gui.conftest import _nothing_left
from tests.gui.sample_app import build_sample
from tests.servers import RestServer, make_certificate, rest_server

__all__ = ["_nothing_left"]

PASSWORD = "a very long password"
PATIENCE = 60_000


@dataclass
class Practice:
    app: App
    server: RestServer
    folder: Path


@pytest.fixture
def practice(tmp_path: Path, restic_path: Path) -> Iterator[Practice]:
    state = tmp_path / "state"
    state.mkdir()
    sample = build_sample(state, with_history=False)
    clock = SystemClock()
    world = replace(
        sample.world,
        engine=ResticEngine(restic_path, tmp_path / "cache"),
        places=NetworkPlaces(clock),
        clock=clock,
    )
    with rest_server(
        tmp_path / "served", append_only=True, private=True, users={"moreau": PASSWORD}
    ) as server:
        yield Practice(assemble(world), server, tmp_path)
        tasks().shut_down()


def at_step(pane: ServerPane, step: Step) -> bool:
    return pane.step is step


def go_on(qtbot: QtBot, dialog: AddPlaceDialog | ChangePlaceDialog) -> None:
    qtbot.waitUntil(dialog.primary.isEnabled, timeout=PATIENCE)
    qtbot.mouseClick(dialog.primary, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=PATIENCE)
    qtbot.wait(20)


def test_an_append_only_server_is_added_by_hand(qtbot: QtBot, practice: Practice) -> None:
    server = practice.server
    dialog = AddPlaceDialog(practice.app)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kinds.choose(PlaceKind.REST_SERVER)
    go_on(qtbot, dialog)
    pane = dialog.server
    # As it stands in the mail of an IT provider.
    pane.form.fields["host"].setText(f"https://moreau@127.0.0.1:{server.port}/")
    secret = pane.form.secret_fields[SecretPart.REST_PASSWORD]
    qtbot.keyClicks(secret.edit, "not this one")
    go_on(qtbot, dialog)
    assert at_step(pane, Step.IDENTITY)
    shown = "".join(pane.identity.fingerprint.text().split())
    assert pane.trial is not None
    assert pane.trial.certificate is not None
    assert shown == pane.trial.certificate.fingerprint.replace(":", "")
    pane.identity.box.setChecked(True)
    go_on(qtbot, dialog)
    assert pane.banner.happened.endswith("does not accept this user with this password or key.")

    dialog.go_back()
    secret.edit.setText(PASSWORD)
    go_on(qtbot, dialog)
    pane.identity.box.setChecked(True)
    go_on(qtbot, dialog)
    assert at_step(pane, Step.RESULT)
    assert "not even an attacker" in pane.result.deletion
    go_on(qtbot, dialog)
    repository = dialog.repository
    assert repository is not None
    assert repository.append_only
    assert (practice.folder / "served" / "moreau" / "config").is_file()
    dialog.accept()

    # The server's certificate is renewed: an alarm, until somebody has compared it.
    new = make_certificate()
    beside = practice.folder / "served-server"
    (beside / "cert.pem").write_text(new.pem)
    (beside / "key.pem").write_text(new.key)
    server.restart()
    change = ChangePlaceDialog(practice.app, repository)
    qtbot.addWidget(change)
    change.show()
    qtbot.waitUntil(lambda: tasks().live_count == 0, timeout=PATIENCE)
    go_on(qtbot, change)
    assert at_step(change.server, Step.IDENTITY)
    assert "another certificate" in change.server.banner.happened
    change.server.identity.box.setChecked(True)
    go_on(qtbot, change)
    assert change.header.sentence == "Your copy answers there"
    go_on(qtbot, change)
    kept = practice.app.world.store.repository(repository.key)
    assert kept is not None
    assert isinstance(kept.connection, RestConnection)
    assert "".join(kept.connection.certificate.split()) == "".join(new.pem.split())
    assert kept.restic_id == repository.restic_id
    assert practice.app.open_repository(kept)
