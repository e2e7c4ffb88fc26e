"""Every page about places, ready to be looked at or grabbed, with a made-up server."""

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from practiceguard.domain.backup.place_kind import PlaceKind
from practiceguard.domain.errors import ErrorCode
from practiceguard.domain.secret import Secret
from practiceguard.ui.places.add_dialog import AddPlaceDialog
from practiceguard.ui.places.change_dialog import ChangePlaceDialog
from practiceguard.ui.places.remove_dialog import RemovePlaceDialog
from practiceguard.ui.places.rest_form import RestForm
from practiceguard.ui.places.s3_form import S3Form
from practiceguard.ui.places.server_pane import ServerPane
from practiceguard.ui.tasks import tasks
from tests.fakes.fake_places import FakePlaces
from tests.gui.sample_app import NOW, Sample, add_server, build_sample

FINGERPRINT = ":".join(f"{(37 * number + 11) % 256:02X}" for number in range(32))
HOST = "copies.example.org"


def settle() -> None:
    """Wait until no work is under way and everything is laid out."""
    until = time.monotonic() + 20
    quiet = 0
    while quiet < 4:
        if time.monotonic() > until:
            raise TimeoutError("the dialog did not come to rest")
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        quiet = 0 if tasks().live_count else quiet + 1
        time.sleep(0.002)


def servers_of(sample: Sample) -> FakePlaces:
    """Return the made-up servers, showing a certificate that looks like one."""
    places = sample.world.places
    assert isinstance(places, FakePlaces)
    places.shown = replace(
        places.shown,
        fingerprint=FINGERPRINT,
        names=(HOST, "192.0.2.17"),
        issuer=f"CN={HOST}",
        valid_from=NOW - timedelta(days=80),
        valid_until=NOW + timedelta(days=640),
    )
    return places


def ask(dialog: AddPlaceDialog, kind: PlaceKind) -> None:
    """Choose a kind and go on to its form."""
    dialog.kinds.choose(kind)
    dialog.go_on()
    settle()


def fill_rest(pane: ServerPane) -> RestForm:
    """Answer the form of a REST server."""
    form = pane.form
    assert isinstance(form, RestForm)
    form.fields["host"].setText(HOST)
    form.fields["user"].setText("moreau")
    form.fields["path"].setText("moreau")
    for field in form.secret_fields.values():
        field.edit.setText("correct horse battery")
    return form


def tested(dialog: AddPlaceDialog) -> None:
    """Let a REST server be tested."""
    ask(dialog, PlaceKind.REST_SERVER)
    fill_rest(dialog.server)
    dialog.go_on()
    settle()


def _kinds(_sample: Sample, _dialog: AddPlaceDialog) -> None:
    pass


def _rest(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.REST_SERVER)
    fill_rest(dialog.server)


def _sftp(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.SFTP)


def _s3(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.S3)
    form = dialog.server.form
    assert isinstance(form, S3Form)
    form.provider.setCurrentIndex(form.provider.findData("backblaze"))


def _s3_other(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.S3)
    form = dialog.server.form
    assert isinstance(form, S3Form)
    form.provider.setCurrentIndex(form.provider.count() - 1)
    form.more.toggle.setChecked(True)


def _rclone(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.RCLONE)


def _drive(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.DRIVE)


def _network(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.NETWORK_FOLDER)


def _failed(sample: Sample, dialog: AddPlaceDialog) -> None:
    servers_of(sample).problems["log_in"] = ErrorCode.PLACE_LOGIN_REFUSED
    tested(dialog)


def _certificate(sample: Sample, dialog: AddPlaceDialog) -> None:
    servers_of(sample).is_trusted = False
    tested(dialog)


def _host_key(_sample: Sample, dialog: AddPlaceDialog) -> None:
    ask(dialog, PlaceKind.SFTP)
    form = dialog.server.form
    form.fields["host"].setText(HOST)
    form.fields["user"].setText("moreau")
    dialog.go_on()
    settle()


def _empty(sample: Sample, dialog: AddPlaceDialog) -> None:
    servers_of(sample).is_append_only = True
    tested(dialog)


def _taken(sample: Sample, dialog: AddPlaceDialog) -> None:
    sample.engine.add_repository(f"rest:https://{HOST}:8000/moreau/", Secret("of somebody"))
    tested(dialog)


def _ready(sample: Sample, dialog: AddPlaceDialog) -> None:
    _empty(sample, dialog)
    dialog.go_on()
    settle()


ADDING: dict[str, Callable[[Sample, AddPlaceDialog], None]] = {
    "kinds": _kinds,
    "drive": _drive,
    "network": _network,
    "rest": _rest,
    "sftp": _sftp,
    "s3": _s3,
    "s3-other": _s3_other,
    "rclone": _rclone,
    "failed": _failed,
    "certificate": _certificate,
    "host-key": _host_key,
    "empty": _empty,
    "taken": _taken,
    "ready": _ready,
}
OTHERS = ("change", "change-drive", "remove", "remove-only")
PAGES = (*ADDING, *OTHERS)


def page(folder: Path, name: str) -> QWidget:
    """Given an empty folder, return the page of that name, shown and at rest."""
    sample = build_sample(folder)
    servers_of(sample)
    dialog: QWidget
    if name in ADDING:
        dialog = adding = AddPlaceDialog(sample.app)
        adding.show()
        settle()
        ADDING[name](sample, adding)
    elif name.startswith("change"):
        repository = sample.app.open_repository.current()
        if name == "change":
            repository = add_server(sample)
        dialog = ChangePlaceDialog(sample.app, repository)
        dialog.show()
    else:
        first = sample.app.open_repository.current()
        if name == "remove":
            first = add_server(sample)
            sample.app.assess_protection(refresh=True)
        dialog = RemovePlaceDialog(sample.app, first)
        dialog.show()
    settle()
    return dialog


def pages(folder: Path) -> Iterator[tuple[str, QWidget]]:
    """Given an empty folder, yield (name, dialog) one after the other."""
    for name in PAGES:
        state = folder / name
        state.mkdir()
        dialog = page(state, name)
        yield name, dialog
        dialog.close()
        dialog.deleteLater()
        settle()
